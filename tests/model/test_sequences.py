"""What two sequences have in common, and increasing subsequences."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import pytest

from clauseline.model.sequences import common_blocks, increasing


def blocks(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int, int]]:
    return [(block.old, block.new, block.size) for block in common_blocks(old, new)]


def test_equal_sequences_are_one_block() -> None:
    assert blocks("abc", "abc") == [(0, 0, 3)]


def test_an_insertion_parts_a_block_in_two() -> None:
    assert blocks("abcd", "abxcd") == [(0, 0, 2), (2, 3, 2)]


@pytest.mark.parametrize(("old", "new"), [("", ""), ("abc", ""), ("", "abc"), ("abc", "xyz")])
def test_nothing_in_common_is_no_block(old: str, new: str) -> None:
    assert blocks(old, new) == []


def test_more_distinct_items_than_the_basic_plane_has_characters() -> None:
    old = [f"item {n}" for n in range(70_000)]
    new = [*old[:60_000], "another", *old[60_000:]]

    assert blocks(old, new) == [(0, 0, 60_000), (60_000, 60_001, 10_000)]


def test_distinct_items_across_the_surrogates_are_told_apart() -> None:
    old = list(range(0xD7F0, 0xE010))
    new = [n for n in old if n % 7]

    assert sum(size for _, _, size in blocks(old, new)) == len(new)


def test_a_long_sequence_is_fastened_at_what_occurs_once() -> None:
    old = [*["a"] * 1000, "anchor", *["b"] * 1000]
    new = [*["b"] * 1000, "anchor", *["a"] * 1000]

    assert blocks(old, new) == [(1000, 1000, 1)]


def test_a_long_stretch_without_anchor_counts_as_replaced() -> None:
    assert blocks([0, 1] * 3000, [1, 1, 0] * 3000) == []


def test_items_need_not_be_texts() -> None:
    assert blocks([("a", 1), None], [None]) == [(1, 0, 1)]


def test_the_longest_increasing_subsequence_is_kept() -> None:
    assert increasing([2, 0, 1, 3], [1, 1, 1, 1]) == (1, 2, 3)


def test_of_two_that_cross_the_heavier_stays() -> None:
    assert increasing([1, 0], [1, 5]) == (1,)
    assert increasing([1, 0], [5, 1]) == (0,)


def test_an_equal_value_does_not_increase() -> None:
    assert len(increasing([1, 1, 1], [1, 1, 1])) == 1


def test_nothing_increases_in_nothing() -> None:
    assert increasing([], []) == ()
