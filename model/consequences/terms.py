"""Defined terms with which something is wrong: unused, undefined, defined twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, Literal

from clauseline.model.citations.instrument import names_in
from clauseline.model.citations.units import UNIT
from clauseline.model.clause import Clause, walk
from clauseline.model.consequences.usage import Terms, passages_of
from clauseline.model.finding import TermProblem
from clauseline.model.version import Version

_Problem = Literal["used-not-defined", "defined-not-used", "defined-twice"]
_Found = dict[str, tuple[str, ...]]
"""The clauses that show a problem, by term."""

_IMPORTS: Final = re.compile(
    r"\b(?:defined|expressions?|terms?|words)\b[^.;]{0,160}\b(?:ha(?:ve|s)|bears?|carry)"
    r" (?:the|that) (?:same )?meanings?\b"
    r"|\bhave the meanings? (?:given|ascribed|assigned)[^.;]{0,60} in (?!this)"
)
_CAPITALISED: Final = re.compile(
    r"(?<=[a-z,] )(?:the|an?|each|any|every|all|such|no|that|its|their) "
    r"(?P<term>[A-Z][a-z][\w-]*(?: [A-Z][a-z][\w-]*)*)(?! ?\d)(?!\w)"
)
_FEW: Final = 5
"""With fewer definitions a document has no custom of defining what it writes with capitals."""
_OFTEN: Final = 3
"""So many clauses use a term by custom, not by chance."""


def term_problems(old: Version, new: Version) -> tuple[TermProblem, ...]:
    """What is wrong with the new version's terms: used but not defined, not used, defined twice.

    A term that the old version defined and the new one only uses is certain. Other words with
    capitals count where three clauses use them, in a document that defines its terms and does not
    take over those of another.
    """
    told: list[TermProblem] = []
    for problem, look in _PROBLEMS:
        found = look(new)
        if problem == "used-not-defined":
            found |= _orphans(old, new)
        known = look(old) if found else {}
        told += [
            TermProblem(
                term=term, problem=problem, clauses=at, since="old" if term in known else "new"
            )
            for term, at in found.items()
        ]
    return tuple(told)


def _orphans(old: Version, new: Version) -> _Found:
    """Terms that only the old version defines and the new one still uses."""
    defined = {each.term for each in new.definitions}
    gone = {each.term for each in old.definitions} - defined
    terms = Terms((*gone, *defined))
    found: dict[str, list[str]] = {}
    for clause in walk(new.clauses) if gone else ():
        used = {term for text in passages_of(clause) for term in terms.used_in(text)}
        for term in sorted(used & gone):
            found.setdefault(term, []).append(clause.number)
    return {term: tuple(numbers) for term, numbers in found.items()}


def _undefined(version: Version) -> _Found:
    clauses = [*walk(version.clauses)]
    if len(version.definitions) < _FEW or any(_IMPORTS.search(each.text) for each in clauses):
        return {}
    known = {each.term.removesuffix("s") for each in version.definitions}
    titles = {each.heading.casefold() for each in clauses}
    found: dict[str, list[str]] = {}
    for clause in clauses:
        for term in dict.fromkeys(_capitalised(clause)):
            if term.removesuffix("s") not in known and term.casefold() not in titles:
                found.setdefault(term, []).append(clause.number)
    return {term: tuple(numbers) for term, numbers in found.items() if len(numbers) >= _OFTEN}


def _capitalised(clause: Clause) -> Iterator[str]:
    """Words with capitals that an article marks as a term, within a sentence."""
    names = [(each.start, each.end) for each in names_in(clause.text)]
    for match in _CAPITALISED.finditer(clause.text):
        start, end = match.span("term")
        names_instrument = any(first < end and start < last for first, last in names)
        if not names_instrument and UNIT.match(clause.text, start) is None:
            yield match["term"]


def _unused(version: Version) -> _Found:
    """Terms that stand only where they are defined; as part of another term they are used."""
    terms = {each.term for each in version.definitions if each.term}
    finder = Terms(terms)
    mention = _mention(terms)
    used: set[str] = set()
    for clause in walk(version.clauses) if terms else ():
        for text in (clause.heading, *passages_of(clause)):
            if text not in terms:
                used.update(finder.used_in(mention.sub(" ", text)))
    parts = {each for term in used for each in _parts(term)}
    return {
        each.term: (each.clause,)
        for each in version.definitions
        if each.term and each.term not in used and each.term not in parts
    }


def _mention(terms: set[str]) -> re.Pattern[str]:
    """Finds a term where it is defined: in quotation marks, or at the start of a line."""
    written = "|".join(re.escape(each) for each in sorted(terms, key=len, reverse=True))
    return re.compile(rf"[“\"\u2018'](?:{written})[”\"\u2019']|^(?:{written})\b", re.MULTILINE)


def _parts(term: str) -> Iterator[str]:
    """Every run of words within a term: "Responsible", "Supplier" and so on."""
    words = term.split()
    for start in range(len(words)):
        yield from (" ".join(words[start:end]) for end in range(start + 1, len(words) + 1))


def _twice(version: Version) -> _Found:
    """Terms with two meanings in one place: a schedule may define for itself what the body does."""
    found: dict[tuple[str, str], list[str]] = {}
    for each in version.definitions:
        place = each.clause.partition(",")[0] if "," in each.clause else ""
        found.setdefault((each.term, place), []).append(each.clause)
    return {term: tuple(clauses) for (term, _), clauses in found.items() if len(clauses) > 1}


_PROBLEMS: Final[tuple[tuple[_Problem, Callable[[Version], _Found]], ...]] = (
    ("used-not-defined", _undefined),
    ("defined-not-used", _unused),
    ("defined-twice", _twice),
)
