"""What two sequences have in common, in order.

The one module that knows diff-match-patch. It compares strings of characters; so each distinct
item of a sequence becomes a character, and the result is counted back into items.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import Final

from diff_match_patch import diff_match_patch  # type: ignore[import-untyped]  # it has no types
from msgspec import Struct

_SMALL: Final = 600
"""Items of both sequences up to which the shortest difference is sought without anchors."""
_LARGE: Final = 4000
"""Items above which a stretch without a single anchor counts as replaced: the search is square."""
_SURROGATES: Final = 0xD800
_SURROGATE_COUNT: Final = 0x800
_ANCHOR_SIZES: Final = (4, 1)


class Block(Struct, frozen=True, gc=False):
    """A stretch of equal items: where it begins in either sequence, and how long it is."""

    old: int
    new: int
    size: int


class _Span(Struct, frozen=True, gc=False):
    """A stretch of both sequences that is still to be compared."""

    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def size(self) -> int:
        return self.old_end - self.old + self.new_end - self.new


def common_blocks(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[Block, ...]:
    """The stretches that both sequences have, in order, none touching the next on both sides.

    The same answer on every run and machine: no clock is asked. Long sequences are first fastened
    at what occurs once in both.

    >>> [(block.old, block.new, block.size) for block in common_blocks("abcd", "abxd")]
    [(0, 0, 2), (3, 3, 1)]
    """
    return tuple(_joined(_blocks(old, new, _Span(0, len(old), 0, len(new)), _ANCHOR_SIZES)))


def increasing(values: Sequence[int], weights: Sequence[int]) -> tuple[int, ...]:
    """The places of the heaviest strictly increasing subsequence.

    >>> increasing([2, 0, 1], [1, 1, 1])
    (1, 2)
    """
    best = _Prefixes(len(values))
    rank = {value: place for place, value in enumerate(sorted(set(values)))}
    before: list[int] = []
    total: list[int] = []
    for place, value in enumerate(values):
        weight, last = best.up_to(rank[value])
        before.append(last)
        total.append(weight + weights[place])
        best.offer(rank[value], total[place], place)
    chain: list[int] = []
    place = max(range(len(values)), key=total.__getitem__, default=-1)
    while place >= 0:
        chain.append(place)
        place = before[place]
    return tuple(reversed(chain))


class _Prefixes:
    """The heaviest chain that ends below a rank (a binary indexed tree of maxima)."""

    def __init__(self, size: int) -> None:
        self._best = [(0, -1)] * (size + 1)

    def up_to(self, rank: int) -> tuple[int, int]:
        found = (0, -1)
        while rank > 0:
            found = max(found, self._best[rank])
            rank -= rank & -rank
        return found

    def offer(self, rank: int, weight: int, place: int) -> None:
        rank += 1
        while rank < len(self._best):
            self._best[rank] = max(self._best[rank], (weight, place))
            rank += rank & -rank


def _blocks(
    old: Sequence[Hashable], new: Sequence[Hashable], span: _Span, sizes: tuple[int, ...]
) -> Iterator[Block]:
    if span.size <= _SMALL:
        yield from _shortest(old, new, span)
    elif sizes:
        last = Block(span.old, span.new, 0)
        for anchor in (*_anchors(old, new, span, sizes[0]), Block(span.old_end, span.new_end, 0)):
            gap = _Span(last.old + last.size, anchor.old, last.new + last.size, anchor.new)
            yield from _blocks(old, new, gap, sizes[1:])
            yield anchor
            last = anchor
    elif span.size <= _LARGE:
        yield from _shortest(old, new, span)


def _anchors(
    old: Sequence[Hashable], new: Sequence[Hashable], span: _Span, size: int
) -> tuple[Block, ...]:
    """What stands at both ends, and the runs of items that occur once in either sequence."""
    head = 0
    most = min(span.old_end - span.old, span.new_end - span.new)
    while head < most and old[span.old + head] == new[span.new + head]:
        head += 1
    tail = 0
    while tail < most - head and old[span.old_end - tail - 1] == new[span.new_end - tail - 1]:
        tail += 1
    inner = _Span(span.old + head, span.old_end - tail, span.new + head, span.new_end - tail)
    return (
        Block(span.old, span.new, head),
        *_disjoint(_unique_runs(old, new, inner, size), size),
        Block(inner.old_end, inner.new_end, tail),
    )


def _unique_runs(
    old: Sequence[Hashable], new: Sequence[Hashable], span: _Span, size: int
) -> list[tuple[int, int]]:
    """Where runs of `size` items begin that occur once in either sequence, in one order."""
    ours = _once(old, span.old, span.old_end, size)
    theirs = _once(new, span.new, span.new_end, size)
    pairs = [(start, theirs[run]) for run, start in ours.items() if run in theirs]
    return [pairs[place] for place in increasing([new for _, new in pairs], [1] * len(pairs))]


def _once(
    items: Sequence[Hashable], start: int, end: int, size: int
) -> dict[tuple[Hashable, ...], int]:
    runs = {place: tuple(items[place : place + size]) for place in range(start, end - size + 1)}
    counts = Counter(runs.values())
    return {run: place for place, run in runs.items() if counts[run] == 1}


def _disjoint(pairs: list[tuple[int, int]], size: int) -> Iterator[Block]:
    """The runs as blocks that do not overlap."""
    old_end = new_end = 0
    for old, new in pairs:
        shift = max(old_end - old, new_end - new, 0)
        if shift < size:
            yield Block(old + shift, new + shift, size - shift)
            old_end, new_end = old + size, new + size


def _shortest(old: Sequence[Hashable], new: Sequence[Hashable], span: _Span) -> Iterator[Block]:
    codes: dict[Hashable, str] = {}
    one = _encoded(old[span.old : span.old_end], codes)
    other = _encoded(new[span.new : span.new_end], codes)
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    left, right = span.old, span.new
    for operation, run in engine.diff_main(one, other, False):
        if operation == engine.DIFF_EQUAL:
            yield Block(left, right, len(run))
        left += len(run) if operation <= 0 else 0
        right += len(run) if operation >= 0 else 0


def _encoded(items: Sequence[Hashable], codes: dict[Hashable, str]) -> str:
    """A character for each distinct item; the surrogates are no characters."""
    return "".join(codes.setdefault(item, _character(len(codes))) for item in items)


def _character(place: int) -> str:
    return chr(place if place < _SURROGATES else place + _SURROGATE_COUNT)


def _joined(blocks: Iterator[Block]) -> Iterator[Block]:
    """The blocks without empty ones, those that touch on both sides made one."""
    last = Block(0, 0, 0)
    for block in blocks:
        if (block.old, block.new) == (last.old + last.size, last.new + last.size):
            last = Block(last.old, last.new, last.size + block.size)
        elif block.size:
            if last.size:
                yield last
            last = block
    if last.size:
        yield last
