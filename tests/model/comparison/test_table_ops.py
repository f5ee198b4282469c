"""Cells and notes whose words differ."""

from __future__ import annotations

from build import table
from clauseline.model.change import CellChange
from clauseline.model.clause import Note, Table
from clauseline.model.comparison.table_ops import note_changes, table_changes

HEADER = ("Request", "Timeout")


def cells(old: list[Table], new: list[Table]) -> list[str]:
    return [_told(change) for change in table_changes(old, new)]


def _told(change: CellChange) -> str:
    ops = "".join(f"{op.kind}{op.text}" for op in change.ops)
    return f"{change.table}.{change.row}.{change.column} {change.kind} {ops}"


def test_one_changed_cell_is_one_change() -> None:
    old = table(HEADER, ("SRV 1.6", "30 seconds"))
    new = table(HEADER, ("SRV 1.6", "90 seconds"))

    assert cells([old], [new]) == ["1.2.2 amended -30+90= seconds"]


def test_a_new_row_leaves_those_below_it_alone() -> None:
    old = table(HEADER, ("SRV 1.6", "30 seconds"))
    new = table(HEADER, ("SRV 1.5", "10 seconds"), ("SRV 1.6", "30 seconds"))

    assert cells([old], [new]) == ["1.2.1 inserted +SRV 1.5", "1.2.2 inserted +10 seconds"]


def test_a_removed_row_counts_in_the_old_table() -> None:
    old = table(HEADER, ("SRV 1.5", "10 seconds"), ("SRV 1.6", "30 seconds"))
    new = table(HEADER, ("SRV 1.6", "30 seconds"))

    assert cells([old], [new]) == ["1.2.1 deleted -SRV 1.5", "1.2.2 deleted -10 seconds"]


def test_a_new_row_and_a_changed_cell_below_it_are_told_apart() -> None:
    old = table(HEADER, ("SRV 1.6", "30 seconds"))
    new = table(HEADER, ("SRV 1.5", "10 seconds"), ("SRV 1.6", "90 seconds"))

    assert cells([old], [new])[-1] == "1.3.2 amended -30+90= seconds"


def test_a_new_column_leaves_those_after_it_alone() -> None:
    old = table(HEADER, ("SRV 1.6", "30 seconds"))
    new = table(("Request", "Retries", "Timeout"), ("SRV 1.6", "3", "30 seconds"))

    assert cells([old], [new]) == ["1.1.2 inserted +Retries", "1.2.2 inserted +3"]


def test_a_removed_column_counts_in_the_old_table() -> None:
    old = table(("Request", "Retries", "Timeout"), ("SRV 1.6", "3", "30 seconds"))
    new = table(HEADER, ("SRV 1.6", "30 seconds"))

    assert cells([old], [new]) == ["1.1.2 deleted -Retries", "1.2.2 deleted -3"]


def test_a_row_of_merged_cells_is_compared_with_its_like() -> None:
    old = table(HEADER, ("All times are in seconds",))
    new = table(HEADER, ("All times are in minutes",))

    assert cells([old], [new]) == ["1.2.1 amended =All times are in -seconds+minutes"]


def test_a_whole_new_table_is_told_cell_by_cell() -> None:
    assert cells([], [table(("a", ""), ("", "b"))]) == ["1.1.1 inserted +a", "1.2.2 inserted +b"]


def test_a_table_put_before_another_leaves_that_alone() -> None:
    kept = table(HEADER, ("SRV 1.6", "30 seconds"))

    assert cells([kept], [table(("Key", "Length")), kept]) == [
        "1.1.1 inserted +Key", "1.1.2 inserted +Length"
    ]  # fmt: skip


def test_white_space_in_a_cell_is_no_change() -> None:
    assert cells([table(("a  b",))], [table(("a\nb",))]) == []


def test_a_reworded_note_is_a_change() -> None:
    (change,) = note_changes(
        [Note(label="1", text="See the old guide.")], [Note(label="1", text="See the new guide.")]
    )

    assert [(op.kind, op.text) for op in change.ops] == [
        ("=", "See the "), ("-", "old"), ("+", "new"), ("=", " guide.")
    ]  # fmt: skip


def test_a_note_that_only_bears_another_number_stands() -> None:
    kept = Note(label="1", text="See the guide.")
    renumbered = Note(label="2", text="See the guide.")
    added = Note(label="1", text="A word before that.")

    changes = note_changes([kept], [added, renumbered])

    assert [(change.label, change.kind) for change in changes] == [("1", "inserted")]


def test_a_note_taken_out_is_told() -> None:
    (change,) = note_changes([Note(label="3", text="Gone.")], [])

    assert (change.label, change.kind) == ("3", "deleted")


def named(old: Table, new: Table) -> list[tuple[str, str]]:
    return [(each.row_heading, each.column_heading) for each in table_changes([old], [new])]


def test_a_changed_cell_is_told_with_the_names_of_its_row_and_its_column() -> None:
    old, new = (table(HEADER, ("SRV\n1.6", time)) for time in ("30 seconds", "90 seconds"))

    assert named(old, new) == [("SRV 1.6", "Timeout")]


def test_a_cell_that_is_itself_a_name_or_stands_under_none_has_none() -> None:
    assert named(table(HEADER), table(("Command", "Timeout"))) == [("", "")]
    assert named(table(("Name",), ("a", "b")), table(("Name",), ("a", "c"))) == [("a", "")]


def test_the_names_of_a_cell_that_went_are_those_of_the_old_table() -> None:
    old = table(HEADER, ("SRV 1.5", "10 seconds"), ("SRV 1.6", "30 seconds"))
    new = table(HEADER, ("SRV 1.6", "30 seconds"))

    assert named(old, new) == [("", "Request"), ("SRV 1.5", "Timeout")]
