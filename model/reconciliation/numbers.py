"""Clauses whose number differs though no clause before them came, went or moved."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.number import ordinals
from clauseline.model.reconciliation.passages import Unit

_LAST: Final = re.compile(r"(?P<above>.*?)(?P<own>[.(]?(?P<counter>\w+)\)?)")


class _Counted(Struct, frozen=True):
    """A clause among those that are counted together: its own counter, and how it is written.

    `strange` is how many of those before it the other text does not have, or has elsewhere.
    """

    own: str
    counter: str
    strange: int


def misnumbered(
    pairs: Collection[tuple[int, int]],
    moved: Collection[tuple[int, int]],
    units: tuple[Sequence[Unit], Sequence[Unit]],
) -> frozenset[tuple[int, int]]:
    """The pairs whose own number differs otherwise than clauses that came or went explain.

    Where a difference goes on from one clause to the next, as after a count that starts elsewhere,
    only the first is told. Bullets have no number of their own.
    """
    stayed = {one: other for one, other in pairs if (one, other) not in moved}
    ours = _counted([each.number for each in units[0]], stayed)
    theirs = _counted([each.number for each in units[1]], set(stayed.values()))
    return frozenset(_told(stayed, ours, theirs))


def _told(
    stayed: Mapping[int, int], ours: Mapping[int, _Counted], theirs: Mapping[int, _Counted]
) -> Iterator[tuple[int, int]]:
    shifts: set[int] = {0}
    for one, other in sorted(stayed.items()):
        before, after = ours.get(one), theirs.get(other)
        if before is None or after is None:
            continue
        if before.own == after.own:
            shifts = {0}
            continue
        explained = after.strange - before.strange
        found = {each - explained for each in _differences(before.counter, after.counter)}
        if not found & {0, *shifts}:
            yield one, other
        shifts = found


def _counted(numbers: Sequence[str], stayed: Collection[int]) -> dict[int, _Counted]:
    """Each numbered clause, by its place, with what stands before it in its count."""
    found: dict[int, _Counted] = {}
    strange: dict[str, int] = {}
    for place, number in enumerate(numbers):
        parts = None if " bullet " in number else _LAST.fullmatch(number)
        if parts is None:
            continue
        count = strange.setdefault(parts["above"], 0)
        found[place] = _Counted(parts["own"], parts["counter"], count)
        if place not in stayed:
            strange[parts["above"]] += 1
    return found


def _differences(one: str, other: str) -> set[int]:
    """By how much a counter may have grown; the letter i may be the numeral."""
    return {
        second.value - first.value
        for first in ordinals(one)
        for second in ordinals(other)
        if first.style == second.style
    }
