"""When a direction takes effect, and when its document was first designated."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from clauseline.ingest.letter.counts import COUNT, count_of
from clauseline.ingest.letter.dates import date_at_start, dates_in
from clauseline.ingest.letter.sentences import sentences_of
from clauseline.model.direction import Instrument

_THIS = r"(?:of|on which) this (?:direction|letter|notice)(?: is (?:made|given|issued|dated))?"
_EFFECT = re.compile(
    r"\b(?:with effect(?: on and)?(?: from| on| as of)?|(?:takes?|taking) effect(?: on and)?"
    r"(?: from| on)?|have effect(?: on and)? from|(?:comes?|coming|enters?|entering) into"
    r" (?:force|effect|operation)(?: on)?|effective(?: on and)?(?: from| on| as of)?|on and from) ",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(r"\bwith immediate effect\b", re.IGNORECASE)
_DESIGNATED_ON = re.compile(
    r"\b(?:should|will|shall|is to|are to|is|are|hereby)(?: now)? (?:hereby )?(?:be )?(?:\w+ and )?"
    r"(?:re-?)?(?:designated|incorporated|amended|modified|replaced)"
    r"(?: and (?:re-?)?(?:incorporated|designated|amended))?"
    r"(?: (?:into|in|as) [^.,;]{2,80}?)? (?=(?:on |today\b|with effect|from ))(?:on |from )?",
    re.IGNORECASE,
)
_TODAY = re.compile(rf"(?:today\b|the (?:date|day) (?:hereof|{_THIS}))", re.IGNORECASE)
_NEXT_DAY = re.compile(
    rf"(?:tomorrow\b|the (?:day|date) (?:immediately )?(?:after|following) (?:the (?:date|day) )?"
    rf"(?:{_THIS}|that {_THIS}|this (?:direction|letter|notice)))",
    re.IGNORECASE,
)
_LATER = re.compile(
    rf"(?:the date (?:which is |falling )?)?(?P<count>{COUNT}) days? (?:after|from|following)"
    rf" (?:the (?:date|day) )?{_THIS}",
    re.IGNORECASE,
)
_WORKING_DAYS = re.compile(r"[^.;]{0,60}?\b(?:working|business|month|week)", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:previously|first|originally|last|since)\b[^,.;]{0,80}$", re.IGNORECASE)
_FIRST = re.compile(
    r"\b(?:first|originally|initially) designated\b|\bdesignated [^.;]{0,60}?for the first time",
    re.IGNORECASE,
)
_DESIGNATED_THING = re.compile(r" (?P<thing>it\b|the (?!Secretary)[^.,;]+?|this [^.,;]+?)(?= on )")
_IT = re.compile(r"^(?:It|it|This document|The document|That document)\b")


class Effect(Struct, frozen=True, kw_only=True):
    """The day of effect, None where it is not said; `doubts` are in words."""

    on: dt.date | None = None
    doubts: tuple[str, ...] = ()


def effect_of(acts: Sequence[str], body: Sequence[str], made: dt.date | None) -> Effect:
    """When the direction takes effect: as its acts say, else the body's "should be designated".

    "today" and "the date of this direction" are the day that the letter bears (`made`). Days
    after it are counted; working days and months are not, and are a doubt.
    """
    doubts: list[str] = []
    for text in (*acts, *_conclusions(body)):
        for words in _words_of_effect(text):
            if (day := _day(words, made)) is not None:
                return Effect(on=day)
            if _WORKING_DAYS.match(words):
                doubts.append(f"the day of effect is not counted out: {_short(words)}")
    return Effect(doubts=tuple(doubts))


def _conclusions(body: Sequence[str]) -> Iterator[str]:
    for paragraph in body:
        for sentence in sentences_of(paragraph):
            if re.search(r"\b(?:should|will|shall|is to) (?:now )?(?:be |take |come )", sentence):
                yield from (sentence[m.start() :] for m in [_DESIGNATED_ON.search(sentence)] if m)


def _words_of_effect(text: str) -> Iterator[str]:
    """What follows each phrase of effect, but for that of an earlier designation."""
    if _AT_ONCE.search(text):
        yield "today"
    for form in (_EFFECT, _DESIGNATED_ON):
        for match in form.finditer(text):
            if not _EARLIER.search(text[: match.start()]):
                yield text[match.end() :]


def _day(words: str, made: dt.date | None) -> dt.date | None:
    if date := date_at_start(words):
        return date.not_before(made)
    if made is None:
        return None
    if _TODAY.match(words):
        return made
    if _NEXT_DAY.match(words):
        return made + dt.timedelta(days=1)
    later = _LATER.match(words)
    count = count_of(later["count"]) if later else None
    return made + dt.timedelta(days=count) if count is not None else None


def _short(words: str) -> str:
    return f'"{" ".join(words.split()[:12])}"'


def first_designated_in(
    texts: Sequence[str], document: Instrument, made: dt.date | None
) -> dt.date | None:
    """The day on which the letter's document was first designated.

    The sentence must be about the document, or say "it" after one that is: the code it belongs
    to was first designated on a day of its own.
    """
    names = [name for name in (document.name, document.short, document.appendix) if name]
    for text in texts:
        about = False
        for sentence in sentences_of(text):
            match = _FIRST.search(sentence)
            said = _said_of(sentence, match)
            about = any(name in said for name in names) or (about and bool(_IT.search(said)))
            if match and about and (dates := dates_in(sentence[match.end() :])):
                return dates[0].not_after(made)
    return None


def _said_of(sentence: str, match: re.Match[str] | None) -> str:
    """The words that tell what a sentence speaks of: what was designated, or its beginning."""
    if match is None:
        return sentence
    thing = _DESIGNATED_THING.match(sentence, match.end())
    return thing["thing"] if thing else sentence[: match.start()]
