"""Which clauses a citation of this document names, seen from the clause that cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from clauseline.model.citations.citation import (
    Citation,
    DefinitionOf,
    Doubtful,
    Earlier,
    Instrument,
    OwnDocument,
    Within,
)
from clauseline.model.citations.members import Member
from clauseline.model.citations.outline import Home, Outline
from clauseline.model.citations.units import DIVISIONS, SCHEDULES, Unit
from clauseline.model.number import container_of, ordinals
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


def enclosing(view: Viewpoint, unit: Unit) -> str | None:
    """The clause that "this clause", "this paragraph", "this Schedule" stands for."""
    found = next((n for n in view.home.scopes if _is_called(n, unit)), None)
    return view.outline.find(found) if found else None


def _is_called(number: str, unit: Unit) -> bool:
    """Whether a clause is a unit by its number: "4.12(b)" is a paragraph, "Schedule 2" a schedule.

    A numbered paragraph of a schedule is one too.
    """
    division = container_of(number.rpartition(", ")[2])
    if unit.kind in DIVISIONS or division:
        return division == unit.kind
    marks = number.count("(")
    if unit.kind not in {"paragraph", "point"}:
        return not marks and not unit.sub
    return marks == (2 if unit.sub else 1) or (not marks and not unit.sub and ", " in number)


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
    if unit.kind in DIVISIONS and not number.startswith("(") and "." not in number:
        number = f"{unit.kind.capitalize()} {number}"
    if isinstance(qualifier, Doubtful):
        return None
    if isinstance(qualifier, OwnDocument | Instrument) and not number.startswith("("):
        return view.outline.find(number)
    if qualifier is None or isinstance(qualifier, OwnDocument | Instrument):
        return _relative(view, unit, number)
    if isinstance(qualifier, Within) and _is_whole_document(view, qualifier.outer):
        return view.outline.find(number)
    scope = _scope(view, qualifier)
    return view.outline.find_within(scope, number) if scope else None


def _is_whole_document(view: Viewpoint, outer: Citation) -> bool:
    """Whether "this Appendix" is the document itself, since it has no appendices."""
    kind = outer.unit.kind
    return outer.this and kind in SCHEDULES and not view.outline.has_kind(kind)


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
        return enclosing(view, outer.unit)
    return found


def _relative(view: Viewpoint, unit: Unit, number: str) -> str | None:
    """The clause that a number without qualifier names.

    In a schedule "paragraph 3" is the schedule's own and "clause 3" or "article 3" the body's;
    "section 3", which could be either, is left.
    """
    if number.startswith("(") or (unit.sub and number.isdecimal()):
        return _climb(view, unit, number)
    schedule = view.home.schedule
    local = view.outline.find_within(schedule, number) if schedule else None
    if schedule and unit.kind == "paragraph":
        return local
    body = view.outline.find(number)
    if unit.kind in DIVISIONS or body is None or local is None:
        return local or body
    return body if body == local or unit.kind != "section" else None


def _climb(view: Viewpoint, unit: Unit, number: str) -> str | None:
    """As in "paragraph (a)": among the clause's own, else its siblings, else higher up.

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
