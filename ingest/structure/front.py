"""What stands before the first clause: the title, and the words that no clause holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from clauseline.ingest.paragraph import Paragraph
from clauseline.ingest.structure.labels import typed_label
from clauseline.model.clause import MarkedOp, Table
from clauseline.model.text import fold

TITLE_LENGTH: Final = 250
"""Longer words, in characters, are no title."""


def title_of(paragraphs: Sequence[Paragraph]) -> str:
    """The paragraph set as a title; else the first words before a number, if they are short."""
    for each in paragraphs:
        if each.title and each.text.strip():
            return fold(each.text)
    for each in paragraphs:
        if each.label is not None or typed_label(each.text.lstrip()) is not None:
            break
        if words := fold(each.text):
            return words if len(words) <= TITLE_LENGTH else ""
    return ""


def front_lines(paragraph: Paragraph) -> Iterator[str]:
    """Every line of words of a paragraph before the first clause, its tables and notes included."""
    if words := fold(paragraph.text):
        yield words
    for table in paragraph.tables:
        yield from filter(None, (fold(" ".join(cells)) for cells in _rows(table)))
    yield from (note.text for note in paragraph.notes if note.text)


def front_marks(paragraph: Paragraph) -> Iterator[Sequence[MarkedOp]]:
    """The same lines as marked up; of a cell that changed, the words without their numbers."""
    yield paragraph.marks
    for table in paragraph.tables:
        marked = {(each.row, each.column): each.ops for each in table.marks or ()}
        for at, cells in enumerate(_rows(table), 1):
            yield [
                op
                for column, cell in enumerate(cells, 1)
                for op in (*marked.get((at, column), (MarkedOp("=", cell),)), MarkedOp("=", " "))
            ]
    yield from ((MarkedOp("=", note.text),) for note in paragraph.notes)


def _rows(table: Table) -> Iterator[list[str]]:
    """The cells of each row, with the numbers that their paragraphs bear without being typed."""
    labels = {(each.row, each.column, each.paragraph): f"{each.text} " for each in table.labels}
    for at, row in enumerate(table.rows, 1):
        yield [
            " ".join(
                labels.get((at, column, line), "") + words
                for line, words in enumerate(cell.split("\n"), 1)
            )
            for column, cell in enumerate(row, 1)
        ]
