"""Names of other instruments in a text: "the Meters Act 2001", "the SEC", "its licence"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from msgspec import Struct

_HEADS: Final = (
    "Act|Acts|Agreement|Approach|Bill|Byelaws|Charter|Code|Codes|Constitution|Contract|Convention"
    "|Decision|Deed|Determination|Direction|Directive|Document|Framework|Guidance|Guide|Handbook"
    "|Instrument|Law|Lease|Licen[cs]e|Licen[cs]es|Manual|Measure|Order|Ordinance|Plan|Policy"
    "|Procedures?|Protocol|Regulations?|Rules|Scheme|Specifications?|Standards?|Statute|Terms"
    "|Treaty"
)
_WORD: Final = r"[A-Z][\w&\u2019'/-]*"
_YEAR: Final = r"(?: \((?:[A-Z][\w, ]{1,40})\))*(?: (?:No\.? ?)?\d[\d/]*)?"
_INFIX: Final = r"(?:(?:of|for) (?=[A-Z])|\([A-Z][A-Za-z, ]{1,40}\) (?=[A-Z]))"
_RUN: Final = rf"{_WORD}(?: {_INFIX}?{_WORD})*"
_QUALIFIED: Final = (
    r"(?:(?:previous|former|old|existing|relevant|present|current|original|amended|new|\d{4}) )"
)
_NAME: Final = re.compile(rf"{_QUALIFIED}*{_RUN}{_YEAR}")
_LONGER: Final = re.compile(
    rf"{_RUN}(?:,? (?:and|on|in|to|about|relating to) (?:the )?{_RUN}){{1,3}}{_YEAR}"
)
_ENDS_WELL: Final = re.compile(rf"(?:^|.* )(?:{_HEADS})(?: of [A-Z]\w*)?{_YEAR}$")
_LOWER: Final = re.compile(
    r"(?:[a-z]+ ){0,2}(act|agreement|code|constitution|contract|convention|deed|direction|directive"
    r"|guidance|handbook|law|lease|licen[cs]e|manual|order|policy|protocol|regulations?|scheme"
    r"|standard|statute|treaty)\b"
)
_DETERMINER: Final = re.compile(
    r"(?:the said|the same|the|that|those|such|an?|its|their|his|her|any|each|either|every|our"
    r"|your) "
)
_NAMED: Final = re.compile(
    rf"(?=[A-Z\d])(?<![\w\u2019'-])(?!These |This )(?:{_RUN} |\d{{4}} )?(?:{_HEADS})\b{_YEAR}"
)
_OWN_BEFORE: Final = re.compile(r"\b[Tt]h(?:is|ese) $")


class Name(Struct, frozen=True, kw_only=True):
    """An instrument's name, without its article, and where it stands."""

    text: str
    start: int
    end: int


def name_at(text: str, place: int, terms: frozenset[str]) -> Name | None:
    """The instrument that is named at a place, after "of".

    A defined term is taken whole; other names are runs of words with capitals, with the year or
    number that follows, and lower-case names such as "its licence". None where no name stands.

    >>> name_at("the Meters Act 2001 and Article 2", 0, frozenset()).text
    'Meters Act 2001'
    """
    found = _DETERMINER.match(text, place)
    start = found.end() if found else place
    run = _NAME.match(text, start)
    name = _longest(text, start, run[0]) if run else ""
    if (term := _term_at(text, start, terms)) is not None and len(term) >= len(name):
        return Name(text=term, start=start, end=start + len(term))
    if name:
        return Name(text=_trimmed(name), start=start, end=start + len(name))
    if found and (lower := _LOWER.match(text, start)) is not None:
        return Name(text=lower[0], start=start, end=lower.end())
    return None


def names_in(text: str) -> tuple[Name, ...]:
    """Every other instrument that a text names by a word such as Act, Regulations or Licence.

    >>> [n.text for n in names_in("This Code follows the Energy Act 2008 and the DCC Licence.")]
    ['Energy Act 2008', 'DCC Licence']
    """
    return tuple(
        Name(text=_trimmed(found[0]), start=found.start(), end=found.end())
        for found in _NAMED.finditer(text)
        if not _OWN_BEFORE.search(text, max(0, found.start() - len("these ")), found.start())
    )


def is_generic(name: str) -> bool:
    """Whether a name is no more than its kind, as "Act" is, so that its definition says which."""
    return re.fullmatch(_HEADS, name) is not None


def ends_as_instrument(name: str) -> bool:
    """Whether a name ends in a word for an instrument: "Operating Manual", "Energy Act 2008"."""
    return _ENDS_WELL.match(name) is not None


def terms_at(text: str, place: int, terms: frozenset[str]) -> list[str]:
    """The defined terms with which a text goes on at a place."""
    ahead = (text[place : place + length] for length in _lengths(terms))
    return [words for words in ahead if words in terms]


@lru_cache(maxsize=8)
def _lengths(terms: frozenset[str]) -> tuple[int, ...]:
    """The lengths of defined terms, so that a text is held against few words, not every term."""
    return tuple(sorted({len(term) for term in terms}))


def _term_at(text: str, place: int, terms: frozenset[str]) -> str | None:
    fitting = [
        term for term in terms_at(text, place, terms) if not text[place + len(term) :][:1].isalnum()
    ]
    return max(fitting, key=len, default=None)


def _longest(text: str, place: int, run: str) -> str:
    """A name goes on over "and" or "on" where only then it ends in a word for an instrument."""
    if ends_as_instrument(run) or run.isupper():
        return run
    longer = _LONGER.match(text, place)
    return longer[0] if longer and ends_as_instrument(longer[0]) else run


def _trimmed(name: str) -> str:
    return re.sub(r"^(?:The|That|Those|Such|Any|Each|Its|Under|In) ", "", name).removesuffix(
        "\u2019s"
    )
