"""Tables without rules whose cells hold running words.

Their columns are parted by strips that stay free on every line, and the words right of a strip
begin flush at it. The gaps of justified words do neither for long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import pairwise
from math import inf
from statistics import median
from typing import Final

from msgspec import Struct

from clauseline.ingest.pdf.line import Line
from clauseline.ingest.pdf.sentences import begins_small, is_finished_or_marked
from clauseline.ingest.pdf.sheet import Piece
from clauseline.ingest.pdf.spacing import WIDE
from clauseline.ingest.pdf.tables import Grid
from clauseline.ingest.structure.labels import is_bullet_sign, typed_label

_STRIP: Final = 4.0
"""So wide, in points, a strip is at least."""
_MARGINS: Final = 24.0
"""What the margins of two cells beside each other take at most."""
_FLUSH: Final = 3.0
_LEAST: Final = 3
"""So many lines at least have words on both sides of a strip."""
_MOSTLY: Final = 0.8
_NEAR: Final = 3.0
_SHORT: Final = 1.5
_APART: Final = 1.3

_Cells = tuple[tuple[Piece, ...], ...]
"""The pieces of one line by the columns in which they stand."""


class _Column(Struct, frozen=True):
    """A column by its left edge, and by that of its words where labels hang before them."""

    left: float
    words: float


class ProseTable(Struct, frozen=True, kw_only=True):
    """A table, and how many lines of the text it takes."""

    grid: Grid
    lines: int

    @property
    def is_short(self) -> bool:
        """Whether most rows are a single line, as those of a table of figures are."""
        return self.lines < _SHORT * len(self.grid.rows)


def prose_table(lines: Sequence[Line]) -> ProseTable | None:
    """The table that begins with the first line, None where there is none."""
    block, edges = _extent(lines)
    columns = _columns(block, edges)
    columns = [columns[0], *(each for each in columns[1:] if _is_column(block, each))]
    rows = [_cells(line, columns) for line in block]
    two_sided = [at for at, cells in enumerate(rows) if sum(map(bool, cells)) > 1]
    if len(two_sided) < _LEAST or two_sided[0] > 0:
        return None
    limits = _limits(rows, columns)
    end = two_sided[-1] + 1
    while end < len(rows) and _goes_on(rows[end - 1], rows[end], limits):
        end += 1
    grid = _grid(block[:end], rows[:end], limits)
    return None if _holds_columns_of_clauses(grid) else ProseTable(grid=grid, lines=end)


def _holds_columns_of_clauses(grid: Grid) -> bool:
    """Whether most cells of several columns begin with a label, as in a text in columns."""
    labelled = [
        [cell[0].typed is not None for cell in column if cell]
        for column in zip(*grid.rows, strict=True)
    ]
    return sum(sum(each) > len(each) / 2 for each in labelled) > 1


def _limits(rows: Sequence[_Cells], columns: Sequence[_Column]) -> list[float]:
    """How far to the right the words of each column may run.

    The last column, whose edge nothing shows, is taken to be as wide as the widest.
    """
    cells = list(zip(*rows, strict=True))
    widest = max(_right(cell) - cell[0].left for column in cells for cell in column if cell)
    edges = [*(column.left - _MARGINS for column in columns[1:]), columns[-1].words + widest]
    return [max(edge, *map(_right, column)) for edge, column in zip(edges, cells, strict=True)]


def _extent(lines: Sequence[Line]) -> tuple[Sequence[Line], list[float]]:
    """The lines that leave a same strip free, and where the words right of the strips begin."""
    edges = sorted(
        piece.left
        for line in lines[:_LEAST]
        for before, piece in pairwise(line.pieces)
        if piece.left - before.right >= _STRIP
    )
    free = [edge for at, edge in enumerate(edges) if not at or edge - edges[at - 1] > _FLUSH]
    for at, line in enumerate(lines):
        still = [edge for edge in free if not _crosses(line, edge)]
        far = at > 0 and not 0 < lines[at - 1].baseline - line.baseline <= _NEAR * line.size
        if not still or far:
            return lines[:at], free
        free = still
    return lines, free


def _crosses(line: Line, edge: float) -> bool:
    return any(piece.left < edge - 1 and piece.right > edge - _STRIP for piece in line.pieces)


def _columns(lines: Sequence[Line], edges: Iterable[float]) -> list[_Column]:
    """The columns between edges; labels alone are no column, but hang before the next one."""
    lefts = [-inf, *edges]
    found: list[_Column] = []
    hanging: float | None = None
    for left, right in pairwise([*lefts, inf]):
        said = (_said(_between(line, left, right)) for line in lines)
        if right < inf and all(_is_label(words) for words in said if words):
            hanging = left if hanging is None else hanging
            continue
        found.append(_Column(left if hanging is None else hanging, left))
        hanging = None
    return found


def _is_label(words: str) -> bool:
    """Whether a cell holds a label alone; a bare number is one of a column of numbers."""
    found = typed_label(words)
    return is_bullet_sign(words) or (
        found is not None and not found.rest and not found.text.isdecimal()
    )


def _is_column(lines: Sequence[Line], column: _Column) -> bool:
    """Whether enough lines have words on both sides of a column's edge, and most flush at it."""
    gaps: list[float] = []
    flush: list[bool] = []
    for line in lines:
        inside = _between(line, column.left, inf)
        if not inside:
            continue
        before = _between(line, -inf, column.left)
        if before:
            gaps.append((inside[0].left - _right(before)) / line.size)
        flush.append(
            min(abs(inside[0].left - each) for each in (column.left, column.words)) <= _FLUSH
        )
    wide = len(gaps) >= _LEAST and median(gaps) > WIDE
    return wide and sum(flush) >= _MOSTLY * len(flush)


def _between(line: Line, left: float, right: float) -> tuple[Piece, ...]:
    return tuple(piece for piece in line.pieces if left - 1 <= piece.left < right - 1)


def _cells(line: Line, columns: Sequence[_Column]) -> _Cells:
    lefts = [*(column.left for column in columns), inf]
    return tuple(_between(line, left, right) for left, right in pairwise(lefts))


def _grid(lines: Sequence[Line], cells: Sequence[_Cells], limits: Sequence[float]) -> Grid:
    begun = list(_beginnings(lines, cells, limits))
    rows: list[list[list[Piece]]] = []
    for here, begins in zip(cells, begun, strict=True):
        if begins:
            rows.append([[] for _ in limits])
        for column, pieces in enumerate(here):
            rows[-1][column] += pieces
    return Grid.of(lines, rows)


def _beginnings(
    lines: Sequence[Line], cells: Sequence[_Cells], limits: Sequence[float]
) -> Iterator[bool]:
    """Of each line, whether a row begins with it.

    It stands apart, or its cells begin anew, and none goes on. In a column in which no line goes
    on, each is a cell.
    """
    yield True
    gaps = [above.baseline - line.baseline for above, line in pairwise(lines)]
    signs = [
        [_sign(above, cell, limit) for above, cell, limit in zip(*each, limits, strict=True)]
        for each in pairwise(cells)
    ]
    single = [
        all(sign is None or sign >= _Sign.MAY_BEGIN for sign in each)
        for each in zip(*signs, strict=True)
    ]
    usual = median(gaps)
    for here, gap in zip(signs, gaps, strict=True):
        said = [
            _Sign.BEGINS if alone else sign
            for sign, alone in zip(here, single, strict=True)
            if sign is not None
        ]
        if here[0] is None or len(said) == 1 or min(said) is _Sign.GOES_ON:
            yield False
        else:
            apart = gap > _APART * usual
            yield apart or max(said) is _Sign.BEGINS or min(said) is _Sign.MAY_BEGIN


class _Sign(IntEnum):
    """What a cell's line says of whether a row begins with it."""

    GOES_ON = 0
    NONE = 1
    MAY_BEGIN = 2
    BEGINS = 3


def _sign(above: Sequence[Piece], cell: Sequence[Piece], limit: float) -> _Sign | None:
    """What the words of a line say after those above them in the same column; None without any.

    A sentence goes on in small letters where its line was full; below the end of one a cell may
    begin. It does below an empty place, and where the first word would have found room above.
    """
    if not cell or not above:
        return _Sign.BEGINS if cell else None
    if _is_within_a_sentence(cell):
        if _leaves_room(above, cell, limit - _MARGINS):
            return _Sign.BEGINS
        return _Sign.MAY_BEGIN if _said(above).endswith((".", ";")) else _Sign.GOES_ON
    if _leaves_room(above, cell, limit):
        return _Sign.BEGINS
    return _Sign.MAY_BEGIN if is_finished_or_marked(_said(above)) else _Sign.NONE


def _leaves_room(above: Sequence[Piece], cell: Sequence[Piece], limit: float) -> bool:
    """Whether the first word of a line would have found room on the line above."""
    words = _said(cell)
    first = (len(words.split(" ", 1)[0]) + 1) / len(words) * (_right(cell) - cell[0].left)
    return _right(above) + first < limit


def _is_within_a_sentence(cell: Sequence[Piece]) -> bool:
    if not begins_small(_said(cell)):
        return False
    return typed_label("\t".join(piece.text.strip() for piece in cell)) is None


def _goes_on(before: _Cells, here: _Cells, limits: Sequence[float]) -> bool:
    """Whether a line below the last row that fills several columns belongs to it."""
    return all(
        above and (_is_within_a_sentence(cell) or _sign(above, cell, limit) is _Sign.NONE)
        for above, cell, limit in zip(before, here, limits, strict=True)
        if cell
    )


def _right(pieces: Sequence[Piece]) -> float:
    return max((piece.right for piece in pieces), default=-inf)


def _said(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces).strip()
