"""The parts of a Word file into one archive, the same bytes on every machine and day."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Final

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATED: Final = ("styles", "settings", "footnotes", "header", "footer")
HEADER: Final = f"rId{_RELATED.index('header') + 1}"
FOOTER: Final = f"rId{_RELATED.index('footer') + 1}"
"""The names by which the document knows its header and its footer."""
OFFICE: Final = _OFFICE


def package(document: str, parts: Mapping[str, str]) -> bytes:
    """The Word file of a document and the parts that it is related to.

    Entries are stored, not deflated, with one fixed date: compression differs from one zlib to
    the next.
    """
    targets = [(f"{_OFFICE}/{name}", f"{name}.xml") for name in _RELATED]
    entries = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations([(f"{_OFFICE}/officeDocument", "word/document.xml")]),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relations(targets),
        **{f"word/{name}.xml": parts[name] for name in _RELATED},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            archive.writestr(entry, f"{_XML}{content}".encode())
    return out.getvalue()


def _content_types() -> str:
    kinds = {"document": "document.main", **{name: name for name in _RELATED}}
    rows = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def _relations(targets: list[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{at}" Type="{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'
