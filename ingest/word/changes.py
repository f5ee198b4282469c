"""Tracked changes -> the paragraphs of one view, as Word shows them after accepting or rejecting.

A paragraph's properties live in its mark. Where a mark falls away, its words join those of the
next paragraph, whose mark and properties remain (ECMA-376 Part 1, 17.13.5.15 and 17.13.5.20).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import structs

from clauseline.ingest.word.content import Block, Cell, Row, Run, WordParagraph, WordTable
from clauseline.ingest.word.properties import Properties, Revision

Choice = Literal["accepted", "rejected", "marked"]
"""Which text is meant; `marked` is the accepted one that still holds what was taken out."""


def take_view(blocks: Iterable[Block], choice: Choice) -> tuple[Block, ...]:
    """The blocks that a view shows, with joined paragraphs joined and former properties back."""
    return tuple(_joined(blocks, choice))


def _joined(blocks: Iterable[Block], choice: Choice) -> Iterator[Block]:
    carried: list[WordParagraph] = []
    for block in blocks:
        if isinstance(block, WordTable):
            yield from _ended(carried)
            carried = []
            yield from _table(block, choice)
            continue
        paragraph = _paragraph(block, choice)
        falls = _mark_falls(block.properties, choice)
        if choice == "marked" and falls and not _has_words(paragraph):
            yield structs.replace(paragraph, gone=True)
        elif falls:
            carried.append(paragraph)
        elif carried:
            yield _join([*carried, paragraph])
            carried = []
        else:
            yield paragraph
    yield from _ended(carried)


def _ended(carried: Sequence[WordParagraph]) -> Iterator[WordParagraph]:
    """What paragraphs without a mark leave where no paragraph follows that they could join."""
    if any(_speaks(each) or each.boxes for each in carried):
        yield _join(carried)


def _speaks(paragraph: WordParagraph) -> bool:
    return not all(run.text.isspace() for run in paragraph.runs)


def _mark_falls(properties: Properties, choice: Choice) -> bool:
    """Whether a view has no mark; a section break ends its paragraph although it is hidden."""
    unseen = properties.no_mark and not properties.ends_section
    return unseen or not is_shown(properties.inserted, properties.deleted, choice)


def _has_words(paragraph: WordParagraph) -> bool:
    return any(run.deleted is None and (run.note or run.text.strip()) for run in paragraph.runs)


def is_shown(inserted: Revision | None, deleted: Revision | None, choice: Choice) -> bool:
    """Whether an accepted or a rejected view shows what was put in and taken out so."""
    return (inserted if choice == "rejected" else deleted) is None


def _join(parts: Sequence[WordParagraph]) -> WordParagraph:
    """One paragraph of several, with the properties of the last, whose mark remains."""
    speaking = [each for each in parts if _speaks(each)]
    return structs.replace(
        parts[-1],
        runs=tuple(run for each in parts for run in each.runs),
        place=(speaking or parts)[0 if speaking else -1].place,
        strong=bool(speaking) and all(each.strong for each in speaking),
        contents=all(each.contents for each in parts),
        boxes=tuple(box for each in parts for box in each.boxes),
    )


def _paragraph(paragraph: WordParagraph, choice: Choice) -> WordParagraph:
    properties = paragraph.properties
    if choice == "rejected" and (properties.former or properties.numbered_by_change):
        paragraph = structs.replace(paragraph, properties=_former(properties))
    if any(run.inserted or run.deleted for run in paragraph.runs):
        paragraph = structs.replace(paragraph, runs=tuple(_runs(paragraph.runs, choice)))
    if paragraph.boxes:
        boxes = tuple(
            structs.replace(box, blocks=take_view(box.blocks, choice)) for box in paragraph.boxes
        )
        paragraph = structs.replace(paragraph, boxes=boxes)
    return paragraph


def _runs(runs: Iterable[Run], choice: Choice) -> Iterator[Run]:
    for run in runs:
        if choice == "marked":
            if run.inserted is None or run.deleted is None:
                yield run
        elif is_shown(run.inserted, run.deleted, choice):
            yield run


def _former(properties: Properties) -> Properties:
    """The properties before the tracked changes of them.

    A `w:pPrChange` holds them whole (17.13.5.29), but for what belongs to the mark: its own
    tracked change and a section break. Without one, numbering that was put in with tracking is
    taken out again, so that the style's remains.
    """
    former = properties.former
    if former is None:
        return structs.replace(properties, list_id=None, level=None)
    return structs.replace(
        former,
        inserted=properties.inserted,
        deleted=properties.deleted,
        no_mark=properties.no_mark,
        ends_section=properties.ends_section,
    )


def _table(table: WordTable, choice: Choice) -> Iterator[WordTable]:
    rows = tuple(
        row
        for row in (_row(row, choice) for row in table.rows if _row_shown(row, choice))
        if row.cells
    )
    if rows:
        yield WordTable(rows=rows)


def _row_shown(row: Row, choice: Choice) -> bool:
    if choice == "marked":
        return row.inserted is None or row.deleted is None
    return is_shown(row.inserted, row.deleted, choice)


def _row(row: Row, choice: Choice) -> Row:
    if choice == "marked":
        return Row(cells=tuple(_marked_cell(cell, row) for cell in row.cells))
    return Row(
        cells=tuple(
            Cell(blocks=take_view(cell.blocks, choice))
            for cell in row.cells
            if is_shown(cell.inserted, cell.deleted, choice)
        )
    )


def _marked_cell(cell: Cell, row: Row) -> Cell:
    """A cell whose words bear the change of the cell or the row, where either was changed."""
    inserted, deleted = cell.inserted or row.inserted, cell.deleted or row.deleted
    return Cell(
        blocks=tuple(
            _changed(block, inserted, deleted) if isinstance(block, WordParagraph) else block
            for block in take_view(cell.blocks, "marked")
        )
    )


def _changed(
    paragraph: WordParagraph, inserted: Revision | None, deleted: Revision | None
) -> WordParagraph:
    runs = tuple(
        structs.replace(run, inserted=run.inserted or inserted, deleted=run.deleted or deleted)
        for run in paragraph.runs
    )
    gone = paragraph.gone or deleted is not None
    return structs.replace(paragraph, runs=runs, gone=gone)
