from __future__ import annotations

import pytest

from clauseline.model.citations.outline import Outline
from clauseline.model.clause import Clause, ClauseId


def clause(number: str, *children: Clause) -> Clause:
    return Clause(id=ClauseId(number or "x"), number=number, label=number, children=children)


OUTLINE = Outline(
    [
        clause("Part A", clause("1", clause("1.1"), clause("1 bullet 1"), clause("1.2"))),
        clause("Part B", clause("2", clause("2(a)")), clause("3"), clause("3")),
        clause("Schedule 1", clause("Schedule 1, 1", clause("Schedule 1, 1(a)"))),
    ]
)


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("1.1", "1.1"),
        ("2a", "2(a)"),
        ("SCHEDULE 1", "Schedule 1"),
        ("3", None),
        ("9", None),
        ("(a)", None),
    ],
)
def test_a_number_names_the_one_clause_that_bears_it(number: str, found: str | None) -> None:
    assert OUTLINE.find(number) == found


@pytest.mark.parametrize(
    ("scope", "number", "found"),
    [
        ("2", "(a)", "2(a)"),
        ("Schedule 1", "1(a)", "Schedule 1, 1(a)"),
        ("Part B", "2", "2"),
        ("Part A", "2", None),
        ("2", "(b)", None),
    ],
)
def test_a_clause_is_found_within_another(scope: str, number: str, found: str | None) -> None:
    assert OUTLINE.find_within(scope, number) == found


def test_between_two_clauses_are_their_siblings_without_bullets() -> None:
    assert OUTLINE.between("1.1", "1.2") == ("1.1", "1.2")


def test_a_range_may_cross_parts() -> None:
    assert OUTLINE.between("1", "2") == ("1", "2")


def test_nothing_lies_between_clauses_of_two_levels_or_in_reverse() -> None:
    assert OUTLINE.between("1", "1.2") == ()
    assert OUTLINE.between("2", "1") == ()


def test_a_home_knows_its_schedule_and_its_scopes() -> None:
    home = OUTLINE.homes[-1]

    assert home.schedule == "Schedule 1"
    assert home.scopes == ("Schedule 1, 1(a)", "Schedule 1, 1", "Schedule 1")


def test_the_document_s_only_schedule_is_known() -> None:
    assert OUTLINE.only("schedule") == "Schedule 1"
    assert OUTLINE.only("part") is None
