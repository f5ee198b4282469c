"""Tables and notes of a clause, old and new -> the cells and notes whose words differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from clauseline.model.change import CellChange, NoteChange, Op
from clauseline.model.clause import Note, Table
from clauseline.model.comparison.ops import text_ops
from clauseline.model.comparison.ordered_pairs import ordered_pairs
from clauseline.model.words import folded


class Cell(Struct, frozen=True):
    """A table cell with its words; table, row and column count from 0."""

    table: int
    row: int
    column: int
    words: str


CellPair = tuple[Cell | None, Cell | None]
"""An old cell and the new one that it has become, None where only the other version has it."""


def table_changes(old: Sequence[Table], new: Sequence[Table]) -> tuple[CellChange, ...]:
    """The cells whose words differ, table by table and row by row; white space is no difference."""
    if old == new:
        return ()
    found: list[CellChange] = []
    for one, other in paired_cells(old, new):
        before, after = one.words if one else "", other.words if other else ""
        if folded(before) == folded(after):
            continue
        ops = text_ops(before, after)
        if other is not None:
            found.append(_change(other, new, ops, "amended" if one else "inserted"))
        elif one is not None:
            found.append(_change(one, old, ops, "deleted"))
    return tuple(found)


def paired_cells(old: Sequence[Table], new: Sequence[Table]) -> Iterator[CellPair]:
    """Every cell of both, table by table and row by row, paired where it is the same one.

    Rows are paired by their words and their first cells, so that a new row leaves those below it
    alone; so are columns where there are more or fewer.
    """
    ours, theirs = [_table_words(table) for table in old], [_table_words(table) for table in new]
    for one, other in ordered_pairs(ours, theirs):
        if one is not None and other is not None:
            yield from _table((one, old[one]), (other, new[other]))
        elif other is not None:
            for row in range(len(new[other].rows)):
                yield from ((None, cell) for cell in _row_cells(other, row, new[other]))
        elif one is not None:
            for row in range(len(old[one].rows)):
                yield from ((cell, None) for cell in _row_cells(one, row, old[one]))


def _change(
    cell: Cell,
    tables: Sequence[Table],
    ops: tuple[Op, ...],
    kind: Literal["amended", "inserted", "deleted"],
) -> CellChange:
    """A cell's change with what its row and its column are called in the table it counts in."""
    table = tables[cell.table]
    first, row = table.rows[0], table.rows[cell.row]
    above = first[cell.column] if cell.row and cell.column < len(first) else ""
    beside = row[0] if cell.column else ""
    return CellChange(
        table=cell.table + 1,
        row=cell.row + 1,
        column=cell.column + 1,
        ops=ops,
        kind=kind,
        row_heading=" ".join(beside.split()),
        column_heading=" ".join(above.split()),
    )


def note_changes(old: Sequence[Note], new: Sequence[Note]) -> tuple[NoteChange, ...]:
    """The notes whose words differ; a note that only bears another number stands."""
    if old == new:
        return ()
    found: list[NoteChange] = []
    for one, other in ordered_pairs([note.text for note in old], [note.text for note in new]):
        if one is not None and other is not None:
            if folded(old[one].text) != folded(new[other].text):
                ops = text_ops(old[one].text, new[other].text)
                found.append(NoteChange(label=new[other].label, ops=ops))
        elif other is not None:
            ops = text_ops("", new[other].text)
            found.append(NoteChange(label=new[other].label, ops=ops, kind="inserted"))
        elif one is not None:
            ops = text_ops(old[one].text, "")
            found.append(NoteChange(label=old[one].label, ops=ops, kind="deleted"))
    return tuple(found)


def _table(old: tuple[int, Table], new: tuple[int, Table]) -> Iterator[CellPair]:
    """The cells of two tables, each with its place."""
    columns = _columns(old[1], new[1])
    ours, theirs = (["\n".join(row) for row in table.rows] for _, table in (old, new))
    for one, other in ordered_pairs(ours, theirs):
        if one is not None and other is not None:
            yield from _row(
                _row_cells(old[0], one, old[1]), _row_cells(new[0], other, new[1]), columns
            )
        elif other is not None:
            yield from ((None, cell) for cell in _row_cells(new[0], other, new[1]))
        elif one is not None:
            yield from ((cell, None) for cell in _row_cells(old[0], one, old[1]))


def _row(
    old: Sequence[Cell], new: Sequence[Cell], columns: Sequence[tuple[int | None, int | None]]
) -> Iterator[CellPair]:
    """The cells of two rows; one that a row is too short for has no words."""
    full = len(columns) >= max(len(old), len(new))
    words = [cell.words for cell in old], [cell.words for cell in new]
    for one, other in columns if full else ordered_pairs(*words):
        yield _cell(old, one), _cell(new, other)


def _row_cells(table: int, row: int, of: Table) -> list[Cell]:
    return [Cell(table, row, column, words) for column, words in enumerate(of.rows[row])]


def _cell(row: Sequence[Cell], column: int | None) -> Cell | None:
    if column is None or not row:
        return None
    return row[column] if column < len(row) else Cell(row[0].table, row[0].row, column, "")


def _columns(old: Table, new: Table) -> Sequence[tuple[int | None, int | None]]:
    """Which column is which, by their place as long as there are as many."""
    widths = [max((len(row) for row in table.rows), default=0) for table in (old, new)]
    if widths[0] == widths[1]:
        return [(column, column) for column in range(widths[0])]
    ours, theirs = (
        [
            "\n".join(row[column] for row in table.rows if column < len(row))
            for column in range(width)
        ]
        for table, width in zip((old, new), widths, strict=True)
    )
    return list(ordered_pairs(ours, theirs))


def _table_words(table: Table) -> str:
    """A table's words; the first row, its header, is its name."""
    return "\n".join(" ".join(row) for row in table.rows)
