"""Dates that differ."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from clauseline.model.findings.edits import one_for_one
from clauseline.model.findings.subject import Found, Subject
from clauseline.model.words import tokens_of

_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_DAY_FIRST: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?(?: day of)? ([A-Za-z]{3})[a-z]*\.?,? (\d{4})"
)
_MONTH_FIRST: Final = re.compile(r"([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_PIECE: Final = re.compile(rf"\d|{'|'.join(_MONTHS)}", re.IGNORECASE)
_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


class Date(Struct, frozen=True, kw_only=True):
    """A date as a text writes it; `day` where the words leave no doubt which day is meant."""

    text: str
    day: dt.date | None
    start: int
    end: int

    @property
    def written(self) -> str:
        """The date as ISO 8601 writes it, else in the words of the text."""
        return self.day.isoformat() if self.day else self.text


def dates(subject: Subject) -> Iterator[Found]:
    """Each date that gave way to another.

    Of "01/02/2020" nobody can tell the day from the month: beside a date that is sure, such a
    change is unclear.
    """
    for text in subject.texts:
        if not any(_PIECE.search(words) for words in text.changed()):
            continue
        for old, new in one_for_one(text, dates_in):
            if old.written == new.written:
                continue
            sure = (old.day is None) == (new.day is None)
            yield Found(
                rule="date-changed",
                old=old.written,
                new=new.written,
                about=text.about,
                unclear=None if sure else "which day one of the two means cannot be told",
            )


def dates_in(text: str) -> tuple[Date, ...]:
    """Every date of a text, in the order of its words.

    >>> [each.written for each in dates_in("from 13 March 2020 to 1 May")]
    ['2020-03-13', '1 May']
    """
    found: list[Date] = []
    start = 0
    for token in tokens_of(text):
        end = start + len(token.text)
        if token.kind == "date":
            words = " ".join(token.text.split())
            found.append(Date(text=words, day=_day(words), start=start, end=end))
        start = end
    return tuple(found)


def _day(words: str) -> dt.date | None:
    try:
        if _ISO.fullmatch(words):
            return dt.date.fromisoformat(words)
        if found := _DAY_FIRST.fullmatch(words):
            return dt.date(int(found[3]), _month(found[2]), int(found[1]))
        if found := _MONTH_FIRST.fullmatch(words):
            return dt.date(int(found[3]), _month(found[1]), int(found[2]))
    except ValueError:
        pass
    return None


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()) + 1
