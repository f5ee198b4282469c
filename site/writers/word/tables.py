"""Tables of two versions -> one table whose rows, columns and words are tracked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.clause import Table
from clauseline.model.comparison.ops import text_ops
from clauseline.model.comparison.ordered_pairs import Pair, ordered_pairs
from clauseline.site.writers.word.looks import PAGE_WIDTH, Look
from clauseline.site.writers.word.markup import Revisions
from clauseline.site.writers.word.units import Line, said
from clauseline.site.writers.word.weave import End, Track, weave

_CELL: Final = Look("TableText")
_AFTER: Final = Look("AfterTable")
_NARROWEST: Final = 8
_WIDEST: Final = 60
_PADDING: Final = 3
"""Characters of a column at least, and at most if no word is longer, and those around a word."""

_Cell = tuple[Line, ...]
_Row = Sequence[_Cell]


class _Grid(Struct, frozen=True, kw_only=True):
    """The columns of a table, old and new, and how wide each is, in twentieths of a point."""

    columns: Sequence[Pair]
    widths: Sequence[int]


class Tables:
    """Writes tables with their changes marked."""

    def __init__(self, revisions: Revisions) -> None:
        self._revisions = revisions

    def written(self, old: Sequence[Table], new: Sequence[Table], margin: int) -> Iterator[str]:
        """The tables of a clause, each with an empty paragraph that parts it from what follows."""
        ours, theirs = ([_words(table) for table in tables] for tables in (old, new))
        for one, other in ordered_pairs(ours, theirs):
            before = () if one is None else _rows(old[one])
            after = () if other is None else _rows(new[other])
            yield self._table(before, after, margin)
            end = End(_track(one, other), _AFTER, _AFTER)
            yield from self._revisions.paragraphs([end])

    def _table(self, old: Sequence[_Row], new: Sequence[_Row], margin: int) -> str:
        grid = _grid(old, new, PAGE_WIDTH - margin)
        ours, theirs = ([_said(row) for row in rows] for rows in (old, new))
        rows = "".join(
            self._paired(
                None if one is None else old[one], None if other is None else new[other], grid
            )
            for one, other in ordered_pairs(ours, theirs)
        )
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid.widths)
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
            f'<w:tblW w:w="{sum(grid.widths)}" w:type="dxa"/>'
            f'<w:tblInd w:w="{margin}" w:type="dxa"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
        )

    def _paired(self, old: _Row | None, new: _Row | None, grid: _Grid) -> str:
        """A row that stands, or, where its cells have no partners, that goes for another."""
        if old is None or new is None or _fits(old, new, grid):
            return self._row(old, new, grid)
        return self._row(old, None, grid) + self._row(None, new, grid)

    def _row(self, old: _Row | None, new: _Row | None, grid: _Grid) -> str:
        track: Track = "ins" if old is None else "del" if new is None else ""
        mark = self._revisions.mark(track)
        pairs = [*_cells(old, new, grid)]
        cells = "".join(
            self._cell(one, other, _width(at, len(pairs), grid), track)
            for at, (one, other) in enumerate(pairs)
        )
        return f"<w:tr>{f'<w:trPr>{mark}</w:trPr>' if mark else ''}{cells}</w:tr>"

    def _cell(self, old: _Cell | None, new: _Cell | None, size: tuple[int, int], row: Track) -> str:
        ops = text_ops(said(old or ()), said(new or ()))
        words = "".join(self._revisions.paragraphs(weave(old or (), new or (), ops)))
        width, span = size
        mark = "" if row or (old is not None and new is not None) else self._cell_mark(old)
        spanning = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        set_so = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanning}{mark}</w:tcPr>'
        return f"<w:tc>{set_so}{words}</w:tc>"

    def _cell_mark(self, old: _Cell | None) -> str:
        return f"<w:{'cellIns' if old is None else 'cellDel'} {self._revisions.hand()}/>"


def _words(table: Table) -> str:
    return "\n".join(" ".join(row) for row in table.rows)


def _rows(table: Table) -> Sequence[_Row]:
    """The cells of each row, with the numbers of their paragraphs."""
    labels = {(each.row, each.column, each.paragraph): each.text for each in table.labels}
    return [
        [
            tuple(
                Line(look=_CELL, text=words, label=labels.get((at, column, line), ""))
                for line, words in enumerate(cell.split("\n"), 1)
            )
            for column, cell in enumerate(row, 1)
        ]
        for at, row in enumerate(table.rows, 1)
        if row
    ]


def _said(row: _Row) -> str:
    return "\n".join(said(cell) for cell in row)


def _track(old: int | None, new: int | None) -> Track:
    return "ins" if old is None else "del" if new is None else ""


def _grid(old: Sequence[_Row], new: Sequence[_Row], room: int) -> _Grid:
    """One grid for both versions: where one has more columns, the other's are found in them."""
    ours, theirs = (max(map(len, rows), default=0) for rows in (old, new))
    columns: Sequence[Pair] = [(each, each) for each in range(max(ours, theirs))]
    even = all(len(row) == ours for row in old) and all(len(row) == theirs for row in new)
    if old and new and ours != theirs and even:
        columns = [*ordered_pairs(_columns(old, ours), _columns(new, theirs))]
    sizes = [_size(pair, old, new) for pair in columns]
    return _Grid(columns=columns, widths=[room * size // sum(sizes) for size in sizes])


def _columns(rows: Sequence[_Row], count: int) -> Sequence[str]:
    return ["\n".join(said(row[column]) for row in rows) for column in range(count)]


def _size(pair: Pair, old: Sequence[_Row], new: Sequence[_Row]) -> int:
    """How much room a column wants, by its longest cell, and at least by its longest word."""
    cells = [
        said(row[column])
        for column, rows in zip(pair, (old, new), strict=True)
        if column is not None
        for row in rows
        if column < len(row)
    ]
    longest = max((len(word) for cell in cells for word in cell.split()), default=0)
    return max(min(max(map(len, cells), default=0), _WIDEST), longest + _PADDING, _NARROWEST)


def _fits(old: _Row, new: _Row, grid: _Grid) -> bool:
    """Whether each cell of a row has its partner, or a column of its own."""
    if len(old) == len(new):
        return all(one == other for one, other in grid.columns)
    counts = [sum(each is not None for each in side) for side in zip(*grid.columns, strict=True)]
    return [len(old), len(new)] == counts


def _cells(
    old: _Row | None, new: _Row | None, grid: _Grid
) -> Iterator[tuple[_Cell | None, _Cell | None]]:
    if new is None:
        yield from ((cell, None) for cell in old or ())
    elif old is None:
        yield from ((None, cell) for cell in new)
    elif len(old) == len(new):
        yield from zip(old, new, strict=True)
    else:
        for one, other in grid.columns:
            yield None if one is None else old[one], None if other is None else new[other]


def _width(at: int, count: int, grid: _Grid) -> tuple[int, int]:
    """How wide a cell is, and how many columns it spans: a short row's last takes the rest."""
    last = at == count - 1
    taken = grid.widths[at:] if last else grid.widths[at : at + 1]
    return sum(taken), len(taken)
