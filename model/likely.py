"""Pairs of clauses that are likely the same though their words differ.

Evidence adds up. Words say most, the more so the more there are; the number, the place between
the neighbours and the sub-clauses say the rest. A pair with a sum above 0 is likelier than not.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct, structs

from clauseline.model.change import Match
from clauseline.model.entries import ROOT, Row
from clauseline.model.pairing import Pairing
from clauseline.model.same_words import pair_in_order
from clauseline.model.similarity import Index, Similarity

WORDS: Final = 5.0
"""What a likeness above `UNLIKE` is worth, as much again as one below it speaks against a pair."""
UNLIKE: Final = 0.35
"""The likeness of two clauses that proves nothing: legal texts share as much by chance."""
ENOUGH_WORDS: Final = 8
"""Words of the shorter clause from which on likeness counts in full."""
NUMBER: Final = 1.0
PLACE: Final = 1.5
CHILDREN: Final = 3.0
AGAINST: Final = 1.4
"""What speaks against any pair before something speaks for it."""
FAR: Final = 2.0
"""What speaks against a pair in another place that has no phrases of its own in common."""
OWN_PHRASES: Final = 0.3
"""The share of its own phrases that a clause must have kept to be found in another place."""
STEPS: Final = (2.0, 1.0, 0.0)
"""The evidence asked for in turn, so that sure pairs are there when doubtful ones are judged."""
SURE: Final = 0.75
"""The confidence below which a pair is doubtful."""
CLEAR: Final = 0.4
"""By how much a pair's evidence must exceed the next best one's, or it is doubtful."""
_ROUNDS: Final = 6
_NEAR_GAP: Final = 12
_OFFSETS: Final = (-1, 0, 1)


class Evidence(Struct, frozen=True, kw_only=True):
    """What speaks for two clauses being the same, by its source."""

    words: float
    number: float
    place: float
    children: float

    @property
    def total(self) -> float:
        """All of it, less what speaks against any pair."""
        return self.words + self.number + self.place + self.children - AGAINST

    @property
    def by(self) -> str:
        """What says most; likeness of words wherever it would do by itself."""
        if self.words + self.number >= AGAINST:
            return "text"
        said = {
            "text": self.words,
            "number": self.number,
            "place": self.place,
            "sub-clauses": self.children,
        }
        return max(said, key=lambda name: said[name])


class _Neighbours(Struct, frozen=True, kw_only=True):
    """For each clause the nearest sibling before and after it that has a partner, as a new place.

    ROOT stands for none.
    """

    before: dict[int, int]
    after: dict[int, int]


class _Scored(Struct, frozen=True, kw_only=True):
    old: int
    new: int
    evidence: Evidence


def pair_likely(pairing: Pairing, similarity: Similarity) -> None:
    """Pairs what is left, surest first; each pair is evidence for those around it."""
    for least in STEPS:
        for _ in range(_ROUNDS):
            if not _pair_round(pairing, similarity, least):
                break
            pair_in_order(pairing)


def _pair_round(pairing: Pairing, similarity: Similarity, least: float) -> bool:
    """Pairs those with the least evidence asked for; says whether there were any."""
    scored = sorted(_scored(pairing, similarity), key=_rank)
    rivals = _rivals(scored)
    found = False
    for each in scored:
        if each.evidence.total < least or not pairing.are_free(each.old, each.new):
            continue
        rival = max(rivals[True, each.old].best_but(each), rivals[False, each.new].best_but(each))
        pairing.pair(each.old, each.new, _match(each.evidence, rival))
        found = True
    return found


def _rank(scored: _Scored) -> tuple[float, int, int, int]:
    distance = abs(scored.old - scored.new)
    return (-scored.evidence.total, distance, scored.old, scored.new)


class _Best:
    """The two strongest pairs that a clause may be in."""

    def __init__(self) -> None:
        self._seen: list[_Scored] = []

    def offer(self, scored: _Scored) -> None:
        if len(self._seen) < 2:  # noqa: PLR2004 - the best, and the one that it may be taken for
            self._seen.append(scored)

    def best_but(self, scored: _Scored) -> float:
        return next((e.evidence.total for e in self._seen if e is not scored), -math.inf)


def _rivals(scored: Iterable[_Scored]) -> dict[tuple[bool, int], _Best]:
    rivals: dict[tuple[bool, int], _Best] = {}
    for each in scored:
        rivals.setdefault((True, each.old), _Best()).offer(each)
        rivals.setdefault((False, each.new), _Best()).offer(each)
    return rivals


def _match(evidence: Evidence, rival: float) -> Match:
    confidence = round(1 / (1 + math.exp(-1.2 * evidence.total)), 2)
    unclear = evidence.total - rival < CLEAR
    if unclear:
        confidence = round(min(confidence, SURE - 0.05), 2)
    return Match(by=evidence.by, confidence=confidence, doubtful=confidence < SURE)


def _scored(pairing: Pairing, similarity: Similarity) -> Iterator[_Scored]:
    ours, theirs = _neighbours_old(pairing), _neighbours_new(pairing)
    for old, new in _candidates(pairing, ours, theirs):
        evidence = _evidence(pairing, similarity, old, new)
        placed = structs.replace(evidence, place=PLACE * _place(pairing, ours, theirs, old, new))
        yield _Scored(old=old, new=new, evidence=placed)


def _evidence(pairing: Pairing, similarity: Similarity, old: int, new: int) -> Evidence:
    entry, other = pairing.old.entries[old], pairing.new.entries[new]
    enough = min(1.0, min(len(entry.words), len(other.words)) / ENOUGH_WORDS)
    same_number = entry.clause.number == other.clause.number != "" or (
        pairing.same_parent(old, new) and entry.tail == other.tail != ""
    )
    far = not same_number and not pairing.same_parent(old, new)
    lost = far and similarity.own_phrases(old, new) < OWN_PHRASES
    return Evidence(
        words=WORDS * enough * (similarity.of(old, new) - UNLIKE) - FAR * lost,
        number=NUMBER * same_number,
        place=0.0,
        children=_children(pairing, old, new),
    )


def _children(pairing: Pairing, old: int, new: int) -> float:
    """How many of the sub-clauses that have partners have them in each other."""
    partners = [pairing.new_of(child) for child in pairing.old.below(old)]
    partners = [child for child in partners if child is not None]
    others = [child for child in pairing.new.below(new) if pairing.old_of(child) is not None]
    if not partners and not others:
        return 0.0
    shared = sum(child is not None and pairing.new.parent(child) == new for child in partners)
    return CHILDREN * 2 * shared / (len(partners) + len(others)) - 1


def _place(pairing: Pairing, ours: _Neighbours, theirs: _Neighbours, old: int, new: int) -> float:
    """From 0 to 1: under the same clause, after the same neighbour, before the same neighbour."""
    if not pairing.same_parent(old, new):
        return 0.0
    before = ours.before[old] == theirs.before[new]
    after = ours.after[old] == theirs.after[new]
    return 0.4 + 0.3 * before + 0.3 * after


def _neighbours_old(pairing: Pairing) -> _Neighbours:
    return _neighbours(pairing.old, dict(pairing.matches))


def _neighbours_new(pairing: Pairing) -> _Neighbours:
    return _neighbours(pairing.new, {new: new for _, new in pairing.matches})


def _neighbours(row: Row, partners: dict[int, int]) -> _Neighbours:
    before: dict[int, int] = {}
    after: dict[int, int] = {}
    for parent in (ROOT, *range(len(row.entries))):
        last = ROOT
        for place in row.below(parent):
            before[place] = last
            last = partners.get(place, last)
        last = ROOT
        for place in reversed(row.below(parent)):
            after[place] = last
            last = partners.get(place, last)
    return _Neighbours(before=before, after=after)


def _candidates(
    pairing: Pairing, ours: _Neighbours, theirs: _Neighbours
) -> Iterator[tuple[int, int]]:
    """The pairs worth a look: alike in words, in number, in place or in what is below them."""
    free = pairing.free_new()
    index = Index(pairing.new, free)
    numbers = pairing.new.numbered()
    gaps: dict[tuple[int, int], list[int]] = {}
    for new in free:
        gaps.setdefault((pairing.new.parent(new), theirs.before[new]), []).append(new)
    starts: Counter[tuple[int, int]] = Counter()
    for old in pairing.free_old():
        entry = pairing.old.entries[old]
        found = [*index.like(entry.words), *numbers.get(entry.clause.number, ())[:_NEAR_GAP]]
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
