"""The words of clauses in three lines, old text, mark-up and new text, and their gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, Literal

from msgspec import Struct

from clauseline.model.comparison.gaps import Gap as Stretch
from clauseline.model.comparison.gaps import Unit, readable_gaps
from clauseline.model.reconciliation.columns import Column, Word, keys_of
from clauseline.model.words import Token

Side = Literal["old", "new"]
OTHER: Final[dict[Side, Side]] = {"old": "new", "new": "old"}
OWN: Final = {"old": "-", "new": "+"}
"""What mark-up does to words that only this side has."""


class Gap(Struct, frozen=True):
    """Where a clean text differs from its view of the mark-up.

    `start` and `end` are places of the clean text's words, `low` and `high` of columns: those
    between the last word before the gap that both have and the first one after it.
    """

    side: Side
    start: int
    end: int
    low: int
    high: int


class Region(Struct, frozen=True):
    """Gaps that touch, and the columns from the first to the last of them."""

    gaps: tuple[Gap, ...]
    low: int
    high: int


class Line(Struct, frozen=True, dict=True):
    """A clean text's words beside the columns of the mark-up that show its view."""

    side: Side
    words: Sequence[Word]
    columns: Sequence[Column]

    @cached_property
    def shown(self) -> list[int]:
        """The columns that the view has."""
        return [at for at, each in enumerate(self.columns) if _of(each, self.side) is not None]

    @cached_property
    def gaps(self) -> list[Gap]:
        """Where the words differ, in order."""
        return [self._placed(each) for each in self._stretches]

    @cached_property
    def same(self) -> dict[int, int]:
        """The place of the word that each column has in common with the clean text."""
        found: dict[int, int] = {}
        old = new = 0
        end = Stretch(len(self.words), len(self.words), len(self.shown), len(self.shown))
        for each in (*self._stretches, end):
            found.update(zip(self.shown[new : each.new], range(old, each.old), strict=True))
            old, new = each.old_end, each.new_end
        return found

    @cached_property
    def _stretches(self) -> list[Stretch]:
        theirs = [self.word(at) for at in self.shown]
        return [
            self._beside_mark(each) for each in readable_gaps(_units(self.words), _units(theirs))
        ]

    def word(self, at: int) -> Word:
        """The word of a column that the view has."""
        word = _of(self.columns[at], self.side)
        assert word is not None  # noqa: S101 - only asked of columns that the view has
        return word

    def view(self, low: int, high: int) -> list[Word]:
        """The view's words from one column to another."""
        words = (_of(each, self.side) for each in self.columns[low:high])
        return [word for word in words if word is not None]

    def said(self, region: Region) -> Sequence[Word]:
        """The clean text's words in a region."""
        columns = range(region.low, region.high)
        places = [self.same[at] for at in columns if at in self.same]
        for gap in region.gaps:
            if gap.side == self.side:
                places += range(gap.start, gap.end)
        return self.words[min(places) : max(places) + 1] if places else ()

    def own(self, gap: Gap) -> Sequence[Word]:
        """The clean text's words in a gap of this side."""
        return self.words[gap.start : gap.end]

    def lacking(self, gap: Gap) -> list[int]:
        """The columns of a gap that the view has and the clean text has not."""
        return [
            at
            for at in range(gap.low, gap.high)
            if _of(self.columns[at], self.side) is not None and at not in self.same
        ]

    def marked_otherwise(self, gap: Gap) -> list[int]:
        """The columns with a gap's words where the mark-up marks them as the other side's own."""
        keys = keys_of(self.own(gap))
        other = OTHER[self.side]
        columns = range(gap.low, gap.high)
        marked = [at for at in columns if self.columns[at].kind == OWN[other]]
        shown = [word.key for at in marked if (word := _of(self.columns[at], other))]
        for at in range(len(shown) - len(keys) + 1):
            if keys and shown[at : at + len(keys)] == keys:
                return marked[at : at + len(keys)]
        return []

    def _placed(self, stretch: Stretch) -> Gap:
        shown = self.shown
        low = shown[stretch.new - 1] + 1 if stretch.new else 0
        high = shown[stretch.new_end] if stretch.new_end < len(shown) else len(self.columns)
        return Gap(self.side, stretch.old, stretch.old_end, low, high)

    def _beside_mark(self, stretch: Stretch) -> Stretch:
        """Words that the view lacks, where they could stand in several places beside their mark."""
        if stretch.added or self.marked_otherwise(self._placed(stretch)):
            return stretch
        for step in (-1, 1):
            at = stretch
            while self._may_shift(at, step):
                at = Stretch(at.old + step, at.old_end + step, at.new + step, at.new + step)
                if self.marked_otherwise(self._placed(at)):
                    return at
        return stretch

    def _may_shift(self, stretch: Stretch, step: int) -> bool:
        """Whether the text reads the same when a stretch begins one word earlier or later."""
        before, after = (stretch.old - 1, stretch.old_end - 1)
        if step > 0:
            before, after = stretch.old, stretch.old_end
        edge = min(stretch.old, stretch.new) if step < 0 else len(self.words) - stretch.old_end
        return edge > 0 and self.words[before].key == self.words[after].key


def regions(gaps: Sequence[Gap]) -> Iterator[Region]:
    """The gaps of both sides that touch, together, in order."""
    held: list[Gap] = []
    for gap in sorted(gaps, key=lambda each: (each.low, each.high)):
        if held:
            high = max(each.high for each in held)
            empty = gap.low == gap.high or any(each.low == each.high == high for each in held)
            if gap.low > high or (gap.low == high and not empty):
                yield joined(held)
                held = []
        held.append(gap)
    if held:
        yield joined(held)


def joined(gaps: Sequence[Gap]) -> Region:
    """The region of some gaps."""
    return Region(tuple(gaps), min(each.low for each in gaps), max(each.high for each in gaps))


def _of(column: Column, side: Side) -> Word | None:
    return column.before if side == "old" else column.after


def _units(words: Sequence[Word]) -> list[Unit]:
    return [Unit("", Token(word.kind, word.key)) for word in words]
