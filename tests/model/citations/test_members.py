from __future__ import annotations

import pytest

from clauseline.model.citations.members import members_at, title_end
from clauseline.model.citations.units import Unit

CLAUSES = Unit(kind="clause", plural=True, capital=True)
CLAUSE = Unit(kind="clause")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4.12(b)(ii) applies", ["4.12(b)(ii)"]),
        ("4.12 (b) applies", ["4.12(b)"]),
        ("12A and 12AB", ["12A", "12AB"]),
        ("X5.2(b)", ["X5.2(b)"]),
        ("A-33(A)(3)", ["A-33(A)(3)"]),
        ("4.1(aa) and (ab)", ["4.1(aa)", "(ab)"]),
        ("4 (or) 5", ["4"]),
        ("4 (EU)", ["4"]),
        ("E7-123", []),
        ("2016/679", []),
        ("4%", []),
        ("shall apply", []),
    ],
)
def test_numbers_as_they_are_written(text: str, expected: list[str]) -> None:
    assert [member.number for member in members_at(text, 0, CLAUSES)] == expected


def test_a_range_keeps_both_its_ends() -> None:
    (member,) = members_at("4.1 to 4.3 apply", 0, CLAUSES)

    assert (member.number, member.through, member.end) == ("4.1", "4.3", 10)


def test_letters_follow_only_words_such_as_part() -> None:
    assert [m.number for m in members_at("A and B", 0, Unit(kind="part", plural=True))] == [
        "A",
        "B",
    ]
    assert members_at("A and B", 0, CLAUSES) == ()


@pytest.mark.parametrize("text", ["4 and 30 days", "4, 5 Working Days", "4 or 5 meters"])
def test_a_quantity_is_no_member(text: str) -> None:
    assert [member.number for member in members_at(text, 0, CLAUSE)] == ["4"]


def test_a_mark_apart_from_its_number_tells_where_the_number_ends_without_it() -> None:
    (member,) = members_at("4.1 (b)", 0, CLAUSE)

    assert (member.base_end, member.end) == (3, 7)


@pytest.mark.parametrize(
    ("text", "rest"),
    [("4 (Fees) of", " of"), ("4 (a) of", " (a) of"), ("4 (subject to law)", " (subject to law)")],
)
def test_a_heading_in_brackets_is_told_from_a_mark_and_a_remark(text: str, rest: str) -> None:
    assert text[title_end(text, 1) :] == rest
