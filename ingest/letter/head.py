"""The head of a letter: from whom, to whom, when, about what."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from clauseline.ingest.letter.dates import dates_in, is_only_a_date
from clauseline.ingest.letter.parts import Letter

_DEPARTMENT = re.compile(
    r"^(?:The )?(?:Department (?:for|of) (?:the )?[A-Z]|Ministry of [A-Z]|Office (?:for|of) [A-Z]"
    r"|HM (?:Treasury|Revenue)|Home Office|Cabinet Office|(?:Scottish|Welsh|UK) Government"
    r"|Northern Ireland Executive)"
)
_OFFICIAL_OF = re.compile(
    r"\b(?:official|officer|civil servant) (?:of|in|at) (?:the )?(?P<who>[A-Z].+?)"
    r"(?:,? (?:duly )?(?:who is )?authori[sz]ed| to sign|\)|$)"
)
_GOES_ON = re.compile(r"(?:,|&|\b(?:and|of|for|the))$")
_ADDRESS = re.compile(
    r"\d|@|www\.|https?:|\b(?:Street|Road|Avenue|Square|House|Floor|Lane|Place|Tel|Telephone|Email"
    r"|E-mail|Fax|Our ref|Your ref|Reference|London|Edinburgh|Cardiff|Belfast)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\b(?:part(?:y|ies)|panel|authorit(?:y|ies)|administrator|licensees?|licen[cs]e holders?"
    r"|suppliers?|operators?|regulator|board|committee|company|compan(?:y|ies)|networks?|users?"
    r"|stakeholders|colleagues?|council|ofgem|ltd|limited|plc|members?|generators?|shippers?"
    r"|distributors?|providers?|bod(?:y|ies)|participants?|signatories|chair(?:man|person)?)\b"
    r"|\b[A-Z]{3,}\b",
    re.IGNORECASE,
)
_TO = re.compile(r"^(?:To|For the attention of|FAO)\s*:?\s+(?=\S)", re.IGNORECASE)
_AND = re.compile(r",? and (?![^(]*\))")
_COMMA = re.compile(r"[,;] (?![^(]*\))")


def department_of(letter: Letter) -> str | None:
    """The department that writes: as its official's standing names it, else the letterhead.

    A name broken over lines is put together ("Department for Business," "Energy & …").
    """
    for line in letter.closing:
        if match := _OFFICIAL_OF.search(line):
            return match["who"].strip(" ,")
    for part in (letter.head, letter.closing):
        for place, line in enumerate(part):
            if _DEPARTMENT.search(line):
                return _whole_name(part, place)
    return None


def _whole_name(lines: Sequence[str], place: int) -> str:
    name = lines[place].strip()
    for line in lines[place + 1 :]:
        if not _GOES_ON.search(name) or _ADDRESS.search(line):
            break
        name = f"{name} {line.strip()}"
    return name.strip(" ,")


def date_of(letter: Letter) -> dt.date | None:
    """The day that the letter bears.

    It is a line of its own in the head or the closing, else the only date that the head names. A
    day without its year is none.
    """
    lines = [line for line in (*letter.head, *letter.closing) if is_only_a_date(line)]
    named = [date.exact() for line in lines for date in dates_in(line)]
    if not named:
        named = [date.exact() for line in letter.head for date in dates_in(line)]
        named = named if len(set(named)) == 1 else []
    return named[0] if named else None


def addressees_of(letter: Letter) -> tuple[str, ...]:
    """Those to whom the letter goes, one by one, as it names them."""
    lines = [line for line in letter.head if _TO.search(line)] or _addressed_lines(letter.head)
    return tuple(
        name for line in lines for name in _each_name(_TO.sub("", line).strip(" ,;.")) if name
    )


def _addressed_lines(head: Sequence[str]) -> list[str]:
    skipped: set[str] = set()
    for place, line in enumerate(head):
        if _DEPARTMENT.search(line):
            skipped.update(_lines_of_name(head, place))
    return [
        line
        for line in head
        if line not in skipped and not _ADDRESS.search(line) and _ADDRESSED.search(line)
    ]


def _lines_of_name(head: Sequence[str], place: int) -> Iterator[str]:
    yield head[place]
    while _GOES_ON.search(head[place].strip()) and place + 1 < len(head):
        place += 1
        yield head[place]


def _each_name(line: str) -> list[str]:
    """The names of "A (B), the C, D and others"; "Gas and Electricity Authority" is one."""
    *names, last = _COMMA.split(line)
    last = re.sub(r"^and ", "", last)
    pieces = _AND.split(last)
    parted = len(pieces) > 1 and all(_ADDRESSED.search(piece) for piece in pieces)
    return [name.strip() for name in (*names, *(pieces if parted else [last]))]


def title_of(letter: Letter) -> str | None:
    """What the letter is about, as its title says."""
    return " ".join(letter.title) or None
