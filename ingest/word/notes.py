"""Foot- and endnotes of one view: the label that each call shows, and the words of the note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Protocol

from lxml.etree import _Element
from msgspec import Struct, structs

from clauseline.ingest.archive import Package
from clauseline.ingest.marking import fold_marks
from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.ingest.structure.front import front_lines, front_marks
from clauseline.ingest.word.changes import Choice, is_shown, take_view
from clauseline.ingest.word.content import Block, NoteCall, NoteKey, NoteText, Run
from clauseline.ingest.word.names import W, number_of, value_of
from clauseline.ingest.word.number_formats import write_number
from clauseline.ingest.word.properties import Revision
from clauseline.model.clause import MarkedOp, Note, OpKind, Place
from clauseline.model.version import ReaderWarning

KINDS: Final = ("footnote", "endnote")


class Manner(Struct, frozen=True, kw_only=True):
    """How a section numbers its notes of a kind (`w:footnotePr`, 17.11.11)."""

    format: str
    start: int
    restarts: bool


class Notes(Struct, frozen=True, kw_only=True):
    """The notes of a document: `texts` by kind and identifier, `manners` by kind and section."""

    texts: Mapping[NoteKey, NoteText]
    manners: Mapping[str, tuple[Manner, ...]]


class StorySetter(Protocol):
    """Counts and sets the paragraphs of all notes of a kind, as one story."""

    warnings: list[ReaderWarning]
    former_labels: Mapping[Place, Label]

    def set(self, blocks: Iterable[Block]) -> Iterator[Paragraph]:
        """The paragraphs of the next note that a view calls."""


class NoteCounter:
    """Numbers and sets notes in the order in which a view calls them.

    A count that starts again on each page cannot be known without pages; it goes on here. `found`
    keeps each note that was set; in a marked view `former` is the counter that has gone through
    the rejected one.
    """

    def __init__(self, notes: Notes, choice: Choice, setters: Mapping[str, StorySetter]) -> None:
        self.warnings: list[ReaderWarning] = []
        self.found: dict[NoteKey, Note] = {}
        self.former: NoteCounter | None = None
        self._paragraph_labels: dict[NoteKey, dict[Place, Label]] = {}
        self._notes = notes
        self._choice: Choice = choice
        self._setters = setters
        self._section = 0
        self._next = {kind: self._manner(kind).start for kind in KINDS}

    def note(self, run: Run) -> Note | None:
        """The note that a run calls; None where it calls none that the view shows."""
        held = None if run.note is None else self._notes.texts.get(run.note.key)
        if run.note is None or held is None:
            return None
        inserted, deleted = run.inserted or held.inserted, run.deleted or held.deleted
        if self._choice != "marked":
            shown = is_shown(inserted, deleted, self._choice)
            found = self._set(run.note, held) if shown else None
        elif deleted is not None:
            found = self._gone(run.note, deleted)
        else:
            found = self._set(run.note, held)
            if inserted is not None:
                found = structs.replace(found, ops=_all(found.text, "+", inserted))
        if found is not None:
            self.found[run.note.key] = found
        return found

    def _gone(self, call: NoteCall, deleted: Revision) -> Note | None:
        """A note that is taken out, with the label and, as marks, the words that it had."""
        former = None if self.former is None else self.former.found.get(call.key)
        if former is None:
            return None
        return structs.replace(former, text="", ops=_all(former.text, "-", deleted))

    def _set(self, call: NoteCall, held: NoteText) -> Note:
        label = self._label(call)
        setter = self._setters[call.kind]
        former = {} if self.former is None else self.former.labels_in(call.key)
        setter.former_labels = former
        paragraphs = [*setter.set(take_view(held.blocks, self._choice))]
        place = f"{call.kind} {label}"
        self.warnings += (structs.replace(each, place=place) for each in setter.warnings)
        setter.warnings.clear()
        self._paragraph_labels[call.key] = {
            each.place: each.label for each in reversed(paragraphs) if each.label is not None
        }
        shown = [_labelled(each, former) for each in paragraphs]
        lines = (line for each in shown if not each.gone for line in front_lines(each))
        note = Note(label=label, text="\n".join(lines))
        if self._choice != "marked":
            return note
        marks = [marks for each in shown for marks in front_marks(each)]
        return structs.replace(note, ops=fold_marks(marks))

    def _label(self, call: NoteCall) -> str:
        """The next number; a call with a mark of its own takes none (17.11.14)."""
        if call.mark is not None:
            return call.mark.strip()
        number = self._next[call.kind]
        self._next[call.kind] += 1
        return write_number(self._manner(call.kind).format, number)

    def labels_in(self, key: NoteKey) -> Mapping[Place, Label]:
        """The labels of a note's paragraphs by their place in it."""
        return self._paragraph_labels.get(key, {})

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


def note_roots(package: Package, main: str) -> Mapping[str, _Element]:
    """The roots of the parts that hold a document's notes, by kind."""
    roots = {kind: package.related(main, f"{kind}s") for kind in KINDS}
    return {kind: root for kind, root in roots.items() if root is not None}


def manners_in(
    sections: Sequence[_Element], settings: _Element | None
) -> Mapping[str, tuple[Manner, ...]]:
    """How the sections of a document number its notes, by kind."""
    return {kind: tuple(_manners(kind, sections, settings)) for kind in KINDS}


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


def _labelled(paragraph: Paragraph, former: Mapping[Place, Label]) -> Paragraph:
    """A paragraph of a note with its number among its words, and among its marks as it changed."""
    label = "" if paragraph.label is None else f"{paragraph.label.text} "
    before = former.get(paragraph.place)
    had = "" if before is None else f"{before.text} "
    if not paragraph.gone and had == label:
        number = [MarkedOp("=", label)]
    else:
        number = [MarkedOp("-", had), MarkedOp("+", "" if paragraph.gone else label)]
    return structs.replace(
        paragraph, text=label + paragraph.text, marks=(*number, *paragraph.marks)
    )


def _all(text: str, kind: OpKind, change: Revision) -> tuple[MarkedOp, ...]:
    return (MarkedOp(kind, text, change.author, change.date),) if text else ()
