"""Which clauses moved, and in which order changes are told."""

from __future__ import annotations

from collections.abc import Iterator

from clauseline.model.alignment.entries import ROOT, Row
from clauseline.model.alignment.pairing import Pairing
from clauseline.model.sequences import increasing


def moved_pairs(pairing: Pairing) -> frozenset[tuple[int, int]]:
    """The pairs that stand under another clause, or at another place among the siblings in both.

    A part, a chapter or a heading without a number that only one version has is looked through: a
    clause does not move because a heading is put above it. Where siblings changed places, as many
    as possible count as having stayed, those with the same number first, then the longer ones.
    """
    moved: set[tuple[int, int]] = set()
    families: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for old, new in sorted(pairing.matches, key=lambda pair: pair[1]):
        above = _holder(pairing.old, old, pairing, is_old=True)
        below = _holder(pairing.new, new, pairing, is_old=False)
        if pairing.new_of(above) == below:
            families.setdefault((above, below), []).append((old, new))
        else:
            moved.add((old, new))
    for family in families.values():
        stayed = increasing([old for old, _ in family], _weights(pairing, family))
        moved.update(set(family) - {family[place] for place in stayed})
    return frozenset(moved)


def told_order(
    pairing: Pairing, moved: frozenset[tuple[int, int]]
) -> Iterator[tuple[int | None, int | None]]:
    """Every pair and every clause of one version, in the order of the new version.

    A deleted clause follows the nearest clause before it that is still in its place.
    """
    after: dict[int, list[int]] = {}
    last = ROOT
    for old in range(len(pairing.old.entries)):
        new = pairing.new_of(old)
        if new is None:
            after.setdefault(last, []).append(old)
        elif (old, new) not in moved:
            last = new
    for old in after.get(ROOT, ()):
        yield old, None
    for new in range(len(pairing.new.entries)):
        yield pairing.old_of(new), new
        for old in after.get(new, ()):
            yield old, None


def _holder(row: Row, place: int, pairing: Pairing, *, is_old: bool) -> int:
    """The clause that a clause stands in, those looked through that only this version has."""
    partner = pairing.new_of if is_old else pairing.old_of
    above = row.parent(place)
    while above != ROOT and row.entries[above].groups_only and partner(above) is None:
        above = row.parent(above)
    return above


def _weights(pairing: Pairing, family: list[tuple[int, int]]) -> list[int]:
    """How much it is worth that a pair stays: any pair far more than how long it is."""
    many = 10_000
    weights: list[int] = []
    for old, new in family:
        entry, other = pairing.old.entries[old], pairing.new.entries[new]
        same = entry.clause.number == other.clause.number
        weights.append(many * many + many * same + min(len(entry.words), many // 100))
    return weights
