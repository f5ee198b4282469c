"""Rows and the like in pairs, in one order."""

from __future__ import annotations

from clauseline.model.comparison.ordered_pairs import ordered_pairs


def test_equal_items_pair() -> None:
    assert list(ordered_pairs(["a", "b"], ["a", "b"])) == [(0, 0), (1, 1)]


def test_a_new_item_leaves_those_after_it_alone() -> None:
    assert list(ordered_pairs(["a", "b"], ["a", "new", "b"])) == [(0, 0), (None, 1), (1, 2)]


def test_a_removed_item_leaves_those_after_it_alone() -> None:
    assert list(ordered_pairs(["a", "gone", "b"], ["a", "b"])) == [(0, 0), (1, None), (2, 1)]


def test_alike_items_pair_rather_than_those_in_the_same_place() -> None:
    old = ["wait ten seconds for the key"]
    new = ["something else", "wait nine seconds for the key"]

    assert list(ordered_pairs(old, new)) == [(None, 0), (0, 1)]


def test_items_of_the_same_name_pair_though_the_rest_differs() -> None:
    old = ["SRV 1.6\nthirty seconds"]
    new = ["SRV 1.5\nno limit at all", "SRV 1.6\nten minutes"]

    assert list(ordered_pairs(old, new)) == [(None, 0), (0, 1)]


def test_as_many_items_on_both_sides_pair_one_by_one() -> None:
    assert list(ordered_pairs(["a", "30", "b"], ["a", "90", "b"])) == [(0, 0), (1, 1), (2, 2)]


def test_pairs_do_not_cross() -> None:
    pairs = list(ordered_pairs(["one two", "three four"], ["three four", "one two"]))

    assert (0, 1) not in pairs or (1, 0) not in pairs


def test_nothing_pairs_with_nothing() -> None:
    assert list(ordered_pairs([], ["a"])) == [(None, 0)]


def test_very_many_items_pair_by_what_is_equal() -> None:
    old = [f"{n}" for n in range(300)]
    new = [f"{n}" for n in range(500, 800)]

    assert list(ordered_pairs(old, new)) == [(n, n) for n in range(300)]
