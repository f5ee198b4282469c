"""What sort of words a change touches: a table of rules, a function each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.change import Tag
from clauseline.model.citations.citation import citations_in
from clauseline.model.comparison.passages import Changed, Passage
from clauseline.model.version import Definition
from clauseline.model.words import plain, tokens_of

_NUMBER_WORD: Final = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-\w+)?|a hundred|hundred)"
)
_AMOUNT: Final = rf"(?:\d[\d,.]*|{_NUMBER_WORD})(?:\s*\(\w+\))?"
_LIMIT: Final = (
    r"(?:within|in|after|for|every|at least|at most|up to|not? (?:later|more|less|fewer|longer)"
    r" than|not exceeding|more than|less than|a (?:period|maximum|minimum) of)"
)
_UNIT: Final = (
    r"(?:milliseconds?|seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?"
    r"|ms|secs?|mins?|hrs?)"
)
_TIME_LIMIT: Final = re.compile(
    rf"\b(?:{_LIMIT}\s+(?:a (?:period|maximum|minimum) of\s+)?)?{_AMOUNT}[\s-]*"
    rf"(?:(?:working|business|calendar|clear|consecutive|full|further)\s+)*{_UNIT}\b(?!['\u2019]s)"
    r"|\b(?:each|every|per|an?) (?:second|minute|hour|(?:working )?day|week|month|quarter|year)\b"
    r"|\b(?:hourly|daily|weekly|monthly|quarterly|annually|yearly)\b"
    r"|\b(?:immediately|promptly|forthwith|without (?:undue |unreasonable )?delay"
    r"|as soon as (?:is )?(?:reasonably )?(?:practicable|possible)|in a timely manner)\b",
    re.IGNORECASE,
)
_OBLIGATION: Final = re.compile(
    r"\b(?:may|shall|must|should|will|cannot|MAY|SHALL|MUST|SHOULD|Shall|Must)\b(?: not\b| NOT\b)?"
    r"|\bneed not\b"
    r"|\b(?:is|are|be) (?:not )?(?:required|obliged|entitled|permitted|prohibited|bound)"
    r" (?:to|from)\b"
)
_NUMBER_WORDS: Final = re.compile(rf"\b(?!one\b){_NUMBER_WORD}\b|\b(?:once|twice)\b", re.IGNORECASE)
_DIGIT: Final = re.compile(r"\d")


class Wording(Struct, frozen=True, kw_only=True):
    """A change's words, and the terms that either version defines.

    `terms` finds any of them; `meanings` are those of the definitions that this clause makes.
    """

    words: Changed
    terms: re.Pattern[str] | None = None
    meanings: tuple[str, ...] = ()


def tags_of(wording: Wording) -> tuple[Tag, ...]:
    """What sort of words a change took out or put in, in the order of the table.

    Words that only changed their place within the clause count for nothing. A change of nothing
    but quotes, dashes and the like is typographical, and nothing else.
    """
    if _is_typographical(wording.words):
        return ("typographical",)
    return tuple(tag for tag, rule in _RULES if rule(wording))


def terms_pattern(definitions: Iterable[Definition]) -> re.Pattern[str] | None:
    """Finds any defined term, the longest that fits, in the plural too; None if there is none."""
    terms = sorted({each.term for each in definitions if each.term}, key=lambda t: (-len(t), t))
    if not terms:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, terms))})(?:e?s)?(?!\w)")


def _is_typographical(words: Changed) -> bool:
    old, new = ([plain(passage.text) for passage in side] for side in (words.old, words.new))
    return bool(old) and old == new


def _differ(words: Changed, find: Callable[[Passage], Counter[str]]) -> bool:
    """Whether what is found in the words taken out is not what is found in those put in."""
    old, new = (sum(map(find, side), Counter[str]()) for side in (words.old, words.new))
    return old != new


def _touches_time_limit(wording: Wording) -> bool:
    return _differ(wording.words, lambda passage: passage.touched(_TIME_LIMIT))


def _touches_obligation(wording: Wording) -> bool:
    return _differ(wording.words, lambda passage: passage.touched(_OBLIGATION))


def _touches_number(wording: Wording) -> bool:
    """Figures and number words, unless they are part of a time limit, a date or a citation."""
    return _differ(wording.words, _numbers)


def _touches_defined_term(wording: Wording) -> bool:
    """A defined term among the words, or the meaning of one that this clause defines."""
    terms = wording.terms
    if terms is not None and _differ(wording.words, lambda passage: passage.touched(terms)):
        return True
    passages = (*wording.words.old, *wording.words.new)
    return any(_lies_within(passage, wording.meanings) for passage in passages)


def _touches_citation(wording: Wording) -> bool:
    return _differ(wording.words, _citations)


def _touches_date(wording: Wording) -> bool:
    return _differ(wording.words, lambda passage: _of_kinds(passage, {"date"}, ()))


_RULES: Final[tuple[tuple[Tag, Callable[[Wording], bool]], ...]] = (
    ("time limit", _touches_time_limit),
    ("obligation", _touches_obligation),
    ("number", _touches_number),
    ("defined term", _touches_defined_term),
    ("citation", _touches_citation),
    ("date", _touches_date),
)


def _numbers(passage: Passage) -> Counter[str]:
    taken = [
        *_citation_spans(passage.text),
        *(m.span() for m in _TIME_LIMIT.finditer(passage.text)),
    ]
    found = _of_kinds(passage, {"number", "sum", "reference"}, taken)
    for match in _NUMBER_WORDS.finditer(passage.text):
        if passage.touches(*match.span()) and not _overlaps(match.span(), taken):
            found[match[0].lower()] += 1
    return found


def _of_kinds(passage: Passage, kinds: set[str], taken: Sequence[tuple[int, int]]) -> Counter[str]:
    """The tokens of these kinds that hold a figure, where something changed."""
    found: Counter[str] = Counter()
    start = 0
    for token in tokens_of(passage.text):
        span = (start, start + len(token.text))
        start = span[1]
        if token.kind in kinds and _DIGIT.search(token.text) and passage.touches(*span):
            found[token.text] += not _overlaps(span, taken)
    return +found


def _citations(passage: Passage) -> Counter[str]:
    return Counter(
        passage.text[start:end]
        for start, end in _citation_spans(passage.text)
        if passage.touches(start, end)
    )


def _citation_spans(text: str) -> Iterator[tuple[int, int]]:
    return ((citation.start, citation.end) for citation in citations_in(text))


def _overlaps(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _lies_within(passage: Passage, meanings: Sequence[str]) -> bool:
    for meaning in meanings:
        start = passage.text.find(meaning)
        if start >= 0 and passage.touches(start, start + len(meaning)):
            return True
    return False
