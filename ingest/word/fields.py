"""Fields: their stored result is text, their code never is; tables of contents are left out.

A complex field runs from `begin` over `separate` to `end` (ECMA-376 Part 1, 17.16.18), across
runs and paragraphs, and may hold others.
"""

from __future__ import annotations

import re
from typing import Final

from clauseline.ingest.word.content import ListNumber

_CONTENTS_CODE: Final = re.compile(r"\s*(TOC|TOA)\b", re.IGNORECASE)
_LIST_NUMBER: Final = re.compile(
    r"\s*LISTNUM\b\s*(?:\"?(?P<name>[^\\\s\"]+)\"?)?(?P<switches>.*)", re.IGNORECASE | re.DOTALL
)
_SWITCH: Final = re.compile(r"\\([lsLS])\s*\"?(\d+)")


class _Field:
    __slots__ = ("code", "in_result")

    def __init__(self) -> None:
        self.code = ""
        self.in_result = False


class OpenFields:
    """The fields that are open at a point of the text.

    `shows_text` says whether words there are seen, `in_contents` whether they belong to a table
    of contents.
    """

    __slots__ = ("_open", "in_contents", "shows_text")

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self.shows_text = True
        self.in_contents = False

    @property
    def any_open(self) -> bool:
        """Whether any field is open."""
        return bool(self._open)

    def character(self, kind: str | None) -> ListNumber | None:
        """Takes a field character: `begin`, `separate` or `end`.

        Gives the number that a field without a stored result counts, once it has ended.
        """
        counted = None
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            counted = list_number(self._open.pop().code)
        self.shows_text = all(field.in_result for field in self._open)
        self.in_contents = any(is_contents_code(field.code) for field in self._open)
        return counted

    def code(self, text: str) -> None:
        """Takes a piece of the innermost field's code."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].code += text


def is_contents_code(code: str) -> bool:
    """Whether a simple field's code makes a table of contents."""
    return _CONTENTS_CODE.match(code) is not None


def list_number(code: str) -> ListNumber | None:
    r"""What a LISTNUM field counts (ECMA-376 Part 1, 17.16.5.32), None for any other field.

    >>> list_number(' LISTNUM "SEQ1" \\l 2 ')
    ListNumber(name='SEQ1', level=1, start=None)
    """
    found = _LIST_NUMBER.match(code)
    if found is None:
        return None
    switches = {name.lower(): int(value) for name, value in _SWITCH.findall(found["switches"])}
    return ListNumber(
        name=found["name"], level=max(switches.get("l", 1) - 1, 0), start=switches.get("s")
    )
