"""The order in which a page is read: from top to bottom, columns one after the other.

Two columns are parted by a gutter that no line crosses, and the lines on both its sides run up to
their own edges, as those of a text do and those of a table or of labels beside words do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct

from clauseline.ingest.pdf.gutters import Gutter, crosses, gutters_in, sides_of
from clauseline.ingest.pdf.line import Line
from clauseline.ingest.pdf.table_rows import parts_rows

_SHARE: Final = 0.25
"""A column takes at least so much of the width that the lines have."""
_LEAST: Final = 5
"""So many lines a side make columns, where no other page has them there."""
_FULL: Final = 0.45
_FILLED: Final = 0.8
_SHORT: Final = 0.25
_LABELS: Final = re.compile(r"(?>\(?\w{1,6}\) ?|\w{1,6}\. ?|\d{1,3} ?)++")
_NARROW: Final = 30.0


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
    for gutter in gutters_in(lines):
        if any(abs(gutter.middle - middle) <= _NARROW for middle in parting_cells):
            continue
        if parts_rows(lines, gutter):
            parting_cells.append(gutter.middle)
        else:
            yield gutter


def _parted(lines: Sequence[Line], middle: float, least: int) -> Iterator[Region]:
    whole: list[Line] = []
    if sum(line.pieces[-1].left >= middle for line in lines) < least:
        yield Region(place=0, lines=tuple(lines))
        return
    frame = max(line.right for line in lines) - min(line.left for line in lines)
    for _, group in groupby(lines, lambda line: crosses(line, middle)):
        run = list(group)
        if not _are_columns(run, middle, least, frame):
            whole += run
            continue
        if whole:
            yield Region(place=0, lines=tuple(whole))
            whole = []
        for place, side in enumerate(sides_of(run, middle), 1):
            yield Region(place=place, lines=tuple(side))
    if whole:
        yield Region(place=0, lines=tuple(whole))


def _are_columns(run: Sequence[Line], middle: float, least: int, frame: float) -> bool:
    """Whether lines that leave a gutter free are two columns of running text.

    They fill the width of the page's text; a table between clauses seldom does.
    """
    if any(crosses(line, middle) for line in run):
        return False
    sides = sides_of(run, middle)
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


def _runs_up(side: Sequence[Line], width: float) -> bool:
    """Whether most lines of a column run up to its right edge."""
    edge = max(line.right for line in side)
    return sum(line.right >= edge - _SHORT * width for line in side) >= _FULL * len(side)
