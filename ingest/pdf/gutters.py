"""Gutters: empty stretches between what stands side by side on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from typing import Final

from msgspec import Struct

from clauseline.ingest.pdf.line import Line, lines_of

_LEAST: Final = 8.0
"""So wide, in points, a gutter is at least."""
_BIN: Final = 2
_TRIED: Final = 4
_MARGIN: Final = 0.25
"""So much of the width that the lines have stands on each side of a gutter."""


class Gutter(Struct, frozen=True):
    """An empty stretch between two columns, by its edges in points."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where it is cut."""
        return (self.left + self.right) / 2


def gutters_in(lines: Sequence[Line]) -> list[Gutter]:
    """The gutters of a page's lines, those that the fewest lines cross first."""
    if not lines:
        return []
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    crossing = [0] * (int((right - left) / _BIN) + 2)
    for line in lines:
        for start, end in _solid(line):
            crossing[int((start - left) / _BIN)] += 1
            crossing[int((end - left) / _BIN) + 1] -= 1
    covered = list(accumulate(crossing))
    margin = int(_MARGIN * len(covered))
    found: list[tuple[int, Gutter]] = []
    at = margin
    for count, run in groupby(covered[margin : len(covered) - margin]):
        width = len(list(run))
        if width * _BIN >= _LEAST:
            found.append((count, Gutter(left + at * _BIN, left + (at + width) * _BIN)))
        at += width
    return [gutter for _, gutter in sorted(found, key=lambda each: each[0])[:_TRIED]]


def sides_of(run: Sequence[Line], middle: float) -> tuple[list[Line], list[Line]]:
    """The lines that stand left and right of the middle of a gutter."""
    pieces = [piece for line in run for piece in line.pieces]
    page = run[0].page
    return (
        lines_of([piece for piece in pieces if piece.right <= middle], page),
        lines_of([piece for piece in pieces if piece.left >= middle], page),
    )


def crosses(line: Line, middle: float) -> bool:
    """Whether a line goes on over the middle of a gutter."""
    if not line.left < middle < line.right:
        return False
    return not any(start <= middle <= end for start, end in _gaps(line))


def _solid(line: Line) -> Iterator[tuple[float, float]]:
    """The stretches of a line that have words."""
    start, end = line.left, line.pieces[0].right
    for piece in line.pieces[1:]:
        if piece.left - end >= _LEAST:
            yield start, end
            start = piece.left
        end = max(end, piece.right)
    yield start, end


def _gaps(line: Line) -> Iterator[tuple[float, float]]:
    """The empty stretches within a line that are wider than a space."""
    end = line.pieces[0].right
    for piece in line.pieces[1:]:
        if piece.left - end >= _LEAST:
            yield end, piece.left
        end = max(end, piece.right)
