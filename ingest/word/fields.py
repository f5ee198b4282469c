"""Fields: their stored result is text, their code never is; tables of contents are left out.

A complex field runs from `begin` over `separate` to `end` (ECMA-376 Part 1, 17.16.18), across
runs and paragraphs, and may hold others.
"""

from __future__ import annotations

import re
from typing import Final

_CONTENTS_CODE: Final = re.compile(r"\s*(TOC|TOA)\b", re.IGNORECASE)


class _Field:
    __slots__ = ("code", "in_result")

    def __init__(self) -> None:
        self.code = ""
        self.in_result = False


class OpenFields:
    """The fields that are open at a point of the text."""

    __slots__ = ("_open", "shows_text")

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self.shows_text = True

    @property
    def any_open(self) -> bool:
        """Whether any field is open."""
        return bool(self._open)

    @property
    def in_contents(self) -> bool:
        """Whether the point lies in a table of contents."""
        return any(_CONTENTS_CODE.match(field.code) for field in self._open)

    def character(self, kind: str | None) -> None:
        """Takes a field character: `begin`, `separate` or `end`."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            self._open.pop()
        self.shows_text = all(field.in_result for field in self._open)

    def code(self, text: str) -> None:
        """Takes a piece of the innermost field's code."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].code += text


def is_contents_code(code: str) -> bool:
    """Whether a simple field's code makes a table of contents."""
    return _CONTENTS_CODE.match(code) is not None
