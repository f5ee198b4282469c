from __future__ import annotations

from build import version
from clauseline.model.change import Change
from clauseline.model.comparison import compare
from clauseline.model.destinations import derivations, destinations

FIRST = "The Operator shall publish the list of approved firmware before each meeting."
SECOND = "A Supplier may refuse a certificate that the Panel has not confirmed in writing."
THIRD = "Each Licensee must keep a record of every reading for a period of six years."
OLD = version(f"1 {FIRST} {SECOND}", "2 Not used.", f"3 {THIRD}", "4 Costs are shared by all.")
NEW = version(f"1 {THIRD}", f"2 {FIRST}", f"3 {SECOND}", "4 The Panel meets in May of each year.")


def pairs(changes: tuple[Change, ...]) -> list[str]:
    names = [(each.old, each.new) for each in changes]
    return [" -> ".join(side.number if side else "-" for side in pair) for pair in names]


def test_destinations_stand_in_the_order_of_the_old_version_a_row_for_each_part() -> None:
    assert pairs(destinations(compare(OLD, NEW), OLD)) == [
        "1 -> 2", "1 -> 3", "2 -> -", "3 -> 1", "4 -> -", "- -> 4",
    ]  # fmt: skip


def test_derivations_stand_in_the_order_of_the_new_version() -> None:
    assert pairs(derivations(compare(OLD, NEW), NEW)) == [
        "3 -> 1", "1 -> 2", "1 -> 3", "- -> 4", "2 -> -", "4 -> -",
    ]  # fmt: skip


def test_of_a_merger_each_old_clause_has_its_row() -> None:
    comparison = compare(NEW, OLD)

    assert pairs(derivations(comparison, OLD))[:2] == ["2 -> 1", "3 -> 1"]
