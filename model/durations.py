"""The lengths of time that a text states, in units that are never taken for one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from msgspec import Struct

from clauseline.model.number_words import CARDINALS

_SCALES: Final[dict[str, tuple[str, int]]] = {
    "millisecond": ("ms", 1),
    "second": ("ms", 1000),
    "minute": ("ms", 60_000),
    "hour": ("ms", 3_600_000),
    "day": ("days", 1),
    "week": ("days", 7),
    "fortnight": ("days", 14),
    "month": ("months", 1),
    "quarter": ("months", 3),
    "year": ("months", 12),
}
"""Each unit's scale, and its size on it. Hours are no part of a day, nor days of a month: a day
may be reckoned from its end, and a month is a calendar month (Interpretation Act 1978)."""

_SHORT: Final = {"ms": "millisecond", "sec": "second", "min": "minute", "hr": "hour"}
_FILLING: Final = frozenset({"calendar", "consecutive", "full", "further", "complete"})
"""Words that leave a day a day; working, business and clear days are others."""
_WORDS: Final = "|".join(sorted((*CARDINALS, "a hundred", "one hundred"), key=len, reverse=True))
_FIGURE: Final = r"\d+(?:,\d{3})*(?:\.\d+)?"
_UNITS: Final = "|".join(sorted((*_SCALES, *_SHORT), key=len, reverse=True))
_LENGTH: Final = re.compile(
    rf"(?<![\w.,£$€/-])(?:(?P<figure>{_FIGURE})|(?P<word>{_WORDS}))"
    rf"(?:\s*\((?P<again>{_FIGURE}|{_WORDS})\))?[\s-]+"
    r"(?P<manner>(?:(?:working|business|calendar|clear|consecutive|full|further|complete)\s+)*)"
    rf"(?P<unit>{_UNITS})s?(?!\w)(?!['\u2019]?\s*(?:old\b|of age\b))(?!-old)",
    re.IGNORECASE,
)
_SINGLE: Final = re.compile(
    r"\b(?:within|for|after|every|than|period of) (?P<word>an?|one) "
    r"(?P<manner>(?:(?:working|business|calendar|clear|full|further) )*)"
    r"(?P<unit>second|minute|hour|day|week|fortnight|month|quarter|year)\b(?!['\u2019-])",
    re.IGNORECASE,
)


class Duration(Struct, frozen=True, kw_only=True):
    """A length of time as a text states it, with its place in the text.

    `scale` is what its unit is reckoned in ("ms", "days", "months", or a unit of its own such as
    "Working Days"), `size` its length on that scale. It is not `sure` where a figure in brackets
    disagrees with the words before it: then nobody can rest on it.
    """

    amount: Fraction
    unit: str
    scale: str
    size: Fraction
    start: int
    end: int
    sure: bool = True

    @property
    def written(self) -> str:
        """The length as ISO 8601 writes it, "PT30S"; in words where it cannot, "5 Working Days"."""
        if self.scale not in _ISO:
            return f"{_plain(self.amount)} {self.scale if self.amount != 1 else self.scale[:-1]}"
        return iso_length(self.scale, self.size, self.unit)


def durations_in(text: str) -> tuple[Duration, ...]:
    """Every length of time in a text, in the order of its words.

    "30 seconds", "ninety (90) seconds", "a 30-day period" and "within an hour" are lengths;
    "30 times" and "18 years old" are not.

    >>> [each.written for each in durations_in("within ninety (90) seconds, or 5 Working Days")]
    ['PT90S', '5 Working Days']
    """
    found = [*_lengths(text), *_singles(text)]
    taken = sorted(found, key=lambda each: each.start)
    return tuple(
        each for at, each in enumerate(taken) if at == 0 or taken[at - 1].end <= each.start
    )


def iso_length(scale: str, size: Fraction, unit: str = "") -> str:
    """A size on a scale as ISO 8601 writes it, in `unit` where that is given and fits."""
    for name, sign, unit_size in _ISO[scale]:
        if name == unit or (not unit and size % unit_size == 0) or unit_size == 1:
            amount = size / unit_size
            if name == "millisecond":
                amount = size / 1000
            return f"{'PT' if scale == 'ms' else 'P'}{_plain(amount)}{sign}"
    raise AssertionError


_ISO: Final[dict[str, tuple[tuple[str, str, int], ...]]] = {
    "ms": (
        ("hour", "H", 3_600_000),
        ("minute", "M", 60_000),
        ("second", "S", 1000),
        ("millisecond", "S", 1),
    ),
    "days": (("week", "W", 7), ("day", "D", 1)),
    "months": (("year", "Y", 12), ("month", "M", 1)),
}


def _lengths(text: str) -> Iterator[Duration]:
    for match in _LENGTH.finditer(text):
        amount = _amount(match["figure"] or match["word"])
        sure = match["again"] is None or _amount(match["again"]) == amount
        yield _duration(match, amount, match.start(), sure=sure)


def _singles(text: str) -> Iterator[Duration]:
    for match in _SINGLE.finditer(text):
        yield _duration(match, Fraction(1), match.start("word"))


def _amount(written: str) -> Fraction:
    lowered = written.lower()
    if lowered.endswith("hundred"):
        return Fraction(100)
    return Fraction(CARDINALS.get(lowered) or lowered.replace(",", ""))


def _duration(match: re.Match[str], amount: Fraction, start: int, *, sure: bool = True) -> Duration:
    unit = _SHORT.get(match["unit"].lower(), match["unit"].lower())
    scale, size = _SCALES[unit]
    manner = [word for word in match["manner"].lower().split() if word not in _FILLING]
    if manner and unit == "day":
        scale, size = f"{' '.join(word.capitalize() for word in manner)} Days", 1
    return Duration(
        amount=amount,
        unit=unit,
        scale=scale,
        size=amount * size,
        start=start,
        end=match.end(),
        sure=sure,
    )


def _plain(amount: Fraction) -> str:
    return f"{float(amount):.6f}".rstrip("0").rstrip(".")
