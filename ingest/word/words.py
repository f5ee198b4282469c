"""The words of a run's text elements, as Word shows them."""

from __future__ import annotations

from typing import Final

from lxml.etree import _Element

from clauseline.ingest.symbols import PRIVATE_USE, typed
from clauseline.ingest.word.names import W

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_WHITE: Final = " \t\r\n"


def word_of(element: _Element) -> str:
    """The text of a text element, with signs of its font as the characters that they show.

    Its outer white space counts only where the file says so; `xml:space` holds for what is below
    the element that states it (XML 1.0, 2.10).
    """
    text = element.text
    if not text:
        return ""
    outer = text[0] in _WHITE or text[-1] in _WHITE
    if outer and element.get(_SPACE) != "preserve" and not _is_kept(element):
        text = text.strip(_WHITE)
    if text.isascii() or PRIVATE_USE.search(text) is None:
        return text
    run = element.getparent()
    return typed(text, "" if run is None else font_of(run))


def _is_kept(element: _Element) -> bool:
    """Whether what is around an element, or it, states that its white space counts."""
    around: _Element | None = element
    while around is not None:
        stated = around.get(_SPACE)
        if stated is not None:
            return stated == "preserve"
        around = around.getparent()
    return False


def font_of(holder: _Element) -> str:
    """The font that the looks of a run or of a list's level name, "" where they name none."""
    fonts = holder.find(f"{W}rPr/{W}rFonts")
    if fonts is None:
        return ""
    stated = (fonts.get(W + name) for name in ("ascii", "hAnsi", "cs"))
    return next(filter(None, stated), "")
