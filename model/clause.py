"""The clause, the unit that everything else cites, compares and links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NewType

from msgspec import UNSET, Struct, UnsetType

ClauseId = NewType("ClauseId", str)
"""Names a clause within its version: a valid HTML id and Akoma Ntoso eId."""


class Place(Struct, frozen=True, kw_only=True, gc=False):
    """Where something stands in its file: a paragraph of the body from 1, or a page from 1.

    What stands in a text box has the paragraph that the box hangs on, and its own place from 1
    among the paragraphs of all boxes there, as the file has them.
    """

    paragraph: int | None = None
    page: int | None = None
    box_paragraph: int | UnsetType = UNSET

    @property
    def told(self) -> str:
        """The place for people, "page 4" or "paragraph 17"; "" where it is not known."""
        if self.page is not None:
            return f"page {self.page}"
        if self.paragraph is None:
            return ""
        boxed = self.box_paragraph is not UNSET
        inner = f", text box paragraph {self.box_paragraph}" if boxed else ""
        return f"paragraph {self.paragraph}{inner}"


class CellLabel(Struct, frozen=True, kw_only=True, gc=False):
    """The automatic number of a paragraph in a table cell; row, column, paragraph count from 1."""

    row: int
    column: int
    paragraph: int
    text: str


OpKind = Literal["=", "-", "+"]
"""What mark-up does to words: it keeps them, takes them out, or puts them in."""


class MarkedOp(Struct, frozen=True, array_like=True, gc=False):
    """A stretch of words that mark-up keeps ("="), takes out ("-") or puts in ("+").

    `author` and `date` stand where the mark-up gives them, the date as it writes it.
    """

    kind: OpKind
    text: str
    author: str | None = None
    date: str | None = None


class CellMarks(Struct, frozen=True, kw_only=True, gc=False):
    """What mark-up does to the words of a table cell; row and column count from 1."""

    row: int
    column: int
    ops: tuple[MarkedOp, ...]


class Table(Struct, frozen=True, kw_only=True, gc=False):
    """A table, row by row; each cell holds its words, its paragraphs joined by a newline.

    Numbers that the cells' paragraphs bear without being typed stand in `labels`. Read as marked
    up, a table has `marks` for each cell that changed, and rows that the changes take out, empty.
    """

    rows: tuple[tuple[str, ...], ...]
    labels: tuple[CellLabel, ...] = ()
    marks: tuple[CellMarks, ...] | UnsetType = UNSET


class Note(Struct, frozen=True, kw_only=True, gc=False):
    """A foot- or endnote, with the mark that calls it.

    Read as marked up, a note has `ops`, which rebuild its words before the changes and after them;
    one that the changes take out bears the mark that it had, and no `text`.
    """

    label: str
    text: str
    ops: tuple[MarkedOp, ...] | UnsetType = UNSET


class Clause(Struct, frozen=True, kw_only=True, gc=False):
    """One clause or sub-clause with everything below it.

    `label` is what the reader sees ("(b)"), `number` how a lawyer cites it ("4.12(b)"). `text`
    holds the clause's own words, without its label and its children's words; its paragraphs are
    joined by a newline. `closing` is the offset in `text` where words begin that stand after the
    children, else None. Read as marked up, a clause has `ops` too, which rebuild its words before
    the changes and after them; one that the changes take out has no other words.
    """

    id: ClauseId
    number: str
    label: str
    heading: str = ""
    text: str = ""
    closing: int | None = None
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    ops: tuple[MarkedOp, ...] | UnsetType = UNSET
    heading_ops: tuple[MarkedOp, ...] | UnsetType = UNSET
    children: tuple[Clause, ...] = ()
    source: Place = Place()


def walk(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """Every clause and sub-clause, in the order of the document."""
    for clause in clauses:
        yield clause
        yield from walk(clause.children)
