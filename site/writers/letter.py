"""What a direction says, field by field, as lines of plain text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from clauseline.model.direction import Consultation, Direction
from clauseline.site.wording import long_date

_NOT_STATED = "not stated"


def fact_lines(letter: Direction) -> Iterator[str]:
    """Every field of a direction, a line or a list each; what the letter lacks is named."""
    yield _fact("Title", letter.title)
    yield _fact("Date", _day(letter.date))
    yield _fact("Department", letter.department)
    yield from _list("Addressed to", letter.addressees)
    yield _fact("Document", letter.document.name)
    yield _fact("Short name", letter.document.short)
    yield _fact("Place in the code", letter.document.appendix)
    yield _fact("Version", letter.version)
    yield _fact("Replaces version", letter.replaces)
    yield _fact("Takes effect on", _day(letter.effective))
    yield _fact("First designated on", _day(letter.first_designated))
    yield from _list("Powers", letter.powers)
    yield from _list("What it does", letter.acts)
    yield from _list("Savings", letter.savings)
    yield from _consultation(letter.consultation)
    yield from _list("Commitments", [*_commitments(letter)])
    yield from _list("Service requests", [f"SRV {c.srv} {c.name}" for c in letter.commands])
    yield from _list("Annexes", [*_annexes(letter)])
    yield _fact("Signed by", _signatory(letter))


def _fact(name: str, value: str | None) -> str:
    return f"{name}: {value or _NOT_STATED}"


def _list(name: str, values: Sequence[str]) -> Iterator[str]:
    if not values:
        yield _fact(name, None)
        return
    yield f"{name}:"
    yield from (f"  - {value}" for value in values)


def _day(day: dt.date | None) -> str | None:
    return long_date(day) if day else None


def _consultation(asked: Consultation | None) -> Iterator[str]:
    if asked is None:
        yield _fact("Consultation", None)
        return
    yield _fact("Consultation opened", _day(asked.opened))
    yield _fact("Consultation closed", _day(asked.closed))
    yield _fact("Responses", None if asked.responses is None else str(asked.responses))
    yield from _list("Who responded", [f"{one.who}: {one.count}" for one in asked.respondents])
    yield from _list("Proposed", [f"{one.label} {one.text}".strip() for one in asked.proposals])


def _commitments(letter: Direction) -> Iterator[str]:
    for one in letter.commitments:
        by = f"by {long_date(one.by)}" if one.by else "no date stated"
        yield f"{one.who}: {one.what} ({by})"


def _annexes(letter: Direction) -> Iterator[str]:
    for annex in letter.annexes:
        version = f", version {annex.version}" if annex.version else ""
        against = annex.marked_up_against
        marked = f", marked up against version {against}" if against else ""
        yield f"{annex.label}: {annex.title}{version}{marked}"


def _signatory(letter: Direction) -> str | None:
    signed = letter.signatory
    return f"{signed.name}, {signed.role or 'role not stated'}" if signed else None
