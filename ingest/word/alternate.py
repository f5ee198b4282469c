"""Content written in two ways (`mc:AlternateContent`): which of them is read (ECMA-376 Part 3).

A reader takes the first choice all of whose required namespaces it understands, else the
fallback. Where the branch taken has no words and another has, that other one is read: a text box
that is only in the fallback must not be lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element

from clauseline.ingest.word.names import MATH, MC, W

ALTERNATE: Final = f"{MC}AlternateContent"

_CHOICE: Final = f"{MC}Choice"
_FALLBACK: Final = f"{MC}Fallback"
_WORDS: Final = (f"{W}t", f"{W}delText", f"{W}sym", f"{MATH}t")
_MICROSOFT: Final = "http://schemas.microsoft.com/office/word/"
_UNDERSTOOD: Final = frozenset(
    (
        *(f"{_MICROSOFT}2010/wordprocessing{part}" for part in ("Shape", "Group", "Canvas")),
        f"{_MICROSOFT}2010/wordprocessingDrawing",
        *(f"{_MICROSOFT}{year}/wordml" for year in (2010, 2012, 2018)),
        W.strip("{}"),
        MATH.strip("{}"),
    )
)


def chosen(element: _Element) -> _Element:
    """The branch of alternate content that is read; the element itself where it has none."""
    branches = [*element.iterchildren(_CHOICE), *element.iterchildren(_FALLBACK)]
    if not branches:
        return element
    taken = next(filter(_is_understood, branches), branches[-1])
    if _has_words(taken):
        return taken
    return next(filter(_has_words, branches), taken)


def children_of(element: _Element) -> Iterator[_Element]:
    """The children of an element, alternate content replaced by that of the branch read."""
    for child in element:
        if child.tag == ALTERNATE:
            yield from children_of(chosen(child))
        else:
            yield child


def _is_understood(branch: _Element) -> bool:
    """Whether every namespace that a choice requires is one we read; a fallback requires none."""
    required = branch.get("Requires", "").split()
    return all(branch.nsmap.get(prefix) in _UNDERSTOOD for prefix in required)


def _has_words(branch: _Element) -> bool:
    return next(branch.iter(*_WORDS), None) is not None
