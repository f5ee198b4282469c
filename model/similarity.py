"""How much the words of two clauses have in common."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from clauseline.model.entries import Entry, Row

_RARE: Final = 12
"""Clauses in which a word or pair of words may stand and still help to find one."""
_CANDIDATES: Final = 6
_OWN: Final = 4
"""Clauses of both versions in which two words in a row may stand and still be a clause's own."""


class Similarity:
    """Likeness of old and new clauses by their words, rare ones counting more than common ones."""

    def __init__(self, old: Row, new: Row) -> None:
        """Counts in how many clauses of both versions each word stands."""
        self._old = old
        self._new = new
        seen = Counter(
            word for row in (old, new) for entry in row.entries for word in set(entry.words)
        )
        clauses = len(old.entries) + len(new.entries)
        self._weights = {word: math.log(1 + clauses / count) for word, count in seen.items()}
        self._bags: dict[tuple[bool, int], tuple[Counter[str], float]] = {}
        self._phrases: Counter[tuple[str, str]] = Counter()

    def of(self, old: int, new: int) -> float:
        """From 0, no word in common, to 1, the same words; 0 where either has none."""
        ours, weight = self._bag(self._old.entries[old], (True, old))
        theirs, other = self._bag(self._new.entries[new], (False, new))
        if not weight or not other:
            return 0.0
        shared = sum(
            self._weights[word] * min(count, theirs[word])
            for word, count in ours.items()
            if word in theirs
        )
        return 2 * shared / (weight + other)

    def own_phrases(self, old: int, new: int) -> float:
        """How much of the shorter clause is phrases that hardly any clause but these two has.

        From 0 to 1. Two sentences of one repeated form are alike and share no phrase of their own.
        """
        if not self._phrases:
            entries = (*self._old.entries, *self._new.entries)
            self._phrases.update(two for entry in entries for two in set(pairwise(entry.words)))
        ours = set(pairwise(self._old.entries[old].words))
        theirs = set(pairwise(self._new.entries[new].words))
        fewer = min(len(ours), len(theirs))
        own = sum(self._phrases[two] <= _OWN for two in ours & theirs)
        return own / fewer if fewer else 0.0

    def _bag(self, entry: Entry, name: tuple[bool, int]) -> tuple[Counter[str], float]:
        if name not in self._bags:
            bag = Counter(entry.words)
            weight = sum(self._weights[word] * count for word, count in bag.items())
            self._bags[name] = (bag, weight)
        return self._bags[name]


class Index:
    """Finds the clauses that share rare words and pairs of words with another."""

    def __init__(self, row: Row, places: Iterable[int]) -> None:
        """Notes where each word and pair of words stands."""
        self._places: dict[str, list[int]] = defaultdict(list)
        for place in places:
            for feature in _features(row.entries[place].words):
                self._places[feature].append(place)

    def like(self, words: Sequence[str]) -> list[int]:
        """The clauses that share most with these words, the likest first."""
        shared: dict[int, float] = defaultdict(float)
        for feature in _features(words):
            places = self._places.get(feature, ())
            if len(places) <= _RARE:
                for place in places:
                    shared[place] += 1 / len(places)
        return sorted(shared, key=lambda place: (-shared[place], place))[:_CANDIDATES]


def _features(words: Sequence[str]) -> set[str]:
    return {*words, *(f"{one} {other}" for one, other in pairwise(words))}
