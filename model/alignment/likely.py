"""Pairs of clauses that are likely the same though their words differ."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from clauseline.model.alignment.candidates import candidates
from clauseline.model.alignment.evidence import Evidence, Judge, evidence_for
from clauseline.model.alignment.neighbours import neighbours
from clauseline.model.alignment.pairing import Pairing
from clauseline.model.alignment.same_words import pair_in_order, pair_unique
from clauseline.model.alignment.similarity import Index, Similarity
from clauseline.model.change import Match

STEPS: Final = (2.0, 1.0, 0.0)
"""The evidence asked for in turn, so that sure pairs are there when doubtful ones are judged."""
SURE: Final = 0.75
"""The confidence below which a pair is doubtful."""
CLEAR: Final = 0.4
"""By how much a pair's evidence must exceed the next best one's, or it is doubtful."""
_ROUNDS: Final = 6


class _Scored(Struct, frozen=True, kw_only=True):
    old: int
    new: int
    evidence: Evidence


def pair_likely(pairing: Pairing, similarity: Similarity) -> None:
    """Pairs what is left, surest first; each pair is evidence for those around it."""
    index = Index(pairing.old, pairing.new, pairing.free_new())
    for least in STEPS:
        for _ in range(_ROUNDS):
            if not _pair_round(pairing, similarity, index, least):
                break
            pair_in_order(pairing)
        pair_unique(pairing, similarity)


def _pair_round(pairing: Pairing, similarity: Similarity, index: Index, least: float) -> bool:
    """Pairs those with the least evidence asked for; says whether there were any."""
    ours, theirs = neighbours(pairing)
    judge = Judge(pairing=pairing, similarity=similarity, ours=ours, theirs=theirs)
    scored = sorted(_scored(judge, index), key=_rank)
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


def _scored(judge: Judge, index: Index) -> Iterator[_Scored]:
    for old, new in candidates(judge.pairing, index, judge.ours, judge.theirs):
        yield _Scored(old=old, new=new, evidence=evidence_for(judge, old, new))
