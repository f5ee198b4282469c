"""One version of a document, as read from one file."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, Struct, UnsetType

from clauseline.model.clause import Clause, MarkedOp

View = Literal["clean", "accepted", "rejected", "marked"]
"""Which text of a marked-up file is meant; `clean` expects no mark-up and reads as accepted."""


class Source(Struct, frozen=True, kw_only=True):
    """The file that a value was read from; `sha256` is the hash of its bytes, in hexadecimal."""

    file: str
    sha256: str
    reader: str
    marked_up: bool = False


class Definition(Struct, frozen=True, kw_only=True):
    """A defined term, its meaning, and the number of the clause that defines it."""

    term: str
    text: str
    clause: str


class Reference(Struct, frozen=True, kw_only=True):
    """A citation within a clause's words.

    `clause` is the number of the clause that cites, `target` the number of the clause cited.
    `document` names the other instrument that is cited; such a reference has no target here.
    `start` is the offset of `text` in the clause's own words, None where the citation stands in
    its heading, a table or a note.
    """

    clause: str
    text: str
    target: str | None = None
    document: str | None = None
    start: int | None = None


class Omission(Struct, frozen=True, kw_only=True):
    """Something left out of the text on purpose, and how often."""

    what: str
    count: int


class ReaderWarning(Struct, frozen=True, kw_only=True):
    """Something that a reader of the text should know, and where."""

    place: str
    message: str


class Version(Struct, frozen=True, kw_only=True, tag_field="kind", tag="version"):
    """A version: its clauses, and what was found in their words.

    `front` holds the lines before the first clause. Read as marked up, a version has `front_ops`
    too, which rebuild them before the changes and after them, one line each.
    """

    schema: Literal["clauseline/version@1"] = "clauseline/version@1"
    source: Source
    title: str
    front: tuple[str, ...] = ()
    front_ops: tuple[MarkedOp, ...] | UnsetType = UNSET
    clauses: tuple[Clause, ...] = ()
    definitions: tuple[Definition, ...] = ()
    references: tuple[Reference, ...] = ()
    dropped: tuple[Omission, ...] = ()
    warnings: tuple[ReaderWarning, ...] = ()
