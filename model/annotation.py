"""The values of an annotated clause: which version each of its words came with."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct

from clauseline.model.clause import ClauseId
from clauseline.model.corpus import Brought, Status
from clauseline.model.version import Source


class Run(Struct, frozen=True, kw_only=True, gc=False):
    """A stretch of words and the version that they came with.

    `doubtful` says that the words were kept between two clauses that may not be the same one, so
    that they may have come later.
    """

    text: str
    version: str
    doubtful: bool = False


Runs = tuple[Run, ...]
"""A text, run by run; joined they give it exactly."""


class AnnotatedTable(Struct, frozen=True, kw_only=True):
    """A table, row by row, each cell in runs."""

    rows: tuple[tuple[Runs, ...], ...]


class AnnotatedNote(Struct, frozen=True, kw_only=True):
    """A foot- or endnote in runs."""

    label: str
    text: Runs


class AnnotatedClause(Struct, frozen=True, kw_only=True):
    """A clause, all its words in runs, with its sub-clauses; `closing` is as in the clause."""

    id: ClauseId
    number: str
    label: str
    heading: Runs
    text: Runs
    closing: int | None = None
    tables: tuple[AnnotatedTable, ...] = ()
    notes: tuple[AnnotatedNote, ...] = ()
    children: tuple[AnnotatedClause, ...] = ()


class Origin(Struct, frozen=True, kw_only=True):
    """A version that words came with, and the direction that put it into force.

    `oldest` says that it is the oldest version held: its words may be older. `gap` names versions
    that are missing before it: its words may have come with those.
    """

    version: str
    status: Status | None
    in_force: dt.date | None
    direction: Brought | None
    oldest: bool
    gap: str | None


class Annotation(Struct, frozen=True, kw_only=True):
    """The clauses that bear a number in a version, one as a rule, and the origins of their words.

    The origins stand oldest first.
    """

    schema: Literal["clauseline/annotation@1"] = "clauseline/annotation@1"
    version: str
    title: str
    source: Source
    origins: tuple[Origin, ...]
    clauses: tuple[AnnotatedClause, ...]
