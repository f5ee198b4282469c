"""The order in which a page is read: from top to bottom, columns one after the other.

Two columns are parted by a gutter that no line crosses, and the lines on both its sides run up to
their own edges, as those of a text do and those of a table or of labels beside words do not. Where
both sides begin anew side by side, time after time, they are rows of a table.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from statistics import median
from typing import Final

from msgspec import Struct

from clauseline.ingest.pdf.line import Line, lines_of
from clauseline.ingest.pdf.sentences import begins_small, is_finished_or_marked

_GUTTER: Final = 8.0
_BIN: Final = 2
_TRIED: Final = 4
_SHARE: Final = 0.25
"""A column takes at least so much of the width that the lines have."""
_LEAST: Final = 5
"""So many lines a side make columns, where no other page has them there."""
_FULL: Final = 0.45
_FILLED: Final = 0.8
_SHORT: Final = 0.25
_LABELS: Final = re.compile(r"(?>\(?\w{1,6}\) ?|\w{1,6}\. ?|\d{1,3} ?)++")
_NARROW: Final = 30.0
_LEVEL: Final = 2.0
_GAP: Final = 1.3
_LEAST_GAPS: Final = 2
_MOSTLY: Final = 0.8
_SMALLER: Final = 0.97


class Gutter(Struct, frozen=True):
    """An empty stretch between two columns, by its edges in points."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where it is cut."""
        return (self.left + self.right) / 2


class Region(Struct, frozen=True, kw_only=True):
    """Lines that are read together; `place` is 0 for the whole width, else the column from 1."""

    place: int
    lines: tuple[Line, ...]


def gutters_of(pages: Sequence[Sequence[Line]]) -> list[float]:
    """Where the pages of a document have gutters, in points from the left."""
    return [
        gutter.middle
        for lines in pages
        for gutter in _between_columns(lines)
        if len(list(_parted(lines, gutter.middle, _LEAST))) > 1
    ]


def regions_of(lines: Sequence[Line], known: Sequence[float]) -> list[Region]:
    """The regions of a page, in the order in which they are read.

    `known` are the gutters of the document: a page that has few lines may share them.
    """
    for gutter in _between_columns(lines) if known else ():
        shared = any(gutter.left <= each <= gutter.right for each in known)
        regions = list(_parted(lines, gutter.middle, 1 if shared else _LEAST))
        if len(regions) > 1:
            return regions
    if not lines:
        return []
    first = bool(known) and max(line.right for line in lines) <= min(known)
    return [Region(place=int(first), lines=tuple(lines))]


def _between_columns(lines: Sequence[Line]) -> Iterator[Gutter]:
    """Empty stretches that may part columns: those between the cells of rows do not."""
    parting_cells: list[float] = []
    for gutter in _candidates(lines):
        if any(abs(gutter.middle - middle) <= _NARROW for middle in parting_cells):
            continue
        if _parts_rows(lines, gutter):
            parting_cells.append(gutter.middle)
        else:
            yield gutter


def _parts_rows(lines: Sequence[Line], gutter: Gutter) -> bool:
    """Whether an empty stretch parts the cells of rows, wherever no line crosses it."""
    if sum(line.pieces[-1].left >= gutter.middle for line in lines) < _LEAST_GAPS:
        return False
    return any(left and right and _are_rows(left, right) for left, right in _beside(lines, gutter))


def _beside(lines: Sequence[Line], gutter: Gutter) -> Iterator[tuple[list[Line], list[Line]]]:
    """What stands on the two sides of a gutter, wherever no line crosses it."""
    for crosses, run in groupby(lines, lambda line: _crosses(line, gutter.middle)):
        if not crosses:
            yield _sides(list(run), gutter.middle)


def _parted(lines: Sequence[Line], middle: float, least: int) -> Iterator[Region]:
    whole: list[Line] = []
    if sum(line.pieces[-1].left >= middle for line in lines) < least:
        yield Region(place=0, lines=tuple(lines))
        return
    frame = max(line.right for line in lines) - min(line.left for line in lines)
    for _, group in groupby(lines, lambda line: _crosses(line, middle)):
        run = list(group)
        if not _are_columns(run, middle, least, frame):
            whole += run
            continue
        if whole:
            yield Region(place=0, lines=tuple(whole))
            whole = []
        for place, side in enumerate(_sides(run, middle), 1):
            yield Region(place=place, lines=tuple(side))
    if whole:
        yield Region(place=0, lines=tuple(whole))


def _are_columns(run: Sequence[Line], middle: float, least: int, frame: float) -> bool:
    """Whether lines that leave a gutter free are two columns of running text.

    They fill the width of the page's text; a table between clauses seldom does.
    """
    if any(_crosses(line, middle) for line in run):
        return False
    sides = _sides(run, middle)
    if any(len(side) < least or _are_labels(side) for side in sides):
        return False
    if least == 1:
        return True
    widths = [max(line.right for line in side) - min(line.left for line in side) for side in sides]
    return (
        min(widths) >= _SHARE * frame
        and sum(widths) >= _FILLED * frame
        and all(map(_runs_up, sides, widths))
    )


def _are_labels(side: Sequence[Line]) -> bool:
    """Whether most lines of a side are labels, which stand before words and make no column.

    In a redline a label that is struck stands beside the one put in.
    """
    return sum(_LABELS.fullmatch(line.plain) is not None for line in side) > len(side) / 2


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


def _runs_up(side: Sequence[Line], width: float) -> bool:
    """Whether most lines of a column run up to its right edge."""
    edge = max(line.right for line in side)
    return sum(line.right >= edge - _SHORT * width for line in side) >= _FULL * len(side)


def _sides(run: Sequence[Line], middle: float) -> tuple[list[Line], list[Line]]:
    pieces = [piece for line in run for piece in line.pieces]
    page = run[0].page
    return (
        lines_of([piece for piece in pieces if piece.right <= middle], page),
        lines_of([piece for piece in pieces if piece.left >= middle], page),
    )


def _candidates(lines: Sequence[Line]) -> list[Gutter]:
    """Empty stretches, those that the fewest lines cross first."""
    if not lines:
        return []
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    crossing = [0] * (int((right - left) / _BIN) + 2)
    for line in lines:
        for start, end in _solid(line):
            crossing[int((start - left) / _BIN)] += 1
            crossing[int((end - left) / _BIN) + 1] -= 1
    covered = list(accumulate(crossing))
    margin = int(_SHARE * len(covered))
    found: list[tuple[int, Gutter]] = []
    at = margin
    for count, run in groupby(covered[margin : len(covered) - margin]):
        width = len(list(run))
        if width * _BIN >= _GUTTER:
            found.append((count, Gutter(left + at * _BIN, left + (at + width) * _BIN)))
        at += width
    return [gutter for _, gutter in sorted(found, key=lambda each: each[0])[:_TRIED]]


def _solid(line: Line) -> Iterator[tuple[float, float]]:
    """The stretches of a line that have words."""
    start, end = line.left, line.pieces[0].right
    for piece in line.pieces[1:]:
        if piece.left - end >= _GUTTER:
            yield start, end
            start = piece.left
        end = max(end, piece.right)
    yield start, end


def _gaps(line: Line) -> Iterator[tuple[float, float]]:
    """The empty stretches within a line that are wider than a space."""
    end = line.pieces[0].right
    for piece in line.pieces[1:]:
        if piece.left - end >= _GUTTER:
            yield end, piece.left
        end = max(end, piece.right)


def _crosses(line: Line, middle: float) -> bool:
    if not line.left < middle < line.right:
        return False
    return not any(start <= middle <= end for start, end in _gaps(line))
