"""Fields: their stored result is text, their code never is; tables of contents are left out.

A complex field runs from `begin` over `separate` to `end` (ECMA-376 Part 1, 17.16.18), across
runs and paragraphs, and may hold others.
"""

from __future__ import annotations

import re
from typing import Final

from clauseline.ingest.symbols import character
from clauseline.ingest.word.content import ListNumber
from clauseline.ingest.word.names import whole

_CONTENTS_CODE: Final = re.compile(r"\s*(TOC|TOA)\b", re.IGNORECASE)
_LIST_NUMBER: Final = re.compile(
    r"\s*LISTNUM\b\s*(?:\"?(?P<name>[^\\\s\"]+)\"?)?(?P<switches>.*)", re.IGNORECASE | re.DOTALL
)
_AUTOMATIC: Final = re.compile(r"\s*(AUTONUM(?:LGL|OUT)?)\b", re.IGNORECASE)
_BUTTON: Final = re.compile(r"\s*MACROBUTTON\s+\S+\s?(?P<shown>.*?)\s*", re.IGNORECASE | re.DOTALL)
_SYMBOL: Final = re.compile(
    r"\s*SYMBOL\s+(?:0x(?P<hex>[0-9A-F]{1,4})|(?P<decimal>\d{1,5}))(?!\w)(?P<switches>.*)",
    re.IGNORECASE | re.DOTALL,
)
_FONT: Final = re.compile(r"\\f\s*(?:\"([^\"]*)\"|([^\\\s]+))", re.IGNORECASE)
_SWITCH: Final = re.compile(r"\\([lsLS])\s*\"?(\d{1,10})(?!\d)")


class _Field:
    __slots__ = ("form", "has_words", "in_result", "is_contents", "pieces")

    def __init__(self, form: str | None) -> None:
        self.form = form
        self.pieces: list[str] = []
        self.in_result = False
        self.is_contents = False
        self.has_words = False


class OpenFields:
    """The fields that are open at a point of the text.

    `shows_text` says whether words there are seen, `in_contents` whether they belong to a table
    of contents.
    """

    __slots__ = ("_codes", "_contents", "_open", "in_contents", "shows_text")

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._codes = 0
        self._contents = 0
        self.shows_text = True
        self.in_contents = False

    @property
    def any_open(self) -> bool:
        """Whether any field is open."""
        return bool(self._open)

    def character(self, kind: str | None, form: str | None = None) -> ListNumber | str | None:
        """Takes a field character: `begin`, `separate` or `end`; `form` is what a form field shows.

        Gives what a field without a stored result shows, once it has ended: the number that it
        counts, the words of a button, a sign or the choice made in a form.
        """
        shown = None
        if kind == "begin":
            self._open.append(_Field(form))
            self._codes += 1
        elif kind == "separate" and self._open:
            self._separate(self._open[-1])
        elif kind == "end" and self._open:
            shown = self._end(self._open.pop())
        self.shows_text = not self._codes
        self.in_contents = bool(self._contents)
        return shown

    def _separate(self, field: _Field) -> None:
        if not field.in_result:
            field.in_result = True
            field.is_contents = is_contents_code("".join(field.pieces))
            self._codes -= 1
            self._contents += field.is_contents

    def _end(self, field: _Field) -> ListNumber | str | None:
        self._contents -= field.is_contents
        if not field.in_result:
            self._codes -= 1
        if field.has_words:
            return None
        return shown_without_result("".join(field.pieces)) if field.form is None else field.form

    def code(self, text: str) -> None:
        """Takes a piece of the innermost field's code."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].pieces.append(text)

    def take_words(self) -> None:
        """Takes note that the innermost field's result has words."""
        if self._open:
            self._open[-1].has_words = True


def is_contents_code(code: str) -> bool:
    """Whether a simple field's code makes a table of contents."""
    return _CONTENTS_CODE.match(code) is not None


def shown_without_result(code: str) -> ListNumber | str | None:
    """What a field shows although it stores no result: a number, a button's words or a sign."""
    button = _BUTTON.fullmatch(code)
    if button is not None:
        return button["shown"]
    symbol = _SYMBOL.match(code)
    if symbol is not None:
        return _sign(symbol)
    automatic = _AUTOMATIC.match(code)
    if automatic is not None:
        return ListNumber(name=automatic[1].upper(), level=None, start=None)
    return list_number(code)


def _sign(symbol: re.Match[str]) -> str:
    r"""The sign that a SYMBOL field shows (17.16.5).

    Its number is a place in a font (`\f`), in Unicode (`\u`), Shift-JIS (`\j`) or ANSI.
    """
    switches = symbol["switches"]
    place = int(symbol["hex"], 16) if symbol["hex"] else int(symbol["decimal"])
    if _has_switch("j", switches):
        return place.to_bytes(3).lstrip(b"\0").decode("shift_jis", "replace")
    font = _FONT.search(switches)
    shown = character(font[1] or font[2] or "" if font else "", f"{place:X}")
    is_ansi = shown == chr(place) and place < 0x100 and not _has_switch("u", switches)  # noqa: PLR2004 - one byte
    return bytes([place]).decode("cp1252", "replace") if is_ansi else shown


def _has_switch(letter: str, switches: str) -> bool:
    return re.search(rf"\\{letter}\b", switches, re.IGNORECASE) is not None


def list_number(code: str) -> ListNumber | None:
    r"""What a LISTNUM field counts (ECMA-376 Part 1, 17.16.5.32), None for any other field.

    >>> list_number(' LISTNUM "SEQ1" \\l 2 ')
    ListNumber(name='SEQ1', level=1, start=None)
    """
    found = _LIST_NUMBER.match(code)
    if found is None:
        return None
    switches = {name.lower(): whole(value) for name, value in _SWITCH.findall(found["switches"])}
    level = switches.get("l") or 1
    return ListNumber(name=found["name"], level=max(level - 1, 0), start=switches.get("s"))
