"""The words of a group of clauses: where mark-up and clean texts do not say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from clauseline.model.reconciled import Finding
from clauseline.model.reconciliation.columns import Column, Word, keys_of, spoken
from clauseline.model.reconciliation.lines import OWN, Gap, Line, Region, joined, regions
from clauseline.model.reconciliation.telling import Teller
from clauseline.model.words import folded


def word_findings(
    old: Sequence[Word], columns: Sequence[Column], new: Sequence[Word]
) -> Iterator[Finding]:
    """Every difference of the words of a group, in the order of the mark-up, each once."""
    lines = Line("old", old, columns), Line("new", new, columns)
    return _Judge(*lines, Teller(*lines)).findings()


class _Judge(Struct, frozen=True):
    """Holds the old text, the mark-up and the new text against one another."""

    old: Line
    new: Line
    teller: Teller

    def findings(self) -> Iterator[Finding]:
        """Every difference, in the order of the mark-up."""
        done = 0
        for region in regions((*self.old.gaps, *self.new.gaps)):
            yield from self._idle_runs(done, region.low)
            yield from self._judged(region)
            done = region.high
        yield from self._idle_runs(done, len(self._columns))

    @property
    def _columns(self) -> Sequence[Column]:
        return self.old.columns

    def _line(self, gap: Gap) -> Line:
        return self.old if gap.side == "old" else self.new

    def _judged(self, region: Region) -> Iterator[Finding]:
        old, new = self.old.said(region), self.new.said(region)
        marked = any(each.kind != "=" for each in self._columns[region.low : region.high])
        if keys_of(old) == keys_of(new):
            if marked and old:
                yield self.teller.phantom(range(region.low, region.high), old)
            else:
                yield from self._both(region)
        elif marked:
            yield from self._each(region)
        else:
            yield self.teller.unmarked(old, new, region.low)

    def _both(self, region: Region) -> Iterator[Finding]:
        """What both clean texts have alike, or lack, and the mark-up has otherwise."""
        old, new = self.old.said(region), self.new.said(region)
        if keys_of(self.old.view(region.low, region.high)) != keys_of(old):
            yield self.teller.old_differs(old, region)
        if keys_of(self.new.view(region.low, region.high)) != keys_of(new):
            yield self.teller.new_differs(new, region)

    def _each(self, region: Region) -> Iterator[Finding]:
        """Where the mark-up shows a change, but not the one that was made: gap by gap."""
        told: set[Gap] = set()
        for gap in region.gaps:
            if gap not in told:
                beside = [each for each in region.gaps if self._meet(gap, each)]
                told.update((gap, *beside))
                yield from self._of_gap(gap, beside)

    def _meet(self, gap: Gap, other: Gap) -> bool:
        """Whether gaps of both sides are about the same kept words, or about none in one place."""
        ours, theirs = self._line(gap).lacking(gap), self._line(other).lacking(other)
        if gap.side == other.side or not (self._are_kept(ours) and self._are_kept(theirs)):
            return False
        return bool({*ours} & {*theirs}) or (not ours and not theirs and gap.low == other.low)

    def _are_kept(self, places: Sequence[int]) -> bool:
        return all(self._columns[at].kind == "=" for at in places)

    def _of_gap(self, gap: Gap, beside: Sequence[Gap]) -> Iterator[Finding]:
        line = self._line(gap)
        own, lacking = line.own(gap), line.lacking(gap)
        if not lacking and (marked := line.marked_otherwise(gap)):
            yield self.teller.phantom(marked, own)
        elif not self._are_kept(lacking) or not (lacking or beside or not self._continues(gap)):
            told = self.teller.old_differs if gap.side == "old" else self.teller.new_differs
            yield told(own, joined([gap]))
        elif beside:
            whole = joined((gap, *beside))
            old, new = self.old.said(whole), self.new.said(whole)
            if keys_of(old) == keys_of(new):
                yield from self._both(whole)
            else:
                yield self.teller.unmarked(old, new, whole.low)
        else:
            shown = [line.word(at) for at in lacking]
            old, new = (own, shown) if gap.side == "old" else (shown, own)
            yield self.teller.unmarked(old, new, gap.low)

    def _continues(self, gap: Gap) -> bool:
        """Whether words that the mark-up lacks stand beside words that it marks for this side."""
        beside = [at for at in (gap.low - 1, gap.high) if 0 <= at < len(self._columns)]
        return any(self._columns[at].kind == OWN[gap.side] for at in beside)

    def _idle_runs(self, low: int, high: int) -> Iterator[Finding]:
        """Words that the mark-up takes out and puts in again."""
        for run, group in groupby(range(low, high), key=lambda at: self._columns[at].run):
            if run is None:
                continue
            places = [*group]
            before = self.old.view(places[0], places[-1] + 1)
            after = self.new.view(places[0], places[-1] + 1)
            if before and folded(spoken(before)) == folded(spoken(after)):
                yield self.teller.phantom(places, before)
