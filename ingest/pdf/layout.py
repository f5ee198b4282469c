"""The pages of a PDF as one flow of lines and tables, in the order in which they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

import pypdfium2 as pdfium
from msgspec import Struct, structs

from clauseline.ingest.pdf.carried_notes import with_carried_notes
from clauseline.ingest.pdf.columns import Region, gutters_of, regions_of
from clauseline.ingest.pdf.contents import without_contents
from clauseline.ingest.pdf.footnotes import split_feet
from clauseline.ingest.pdf.furniture import without_furniture
from clauseline.ingest.pdf.labelling import LabelSetter
from clauseline.ingest.pdf.line import Line, lines_of, usual_size
from clauseline.ingest.pdf.line_numbers import without_line_numbers
from clauseline.ingest.pdf.margins import without_lone_lines
from clauseline.ingest.pdf.open_tables import with_open_tables
from clauseline.ingest.pdf.pages import PageReader
from clauseline.ingest.pdf.redline import marker_of
from clauseline.ingest.pdf.setting import Column, Placed
from clauseline.ingest.pdf.sheet import Piece
from clauseline.ingest.pdf.tables import Grid, ruled_tables
from clauseline.ingest.pdf.two_numbers import BothNumbers
from clauseline.ingest.redline import Redline
from clauseline.model.version import ReaderWarning


class Layout(Struct, frozen=True, kw_only=True):
    """What stands on a document's pages.

    `flow` is its text, `feet` the lines of the notes at the foot of each page, by its number;
    `dropped` counts what was left out, by kind, `doubts` tell where little told it; `pictures` are
    the pages that hold a picture and no words. `redline` is the mark-up that its looks make.
    """

    flow: tuple[Placed | Grid, ...]
    feet: dict[int, list[Line]]
    dropped: dict[str, int]
    pictures: tuple[int, ...]
    doubts: tuple[ReaderWarning, ...]
    redline: Redline | None


def lay_out(document: pdfium.PdfDocument) -> Layout:
    """The text of a document's pages without what only belongs to the pages."""
    reader = PageReader(document)
    counts = Counter({"attached file": document.count_attachments()})
    drawn: list[Sequence[Piece]] = []
    tables: list[list[Grid]] = []
    heights: list[float] = []
    pictures: list[int] = []
    for index in range(len(document)):
        sheet = reader.read(index)
        counts["watermark"] += len(sheet.slanted)
        counts["text outside the page"] += sheet.outside
        grids, pieces = ruled_tables(sheet)
        drawn.append(pieces)
        tables.append(grids)
        heights.append(sheet.height)
        if sheet.pictures and not sheet.pieces:
            pictures.append(sheet.number)
    pages = [
        lines_of(pieces, number)
        for number, pieces in enumerate(without_line_numbers(drawn, counts), 1)
    ]
    twice = BothNumbers(line for lines in pages for line in lines)
    pages = [list(twice.parted(lines)) for lines in pages]
    tables = [[grid.with_lines(twice.parted) for grid in grids] for grids in tables]
    pages, doubts = without_lone_lines(without_furniture(pages, heights, counts), heights, counts)
    pages = without_contents(pages, counts)
    bodies, feet = _bodies(pages, counts)
    marker = marker_of(
        [
            *(line for regions in bodies for region in regions for line in region.lines),
            *(line for grids in tables for grid in grids for line in grid.lines),
        ]
    )
    if marker is not None:
        bodies = [
            [
                structs.replace(each, lines=lines)
                for each in regions
                if (lines := marker.marked(each.lines))
            ]
            for regions in bodies
        ]
        feet = {number: list(marker.marked(lines)) for number, lines in feet.items()}
    setter = LabelSetter(line for regions in bodies for each in regions for line in each.lines)
    return Layout(
        flow=tuple(
            item
            for regions, grids in zip(bodies, tables, strict=True)
            for item in _in_order(
                [structs.replace(each, lines=setter.set_off(each.lines)) for each in regions],
                grids,
                tuple if marker is None else marker.marked,
            )
        ),
        feet=feet,
        dropped={what: count for what, count in counts.items() if count},
        pictures=tuple(pictures),
        doubts=(*doubts, *twice.doubts),
        redline=None if marker is None else marker.redline,
    )


def _bodies(
    pages: Sequence[Sequence[Line]], counts: Counter[str]
) -> tuple[list[list[Region]], dict[int, list[Line]]]:
    """The regions of each page, and the lines of the notes at their feet, by its number."""
    size = usual_size(chain.from_iterable(pages))
    gutters = gutters_of(pages)
    every = [split_feet(regions_of(lines, gutters), size) for lines in pages]
    feet = with_carried_notes(every, size)
    counts["running footer"] += sum(each.below for each in feet)
    notes = {number: each.notes for number, each in enumerate(feet, 1)}
    return [each.regions for each in feet], notes


def _in_order(
    regions: Sequence[Region],
    grids: Sequence[Grid],
    marked: Callable[[Sequence[Line]], tuple[Line, ...]],
) -> Iterator[Placed | Grid]:
    """The lines of a page's regions, each of its tables before the line that it stands above.

    Lines that are parted into cells, or into lists beside each other, are marked afresh.
    """
    waiting = sorted((grid.with_lines(marked) for grid in grids), key=lambda grid: -grid.top)
    for region in regions:
        column = Column(page=region.lines[0].page, place=region.place)
        for item in with_open_tables(region.lines):
            while waiting and waiting[0].top > item.top:
                yield waiting.pop(0)
            if isinstance(item, Grid):
                yield item.with_lines(marked)
            else:
                yield Placed(line=marked([item])[0], column=column)
    yield from waiting
