"""A clause as `show` prints it: its words and sub-clauses, its place, what brought its version."""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.clause import Clause
from clauseline.model.corpus import Brought
from clauseline.model.day import spoken
from clauseline.model.version import Source
from clauseline.site.wording import beginning

_WIDTH: Final = 96


class Shown(Struct, frozen=True, kw_only=True):
    """The clauses that bear a number in a version, one as a rule, and where they come from.

    `under` says of each what it stands under, "" for one that stands under nothing. `commences`
    has the days of their own on which they, or clauses above or below them, come into force.
    """

    version: str
    title: str
    in_force: dt.date | None
    direction: Brought | None
    source: Source
    clauses: tuple[Clause, ...]
    under: tuple[str, ...] = ()
    commences: dict[str, dt.date] = {}


def standing_under(above: Sequence[Clause]) -> str:
    """The nearest heading above a clause, else the first words of the clause right above it."""
    headed = [clause for clause in above if clause.heading]
    if not above:
        return ""
    nearest = (headed or above)[-1]
    words = nearest.heading or beginning(nearest.text)
    return f"{nearest.number} {words}".strip()


def write_shown_text(shown: Shown) -> str:
    """The clauses as plain text that ends in a newline, sub-clauses set in by their depth."""
    lines: list[str] = []
    under = shown.under or ("",) * len(shown.clauses)
    for clause, above in zip(shown.clauses, under, strict=True):
        if above and len(shown.clauses) > 1:
            lines.append(f"Under {above}:")
        lines += [*_clause_lines(clause, 0), ""]
    return "\n".join([*lines, *_origin_lines(shown)]) + "\n"


def _clause_lines(clause: Clause, depth: int) -> Iterator[str]:
    label = clause.number if depth == 0 else clause.label
    margin = "    " * depth
    opening, closing = _opening_and_closing(clause)
    words = " ".join(part for part in (label, clause.heading, opening) if part)
    for part in words.split("\n"):
        yield from _wrapped(part, margin)
    for table in clause.tables:
        for row in table.rows:
            yield from _wrapped(" | ".join(row), margin + "    ")
    for child in clause.children:
        yield from _clause_lines(child, depth + 1)
    for part in filter(None, closing.split("\n")):
        yield from _wrapped(part, margin)
    for note in clause.notes:
        yield from _wrapped(f"[{note.label}] {note.text}", margin)


def _opening_and_closing(clause: Clause) -> tuple[str, str]:
    at = len(clause.text) if clause.closing is None else clause.closing
    return clause.text[:at].strip("\n"), clause.text[at:].strip("\n")


def _wrapped(words: str, margin: str) -> list[str]:
    return textwrap.wrap(
        words,
        _WIDTH,
        initial_indent=margin,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _origin_lines(shown: Shown) -> Iterator[str]:
    yield f"{shown.version}: {shown.title}" if shown.title else shown.version
    for clause in shown.clauses:
        place = clause.source.told or "place unknown"
        yield f"{clause.number} stands in {shown.source.file}, {place}"
    if shown.in_force:
        yield f"in force from {spoken(shown.in_force)}"
    for number, day in shown.commences.items():
        yield f"{number} commences on {spoken(day)}"
    if brought := shown.direction:
        made = f" of {spoken(brought.date)}" if brought.date else ""
        yield f"brought by the direction{made}, {brought.file}"
