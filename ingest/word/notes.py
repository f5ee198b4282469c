"""Foot- and endnotes: their words in one view, by the identifier that calls them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from clauseline.ingest.archive import Package
from clauseline.ingest.word.body import Body
from clauseline.ingest.word.changes import Choice, take_view
from clauseline.ingest.word.content import Block, NoteCall, WordParagraph
from clauseline.ingest.word.names import W
from clauseline.ingest.word.number_formats import decimal, roman
from clauseline.ingest.word.styles import Styles
from clauseline.model.clause import Note


class Notes(Struct, frozen=True, kw_only=True):
    """The notes of a document; `texts` by kind and identifier."""

    texts: Mapping[tuple[str, str], str]
    marked_up: bool


class NoteCounter:
    """Numbers notes in the order in which a view calls them: footnotes 1, 2, endnotes i, ii."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._counts = {"footnote": 0, "endnote": 0}

    def note(self, call: NoteCall) -> Note | None:
        """The note that is called, None where the file does not hold it."""
        text = self._notes.texts.get((call.kind, call.id))
        if text is None:
            return None
        self._counts[call.kind] += 1
        write = decimal if call.kind == "footnote" else roman
        return Note(label=write(self._counts[call.kind]), text=text)


def read_notes(package: Package, parts: Mapping[str, str], styles: Styles, choice: Choice) -> Notes:
    """The notes that a package holds, in one view."""
    texts: dict[tuple[str, str], str] = {}
    marked_up = False
    for kind, plural in (("footnote", "footnotes"), ("endnote", "endnotes")):
        part = parts.get(plural)
        if part is None or not package.has(part):
            continue
        for element in package.tree(part).iterfind(W + kind):
            body = Body(styles, may_hide=True)
            blocks = take_view(body.blocks(element), choice)
            texts[kind, element.get(f"{W}id", "")] = "\n".join(filter(None, _lines(blocks)))
            marked_up = marked_up or body.marked_up
    return Notes(texts=texts, marked_up=marked_up)


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield " ".join("".join(run.text for run in block.runs).split())
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _lines(cell.blocks)
