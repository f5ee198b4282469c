"""The names that WordprocessingML gives its elements and attributes (ECMA-376 Part 1, 17)."""

from __future__ import annotations

from typing import Final

from lxml.etree import _Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VAL: Final = f"{W}val"

_OFF: Final = frozenset(("0", "false", "off"))


def value_of(parent: _Element | None, name: str) -> str | None:
    """The `w:val` of a child element, None where either is missing."""
    if parent is None:
        return None
    child = parent.find(W + name)
    return None if child is None else child.get(VAL)


def number_of(parent: _Element | None, name: str) -> int | None:
    """The `w:val` of a child element as a whole number, None where it is none."""
    return whole(value_of(parent, name))


def whole(text: str | None) -> int | None:
    """A whole number as an attribute writes it, None for anything else."""
    try:
        return None if text is None else int(text)
    except ValueError:
        return None


def switch(parent: _Element | None, name: str) -> bool | None:
    """A property that is on, off, or not said (ST_OnOff: no value means on)."""
    if parent is None:
        return None
    child = parent.find(W + name)
    return None if child is None else child.get(VAL) not in _OFF
