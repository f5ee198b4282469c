"""One view's paragraphs -> Paragraphs with the label, outline and indent that Word shows."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct, structs

from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.ingest.symbols import UNKNOWN
from clauseline.ingest.word.abstract_numbering import LONGEST
from clauseline.ingest.word.built_in import NUMBER_DEFAULT
from clauseline.ingest.word.changes import Choice
from clauseline.ingest.word.content import (
    Block,
    ListNumber,
    Run,
    TextBox,
    WordParagraph,
    WordTable,
)
from clauseline.ingest.word.counting import Counter
from clauseline.ingest.word.marks import marks_of, words_of
from clauseline.ingest.word.notes import NoteCounter
from clauseline.ingest.word.number_formats import is_known
from clauseline.ingest.word.numbering import LEVELS, Numbered, Numbering
from clauseline.ingest.word.properties import BODY_OUTLINE, Properties
from clauseline.ingest.word.reasons import reason_for
from clauseline.ingest.word.styles import Styles
from clauseline.ingest.word.tables import set_table
from clauseline.model.clause import Note, Place
from clauseline.model.reason import NumberReason
from clauseline.model.version import ReaderWarning

_DASHES: Final = " \u00a0\t-\u2013\u2014"
TWENTIETHS: Final = 20
"""Word measures indents in twentieths of a point."""


class Manner(Struct, frozen=True, kw_only=True, gc=False):
    """How paragraphs of the same properties are set; `indent` in twentieths of a point."""

    numbered: Numbered | None
    outline: int | None
    indent: int
    title: bool


class Setter:
    """Counts and sets the paragraphs of one view, in the order of the document.

    In a marked view a paragraph that is gone does not count; it bears the label that it had,
    which `former_labels` gives by its place, the first where a list counted within its words.
    The number of the paragraph at `explained_place` gets its `reason`. Without `notes` calls of
    notes are passed over.
    """

    def __init__(
        self, styles: Styles, numbering: Numbering, notes: NoteCounter | None, choice: Choice
    ) -> None:
        self.warnings: list[ReaderWarning] = []
        self.former_labels: Mapping[Place, Label] = {}
        self.explained_place: Place | None = None
        self.reason: NumberReason | None = None
        self._warned: set[str] = set()
        self._manners: dict[tuple[object, ...], Manner] = {}
        self._choice: Choice = choice
        self._styles = styles
        self._numbering = numbering
        self._counter = Counter(numbering)
        self._notes = notes

    def set(self, blocks: Iterable[Block]) -> Iterator[Paragraph]:
        """A Paragraph for each paragraph and table that has words or a number."""
        for block in blocks:
            if isinstance(block, WordTable):
                yield set_table(block, self.set)
                continue
            if block.contents:
                self._count_unseen(block)
            else:
                for paragraph in self._split(self._paragraph(block), block):
                    if _shows_something(paragraph):
                        yield paragraph
            ends = block.properties.ends_section and not block.gone
            if ends and self._notes is not None:
                self._notes.end_section()
            if block.boxes:
                yield from self._set_boxes(block.boxes)

    def _set_boxes(self, boxes: Iterable[TextBox]) -> Iterator[Paragraph]:
        counted = [(box.turn, [*self.set(box.blocks)]) for box in boxes]
        for _, paragraphs in sorted(counted, key=operator.itemgetter(0)):
            yield from paragraphs

    def _count_unseen(self, block: WordParagraph) -> None:
        """A paragraph that is left out as a table of contents counts all the same."""
        numbered = self._numbering.numbered(block.properties)
        if numbered is not None and not block.gone:
            self._counter.label(numbered, block.place)

    def _paragraph(self, block: WordParagraph) -> Paragraph:
        manner = self._manner(block.properties)
        text = self._words(block.runs, block)
        if UNKNOWN in text:
            self._warn(block, f"a sign of a picture font is not known and shown as {UNKNOWN}")
        label: Label | None
        if block.gone:
            label = self.former_labels.get(block.place)
        elif manner.numbered is None or (block.properties.ends_section and not text.strip()):
            label = None  # Word never numbers a paragraph that is only a section break
        else:
            label = self._label(block, manner.numbered, said=bool(text.strip()))
        return Paragraph(
            text=text,
            label=label,
            outline=manner.outline,
            indent=manner.indent / TWENTIETHS,
            strong=block.strong,
            title=manner.title,
            notes=tuple(self._called(block)),
            marks=marks_of(block.runs, self._choice),
            gone=block.gone,
            place=block.place,
        )

    def _manner(self, properties: Properties) -> Manner:
        """How a paragraph of these properties is set, found once for all that share them."""
        key = (
            properties.style,
            properties.list_id,
            properties.level,
            properties.indent,
            properties.outline,
        )
        if key not in self._manners:
            numbered = self._numbering.numbered(properties)
            self._manners[key] = Manner(
                numbered=numbered,
                outline=self._outline(properties),
                indent=self._indent(properties, numbered),
                title=self._styles.is_title(properties.style),
            )
        return self._manners[key]

    def _words(self, runs: Sequence[Run], block: WordParagraph) -> str:
        return words_of(runs, self._choice, gone=block.gone)

    def _split(self, paragraph: Paragraph, block: WordParagraph) -> Iterator[Paragraph]:
        """The paragraph, cut where a list counts within its words: "7.—(1) Where …" is two.

        Only dashes may stand before such a number; within a sentence it is a part of the words.
        """
        if block.gone or all(run.list_number is None for run in block.runs):
            yield paragraph
            return
        said: list[Run] = []
        in_sentence = False
        for run in block.runs:
            label = None if run.list_number is None else self._counted(block, run.list_number)
            if label is None:
                said.append(run)
                in_sentence = in_sentence or bool(self._words((run,), block).strip(_DASHES))
            elif in_sentence:
                said.append(structs.replace(run, text=f"{label.text} ", list_number=None))
            else:
                if paragraph.label is not None:
                    yield self._opened(paragraph, paragraph.label, said, block)
                paragraph = structs.replace(paragraph, label=label, outline=None)
                said = []
        yield structs.replace(
            paragraph, text=self._words(said, block), marks=marks_of(said, self._choice)
        )

    def _opened(
        self, paragraph: Paragraph, label: Label, said: Sequence[Run], block: WordParagraph
    ) -> Paragraph:
        """A clause that another within its words opens: it has no words but a dash, its label's."""
        text = label.text + self._words(said, block).strip()
        return structs.replace(
            paragraph, text="", label=structs.replace(label, text=text), notes=(), marks=()
        )

    def _counted(self, block: WordParagraph, number: ListNumber) -> Label | None:
        manner = self._manner(block.properties)
        if number.name is not None:
            list_id = self._numbering.list_named(number.name)
        elif manner.numbered is not None:
            list_id = manner.numbered.list_id
        else:
            list_id = self._numbering.list_named(NUMBER_DEFAULT)
        if list_id is None:
            self._warn(block, "a number within the words names no list; it is left out")
            return None
        level = (manner.outline or 0) if number.level is None else number.level
        numbered = Numbered(list_id=list_id, level=min(level, LEVELS - 1), from_style=False)
        return self._counter.label(numbered, block.place, number.start)

    def _label(self, block: WordParagraph, numbered: Numbered, *, said: bool) -> Label | None:
        self._doubt(block, numbered)
        label = self._counter.label(numbered, block.place)
        if label is None:
            return None
        if not said:
            self._warn(block, f"the paragraph numbered {label.text} has no words")
        if block.place == self.explained_place:
            self.reason = reason_for(
                label.text,
                block.place,
                block.properties,
                numbered,
                numbering=self._numbering,
                styles=self._styles,
                origin=self._counter.origin(numbered),
            )
        return label

    def _doubt(self, block: WordParagraph, numbered: Numbered) -> None:
        """Warns of a list that gives no number, and once of each that cannot be shown whole."""
        list_id, level = numbered.list_id, self._numbering.level(numbered.list_id, numbered.level)
        if self._numbering.definition(list_id) is None:
            self._warn(block, f"the numbering names list {list_id}, which is not defined")
        elif level is None:
            at = numbered.level + 1
            self._warn(block, f"the numbering names level {at} of list {list_id}, which has none")
        elif not is_known(level.format):
            self._warn_once(block, f"the number format {level.format} is shown in digits")
        elif level.cut:
            self._warn_once(block, f"the label of list {list_id} is cut at {LONGEST} characters")

    def _called(self, block: WordParagraph) -> Iterator[Note]:
        if self._notes is not None:
            yield from filter(None, map(self._notes.note, block.runs))

    def _outline(self, properties: Properties) -> int | None:
        level = properties.outline
        if level is None:
            level = self._styles.first(properties.style, lambda stated: stated.outline)
        return None if level is None or not 0 <= level < BODY_OUTLINE else level

    def _indent(self, properties: Properties, numbered: Numbered | None) -> int:
        """The left edge of the words: the paragraph's own, its list's, its style's.

        A style's own indent goes before that of the list it names; a list named by the paragraph
        itself goes before the style (17.9.22 and 17.7.2).
        """
        if properties.indent is not None:
            return properties.indent
        by_style = self._styles.first(properties.style, lambda stated: stated.indent)
        level = None
        if numbered is not None:
            level = self._numbering.level(numbered.list_id, numbered.level)
        by_list = None if level is None else level.indent
        first, second = (
            (by_style, by_list) if numbered and numbered.from_style else (by_list, by_style)
        )
        return first if first is not None else second or 0

    def _warn_once(self, block: WordParagraph, message: str) -> None:
        if message not in self._warned:
            self._warned.add(message)
            self._warn(block, message)

    def _warn(self, block: WordParagraph, message: str) -> None:
        self.warnings.append(ReaderWarning(place=block.place.told, message=message))


def _shows_something(paragraph: Paragraph) -> bool:
    if paragraph.gone and not paragraph.text.strip():
        return False
    return bool(
        paragraph.label is not None
        or paragraph.text.strip()
        or paragraph.notes
        or any(mark.text.strip() for mark in paragraph.marks)
    )
