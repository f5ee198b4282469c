"""Foot- and endnotes: their words in one view, and the label that each call of one shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from lxml.etree import _Element
from msgspec import Struct

from clauseline.ingest.archive import Package
from clauseline.ingest.word.body import read_story
from clauseline.ingest.word.changes import Choice, take_view
from clauseline.ingest.word.content import Block, NoteCall, WordParagraph
from clauseline.ingest.word.names import W, number_of, value_of
from clauseline.ingest.word.number_formats import write_number
from clauseline.ingest.word.styles import Styles
from clauseline.ingest.word.survey import survey
from clauseline.model.clause import Note

KINDS: Final = ("footnote", "endnote")


class Manner(Struct, frozen=True, kw_only=True):
    """How a section numbers its notes of a kind (`w:footnotePr`, 17.11.11)."""

    format: str
    start: int
    restarts: bool


class Notes(Struct, frozen=True, kw_only=True):
    """The notes of a document: `texts` by kind and identifier, `manners` by kind and section."""

    texts: Mapping[tuple[str, str], str]
    manners: Mapping[str, tuple[Manner, ...]]
    marked_up: bool


class NoteCounter:
    """Numbers notes in the order in which a view calls them.

    A count that starts again on each page cannot be known without pages; it goes on here.
    """

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._section = 0
        self._next = {kind: self._manner(kind).start for kind in KINDS}

    def note(self, call: NoteCall) -> Note | None:
        """The note that is called, None where the file does not hold it.

        A call with a mark of its own takes no number (17.11.14).
        """
        text = self._notes.texts.get((call.kind, call.id))
        if text is None:
            return None
        if call.mark is not None:
            return Note(label=call.mark.strip(), text=text)
        number = self._next[call.kind]
        self._next[call.kind] += 1
        return Note(label=write_number(self._manner(call.kind).format, number), text=text)

    def end_section(self) -> None:
        """Takes note that a section ends; notes of the next may start again."""
        self._section += 1
        for kind in KINDS:
            manner = self._manner(kind)
            if manner.restarts:
                self._next[kind] = manner.start

    def _manner(self, kind: str) -> Manner:
        manners = self._notes.manners[kind]
        return manners[min(self._section, len(manners) - 1)]


def read_notes(
    package: Package, main: str, sections: Sequence[_Element], styles: Styles, choice: Choice
) -> Notes:
    """The notes that a package holds, in one view; its sections say how they are numbered."""
    texts: dict[tuple[str, str], str] = {}
    marked_up = False
    for kind in KINDS:
        root = package.related(main, f"{kind}s")
        if root is None:
            continue
        seen = survey(root, styles)
        for element in root.iterfind(W + kind):
            story, blocks = read_story(element, styles, seen)
            lines = _lines(take_view(blocks, choice))
            texts[kind, element.get(f"{W}id", "")] = "\n".join(filter(None, lines))
            marked_up = marked_up or story.marked_up
    settings = package.related(main, "settings")
    manners = {kind: tuple(_manners(kind, sections, settings)) for kind in KINDS}
    return Notes(texts=texts, manners=manners, marked_up=marked_up)


def _manners(
    kind: str, sections: Sequence[_Element], settings: _Element | None
) -> Iterator[Manner]:
    """How each section numbers its notes: as it says, else as the document says."""
    document = None if settings is None else settings.find(f"{W}{kind}Pr")
    for section in sections:
        around = section.getparent()
        if around is None or around.tag == f"{W}sectPrChange":
            continue
        stated = [each for each in (section.find(f"{W}{kind}Pr"), document) if each is not None]
        yield _manner_of(kind, stated)
    yield _manner_of(kind, [] if document is None else [document])


def _manner_of(kind: str, stated: Iterable[_Element]) -> Manner:
    """The first thing said of each; by default footnotes are 1, 2 and endnotes i, ii (17.11.18)."""
    usual = "decimal" if kind == "footnote" else "lowerRoman"
    starts = [start for each in stated if (start := number_of(each, "numStart")) is not None]
    restarts = next((r for each in stated if (r := value_of(each, "numRestart"))), "continuous")
    return Manner(
        format=next((form for each in stated if (form := value_of(each, "numFmt"))), usual),
        start=starts[0] if starts else 1,
        restarts=restarts == "eachSect",
    )


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield " ".join("".join(run.text for run in block.runs).split())
            for box in block.boxes:
                yield from _lines(box.blocks)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _lines(cell.blocks)
