"""How much the words of two clauses have in common."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from clauseline.model.alignment.entries import Entry, Row

_RARE: Final = 12
"""Clauses in which a word or phrase may stand and still help to find one."""
_CANDIDATES: Final = 8
_LENGTHS: Final = (3, 6)
"""Words of a phrase that may be a clause's own: where many clauses share short ones, a long one."""
_OWN: Final = 4
"""Clauses of both versions in which a phrase may stand and still be a clause's own."""

Phrase = tuple[str, ...]


def phrases(words: Sequence[str], length: int = 3) -> set[Phrase]:
    """Every so many words in a row."""
    return set(zip(*(words[at:] for at in range(length)), strict=False))


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
        self._phrases: Counter[Phrase] = Counter()
        self._known: dict[tuple[int, int], float] = {}
        self._own: dict[tuple[int, int], float] = {}

    def of(self, old: int, new: int) -> float:
        """From 0, no word in common, to 1, the same words; 0 where either has none."""
        if (old, new) not in self._known:
            self._known[old, new] = self._likeness(old, new)
        return self._known[old, new]

    def own_phrases(self, old: int, new: int) -> float:
        """How much of the shorter clause is phrases that hardly any clause but these two has.

        From 0 to 1. Two sentences of one repeated form are alike and share no phrase of their own.
        """
        if (old, new) not in self._own:
            self._own[old, new] = self._shared_phrases(old, new)
        return self._own[old, new]

    def _likeness(self, old: int, new: int) -> float:
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

    def _shared_phrases(self, old: int, new: int) -> float:
        if not self._phrases:
            for entry in (*self._old.entries, *self._new.entries):
                for length in _LENGTHS:
                    self._phrases.update(phrases(entry.words, length))
        ours, theirs = self._old.entries[old].words, self._new.entries[new].words
        return max(self._own_share(ours, theirs, length) for length in _LENGTHS)

    def _own_share(self, ours: Sequence[str], theirs: Sequence[str], length: int) -> float:
        mine, others = phrases(ours, length), phrases(theirs, length)
        fewer = min(len(mine), len(others))
        own = sum(self._phrases[each] <= _OWN for each in mine & others)
        return own / fewer if fewer else 0.0

    def _bag(self, entry: Entry, name: tuple[bool, int]) -> tuple[Counter[str], float]:
        if name not in self._bags:
            bag = Counter(entry.words)
            weight = sum(self._weights[word] * count for word, count in bag.items())
            self._bags[name] = (bag, weight)
        return self._bags[name]


class Index:
    """Finds the new clauses that share rare words and phrases with an old one."""

    def __init__(self, old: Row, new: Row, places: Iterable[int]) -> None:
        """Notes where in the new clauses of these places each word and phrase stands."""
        self._old = old
        self._known: dict[int, tuple[int, ...]] = {}
        self._places: dict[Phrase, list[int]] = defaultdict(list)
        for place in places:
            for feature in _features(new.entries[place].words):
                self._places[feature].append(place)

    def like(self, old: int) -> tuple[int, ...]:
        """The new clauses that share most with an old one, the likest first."""
        if old not in self._known:
            self._known[old] = tuple(self._likest(self._old.entries[old].words))
        return self._known[old]

    def _likest(self, words: Sequence[str]) -> list[int]:
        shared: dict[int, float] = defaultdict(float)
        for feature in _features(words):
            places = self._places.get(feature, ())
            if len(places) <= _RARE:
                for place in places:
                    shared[place] += 1 / len(places)
        return sorted(shared, key=lambda place: (-round(shared[place], 6), place))[:_CANDIDATES]


def _features(words: Sequence[str]) -> set[Phrase]:
    return {*zip(words, strict=True), *pairwise(words), *phrases(words)}
