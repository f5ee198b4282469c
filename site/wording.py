"""Dates, counts and lists as people read them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from clauseline.model.change import CellChange, Change, Comparison, Summary
from clauseline.model.corpus import Brought, Status

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

FRONT_CHANGED = "the words before the first clause changed"

_CHANGES = ("inserted", "deleted", "amended", "moved", "split", "merged", "renumbered")


def long_date(day: dt.date) -> str:
    """A date in words, whatever the machine's language: "13 March 2020"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def count_of(number: int, singular: str, plural: str | None = None) -> str:
    """A count with its noun: "1 clause", "1,204 clauses"."""
    noun = singular if number == 1 else plural or f"{singular}s"
    return f"{number:,} {noun}"


def listed(items: Sequence[str]) -> str:
    """A list in a sentence: "a", "a and b", "a, b and c"."""
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def counts(summary: Summary) -> tuple[tuple[str, int], ...]:
    """The kinds of change that occur, each with the number of clauses, weightiest first."""
    every = ((kind, getattr(summary, kind)) for kind in _CHANGES)
    return tuple((kind, number) for kind, number in every if number)


def tally(comparison: Comparison) -> str:
    """What changed, in a line: "3 inserted, 1 deleted, 8 amended".

    Words before the first clause are no clause, so they are named where they changed.
    """
    told = ", ".join(f"{number:,} {kind}" for kind, number in counts(comparison.summary))
    if comparison.front:
        return f"{told}; {FRONT_CHANGED}" if told else f"only {FRONT_CHANGED}"
    return told or "no clause changed"


def cell_place(cell: CellChange) -> str:
    """Which cell changed: "Timeout of SRV 1.6, in table 1, row 3", by figures where nameless."""
    column, row = (beginning(words) for words in (cell.column_heading, cell.row_heading))
    place = f"table {cell.table}, row {cell.row}"
    if not column:
        place += f", column {cell.column}"
    named = " of ".join(filter(None, (column, row)))
    return f"{named}, in {place}" if named else place


def partners_told(change: Change) -> str:
    """Where the other words of a clause that was split or merged stand; "" for any other."""
    if change.old is None or change.new is None or not change.partners:
        return ""
    others = listed([cited_as(each) for each in change.partners])
    if "split" in change.kinds:
        return f"the rest of the old {cited_as(change.old.number)} is in {others}"
    return f"{cited_as(change.new.number)} has words of the old {others}, too"


def standing_told(status: Status | None, in_force: dt.date | None) -> str:
    """Whether a version is in force, and from when: "in force from 13 March 2020", "draft"."""
    if status == "draft":
        return "draft"
    if in_force is None:
        return "when it came into force is not stated"
    begins = long_date(in_force)
    if status == "not yet in force":
        return f"not yet in force: from {begins}"
    return f"in force from {begins}"


def direction_told(brought: Brought | None) -> str:
    """What put a version into force, to stand after that; "" where it is not known."""
    if brought is None:
        return ""
    made = f" of {long_date(brought.date)}" if brought.date else ""
    return f", by the direction{made}, {brought.file}"


def cited_as(number: str) -> str:
    """A number as a sentence cites it: "clause 4.12(b)", but "Schedule 2, 3(a)" and "Part A"."""
    return f"clause {number}" if number[:1].isdigit() or number[:1] == "(" else number


def beginning(text: str, words: int = 12) -> str:
    """The first words of a text, with an ellipsis where more follow."""
    every = text.split()
    return " ".join(every[:words]) + (" …" if len(every) > words else "")
