"""Tracked changes -> the paragraphs of one view, as Word shows them after accepting or rejecting.

A paragraph's properties live in its mark. Where a mark falls away, its words join those of the
next paragraph, whose mark and properties remain (ECMA-376 Part 1, 17.13.5.15 and 17.13.5.20).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import structs

from clauseline.ingest.word.content import Block, Cell, Row, Run, WordParagraph, WordTable
from clauseline.ingest.word.properties import NONE, Properties, Revision

Choice = Literal["accepted", "rejected", "marked"]
"""Which text is meant; `marked` is the accepted one that still holds what was taken out."""


def take_view(blocks: Iterable[Block], choice: Choice) -> tuple[Block, ...]:
    """The blocks that a view shows, with joined paragraphs joined and former properties back."""
    return tuple(_joined(blocks, choice))


def _joined(blocks: Iterable[Block], choice: Choice) -> Iterator[Block]:
    carried: WordParagraph | None = None
    for block in blocks:
        if isinstance(block, WordTable):
            if carried is not None and carried.runs:
                yield carried
            carried = None
            yield from _table(block, choice)
            continue
        paragraph = _paragraph(block, choice)
        falls = _mark_falls(block.properties, choice)
        if choice == "marked" and falls and not _has_words(paragraph):
            yield structs.replace(paragraph, gone=True)
            continue
        if carried is not None:
            paragraph = _join(carried, paragraph)
        if falls:
            carried = paragraph
        else:
            carried = None
            yield paragraph
    if carried is not None and carried.runs:
        yield carried


def _mark_falls(properties: Properties, choice: Choice) -> bool:
    if properties.hidden_mark:
        return True
    return not _shown(properties.inserted, properties.deleted, choice)


def _has_words(paragraph: WordParagraph) -> bool:
    return any(run.deleted is None and run.text.strip() for run in paragraph.runs)


def _shown(inserted: Revision | None, deleted: Revision | None, choice: Choice) -> bool:
    return (inserted if choice == "rejected" else deleted) is None


def _join(first: WordParagraph, second: WordParagraph) -> WordParagraph:
    place = first.place if first.runs else second.place
    strong = first.strong and second.strong
    return structs.replace(second, runs=first.runs + second.runs, place=place, strong=strong)


def _paragraph(paragraph: WordParagraph, choice: Choice) -> WordParagraph:
    properties = paragraph.properties
    if choice == "rejected":
        properties = _former(properties)
    runs = paragraph.runs
    if any(run.inserted or run.deleted for run in runs):
        runs = tuple(_runs(runs, choice))
    if runs is paragraph.runs and properties is paragraph.properties:
        return paragraph
    return structs.replace(paragraph, runs=runs, properties=properties)


def _runs(runs: Iterable[Run], choice: Choice) -> Iterator[Run]:
    for run in runs:
        if choice == "marked":
            if run.inserted is None or run.deleted is None:
                yield run
        elif _shown(run.inserted, run.deleted, choice):
            yield run


def _former(properties: Properties) -> Properties:
    """The properties before the tracked changes of them."""
    former = properties.former
    if former is None and not properties.numbered_by_change:
        return properties
    kept = properties if former is None else former
    if properties.numbered_by_change:
        kept = structs.replace(kept, list_id=0, level=None)
    return kept or NONE


def _table(table: WordTable, choice: Choice) -> Iterator[WordTable]:
    rows = tuple(
        row
        for row in (_row(row, choice) for row in table.rows if _row_shown(row, choice))
        if row.cells
    )
    if rows:
        yield WordTable(rows=rows)


def _row_shown(row: Row, choice: Choice) -> bool:
    return _shown(row.inserted, row.deleted, choice)


def _row(row: Row, choice: Choice) -> Row:
    return Row(
        cells=tuple(
            Cell(blocks=take_view(cell.blocks, choice))
            for cell in row.cells
            if _shown(cell.inserted, cell.deleted, choice)
        )
    )
