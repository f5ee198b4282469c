"""A version's clauses in a row, each with its place in the tree: what alignment works on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.clause import Clause
from clauseline.model.number import container_of
from clauseline.model.words import plain

ROOT: Final = -1
"""The parent of a clause that stands in none."""

_WORD: Final = re.compile(r"\w+")


class Entry(Struct, frozen=True, kw_only=True):
    """A clause and where it stands.

    `parent` and `children` are places in the row, `depth` counts the clauses around it. `key` is
    all its own words without their typography, `words` the same one by one in small letters.
    `tail` is what its number adds to its parent's. `family` is equal for two clauses that say the
    same with all that stands below them, and `family_size` counts the words in it.
    """

    clause: Clause
    parent: int
    depth: int
    children: tuple[int, ...]
    key: str
    words: tuple[str, ...]
    tail: str
    family: int
    family_size: int

    @property
    def groups_only(self) -> bool:
        """Whether it only gathers what is below it: a part, a chapter, a heading without number."""
        if not self.clause.number:
            return bool(self.clause.heading)
        return container_of(self.clause.number.rpartition(", ")[2]) in {"part", "chapter"}


class Row(Struct, frozen=True, kw_only=True):
    """The clauses of a version in the order of the document; `top` are those that stand in none."""

    entries: tuple[Entry, ...]
    top: tuple[int, ...]

    def below(self, place: int) -> tuple[int, ...]:
        """The places of a clause's sub-clauses, of the outermost clauses for ROOT."""
        return self.top if place == ROOT else self.entries[place].children

    def parent(self, place: int) -> int:
        """The place of the clause that a clause stands in, or ROOT."""
        return self.entries[place].parent

    def numbered(self) -> dict[str, list[int]]:
        """The places of the clauses that bear each number."""
        places: dict[str, list[int]] = {}
        for place, entry in enumerate(self.entries):
            if entry.clause.number:
                places.setdefault(entry.clause.number, []).append(place)
        return places


def row_of(clauses: Sequence[Clause]) -> Row:
    """The row of a version's clauses."""
    row: list[Entry | None] = []
    top = tuple(_put(clauses, ROOT, 0, "", row))
    return Row(entries=tuple(entry for entry in row if entry is not None), top=top)


def _put(
    clauses: Iterable[Clause], parent: int, depth: int, above: str, row: list[Entry | None]
) -> Iterator[int]:
    for clause in clauses:
        place = len(row)
        row.append(None)
        children = tuple(_put(clause.children, place, depth + 1, clause.number or above, row))
        key = _key(clause)
        words = tuple(_WORD.findall(key.casefold()))
        families = [entry for child in children if (entry := row[child])]
        row[place] = Entry(
            clause=clause,
            parent=parent,
            depth=depth,
            children=children,
            key=key,
            words=words,
            tail=clause.number.removeprefix(above),
            family=hash((key, *(entry.family for entry in families))),
            family_size=len(words) + sum(entry.family_size for entry in families),
        )
        yield place


def _key(clause: Clause) -> str:
    cells = (cell for table in clause.tables for row in table.rows for cell in row)
    notes = (note.text for note in clause.notes)
    said = filter(None, (clause.heading, clause.text, *cells, *notes))
    return "\n".join(map(plain, said)).strip()
