"""Which clause a number names: an index of a version's clauses, made once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.clause import Clause
from clauseline.model.number import RESTARTING, container_of, join

_SUB_LETTER: Final = re.compile(r"(?<=[\d)])\.?([a-z]{1,4})(?=$|[^\w])")
_WORD: Final = re.compile(r"[^\W\d_]{3,}(?= )")


class Home(Struct, frozen=True, kw_only=True):
    """A clause and the numbers above it, outermost first; numberless headings are left out."""

    clause: Clause
    above: tuple[str, ...]
    depth: int

    @property
    def scopes(self) -> tuple[str, ...]:
        """The numbers within which a relative citation may be meant, the nearest first."""
        own = (self.clause.number,) if self.clause.number else ()
        return (*own, *reversed(self.above))

    @property
    def schedule(self) -> str | None:
        """The schedule, annex or appendix that the clause stands in, itself included."""
        return next((number for number in self.scopes if is_schedule(number)), None)


def is_schedule(number: str) -> bool:
    """Whether a number is a whole schedule's, "Schedule 2", not one of its paragraphs'."""
    return container_of(number) in RESTARTING and "," not in number


class Outline:
    """The clauses of a version by number. A number that two clauses bear names neither."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        """Reads the tree once."""
        self.homes = tuple(_homes(clauses, (), 0))
        self._exact: dict[str, list[int]] = {}
        self._loose: dict[str, list[int]] = {}
        for place, home in enumerate(self.homes):
            if number := home.clause.number:
                self._exact.setdefault(number, []).append(place)
                self._loose.setdefault(_loose(number), []).append(place)
        self._kinds = {container_of(number) for number in self._exact}

    def find(self, number: str) -> str | None:
        """The number as the clause bears it ("Schedule 2" for "SCHEDULE 2"), None if none does."""
        places = self._exact.get(number) or self._loose.get(_loose(number), [])
        return self.homes[places[0]].clause.number if len(places) == 1 else None

    def find_within(self, scope: str, number: str) -> str | None:
        """The clause within a clause, part or schedule: "(a)" or "3" within "Schedule 2".

        A part is not in its clauses' numbers, nor is a schedule whose numbers go on.
        """
        for tried in (join(scope, number), f"{scope}, {number}"):
            if (found := self.find(tried)) is not None:
                return found
        found = self.find(number) if not number.startswith("(") else None
        return found if found and scope in self._home(found).above else None

    def between(self, first: str, last: str) -> tuple[str, ...]:
        """The numbers from one clause to another, both included, at their level; () if none."""
        start, end = self._place(first), self._place(last)
        one, other = self.homes[start], self.homes[end]
        if one.depth != other.depth or end < start:
            return ()
        shared = one.above if one.above == other.above else _common(one.above, other.above)
        return tuple(
            home.clause.number
            for home in self.homes[start : end + 1]
            if home.depth == one.depth
            and home.above[: len(shared)] == shared
            and _is_numbered(home.clause)
        )

    def has_kind(self, kind: str) -> bool:
        """Whether any clause is a "schedule", "part" and so on by its number."""
        return kind in self._kinds

    def only(self, kind: str) -> str | None:
        """The document's one schedule, which it may cite as "the Schedule"."""
        found = [n for n in self._exact if container_of(n) == kind and "," not in n]
        return found[0] if len(found) == 1 else None

    def _place(self, number: str) -> int:
        return self._exact[number][0]

    def _home(self, number: str) -> Home:
        return self.homes[self._place(number)]


def _homes(clauses: Iterable[Clause], above: tuple[str, ...], depth: int) -> Iterator[Home]:
    for clause in clauses:
        yield Home(clause=clause, above=above, depth=depth)
        inside = (*above, clause.number) if clause.number else above
        yield from _homes(clause.children, inside, depth + 1)


def _loose(number: str) -> str:
    folded = _WORD.sub(lambda word: word[0].lower().replace("annexe", "annex"), number)
    return _SUB_LETTER.sub(r"(\1)", folded.replace(" ", ""))


def _is_numbered(clause: Clause) -> bool:
    return bool(clause.number) and " bullet " not in clause.number


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    shared: list[str] = []
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared.append(left)
    return tuple(shared)
