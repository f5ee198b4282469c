"""Names as people write them: AL@3.0, AL@2020-03-13, AL@current, and the number of a clause."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.clause import Clause, ClauseId, walk
from clauseline.model.corpus import ClausePair, DocumentEntry, VersionEntry
from clauseline.model.errors import NotFound
from clauseline.model.in_force import entry_in_force
from clauseline.model.version import Version

_CITATION: Final = re.compile(r"([^@\s]+)@([^@\s]+)(?:\s+(\S.*))?")
_ISO_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_LEADING_WORD: Final = re.compile(
    r"(?:sub-?)?(?:clause|paragraph|para|section|article|regulation|rule)s?\b\.?\s*|[§¶]\s*"
)
_UNOPENED: Final = re.compile(r"(?:^|(?<=[:)]))(\w{1,6})\)")
_SUGGESTED: Final = 5


class Citation(Struct, frozen=True, kw_only=True):
    """A version of a document, and a clause of it where one is named: "AL@1.3 5.4"."""

    document: str
    version: str
    clause: str | None = None


def parse_citation(text: str) -> Citation | None:
    """What "AL@3.0" or "AL@3.0 4.12(b)" names, None for a text of another shape.

    >>> parse_citation("AL@3.0 4.12(b)")
    Citation(document='AL', version='3.0', clause='4.12(b)')
    """
    found = _CITATION.fullmatch(text.strip())
    if found is None:
        return None
    return Citation(document=found[1], version=found[2], clause=found[3])


def find_document(documents: Sequence[DocumentEntry], named: str) -> DocumentEntry:
    """The document with an id, in capitals or not; raises NotFound with those that there are."""
    for document in documents:
        if document.id.casefold() == named.casefold():
            return document
    listed = ", ".join(document.id for document in documents)
    raise NotFound(
        f'the corpus lists no document "{named}"',
        remedy=f"it lists {listed}" if listed else "it lists none: add one with clauseline add",
    )


def find_entry(document: DocumentEntry, named: str, *, today: dt.date) -> VersionEntry:
    """The version that "3.0", a day such as "2020-03-13", or "current" names.

    A day names the version in force on it, and "current" the one in force on `today`. Raises
    NotFound with those that there are, or for a day that no calendar has.
    """
    for entry in document.versions:
        if entry.version.casefold() == named.casefold():
            return entry
    if (day := day_named(document, named, today=today)) is not None:
        return entry_in_force(document, day)
    listed = ", ".join(entry.version for entry in document.versions) or "none"
    raise NotFound(
        f'{document.id} has no version "{named}" in the corpus', remedy=f"it has {listed}"
    )


def day_named(document: DocumentEntry, named: str, *, today: dt.date) -> dt.date | None:
    """The day that a version is named by, None where it is named by its number.

    Raises NotFound for a day that no calendar has.
    """
    if any(entry.version.casefold() == named.casefold() for entry in document.versions):
        return None
    if named.casefold() == "current":
        return today
    if not _ISO_DATE.fullmatch(named):
        return None
    try:
        return dt.date.fromisoformat(named)
    except ValueError as error:
        raise NotFound(
            f'there is no such date as "{named}"', remedy="name a day by year, month and day"
        ) from error


def find_clauses(version: Version, number: str) -> tuple[Clause, ...]:
    """The clauses that bear a number, one as a rule; more where the document uses it twice.

    The number may be written loosely: "clause 4.12 (b)." is "4.12(b)". A paragraph of a
    schedule may be cited without it where no other clause bears that number. Raises NotFound
    with the numbers that come near.
    """
    wanted = loose(number)
    clauses = [clause for clause in walk(version.clauses) if clause.number]
    exact = tuple(clause for clause in clauses if loose(clause.number) == wanted)
    if exact or not wanted:
        return exact if wanted else _none_found(version, number, clauses)
    within = tuple(clause for clause in clauses if _within_division(clause) == wanted)
    return within if len(within) == 1 else _none_found(version, number, within or clauses)


def ways_to(version: Version, clauses: Sequence[Clause]) -> tuple[tuple[Clause, ...], ...]:
    """The clauses above each of these, the outermost first."""
    ways = dict(_ways(version.clauses, ()))
    return tuple(ways[clause.id] for clause in clauses)


def _ways(
    clauses: Sequence[Clause], above: tuple[Clause, ...]
) -> Iterator[tuple[ClauseId, tuple[Clause, ...]]]:
    for clause in clauses:
        yield clause.id, above
        yield from _ways(clause.children, (*above, clause))


def settled_pairs(
    matches: Sequence[ClausePair], document: str, old: str, new: str
) -> tuple[tuple[str, str], ...]:
    """The clauses that a person has paired between two versions of a document, by number."""
    return tuple(
        (before.clause, after.clause)
        for pair in matches
        if (before := parse_citation(pair.old)) and (after := parse_citation(pair.new))
        if (before.document, before.version) == (document, old)
        and (after.document, after.version) == (document, new)
        and before.clause
        and after.clause
    )


def loose(number: str) -> str:
    """A clause number as it is compared: small letters, no blanks, no commas, no leading word.

    A label such as "1)" is compared as it is cited, "(1)".

    >>> loose("Clause 4.12 (B)."), loose("Schedule 2, 3(a)"), loose("1)")
    ('4.12(b)', 'schedule2:3(a)', '(1)')
    """
    folded = _LEADING_WORD.sub("", number.strip().casefold(), count=1)
    folded = re.sub(r"\s*,\s*(?:paragraph|para)?\s*", ":", folded)
    return _UNOPENED.sub(r"(\1)", re.sub(r"\s+", "", folded).rstrip(".:"))


def _within_division(clause: Clause) -> str:
    return loose(clause.number).rpartition(":")[2] if "," in clause.number else ""


def _none_found(version: Version, number: str, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    near = _near(loose(number), clauses)
    raise NotFound(
        f'no clause is numbered "{number}"',
        remedy=f"near it are {', '.join(near)}" if near else "look at clauseline read",
        file=version.source.file,
    )


def _near(wanted: str, clauses: Sequence[Clause]) -> list[str]:
    numbers = {loose(clause.number): clause.number for clause in clauses}
    parent = max((each for each in numbers if wanted.startswith(each)), key=len, default=None)
    kin = [n for key, n in numbers.items() if parent and key.startswith(parent)][:_SUGGESTED]
    within = [n for key, n in numbers.items() if key.endswith(f":{wanted}")]
    close = difflib.get_close_matches(wanted, numbers, n=_SUGGESTED)
    near = within or [numbers[key] for key in close] or kin
    return [f'"{n}"' for n in numbers.values() if n in near[:_SUGGESTED]]
