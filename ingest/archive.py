"""Opens a zip package within limits, and its XML parts without entities.

The limits: 256 MiB a part, 1 GiB in all, 200 to one.
"""

from __future__ import annotations

import lzma
import posixpath
import re
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Final

from lxml import etree
from msgspec import Struct

from clauseline.model.errors import UnreadableFile, UnsafeFile

MIB: Final = 1 << 20
PART_LIMIT: Final = 256 * MIB
TOTAL_LIMIT: Final = 1024 * MIB
RATIO_LIMIT: Final = 200
RATIO_COUNTS_FROM: Final = MIB
"""Below this size a part may be packed as tightly as it likes: it can do no harm."""

_DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError,
    NotImplementedError,
)  # fmt: skip
"""What unpacking raises: ValueError for a place before the file's beginning, NotImplementedError
for a way of packing that is not known."""

_DEEPEST: Final = 256
"""How deep the parser lets elements nest, so that no file exhausts the stack."""

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT_PREFIX = b"http://purl.oclc.org/ooxml/"
_STRICT_TO_TRANSITIONAL = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)


class Target(Struct, frozen=True, kw_only=True):
    """What a relationship points at: the last word of its type, and a part's name."""

    kind: str
    part: str


class Package:
    """An opened package: its parts by name, each inflated when it is asked for."""

    def __init__(self, archive: zipfile.ZipFile, file: str) -> None:
        self._archive = archive
        self._names = {name.lower(): name for name in archive.namelist()}
        self._targets: dict[str, dict[str, Target]] = {}
        self.file = file

    def has(self, part: str) -> bool:
        """Whether the package holds a part; names do not tell capitals (ECMA-376 Part 2)."""
        return part.lower() in self._names

    def read(self, part: str) -> bytes:
        """The bytes of a part; UnreadableFile where they are damaged, locked or not there."""
        try:
            return self._archive.read(self._names[part.lower()])
        except KeyError:
            raise UnreadableFile(
                f"the package lacks the part {part}",
                remedy="open the file in Word and save it again",
                file=self.file,
            ) from None
        except _DAMAGE as error:
            raise UnreadableFile(
                f"the part is damaged ({error})",
                remedy="get the file afresh from where it was published",
                file=self.file,
                place=part,
            ) from error
        except RuntimeError as error:  # what zipfile raises for a part under a password
            raise UnreadableFile(
                "the archive is encrypted",
                remedy="unpack it with its password and name the document in it",
                file=self.file,
            ) from error

    def tree(self, part: str) -> etree._Element:
        """The root element of an XML part."""
        return parse_xml(self.read(part), file=self.file, part=part)

    def related(self, part: str, kind: str) -> etree._Element | None:
        """The root of the part that a part points at for some purpose ("styles").

        A part that is named and missing is as if it were not named.
        """
        for target in self.targets(part).values():
            if target.kind == kind and self.has(target.part):
                return self.tree(target.part)
        return None

    def targets(self, part: str) -> Mapping[str, Target]:
        """The parts that a part points at, by relationship id; "" stands for the package."""
        if part not in self._targets:
            self._targets[part] = self._read_targets(part)
        return self._targets[part]

    def _read_targets(self, part: str) -> dict[str, Target]:
        folder, name = posixpath.split(part)
        relationships = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(relationships):
            return {}
        found = {}
        for element in self.tree(relationships).iter(_RELATIONSHIP):
            if element.get("TargetMode") != "External":
                kind = element.get("Type", "").rpartition("/")[2]
                path = posixpath.normpath(posixpath.join("/", folder, element.get("Target", "")))
                found[element.get("Id", "")] = Target(kind=kind, part=path.lstrip("/"))
        return found


def open_package(data: bytes, file: str) -> Package:
    """The package that the bytes of a file hold.

    Raises UnreadableFile where they are no whole zip archive, UnsafeFile where a part would
    inflate past the limits or leave the archive.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except _DAMAGE as error:
        raise UnreadableFile(
            "the file is cut short or damaged: it is not a whole zip archive",
            remedy="get the file afresh from where it was published",
            file=file,
        ) from error
    total = 0
    for info in archive.infolist():
        total += info.file_size
        _refuse_excess(info, total, file)
        if ".." in info.filename.replace("\\", "/").split("/"):
            raise UnsafeFile(
                "a part's name leads out of the archive",
                remedy="do not open this file; ask its sender",
                file=file,
                place=info.filename,
            )
    return Package(archive, file)


def parse_xml(data: bytes, *, file: str, part: str) -> etree._Element:
    """The root of an XML part; no entity is expanded and nothing is fetched.

    Raises UnsafeFile for a document type declaration, UnreadableFile for broken XML.
    """
    try:
        _refuse_doctype(data, file, part)
        root = etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _broken(error, file, part) from error
    if root.getroottree().docinfo.doctype:
        raise _doctype(file, part)
    return _transitional(root, data)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip


def _transitional(root: etree._Element, data: bytes) -> etree._Element:
    """A part of a Strict package in the names of a Transitional one (ECMA-376 Part 4).

    A file in UTF-16 shows its names only once it has been parsed.
    """
    named = any(name.startswith(_STRICT_PREFIX.decode()) for name in root.nsmap.values())
    if not named and _STRICT_PREFIX not in data:
        return root
    written = etree.tostring(root, encoding="utf-8")
    for strict, transitional in _STRICT_TO_TRANSITIONAL:
        written = written.replace(strict, transitional)
    return etree.fromstring(written, _parser())


def _broken(error: Exception, file: str, part: str) -> UnreadableFile:
    message = _first_line(error)
    if "xcessive depth" in message:
        return UnreadableFile(
            f"the part nests its elements too deeply, more than {_DEEPEST} within one another",
            remedy="take the content controls that lie within one another out in Word",
            file=file,
            place=part,
        )
    return UnreadableFile(
        f"the part is not well-formed XML ({message})",
        remedy="open the file in Word and save it again",
        file=file,
        place=part,
    )


def _refuse_excess(info: zipfile.ZipInfo, total: int, file: str) -> None:
    ratio = info.file_size / max(info.compress_size, 1)
    if info.file_size > PART_LIMIT or total > TOTAL_LIMIT:
        problem = f"it would inflate to more than {PART_LIMIT // MIB} MB a part or 1 GB in all"
    elif info.file_size > RATIO_COUNTS_FROM and ratio > RATIO_LIMIT:
        problem = f"it would inflate to {ratio:.0f} times its size, more than {RATIO_LIMIT} times"
    else:
        return
    raise UnsafeFile(
        f"the part is too large: {problem}",
        remedy="if the file is genuine, save it again from Word without pictures",
        file=file,
        place=info.filename,
    )


def _refuse_doctype(data: bytes, file: str, part: str) -> None:
    """A declaration stands before the root element, so the first tag that is no comment tells."""
    head = data[:4096].replace(b"\0", b"")
    first = re.search(rb"<(!DOCTYPE|[A-Za-z_])", head)
    if first and first.group(1) == b"!DOCTYPE":
        raise _doctype(file, part)


def _doctype(file: str, part: str) -> UnsafeFile:
    return UnsafeFile(
        "the part declares a document type, which no office program writes",
        remedy="do not open this file; ask its sender",
        file=file,
        place=part,
    )


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__
