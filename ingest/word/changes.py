"""Tracked changes -> the paragraphs of one view, as Word shows them after accepting or rejecting.

A paragraph's properties live in its mark. Where a mark falls away, its words join those of the
next paragraph, whose mark and properties remain (ECMA-376 Part 1, 17.13.5.15 and 17.13.5.20).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import structs

from clauseline.ingest.word.content import Block, Cell, Row, Run, WordParagraph, WordTable
from clauseline.ingest.word.contents import paragraphs_of
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
            yield from _ended(carried, choice)
            carried = []
            yield from _table(block, choice)
            continue
        paragraph = _paragraph(block, choice)
        if _mark_falls(block.properties, choice):
            carried.append(paragraph)
        elif not carried:
            yield paragraph
        else:
            joined = [*carried, paragraph]
            carried = []
            yield from _with_gone(joined) if choice == "marked" else (_join(joined),)
    yield from _ended(carried, choice)


def _ended(carried: Sequence[WordParagraph], choice: Choice) -> Iterator[WordParagraph]:
    """What paragraphs without a mark leave where no paragraph follows that they could join.

    Without words of their own they leave their text boxes alone.
    """
    if choice == "marked" and any(map(_has_words, carried)):
        yield from _with_gone(carried)
    elif choice == "marked":
        yield from (structs.replace(each, gone=True) for each in carried)
    elif any(map(_speaks, carried)):
        yield _join(carried)
    elif any(each.boxes for each in carried):
        yield structs.replace(_join(carried), gone=True)


def _with_gone(parts: Sequence[WordParagraph]) -> Iterator[WordParagraph]:
    """The paragraph that several leave, between those of them of which no words remain.

    Words that are gone stay in it where they were in one paragraph with its own before too. Text
    boxes that remain hang on it.
    """
    speaking = [at for at, each in enumerate(parts) if _has_words(each)] or [len(parts) - 1]
    first, end = speaking[0], speaking[-1] + 1
    while end < len(parts) and _mark_falls(parts[end - 1].properties, "rejected"):
        end += 1
    boxes = (
        box
        for at, each in enumerate(parts)
        for box in each.boxes
        if first <= at < end or not _all_gone(box.blocks)
    )
    left = structs.replace(_join(parts[first:end]), boxes=tuple(boxes))
    yield from map(_gone, parts[:first])
    yield structs.replace(left, properties=parts[-1].properties)
    yield from map(_gone, parts[end:])


def _gone(paragraph: WordParagraph) -> WordParagraph:
    boxes = tuple(box for box in paragraph.boxes if _all_gone(box.blocks))
    return structs.replace(paragraph, gone=True, boxes=boxes)


def _all_gone(blocks: Iterable[Block]) -> bool:
    return all(
        each.gone and all(_all_gone(box.blocks) for box in each.boxes)
        for each in paragraphs_of(blocks)
    )


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
        boxes = (
            structs.replace(box, blocks=take_view(box.blocks, choice)) for box in paragraph.boxes
        )
        paragraph = structs.replace(paragraph, boxes=tuple(box for box in boxes if box.blocks))
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
    return Row(
        cells=tuple(
            Cell(blocks=take_view(cell.blocks, choice))
            for cell in row.cells
            if choice == "marked" or is_shown(cell.inserted, cell.deleted, choice)
        )
    )
