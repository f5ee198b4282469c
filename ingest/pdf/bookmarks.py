"""The bookmarks of a PDF: which lines are headings, and of which level."""

from __future__ import annotations

import logging
import re
from typing import Final

import pypdfium2 as pdfium

from clauseline.ingest.plain.lines import tidy

_DEEPEST: Final = 64
_MOST: Final = 20_000
"""More bookmarks than a document has headings are not read: only a hostile file has them."""
_SPACES: Final = re.compile(r"[\s\u200b]+")

logging.getLogger("pypdfium2").addHandler(logging.NullHandler())
"""Bookmarks that lead back to themselves are read once; that needs no message of its own."""


def bookmarks_of(document: pdfium.PdfDocument) -> dict[tuple[int, str], int]:
    """The level of each bookmark, by its page (from 1) and its words without spaces."""
    found: dict[tuple[int, str], int] = {}
    for at, bookmark in enumerate(document.get_toc(max_depth=_DEEPEST)):
        if at >= _MOST:
            break
        target = bookmark.get_dest()
        index = None if target is None else target.get_index()
        title = bookmark.get_title()
        if index is not None and title.strip():
            found.setdefault((index + 1, squeezed(title)), bookmark.level)
    return found


def squeezed(words: str) -> str:
    """Words as they are compared with a bookmark: without spaces, in small letters."""
    return _SPACES.sub("", tidy(words)).casefold()
