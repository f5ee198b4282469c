"""What a letter says that somebody will do."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from clauseline.ingest.letter.dates import DateWords, dates_in, month_end_in
from clauseline.ingest.letter.sentences import sentences_of
from clauseline.model.direction import Commitment

_NAME = r"[A-Z][\w\u2019'&-]*(?: (?:(?:of|and|for|&) )?[A-Z][\w\u2019'&-]*)*"
_ACTOR = rf"(?P<who>(?:[Tt]he )?{_NAME}|[Ww]e|It|it)"
_UNDERTAKES = (
    r"(?:(?:plans?|intends?|undertakes?|agrees?|commits?|proposes|aims?|expects?) to"
    r"|(?:has|have) (?:undertaken|committed|agreed|promised|confirmed that (?:it|they|we) will)"
    r"(?: to)?"
    r"|(?:is|are) (?:committed to|planning to|to))"
)
_DELIVERS = (
    r"(?:publish|update|provide|make|issue|notify|report|consult|review|deliver|submit|complete"
    r"|share|write|work|circulate|produce|release|prepare|send|inform|convene|hold|continue|engage"
    r"|monitor|carry|undertake|ensure|implement|bring|develop|amend|revise)"
)
_COMMITMENT = re.compile(
    rf"(?:^|[\s(]){_ACTOR} (?:(?:also|then|now|therefore) )?"
    rf"(?:{_UNDERTAKES}|will(?: also| then| now)?(?= {_DELIVERS}\b)) (?P<what>[a-z].+)"
)
_REPORTED = re.compile(
    r"\b(?:requested|asked|suggested|recommended|queried|questioned|proposed|sought|whether|if)\b"
    r"[^.;]*$"
)
_BY = re.compile(
    r",? ?\b(?:by|no later than|not later than|on or before|before the end of|on)"
    r" (?=(?:the )?(?:end of )?[\dA-Z])",
)
_LEADING_BY = re.compile(r"^(?:By|On or before|No later than) ")
_BACK = re.compile(
    r"\b[Tt]h(?:is|ese|at|ose) (?:document|guidance|information|material|text|note)s?\b"
)
_OBJECT = re.compile(
    r" (?P<object>(?:its|their|the|his|her|our) .+?)"
    r"(?=$|[.,;]| by \d| with the | to (?:enable|allow))"
)


class Promise(Struct, frozen=True, kw_only=True):
    """A commitment with the paragraph that makes it.

    `yearless` is its date as written there, where the letter leaves the year to be understood.
    """

    commitment: Commitment
    paragraph: str
    yearless: str | None = None


class _By(Struct, frozen=True, kw_only=True):
    """The day by which something will be done, and its words where they lack the year."""

    day: dt.date | None = None
    yearless: str | None = None


def promises_in(
    body: Sequence[str], department: str | None, made: dt.date | None
) -> tuple[Promise, ...]:
    """What somebody plans, undertakes or will do, by a date where the letter gives one.

    `who` is without its article; "we" is the department, where that is known. `what` ends where
    the date or the reason begins. Where it speaks of "this document" and the sentence before
    names the object of the same verb, that is added in square brackets. A year left out is that
    of the first such day from the letter's on.
    """
    return tuple(promise for text in body for promise in _in_paragraph(text, department, made))


def _in_paragraph(text: str, department: str | None, made: dt.date | None) -> Iterator[Promise]:
    sentences = sentences_of(text)
    for place, sentence in enumerate(sentences):
        match = _COMMITMENT.search(sentence)
        if match is None or _REPORTED.search(sentence[: match.start()]):
            continue
        before = sentences[place - 1] if place else ""
        who = _who(match["who"], before, department)
        if who is not None:
            what, by = _parted(match["what"], _leading_date(sentence, made), made)
            commitment = Commitment(who=who, what=_with_object(what, before), by=by.day)
            yield Promise(commitment=commitment, paragraph=text, yearless=by.yearless)


def _who(words: str, before: str, department: str | None) -> str | None:
    """The one who acts; None for "it" after a sentence that begins with nobody's name."""
    if words.lower() == "we":
        return department or words.lower()
    if words.lower() == "it":
        subject = re.match(
            rf"(?:The )?(?P<name>{_NAME}) (?:has|is|was|had|will|plans|intends)\b", before
        )
        return subject["name"] if subject else None
    return re.sub(r"^[Tt]he ", "", words)


def _leading_date(sentence: str, made: dt.date | None) -> _By:
    dates = dates_in(sentence)
    if not dates or not _LEADING_BY.search(sentence) or dates[0].start > len("No later than "):
        return _By()
    return _understood(dates[0], sentence, made)


def _parted(words: str, by: _By, made: dt.date | None) -> tuple[str, _By]:
    """The act and its date: "publish guidance by 15 March, to …" is "publish guidance"."""
    for match in _BY.finditer(words):
        found = _day_at(words, match.end(), made)
        if found.day is not None:
            return words[: match.start()].rstrip(" ,"), found
    return re.sub(r",? (?:in order )?to (?:enable|allow|ensure)\b.*", "", words).rstrip(" .;"), by


def _day_at(words: str, start: int, made: dt.date | None) -> _By:
    for date in dates_in(words):
        if date.start == start or words[start : date.start] == "the ":
            return _understood(date, words, made)
    end = month_end_in(words)
    return _By(day=end[1]) if end and end[0] == start else _By()


def _understood(date: DateWords, words: str, made: dt.date | None) -> _By:
    day = date.not_before(made)
    written = words[date.start : date.end] if day is not None and date.year is None else None
    return _By(day=day, yearless=written)


def _with_object(what: str, before: str) -> str:
    """The act with what "this document" stands for, if the sentence before has it."""
    back = _BACK.search(what)
    verb = re.match(r"[a-z]+", what)
    if back is None or verb is None:
        return what
    said = [m.end() for m in re.finditer(rf"\b{verb[0]}[a-z]*\b", before)]
    named = _OBJECT.match(before, said[-1]) if said else None
    if named is None:
        return what
    return f"{what[: back.end()]} [{named['object']}]{what[back.end() :]}"
