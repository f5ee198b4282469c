"""The clauses of a group as wholes: whether mark-up and clean texts have them in the same place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import product
from typing import Final

from msgspec import Struct

from clauseline.model.reconciled import Finding, Matter, NewDiffers, OldDiffers, Phantom, Unmarked
from clauseline.model.reconciliation.columns import spoken, words_of
from clauseline.model.reconciliation.grouping import Group, Links
from clauseline.model.reconciliation.linking import ACCEPTED, NEW, OLD, REJECTED
from clauseline.model.reconciliation.passages import Unit
from clauseline.model.words import folded

Pair = tuple[int, int]
"""The places of a unit in two texts."""
Sides = tuple[Unit | None, Unit | None, Unit | None, Unit | None]
"""A clause in the old text, in the rejected and the accepted view, and in the new text."""
_RETURNED: Final = [1, 1, 2, 1, 1]
"""How many clauses each text has of one that the mark-up takes out and puts in again."""


class _Case(Struct, frozen=True, kw_only=True):
    """Something that a clean text has otherwise than its view of the mark-up.

    `differs` says whether the old text does and whether the new one does; `kept` that the mark-up
    leaves it as it is, `changed` that the clean texts have it otherwise than each other.
    """

    matter: Matter
    differs: tuple[bool, bool]
    kept: bool
    changed: bool
    sides: Sides


def place_findings(group: Group, links: Links) -> Iterator[Finding]:
    """What differs of the clauses of a group as wholes, each once, their words apart."""
    phantom = _phantom(group, links)
    if phantom is not None:
        yield phantom
        return
    cases = [*_without_words(group)]
    if group.places[OLD] and group.places[NEW]:  # what only one has is told by its words
        cases += (*_moved(group, links), *_divided(group, links), *_numbered(group, links))
    for case in cases:
        yield from _judged(case, group)


def _phantom(group: Group, links: Links) -> Phantom | None:
    """A clause that is taken out and put in again though both clean texts have it alike."""
    if [len(places) for places in group.places] != _RETURNED or group.is_held:
        return None
    same = group.says_alike(OLD, REJECTED, ACCEPTED, NEW)
    before, after = (_said(group.units(which)[0]) for which in (REJECTED, ACCEPTED))
    pair = (group.places[OLD][0], group.places[NEW][0])
    changed = pair in links.clean.moved or pair in links.clean.misnumbered
    if not same or before != after or changed:
        return None
    moved = any(_of(group, links.old.moved, links.new.moved))
    if not moved and group.is_held_between:
        return None
    author, date = group.hand
    return Phantom(
        number=group.units(ACCEPTED)[0].number,
        text=after,
        kind="moved" if moved else "replaced",
        author=author,
        date=date,
    )


def _moved(group: Group, links: Links) -> Iterator[_Case]:
    old, new = _of(group, links.old.moved, links.new.moved)
    if old or new:
        both = bool(old and new)
        yield _Case(
            matter="moved",
            differs=(bool(old), bool(new)),
            kept=group.is_held,
            changed=not both or bool(_among(group, links.clean.moved, OLD, NEW)),
            sides=_sides(group, old, new),
        )


def _divided(group: Group, links: Links) -> Iterator[_Case]:
    old, new = _of(group, links.old.divided, links.new.divided)
    if old or new:
        fewer = len(group.places[OLD]) < len(group.places[NEW])
        yield _Case(
            matter="split" if fewer else "merged",
            differs=(bool(old), bool(new)),
            kept=len(group.places[REJECTED]) == len(group.places[ACCEPTED]),
            changed=len(group.places[OLD]) != len(group.places[NEW]),
            sides=_sides(group, old, new),
        )


def _numbered(group: Group, links: Links) -> Iterator[_Case]:
    old, new = _of(group, links.old.misnumbered, links.new.misnumbered)
    if old or new:
        sides = _sides(group, old, new)
        numbers = [None if each is None else each.number for each in sides]
        yield _Case(
            matter="number",
            differs=(bool(old), bool(new)),
            kept=numbers[1] == numbers[2],
            changed=numbers[0] != numbers[3],
            sides=sides,
        )


def _without_words(group: Group) -> Iterator[_Case]:
    """A number without words, which no word tells of."""
    if any(unit.after for which in (OLD, REJECTED, ACCEPTED, NEW) for unit in group.units(which)):
        return
    has = [bool(group.places[which]) for which in (OLD, REJECTED, ACCEPTED, NEW)]
    differs = (has[0] != has[1], has[2] != has[3])
    sides = _sides(group, [], [])
    if any(differs) and any(each is not None and each.number for each in sides):
        yield _Case(
            matter="clause",
            differs=differs,
            kept=has[1] == has[2],
            changed=has[0] != has[3],
            sides=sides,
        )


def _of(
    group: Group, old: Collection[Pair], new: Collection[Pair]
) -> tuple[list[Pair], list[Pair]]:
    """Of pairs of the old text and a view, and of a view and the new text, the group's."""
    return _among(group, old, OLD, REJECTED), _among(group, new, ACCEPTED, NEW)


def _among(group: Group, pairs: Collection[Pair], first: int, second: int) -> list[Pair]:
    return [pair for pair in product(group.places[first], group.places[second]) if pair in pairs]


def _sides(group: Group, old: list[Pair], new: list[Pair]) -> Sides:
    """A clause in each text: the last of the pairs that are told of, else the group's first."""
    told = {OLD: old[-1:], REJECTED: old[-1:], ACCEPTED: new[-1:], NEW: new[-1:]}
    found: list[Unit | None] = []
    for which, pairs in told.items():
        places = [pair[which in (REJECTED, NEW)] for pair in pairs] or [*group.places[which]]
        found.append(group.texts[which].units[places[0]] if places else None)
    return found[0], found[1], found[2], found[3]


def _judged(case: _Case, group: Group) -> Iterator[Finding]:
    """In which list a case is told: in two, where both clean texts have it otherwise, alike."""
    if case.kept and case.changed:
        yield _unmarked(case)
        return
    old, rejected, accepted, new = (_told(case, each) for each in case.sides)
    author, date = group.hand
    if case.differs[0]:
        number = _number(case.sides[0], case.sides[1])
        yield OldDiffers(
            number=number, old=old, marked=rejected, matter=case.matter, author=author, date=date
        )
    if case.differs[1]:
        number = _number(case.sides[3], case.sides[2])
        yield NewDiffers(
            number=number, new=new, marked=accepted, matter=case.matter, author=author, date=date
        )


def _unmarked(case: _Case) -> Unmarked:
    old, new = case.sides[0], case.sides[3]
    return Unmarked(
        number=_number(new, old),
        old=_told(case, old),
        new=_told(case, new),
        matter=case.matter,
        where="number" if case.matter == "number" else "text",
        old_number=None if old is None else old.number,
        new_number=None if new is None else new.number,
    )


def _told(case: _Case, unit: Unit | None) -> str:
    if unit is None:
        return ""
    return unit.number if case.matter == "number" else _said(unit)


def _number(*units: Unit | None) -> str:
    return next((each.number for each in units if each is not None), "")


def _said(unit: Unit) -> str:
    """All words of a clause."""
    return "\n".join(folded(part) for part in spoken(words_of([unit])).split("\n"))
