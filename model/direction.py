"""A direction letter: what it puts into force, under which powers, and what it promises.

What a letter does not say is None, or () where a list belongs; nothing is guessed.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct

from clauseline.model.clause import Clause
from clauseline.model.version import ReaderWarning, Source


class Instrument(Struct, frozen=True, kw_only=True):
    """The document that is directed: its name, its short name, its place in the code."""

    name: str | None = None
    short: str | None = None
    appendix: str | None = None


class Respondent(Struct, frozen=True, kw_only=True):
    """Who answered a consultation, and how many of them."""

    who: str
    count: int


class Proposal(Struct, frozen=True, kw_only=True):
    """One thing that was consulted on; `label` is the letter's own, "" where it has none."""

    label: str
    text: str


class Consultation(Struct, frozen=True, kw_only=True):
    """The consultation behind a direction; `responses` counts the answers received."""

    opened: dt.date | None = None
    closed: dt.date | None = None
    responses: int | None = None
    respondents: tuple[Respondent, ...] = ()
    proposals: tuple[Proposal, ...] = ()


class Commitment(Struct, frozen=True, kw_only=True):
    """Something that somebody has undertaken to do, by a date where one is given."""

    who: str
    what: str
    by: dt.date | None = None


class Command(Struct, frozen=True, kw_only=True):
    """A service request that the letter names, such as SRV 1.6 Update Payment Mode."""

    srv: str
    name: str


class Annex(Struct, frozen=True, kw_only=True):
    """A document that comes with the letter; versions are bare ("3.0")."""

    label: str
    title: str
    version: str | None = None
    marked_up_against: str | None = None


class Signatory(Struct, frozen=True, kw_only=True):
    """Who signed, and as what."""

    name: str
    role: str | None = None


class Direction(Struct, frozen=True, kw_only=True, tag_field="kind", tag="direction"):
    """A direction letter. `date` is when it was made, `effective` when it bites.

    `paragraphs` are the numbered ones; `body` has every paragraph from the salutation on that
    stands in no other field in full, in order: the direction itself, the official's standing.
    """

    schema: Literal["clauseline/direction@1"] = "clauseline/direction@1"
    source: Source
    date: dt.date | None = None
    title: str | None = None
    department: str | None = None
    addressees: tuple[str, ...] = ()
    document: Instrument = Instrument()
    version: str | None = None
    replaces: str | None = None
    effective: dt.date | None = None
    first_designated: dt.date | None = None
    powers: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    savings: tuple[str, ...] = ()
    consultation: Consultation | None = None
    commitments: tuple[Commitment, ...] = ()
    commands: tuple[Command, ...] = ()
    annexes: tuple[Annex, ...] = ()
    signatory: Signatory | None = None
    paragraphs: tuple[Clause, ...] = ()
    body: tuple[str, ...] = ()
    warnings: tuple[ReaderWarning, ...] = ()
