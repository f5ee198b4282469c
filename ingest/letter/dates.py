"""Dates as letters write them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator

from msgspec import Struct

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_MONTH_OF = {**_SHORT, "sept": 9, **_MONTHS}
_MONTH = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_JOIN = r"(?:to|and|until|till|through|or|[-\u2013])"
_FORMS = (
    re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])"),
    re.compile(r"(?<![\d./])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})(?![\d/])"),
    re.compile(
        rf"\b{_DAY}(?: day)?(?: of)? (?P<month>{_MONTH})\b\.?(?:,? (?P<year>\d{{4}})\b)?",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<month>{_MONTH})\.? {_DAY},? (?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b{_DAY}(?= ?{_JOIN} ?[0-3]?\d(?:st|nd|rd|th)? (?:{_MONTH})\b)", re.IGNORECASE),
)
Fits = Callable[[dt.date, dt.date], bool]
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_MONTH_END = re.compile(
    rf"\b(?:the )?end of (?P<month>{'|'.join(_MONTHS)}) (?P<year>\d{{4}})\b", re.IGNORECASE
)


class DateWords(Struct, frozen=True, kw_only=True):
    """A date in a text: where its words stand, and what they say; a part left out is None."""

    start: int
    end: int
    day: int
    month: int | None = None
    year: int | None = None

    def exact(self) -> dt.date | None:
        """The date, if its words say all of it and there is such a day."""
        if self.month is None or self.year is None:
            return None
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None

    def not_before(self, near: dt.date | None) -> dt.date | None:
        """The date, its year left out: the first such day on or after `near`."""
        return self._in_one_of(near, (0, 1, 2, 3, 4), lambda day, other: day >= other)

    def not_after(self, near: dt.date | None) -> dt.date | None:
        """The date, its year left out: the last such day on or before `near`."""
        return self._in_one_of(near, (0, -1, -2, -3, -4), lambda day, other: day <= other)

    def _in_one_of(
        self, near: dt.date | None, steps: tuple[int, ...], fits: Fits
    ) -> dt.date | None:
        if self.year is not None or near is None or self.month is None:
            return self.exact()
        days = (self.of_year(near.year + step).exact() for step in steps)
        return next((day for day in days if day is not None and fits(day, near)), None)

    def of_year(self, year: int) -> DateWords:
        """The same day and month in that year."""
        return DateWords(start=self.start, end=self.end, day=self.day, month=self.month, year=year)


def dates_in(text: str) -> tuple[DateWords, ...]:
    """Every date that a text names, in the order of its words.

    "17 February and 6 March 2020" are two dates of 2020, "17 to 28 February 2020" two of that
    month; across a new year the first is of the year before. A date such as 03/04/2020, which
    may be of March or of April, is no date.

    >>> [str(date.exact()) for date in dates_in("between 17 December and 6 January 2021")]
    ['2020-12-17', '2021-01-06']
    """
    return tuple(_completed(sorted(_found(text), key=lambda date: date.start)))


def date_at_start(text: str) -> DateWords | None:
    """The date that a text begins with, a weekday or "the" before it left aside."""
    lead = re.match(rf"(?:and including )?(?:the )?{_WEEKDAY}", text)
    start = lead.end() if lead else 0
    return next((date for date in dates_in(text) if date.start == start), None)


def is_only_a_date(text: str) -> bool:
    """Whether a line is a date and nothing else, but for "Date:" or a weekday before it."""
    dates = dates_in(text)
    if len(dates) != 1:
        return False
    before, after = text[: dates[0].start], text[dates[0].end :]
    lead = rf"\W*(?:dated?:?|made|issued|published)?(?: on)?(?: this)?(?: the)? ?{_WEEKDAY}"
    return bool(re.fullmatch(lead, before, re.IGNORECASE)) and not after.strip(" .")


def month_end_in(text: str) -> tuple[int, dt.date] | None:
    """Where "the end of March 2021" begins in a text, and the day that it means."""
    match = _MONTH_END.search(text)
    if not match:
        return None
    year, month = int(match["year"]), _MONTH_OF[match["month"].lower()]
    return match.start(), dt.date(year, month, calendar.monthrange(year, month)[1])


def _found(text: str) -> Iterator[DateWords]:
    taken: set[int] = set()
    for form in _FORMS:
        for match in form.finditer(text):
            if taken.isdisjoint(range(*match.span())) and (date := _date(match)):
                taken.update(range(*match.span()))
                yield date


def _date(match: re.Match[str]) -> DateWords | None:
    parts = match.groupdict()
    month, year = parts.get("month"), parts.get("year")
    number = _MONTH_OF.get(month.lower()) or int(month) if month else None
    day = int(parts["day"])
    if _is_ambiguous(match[0], day, number):
        return None
    return DateWords(
        start=match.start(),
        end=match.end(),
        day=day,
        month=number,
        year=int(year) if year else None,
    )


def _is_ambiguous(words: str, day: int, month: int | None) -> bool:
    """Whether day and month, both in figures, could change places."""
    return bool(re.search(r"[./]\d{4}$", words)) and day != month and day <= len(_MONTHS)


def _completed(dates: list[DateWords]) -> list[DateWords]:
    """The dates, each without a month or a year given that of the next one."""
    completed: list[DateWords] = []
    for date in reversed(dates):
        completed.insert(0, _given(date, completed[0]) if completed else date)
    return completed


def _given(date: DateWords, after: DateWords) -> DateWords:
    month = date.month or after.month
    year = date.year
    if year is None and after.year is not None and month is not None and after.month is not None:
        year = after.year - ((month, date.day) > (after.month, after.day))
    return DateWords(start=date.start, end=date.end, day=date.day, month=month, year=year)
