"""The numbers that follow "clauses": one, a list, a range, each as it is written."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from clauseline.model.citations.units import DIVISIONS, Unit
from clauseline.model.number import ordinals

_EVERYDAY: Final = "an|as|at|be|by|do|he|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we"
_MARK: Final = (
    rf"\d{{1,3}}[A-Za-z]{{0,2}}|(?!(?:{_EVERYDAY})\))[a-z]{{1,2}}[A-Z]?|[ivxl]{{3,6}}"
    r"|[A-Z]|(?P<twin>[A-Z])(?P=twin)|[IVXL]{2,6}"
)
_BRACKET: Final = re.compile(rf"(?P<gap> ?)\((?P<mark>{_MARK})\)")
_HALF_BRACKET: Final = re.compile(r"([a-z]|\d{1,2}|[ivxl]{2,5})\)")
_DECIMAL: Final = re.compile(
    r"(?:[A-Z]{1,2}-?)?\d{1,4}[A-Z]{0,2}(?:\.(?:\d{1,4}[A-Z]{0,2}|[a-z](?!\w)))*(?:[a-z]{1,2}(?!\w))?"
)
_LETTER: Final = re.compile(r"(?:[A-Z]{1,2}|[IVXL]+)(?![\w'\u2019-]|\.\w)")
_IDENTIFIER: Final = re.compile(r"[\w%/]|\.\d|/\d")
_SERIAL: Final = re.compile(r"[A-Z]+-?\d+-\d")
_NUMBER_WORD: Final = re.compile(r" ?(?:(?:nos?\.?|numbers?) )?", re.IGNORECASE)
_SEPARATOR: Final = re.compile(
    r" ?[,;]? ?(?:(?:and/or|and|or|nor|&|as well as) )(?:(?:also|either|both) )?|, ?"
)
_THROUGH: Final = re.compile(
    r" ?(?:-|\u2013|\u2014) ?| (?:up )?(?:to|through|until)(?: and including)? "
)
_TITLE: Final = re.compile(
    r" ?\((?!(?:subject|as|see|other|except|excluding|including|whether|being|where|if|but"
    r"|however|provided|which|in which|the|each|together|with)\b)"
    r"(?=[^()]{0,160}[^\W\d]{3})[^()\n]{1,160}(?:\([^()\n]{1,80}\)[^()\n]{0,80})?\)"
)
_QUANTITY: Final = re.compile(
    r" ?(?:%|per cent|percent|(?:(?:working|business|calendar|clear) )?"
    r"(?:milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|times?|pence|pounds"
    r"|metres?|miles?|kwh|kw|copies|parties|persons|people)\b)",
    re.IGNORECASE,
)
_SENTENCE_GOES_ON: Final = re.compile(
    r" ?(?:$|[^\w\s]| (?:above|and|applies|apply|are|as|below|but|by|does|do|for|has|have|if|in|is"
    r"|may|must|of|on|or|shall|should|so|that|the|then|this|to|unless|under|was|were|when|where"
    r"|which|will|with|would|cannot|it|an?)\b)"
)


class Member(Struct, frozen=True, kw_only=True):
    """One number of a citation, as written but without blanks: "1.1(a)", "(c)", "X5", "A".

    `through` is the other end where the citation gives a range. `base_end` is where the number
    ends without brackets that stand apart from it, None where none do.
    """

    number: str
    start: int
    end: int
    through: str | None = None
    base_end: int | None = None


def members_at(text: str, place: int, unit: Unit) -> tuple[Member, ...]:
    """The numbers that stand at a place, after the word `unit`; none where no number does.

    >>> from clauseline.model.citations.units import Unit
    >>> [m.number for m in members_at("1.1(a), (c) or 2.3", 0, Unit(kind="clause", plural=True))]
    ['1.1(a)', '(c)', '2.3']
    """
    gap = _NUMBER_WORD.match(text, place)
    first = _number_at(text, gap.end() if gap else place, unit)
    if first is None:
        return ()
    members = [_with_range(text, first, unit)]
    while (following := _next_member(text, place, members, unit)) is not None:
        members.append(_with_range(text, following, unit))
    return tuple(members)


def title_end(text: str, place: int) -> int:
    """Where a heading quoted in brackets ends, "(Fees)" as in "clause 4 (Fees)", else `place`."""
    found = _TITLE.match(text, place)
    return found.end() if found else place


def _number_at(text: str, place: int, unit: Unit) -> Member | None:
    start = _base_end(text, place, unit)
    end, base_end = start, None
    last = ""
    while (bracket := _BRACKET.match(text, end)) is not None:
        if end == place and bracket["gap"]:
            break
        if bracket["gap"] and last and _is_next(last, bracket["mark"]):
            break
        if bracket["gap"] and base_end is None:
            base_end = end
        last, end = bracket["mark"], bracket.end()
    if end == place:
        return _half_bracketed(text, place, unit)
    if _SERIAL.match(text, place) or _IDENTIFIER.match(text, end):
        return None
    number = text[place:end].replace(" ", "")
    return Member(number=number, start=place, end=end, base_end=base_end)


def _base_end(text: str, place: int, unit: Unit) -> int:
    found = _DECIMAL.match(text, place)
    if found is None and unit.kind in DIVISIONS:
        found = _LETTER.match(text, place)
    if found is None or (unit.kind == "point" and found):
        return place
    return found.end()


def _half_bracketed(text: str, place: int, unit: Unit) -> Member | None:
    """The "a)" of "paragraph a)", which is cited "(a)"."""
    found = _HALF_BRACKET.match(text, place) if unit.kind in {"paragraph", "point"} else None
    if found is None:
        return None
    return Member(number=f"({found[1]})", start=place, end=found.end())


def _with_range(text: str, first: Member, unit: Unit) -> Member:
    place = title_end(text, first.end)
    through = _THROUGH.match(text, place) or _THROUGH.match(text, first.end)
    if through is None:
        return first
    repeated = re.compile(rf"(?:sub[- ]?)?{unit.kind} ", re.IGNORECASE).match(text, through.end())
    last = _number_at(text, repeated.end() if repeated else through.end(), unit)
    if last is None or not _is_plausible(text, last, unit, previous=first):
        return first
    return Member(number=first.number, start=first.start, end=last.end, through=last.number)


def _next_member(text: str, place: int, members: list[Member], unit: Unit) -> Member | None:
    previous = members[-1]
    for end in dict.fromkeys((previous.end, title_end(text, previous.end))):
        separator = _SEPARATOR.match(text, end)
        start = separator.end() if separator else end + (text[end : end + 2] == " (")
        member = _number_at(text, start, unit) if start > end else None
        if member is None or not _is_plausible(text, member, unit, previous=previous):
            continue
        if unit.plural or not _is_enumerated(text[:place], member.number):
            return member
    return None


def _is_plausible(text: str, member: Member, unit: Unit, *, previous: Member) -> bool:
    """Whether a number after a list's comma is one more member, not a quantity or an aside."""
    if member.number.startswith("("):
        return (previous.through or previous.number).endswith(")")
    if not member.number.isdecimal():
        return True
    if _QUANTITY.match(text, member.end):
        return False
    return unit.plural or _SENTENCE_GOES_ON.match(text, member.end) is not None


def _is_enumerated(before: str, number: str) -> bool:
    """Whether "(b)" goes on an enumeration within the sentence, "(a) … clause 4(a) and (b) …"."""
    marks = re.findall(r"(?:^|[\s:;,])\((\w{1,4})\) (?!and |or |of )", before)
    return any(_is_next(mark, number.strip("()")) for mark in marks)


def _is_next(mark: str, following: str) -> bool:
    """Whether two marks follow each other in one list: "(e)" and "(f)", "(iv)" and "(v)"."""
    return any(
        after.style == before.style and after.value == before.value + 1
        for before in ordinals(mark)
        for after in ordinals(following)
    )
