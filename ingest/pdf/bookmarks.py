"""The bookmarks of a PDF: which lines are headings, and of which level."""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from typing import Final

import pypdfium2 as pdfium

from clauseline.ingest.plain.lines import tidy
from clauseline.ingest.structure.labels import shape_of, typed_label

_DEEPEST: Final = 64
_MOST: Final = 20_000
"""More bookmarks than a document has headings are not read: only a hostile file has them."""
_SPACES: Final = re.compile(r"[\s\u200b]+")

logging.getLogger("pypdfium2").addHandler(logging.NullHandler())
"""Bookmarks that lead back to themselves are read once; that needs no message of its own."""


def bookmarks_of(document: pdfium.PdfDocument) -> dict[tuple[int, str], int | None]:
    """The level of each bookmark, by its page (from 1) and its words without spaces.

    Some producers nest a bookmark below the one before, whatever its level. Where bookmarks whose
    numbers are written alike have several levels, those with a number have none here.
    """
    found: dict[tuple[int, str], tuple[int, str]] = {}
    for at, bookmark in enumerate(document.get_toc(max_depth=_DEEPEST)):
        if at >= _MOST:
            break
        target = bookmark.get_dest()
        index = None if target is None else target.get_index()
        title = bookmark.get_title()
        if index is not None and title.strip():
            found.setdefault((index + 1, squeezed(title)), (bookmark.level, _pattern_of(title)))
    levels: dict[str, set[int]] = defaultdict(set)
    for level, pattern in found.values():
        levels[pattern].add(level)
    orderly = all(len(each) == 1 for pattern, each in levels.items() if pattern)
    return {
        place: level if orderly or not pattern else None
        for place, (level, pattern) in found.items()
    }


def _pattern_of(title: str) -> str:
    """How the number that a bookmark begins with is written, "" for none."""
    label = typed_label(" ".join(tidy(title).split()))
    return "" if label is None else shape_of(label.text).pattern


def squeezed(words: str) -> str:
    """Words as they are compared with a bookmark: without spaces, in small letters."""
    return _SPACES.sub("", tidy(words)).casefold()
