"""Rows of a table told from columns: both sides of a gutter begin anew at the same heights."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from clauseline.ingest.pdf.gutters import Gutter, crosses, sides_of
from clauseline.ingest.pdf.line import Line
from clauseline.ingest.pdf.sentences import begins_small, is_finished_or_marked

_LEVEL: Final = 2.0
_GAP: Final = 1.3
_LEAST_GAPS: Final = 2
_MOSTLY: Final = 0.8
_SMALLER: Final = 0.97


def parts_rows(lines: Sequence[Line], gutter: Gutter) -> bool:
    """Whether an empty stretch parts the cells of rows, wherever no line crosses it."""
    if sum(line.pieces[-1].left >= gutter.middle for line in lines) < _LEAST_GAPS:
        return False
    return any(left and right and _are_rows(left, right) for left, right in _beside(lines, gutter))


def _beside(lines: Sequence[Line], gutter: Gutter) -> Iterator[tuple[list[Line], list[Line]]]:
    """What stands on the two sides of a gutter, wherever no line crosses it."""
    for whole, run in groupby(lines, lambda line: crosses(line, gutter.middle)):
        if not whole:
            yield sides_of(list(run), gutter.middle)


def _are_rows(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether two sides are cells of rows: after a gap, both begin anew on the same line.

    Clauses on both sides are columns of a text, however evenly they are set.
    """
    left, right = _as_large(left), _as_large(right)
    if _are_clauses(left) and _are_clauses(right):
        return False
    beside = [
        _has_near(begins, begun)
        for side, other in ((left, right), (right, left))
        for begins in [sorted(line.baseline for line in _anew(other))]
        for begun in _after_gaps(side)
    ]
    return len(beside) >= _LEAST_GAPS and sum(beside) >= _MOSTLY * len(beside)


def _are_clauses(side: Sequence[Line]) -> bool:
    """Whether most of what begins on a side begins with a label."""
    begun = list(_anew(side))
    return sum(line.typed is not None for line in begun) > len(begun) / 2


def _as_large(side: Sequence[Line]) -> list[Line]:
    """The lines of a side without small ones, which are notes."""
    usual = median(line.size for line in side)
    return [line for line in side if line.size >= _SMALLER * usual]


def _after_gaps(side: Sequence[Line]) -> Iterator[float]:
    """The baselines of the lines that stand below more than a line's room."""
    gaps = [above.baseline - line.baseline for above, line in pairwise(side)]
    usual = median(gaps) if gaps else 0.0
    for gap, line in zip(gaps, side[1:], strict=True):
        if gap > _GAP * usual:
            yield line.baseline


def _has_near(ordered: Sequence[float], height: float) -> bool:
    at = bisect_left(ordered, height - _LEVEL)
    return at < len(ordered) and ordered[at] <= height + _LEVEL


def _anew(side: Sequence[Line]) -> Iterator[Line]:
    """The lines that do not go on with a sentence."""
    for at, line in enumerate(side):
        ended = not at or is_finished_or_marked(side[at - 1].text)
        goes_on = begins_small(line.text) and line.typed is None
        if ended and not goes_on:
            yield line
