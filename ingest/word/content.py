"""What a Word file's body holds, as the file has it: every run, kept, inserted or deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from clauseline.ingest.word.properties import Properties, Revision
from clauseline.model.clause import Place

NoteKey = tuple[str, str]
"""A note's kind and identifier."""


class NoteText(Struct, frozen=True, kw_only=True, gc=False):
    """What a note holds; by their looks all its words may have been put in or taken out."""

    blocks: Sequence[Block]
    inserted: Revision | None = None
    deleted: Revision | None = None


class NoteCall(Struct, frozen=True, kw_only=True, gc=False):
    """The place in the text that calls a note; `mark` is its own sign where it has one."""

    kind: Literal["footnote", "endnote"]
    id: str
    mark: str | None = None

    @property
    def key(self) -> NoteKey:
        """Which note is called."""
        return (self.kind, self.id)


class ListNumber(Struct, frozen=True, kw_only=True, gc=False):
    """A number that a list counts within a paragraph's words (a LISTNUM field).

    The list is found by its name, or is the paragraph's own; its level counts from 0, None for
    that of the paragraph in the outline.
    """

    name: str | None
    level: int | None
    start: int | None


class Run(Struct, frozen=True, kw_only=True, gc=False):
    """Words of one standing: who put them in, and who took them out."""

    text: str
    inserted: Revision | None = None
    deleted: Revision | None = None
    note: NoteCall | None = None
    list_number: ListNumber | None = None


class WordParagraph(Struct, frozen=True, kw_only=True, gc=False):
    """A paragraph, with its place, which no other has.

    `strong` says that it is short and all its words are bold or in capitals, `gone` that tracked
    changes take it out as a whole, `contents` that it is left out as a table of contents: its
    number counts, its words do not. `boxes` are the text boxes that hang on it, in
    the order of the file.
    """

    runs: tuple[Run, ...]
    properties: Properties
    place: Place
    strong: bool = False
    gone: bool = False
    contents: bool = False
    boxes: tuple[TextBox, ...] = ()


class TextBox(Struct, frozen=True, kw_only=True, gc=False):
    """What a text box holds, and its turn: which paragraph it hangs on, which box of that it is.

    Boxes are read in their turns; their numbers count as the file has them.
    """

    blocks: tuple[Block, ...]
    turn: tuple[int, int]


class Cell(Struct, frozen=True, kw_only=True, gc=False):
    """A table cell and the tracked change of the cell itself."""

    blocks: tuple[Block, ...]
    inserted: Revision | None = None
    deleted: Revision | None = None


class Row(Struct, frozen=True, kw_only=True, gc=False):
    """A table row and the tracked change of the row itself."""

    cells: tuple[Cell, ...]
    inserted: Revision | None = None
    deleted: Revision | None = None


class WordTable(Struct, frozen=True, kw_only=True, gc=False):
    """A table, row by row."""

    rows: tuple[Row, ...]


Block = WordParagraph | WordTable
