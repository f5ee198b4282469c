"""PDFs written object by object, so that a test can write what no program would."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from typing import Final

HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
FONT: Final = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
CATALOG, PAGES, FIRST_FONT, FREE = 1, 2, 3, 4
"""The numbers of the objects that every file has, and the first that is free."""


def stream(data: bytes, entries: bytes = b"", *, packed: int = 0) -> bytes:
    """A stream object, deflated so many times over."""
    for _ in range(packed):
        data = zlib.compress(data, 9)
    if packed:
        entries += b"/Filter[" + b"/FlateDecode" * packed + b"]"
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), entries, data)


def inflating(size: int, packed: int = 1) -> bytes:
    """Blank space of a size in bytes, deflated so many times over without being held whole."""
    squeezer = zlib.compressobj(6)
    block = b" " * (1 << 20)
    parts = [squeezer.compress(block) for _ in range(size >> 20)]
    data = b"".join([*parts, squeezer.flush()])
    for _ in range(packed - 1):
        data = zlib.compress(data, 9)
    return data


def words(*lines: str, size: float = 12) -> bytes:
    """Page content that shows lines of words, each 30 points below the one before."""
    shown = (
        b"BT /F1 %f Tf 72 %d Td (%s) Tj ET" % (size, 760 - 30 * at, escaped(line))
        for at, line in enumerate(lines)
    )
    return b"\n".join(shown)


def escaped(text: str) -> bytes:
    data = text.encode("cp1252")
    return data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def page(
    contents: int, *, box: bytes = b"0 0 595 842", resources: bytes = b"", entries: bytes = b""
) -> bytes:
    """A page object whose content is another object."""
    return (
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Resources<</Font<</F1 3 0 R>>%s>>"
        b"/Contents %d 0 R%s>>" % (box, resources, contents, entries)
    )


def kids(numbers: Iterable[int]) -> bytes:
    """A page tree of pages by their numbers."""
    listed = [b"%d 0 R" % number for number in numbers]
    return b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(listed), b" ".join(listed))


def pdf(
    objects: Mapping[int, bytes], *, catalog: bytes = b"", trailer: bytes = b"", tree: bytes = b""
) -> bytes:
    """A file of numbered objects; those that every file has need no mention.

    The pages are the objects that say so, in the order of their numbers, unless a tree is given.
    """
    pages = [number for number, each in objects.items() if b"/Type/Page/" in each]
    every = {
        CATALOG: b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        PAGES: tree or kids(pages),
        FIRST_FONT: FONT,
        **objects,
    }
    return HEADER + body(every, len(HEADER), b"/Root 1 0 R" + trailer)


def body(objects: Mapping[int, bytes], start: int, trailer: bytes) -> bytes:
    """Objects with the table of where they are, as they stand in a file from an offset."""
    written: list[bytes] = []
    table = [b"xref\n0 1\n0000000000 65535 f \n"]
    at = start
    for number, each in sorted(objects.items()):
        table.append(b"%d 1\n%010d 00000 n \n" % (number, at))
        written.append(b"%d 0 obj\n%s\nendobj\n" % (number, each))
        at += len(written[-1])
    end = b"trailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (max(objects) + 1, trailer, at)
    return b"".join([*written, *table, end])


def text_file(*pages: Iterable[str]) -> bytes:
    """A plain file of pages of lines."""
    objects: dict[int, bytes] = {}
    for at, lines in enumerate(pages):
        number = FREE + 2 * at
        objects[number] = page(number + 1)
        objects[number + 1] = stream(words(*lines), packed=1)
    return pdf(objects)


def one_page(content: bytes, objects: Mapping[int, bytes] | None = None, **how: bytes) -> bytes:
    """A file of one page with this content, not deflated."""
    return pdf({4: page(5, **how), 5: stream(content), **(objects or {})})
