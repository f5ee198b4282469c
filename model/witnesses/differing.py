"""Two readings of one version -> the clauses of which they do not say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import structs

from clauseline.model.alignment import align
from clauseline.model.alignment.pairing import Pairing
from clauseline.model.change import Match
from clauseline.model.clause import Clause, ClauseId, Place, Table
from clauseline.model.comparison.placement import told_order
from clauseline.model.lookup import loose
from clauseline.model.version import Version
from clauseline.model.witness import (
    CellDifference,
    Difference,
    DifferenceKind,
    Statement,
    Stretch,
)
from clauseline.model.witnesses.said import Said, said_in
from clauseline.model.witnesses.stretches import said_alike, stretches, whole
from clauseline.model.words import plain

_WORDS: Final = 4
"""Words at the beginning by which a clause is known again under its own number."""
_OPENING: Final = 200
"""Characters within which they are looked for."""


def differences(first: Version, second: Version) -> tuple[Difference, ...]:
    """The clauses of which two files of one version say different things, in the first's order.

    Compared is what stands under each number: the heading and the words together, table cells and
    notes. How it is printed makes no difference: white space, ends of paragraphs, typographic
    quotes, hyphens at line ends, the signs of bullets.
    """
    front, *ours = said_in(first)
    other_front, *theirs = said_in(second)
    pairing = align(_flat(second, theirs), _flat(first, ours), tuple(_settled(theirs, ours)))
    _pair_same_numbers(pairing)
    found = [*_of_pair(front, other_front)]
    for two, one in told_order(pairing, frozenset()):
        if one is None or two is None:
            said = None if one is None else ours[one]
            found.append(_missing(said, None if two is None else theirs[two]))
        elif pairing.matches[two, one].doubtful and _are_unlike(ours[one], theirs[two]):
            found += (_missing(ours[one], None), _missing(None, theirs[two]))
        else:
            found += _of_pair(ours[one], theirs[two])
    return tuple(found)


def _flat(version: Version, said: Sequence[Said]) -> Version:
    """A version as alignment sees it: a row of numbers, each with all that stands under it."""
    clauses = (
        Clause(id=ClauseId(""), number=each.number, label=each.number, text=each.text)
        for each in said
    )
    return structs.replace(version, clauses=tuple(clauses))


def _settled(one: Sequence[Said], other: Sequence[Said]) -> Iterator[tuple[str, str]]:
    """The numbers that both files give once, to clauses that begin with the same words.

    Of two files of one version that is sure, however the rest of the clause was read.
    """
    ours, theirs = _opening_of_each(one), _opening_of_each(other)
    for number, opening in ours.items():
        if opening and opening == theirs.get(number):
            yield number, number


def _opening_of_each(said: Sequence[Said]) -> dict[str, str]:
    """The first words under each number, as citations are compared; "" of one borne twice."""
    found: dict[str, str] = {}
    for each in said:
        number = loose(each.number)
        words = plain(each.text[:_OPENING]).split()[:_WORDS]
        found[number] = "" if number in found else " ".join(words)
    return found


def _pair_same_numbers(pairing: Pairing) -> None:
    """Pairs what is left by number alone: two files of one version have each number once."""
    theirs = pairing.new.numbered()
    for number, places in pairing.old.numbered().items():
        for old, new in zip(places, theirs.get(number, ()), strict=False):
            if pairing.are_free(old, new):
                pairing.pair(old, new, Match(by="number", confidence=1.0))


def _are_unlike(one: Said, other: Said) -> bool:
    return one.number != other.number and not said_alike(one.text, other.text)


def _of_pair(one: Said, other: Said) -> Iterator[Difference]:
    cells = tuple(_cells(one.tables, other.tables))
    displaced = any((one.tables, other.tables, one.notes, other.notes))
    pair = stretches(one.text, other.text, displaced=displaced)
    kinds: list[DifferenceKind] = []
    if one.number != other.number:
        kinds.append("number")
    if cells or any(each.differs for side in pair for each in side):
        kinds.append("words")
    if kinds:
        first, second = _statement(one, pair[0]), _statement(other, pair[1])
        yield Difference(kinds=tuple(kinds), first=first, second=second, cells=cells)


def _missing(one: Said | None, other: Said | None) -> Difference:
    return Difference(
        kinds=("missing",),
        first=_statement(one, whole(one.text)) if one else None,
        second=_statement(other, whole(other.text)) if other else None,
    )


def _statement(said: Said, cut: tuple[Stretch, ...]) -> Statement:
    return Statement(
        id=said.clause.id if said.clause else ClauseId(""),
        number=said.number,
        source=said.clause.source if said.clause else Place(),
        text=said.text,
        stretches=cut,
    )


def _cells(ours: Sequence[Table], theirs: Sequence[Table]) -> Iterator[CellDifference]:
    """The cells that differ, where both files have tables of the same rows and columns."""
    if [_size(table) for table in ours] != [_size(table) for table in theirs]:
        return
    for at, (table, other) in enumerate(zip(ours, theirs, strict=True), 1):
        for row, (cells, others) in enumerate(zip(table.rows, other.rows, strict=True), 1):
            for column, (one, two) in enumerate(zip(cells, others, strict=True), 1):
                if not said_alike(one, two):
                    yield CellDifference(table=at, row=row, column=column, first=one, second=two)


def _size(table: Table) -> list[int]:
    return [len(row) for row in table.rows]
