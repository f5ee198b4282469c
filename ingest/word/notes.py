"""Foot- and endnotes: their words in one view, by the identifier that calls them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.etree import _Element
from msgspec import Struct

from clauseline.ingest.archive import Package
from clauseline.ingest.word.body import Body, intricate_paragraphs
from clauseline.ingest.word.changes import Choice, take_view
from clauseline.ingest.word.content import Block, NoteCall, WordParagraph
from clauseline.ingest.word.names import W, value_of
from clauseline.ingest.word.number_formats import FORMATS, decimal
from clauseline.ingest.word.styles import Styles
from clauseline.model.clause import Note


class Notes(Struct, frozen=True, kw_only=True):
    """The notes of a document; `texts` by kind and identifier, `formats` by kind."""

    texts: Mapping[tuple[str, str], str]
    formats: Mapping[str, str]
    marked_up: bool


class NoteCounter:
    """Numbers notes in the order in which a view calls them.

    A count that starts again on each page cannot be known without pages; it goes on here.
    """

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._counts = {"footnote": 0, "endnote": 0}

    def note(self, call: NoteCall) -> Note | None:
        """The note that is called, None where the file does not hold it."""
        text = self._notes.texts.get((call.kind, call.id))
        if text is None:
            return None
        self._counts[call.kind] += 1
        write = FORMATS.get(self._notes.formats[call.kind], decimal)
        return Note(label=call.mark or write(self._counts[call.kind]), text=text)


def read_notes(
    package: Package, main: str, body: _Element, styles: Styles, choice: Choice
) -> Notes:
    """The notes that a package holds, in one view; `body` says how its sections number them."""
    texts: dict[tuple[str, str], str] = {}
    marked_up = False
    for kind in ("footnote", "endnote"):
        root = package.related(main, f"{kind}s")
        for element in () if root is None else root.iterfind(W + kind):
            story = Body(styles, intricate=intricate_paragraphs(element), may_hide=True)
            blocks = take_view(story.blocks(element), choice)
            texts[kind, element.get(f"{W}id", "")] = "\n".join(filter(None, _lines(blocks)))
            marked_up = marked_up or story.marked_up
    settings = package.related(main, "settings")
    formats = {kind: _format(kind, body, settings) for kind in ("footnote", "endnote")}
    return Notes(texts=texts, formats=formats, marked_up=marked_up)


def _format(kind: str, body: _Element, settings: _Element | None) -> str:
    """How notes are numbered: as a section says, else the document, else 1, 2 and i, ii."""
    for root, path in ((body, f".//{W}sectPr/{W}{kind}Pr"), (settings, f"{W}{kind}Pr")):
        stated = None if root is None else value_of(root.find(path), "numFmt")
        if stated is not None:
            return stated
    return "decimal" if kind == "footnote" else "lowerRoman"


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield " ".join("".join(run.text for run in block.runs).split())
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _lines(cell.blocks)
