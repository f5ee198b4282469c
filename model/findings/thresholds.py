"""Figures: thresholds raised or lowered, sums that differ, counts that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, Literal

from msgspec import Struct

from clauseline.model.citations.citation import citations_in
from clauseline.model.durations import durations_in
from clauseline.model.findings.edits import Spanned, one_for_one
from clauseline.model.findings.subject import Found, Subject
from clauseline.model.number_words import CARDINALS
from clauseline.model.words import tokens_of

_LOWER_BOUND: Final = (
    r"at least|not? (?:less|fewer) than|a minimum of|more than|(?:great|high|larg)er than|above"
    r"|over|exceed(?:s|ed|ing)?|from"
)
_UPPER_BOUND: Final = (
    r"at most|not? more than|not? (?:great|high)er than|a maximum of|up to"
    r"|(?:not|never) exceed(?:ing)?|less than|fewer than|lower than|below|under|limited to"
)
_BOUND: Final = re.compile(
    rf"\b(?:{_LOWER_BOUND}|{_UPPER_BOUND}) (?:the sum of |a total of |an amount of )?$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(r" (?:or|and) (?:more|less|fewer|above|over|below|under|greater)\b")
_WORD: Final = re.compile(
    rf"\b(?!one\b|second\b)(?:{'|'.join(sorted(CARDINALS, key=len, reverse=True))})\b(?![-\u2010])",
    re.IGNORECASE,
)
_FIGURE: Final = re.compile(rf"\d|{_WORD.pattern}", re.IGNORECASE)
_COUNTED: Final = re.compile(
    r"(?:\s*\(\d+\))?(?: ?(?:[kMGT]?(?:B|Hz|W|Wh|V|bit)|[kcm]?m|[km]g)\b"
    r"| (?!(?:of|to|and|or|in|is|for|the|on|at|by)\b)[a-z]{3,})"
)
_NAMED: Final = re.compile(
    r"(?:(?<=[\w,] )[A-Z][\w-]*|\b(?:annex|category|chapter|class|edition|figure|form|item|level"
    r"|line|no|note|number|option|page|part|phase|release|stage|step|table|tier|type|version))\.? $"
    r"|(?:Figure|Form|No|Note|Table|Version)\.? $|[-/#.]$"
)
_SUM: Final = re.compile(
    r"(?P<money>[£€$¥]|GBP|EUR|USD)?\s*(?P<figure>\d+(?:,\d{3})*(?:\.\d+)?)\s*"
    r"(?P<scale>million|billion|thousand|bn|m|k)?\s*(?P<unit>%|per\s*cent|pence|pounds|euros?)?"
)
_SCALE: Final = {
    "": 1, "thousand": 1000, "k": 1000, "million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9,
}  # fmt: skip


class Figure(Struct, frozen=True, kw_only=True):
    """A figure that counts or measures; `unit` is its currency or "%", "" for a bare number."""

    sort: Literal["sum", "number"]
    value: Decimal
    unit: str
    bounds: bool
    start: int
    end: int


def thresholds(subject: Subject) -> Iterator[Found]:
    """Each figure that gave way to another of the same unit; never one that names or cites."""
    for text in subject.texts:
        if not any(_FIGURE.search(words) for words in text.changed()):
            continue
        for old, new in one_for_one(text, figures_in):
            if (old.sort, old.unit) != (new.sort, new.unit) or old.value == new.value:
                continue
            higher = new.value > old.value
            if old.bounds and new.bounds:
                rule = "threshold-raised" if higher else "threshold-lowered"
            elif old.sort == "sum":
                rule = "amount-raised" if higher else "amount-lowered"
            else:
                rule = "number-raised" if higher else "number-lowered"
            yield Found(
                rule=rule,
                old=text.old[old.start : old.end],
                new=text.new[new.start : new.end],
                about=text.about,
            )


def figures_in(text: str) -> tuple[Figure, ...]:
    """Every figure of a text that counts or measures something, in the order of its words.

    Lengths of time, dates, citations, numbers of lists, and figures that are part of a name, such
    as "version 2" and "SHA-256", are none.

    >>> [str(each.value) for each in figures_in("at least 5,000 copies of form 12 for £2.5m")]
    ['5000', '2500000']
    """
    found = _outside([*_tokens(text), *_words(text)], durations_in(text))
    found = _outside(found, citations_in(text)) if found else []
    return tuple(sorted(found, key=lambda each: each.start))


def _outside(figures: list[Figure], taken: Sequence[Spanned]) -> list[Figure]:
    """The figures that are no part of anything else."""
    return [
        figure
        for figure in figures
        if not any(each.start < figure.end and figure.start < each.end for each in taken)
    ]


def _tokens(text: str) -> Iterator[Figure]:
    start = 0
    for token in tokens_of(text):
        end = start + len(token.text)
        if token.kind == "sum":
            yield from _sum(text, token.text, start)
        elif token.kind == "number":
            value = token.text.replace(",", "")
            named = _NAMED.search(text[max(0, start - 40) : start])
            if value.isdecimal() and not named and _measures(text, start, end):
                yield _number(text, Decimal(value), start, end)
        start = end


def _words(text: str) -> Iterator[Figure]:
    for match in _WORD.finditer(text):
        if _measures(text, *match.span()):
            yield _number(text, Decimal(CARDINALS[match[0].lower()]), *match.span())


def _sum(text: str, words: str, start: int) -> Iterator[Figure]:
    found = _SUM.fullmatch(words.replace("\u00a0", " "))
    if found is None:
        return
    unit = (found["money"] or found["unit"] or "").replace(" ", "")
    value = Decimal(found["figure"].replace(",", "")) * _SCALE[found["scale"] or ""]
    end = start + len(words)
    yield Figure(
        sort="sum",
        value=value,
        unit="%" if unit == "percent" else unit,
        bounds=_bounds(text, start, end),
        start=start,
        end=end,
    )


def _number(text: str, value: Decimal, start: int, end: int) -> Figure:
    return Figure(
        sort="number", value=value, unit="", bounds=_bounds(text, start, end), start=start, end=end
    )


def _bounds(text: str, start: int, end: int) -> bool:
    return bool(_BOUND.search(text[max(0, start - 60) : start]) or _AFTER.match(text, end))


def _measures(text: str, start: int, end: int) -> bool:
    """Whether a bare number counts something: it has a bound, a noun after it, or a cell alone."""
    if text.strip() == text[start:end]:
        return True
    return _bounds(text, start, end) or _COUNTED.match(text, end) is not None
