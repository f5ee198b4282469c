"""Text -> word tokens: what a lawyer would take in at once is one token."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal, get_args

from msgspec import Struct

Kind = Literal["date", "sum", "reference", "number", "word", "space", "mark"]

_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_GAP: Final = r"[ \u00a0]"
_DATE: Final = (
    rf"(?<![\d.]){_DAY}(?:{_GAP}day{_GAP}of)?{_GAP}{_MONTH}(?:,?{_GAP}\d{{4}})?(?!\w)"
    rf"|\b{_MONTH}{_GAP}(?:{_DAY},?{_GAP})?\d{{4}}(?!\w)"
    r"|\b\d{4}-\d{2}-\d{2}(?!\w)"
    r"|\b\d{1,2}/\d{1,2}/\d{2}(?:\d{2})?(?!\w)"
    r"|\b\d{1,2}\.\d{1,2}\.\d{4}(?!\w)"
)
_AMOUNT: Final = r"\d+(?:,\d{3})*(?:\.\d+)?"
_SUM: Final = (
    rf"(?:[£€$¥]|\b(?:GBP|EUR|USD){_GAP}){_GAP}?{_AMOUNT}"
    rf"(?:{_GAP}?(?:million|billion|thousand|bn|m|k)\b)?"
    rf"|(?<!\w){_AMOUNT}{_GAP}?(?:%|per{_GAP}cent\b|pence\b|pounds\b|euros?\b)"
)
_MARKS: Final = r"(?:\([0-9A-Za-z]{1,6}\))"
_REFERENCE: Final = (
    rf"(?<!\w)[A-Z]{{0,3}}\d+(?:\.\d+)*[A-Z]{{0,2}}{_MARKS}+"
    r"|(?<!\w)[A-Z]{0,3}\d+(?:\.\d+)+[A-Z]{0,2}(?!\w)"
    rf"|(?<!\w)\((?:[a-zA-Z]|[a-z]{{2}}|[ivxlc]{{1,6}}|[IVX]{{1,5}}|\d{{1,3}})\){_MARKS}*"
)
_NUMBER: Final = r"(?<![\w.])\d+(?:,\d{3})+(?:\.\d+)?(?!\w)|(?<!\w)\d+(?:[.:]\d+)*(?!\w)"
_IDEOGRAPH: Final = r"[\u3040-\u30ff\u3400-\u9fff]"
_LETTERS: Final = r"(?:(?![\u3040-\u30ff\u3400-\u9fff])[^\W_]|[\u0300-\u036f])+"
_WORD: Final = (
    rf"{_IDEOGRAPH}|{_LETTERS}(?:['\u2019&/\-\u2010\u2011\u00ad]{_LETTERS})*(?:\((?:e?s|ies)\))?"
)
_COMMON: Final = r"(?P<common>[a-z]+(?=[ ,.;:])(?!\.\w))|(?P<gap> (?!\s))"
"""What most tokens are: words and spaces that can be nothing else. They are tried first."""
_TOKEN: Final = re.compile(
    rf"{_COMMON}|(?P<date>{_DATE})|(?P<sum>{_SUM})|(?P<reference>{_REFERENCE})|(?P<number>{_NUMBER})"
    rf"|(?P<word>{_WORD})|(?P<space>\s+)|(?P<mark>\.{{2,}}|.)",
    re.DOTALL,
)
_KINDS: Final[dict[str, Kind]] = {
    **{kind: kind for kind in get_args(Kind)},
    "common": "word",
    "gap": "space",
}


class Token(Struct, frozen=True, gc=False):
    """A stretch of text that is taken as a whole."""

    kind: Kind
    text: str


@lru_cache(maxsize=1 << 10)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a text; joined, they give it back exactly.

    A date ("13 March 2020"), a sum ("£5.2m", "20%"), a reference ("4.12(b)", "(b)") and a number
    ("1,000") are one token each, and so is a word with the hyphens and apostrophes within it. All
    else is white space, which is one token a stretch, or a punctuation mark.

    A text that was asked for just now is not read again.

    >>> [token.text for token in tokens_of("by 13 March 2020, £5.2m")]
    ['by', ' ', '13 March 2020', ',', ' ', '£5.2m']
    """
    return tuple(
        Token(_KINDS[found.lastgroup or "mark"], found[0]) for found in _TOKEN.finditer(text)
    )


_SAME_MARK: Final = str.maketrans(
    {"\u00ad": None, "\u200b": None, "\ufeff": None, "\u2060": None, "\u2026": "...", "\u00b4": "'",
     "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "`": "'",
     **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
     **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
     **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")}
)  # fmt: skip
_DASH: Final = re.compile(r"\s*\u2014\s*|\s+-\s+")


def plain(text: str) -> str:
    """The text without its typography, so that two texts that differ in nothing else are equal.

    Quotes, dashes, ellipses and ligatures are brought to one form, letters and their accents
    composed, white space folded.

    >>> plain("the “Code” means") == plain('the "Code" means')
    True
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_SAME_MARK)
    return " ".join(_DASH.sub(" - ", text.replace("`", "'")).split())


def folded(text: str) -> str:
    """The text with every stretch of white space as one space, none at its ends."""
    return " ".join(text.split())
