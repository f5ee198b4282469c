"""Tables of one view -> a Paragraph that carries the table, with what its cells show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import UNSET

from clauseline.ingest.marking import fold_marks
from clauseline.ingest.paragraph import Paragraph
from clauseline.ingest.word.content import Block, Cell, WordTable
from clauseline.ingest.word.contents import paragraphs_of
from clauseline.model.clause import CellLabel, CellMarks, Note, Place, Table

Set = Callable[[Iterable[Block]], Iterator[Paragraph]]
"""Counts and sets paragraphs, in the order of the document."""


def set_table(table: WordTable, set_blocks: Set) -> Paragraph:
    """A paragraph without words that carries a table; its cells' numbers and notes are told.

    It is gone where the changes take out every row.
    """
    labels: list[CellLabel] = []
    marks: list[CellMarks] = []
    marked = left = False
    notes: list[Note] = []
    rows = []
    for row_at, row in enumerate(table.rows, 1):
        cells = []
        for column, cell in enumerate(row.cells, 1):
            paragraphs = list(_cell(cell, set_blocks))
            shown = [each for each in paragraphs if not each.gone]
            left = left or bool(shown)
            labels += (
                CellLabel(row=row_at, column=column, paragraph=at, text=paragraph.label.text)
                for at, paragraph in enumerate(shown, 1)
                if paragraph.label is not None
            )
            notes += (note for paragraph in paragraphs for note in paragraph.notes)
            ops = fold_marks([each.marks for each in paragraphs])
            marked = marked or bool(ops)
            if any(op.kind != "=" for op in ops):
                marks.append(CellMarks(row=row_at, column=column, ops=ops))
            cells.append("\n".join(" ".join(each.text.split()) for each in shown))
        rows.append(tuple(cells))
    first = next(paragraphs_of((table,)), None)
    return Paragraph(
        text="",
        tables=(
            Table(rows=tuple(rows), labels=tuple(labels), marks=tuple(marks) if marked else UNSET),
        ),
        notes=tuple(notes),
        gone=not left and first is not None,
        place=Place() if first is None else first.place,
    )


def _cell(cell: Cell, set_blocks: Set) -> Iterator[Paragraph]:
    """The paragraphs of a cell; those of a table within it stand in its order."""
    for block in cell.blocks:
        if isinstance(block, WordTable):
            for row in block.rows:
                for inner in row.cells:
                    yield from _cell(inner, set_blocks)
        else:
            yield from set_blocks((block,))
