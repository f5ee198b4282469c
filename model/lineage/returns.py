"""Clauses that a version left out and that a later one has again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.change import Comparison, Match, Side
from clauseline.model.clause import ClauseId
from clauseline.model.corpus import ClausePair, Document
from clauseline.model.lineage.steps import predecessor
from clauseline.model.lookup import loose, settled_pairs
from clauseline.model.sequences import common_blocks
from clauseline.model.words import plain

Returns = Mapping[str, Mapping[ClauseId, "Return"]]
"""The clauses that came back, by the version that has them again."""

_TELLING: Final = 5
"""Words that two clauses of different numbers do not have in common by chance."""
_SHARE: Final = 0.6
"""The share of words from which on a clause of the same number may be the one that had gone."""


class Gone(Struct, frozen=True, kw_only=True):
    """A clause that is no more, as the last version that had it has it."""

    version: str
    side: Side


class Return(Struct, frozen=True, kw_only=True):
    """A clause that stands again, and why it is held to be the one that had gone."""

    gone: Gone
    match: Match


def find_returns(
    document: Document, comparisons: Mapping[str, Comparison], matches: Sequence[ClausePair] = ()
) -> Returns:
    """The clauses that came back.

    A clause comes back with the same words, or, which is doubtful, with most of them under the
    same number; what a person has settled between two such versions holds.
    """
    found: dict[str, dict[ClauseId, Return]] = {}
    gone: dict[str, tuple[Gone, ...]] = {}
    for held in document.versions:
        version, old = held.entry.version, predecessor(document, held)
        if old is None or version not in comparisons:
            continue
        before, changes = old.entry.version, comparisons[version].changes
        missing = _Missing(gone.get(before, ()))
        missing.settle(document.entry.id, version, matches)
        found[version] = missing.matched([c.new for c in changes if c.new and c.old is None])
        went = (Gone(version=before, side=c.old) for c in changes if c.old and c.new is None)
        gone[version] = (*missing.left(), *went)
    return found


class _Missing:
    """The clauses that have gone, found by their words and by their numbers, the latest first."""

    def __init__(self, gone: Sequence[Gone]) -> None:
        self._left = dict(enumerate(gone))
        self._words: dict[str, list[int]] = {}
        self._numbers: dict[str, list[int]] = {}
        self._settled: dict[str, list[int]] = {}
        for place, each in reversed(self._left.items()):
            self._words.setdefault(_key(each.side), []).append(place)
            self._numbers.setdefault(each.side.number, []).append(place)

    def settle(self, document: str, version: str, matches: Sequence[ClausePair]) -> None:
        """Notes the pairs that a person has settled with clauses of a version."""
        for before in {each.version for each in self._left.values()}:
            for one, other in settled_pairs(matches, document, before, version):
                self._settled.setdefault(loose(other), []).extend(
                    place
                    for place, each in self._left.items()
                    if each.version == before and loose(each.side.number) == loose(one)
                )

    def left(self) -> tuple[Gone, ...]:
        """The clauses that have not come back."""
        return tuple(self._left.values())

    def matched(self, came: Sequence[Side]) -> dict[ClauseId, Return]:
        """Each of these clauses that is one of the missing, which then is missing no more."""
        counts = Counter(map(_key, came))
        found: dict[ClauseId, Return] = {}
        rules = (
            self._by_settlement,
            self._by_words,
            lambda side: self._by_words_alone(side, counts),
            self._by_number,
        )
        for rule in rules:
            for side in came:
                if side.id not in found and (pair := rule(side)) is not None:
                    place, match = pair
                    found[side.id] = Return(gone=self._left.pop(place), match=match)
        return found

    def _still(self, places: Sequence[int]) -> list[int]:
        return [place for place in places if place in self._left]

    def _by_settlement(self, side: Side) -> tuple[int, Match] | None:
        places = self._still(self._settled.get(loose(side.number), ()))
        return (places[0], Match(by="settled", confidence=1.0)) if places else None

    def _by_words(self, side: Side) -> tuple[int, Match] | None:
        key = _key(side)
        for place in self._still(self._words.get(key, ())):
            if key and self._left[place].side.number == side.number:
                return place, Match(by="text", confidence=1.0)
        return None

    def _by_words_alone(self, side: Side, counts: Mapping[str, int]) -> tuple[int, Match] | None:
        key = _key(side)
        places = self._still(self._words.get(key, ()))
        if len(places) == counts[key] == 1 and key.count(" ") + 1 >= _TELLING:
            return places[0], Match(by="text", confidence=1.0)
        return None

    def _by_number(self, side: Side) -> tuple[int, Match] | None:
        for place in self._still(self._numbers.get(side.number, ())) if side.number else ():
            share = _shared(_key(self._left[place].side), _key(side))
            if share >= _SHARE:
                return place, Match(by="number", confidence=round(share, 2), doubtful=True)
        return None


def _key(side: Side) -> str:
    """A clause's words in small letters, without their typography."""
    return " ".join(plain(f"{side.heading} {side.text}").casefold().split())


def _shared(one: str, other: str) -> float:
    """The share of words that two texts have in common, in one order."""
    ours, theirs = one.split(), other.split()
    shared = sum(block.size for block in common_blocks(ours, theirs))
    return 2 * shared / max(len(ours) + len(theirs), 1)
