from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauseline.ingest.word.number_formats import letters, roman
from clauseline.model.number import bare, join, letter_value, ordinals, roman_value


@pytest.mark.parametrize(
    ("parent", "label", "number"),
    [
        ("4.12", "(b)", "4.12(b)"),
        ("4.12(b)", "(ii)", "4.12(b)(ii)"),
        ("4.12", "1.", "4.12.1"),
        ("4", "a.", "4a"),
        ("A", "b", "A.b"),
        ("1", "a)", "1(a)"),
        ("Schedule 2, ", "3.", "Schedule 2, 3"),
        ("", "Part A", "Part A"),
    ],
)
def test_a_clause_is_cited_after_its_parent(parent: str, label: str, number: str) -> None:
    assert join(parent, bare(label)) == number


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("4.12.", "4.12"),
        ("Section 1.01", "1.01"),
        ("Article IV:", "IV"),
        ("\u00a7 5", "5"),
        ("PART A", "Part A"),
        ("SCHEDULE 2:", "Schedule 2"),
        ("7.\u2014", "7"),
        ("1.a)", "1(a)"),
    ],
)
def test_a_number_is_its_label_without_word_and_stop(label: str, number: str) -> None:
    assert bare(label) == number


def test_a_letter_that_is_a_roman_numeral_too_counts_as_either() -> None:
    assert [(each.style, each.value) for each in ordinals("v")] == [
        ("lower letter", 22),
        ("lower Roman", 5),
    ]


@given(st.integers(1, 3999))
def test_a_roman_numeral_is_read_as_it_was_written(value: int) -> None:
    assert roman_value(roman(value)) == value


@given(st.integers(1, 200))
def test_a_letter_is_read_as_it_was_written(value: int) -> None:
    assert letter_value(letters(value)) == value


@pytest.mark.parametrize("text", ["", "iiii", "vx", "ab", "ic"])
def test_what_is_no_roman_numeral_has_no_value(text: str) -> None:
    assert roman_value(text) is None
