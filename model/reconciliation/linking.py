"""Which clauses of the clean texts and of the views of the mark-up belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import Final

from msgspec import Struct, structs

from clauseline.model.alignment import align
from clauseline.model.alignment.pairing import Pairing
from clauseline.model.alignment.parts import Parts, find_parts
from clauseline.model.clause import Clause, ClauseId
from clauseline.model.comparison.ordered_pairs import ordered_pairs
from clauseline.model.comparison.placement import moved_pairs
from clauseline.model.reconciliation.numbers import misnumbered
from clauseline.model.reconciliation.passages import Unit, units_of
from clauseline.model.sequences import Block, common_blocks
from clauseline.model.version import Version

OLD, REJECTED, MARKED, ACCEPTED, NEW = range(5)
"""The five texts, in the order in which one leads to the next."""

_FRONT: Final = 0
"""The place of the front; the clause at a place of alignment's row stands one further."""


class Text(Struct, frozen=True, kw_only=True):
    """One of the five texts: its units, and the version as alignment is to see it."""

    version: Version
    units: Sequence[Unit]


class Link(Struct, frozen=True, dict=True):
    """Two texts, one of the mark-up's views and the clean text that it should equal."""

    first: Text
    second: Text

    @cached_property
    def pairing(self) -> Pairing:
        """Which clause is which."""
        return align(self.first.version, self.second.version)

    @cached_property
    def parts(self) -> Parts:
        """The clauses of one that are several in the other."""
        return find_parts(self.pairing)

    @cached_property
    def moved(self) -> frozenset[tuple[int, int]]:
        """The places of the units that stand elsewhere, but not with the clause that holds them."""
        self.parts  # noqa: B018 - finding the parts changes which clauses are pairs
        moved = {(one + 1, other + 1) for one, other in moved_pairs(self.pairing)}
        above, below = _holders(self.first.units), _holders(self.second.units)
        return frozenset(pair for pair in moved if (above[pair[0]], below[pair[1]]) not in moved)

    @cached_property
    def divided(self) -> frozenset[tuple[int, int]]:
        """The places of a part and its whole, or of a whole and its part."""
        split = ((whole.place + 1, part + 1) for part, whole in self.parts.split.items())
        merged = ((part + 1, whole.place + 1) for part, whole in self.parts.merged.items())
        return frozenset((*split, *merged))

    @cached_property
    def pairs(self) -> frozenset[tuple[int, int]]:
        """The places of the units that are the same, the fronts first among them.

        Pairs that say something else give way to clauses that say the same and were left alone.
        """
        self.parts  # noqa: B018 - finding the parts changes which clauses are pairs
        found = {one + 1: other + 1 for one, other in self.pairing.matches}
        kept = {pair for pair in found.items() if not self.is_unlike(pair)}
        again = self._equal(found.items() - kept, *self._free(kept))
        if not again:
            return frozenset(((_FRONT, _FRONT), *found.items()))
        kept.update(again)
        kept.update(self._alike(*self._free(kept)))
        ours, theirs = (set(side) for side in self._free(kept))
        left = {(one, other) for one, other in found.items() if one in ours and other in theirs}
        return frozenset(((_FRONT, _FRONT), *kept, *left))

    def _free(self, pairs: Collection[tuple[int, int]]) -> tuple[list[int], list[int]]:
        """The units of either text that are in none of some pairs, the fronts apart."""
        ours, theirs = {one for one, _ in pairs}, {other for _, other in pairs}
        return (
            [at for at in range(1, len(self.first.units)) if at not in ours],
            [at for at in range(1, len(self.second.units)) if at not in theirs],
        )

    def _equal(
        self, unlike: Collection[tuple[int, int]], ours: Sequence[int], theirs: Sequence[int]
    ) -> list[tuple[int, int]]:
        """Units that say the same, in one order; one of each pair was held to be an unlike one."""
        freed = {one for one, _ in unlike}, {other for _, other in unlike}
        words = [self.first.units[at].spelt or None for at in ours]
        others = [self.second.units[at].spelt for at in theirs]
        pairs = (
            (ours[block.old + at], theirs[block.new + at])
            for block in common_blocks(words, others)
            for at in range(block.size)
        )
        return [pair for pair in pairs if pair[0] in freed[0] or pair[1] in freed[1]]

    def _alike(self, ours: Sequence[int], theirs: Sequence[int]) -> list[tuple[int, int]]:
        """The units among some of both texts that have most of their words in common."""
        words = [self.first.units[at].said for at in ours]
        others = [self.second.units[at].said for at in theirs]
        pairs = (
            (ours[one], theirs[other])
            for one, other in ordered_pairs(words, others)
            if one is not None and other is not None
        )
        return [pair for pair in pairs if not self.is_unlike(pair)]

    def is_unlike(self, pair: tuple[int, int]) -> bool:
        """Whether two units have less than half of their words in common."""
        one, other = self.first.units[pair[0]], self.second.units[pair[1]]
        if one.after == other.after:
            return False
        ours, theirs = (Counter(each.said.split()) for each in (one, other))
        return 2 * (ours & theirs).total() < max(ours.total(), theirs.total())

    @cached_property
    def new_of(self) -> dict[int, int]:
        """The partner of each unit of the first text that has one."""
        return dict(self.pairs)

    @cached_property
    def old_of(self) -> dict[int, int]:
        """The partner of each unit of the second text that has one."""
        return {other: one for one, other in self.pairs}

    @cached_property
    def misnumbered(self) -> frozenset[tuple[int, int]]:
        """The places of the units whose number differs for no reason that the clauses give."""
        return misnumbered(self.pairs, self.moved, (self.first.units, self.second.units))


def _holders(units: Sequence[Unit]) -> list[int]:
    """The place of the unit whose number each unit's number goes on from, -1 for none."""
    open_places: list[int] = []
    found: list[int] = []
    for place, unit in enumerate(units):
        while open_places and not _holds(units[open_places[-1]].number, unit.number):
            open_places.pop()
        found.append(open_places[-1] if open_places else -1)
        if unit.number:
            open_places.append(place)
    return found


def _holds(above: str, number: str) -> bool:
    rest = number.removeprefix(above)
    return rest not in {number, ""} and not rest[0].isalnum()


def text_of(version: Version, *, flat: bool) -> Text:
    """A text to be linked; where `flat`, as a row of numbers with all that stands under each."""
    units = units_of(version, flat=flat)
    if not flat:
        return Text(version=version, units=units)
    clauses = tuple(
        Clause(
            id=ClauseId(""),
            number=unit.number,
            label=unit.number,
            text=unit.said,
        )
        for unit in units[1:]
    )
    return Text(version=structs.replace(version, clauses=clauses), units=units)


def view_links(view: Sequence[str], marked: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The units of a view of mark-up and the units of the marked text that show their words.

    Both are given as they are spelt. Words that stand in other paragraphs in a view, as where a
    break was put in, belong to all the units there. What the view does not have is spelt "".
    """
    shown = [place for place, words in enumerate(marked) if words]
    said = [place for place, words in enumerate(view) if words]
    done = Block(0, 0, 0)
    blocks = common_blocks([view[place] for place in said], [marked[place] for place in shown])
    for block in (*blocks, Block(len(said), len(shown), 0)):
        ours, theirs = (
            said[done.old + done.size : block.old],
            shown[done.new + done.size : block.new],
        )
        if ours and theirs:
            yield from ((one, theirs[0]) for one in ours)
            yield from ((ours[0], other) for other in theirs[1:])
        yield from ((said[block.old + at], shown[block.new + at]) for at in range(block.size))
        done = block
