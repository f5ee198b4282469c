"""Footnotes that go on at the foot of the next page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from msgspec import structs

from clauseline.ingest.pdf.columns import Region
from clauseline.ingest.pdf.footnotes import SMALLER, Feet, mark_of
from clauseline.ingest.pdf.line import Line
from clauseline.ingest.pdf.sentences import is_finished

_FULL: Final = 4.0
"""A line that ends so near to the right edge, in sizes of its letters, has no room for a word."""


def with_carried_notes(feet: Sequence[Feet], size: float) -> list[Feet]:
    """The feet of pages, each note with the lines in which it goes on over the page.

    A note goes on where its last line is full and ends no sentence: in the lowest lines of the next
    page's text, as small as the note. `size` is the usual one of the text.
    """
    kept = list(feet)
    owner: int | None = None
    for at, page in enumerate(feet):
        carried = [] if owner is None else _carried(kept[owner], page.regions, size)
        if owner is not None and carried:
            notes = [*kept[owner].notes, *carried]
            kept[owner] = structs.replace(kept[owner], notes=notes)
            kept[at] = structs.replace(page, regions=_without_last(page.regions, len(carried)))
        if page.notes:
            owner = at
        elif not carried:
            owner = None
    return kept


def _carried(before: Feet, regions: Sequence[Region], size: float) -> list[Line]:
    """The lines at the end of a page's text that go on with the last note of the one before."""
    last = before.notes[-1]
    texts = [*before.notes, *(line for region in before.regions for line in region.lines)]
    is_full = max(line.right for line in texts) - last.right <= _FULL * last.size
    if not regions or not is_full or last.size > SMALLER * size or is_finished(last.text):
        return []
    below = takewhile(
        lambda line: SMALLER <= line.size / last.size <= 1 / SMALLER, reversed(regions[-1].lines)
    )
    carried = [*below][::-1]
    return carried if carried and mark_of(carried[0]) is None else []


def _without_last(regions: Sequence[Region], count: int) -> list[Region]:
    lines = regions[-1].lines[:-count]
    return [*regions[:-1], *([structs.replace(regions[-1], lines=lines)] if lines else [])]
