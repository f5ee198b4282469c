"""Whether a version is in force on a day, in a word and in sentences that a lawyer can rely on."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from clauseline.model.corpus import Document, HeldVersion, in_force_on, status_on
from clauseline.site import addresses
from clauseline.site.wording import listed, long_date

_ONE_DAY = dt.timedelta(days=1)


class Standing(Struct, frozen=True, kw_only=True):
    """The standing of a version: a status, what it means, and where the text in force is.

    `instead` is the version in force on the day where that is another one.
    """

    status: str
    sentence: str
    instead: str | None = None
    instead_address: str | None = None


def current_version(document: Document, day: dt.date) -> HeldVersion | None:
    """The version in force on a day, None where there is none or where it has expired."""
    held = in_force_on(document, day)
    if held is None or status_on(document, held, day) != "in force":
        return None
    return held


def none_in_force(document: Document, day: dt.date) -> str:
    """What is said where no version is known to be in force on a day.

    Of a version without a date it is not known whether it is in force, so nothing denies it.
    """
    every = [held for held in document.versions if held.entry.status != "draft"]
    undated = [held.entry.version for held in every if held.entry.in_force is None]
    if not undated:
        return f"No version held here is in force on {long_date(day)}."
    if len(undated) == len(every) == 1:
        return "When it came into force is not stated."
    if len(undated) == len(every):
        return "When each version came into force is not stated."
    return (
        f"Which version is in force on {long_date(day)} is not known: "
        f"when {listed(undated)} came into force is not stated."
    )


def standing(document: Document, held: HeldVersion, day: dt.date) -> Standing:
    """How a version stands on a day; what the register doesn't say is said to be missing."""
    status, sentence = _told(document, held, day)
    current = current_version(document, day)
    if current is None or current is held:
        return Standing(status=status, sentence=sentence)
    return Standing(
        status=status,
        sentence=sentence,
        instead=current.entry.version,
        instead_address=addresses.version_page(document.entry.id, current.entry.version),
    )


def _told(document: Document, held: HeldVersion, day: dt.date) -> tuple[str, str]:
    entry = held.entry
    if entry.status == "draft":
        return "draft", "This is a draft and is not in force."
    # The model calls such a version a draft; the register does not.
    if entry.in_force is None:
        return "date not stated", "When this version came into force is not stated."
    status, begins = status_on(document, held, day), long_date(entry.in_force)
    if status == "not yet in force":
        sentence = f"Not yet in force: it comes into force on {begins}."
    elif status == "expired" and entry.expires is not None:
        sentence = f"It came into force on {begins} and expired on {long_date(entry.expires)}."
    elif in_force_on(document, entry.in_force) is not held:
        sentence = f"Replaced on {begins}, the day it was to come into force."
    else:
        last = last_day(document, held)
        sentence = f"In force from {begins}{f' to {long_date(last)}' if last else ''}."
    return status, sentence


def last_day(document: Document, held: HeldVersion) -> dt.date | None:
    """The day before a later version takes over or this one expires, None where no end is known."""
    begins = held.entry.in_force
    if begins is None:
        return None
    ends = [
        other.entry.in_force
        for other in document.versions
        if other.entry.status != "draft" and other.entry.in_force and other.entry.in_force > begins
    ]
    if held.entry.expires is not None:
        ends.append(held.entry.expires)
    return min(ends) - _ONE_DAY if ends else None
