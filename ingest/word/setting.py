"""One view's paragraphs -> Paragraphs with the label, outline and indent that Word shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.ingest.word.content import Block, Cell, WordParagraph, WordTable
from clauseline.ingest.word.notes import NoteCounter, Notes
from clauseline.ingest.word.numbering import Counter, Numbered, Numbering
from clauseline.ingest.word.properties import BODY_OUTLINE, Properties
from clauseline.ingest.word.styles import Styles
from clauseline.model.clause import CellLabel, Note, Place, Table
from clauseline.model.version import ReaderWarning

TWENTIETHS: Final = 20
"""Word measures indents in twentieths of a point."""


class Setter:
    """Counts and sets the paragraphs of one view, in the order of the document."""

    def __init__(
        self, styles: Styles, numbering: Numbering, counter: Counter, notes: Notes
    ) -> None:
        self.warnings: list[ReaderWarning] = []
        self._styles = styles
        self._numbering = numbering
        self._counter = counter
        self._notes = NoteCounter(notes)

    def set(self, blocks: Iterable[Block]) -> Iterator[Paragraph]:
        """A Paragraph for each paragraph and table that has words or a number."""
        for block in blocks:
            if isinstance(block, WordTable):
                yield self._table(block)
                continue
            paragraph = self._paragraph(block)
            if paragraph.label is not None or paragraph.text.strip() or paragraph.notes:
                yield paragraph

    def _paragraph(self, block: WordParagraph) -> Paragraph:
        properties = block.properties
        numbered = None if _only_ends_section(block) else self._numbering.numbered(properties)
        label = self._label(block, numbered)
        text = "".join(run.text for run in block.runs)
        return Paragraph(
            text=text,
            label=label,
            outline=self._outline(properties),
            indent=self._indent(properties, numbered) / TWENTIETHS,
            strong=_is_strong(block),
            title=self._styles.is_title(properties.style),
            notes=tuple(self._called(block)),
            place=Place(paragraph=block.place),
        )

    def _label(self, block: WordParagraph, numbered: Numbered | None) -> Label | None:
        if numbered is None:
            return None
        if self._numbering.definition(numbered.list_id) is None:
            self._warn(block, f"the numbering names list {numbered.list_id}, which is not defined")
            return None
        label = self._counter.label(numbered)
        if label is not None and not any(run.text.strip() for run in block.runs):
            self._warn(block, f"the paragraph numbered {label.text} has no words")
        return label

    def _called(self, block: WordParagraph) -> Iterator[Note]:
        for run in block.runs:
            if run.note is not None and (note := self._notes.note(run.note)) is not None:
                yield note

    def _outline(self, properties: Properties) -> int | None:
        level = properties.outline
        if level is None:
            level = self._styles.outline(properties.style)
        return None if level is None or not 0 <= level < BODY_OUTLINE else level

    def _indent(self, properties: Properties, numbered: Numbered | None) -> int:
        """The left edge of the words: the paragraph's own, its list's, its style's.

        A style's own indent goes before that of the list it names; a list named by the paragraph
        itself goes before the style (17.9.22 and 17.7.2).
        """
        if properties.indent is not None:
            return properties.indent
        by_style = next(
            (
                style.properties.indent
                for style in self._styles.chain(properties.style)
                if style.properties.indent is not None
            ),
            None,
        )
        level = None
        if numbered is not None:
            level = self._numbering.level(numbered.list_id, numbered.level)
        by_list = None if level is None else level.indent
        first, second = (
            (by_style, by_list) if numbered and numbered.from_style else (by_list, by_style)
        )
        return first if first is not None else second or 0

    def _table(self, table: WordTable) -> Paragraph:
        labels: list[CellLabel] = []
        notes: list[Note] = []
        rows = []
        for row_at, row in enumerate(table.rows, 1):
            cells = []
            for column, cell in enumerate(row.cells, 1):
                paragraphs = list(self._cell(cell))
                labels += (
                    CellLabel(row=row_at, column=column, paragraph=at, text=paragraph.label.text)
                    for at, paragraph in enumerate(paragraphs, 1)
                    if paragraph.label is not None
                )
                notes += (note for paragraph in paragraphs for note in paragraph.notes)
                cells.append("\n".join(" ".join(each.text.split()) for each in paragraphs))
            rows.append(tuple(cells))
        return Paragraph(
            text="",
            tables=(Table(rows=tuple(rows), labels=tuple(labels)),),
            notes=tuple(notes),
            place=_first_place(table),
        )

    def _cell(self, cell: Cell) -> Iterator[Paragraph]:
        """The paragraphs of a cell; those of a table within it stand in its order."""
        for block in cell.blocks:
            if isinstance(block, WordTable):
                for row in block.rows:
                    for inner in row.cells:
                        yield from self._cell(inner)
            else:
                yield from self.set((block,))

    def _warn(self, block: WordParagraph, message: str) -> None:
        self.warnings.append(ReaderWarning(place=f"paragraph {block.place}", message=message))


def _only_ends_section(block: WordParagraph) -> bool:
    """Whether a paragraph is no more than a section break, which Word never numbers."""
    return block.properties.ends_section and not any(run.text.strip() for run in block.runs)


def _is_strong(block: WordParagraph) -> bool:
    said = [run for run in block.runs if run.text.strip()]
    return bool(said) and all(run.strong for run in said)


def _first_place(table: WordTable) -> Place:
    for row in table.rows:
        for cell in row.cells:
            for block in cell.blocks:
                if isinstance(block, WordParagraph):
                    return Place(paragraph=block.place)
    return Place()
