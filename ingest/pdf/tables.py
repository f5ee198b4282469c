"""Tables whose cells are ruled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
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

_SNAP: Final = 3.0
"""Strokes that miss each other by less, in points, meet."""
_MOST_STROKES: Final = 3000
"""A page with more is a drawing."""
_MOST_OF_PAGE: Final = 0.5

Box = tuple[float, float, float, float]
"""Left, bottom, right and top."""


class Grid(Struct, frozen=True, kw_only=True):
    """A table on one page: the pieces of each cell, row by row."""

    page: int
    box: Box
    rows: tuple[tuple[tuple[Line, ...], ...], ...]

    @classmethod
    def of(cls, lines: Sequence[Line], rows: Sequence[Sequence[Sequence[Piece]]]) -> Grid:
        """The table that these lines of a page make, with the pieces of each cell row by row."""
        page = lines[0].page
        return cls(
            page=page,
            box=(
                min(line.left for line in lines),
                lines[-1].baseline,
                max(line.right for line in lines),
                lines[0].top,
            ),
            rows=tuple(tuple(tuple(lines_of(cell, page)) for cell in row) for row in rows),
        )

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
