"""Kinds of file that are not read, by the bytes they begin with or hold, and what to do instead."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct


class Foreign(Struct, frozen=True):
    """A kind of file that is not read: what it is, as it follows "this is", and what to do."""

    what: str
    remedy: str


_AS_DOCX: Final = "open it in Word and save it as a Word document (.docx)"
_ASK: Final = "name a Word document (.docx) or a text file instead"
_UNPACK: Final = "unpack it and name the document in it"
_SCAN: Final = (
    "a picture holds no text: ask for the Word document, or read the words from the scan "
    "with an OCR program and save them as text"
)

_BEGINNINGS: Final = (
    (rb"\{\\rtf", Foreign("a Rich Text file (RTF)", _AS_DOCX)),
    (rb"\x89PNG\r\n", Foreign("a picture (PNG), perhaps a scan", _SCAN)),
    (rb"\xff\xd8\xff", Foreign("a picture (JPEG), perhaps a scan", _SCAN)),
    (rb"GIF8[79]a", Foreign("a picture (GIF), perhaps a scan", _SCAN)),
    (rb"(?:II\*\0|MM\0\*)", Foreign("a picture (TIFF), perhaps a scan", _SCAN)),
    (rb"BM.{4}\0\0\0\0", Foreign("a picture (BMP), perhaps a scan", _SCAN)),
    (rb"RIFF.{4}WEBP", Foreign("a picture (WebP), perhaps a scan", _SCAN)),
    (rb".{4}ftyp(?:heic|heix|mif1|avif)", Foreign("a picture (HEIF), perhaps a scan", _SCAN)),
    (rb"\0\0\0\x0cjP  ", Foreign("a picture (JPEG 2000), perhaps a scan", _SCAN)),
    (rb"\xffWPC", Foreign("a WordPerfect document", _AS_DOCX)),
    (rb"\xdb\xa5|\x31\xbe\0\0", Foreign("an old Word document from before Word 97", _AS_DOCX)),
    (rb"%!PS", Foreign("a PostScript file", _ASK)),
    (rb"\x1f\x8b", Foreign("a compressed archive (gzip)", _UNPACK)),
    (rb"7z\xbc\xaf\x27\x1c", Foreign("a compressed archive (7z)", _UNPACK)),
    (rb"Rar!\x1a\x07", Foreign("a compressed archive (RAR)", _UNPACK)),
    (rb"\xfd7zXZ\0", Foreign("a compressed archive (xz)", _UNPACK)),
    (rb"BZh[1-9]1AY&SY", Foreign("a compressed archive (bzip2)", _UNPACK)),
    (rb"SQLite format 3\0", Foreign("a database (SQLite)", _ASK)),
)

_STREAMS: Final = (
    (
        "EncryptedPackage",
        Foreign(
            "an encrypted Office document",
            "open it in Word with its password and save it without one (.docx)",
        ),
    ),
    ("WordDocument", Foreign("an old binary Word document (.doc), whatever its name", _AS_DOCX)),
    ("Workbook", Foreign("an old binary Excel workbook (.xls)", _ASK)),
    ("PowerPoint Document", Foreign("an old binary PowerPoint presentation (.ppt)", _ASK)),
    (
        "__substg1.0_",
        Foreign("an Outlook message (.msg)", "save its attachment and name that instead"),
    ),
)

_TEXT_BEGINNINGS: Final = (
    (rb"version https://git-lfs\.", Foreign(
        "a placeholder that Git LFS left in place of the file", "fetch the file with git lfs pull"
    )),
    (rb"(?is)mime-version:.{0,2000}multipart/related", Foreign("a web archive (MHTML)", _AS_DOCX)),
    (rb"(?is)(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", Foreign(
        "a web page (HTML)", "name the document that the page links to"
    )),
    (rb"(?s)<\?xml.{0,2000}(?:pkg:package|w:wordDocument|mso-application)", Foreign(
        "a Word document saved as XML", _AS_DOCX
    )),
    (rb"<\?xml", Foreign("an XML file", _ASK)),
)  # fmt: skip
_HEAD: Final = 8192


def foreign_bytes(data: bytes) -> Foreign | None:
    """The kind of a binary or Rich Text file that is not read, None for any other."""
    head = data[:_HEAD]
    return next((kind for start, kind in _BEGINNINGS if re.match(start, head, re.DOTALL)), None)


def foreign_compound(data: bytes) -> Foreign:
    """What an OLE compound file holds, by the names of its streams, which are UTF-16 ([MS-CFB])."""
    for name, kind in _STREAMS:
        if name.encode("utf-16-le") in data:
            return kind
    return Foreign("an old binary Office file", _AS_DOCX)


def foreign_text(data: bytes) -> Foreign | None:
    """The kind of a text that is there for programs, not for readers, None for plain text."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((kind for start, kind in _TEXT_BEGINNINGS if re.match(start, head)), None)
