"""A text as lines: where each stands, and how far from the one before."""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

TAB = 8
_LINE_END = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\ufeff": None}
)
_TO_WRITE_OUT = re.compile("[\ufb00-\ufb06\ufeff]")
_SET_OFF = re.compile(r"\s*\S+(?:[ \u00a0]*\t|[ \u00a0]{2})\s*\S")
_RULE = re.compile(r"[\s_=*~.·\u2013—-]*")


class Line(Struct, frozen=True, kw_only=True):
    """A line that has words.

    `indent` and `end` are columns; `gap` counts the blank lines before it and is None for the
    first line of a page, where the distance to the line before is unknown; `page` counts from 1.
    `set_off` says that more than a space stands after its first word.
    """

    text: str
    indent: int
    end: int
    gap: int | None
    page: int
    set_off: bool = False


def pages_of(text: str) -> list[list[str]]:
    """The raw lines of each page; a form feed ends a page, an empty last page is none."""
    pages = [_LINE_END.split(page) for page in tidy(text).split("\f")]
    while pages and not any(line.strip() for line in pages[-1]):
        pages.pop()
    return pages


def tidy(text: str) -> str:
    """The text in composed form (NFC), its ligatures written out."""
    plain = text.translate(_LIGATURES) if _TO_WRITE_OUT.search(text) else text
    return unicodedata.normalize("NFC", plain)


def lines_of(pages: list[list[str]]) -> list[Line]:
    """The lines that have words, page after page; a drawn rule counts as a blank line."""
    return [
        line for number, page in enumerate(pages, start=1) for line in _lines_of_page(page, number)
    ]


def _lines_of_page(page: list[str], number: int) -> list[Line]:
    lines: list[Line] = []
    blanks = 0
    for raw in page:
        if _RULE.fullmatch(raw):
            blanks += 1
            continue
        lines.append(_line(raw, blanks if lines or number == 1 else None, number))
        blanks = 0
    return lines


def _line(raw: str, gap: int | None, page: int) -> Line:
    placed = raw.expandtabs(TAB).rstrip()
    words = " ".join(placed.split())
    return Line(
        text=words,
        indent=len(placed) - len(placed.lstrip()),
        end=len(placed),
        gap=gap,
        page=page,
        set_off=_SET_OFF.match(raw) is not None,
    )
