"""A version's clauses in a row."""

from __future__ import annotations

import pytest

from build import clauses_of, table
from clauseline.model.alignment.entries import ROOT, row_of
from clauseline.model.clause import Note


def test_the_row_is_in_the_order_of_the_document() -> None:
    row = row_of(clauses_of("1 a", "1.1 b", "1.1(a) c", "2 d"))

    assert [entry.clause.number for entry in row.entries] == ["1", "1.1", "1.1(a)", "2"]
    assert [row.parent(place) for place in range(4)] == [ROOT, 0, 1, ROOT]
    assert (row.below(ROOT), row.below(0), row.below(2)) == ((0, 3), (1,), ())


def test_a_tail_is_what_a_number_adds_to_its_parents() -> None:
    row = row_of(clauses_of("4 a", "4.12 b", "4.12(b) c"))

    assert [entry.tail for entry in row.entries] == ["4", ".12", "(b)"]


def test_a_key_holds_all_the_words_without_their_typography() -> None:
    words = clauses_of("4 # Limits | The “Code”", table(("a", "b")), Note(label="1", text="c"))

    assert row_of(words).entries[0].key == 'Limits\nThe "Code"\na\nb\nc'


def test_words_are_in_small_letters() -> None:
    assert row_of(clauses_of("4 Wait 30 Seconds.")).entries[0].words == ("wait", "30", "seconds")


@pytest.mark.parametrize(
    ("item", "groups"),
    [("Part A # General", True), ("# General", True), ("4 # General", False),
     ("Schedule 2 # Tests", False)],
)  # fmt: skip
def test_a_part_and_a_heading_without_number_only_group(item: str, groups: bool) -> None:  # noqa: FBT001 - a parameter of the table
    assert row_of(clauses_of(item)).entries[0].groups_only is groups


def test_clauses_of_one_number_are_both_found_by_it() -> None:
    assert row_of(clauses_of("7 a", "7 b", "8 c")).numbered() == {"7": [0, 1], "8": [2]}
