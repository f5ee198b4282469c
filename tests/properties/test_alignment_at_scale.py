"""A document of about two thousand clauses, amended at random, and what is found again of it."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import pytest

from clauseline.model.change import Change
from clauseline.model.clause import Clause, ClauseId
from clauseline.model.comparison import compare
from clauseline.model.version import Source, Version

_WORDS: Final = """
    the a of to and in shall may must supplier party panel authority network operator meter request
    notice service key device after receipt each any where unless data report send provide ensure
    maintain record communications hub gas electricity installation commissioning failure response
    security credentials certificate update payment mode credit prepayment tariff consumer premises
    import export register reading firmware version configuration event alert obligation relevant
""".split()  # noqa: SIM905 - words read better as prose


@dataclass
class Draft:
    """A clause that bears a name of its own through all changes."""

    name: int
    text: str
    children: list[Draft] = field(default_factory=list)


class Drafter:
    """Writes a document and amends it, the same way for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a test's inputs
        self._names = 0
        self.moved: set[int] = set()

    def document(self, sections: int) -> list[Draft]:
        return [self._clause([self._article() for _ in range(12)]) for _ in range(sections)]

    def amended(self, drafts: Sequence[Draft]) -> list[Draft]:
        """One clause in fifty each is deleted, inserted, moved; one in fifteen reworded."""
        taken: list[Draft] = []
        after = [self._section(draft, taken) for draft in drafts]
        for draft in taken:
            home = self._random.choice(after)
            home.children.insert(self._random.randint(0, len(home.children)), draft)
            self.moved.add(draft.name)
        return after

    def _article(self) -> Draft:
        return self._clause([self._clause([]) for _ in range(self._random.randint(0, 6))])

    def _clause(self, children: list[Draft]) -> Draft:
        self._names += 1
        return Draft(self._names, self._sentence(), children)

    def _sentence(self) -> str:
        if self._random.random() < 0.04:
            return "Not used."
        words = self._random.choices(_WORDS, k=self._random.randint(6, 40))
        return f"{' '.join(words).capitalize()} within {self._random.randint(1, 90)} days."

    def _section(self, draft: Draft, taken: list[Draft]) -> Draft:
        children: list[Draft] = []
        for child in draft.children:
            lot = self._random.random()
            if lot < 0.02:
                continue
            kept = self._section(child, taken)
            if lot > 0.98:
                taken.append(kept)
                continue
            if lot > 0.96:
                children.append(self._clause([]))
            children.append(kept)
        text = self._reworded(draft.text) if self._random.random() < 1 / 15 else draft.text
        return Draft(draft.name, text, children)

    def _reworded(self, text: str) -> str:
        words = text.split(" ")
        for _ in range(1 + len(words) // 10):
            words[self._random.randrange(len(words))] = self._random.choice(_WORDS)
        return " ".join(words)


def as_version(drafts: Sequence[Draft]) -> Version:
    """The drafts, numbered by their places; each clause's id is its draft's name."""
    source = Source(file="", sha256="", reader="")
    return Version(source=source, title="", clauses=_clauses(drafts, "", 0))


def _clauses(drafts: Sequence[Draft], above: str, level: int) -> tuple[Clause, ...]:
    patterns = ("{count}", "{above}.{count}", "{above}({count})")
    numbers = [patterns[level].format(above=above, count=n) for n in range(1, len(drafts) + 1)]
    return tuple(
        Clause(
            id=ClauseId(str(draft.name)),
            number=number,
            label=number,
            text=draft.text,
            children=_clauses(draft.children, number, level + 1),
        )
        for draft, number in zip(drafts, numbers, strict=True)
    )


def names(drafts: Sequence[Draft]) -> set[str]:
    return {str(d.name) for d in drafts}.union(*(names(d.children) for d in drafts))


def pairs(changes: Sequence[Change]) -> set[tuple[str, str]]:
    return {(str(c.old.id), str(c.new.id)) for c in changes if c.old and c.new}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nearly_every_clause_is_found_again(seed: int) -> None:
    drafter = Drafter(seed)
    before = drafter.document(40)
    after = drafter.amended(before)
    truth = {(name, name) for name in names(before) & names(after)}

    found = pairs(compare(as_version(before), as_version(after)).changes)

    assert len(truth) > 1700
    assert len(found & truth) / len(found) > 0.995
    assert len(found & truth) / len(truth) > 0.995


def test_nearly_every_move_is_told_and_hardly_another() -> None:
    drafter = Drafter(4)
    before = drafter.document(40)
    after = drafter.amended(before)

    comparison = compare(as_version(before), as_version(after))

    told = {int(c.new.id) for c in comparison.changes if c.new and "moved" in c.kinds}
    assert len(told & drafter.moved) / len(drafter.moved) > 0.9
    assert len(told & drafter.moved) / len(told) > 0.9


def test_two_thousand_clauses_take_no_long_time() -> None:
    drafter = Drafter(5)
    before = drafter.document(40)
    old, new = as_version(before), as_version(drafter.amended(before))
    begin = time.process_time()

    compare(old, new)

    assert time.process_time() - begin < 5


def test_unrelated_documents_take_no_long_time_either() -> None:
    old, new = as_version(Drafter(6).document(40)), as_version(Drafter(7).document(40))
    begin = time.process_time()

    compare(old, new)

    assert time.process_time() - begin < 30
