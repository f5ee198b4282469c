"""Pairs of clauses in rows of one form: a schedule of values, many of which changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from clauseline.model.alignment.entries import ROOT
from clauseline.model.alignment.pairing import Pairing
from clauseline.model.alignment.similarity import Similarity
from clauseline.model.change import Match

_ALIKE: Final = 0.5
_MOST: Final = 0.8
"""The share of clauses in a row that must be like those in their places."""
_TELLING: Final = 0.75
"""The likeness from which on a pair rests on its words more than on its place."""


def pair_same_form(pairing: Pairing, similarity: Similarity) -> None:
    """Pairs clauses one by one where as many stand between the same neighbours in both versions.

    Most of them must be like the one in their place. In a schedule that says the same of one
    device after another, a value that is now another clause's proves nothing.
    """
    for parents in [(ROOT, ROOT), *pairing.matches]:
        for ours, theirs in list(_gaps(pairing, *parents)):
            pairs = list(zip(ours, theirs, strict=True))
            likeness = {pair: similarity.of(*pair) for pair in pairs}
            alike = {pair: found for pair, found in likeness.items() if found >= _ALIKE}
            if len(alike) >= _MOST * len(pairs):
                for pair, found in alike.items():
                    pairing.pair(*pair, _match(found))


def _match(likeness: float) -> Match:
    by = "text" if likeness >= _TELLING else "place"
    return Match(by=by, confidence=round(0.75 + 0.24 * likeness, 2))


def _gaps(pairing: Pairing, old: int, new: int) -> Iterator[tuple[list[int], list[int]]]:
    """The free clauses between the same paired siblings, where there are as many in both."""
    partners = {one: pairing.new_of(one) for one in pairing.old.below(old)}
    selves = {other: _itself(pairing, other) for other in pairing.new.below(new)}
    theirs = dict(_runs(selves))
    for neighbours, ours in _runs(partners):
        if len(ours) == len(theirs.get(neighbours, ())):
            yield ours, theirs[neighbours]


def _itself(pairing: Pairing, new: int) -> int | None:
    return None if pairing.old_of(new) is None else new


def _runs(partners: Mapping[int, int | None]) -> Iterator[tuple[tuple[int, int], list[int]]]:
    """Each run of clauses without partner, named by the partners of its neighbours."""
    before = ROOT
    run: list[int] = []
    for place, partner in (*partners.items(), (ROOT, ROOT)):
        if partner is None:
            run.append(place)
            continue
        if run:
            yield (before, partner), run
        before, run = partner, []
