"""Tables without rules, whose columns only stand below each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import inf
from typing import Final

from msgspec import Struct, structs

from clauseline.ingest.pdf.line import Line, lines_of
from clauseline.ingest.pdf.prose_tables import prose_table
from clauseline.ingest.pdf.sentences import begins_small, is_finished
from clauseline.ingest.pdf.sheet import Piece
from clauseline.ingest.pdf.tables import Grid
from clauseline.ingest.structure.labels import is_bullet_sign

_LEAST_CELLS: Final = 2
_SAME_PLACE: Final = 3.0
_LEAST_ROWS: Final = 2
_NEAR_ROWS: Final = 3.0
_APART: Final = 1.3
_SPREAD: Final = 2.0
"""The gaps of words that are spread over a line are no wider, in sizes of the letters."""
_LONGEST: Final = 200
"""A page has no more lines."""


def with_open_tables(lines: Sequence[Line]) -> list[Line | Grid]:
    """Lines, those that make tables without rules put together.

    What looks like a table and has a bullet before every cell is lists beside each other.
    """
    found: list[Line | Grid] = []
    parted = [_segments(line) for line in lines]
    clauses = [at for at, line in enumerate(lines) if _is_labelled(line, parted[at])]
    at = 0
    while at < len(lines):
        lists = _lists(lines, parted, at)
        if lists:
            found += lists.lines
            at = lists.end
            continue
        end, prose = at, None
        if _may_begin(lines[at], parted[at]):
            end = _end_of_table(lines, parted, at)
            following = bisect_left(clauses, at)
            until = clauses[following] if following < len(clauses) else len(lines)
            prose = prose_table(lines[at : min(until, at + _LONGEST)])
        if prose is not None and at + prose.lines >= end + prose.is_short:
            found.append(prose.grid)
            at += prose.lines
        elif end > at:
            found.append(_grid(lines[at:end]))
            at = end
        else:
            found.append(lines[at])
            at += 1
    return found


class _Segment(Struct, frozen=True, gc=False):
    """Pieces of a line that stand together, by their edges."""

    left: float
    right: float
    pieces: tuple[Piece, ...]


def _segments(line: Line) -> list[_Segment]:
    """What a line holds between its wide gaps."""
    found: list[list[Piece]] = []
    for piece, text in line.parts:
        if not found or text.startswith("\t"):
            found.append([])
        found[-1].append(piece)
    return [
        _Segment(each[0].left, max(piece.right for piece in each), tuple(each)) for each in found
    ]


def _may_begin(line: Line, segments: Sequence[_Segment]) -> bool:
    """Whether a line may be a table's first: it has several cells and begins no clause."""
    return len(segments) >= _LEAST_CELLS and not _is_labelled(line, segments) and not _is_code(line)


def _end_of_table(lines: Sequence[Line], parted: Sequence[Sequence[_Segment]], start: int) -> int:
    """Where a table that begins with a line ends; `start` itself where there is none."""
    columns = [[segment] for segment in parted[start]]
    rows = 1
    end = start + 1
    for at in range(start + 1, len(lines)):
        line, segments = lines[at], parted[at]
        places = [_place(segment, columns) for segment in segments]
        is_clause = _is_labelled(line, segments) or _is_clause(line, places)
        if is_clause or not _is_near(lines[at - 1], line):
            break
        if None in places or len(set(places)) < len(places):
            break
        if len(segments) >= _LEAST_CELLS:
            rows += 1
            end = at + 1
            for place, segment in zip(places, segments, strict=True):
                columns[place or 0].append(segment)
        elif places == [0] and not begins_small(line.text):
            continue
        elif end == at:
            end = at + 1
    return end if rows >= _LEAST_ROWS and not _is_justified(lines[start:end]) else start


def _is_justified(lines: Sequence[Line]) -> bool:
    """Whether lines are sentences, numbered or not, spread over a column: gaps stand anywhere."""
    segments = list(map(_segments, lines))
    lefts = [each[-1].left for each in segments if len(each) > 1]
    widest = max(after.left - before.right for each in segments for before, after in pairwise(each))
    within = [pair for pair in pairwise(lines) if not pair[1].opens_with_label]
    spread = bool(within) and max(lefts) - min(lefts) > _SAME_PLACE
    return (
        spread
        and widest <= _SPREAD * lines[0].size
        and all(
            abs(line.words_left - after.left) <= _SAME_PLACE
            and after.right - line.right <= _SAME_PLACE
            and begins_small(after.text)
            and not is_finished(line.text)
            for line, after in within
        )
    )


class _Lists(Struct, frozen=True):
    """The lines of lists that stand beside each other, one list after the other, and their end."""

    lines: list[Line]
    end: int


def _lists(
    lines: Sequence[Line], parted: Sequence[Sequence[_Segment]], start: int
) -> _Lists | None:
    """The lists that begin side by side with a line, whatever stands below their first bullets.

    Each is moved to where the first stands, so that its points are of the same level.
    """
    edges = [left - _SAME_PLACE for left in _beginnings_of_lists(parted[start])]
    if not edges:
        return None
    end, beside = start, 0
    while end < len(lines) and _is_in_lists(lines, parted, (start, end), edges):
        beside += len({bisect_right(edges, each.left) for each in parted[end]}) > 1
        end += 1
    if beside < _LEAST_ROWS:
        return None
    pieces = [piece for line in lines[start:end] for piece in line.pieces]
    parts = [
        lines_of(
            [_moved(piece, edges[0] - left) for piece in pieces if left <= piece.left < right],
            lines[start].page,
        )
        for left, right in pairwise((*edges, inf))
    ]
    return _Lists([line for part in parts for line in part], end)


def _moved(piece: Piece, by: float) -> Piece:
    return structs.replace(piece, left=piece.left + by, right=piece.right + by)


def _is_in_lists(
    lines: Sequence[Line],
    parted: Sequence[Sequence[_Segment]],
    between: tuple[int, int],
    edges: Sequence[float],
) -> bool:
    """Whether a line goes on with lists that begin at edges: it crosses none, and stands near.

    `between` are the places of the lists' first line and of this one.
    """
    start, at = between
    apart = lines[at - 1].baseline - lines[at].baseline if at > start else 0.0
    usual = lines[start].baseline - lines[start + 1].baseline if at > start else inf
    return apart <= _APART * usual and all(
        bisect_right(edges, each.left) == bisect_right(edges, each.right) > 0 for each in parted[at]
    )


def _beginnings_of_lists(segments: Sequence[_Segment]) -> list[float]:
    """Where the lists begin that stand beside each other: every other segment is a bullet."""
    bullets = [
        each.left
        for each in segments[::2]
        if is_bullet_sign("".join(piece.text for piece in each.pieces).strip())
    ]
    are_lists = len(bullets) >= _LEAST_CELLS and len(segments) == 2 * len(bullets)
    return bullets if are_lists else []


def _is_labelled(line: Line, segments: Sequence[_Segment]) -> bool:
    return len(segments) == _LEAST_CELLS and line.opens_with_label


def _is_clause(line: Line, places: Sequence[int | None]) -> bool:
    """Whether a line below the first column begins with a label that no sentence begins with."""
    return places == [0] and line.typed is not None and not line.typed.text.isalnum()


def _is_code(line: Line) -> bool:
    return all(piece.font.fixed for piece in line.pieces)


def _is_near(before: Line, line: Line) -> bool:
    return 0 < before.baseline - line.baseline <= _NEAR_ROWS * max(before.size, line.size)


def _place(segment: _Segment, columns: Sequence[Sequence[_Segment]]) -> int | None:
    """The column that a segment stands in: flush left, flush right or centred like another."""
    for place, column in enumerate(columns):
        for other in column:
            if (
                abs(segment.left - other.left) <= _SAME_PLACE
                or abs(segment.right - other.right) <= _SAME_PLACE
                or abs(segment.left + segment.right - other.left - other.right) <= 2 * _SAME_PLACE
            ):
                return place
    return None


def _grid(lines: Sequence[Line]) -> Grid:
    columns = [[segment] for segment in max(map(_segments, lines), key=len)]
    rows: list[list[list[Piece]]] = []
    for line in lines:
        segments = _segments(line)
        places = [_nearest(segment, columns) for segment in segments]
        filled = dict(zip(places, segments, strict=True))
        if not rows or (len(segments) > 1 and places[0] == 0 and not _goes_on(rows[-1], filled)):
            rows.append([[] for _ in columns])
        for place, segment in zip(places, segments, strict=True):
            rows[-1][place] += segment.pieces
    return Grid.of(lines, rows)


def _goes_on(row: Sequence[Sequence[Piece]], filled: Mapping[int, _Segment]) -> bool:
    """Whether a line's first cell goes on with the row above, or any other with a broken word."""
    small = [at for at, each in filled.items() if begins_small(each.pieces[0].text)]
    return any(row[at] and (not at or row[at][-1].text.rstrip().endswith("-")) for at in small)


def _nearest(segment: _Segment, columns: Sequence[Sequence[_Segment]]) -> int:
    place = _place(segment, columns)
    if place is not None:
        return place
    return min(range(len(columns)), key=lambda at: abs(columns[at][0].left - segment.left))
