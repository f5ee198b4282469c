"""Clauses whose words now stand in several, and clauses whose words now stand in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.alignment.entries import ROOT, Row
from clauseline.model.alignment.neighbours import Neighbours, neighbours
from clauseline.model.alignment.pairing import Pairing
from clauseline.model.sequences import common_blocks

_LEAST: Final = 5
"""Words that a part must share with the whole, or it is one by chance."""
_SHARE: Final = 0.6
"""The share of a part's words that must come from the whole."""
_RUN: Final = 3
"""Words in a row that two texts do not share by chance."""


class Whole(Struct, frozen=True, kw_only=True):
    """The clause, by its place in the other version, that a part belongs to.

    `share` is how much of the part's words the whole has.
    """

    place: int
    share: float


class Parts(Struct, frozen=True, kw_only=True):
    """The clauses without a partner of their own that are part of another, by their places.

    `split` gives the old clause that a new one's words come from, `merged` the new clause that an
    old one's words have gone to.
    """

    split: Mapping[int, Whole]
    merged: Mapping[int, Whole]


def find_parts(pairing: Pairing) -> Parts:
    """Which clauses were split and which were merged; the first part becomes the whole's partner.

    A part stands beside, or within, the clause that has the rest of the words, and holds words that
    the rest has lost. What was split and merged at once is told as split, and a pair that a person
    has settled is neither.
    """
    split = _found(_Side(pairing, new=True, near=neighbours(pairing)[1]))
    divided = {pairing.new_of(whole.place) for whole in split.values()}
    merged = _found(_Side(pairing, new=False, near=neighbours(pairing)[0]))
    return Parts(
        split=split,
        merged={part: whole for part, whole in merged.items() if whole.place not in divided},
    )


class _Side(Struct, frozen=True):
    """The version whose clauses may be parts, the new one or the old; the other has the wholes."""

    pairing: Pairing
    new: bool
    near: Neighbours

    @property
    def row(self) -> Row:
        return self.pairing.new if self.new else self.pairing.old

    @property
    def free(self) -> list[int]:
        return self.pairing.free_new() if self.new else self.pairing.free_old()

    def whole_of(self, place: int) -> int | None:
        """The partner of a clause, unless a person has settled it."""
        whole = self.pairing.old_of(place) if self.new else self.pairing.new_of(place)
        if whole is None or self.pairing.matches[self.pair(place, whole)].by == "settled":
            return None
        return whole

    def pair(self, place: int, whole: int) -> tuple[int, int]:
        """A clause and one of the other version, the old one first."""
        return (whole, place) if self.new else (place, whole)

    def shared(self, part: int, rest: int, whole: int) -> float:
        """The share of a clause's words that are among those of the whole that the rest has not."""
        other = self.pairing.old if self.new else self.pairing.new
        words = self.row.entries[part].words
        lost = _lost(other.entries[whole].words, self.row.entries[rest].words)
        if len(words) < _LEAST or len(lost) < _LEAST:
            return 0.0
        shared = sum(block.size for block in common_blocks(lost, words) if block.size >= _RUN)
        return shared / len(words) if shared >= _LEAST else 0.0


def _found(side: _Side) -> dict[int, Whole]:
    found: dict[int, Whole] = {}
    rests: dict[int, int] = {}
    for part in side.free:
        for rest in _beside(side, part):
            whole = side.whole_of(rest)
            if whole is not None and (share := side.shared(part, rest, whole)) >= _SHARE:
                found[part] = Whole(place=whole, share=share)
                rests[whole] = rest
                break
    for whole, rest in rests.items():
        first = min(part for part, its in found.items() if its.place == whole)
        if first < rest and not side.row.below(rest):
            _lead(side, first, rest, whole)
            del found[first]
            found[rest] = Whole(place=whole, share=side.shared(rest, first, whole))
    return found


def _lead(side: _Side, first: int, rest: int, whole: int) -> None:
    """Makes the first part the partner of the whole."""
    match = side.pairing.matches[side.pair(rest, whole)]
    side.pairing.part(*side.pair(rest, whole))
    side.pairing.pair(*side.pair(first, whole), match)


def _beside(side: _Side, part: int) -> Iterator[int]:
    """The nearest clauses with a partner: before it, after it, and the one that it stands in."""
    for near in (side.near.before[part], side.near.after[part]):
        place = near if side.new or near == ROOT else side.pairing.old_of(near)
        if place is not None and place != ROOT:
            yield place
    if (parent := side.row.parent(part)) != ROOT:
        yield parent


def _lost(whole: Sequence[str], rest: Sequence[str]) -> list[str]:
    """The words of the whole that the rest has not."""
    kept: set[int] = set()
    for block in common_blocks(whole, rest):
        kept.update(range(block.old, block.old + block.size))
    return [word for at, word in enumerate(whole) if at not in kept]
