"""How a document is set: where its columns begin and end, how far its lines stand apart."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from clauseline.ingest.pdf.line import Line
from clauseline.ingest.pdf.sentences import begins_small, is_finished

SAME_PLACE: Final = 2.5
"""Edges that differ by less, in points, are the same."""
SAME_SIZE: Final = 0.06
"""Letters that differ by less in size, as a share, are the same."""
_USUAL_PITCH: Final = 1.45
"""The distance of two baselines, in sizes of the letters, where no others tell."""
_FURTHEST: Final = 3
"""Lines further apart than so many sizes are not one paragraph's."""
_NEARLY_ALL: Final = 0.9


class Column(Struct, frozen=True, kw_only=True):
    """What part of a page lines stand in: all of it (0), or a column from 1."""

    page: int
    place: int = 0


class Placed(Struct, frozen=True, kw_only=True):
    """A line in the order of reading, with the column that it stands in."""

    line: Line
    column: Column


class Setting(Struct, frozen=True, kw_only=True):
    """The right edge of each column, the left edges of columns by their place, and the pitches.

    `pitches` holds, by the size of the letters in half points, the places in the order of reading
    where a sentence surely goes on in the next line, and how far apart those lines are. `hangs`
    says where clauses go on whose label and words begin at two places.
    """

    edges: dict[Column, float]
    lefts: dict[int, float]
    pitches: dict[int, tuple[list[int], list[float]]]
    hangs: dict[tuple[int, int], float]

    def pitch(self, at: int, size: float) -> float:
        """How far two lines of one paragraph stand apart near a place, in points."""
        places, pitches = self.pitches.get(round(size * 2), ([], []))
        if not places:
            return _USUAL_PITCH * size
        index = min(bisect_left(places, at), len(places) - 1)
        before = max(0, index - 1)
        nearest = index if abs(places[index] - at) <= abs(places[before] - at) else before
        return pitches[nearest]

    def goes_on_at(self, line: Line) -> float | None:
        """Where the second lines of clauses begin that are set as a line is, None where unknown."""
        return self.hangs.get(_hang(line)) if line.opens_with_label else None

    def left(self, placed: Placed) -> float:
        """Where a line begins, measured from the left of its column."""
        return placed.line.left - self.lefts.get(placed.column.place, 0.0)

    def words_left(self, placed: Placed) -> float:
        """Where the words of a line begin after its label, from the left of its column."""
        return placed.line.words_left - self.lefts.get(placed.column.place, 0.0)


def setting_of(placed: Sequence[Placed]) -> Setting:
    """How the lines of a document are set."""
    pitches: dict[int, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for at, (before, after) in enumerate(pairwise(placed), 1):
        if before.column == after.column and _surely_wraps(before.line, after.line):
            places, gaps = pitches[round(after.line.size * 2)]
            places.append(at)
            gaps.append(before.line.baseline - after.line.baseline)
    return Setting(
        edges=_edges(placed), lefts=lefts_of(placed), pitches=dict(pitches), hangs=_hangs(placed)
    )


def _hang(line: Line) -> tuple[int, int]:
    return round(line.left), round(line.words_left)


def _hangs(placed: Sequence[Placed]) -> dict[tuple[int, int], float]:
    """Where sentences that begin behind a label go on in the next line, mostly."""
    seen: dict[tuple[int, int], Counter[float]] = defaultdict(Counter)
    for before, after in pairwise(placed):
        first, second = before.line, after.line
        if not first.opens_with_label or second.opens_with_label or before.column != after.column:
            continue
        if begins_small(second.text) and not is_finished(first.text):
            seen[_hang(first)][round(second.left, 1)] += 1
    return {hang: lefts.most_common(1)[0][0] for hang, lefts in seen.items()}


def lefts_of(placed: Sequence[Placed]) -> dict[int, float]:
    """The left edges of columns by their place, those of the whole width left out."""
    lefts: dict[int, float] = {}
    for each in placed:
        if each.column.place:
            known = lefts.get(each.column.place, each.line.left)
            lefts[each.column.place] = min(known, each.line.left)
    return lefts


def _edges(placed: Sequence[Placed]) -> dict[Column, float]:
    """The right edge of each column: that of its longest lines which a sentence goes on from.

    A page that has none takes that of the others; where no line of a document goes on, none is
    full.
    """
    wrapping: dict[Column, list[float]] = defaultdict(list)
    widest: dict[Column, float] = defaultdict(float)
    rights: dict[int, list[float]] = defaultdict(list)
    for each in placed:
        widest[each.column] = max(widest[each.column], each.line.right)
    for before, after in pairwise(placed):
        if before.column == after.column and _may_wrap(before.line, after.line):
            wrapping[before.column].append(before.line.right)
            rights[before.column.place].append(before.line.right)
    usual = {place: sorted(each)[int(len(each) * _NEARLY_ALL)] for place, each in rights.items()}
    return {
        column: max([*wrapping[column], min(right, usual.get(column.place, math.inf))])
        if wrapping[column]
        else usual.get(column.place, math.inf)
        for column, right in widest.items()
    }


def _may_wrap(before: Line, after: Line) -> bool:
    """Whether a sentence goes on in the next line, or words stand below a clause's own words."""
    hangs = before.opens_with_label and abs(after.left - before.words_left) <= SAME_PLACE
    return begins_small(after.text) or (hangs and not after.opens_with_label)


def _surely_wraps(before: Line, after: Line) -> bool:
    """Whether a sentence surely goes on in the next line."""
    return (
        begins_small(after.text)
        and not is_finished(before.text)
        and abs(before.size - after.size) <= SAME_SIZE * before.size
        and 0 < before.baseline - after.baseline < _FURTHEST * before.size
        and min(abs(after.left - before.left), abs(after.left - before.words_left)) <= SAME_PLACE
    )
