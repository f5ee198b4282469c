"""A corpus: the documents, versions and directions that one register lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from clauseline.model.direction import Direction
from clauseline.model.finding import Level
from clauseline.model.version import ReaderWarning, Version
from clauseline.model.witness import Witness

Status = Literal["draft", "not yet in force", "in force", "superseded", "expired"]


class VersionEntry(Struct, frozen=True, kw_only=True):
    """What the register says of a version; paths are relative to the corpus."""

    version: str
    clean: tuple[str, ...] = ()
    marked_up: str | None = None
    replaces: str | None = None
    in_force: dt.date | None = None
    direction: str | None = None
    status: Literal["draft"] | None = None
    expires: dt.date | None = None
    commences: dict[str, dt.date] = {}


class DocumentEntry(Struct, frozen=True, kw_only=True):
    """What the register says of a document: `id` names it on the command line and in addresses."""

    id: str
    title: str
    code: str | None = None
    versions: tuple[VersionEntry, ...] = ()


class DirectionEntry(Struct, frozen=True, kw_only=True):
    """What the register says of a direction letter."""

    id: str
    file: str


class ClausePair(Struct, frozen=True, kw_only=True):
    """A pair of clauses that a person has settled, each as "AL@1.3 5.4"."""

    old: str
    new: str


class Register(Struct, frozen=True, kw_only=True):
    """`clauseline.yaml`, checked: every name that it uses is listed."""

    documents: tuple[DocumentEntry, ...] = ()
    directions: tuple[DirectionEntry, ...] = ()
    matches: tuple[ClausePair, ...] = ()
    levels: str | None = None
    links: str | None = None
    configuration: tuple[str, ...] = ()


class HeldVersion(Struct, frozen=True, kw_only=True):
    """A version that the corpus holds: its entry, its text as in force, and its further files."""

    entry: VersionEntry
    text: Version
    witnesses: tuple[Witness, ...] = ()


class Document(Struct, frozen=True, kw_only=True):
    """A document with the versions held of it, oldest first."""

    entry: DocumentEntry
    versions: tuple[HeldVersion, ...]


class HeldDirection(Struct, frozen=True, kw_only=True):
    """A direction that the corpus holds: its entry and the letter."""

    entry: DirectionEntry
    letter: Direction


class Brought(Struct, frozen=True, kw_only=True):
    """The direction that put a version into force, as it is told beside a clause."""

    id: str
    file: str
    date: dt.date | None
    title: str | None

    @classmethod
    def by(cls, held: HeldDirection) -> Brought:
        """What is told of a direction that the corpus holds."""
        letter = held.letter
        return cls(id=held.entry.id, file=held.entry.file, date=letter.date, title=letter.title)


class Corpus(Struct, frozen=True, kw_only=True):
    """Everything that a register lists, read; `levels` are those it gives to rules of findings."""

    documents: tuple[Document, ...]
    directions: tuple[HeldDirection, ...]
    matches: tuple[ClausePair, ...] = ()
    levels: dict[str, Level] = {}
    warnings: tuple[ReaderWarning, ...] = ()


def status_on(document: Document, held: HeldVersion, day: dt.date) -> Status:
    """The standing of a version on a day: in force from its date until a later one takes over."""
    if held.entry.status == "draft" or held.entry.in_force is None:
        return "draft"
    if held.entry.in_force > day:
        return "not yet in force"
    if held.entry.expires is not None and held.entry.expires <= day:
        return "expired"
    return "in force" if held is in_force_on(document, day) else "superseded"


def in_force_on(document: Document, day: dt.date) -> HeldVersion | None:
    """The version that had come into force by a day and that no later one had replaced."""
    found = latest_begun([held.entry for held in document.versions], day)
    return next((held for held in document.versions if held.entry is found), None)


def latest_begun(entries: Iterable[VersionEntry], day: dt.date) -> VersionEntry | None:
    """The last version to come into force by a day, whether it expired or not; no draft ever is.

    A version is in force from its first day on; of two of one date the later in order counts.
    """
    found: VersionEntry | None = None
    latest = dt.date.min
    for entry in entries:
        begins = entry.in_force
        if entry.status != "draft" and begins is not None and latest <= begins <= day:
            found, latest = entry, begins
    return found


def in_order(entries: Sequence[VersionEntry]) -> tuple[VersionEntry, ...]:
    """Versions in the register's order, but each after the one that it replaces."""
    listed = {entry.version: entry for entry in entries}
    ordered: dict[str, VersionEntry] = {}
    for version in listed:
        chain = [version]
        while (before := listed[chain[-1]].replaces) and before not in (*ordered, *chain):
            chain.append(before)
        ordered |= {each: listed[each] for each in reversed(chain) if each not in ordered}
    return tuple(ordered.values())
