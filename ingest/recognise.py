"""What a file is, by its content and never by its name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, Literal

from clauseline.ingest.archive import MIB, PART_LIMIT, Package, open_package
from clauseline.ingest.foreign import Foreign, foreign_bytes, foreign_compound, foreign_text
from clauseline.model.errors import UnreadableFile, UnsafeFile

Kind = Literal["word", "pdf", "text"]

_SIZE_LIMIT: Final = PART_LIMIT
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PDF_HEADER_WITHIN: Final = 1024
"""Readers accept a header within the first 1,024 bytes (ISO 32000-1, Annex H, note 13)."""
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE: Final = 0.002
"""Text from a PDF holds a stray control character here and there; a binary file many."""

_KINDS_BY_SUFFIX: Final[dict[str, Kind]] = {".docx": "word", ".pdf": "pdf"}
_SPOKEN: Final = {"word": "a Word document", "pdf": "a PDF", "text": "plain text"}
_SAVE_AS_DOCX: Final = "open it in Word and save it as a Word document (.docx)"
_MAIN_PART: Final = re.compile(r"[.+](document|template|macro\w+)[.\w]*main\+xml$")
_OTHER_PACKAGES: Final = (
    ("spreadsheetml", "an Excel workbook"),
    ("ms-excel", "an Excel workbook"),
    ("presentationml", "a PowerPoint presentation"),
    ("ms-powerpoint", "a PowerPoint presentation"),
    ("visio", "a Visio drawing"),
)
_OPEN_DOCUMENTS: Final = (
    ("opendocument.text", "an OpenDocument text (.odt)"),
    ("opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)"),
    ("opendocument.presentation", "an OpenDocument presentation (.odp)"),
    ("epub", "an electronic book (EPUB)"),
)


def kind_of(path: Path) -> Kind:
    """Whether a file is a Word document, a PDF or plain text.

    Raises UnreadableFile for everything else, naming what it is and what to do instead;
    UnsafeFile for an archive that goes past the limits.
    """
    return recognise(bytes_of(path), str(path))


def recognise(data: bytes, file: str) -> Kind:
    """Whether the bytes of a file are a Word document, a PDF or plain text; raises as kind_of."""
    kind = _kind(data, file)
    named = _KINDS_BY_SUFFIX.get(Path(file).suffix.lower(), kind)
    if named != kind:
        raise UnreadableFile(
            f"this is {_SPOKEN[kind]}, whatever its name says",
            remedy="get the right file, or give it the right name",
            file=file,
        )
    return kind


def _kind(data: bytes, file: str) -> Kind:
    if data.startswith(_ZIP):
        return _package_kind(open_package(data, file))
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return "pdf"
    if data.startswith(_COMPOUND):
        raise _refusal(foreign_compound(data), file)
    if foreign := foreign_bytes(data):
        raise _refusal(foreign, file)
    return _text_kind(data, file)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file; raises UnreadableFile where there are none to be had."""
    file = str(path)
    try:
        if path.is_dir():
            raise UnreadableFile(
                "this is a folder, not a file", remedy="name a file in it", file=file
            )
        if path.exists() and not path.is_file():
            raise UnreadableFile("this is not a regular file", remedy="name a document", file=file)
        if path.exists() and path.stat().st_size > _SIZE_LIMIT:
            raise UnsafeFile(
                f"the file is larger than {_SIZE_LIMIT // MIB} MB, more than any text needs",
                remedy="save it again without pictures",
                file=file,
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(
            "there is no such file", remedy="check its name and folder", file=file
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFile(
            f"the file cannot be opened ({reason})",
            remedy="check its name, and that you may read it",
            file=file,
        ) from error
    if not data:
        raise UnreadableFile(
            "the file is empty", remedy="get it afresh from where it was published", file=file
        )
    return data


def _package_kind(package: Package) -> Kind:
    if not package.has("[Content_Types].xml"):
        raise _refusal(_unlisted_package(package), package.file)
    types = _content_types(package)
    if any("macroenabled" in kind.lower() or "vbaproject" in kind.lower() for kind in types):
        raise UnreadableFile(
            "this document carries macros, whatever its name says",
            remedy="open it in Word and save it as a Word document without macros (.docx)",
            file=package.file,
        )
    main = [kind for kind in types if "wordprocessingml" in kind and _MAIN_PART.search(kind)]
    if any("template" in kind for kind in main):
        raise UnreadableFile(
            "this is a Word template, not a document", remedy=_SAVE_AS_DOCX, file=package.file
        )
    if main:
        return "word"
    raise _refusal(_other_package(types), package.file)


def _content_types(package: Package) -> tuple[str, ...]:
    root = package.tree("[Content_Types].xml")
    return tuple(element.get("ContentType", "") for element in root)


def _other_package(types: tuple[str, ...]) -> Foreign:
    for mark, name in _OTHER_PACKAGES:
        if any(mark in kind and kind.endswith("main+xml") for kind in types):
            return Foreign(what=name, remedy="name a Word document (.docx) instead")
    return Foreign(
        what="an Office package without a Word document in it",
        remedy="name a Word document (.docx) instead",
    )


def _unlisted_package(package: Package) -> Foreign:
    if package.has("mimetype"):
        declared = package.read("mimetype")[:200].decode("ascii", "replace")
        for mark, name in _OPEN_DOCUMENTS:
            if mark in declared:
                return Foreign(what=name, remedy="save it as a Word document (.docx)")
    if package.has("word/document.xml"):
        return Foreign(
            what="a Word document that has lost its list of parts, so it is damaged",
            remedy="get it afresh from where it was published",
        )
    return Foreign(
        what="a zip archive, not a Word document", remedy="unpack it and name the document in it"
    )


def _text_kind(data: bytes, file: str) -> Kind:
    if data.startswith(_WIDE_MARKS):
        return "text"
    if Path(file).name.startswith("~$"):
        raise UnreadableFile(
            "this is the lock that Word keeps while a document is open",
            remedy="name the document itself",
            file=file,
        )
    if len(_CONTROL.findall(data)) > _CONTROL_SHARE * len(data):
        raise UnreadableFile(
            "this is neither a Word document, a PDF nor plain text",
            remedy="name a Word document (.docx) or a text file",
            file=file,
        )
    if not data.strip(b" \t\r\n\f\v\xef\xbb\xbf"):
        raise UnreadableFile(
            "the file holds nothing but blank space",
            remedy="get it afresh from where it was published",
            file=file,
        )
    if foreign := foreign_text(data):
        raise _refusal(foreign, file)
    return "text"


def _refusal(foreign: Foreign, file: str) -> UnreadableFile:
    return UnreadableFile(f"this is {foreign.what}", remedy=foreign.remedy, file=file)
