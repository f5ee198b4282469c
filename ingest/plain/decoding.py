"""The characters of a text file, whichever of the usual encodings it is in."""

from __future__ import annotations

import re

from clauseline.model.errors import UnreadableFile

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
_UTF8_LETTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH_BYTES = re.compile(rb"[\x80-\xff]")


def decode(data: bytes, file: str) -> str:
    """The text that the bytes of `file` hold.

    A byte order mark decides; without one it is UTF-8, else Windows-1252. A file that is UTF-8
    but for a few bytes is damaged, not Windows-1252: read so, it would show wrong letters.
    Raises UnreadableFile with the offset of the first bad byte, counted from 0.
    """
    for mark, encoding, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, len(mark), encoding, name, file)
    _refuse_binary(data, file)
    if _is_mostly_utf8(data):
        return _strictly(data, 0, "utf-8", "UTF-8", file)
    return _strictly(data, 0, "cp1252", "UTF-8 or Windows-1252", file)


def _strictly(data: bytes, start: int, encoding: str, name: str, file: str) -> str:
    try:
        return data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(file, start + error.start, f"not {name} text") from error


def _refuse_binary(data: bytes, file: str) -> None:
    offset = data.find(b"\x00")
    if offset >= 0:
        raise _undecodable(file, offset, "a zero byte, so this is no plain text")


def _is_mostly_utf8(data: bytes) -> bool:
    valid = _UTF8_LETTER.findall(data)
    stray = len(_HIGH_BYTES.findall(data)) - sum(map(len, valid))
    return stray == 0 or len(valid) > stray


def _undecodable(file: str, offset: int, reason: str) -> UnreadableFile:
    return UnreadableFile(
        reason, remedy="save it again as UTF-8 text", file=file, place=f"byte {offset}"
    )
