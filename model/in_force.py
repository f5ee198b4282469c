"""Which version is in force on a day by the register's dates, and what they leave open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import takewhile

from clauseline.model.corpus import DocumentEntry, VersionEntry, in_order, latest_begun
from clauseline.model.day import spoken
from clauseline.model.errors import NotFound
from clauseline.model.number import is_below


def entry_in_force(document: DocumentEntry, day: dt.date) -> VersionEntry:
    """The version in force on a day: the last to have begun, unless it had expired; never a draft.

    Raises NotFound where there is none, and where a missing date leaves open whether there is.
    """
    found = latest_begun(in_order(document.versions), day)
    if found is not None and not (found.expires is not None and found.expires <= day):
        return found
    if undated := _undated_after(document, found, day):
        raise NotFound(
            f"it is not known which version of {document.id} was in force on {spoken(day)}: "
            f"when {undated} came into force is not stated",
            remedy="say in_force in clauseline.yaml",
        )
    listed = ", ".join(_with_dates(entry) for entry in document.versions)
    raise NotFound(
        f"no version of {document.id} in the corpus was in force on {spoken(day)}",
        remedy=f"it has {listed}" if listed else "add one with clauseline add",
    )


def open_questions(document: DocumentEntry, entry: VersionEntry, day: dt.date) -> Iterator[str]:
    """What a reader of the version in force on a day should know, a sentence each.

    Clauses that commence only later, and versions that may have taken over unnoticed.
    """
    name = f"{document.id} {entry.version}"
    for number, begins in entry.commences.items():
        if begins > day:
            yield (
                f"{number} of {name} was not yet in force on {spoken(day)}: "
                f"it commences on {spoken(begins)}"
            )
    if undated := _undated_after(document, entry, day):
        yield (
            f"{name} is taken to be in force on {spoken(day)}, "
            f"but when {undated} came into force is not stated"
        )


def commencing(entry: VersionEntry, number: str) -> Mapping[str, dt.date]:
    """The days of their own on which a clause, one above it or one below it commences."""
    return {
        named: day
        for named, day in entry.commences.items()
        if named == number or is_below(number, named) or is_below(named, number)
    }


def own_day(entry: VersionEntry, number: str) -> dt.date | None:
    """The day of its own on which a clause commences, with one above it or alone; None without."""
    above = [named for named in entry.commences if named == number or is_below(number, named)]
    return entry.commences[max(above, key=len)] if above else None


def _undated_after(document: DocumentEntry, last: VersionEntry | None, day: dt.date) -> str:
    """The versions that may have followed the last to have begun by a day: none states when."""
    ordered = in_order(document.versions)
    later = ordered if last is None else ordered[ordered.index(last) + 1 :]
    listed = [each for each in later if each.status != "draft"]
    open_ones = takewhile(lambda each: each.in_force is None or each.in_force <= day, listed)
    return ", ".join(each.version for each in open_ones if each.in_force is None)


def _with_dates(entry: VersionEntry) -> str:
    if entry.status == "draft":
        return f"{entry.version} (a draft)"
    if entry.in_force is None:
        return f"{entry.version} (without a date)"
    until = f" (expired on {spoken(entry.expires)})" if entry.expires else ""
    return f"{entry.version} from {spoken(entry.in_force)}{until}"
