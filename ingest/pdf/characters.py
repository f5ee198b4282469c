"""The characters of a page: to which of its objects each belongs, and where it stands."""

from __future__ import annotations

import ctypes
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, Final

import pypdfium2.raw as pdfium_c

from clauseline.ingest.pdf import calls
from clauseline.ingest.pdf.calls import Address
from clauseline.ingest.pdf.decoration import Letter
from clauseline.ingest.pdf.geometry import Box, turn
from clauseline.ingest.pdf.sheet import Piece
from clauseline.ingest.symbols import UNKNOWN

_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_INVISIBLE: Final = re.compile(r"[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
"""Nothing is drawn for them, and they make a screen show what follows in another order."""
_RIGHT_TO_LEFT: Final = re.compile(
    r"[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]"
)
_LINE_END: Final = re.compile(r"\r\n")
_MANY: Final = 120
_ROOM: Final = 1 << 12

Handle = Any
"""What the bindings give to name the text of a page; they have no types."""


class Characters:
    """The characters of an open page, with the spaces that a viewer shows between them."""

    def __init__(self, text: Handle) -> None:
        self._text = text
        self._page = calls.address_of(text)
        self._edges = [ctypes.c_double() for _ in range(4)]

    def words(self, texts: Sequence[Address]) -> dict[Address, str]:
        """The characters of each of a page's text objects, with the space that follows it.

        To ask each object takes a look at the whole page, and is only done where the characters
        do not tell.
        """
        text = self._text_of_page()
        few = len(texts) <= _MANY
        if text is None or (few and _RIGHT_TO_LEFT.search(text)):
            return {raw: self._words_of(raw) for raw in texts}
        return _words_by_owner(text, self._runs(text))

    def owners(self) -> list[Address]:
        """Of each character, the object that it belongs to; 0 for one that is only shown."""
        return [self._owner(index) for index in range(calls.count_characters(self._page))]

    def sign(self, index: int) -> str:
        """The character at an index."""
        return chr(pdfium_c.FPDFText_GetUnicode(self._text, index))

    def box(self, index: int) -> Box:
        """Where the character at an index stands."""
        left, right, bottom, top = self._edges
        pdfium_c.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        return (left.value, bottom.value, right.value, top.value)

    def _words_of(self, raw: Address, room: int = _ROOM) -> str:
        buffer = ctypes.create_string_buffer(room)
        taken = calls.text_of(raw, self._page, ctypes.addressof(buffer), room)
        if taken > room:
            return self._words_of(raw, taken)
        return ctypes.string_at(buffer, taken - 2).decode("utf-16-le", errors="replace")

    def _text_of_page(self) -> str | None:
        """All characters; None where they are not counted one by one."""
        count = calls.count_characters(self._page)
        buffer = ctypes.create_string_buffer(2 * count + 2)
        taken = calls.characters(self._page, 0, count, ctypes.addressof(buffer))
        size = max(0, 2 * taken - 2)
        text = ctypes.string_at(buffer, size).decode("utf-16-le", errors="replace")
        return text if len(text) == count else None

    def _owner(self, index: int) -> Address:
        """The object that a character belongs to; 0 for one that is only shown."""
        return calls.object_of_character(self._page, index) or 0

    def _runs(self, text: str) -> list[tuple[int, Address]]:
        """Where in the text of a page each run of one object's characters begins, and whose it is.

        The characters of an object stand together, so that few need be asked; only those of a line
        that runs from right to left may have others between them.
        """
        asked: Iterable[int] = range(len(text))
        if not _RIGHT_TO_LEFT.search(text):
            ends = (end.start() for end in _LINE_END.finditer(text))
            asked = (index for end in ends for index in range(max(0, end - 1), end + 3))
        runs: list[tuple[int, Address]] = []
        at, owner = -1, -1
        for index in (*asked, len(text) - 1):
            if at < index < len(text):
                following = self._owner(index)
                self._add_runs(runs, (at, owner), (index, following))
                at, owner = index, following
        return runs

    def _add_runs(
        self,
        runs: list[tuple[int, Address]],
        earlier: tuple[int, Address],
        later: tuple[int, Address],
    ) -> None:
        """Adds the runs that begin after one character, the last of them at most with another."""
        (start, before), (end, after) = earlier, later
        if before == after and (before or end - start == 1):
            return
        if end - start == 1:
            runs.append(later)
            return
        middle = (start + end) // 2
        between = (middle, self._owner(middle))
        self._add_runs(runs, earlier, between)
        self._add_runs(runs, between, later)


class Letters:
    """Where the letters of a page's pieces stand; looked up for the few that strokes cut."""

    def __init__(
        self, characters: Characters, bounds: Box, quarter: int, handles: Sequence[Address]
    ) -> None:
        self._characters = characters
        self._bounds = bounds
        self._quarter = quarter
        self._handles = handles
        self._by_handle: dict[Address, list[int]] = {}

    def of(self, piece: Piece) -> list[Letter]:
        """The letters of a piece, with the spaces that are shown between them."""
        indexes = self._indexes(piece)
        if not indexes:
            return []
        return [self._letter(index) for index in range(indexes[0], indexes[-1] + 1)]

    def end_in_space(self, piece: Piece) -> bool:
        """Whether the last letter that a piece draws itself is a space."""
        indexes = self._indexes(piece)
        return bool(indexes) and self._characters.sign(indexes[-1]).isspace()

    def _indexes(self, piece: Piece) -> list[int]:
        if not self._by_handle:
            self._by_handle = defaultdict(list)
            for index, owner in enumerate(self._characters.owners()):
                self._by_handle[owner].append(index)
        return self._by_handle[self._handles[piece.at]]

    def _letter(self, index: int) -> Letter:
        start, _, end, _ = turn(self._characters.box(index), self._bounds, self._quarter)
        return Letter(as_shown(self._characters.sign(index)), start, end)


def _words_by_owner(text: str, runs: Sequence[tuple[int, Address]]) -> dict[Address, str]:
    """The characters of each object of a page, by where the runs of its characters begin."""
    words: dict[Address, str] = defaultdict(str)
    before = 0
    for (start, owner), (end, _) in pairwise((*runs, (len(text), 0))):
        part = text[start:end]
        if before and part.startswith(" "):
            words[before] += " "
        if owner:
            words[owner] += part
        before = owner
    return words


def as_shown(words: str) -> str:
    """The words as a page shows them.

    PDFium has its own characters for the hyphens that it takes for the ends of broken words. A
    control character stands for a sign that the font doesn't name.
    """
    if words.isprintable():
        return words
    words = words.replace("\r\n", " ").replace("\x02", "-").replace("\ufffe", "-")
    return _INVISIBLE.sub("", _CONTROLS.sub(UNKNOWN, words))
