"""Rows, columns, tables or notes, old and new -> pairs in one order, by their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from clauseline.model.sequences import Block, common_blocks
from clauseline.model.words import plain

Pair = tuple[int | None, int | None]
"""A place in the old sequence and one in the new, None where only the other has it."""

_ALIKE: Final = 0.5
"""The likeness from which on two items are taken for the same one."""
_MOST: Final = 10_000
"""Pairs of items up to which the best pairing is sought; beyond, items pair by their place."""
_WORD: Final = re.compile(r"\w+")


def ordered_pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Every item of both sequences, paired where it is the same, without crossing.

    Equal items pair first, then alike ones; as many as are left on both sides between two pairs
    pair one by one. An item's first line is its name: where it stands, the rest may differ.

    >>> list(ordered_pairs(["a 1", "b 2"], ["a 1", "new", "b 3"]))
    [(0, 0), (None, 1), (1, 2)]
    """
    left, right = [plain(item) for item in old], [plain(item) for item in new]
    done = Block(0, 0, 0)
    for block in (*common_blocks(left, right), Block(len(old), len(new), 0)):
        ours, theirs = (
            range(done.old + done.size, block.old),
            range(done.new + done.size, block.new),
        )
        yield from _alike(old, new, ours, theirs)
        yield from ((block.old + step, block.new + step) for step in range(block.size))
        done = block


def _alike(old: Sequence[str], new: Sequence[str], ours: range, theirs: range) -> Iterator[Pair]:
    """The pairs of a stretch without equal items."""
    last_old, last_new = ours.start, theirs.start
    for one, other in (*_best(old, new, ours, theirs), (ours.stop, theirs.stop)):
        yield from _left_over(range(last_old, one), range(last_new, other))
        if one < ours.stop and other < theirs.stop:
            yield one, other
        last_old, last_new = one + 1, other + 1


def _left_over(ours: range, theirs: range) -> Iterator[Pair]:
    if len(ours) == len(theirs):
        yield from zip(ours, theirs, strict=True)
    else:
        yield from ((one, None) for one in ours)
        yield from ((None, other) for other in theirs)


def _best(
    old: Sequence[str], new: Sequence[str], ours: range, theirs: range
) -> list[tuple[int, int]]:
    """The pairs that are most alike in sum, none crossing another."""
    if not ours or not theirs or len(ours) * len(theirs) > _MOST:
        return []
    likeness = [[_likeness(old[one], new[other]) for other in theirs] for one in ours]
    totals = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for row in range(len(ours) - 1, -1, -1):
        for column in range(len(theirs) - 1, -1, -1):
            paired = likeness[row][column] + totals[row + 1][column + 1]
            skipped = max(totals[row + 1][column], totals[row][column + 1])
            totals[row][column] = max(paired, skipped)
    return [(ours[row], theirs[column]) for row, column in _path(likeness, totals)]


def _path(
    likeness: Sequence[Sequence[float]], totals: Sequence[Sequence[float]]
) -> Iterator[tuple[int, int]]:
    row = column = 0
    while row < len(likeness) and column < len(likeness[0]):
        if totals[row][column] == totals[row + 1][column]:
            row += 1
        elif totals[row][column] == totals[row][column + 1]:
            column += 1
        else:
            yield row, column
            row, column = row + 1, column + 1


def _likeness(old: str, new: str) -> float:
    """0 below what makes two items alike, so that no poor pair stands in a good one's way."""
    ours, theirs = (Counter(_WORD.findall(text.casefold())) for text in (old, new))
    total = ours.total() + theirs.total()
    shared = 2 * (ours & theirs).total() / total if total else 0.0
    name = plain(old.partition("\n")[0])
    if name and name == plain(new.partition("\n")[0]):
        shared = (1 + shared) / 2
    return shared if shared >= _ALIKE else 0.0
