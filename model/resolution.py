"""Which clauses a citation of this document names, seen from the clause that cites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from clauseline.model.citation import (
    Citation,
    DefinitionOf,
    Doubtful,
    Earlier,
    Instrument,
    OwnDocument,
    Within,
)
from clauseline.model.number import container_of, ordinals
from clauseline.model.outline import is_schedule
from clauseline.model.units import DIVISIONS, SCHEDULES
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from clauseline.model.members import Member
    from clauseline.model.outline import Home, Outline
    from clauseline.model.units import Unit
    from clauseline.model.version import Definition

_LAST_MARK: Final = re.compile(r"\(([^()]*)\)$")


class Named(Struct, frozen=True, kw_only=True):
    """A clause that one number of a citation names, None where none here bears it."""

    member: Member
    target: str | None


class Viewpoint(Struct, frozen=True, kw_only=True):
    """Where a citation is read from: `earlier` is the clause that its sentence cited last."""

    outline: Outline
    home: Home
    meanings: Mapping[str, Definition]
    earlier: str | None = None


def named_clauses(view: Viewpoint, citation: Citation) -> Iterator[Named]:
    """The clause that each number of a citation names, every one between for a range."""
    previous = ""
    for member in citation.members:
        first, previous = _read(view, citation, member, member.number, previous)
        if member.through is None:
            yield Named(member=member, target=first)
            continue
        last, previous = _read(view, citation, member, member.through, previous)
        between = view.outline.between(first, last) if first and last else ()
        for target in between or (first, last):
            yield Named(member=member, target=target)


def enclosing(home: Home, unit: Unit) -> str | None:
    """The clause that "this clause", "this paragraph", "this Schedule" stands for."""
    if unit.kind in DIVISIONS:
        return next((n for n in home.scopes if _is_division(n, unit.kind)), None)
    if unit.kind in {"paragraph", "point"}:
        number = home.clause.number
        return number if number.count("(") == (2 if unit.sub else 1) else None
    if unit.sub:
        return None
    return next((n for n in home.scopes if "(" not in n and not is_schedule(n)), None)


def _is_division(number: str, kind: str) -> bool:
    """Whether a number is a whole division's: "Schedule 2", "Schedule 2, Part A"."""
    return container_of(number.rpartition(", ")[2]) == kind


def _read(
    view: Viewpoint, citation: Citation, member: Member, number: str, previous: str
) -> tuple[str | None, str]:
    """The clause that a number names, and the number that the next member goes on from."""
    readings = _readings(number, previous)
    for reading in readings:
        if (found := _resolve(view, citation, reading)) is not None:
            return found, reading
    if member.base_end is not None and number == member.number:
        base = number[: member.base_end - member.start]
        return _resolve(view, citation, base), readings[0]
    return None, readings[0]


def _readings(number: str, previous: str) -> tuple[str, ...]:
    """What a number may be short for after the one before it.

    >>> _readings("(c)", "1.1(a)"), _readings("(2)", "4(1)(a)")
    (('1.1(c)',), ('4(2)',))
    """
    if not number.startswith("(") or not previous:
        return (number,)
    mark = number[1 : number.index(")")]
    found: list[str] = []
    rest = previous
    while (last := _LAST_MARK.search(rest)) is not None:
        rest = rest[: last.start()]
        if _same_manner(last[1], mark):
            found.append(rest + number)
    return tuple(found) or (number,)


def _same_manner(mark: str, other: str) -> bool:
    return bool({o.style for o in ordinals(mark)} & {o.style for o in ordinals(other)})


def _resolve(view: Viewpoint, citation: Citation, number: str) -> str | None:
    """The clause that one number names within what the citation says it stands in."""
    unit, qualifier = citation.unit, citation.qualifier
    if unit.kind in DIVISIONS and not number.startswith("("):
        number = f"{unit.kind.capitalize()} {number}"
    if isinstance(qualifier, Doubtful):
        return None
    if isinstance(qualifier, OwnDocument | Instrument):
        return view.outline.find(number)
    if qualifier is None:
        return _relative(view, unit, number)
    if isinstance(qualifier, Within) and _is_whole_document(view, qualifier.outer):
        return view.outline.find(number)
    scope = _scope(view, qualifier)
    return view.outline.find_within(scope, number) if scope else None


def _is_whole_document(view: Viewpoint, outer: Citation) -> bool:
    """Whether "this Appendix" is the document itself, since it has no appendices."""
    return outer.this and outer.unit.kind in SCHEDULES and not view.outline.has_kind(outer.unit.kind)


def _scope(view: Viewpoint, qualifier: Within | Earlier | DefinitionOf) -> str | None:
    """The clause in which a qualified citation is looked for."""
    if isinstance(qualifier, Earlier):
        return view.earlier
    if isinstance(qualifier, DefinitionOf):
        meaning = view.meanings.get(qualifier.term)
        return meaning.clause if meaning else None
    outer = qualifier.outer
    if outer.members:
        return next((named.target for named in named_clauses(view, outer)), None)
    if outer.this or (found := view.outline.only(outer.unit.kind)) is None:
        return enclosing(view.home, outer.unit)
    return found


def _relative(view: Viewpoint, unit: Unit, number: str) -> str | None:
    """The clause that a number without qualifier names.

    In a schedule "paragraph 3" is the schedule's own and "clause 3" the body's; another word
    that could be either is left.
    """
    if number.startswith("(") or (unit.sub and number.isdecimal()):
        return _climb(view, unit, number)
    schedule = view.home.schedule
    local = view.outline.find_within(schedule, number) if schedule else None
    if schedule and unit.kind == "paragraph":
        return local
    body = view.outline.find(number)
    if unit.kind == "clause":
        return body or local
    if unit.kind in DIVISIONS or body is None or local is None:
        return local or body
    return body if body == local else None


def _climb(view: Viewpoint, unit: Unit, number: str) -> str | None:
    """ "paragraph (a)": among the clause's own, else its siblings, else higher up.

    Where two levels have it, "sub-paragraph (i)" means the nearer; "paragraph (i)" is left.
    """
    found = [
        target
        for scope in view.home.scopes
        if (target := view.outline.find_within(scope, number)) is not None
    ]
    if not found:
        return view.outline.find(number) if not view.home.above else None
    return found[0] if unit.sub or len(set(found)) == 1 else None
