from __future__ import annotations

import datetime as dt

import pytest

from clauseline.model.change import CellChange, Comparison, Op, Summary
from clauseline.site.wording import (
    beginning,
    cell_place,
    cited_as,
    count_of,
    counts,
    listed,
    long_date,
    tally,
)
from corpora import SOURCE


def test_a_date_is_written_out() -> None:
    assert long_date(dt.date(2020, 3, 3)) == "3 March 2020"
    assert long_date(dt.date(1999, 12, 31)) == "31 December 1999"


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 clauses"), (1, "1 clause"), (1204, "1,204 clauses")]
)
def test_a_count_agrees_with_its_noun(number: int, said: str) -> None:
    assert count_of(number, "clause") == said


def test_a_plural_of_its_own_is_used() -> None:
    assert count_of(2, "doubtful match", "doubtful matches") == "2 doubtful matches"


@pytest.mark.parametrize(
    ("items", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_is_joined_as_in_a_sentence(items: list[str], said: str) -> None:
    assert listed(items) == said


def compared(*front: Op, **numbers: int) -> Comparison:
    return Comparison(old=SOURCE, new=SOURCE, summary=Summary(**numbers), changes=(), front=front)


def test_a_tally_leaves_out_what_did_not_happen() -> None:
    told = tally(compared(inserted=3, amended=8, renumbered=1200, unchanged=5))
    assert told == "3 inserted, 8 amended, 1,200 renumbered"


def test_a_tally_of_nothing_says_so() -> None:
    assert tally(compared(unchanged=5)) == "no clause changed"


def test_a_change_before_the_first_clause_is_not_called_nothing() -> None:
    front = Op("+", "3.0")
    assert tally(compared(front)) == "only the words before the first clause changed"
    assert tally(compared(front, inserted=23)) == (
        "23 inserted; the words before the first clause changed"
    )


def told_place(row: str, column: str) -> str:
    return cell_place(
        CellChange(table=1, row=3, column=2, ops=(), row_heading=row, column_heading=column)
    )


def test_a_cell_is_named_by_its_column_and_its_row_where_these_have_names() -> None:
    assert told_place("1.6 Update Payment Mode", "Timeout Period") == (
        "Timeout Period of 1.6 Update Payment Mode, in table 1, row 3"
    )
    assert told_place("", "Timeout Period") == "Timeout Period, in table 1, row 3"
    assert told_place("1.6", "") == "1.6, in table 1, row 3, column 2"
    assert told_place("", "") == "table 1, row 3, column 2"


def test_every_kind_of_change_is_counted() -> None:
    summary = Summary(
        inserted=1, deleted=2, amended=3, moved=4, renumbered=5, split=6, merged=7, unchanged=8
    )
    assert dict(counts(summary)) == {
        "inserted": 1, "deleted": 2, "amended": 3, "moved": 4,
        "split": 6, "merged": 7, "renumbered": 5,
    }  # fmt: skip


def test_a_short_text_is_its_own_beginning() -> None:
    assert beginning("The DCC shall:", words=3) == "The DCC shall:"


def test_a_long_text_is_cut_between_words() -> None:
    assert beginning("The DCC shall wait", words=3) == "The DCC shall …"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("4.12(b)", "clause 4.12(b)"),
        ("(b)", "clause (b)"),
        ("Schedule 2, 3(a)", "Schedule 2, 3(a)"),
        ("Part A", "Part A"),
    ],
)
def test_a_division_with_a_name_is_not_called_a_clause(number: str, said: str) -> None:
    assert cited_as(number) == said
