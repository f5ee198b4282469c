"""Which pairs of clauses are worth a look, so that not every pair need be judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from clauseline.model.alignment.entries import ROOT
from clauseline.model.alignment.neighbours import Neighbours
from clauseline.model.alignment.pairing import Pairing
from clauseline.model.alignment.similarity import Index

_NEAR_GAP: Final = 12
"""Clauses between two neighbours up to which each may be any other."""
_OFFSETS: Final = (-1, 0, 1)


def candidates(
    pairing: Pairing, index: Index, ours: Neighbours, theirs: Neighbours
) -> Iterator[tuple[int, int]]:
    """The pairs worth a look: alike in words, in number, in place or in what is below them."""
    free = pairing.free_new()
    numbers = pairing.new.numbered()
    gaps: dict[tuple[int, int], list[int]] = {}
    for new in free:
        gaps.setdefault((pairing.new.parent(new), theirs.before[new]), []).append(new)
    starts: Counter[tuple[int, int]] = Counter()
    for old in pairing.free_old():
        entry = pairing.old.entries[old]
        found = [*index.like(old), *numbers.get(entry.clause.number, ())[:_NEAR_GAP]]
        parent = pairing.new_of(entry.parent)
        if parent is not None:
            gap = (parent, ours.before[old])
            found += _in_gap(gaps.get(gap, []), starts[gap])
            starts[gap] += 1
        found += _parents_of_partners(pairing, old)
        for new in dict.fromkeys(found):
            if pairing.are_free(old, new):
                yield old, new


def _in_gap(gap: list[int], offset: int) -> list[int]:
    """All that stands between two neighbours, or what is about as far from the first."""
    if len(gap) <= _NEAR_GAP:
        return gap
    return [gap[offset + shift] for shift in _OFFSETS if 0 <= offset + shift < len(gap)]


def _parents_of_partners(pairing: Pairing, old: int) -> list[int]:
    partners = (pairing.new_of(child) for child in pairing.old.below(old))
    parents = Counter(pairing.new.parent(child) for child in partners if child is not None)
    return [parent for parent, _ in parents.most_common(2) if parent != ROOT]
