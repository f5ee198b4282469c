"""The pairs of old and new clauses found so far."""

from __future__ import annotations

from clauseline.model.alignment.entries import ROOT, Row
from clauseline.model.change import Match


class Pairing:
    """Which clause of the new version is which of the old, as it is being worked out."""

    def __init__(self, old: Row, new: Row) -> None:
        """Begins without a pair."""
        self.old = old
        self.new = new
        self.matches: dict[tuple[int, int], Match] = {}
        self._new_of: dict[int, int] = {ROOT: ROOT}
        self._old_of: dict[int, int] = {ROOT: ROOT}

    def pair(self, old: int, new: int, match: Match) -> None:
        """Holds two clauses, neither of which is paired yet, to be the same."""
        self.matches[old, new] = match
        self._new_of[old] = new
        self._old_of[new] = old

    def part(self, old: int, new: int) -> None:
        """Takes a pair back."""
        del self.matches[old, new], self._new_of[old], self._old_of[new]

    def new_of(self, old: int) -> int | None:
        """The partner of an old clause; ROOT is ROOT's."""
        return self._new_of.get(old)

    def old_of(self, new: int) -> int | None:
        """The partner of a new clause; ROOT is ROOT's."""
        return self._old_of.get(new)

    def has_new(self, old: int) -> bool:
        """Whether an old clause has a partner."""
        return old in self._new_of

    def has_old(self, new: int) -> bool:
        """Whether a new clause has a partner."""
        return new in self._old_of

    def are_free(self, old: int, new: int) -> bool:
        """Whether neither clause has a partner."""
        return old not in self._new_of and new not in self._old_of

    def same_parent(self, old: int, new: int) -> bool:
        """Whether the clauses that these two stand in are a pair."""
        return self._new_of.get(self.old.parent(old)) == self.new.parent(new)

    def free_old(self) -> list[int]:
        """The old clauses without a partner."""
        return [place for place in range(len(self.old.entries)) if place not in self._new_of]

    def free_new(self) -> list[int]:
        """The new clauses without a partner."""
        return [place for place in range(len(self.new.entries)) if place not in self._old_of]
