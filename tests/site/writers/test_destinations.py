from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build import version
from clauseline.model.change import Change
from clauseline.model.comparison import compare
from clauseline.model.version import Version
from clauseline.site.writers.destinations import write_rows_csv, write_rows_text

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def changes(old: Version, new: Version) -> tuple[Change, ...]:
    return compare(old, new).changes


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_a_row_has_both_numbers_the_kinds_and_what_the_clause_is_about() -> None:
    old = version("4.1 Wait 30 seconds.", "4.2 Retry as in clause 4.1.", "5 # Fees")
    new = version("4.1 Check the key.", "4.2 Wait 30 seconds.", "4.3 Retry as in clause 4.2.")

    assert write_rows_csv(changes(old, new)) == (
        "old_number,new_number,kinds,with,consequential,doubtful,words\r\n"
        ",4.1,inserted,,no,no,Check the key.\r\n"
        "4.1,4.2,renumbered,,no,no,Wait 30 seconds.\r\n"
        "4.2,4.3,renumbered; amended,,yes,no,Retry as in clause 4.2.\r\n"
        "5,,deleted,,no,no,Fees\r\n"
    )


def test_a_cell_with_commas_quotes_or_letters_of_any_script_reads_back_as_it_was() -> None:
    one = version('Schedule 2 # "Fees", Gebühren', "Schedule 2, 3(a) 费用 are due.")

    assert [row[0] for row in rows(write_rows_csv(changes(one, one)))[1:]] == [
        "Schedule 2", "Schedule 2, 3(a)",
    ]  # fmt: skip
    assert [row[-1] for row in rows(write_rows_csv(changes(one, one)))[1:]] == [
        '"Fees", Gebühren', "费用 are due.",
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["=1+1", "+44 20", "-2", "@SUM(A1)"])
def test_a_spreadsheet_does_not_reckon_with_a_heading(heading: str) -> None:
    one = version(f"4 # {heading}")

    assert rows(write_rows_csv(changes(one, one)))[1][-1] == f"'{heading}"


@given(TEXT)
def test_every_row_has_all_cells_and_none_begins_a_formula(text: str) -> None:
    one = version("4 # " + text)
    read = rows(write_rows_csv(changes(one, one)))

    assert {len(row) for row in read} == {7}
    assert not any(
        cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in read for cell in row
    )


def test_the_table_as_text_has_a_line_a_clause() -> None:
    old = version("4.1 Wait 30 seconds.", "4.2 Retry as in clause 4.1.", "# Fees")
    new = version("4.1 Check the key.", "4.2 Wait 30 seconds.", "4.3 Retry as in clause 4.2.")

    assert write_rows_text(changes(old, new)).splitlines() == [
        "old     new  kinds                               words",
        "-       4.1  inserted                            Check the key.",
        "4.1     4.2  renumbered                          Wait 30 seconds.",
        "4.2     4.3  renumbered, amended, consequential  Retry as in clause 4.2.",
        "(none)  -    deleted                             Fees",
    ]
