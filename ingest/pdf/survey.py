"""What the bytes of a PDF tell before PDFium sees them: whether it may do harm.

What is sure to do harm, or is damaged, is refused. What is not sure to do none is read in a process
apart, with limits (apart.py): the less usual ways of packing, and signs of much from little.
"""

from __future__ import annotations

import re
import zlib
from typing import Final

from clauseline.ingest.archive import (
    MIB,
    PART_LIMIT,
    RATIO_COUNTS_FROM,
    RATIO_LIMIT,
    TOTAL_LIMIT,
)
from clauseline.ingest.pdf.streams import Stream, Unpacking, streams_of
from clauseline.model.errors import UnreadableFile, UnsafeFile

_MOST_TIMES: Final = 2
_MOST_OPENED: Final = 3_000
"""Marked content opened in one stream: each mark within another costs as much as all around it."""
_SHORTEST: Final = 5
_MOST_DRAWN: Final = 32 * MIB
"""What one stream's calls of forms may draw, were each of them the largest."""
_LARGE: Final = 8 * MIB
_ESCAPED: Final = re.compile(rb"#[4-7][0-9A-Fa-f]")
_NAME_SO_FAR: Final = re.compile(rb"/[\w#+.-]{0,40}\Z", re.ASCII)
_REFERENCES: Final = re.compile(rb"\[((?:\s*\d+\s+\d+\s+R){16,}\s*)\]")
_INLINE: Final = re.compile(rb"\bBI\b[^()]{0,400}?/F[^()]{0,400}?\bID\b")
_NO_CONTENT: Final = re.compile(rb"/Type\b(?!\s*/XObject)|/Image\b|/Length1|/N\b|/FunctionType")
_KIND_ELSEWHERE: Final = re.compile(rb"/Subtype\s+\d")
_HEAD: Final = 2


def is_plain(data: bytes, file: str) -> bool:
    """Whether a file is sure to draw no more than its size suggests.

    Raises UnsafeFile where it inflates past the limits, UnreadableFile where its text is damaged.
    """
    survey = _Survey(data, file)
    for stream in streams_of(data):
        survey.see(stream)
    return survey.plain and not _hides_names(data) and not _repeats(data)


class _Survey:
    """What is known of the streams seen so far."""

    def __init__(self, data: bytes, file: str) -> None:
        self._data = data
        self._file = file
        self._total = 0
        self._encrypted = b"/Encrypt" in data
        self._has_forms = b"/Form" in data
        self._largest_form = 0
        self._most_calls = 0
        self.plain = not self._encrypted and not _KIND_ELSEWHERE.search(data)

    def see(self, stream: Stream) -> None:
        """Unpacks a stream as far as the limits let it."""
        times = stream.times_deflated
        if times is None or (not times and self._looks_deflated(stream)):
            self.plain = False
            return
        if self._encrypted:
            return
        if times > _MOST_TIMES:
            raise self._refusal(stream, f"it is deflated {times} times over")
        unpacking = Unpacking(self._data, stream, times)
        if unpacking.is_too_long:
            self.plain = False
            return
        try:
            self._weigh(stream, unpacking)
        except (zlib.error, ValueError):
            self._damaged(stream)
        self._total += unpacking.given

    def _weigh(self, stream: Stream, unpacking: Unpacking) -> None:
        calls = opened = 0
        listed: list[bytes] = []
        holds_objects = b"/ObjStm" in stream.dictionary
        for block in unpacking:
            if not self._is_within(stream, unpacking):
                return
            if self._has_forms:
                calls += block.count(b"Do")
            if unpacking.given > _SHORTEST * _MOST_OPENED:
                opened += block.count(b"BDC") + block.count(b"BMC")
            if b"BI" in block and _INLINE.search(block):
                self.plain = False
            if holds_objects:
                listed.append(block)
        form = b"/Form" in stream.dictionary
        if form:
            self._largest_form = max(self._largest_form, unpacking.given)
        self._most_calls = max(self._most_calls, calls)
        text = b"".join(listed)
        if (
            opened > _MOST_OPENED
            or (form and calls > 1)
            or self._largest_form * self._most_calls > _MOST_DRAWN
            or _hides_names(text)
            or _repeats(text)
        ):
            self.plain = False

    def _is_within(self, stream: Stream, unpacking: Unpacking) -> bool:
        """Whether a stream may be unpacked further; a picture, which we never open, may not."""
        given = unpacking.given
        if given > _LARGE:
            self.plain = False
        ratio = given / max(unpacking.taken, 1)
        if given > PART_LIMIT or self._total + given > TOTAL_LIMIT:
            problem = f"it would inflate to more than {PART_LIMIT // MIB} MB, or all to 1 GB"
        elif given > RATIO_COUNTS_FROM and ratio > RATIO_LIMIT:
            problem = f"it would inflate to more than {RATIO_LIMIT} times its size"
        else:
            return True
        if b"/Image" in stream.dictionary:
            self.plain = False
            return False
        raise self._refusal(stream, problem)

    def _refusal(self, stream: Stream, problem: str) -> UnsafeFile:
        return UnsafeFile(
            f"the PDF holds too much in too little: {problem}",
            remedy="if the file is genuine, print it to a new PDF",
            file=self._file,
            place=stream.place,
        )

    def _damaged(self, stream: Stream) -> None:
        if _NO_CONTENT.search(stream.dictionary) or stream.number is None:
            return
        raise UnreadableFile(
            "the PDF is damaged: words may be missing",
            remedy="get the file again",
            file=self._file,
            place=stream.place,
        )

    def _looks_deflated(self, stream: Stream) -> bool:
        head = self._data[stream.start : stream.start + _HEAD]
        return head[:1] in {b"x", b"h", b"X"} and int.from_bytes(head, "big") % 31 == 0


def _hides_names(data: bytes) -> bool:
    """Whether letters of a name are written as numbers, which no program has reason to do."""
    return any(
        _NAME_SO_FAR.search(data, max(0, found.start() - 50), found.start())
        for found in _ESCAPED.finditer(data)
    )


def _repeats(data: bytes) -> bool:
    """Whether a list names the same few objects again and again."""
    for found in _REFERENCES.finditer(data):
        named = found[1].split(b"R")[:-1]
        if len(named) > 2 * len({each.strip() for each in named}):
            return True
    return False
