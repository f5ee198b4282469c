"""The page of a version: its text, with what changed and where each clause is now."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.change import Change, Comparison
from clauseline.model.clause import Clause, ClauseId, walk
from clauseline.model.corpus import Document, HeldVersion, VersionEntry
from clauseline.model.version import Definition, ReaderWarning, Reference, Version
from clauseline.site import addresses
from clauseline.site.clause_view import ChangeMark, Surroundings, clause_views
from clauseline.site.disputes import disputed, heard
from clauseline.site.history import Whereabouts
from clauseline.site.holdings import Holdings
from clauseline.site.standing import none_in_force
from clauseline.site.timeline import Milestone
from clauseline.site.wording import beginning, long_date

_TOUCHED: Final = {"inserted", "amended", "moved", "split", "merged"}


class Entry(Struct, frozen=True, kw_only=True):
    """A line of the contents; `changed` counts the clauses in it that changed in substance."""

    id: ClauseId
    label: str
    words: str
    changed: int
    children: tuple[Entry, ...] = ()


class FrontLine(Struct, frozen=True, kw_only=True):
    """A line before the first clause; `is_title` where it is the text's title."""

    words: str
    is_title: bool


class Term(Struct, frozen=True, kw_only=True):
    """A defined term, its meaning, and the place of its definition where the text has it."""

    definition: Definition
    href: str | None


def version_context(
    document: Document,
    held: HeldVersion,
    holdings: Holdings,
    now: Mapping[ClauseId, Whereabouts] | None,
) -> dict[str, object]:
    """What the template of a version says; `now` tells what became of its clauses, if known."""
    text = held.text
    ids = ids_by_number(text.clauses)
    milestone = holdings.milestone(document, held.entry.version)
    comparison = holdings.comparisons.get((document.entry.id, held.entry.version))
    files = heard(held)
    marks = dict(_marks(comparison, milestone)) if comparison else {}
    around = Surroundings(
        citations=_by_clause(text.references),
        ids=ids,
        marks=marks,
        notices=_commencements(held.entry, holdings.today),
        now=now,
        disputes=disputed(files),
    )
    return {
        "document": document.entry,
        "text": text,
        "milestone": milestone,
        "front_here": front_lines(text, document.entry.title),
        "clauses_here": clause_views(text.clauses, around),
        "contents": contents(text.clauses, _touched(comparison) if comparison else ()),
        "terms": tuple(_term(definition, ids) for definition in text.definitions),
        "doubts_here": (*text.warnings, *_misplaced(held.entry, text)),
        "none_in_force": _none_in_force(document, held, holdings.today),
        "tracked": now is not None,
        "files": files,
        "files_data": addresses.data_beside(milestone.address, "witnesses.json"),
        "data": addresses.data_beside(milestone.address, "version.json"),
    }


def _none_in_force(document: Document, held: HeldVersion, day: dt.date) -> str:
    """What is known of the document, unless the version's own standing says it already."""
    undated = held.entry.status != "draft" and held.entry.in_force is None
    return "" if undated else none_in_force(document, day)


def front_lines(text: Version, heading: str) -> tuple[FrontLine, ...]:
    """The words before the first clause, without the line that the page's own heading repeats.

    The text's title is set apart where it stands among them, and put first where it does not.
    """
    lines = [FrontLine(words=words, is_title=words == text.title) for words in text.front]
    if text.title and not any(line.is_title for line in lines):
        lines.insert(0, FrontLine(words=text.title, is_title=True))
    repeated = next((line for line in lines if line.words.lower() == heading.lower()), None)
    return tuple(line for line in lines if line is not repeated)


def ids_by_number(clauses: Iterable[Clause]) -> dict[str, ClauseId]:
    """The id of each clause by its number; a number that two clauses bear leads to neither."""
    every = [(clause.number, clause.id) for clause in walk(clauses) if clause.number]
    times = Counter(number for number, _ in every)
    return {number: clause_id for number, clause_id in every if times[number] == 1}


def _by_clause(references: Iterable[Reference]) -> dict[str, Sequence[Reference]]:
    found: defaultdict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        found[reference.clause].append(reference)
    return dict(found)


def _marks(comparison: Comparison, milestone: Milestone) -> Iterator[tuple[ClauseId, ChangeMark]]:
    address = addresses.changes_page(milestone.document, milestone.version)
    for change in comparison.changes:
        if change.new is not None and change.kinds != ("unchanged",):
            yield change.new.id, _mark(change, address)


def _touched(comparison: Comparison) -> Iterator[ClauseId]:
    """The clauses that are new, whose own words differ, or that stand elsewhere.

    One that only bears another number, or follows one in a citation, is not among them.
    """
    for change in comparison.changes:
        if change.new is not None and not change.consequential and _TOUCHED & {*change.kinds}:
            yield change.new.id


def _mark(change: Change, address: str) -> ChangeMark:
    words = ", ".join(kind for kind in change.kinds if kind != "unchanged")
    was = change.old.number if change.old and "renumbered" in change.kinds else None
    return ChangeMark(words=words, was=was, href=addresses.within(address, change.id))


def contents(clauses: Sequence[Clause], changed: Iterable[ClauseId]) -> tuple[Entry, ...]:
    """The contents: every outermost clause and, below it, those that have a heading."""
    marked = frozenset(changed)
    return tuple(_entry(clause, marked) for clause in clauses)


def _entry(clause: Clause, changed: frozenset[ClauseId]) -> Entry:
    return Entry(
        id=clause.id,
        label=clause.label,
        words=clause.heading or beginning(clause.text, words=8),
        changed=sum(below.id in changed for below in walk((clause,))),
        children=tuple(_entry(child, changed) for child in clause.children if child.heading),
    )


def _commencements(entry: VersionEntry, today: dt.date) -> dict[str, str]:
    return {
        number: f"Commenced on {long_date(day)}"
        if day <= today
        else f"Not yet in force: commences on {long_date(day)}"
        for number, day in entry.commences.items()
    }


def _misplaced(entry: VersionEntry, text: Version) -> Iterator[ReaderWarning]:
    numbers = {clause.number for clause in walk(text.clauses)}
    for number in entry.commences:
        if number not in numbers:
            yield ReaderWarning(
                place="register",
                message=f"a day of commencement is given for clause {number}, "
                "which this text does not have",
            )


def _term(definition: Definition, ids: Mapping[str, ClauseId]) -> Term:
    target = ids.get(definition.clause)
    return Term(definition=definition, href=addresses.within("", target) if target else None)
