"""Tables and notes of a clause, old and new -> the cells and notes whose words differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec.structs import replace

from clauseline.model.change import CellChange, NoteChange
from clauseline.model.clause import Note, Table
from clauseline.model.comparison.ops import text_ops
from clauseline.model.comparison.ordered_pairs import ordered_pairs
from clauseline.model.words import folded


def table_changes(old: Sequence[Table], new: Sequence[Table]) -> tuple[CellChange, ...]:
    """The cells whose words differ, table by table and row by row.

    Rows are paired by their words and their first cells, so that a new row leaves those below it
    alone; so are columns where there are more or fewer. White space makes no difference.
    """
    if old == new:
        return ()
    found: list[CellChange] = []
    ours, theirs = [_table_words(table) for table in old], [_table_words(table) for table in new]
    for one, other in ordered_pairs(ours, theirs):
        if one is not None and other is not None:
            cells = _table(old[one], new[other], other + 1)
            found += (_named(c, old[one] if c.kind == "deleted" else new[other]) for c in cells)
        elif other is not None:
            cells = _whole_table(new[other], other + 1, "inserted")
            found += (_named(cell, new[other]) for cell in cells)
        elif one is not None:
            cells = _whole_table(old[one], one + 1, "deleted")
            found += (_named(cell, old[one]) for cell in cells)
    return tuple(found)


def _named(cell: CellChange, table: Table) -> CellChange:
    """A cell's change with what its row and its column are called in the table it counts in."""
    first, row = table.rows[0], table.rows[cell.row - 1]
    above = first[cell.column - 1] if cell.row > 1 and cell.column <= len(first) else ""
    beside = row[0] if cell.column > 1 else ""
    return replace(
        cell, row_heading=" ".join(beside.split()), column_heading=" ".join(above.split())
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


def _table(old: Table, new: Table, table: int) -> Iterator[CellChange]:
    columns = _columns(old, new)
    ours, theirs = ["\n".join(row) for row in old.rows], ["\n".join(row) for row in new.rows]
    for one, other in ordered_pairs(ours, theirs):
        if one is not None and other is not None:
            yield from _row(old.rows[one], new.rows[other], columns, (table, one + 1, other + 1))
        elif other is not None:
            yield from _whole_row(new.rows[other], table, other + 1, "inserted")
        elif one is not None:
            yield from _whole_row(old.rows[one], table, one + 1, "deleted")


def _row(
    old: Sequence[str],
    new: Sequence[str],
    columns: Sequence[tuple[int | None, int | None]],
    place: tuple[int, int, int],
) -> Iterator[CellChange]:
    """The cells of one row; `place` is the table and its rows, old and new."""
    table, old_row, new_row = place
    full = len(columns) >= max(len(old), len(new))
    for one, other in columns if full else ordered_pairs(old, new):
        before = old[one] if one is not None and one < len(old) else ""
        after = new[other] if other is not None and other < len(new) else ""
        if folded(before) == folded(after):
            continue
        ops = text_ops(before, after)
        if other is not None:
            kind: Literal["amended", "inserted"] = "inserted" if one is None else "amended"
            yield CellChange(table=table, row=new_row, column=other + 1, ops=ops, kind=kind)
        elif one is not None:
            yield CellChange(table=table, row=old_row, column=one + 1, ops=ops, kind="deleted")


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


def _whole_table(
    table: Table, place: int, kind: Literal["inserted", "deleted"]
) -> Iterator[CellChange]:
    for row, cells in enumerate(table.rows, 1):
        yield from _whole_row(cells, place, row, kind)


def _whole_row(
    cells: Sequence[str], table: int, row: int, kind: Literal["inserted", "deleted"]
) -> Iterator[CellChange]:
    for column, words in enumerate(cells, 1):
        ops = text_ops("", words) if kind == "inserted" else text_ops(words, "")
        if ops:
            yield CellChange(table=table, row=row, column=column, ops=ops, kind=kind)


def _table_words(table: Table) -> str:
    """A table's words; the first row, its header, is its name."""
    return "\n".join(" ".join(row) for row in table.rows)
