"""The grammar of citations: what a text cites, before anyone asks what bears that number.

citation    unit members title? (forward | qualifier)?
forward     ","? citation                      Schedule 2, paragraph 3(a)
qualifier   "of this" word                     clause 2 of this Code
            "of that" unit | "thereof"         paragraph (b) of that clause
            "of the definition of" term        paragraph (a) of the definition of Agent
            "of" citation                      paragraphs (a) and (c) of clause 1.1
            "of" name                          section 4 of the Meters Act 2001
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from msgspec import Struct, structs

from clauseline.model.citations.instrument import ends_as_instrument, name_at, terms_at
from clauseline.model.citations.members import Member, members_at, title_end
from clauseline.model.citations.units import (
    CAPITALISED,
    DIVISIONS,
    SCHEDULES,
    STATUTORY,
    UNIT,
    Unit,
    unit_of,
)


class OwnDocument(Struct, frozen=True):
    """As in "of this Code"."""


class Earlier(Struct, frozen=True):
    """As in "of that clause", "thereof": the clause that the sentence cited last."""


class DefinitionOf(Struct, frozen=True):
    """As in "of the definition of Agent"."""

    term: str


class Instrument(Struct, frozen=True):
    """As in "of the Meters Act 2001"."""

    name: str


class Doubtful(Struct, frozen=True):
    """As in "of the table", and whatever else may or may not be this document."""


class Within(Struct, frozen=True):
    """As in "of clause 1.1", "of Schedule 2", "of this Schedule"."""

    outer: Citation


Qualifier = OwnDocument | Earlier | DefinitionOf | Instrument | Doubtful | Within


class Citation(Struct, frozen=True, kw_only=True):
    """A citation as written, with its place in the text.

    Without members it is "this clause" (`this`) or "the Schedule".
    """

    unit: Unit
    members: tuple[Member, ...]
    start: int
    end: int
    this: bool = False
    qualifier: Qualifier | None = None


_THIS: Final = re.compile(r"\bthis $", re.IGNORECASE)
_THE: Final = re.compile(r"\b(?:the|that) $", re.IGNORECASE)
_OF: Final = re.compile(r",? (?:of|to|in|under|from|within|set out in|contained in) ")
_PROPER: Final = re.compile(r"\b(?:of|to|in|within) $")
_OWN_WORD: Final = re.compile(r"(?:the (?:main )?body|this (?:[A-Z]\w*(?: [A-Z]\w*)*|[a-z]+))")
_THAT: Final = re.compile(r"(?:that|the said|such|those|the same|the aforesaid) ")
_THEREOF: Final = re.compile(r",? thereof\b")
_DEFINITION: Final = re.compile(
    r"(?:the )?(?:definition|meaning) of (?:the (?:term|expression) )?[“\"\u2018']?"
    r"(?P<term>[A-Z][^“”\"\u2018,.;()]*?)(?=[”\"\u2019,.;()]|$| [a-z])"
)
_VAGUE: Final = re.compile(r"(?:the|that|those|such|an?|its|their|any|each|either) \w")
_FORWARD: Final = re.compile(r",? (?:at )?")
_JOINED: Final = re.compile(r",? (?:and|or|and/or|nor) (?:with |under |in |of )?(?:the )?|, ")
_LEAD_IN: Final = re.compile(r"\bin (?:the )?$", re.IGNORECASE)
_LEADS: Final = re.compile(r"(?: \([^()\n]*\))? ?(?::|\u2014|\u2013|-)[ \n]")
_RANKS: Final = (
    frozenset({"schedule", "annex", "appendix"}),
    frozenset({"part", "chapter"}),
    frozenset({"clause", "section", "article", "regulation", "rule", "condition"}),
    frozenset({"paragraph", "point"}),
)


@lru_cache(maxsize=16)
def citations_in(text: str, terms: frozenset[str] = frozenset()) -> tuple[Citation, ...]:
    """Every citation in a text, in the order of its words.

    `terms` are the defined terms, so that an instrument's name is taken whole. What a citation
    says of its document (see the module's grammar) goes for all that it joins: in "section 4 and
    Schedule 6 of the Meters Act 2001" both are the Act's.

    >>> [text.number for c in citations_in("See clauses 4.1 and 4.2.") for text in c.members]
    ['4.1', '4.2']
    """
    found: list[Citation] = []
    place = 0
    while (match := UNIT.search(text, place)) is not None:
        citation = _citation_at(text, match, terms)
        place = match.end() if citation is None else max(citation.end, match.end())
        if citation is not None:
            found.append(citation)
    return _share_qualifiers(text, _under_lead_ins(text, found))


def _citation_at(
    text: str, match: re.Match[str], terms: frozenset[str], *, bare: bool = False
) -> Citation | None:
    """The citation that begins with a unit; `bare` allows "the Schedule", which has no number."""
    unit = unit_of(match)
    members = members_at(text, match.end(), unit)
    if unit.kind in CAPITALISED and not unit.capital:
        return None
    if not members:
        this = _THIS.search(text, max(0, match.start() - 9), match.start())
        bare = (
            bare
            and unit.kind in SCHEDULES
            and _THE.search(text, max(0, match.start() - 9), match.start()) is not None
        )
        if (this is None and not bare) or unit.plural:
            return None
        return Citation(
            unit=unit,
            members=(),
            start=this.start() if this else match.start(),
            end=match.end(),
            this=this is not None,
        )
    citation = Citation(unit=unit, members=members, start=match.start(), end=members[-1].end)
    if _is_year_of_rules(unit, members):
        return None
    return _with_forward(text, citation, terms) or _with_qualifier(text, citation, terms)


def _is_year_of_rules(unit: Unit, members: tuple[Member, ...]) -> bool:
    """Whether "Regulations 2015" is the end of a name."""
    year = re.fullmatch(r"(?:1[6-9]|20)\d\d", members[0].number)
    return year is not None and unit.kind in STATUTORY and unit.capital


def _with_forward(text: str, outer: Citation, terms: frozenset[str]) -> Citation | None:
    """The inner citation of "Schedule 2, paragraph 3(a)", placed within the outer one."""
    if len(outer.members) != 1 or outer.members[0].through:
        return None
    gap = _FORWARD.match(text, title_end(text, outer.end))
    match = UNIT.match(text, gap.end()) if gap else None
    if match is None or not _holds(outer.unit, unit_of(match)):
        return None
    inner = _citation_at(text, match, terms)
    if inner is None or (outer.unit.kind not in DIVISIONS and not _all_marks(inner)):
        return None
    if isinstance(inner.qualifier, Within):
        return None
    qualifier = Within(structs.replace(outer, qualifier=inner.qualifier))
    return structs.replace(inner, start=outer.start, qualifier=qualifier)


def _holds(outer: Unit, inner: Unit) -> bool:
    return _rank(outer) < _rank(inner)


def _rank(unit: Unit) -> float:
    rank = next(place for place, kinds in enumerate(_RANKS) if unit.kind in kinds)
    return rank + (0.5 if unit.sub else 0)


def _all_marks(citation: Citation) -> bool:
    return all(member.number.startswith("(") for member in citation.members)


def _with_qualifier(text: str, citation: Citation, terms: frozenset[str]) -> Citation:
    for place in dict.fromkeys((citation.end, title_end(text, citation.end))):
        if (thereof := _THEREOF.match(text, place)) is not None:
            return structs.replace(citation, qualifier=Earlier(), end=thereof.end())
        link = _OF.match(text, place)
        if link is None:
            continue
        for rule in _QUALIFIERS:
            if (found := rule(text, link, citation.unit, terms)) is not None:
                qualifier, end = found
                return structs.replace(citation, qualifier=qualifier, end=end)
    return citation


Found = tuple[Qualifier, int] | None


def _of_citation(text: str, link: re.Match[str], unit: Unit, terms: frozenset[str]) -> Found:
    """As in "of clause 1.1", "in Part A", "of the Schedule", "of this Schedule"."""
    lead = re.compile(r"(?:the |this )?").match(text, link.end())
    match = UNIT.match(text, lead.end()) if lead else None
    if match is None or (" to " in link[0] and unit_of(match).kind not in SCHEDULES):
        return None
    inner = _citation_at(text, match, terms, bare=True)
    if inner is None or not (_holds(inner.unit, unit) or inner.unit.kind == unit.kind):
        return None
    return Within(inner), inner.end


def _of_own_document(text: str, link: re.Match[str], _: Unit, __: frozenset[str]) -> Found:
    """As in "of this Code", "in the main body"; "under this Code" may speak of something else."""
    found = _OWN_WORD.match(text, link.end()) if _PROPER.search(link[0]) else None
    return (OwnDocument(), found.end()) if found else None


def _of_earlier(text: str, link: re.Match[str], _: Unit, __: frozenset[str]) -> Found:
    """As in "of that clause"."""
    that = _THAT.match(text, link.end())
    unit = UNIT.match(text, that.end()) if that else None
    return (Earlier(), unit.end()) if unit and unit["word"].islower() else None


def _of_definition(text: str, link: re.Match[str], _: Unit, terms: frozenset[str]) -> Found:
    """As in "of the definition of Agent"."""
    found = _DEFINITION.match(text, link.end())
    if found is None:
        return None
    known = terms_at(text, found.start("term"), terms)
    term = max(known, key=len, default=found["term"])
    return DefinitionOf(term), found.start("term") + len(term)


def _of_instrument(text: str, link: re.Match[str], _: Unit, terms: frozenset[str]) -> Found:
    """As in "of the Meters Act 2001"; after "to" or "in" only a name that ends as one does."""
    named = name_at(text, link.end(), terms)
    if named is None:
        return None
    if link[0].strip(", ") != "of" and not ends_as_instrument(named.text):
        return None
    return Instrument(named.text), named.end


def _of_something(text: str, link: re.Match[str], _: Unit, __: frozenset[str]) -> Found:
    """As in "of the table": not this document's clause, as far as anyone can tell."""
    found = _VAGUE.match(text, link.end()) if link[0].strip(", ") == "of" else None
    return (Doubtful(), link.start()) if found else None


_QUALIFIERS: Final[tuple[Callable[[str, re.Match[str], Unit, frozenset[str]], Found], ...]] = (
    _of_citation,
    _of_own_document,
    _of_earlier,
    _of_definition,
    _of_instrument,
    _of_something,
)
"""Tried in this order; the first that fits holds."""


def _under_lead_ins(text: str, found: list[Citation]) -> list[Citation]:
    """What follows "In Schedule 2:" and has no qualifier is within it."""
    lead: Citation | None = None
    placed: list[Citation] = []
    for citation in found:
        if lead is not None and citation.qualifier is None and _holds(lead.unit, citation.unit):
            placed.append(structs.replace(citation, qualifier=Within(lead)))
            continue
        placed.append(citation)
        if _LEAD_IN.search(text, max(0, citation.start - 9), citation.start) and _LEADS.match(
            text, citation.end
        ):
            lead = citation
    return placed


def _share_qualifiers(text: str, found: list[Citation]) -> tuple[Citation, ...]:
    """What is joined is of one document: "section 4 and Schedule 6 of the Meters Act 2001"."""
    shared = list(found)
    for place in range(len(found) - 2, -1, -1):
        before, after = shared[place], shared[place + 1]
        if not _JOINED.fullmatch(text, before.end, after.start):
            continue
        if before.qualifier is None and _goes_for(before.unit, after):
            shared[place] = structs.replace(before, qualifier=after.qualifier)
        elif isinstance(before.qualifier, Instrument) and after.qualifier is None:
            doubtful = after.unit.kind == before.unit.kind
            qualifier = Doubtful() if doubtful else after.qualifier
            shared[place + 1] = structs.replace(after, qualifier=qualifier)
    return tuple(shared)


def _goes_for(unit: Unit, after: Citation) -> bool:
    if after.unit.kind == unit.kind:
        return isinstance(after.qualifier, Instrument | Within)
    return isinstance(after.qualifier, Instrument) and unit.kind in STATUTORY
