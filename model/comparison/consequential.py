"""Whether a clause changed in nothing but citations that follow a renumbering."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.alignment.pairing import Pairing
from clauseline.model.clause import Clause
from clauseline.model.version import Reference, Version
from clauseline.model.words import plain

_CITED_NUMBER: Final = re.compile(
    r"\w*\d[\w.]*(?:\(\w{1,6}\))*|(?:\(\w{1,6}\))+|(?<=[ \u00a0])(?:[A-Z]{1,2}|[IVXLC]+)\b"
)
_HELD_PLACE: Final = "\ufffc"


class _Cited(Struct, frozen=True):
    """A citation as written, and the clauses that it names."""

    text: str
    targets: tuple[str | None, ...]


class Renumbering:
    """Says of citations whether they follow the clauses that they name to their new numbers."""

    def __init__(self, old: Version, new: Version, pairing: Pairing) -> None:
        """Notes each number's new one, and which citations stand in which clause."""
        self._old = _by_clause(old.references)
        self._new = _by_clause(new.references)
        self._pairs = {
            (pairing.old.entries[one].clause.number, pairing.new.entries[other].clause.number)
            for one, other in pairing.matches
        }

    def explains(self, old: Clause, new: Clause) -> bool:
        """Whether the clauses' words agree once each citation is read as the clause it names."""
        ours, theirs = _passages(old), _passages(new)
        if len(ours) != len(theirs):
            return False
        cited = [
            (
                _masked(one, self._old.get(old.number, ()), placed=place == 0),
                _masked(other, self._new.get(new.number, ()), placed=place == 0),
            )
            for place, (one, other) in enumerate(zip(ours, theirs, strict=True))
        ]
        if any(before != after or len(a) != len(b) for (before, a), (after, b) in cited):
            return False
        told = [each for (_, a), (_, b) in cited for each in zip(a, b, strict=True)]
        differing = [(old, new) for old, new in told if old.text != new.text]
        return bool(differing) and all(self._follows(*each) for each in differing)

    def _follows(self, old: _Cited, new: _Cited) -> bool:
        ends = ((old.targets[0], new.targets[0]), (old.targets[-1], new.targets[-1]))
        return all(pair in self._pairs for pair in ends)


def _by_clause(references: Sequence[Reference]) -> Mapping[str, list[Reference]]:
    found: dict[str, list[Reference]] = {}
    for reference in references:
        found.setdefault(reference.clause, []).append(reference)
    return found


def _passages(clause: Clause) -> list[str]:
    """The clause's texts, its own words first."""
    cells = (cell for table in clause.tables for row in table.rows for cell in row)
    return [clause.text, clause.heading, *cells, *(note.text for note in clause.notes)]


def _masked(
    passage: str, references: Sequence[Reference], *, placed: bool
) -> tuple[str, list[_Cited]]:
    """The passage with a sign in place of each cited number, and the citations in their order."""
    masked: list[str] = []
    cited: list[_Cited] = []
    done = 0
    for start, found in _placed(passage, references, placed=placed):
        if start >= done:
            masked += (passage[done:start], _CITED_NUMBER.sub(_HELD_PLACE, found.text))
            cited.append(found)
            done = start + len(found.text)
    return plain("".join((*masked, passage[done:]))), cited


def _placed(
    passage: str, references: Sequence[Reference], *, placed: bool
) -> Iterator[tuple[int, _Cited]]:
    """Each citation of a passage with its offset; the clauses of a range are one citation's."""
    targets: dict[tuple[int, str], list[str | None]] = {}
    end = 0
    for reference in references:
        if (reference.start is not None) != placed:
            continue
        start = reference.start
        if start is None:
            start = passage.find(reference.text, max(end - len(reference.text), 0))
        if start >= 0 and passage.startswith(reference.text, start):
            targets.setdefault((start, reference.text), []).append(reference.target)
            end = start + len(reference.text)
    for (start, text), named in sorted(targets.items()):
        yield start, _Cited(text, tuple(named))
