"""What stands before the first clause: the title, and the words that no clause holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from msgspec import UNSET

from clauseline.ingest.paragraph import Paragraph
from clauseline.ingest.structure.labels import typed_label
from clauseline.model.clause import MarkedOp, Table
from clauseline.model.text import fold

TITLE_LENGTH: Final = 250
"""Longer words, in characters, are no title."""
_APART: Final = MarkedOp("=", " ")

_Line = tuple[str, str]
"""A line of a table's cell: the number it bears without its being typed, and its words."""


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
        yield from filter(None, (fold(" ".join(map(_said, cells))) for cells in _lines(table)))
    yield from (note.text for note in paragraph.notes if note.text)


def front_marks(paragraph: Paragraph) -> Iterator[Sequence[MarkedOp]]:
    """The same lines as marked up, with the numbers that the text after the changes bears."""
    yield paragraph.marks
    for table in paragraph.tables:
        marked = {(each.row, each.column): each.ops for each in table.marks or ()}
        for row, cells in enumerate(_lines(table)):
            yield [
                op
                for column, lines in enumerate(cells)
                for op in (*_marked(lines, marked.get((row + 1, column + 1))), _APART)
            ]
    for note in paragraph.notes:
        yield (MarkedOp("=", note.text),) if note.ops is UNSET else note.ops


def _marked(lines: Sequence[_Line], ops: Sequence[MarkedOp] | None) -> Iterator[MarkedOp]:
    """A cell's words as marked up, each line's number where the line begins."""
    if ops is None:
        yield MarkedOp("=", _said(lines))
        return
    said = [""]
    lengths = [0]
    for label, words in lines:
        said[-1] += label
        if words:
            said.append("")
            lengths.append(len(words) + 1)
    numbers = dict(zip(accumulate(lengths), said, strict=True))
    at = 0
    for op in ops:
        for text in op.text.splitlines(keepends=True):
            if not (op.kind == "-" and text.endswith("\n")) and (number := numbers.pop(at, "")):
                yield MarkedOp("=", number)
            yield MarkedOp(op.kind, text, op.author, op.date)
            at += 0 if op.kind == "-" else len(text)


def _lines(table: Table) -> Iterator[list[list[_Line]]]:
    """The lines of each row's cells, with the numbers that they bear without being typed."""
    labels = {(each.row, each.column, each.paragraph): f"{each.text} " for each in table.labels}
    for at, row in enumerate(table.rows, 1):
        yield [
            [
                (labels.get((at, column, line), ""), words)
                for line, words in enumerate(cell.split("\n"), 1)
            ]
            for column, cell in enumerate(row, 1)
        ]


def _said(lines: Sequence[_Line]) -> str:
    return " ".join(label + words for label, words in lines)
