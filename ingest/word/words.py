"""The words of a run's text elements, as Word shows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element

from clauseline.ingest.word.names import W
from clauseline.ingest.word.symbols import PRIVATE_USE, typed

SEEN: Final = f"{W}t"

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_WHITE: Final = " \t\r\n"


def plain_text(paragraph: _Element) -> str:
    """The text of a paragraph that holds nothing but seen text."""
    text = "".join(map(text_of, paragraph.iter(SEEN)))
    if text.isascii() or PRIVATE_USE.search(text) is None:
        return text
    return "".join(map(word_of, paragraph.iter(SEEN)))


def text_of(element: _Element) -> str:
    """The text of a text element: its outer white space counts only where it says so.

    `xml:space` holds for what is below the element that states it (XML 1.0, 2.10).
    """
    text = element.text
    if not text:
        return ""
    if (text[0] in _WHITE or text[-1] in _WHITE) and not _keeps_space(element):
        return text.strip(_WHITE)
    return text


def word_of(element: _Element) -> str:
    """The text of a text element, signs of its font as the characters that they show."""
    text = text_of(element)
    if text.isascii() or PRIVATE_USE.search(text) is None:
        return text
    return typed(text, _font_of(element))


def _keeps_space(element: _Element) -> bool:
    if element.get(_SPACE) == "preserve":
        return True
    stated = next(_stated_space(element), None)
    return stated == "preserve"


def _stated_space(element: _Element) -> Iterator[str]:
    own = element.get(_SPACE)
    if own is not None:
        yield own
    for around in element.iterancestors():
        stated = around.get(_SPACE)
        if stated is not None:
            yield stated


def _font_of(element: _Element) -> str:
    """The font that the run of a text element names, "" where it names none."""
    fonts = element.find(f"../{W}rPr/{W}rFonts")
    if fonts is None:
        return ""
    stated = (fonts.get(W + name) for name in ("ascii", "hAnsi", "cs"))
    return next(filter(None, stated), "")
