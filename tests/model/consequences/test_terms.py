"""Terms used but not defined, defined but not used, defined twice."""

from __future__ import annotations

from clauseline.model.change import Comparison
from found import between

TERMS = "“Agent” means a person. “Bill” means a demand. “Fee” means a sum. “Rent” means a sum."
USES = "2 The Agent sends a Bill for any Fee and Rent to the Party."


def problems(comparison: Comparison) -> list[str]:
    return [
        f"{each.term} {each.problem} in {', '.join(each.clauses)}, {each.since}"
        for each in comparison.terms
    ]


def test_a_term_that_is_no_longer_defined_but_used_is_told() -> None:
    old = ["1 “Agent” means a person.", "2 Each Agents' list is kept.", "3 The Agent keeps it."]

    assert problems(between(old, ["1 The list is free.", *old[1:]])) == [
        "Agent used-not-defined in 2, 3, new"
    ]


def test_a_term_that_nobody_uses_any_more_is_told() -> None:
    old = ["1 “Agent” means a person.", "2 Each Agent keeps a list."]

    assert problems(between(old, [old[0], "2 Each person keeps a list."])) == [
        "Agent defined-not-used in 1, new"
    ]


def test_a_term_defined_twice_is_told_unless_a_schedule_defines_its_own() -> None:
    old = ["1 “Agent” means a person.", "2 An Agent keeps a list."]

    assert problems(between(old, [*old, "3 “Agent” means a company."])) == [
        "Agent defined-twice in 1, 3, new"
    ]
    schedule = ["Schedule 1 # Lists", "Schedule 1, 1 “Agent” means a company."]
    assert problems(between(old, [*old, *schedule])) == []


def test_what_the_old_version_has_too_is_said_to_be_old() -> None:
    old = ["1 “Agent” means a person.", "2 The list is free."]

    assert problems(between(old, [*old, "3 Fees are due."])) == ["Agent defined-not-used in 1, old"]


def test_words_with_capitals_that_nothing_defines_are_told_where_terms_are_defined() -> None:
    old = [f"1 {TERMS} “Party” means a person.", USES]
    uses = [f"{n} The DCC tells each Timeout Period to the Party." for n in (3, 4, 5)]

    assert problems(between(old, [*old, *uses])) == [
        "Timeout Period used-not-defined in 3, 4, 5, new"
    ]
    taken_over = "6 Words defined in the Code have the same meaning here."
    assert problems(between(old, [*old, *uses, taken_over])) == []


def test_a_term_used_in_the_plural_or_within_another_term_is_used() -> None:
    old = ["1 “Supplier” means a seller. “Old Supplier” means one that left. “Fee” means a sum.",
           "2 An Old Supplier pays all Fees."]  # fmt: skip

    assert problems(between(old, old)) == []
