"""The Word package: parts into one archive, the same bytes on every machine and day."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html import escape
from importlib.resources import files
from typing import Final

OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

PARTS: Final = (
    ("styles", f"{WORD}.styles+xml"),
    ("numbering", f"{WORD}.numbering+xml"),
    ("settings", f"{WORD}.settings+xml"),
    ("footnotes", f"{WORD}.footnotes+xml"),
    ("header", f"{WORD}.header+xml"),
    ("footer", f"{WORD}.footer+xml"),
)
"""What the document is related to: the part's name, which is also the relation's, and its type."""


def package(document: bytes, footnotes: bytes, words: Mapping[str, str]) -> bytes:
    """A Word file of this body and these footnotes; `words` fill the header and the properties.

    Entries are stored, not deflated, with one fixed date: compression differs from one zlib to
    the next, and the file is checked to be the same everywhere.
    """
    entries = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": package_relations(),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": document_relations(),
        "word/footnotes.xml": footnotes,
        **{f"word/{name}.xml": part(name) for name in ("styles", "numbering", "settings")},
        **{f"word/{name}.xml": filled(name, words) for name in ("header", "footer")},
        "docProps/core.xml": filled("core", words),
    }
    return archive(entries)


def archive(entries: Mapping[str, bytes]) -> bytes:
    """The entries as a zip file, in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package_file:
        for name, data in entries.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            package_file.writestr(entry, data)
    return out.getvalue()


def part(name: str) -> bytes:
    """A part as it comes with the package."""
    return files("clauseline.sample").joinpath(f"parts/{name}.xml").read_bytes()


def filled(name: str, words: Mapping[str, str]) -> bytes:
    """A part with the words that its braces name."""
    escaped = {key: escape(value, quote=False) for key, value in words.items()}
    return part(name).decode("utf-8").format(**escaped).encode("utf-8")


def content_types() -> bytes:
    """The type of each part."""
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    types = {
        "word/document": f"{WORD}.document.main+xml",
        **{f"word/{name}": kind for name, kind in PARTS},
        "docProps/core": core,
    }
    rows = "".join(
        f'<Override PartName="/{name}.xml" ContentType="{kind}"/>' for name, kind in types.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    ).encode()


def package_relations() -> bytes:
    """What the package holds: the document and its properties."""
    return relations(
        (f"{OFFICE}/officeDocument", "word/document.xml"),
        (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    )


def document_relations() -> bytes:
    """What the document is related to; the fifth is its header, the sixth its footer."""
    return relations(*((f"{OFFICE}/{name}", f"{name}.xml") for name, _ in PARTS))


def relations(*targets: tuple[str, str]) -> bytes:
    """A relations part: each target with its kind, named rId1 and on."""
    rows = "".join(
        f'<Relationship Id="rId{at}" Type="{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'.encode()
