"""The names that WordprocessingML gives its elements and attributes (ECMA-376 Part 1, 17)."""

from __future__ import annotations

import re
from typing import Final

from lxml.etree import _Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VAL: Final = f"{W}val"
REVISIONS: Final = frozenset(f"{W}{name}" for name in ("ins", "del", "moveTo", "moveFrom"))

_OFF: Final = frozenset(("0", "false", "off"))
_WHOLE: Final = re.compile(r"\s*[+-]?[0-9]{1,10}\s*")
_MEASURE: Final = re.compile(r"\s*(-?[0-9]{1,10}(?:\.[0-9]{1,10})?)(mm|cm|in|pt|pc|pi)\s*")
_TWENTIETHS: Final = {
    "mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440, "pt": 20, "pc": 240, "pi": 240,
}  # fmt: skip


def value_of(parent: _Element | None, name: str) -> str | None:
    """The `w:val` of a child element, None where either is missing."""
    if parent is None:
        return None
    child = next(parent.iterchildren(W + name), None)
    return None if child is None else child.get(VAL)


def number_of(parent: _Element | None, name: str) -> int | None:
    """The `w:val` of a child element as a whole number, None where it is none."""
    return whole(value_of(parent, name))


def whole(text: str | None) -> int | None:
    """A whole number of at most ten digits as an attribute writes it, None for anything else."""
    return None if text is None or _WHOLE.fullmatch(text) is None else int(text)


def twentieths(text: str | None) -> int | None:
    """A length in twentieths of a point: without a unit, or with one (22.9.2.15)."""
    measured = None if text is None else _MEASURE.fullmatch(text)
    if measured is None:
        return whole(text)
    return round(float(measured[1]) * _TWENTIETHS[measured[2]])


def switch(parent: _Element | None, name: str) -> bool | None:
    """A property that is on, off, or not said (ST_OnOff: no value means on)."""
    if parent is None:
        return None
    child = next(parent.iterchildren(W + name), None)
    return None if child is None else is_on(child.get(VAL))


def is_on(text: str | None) -> bool:
    """Whether a value of ST_OnOff (22.9.2.7) says on, as an element without one does."""
    return text not in _OFF
