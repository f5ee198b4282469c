"""Tables: those whose cells are ruled, and those whose columns only stand below each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from math import inf
from typing import Any, Final

from msgspec import Struct, structs
from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from clauseline.ingest.pdf.line import Line, lines_of
from clauseline.ingest.pdf.sheet import Piece, Sheet, Stroke
from clauseline.ingest.structure.labels import is_bullet_sign

_SNAP: Final = 3.0
"""Strokes that miss each other by less, in points, meet."""
_LEAST_CELLS: Final = 2
_SAME_PLACE: Final = 3.0
_LEAST_ROWS: Final = 2
_MOST_STROKES: Final = 3000
"""A page with more is a drawing."""
_MOST_OF_PAGE: Final = 0.5
_NEAR_ROWS: Final = 3.0

Box = tuple[float, float, float, float]
"""Left, bottom, right and top."""


class Grid(Struct, frozen=True, kw_only=True):
    """A table on one page: the pieces of each cell, row by row."""

    page: int
    box: Box
    rows: tuple[tuple[tuple[Line, ...], ...], ...]

    @property
    def lines(self) -> Iterator[Line]:
        """The lines of all cells."""
        return (line for row in self.rows for cell in row for line in cell)

    def with_lines(self, changed: Callable[[Sequence[Line]], tuple[Line, ...]]) -> Grid:
        """The table with the lines of each cell changed."""
        rows = tuple(tuple(changed(cell) for cell in row) for row in self.rows)
        return structs.replace(self, rows=rows)

    @property
    def top(self) -> float:
        """The height of its top on the page."""
        return self.box[3]


def ruled_tables(sheet: Sheet) -> tuple[list[Grid], list[Piece]]:
    """The tables of a page whose cells are ruled, and the pieces that stand in none."""
    grids = []
    left = list(sheet.pieces)
    for cells in _cells(sheet):
        if len(cells) == 1 and not _is_box_of_words(cells[0], sheet, left):
            continue
        rows = []
        for _, row in groupby(sorted(cells, key=lambda cell: (cell[1], cell[0])), _top):
            filled = [(cell, _within(cell, sheet.height, left)) for cell in row]
            rows.append(tuple(tuple(lines_of(words, sheet.number)) for _, words in filled))
            taken = {piece.at for _, words in filled for piece in words}
            left = [piece for piece in left if piece.at not in taken]
        if any(cell for row in rows for cell in row):
            grids.append(
                Grid(page=sheet.number, box=_around(cells, sheet.height), rows=tuple(rows))
            )
    return grids, left


def _is_box_of_words(cell: Box, sheet: Sheet, pieces: Iterable[Piece]) -> bool:
    """Whether a single ruled cell holds words aside, and no clauses or most of the page."""
    if cell[3] - cell[1] > _MOST_OF_PAGE * sheet.height:
        return False
    lines = lines_of(_within(cell, sheet.height, pieces), sheet.number)
    return not any(line.opens_with_label for line in lines)


def _top(cell: Box) -> float:
    return cell[1]


def _cells(sheet: Sheet) -> Iterator[list[Box]]:
    """The cells of each table, by their edges from the page's top left."""
    edges = [_edge(stroke, sheet.height) for stroke in sheet.strokes]
    upright = sum(edge["orientation"] == "v" for edge in edges)
    if not upright or upright == len(edges) or len(edges) > _MOST_STROKES:
        return
    merged = merge_edges(edges, _SNAP, _SNAP, _SNAP, _SNAP)
    cells = intersections_to_cells(edges_to_intersections(merged, _SNAP, _SNAP))
    tables = cells_to_tables(cells)
    yield from tables
    held = {cell for table in tables for cell in table}
    yield from ([cell] for cell in cells if cell not in held)


def _edge(stroke: Stroke, height: float) -> dict[str, Any]:
    top, bottom = height - stroke.top, height - stroke.bottom
    across, down = (stroke.left + stroke.right) / 2, (top + bottom) / 2
    if stroke.level:
        return {
            "orientation": "h", "x0": stroke.left, "x1": stroke.right, "top": down, "bottom": down,
            "width": stroke.right - stroke.left, "height": 0.0,
        }  # fmt: skip
    return {
        "orientation": "v", "x0": across, "x1": across, "top": top, "bottom": bottom,
        "width": 0.0, "height": bottom - top,
    }  # fmt: skip


def _within(cell: Box, height: float, pieces: Iterable[Piece]) -> list[Piece]:
    left, top, right, bottom = cell
    return [
        piece
        for piece in pieces
        if left - 1 <= (piece.left + min(piece.right, right)) / 2 <= right + 1
        and top <= height - piece.baseline - piece.size / 3 <= bottom
    ]


def _around(cells: Iterable[Box], height: float) -> Box:
    boxes = list(cells)
    return (
        min(box[0] for box in boxes),
        height - max(box[3] for box in boxes),
        max(box[2] for box in boxes),
        height - min(box[1] for box in boxes),
    )


def with_open_tables(lines: Sequence[Line]) -> list[Line | Grid]:
    """Lines, those that make tables without rules put together.

    What looks like a table and has a bullet before every cell is lists beside each other.
    """
    found: list[Line | Grid] = []
    at = 0
    while at < len(lines):
        end = _end_of_table(lines, at)
        if end > at:
            found += _lists(lines[at:end]) or [_grid(lines[at:end])]
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
    found: list[list[Piece]] = []
    for piece, text in line.parts:
        if not found or text.startswith("\t"):
            found.append([])
        found[-1].append(piece)
    return [
        _Segment(each[0].left, max(piece.right for piece in each), tuple(each)) for each in found
    ]


def _end_of_table(lines: Sequence[Line], start: int) -> int:
    """Where a table that begins with a line ends; `start` itself where there is none."""
    first = _segments(lines[start])
    if len(first) < _LEAST_CELLS or _is_labelled(lines[start], first) or _is_code(lines[start]):
        return start
    columns = [[segment] for segment in first]
    are_lists = bool(_beginnings_of_lists(first))
    rows = 1
    end = start + 1
    for at in range(start + 1, len(lines)):
        line, segments = lines[at], _segments(lines[at])
        places = [_place(segment, columns) for segment in segments]
        is_clause = _is_labelled(line, segments) or _is_clause(line, places)
        if (is_clause and not are_lists) or not _is_near(lines[at - 1], line):
            break
        if None in places or len(set(places)) < len(places):
            break
        if len(segments) >= _LEAST_CELLS:
            rows += 1
            end = at + 1
            for place, segment in zip(places, segments, strict=True):
                columns[place or 0].append(segment)
        elif places == [0] and not line.text.lstrip()[:1].islower():
            continue
        elif end == at:
            end = at + 1
    return end if rows >= _LEAST_ROWS else start


def _lists(lines: Sequence[Line]) -> list[Line]:
    """The lines of lists that stand beside each other, one list after the other."""
    beginnings = _beginnings_of_lists(max(map(_segments, lines), key=len))
    if not beginnings:
        return []
    edges = pairwise((-inf, *(left - _SAME_PLACE for left in beginnings[1:]), inf))
    pieces = [piece for line in lines for piece in line.pieces]
    return [
        line
        for left, right in edges
        for line in lines_of([p for p in pieces if left <= p.left < right], lines[0].page)
    ]


def _beginnings_of_lists(segments: Sequence[_Segment]) -> list[float]:
    """Where lists beside each other begin: every other segment is a bullet."""
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
        if not rows or (len(segments) > 1 and places[0] == 0 and not _goes_on(rows[-1], segments)):
            rows.append([[] for _ in columns])
        for place, segment in zip(places, segments, strict=True):
            rows[-1][place] += segment.pieces
    page = lines[0].page
    return Grid(
        page=page,
        box=(
            min(line.left for line in lines),
            lines[-1].baseline,
            max(line.right for line in lines),
            lines[0].top,
        ),
        rows=tuple(tuple(tuple(lines_of(cell, page)) for cell in row) for row in rows),
    )


def _goes_on(row: Sequence[Sequence[Piece]], segments: Sequence[_Segment]) -> bool:
    """Whether a line's first cell goes on with the sentence of the row above."""
    return bool(row[0]) and segments[0].pieces[0].text.lstrip()[:1].islower()


def _nearest(segment: _Segment, columns: Sequence[Sequence[_Segment]]) -> int:
    place = _place(segment, columns)
    if place is not None:
        return place
    return min(range(len(columns)), key=lambda at: abs(columns[at][0].left - segment.left))
