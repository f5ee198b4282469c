"""The streams of a PDF as its bytes hold them, unpacked piece by piece and never held whole."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

_WORD: Final = b"stream"
_END: Final = b"endstream"
_LINE_END: Final = re.compile(rb"[^\r\n]{0,8}(?:\r\n|\n|\r)")
_NUMBER: Final = re.compile(rb"(\d{1,10})\s+\d+\s+$")
_FILTER: Final = re.compile(rb"/Filter\s*(?:\[([^\[\]]*)\]|(/\w+))")
_LONGEST: Final = 1 << 14
_TAKEN: Final = 1 << 14
BLOCK: Final = 1 << 16
_DEFLATED: Final = {b"FlateDecode", b"Fl"}
_AS_TEXT: Final = {b"ASCII85Decode", b"A85"}
_LONGEST_TEXT: Final = 1 << 18
"""Data written as text is no larger, or is not looked into: that is slow."""
_PICTURES: Final = {b"DCTDecode", b"JPXDecode", b"CCITTFaxDecode", b"JBIG2Decode"}


class Stream(Struct, frozen=True, kw_only=True):
    """A stream: the words of its dictionary, the byte where its data begins, its number."""

    dictionary: bytes
    start: int
    number: int | None

    @property
    def place(self) -> str:
        """Where it is, for a message."""
        return f"byte {self.start}" if self.number is None else f"object {self.number}"

    @property
    def filters(self) -> list[bytes] | None:
        """How its data is packed; None where that is not plainly said."""
        if not self.dictionary.startswith(b"<<") or not self.dictionary.endswith(b">>"):
            return None
        found = _FILTER.findall(self.dictionary)
        if len(found) != self.dictionary.count(b"/Filter") or len(found) > 1:
            return None
        listed, single = found[0] if found else (b"", b"")
        names = (listed or single).split(b"/")
        return None if names[0].strip() else [name.strip() for name in names[1:]]

    @property
    def times_deflated(self) -> int | None:
        """How many times over its data is deflated; None where it is packed in another way too.

        A picture that is packed as such counts as not packed: no words come of it.
        """
        filters = self.filters
        if filters is None:
            return None
        if filters and filters[-1] in _PICTURES:
            filters = filters[:-1]
        if self.as_text:
            filters = filters[1:]
        return len(filters) if _DEFLATED.issuperset(filters) else None

    @property
    def as_text(self) -> bool:
        """Whether its data, packed or not, is written in the letters of ASCII."""
        return self.filters is not None and not _AS_TEXT.isdisjoint(self.filters[:1])


def streams_of(data: bytes) -> Iterator[Stream]:
    """The streams of a file, in order; a chance word in packed data may look like one."""
    begin = data.find(_WORD)
    while begin >= 0:
        end = begin + len(_WORD)
        line_end = _LINE_END.match(data, end)
        if line_end and not data.endswith(_END, 0, end):
            at = data.rfind(b"obj", max(0, begin - _LONGEST), begin)
            number = _NUMBER.search(data, max(0, at - 30), at) if at >= 0 else None
            yield Stream(
                dictionary=data[at + 3 : begin].strip() if at >= 0 else b"",
                start=line_end.end(),
                number=None if number is None else int(number[1]),
            )
        begin = data.find(_WORD, end)


class Unpacking:
    """The data of a stream block by block, and how many bytes of the file it took so far."""

    def __init__(self, data: bytes, stream: Stream, times: int) -> None:
        self._data = data
        self._start = stream.start
        self._times = times
        self._as_text = stream.as_text
        self.taken = 0
        self.given = 0

    def __iter__(self) -> Iterator[bytes]:
        """The blocks; raises zlib.error or ValueError where they are damaged."""
        blocks: Iterable[bytes]
        if self._as_text:
            blocks = self._from_text()
        else:
            blocks = self._packed() if self._times else self._plain()
        for _ in range(self._times):
            blocks = _inflated(blocks)
        for block in blocks:
            self.given += len(block)
            yield block

    @property
    def is_too_long(self) -> bool:
        """Whether the data is better not looked into."""
        return self._as_text and self._end - self._start > _LONGEST_TEXT

    @property
    def _end(self) -> int:
        end = self._data.find(_END, self._start)
        return len(self._data) if end < 0 else end

    def _from_text(self) -> Iterator[bytes]:
        text = self._data[self._start : self._end]
        self.taken = len(text)
        yield base64.a85decode(text.partition(b"~")[0])

    def _plain(self) -> Iterator[bytes]:
        end = self._end
        for at in range(self._start, end, BLOCK):
            self.taken = min(at + BLOCK, end) - self._start
            yield self._data[at : min(at + BLOCK, end)]

    def _packed(self) -> Iterator[bytes]:
        for at in range(self._start, len(self._data), _TAKEN):
            self.taken += _TAKEN
            yield self._data[at : at + _TAKEN]


def _inflated(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """Blocks inflated; the sum at their end is not asked for, as viewers do not ask for it."""
    inflater = zlib.decompressobj()
    for block in blocks:
        rest = block
        while rest and not inflater.eof:
            try:
                yield inflater.decompress(rest, BLOCK)
            except zlib.error as error:
                if "incorrect data check" in str(error):
                    return
                raise
            rest = inflater.unconsumed_tail
        if inflater.eof:
            return
