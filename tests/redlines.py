"""Comparisons written as Word files, and what is left of them once all is accepted or rejected."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from typing import Final, Literal

from lxml import etree

from clauseline.ingest.structure import structure
from clauseline.ingest.word.reader import read_word
from clauseline.model.clause import Clause, Note, Table, walk
from clauseline.model.comparison import compare
from clauseline.model.version import Version
from clauseline.site.writers.word import write_comparison_word
from libreoffice import plain

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TODAY: Final = dt.date(2020, 3, 13)
View = Literal["accepted", "rejected"]
Content = list[tuple[object, ...]]

_MARKS: Final = {"ins": "[+{}+]", "del": "[-{}-]", "moveFrom": "[<{}<]", "moveTo": "[>{}>]"}


def redline(old: Version, new: Version) -> bytes:
    """The Word file of two versions' comparison."""
    return write_comparison_word(compare(old, new), old, new, date=TODAY)


def read_back(data: bytes, view: View) -> Content:
    """Every clause with all that it says, as our reader finds it in a view of the file."""
    tree = structure(read_word(data, "redline.docx", view).paragraphs)
    return [tree.front, *map(_said, walk(tree.clauses))]


def content(version: Version) -> Content:
    """Every clause of a version with all that it says."""
    return [version.front, *map(_said, walk(version.clauses))]


def lines(data: bytes, view: View, *, marks: bool = True) -> list[str]:
    """The lines of a view as our reader finds them, the marks of notes at their ends if wanted."""
    found: list[str] = []
    for paragraph in read_word(data, "redline.docx", view).paragraphs:
        calls = "".join(note.label for note in paragraph.notes if marks)
        found += [plain(paragraph.text + calls)] if paragraph.text.strip() else []
        found += [plain(line) for table in paragraph.tables for line in _cell_lines(table)]
    return [line for line in found if line]


def lines_of_version(version: Version) -> list[str]:
    """The lines of a version without marks, in alphabetical order."""
    found = [*version.front]
    for clause in walk(version.clauses):
        found += _clause_lines(clause)
        found += (line for table in clause.tables for line in _cell_lines(table))
    return sorted(line for line in map(plain, found) if line)


def paragraphs(data: bytes) -> list[str]:
    """The paragraphs with their marks, but for the last: "[-4.1-][+4.2+]\tWait.", "Gone[-¶-]".

    [<words<] moved from here, [>words>] moved to here.
    """
    body = etree.fromstring(part(data, "word/document.xml"))
    return [_marked(each) for each in body.iter(f"{W}p")][:-1]


def part(data: bytes, name: str) -> bytes:
    """A part of the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def _said(clause: Clause) -> tuple[object, ...]:
    return (
        clause.number,
        clause.label,
        clause.heading,
        clause.text,
        clause.closing,
        [[*_cell_lines(table)] for table in clause.tables],
        [(note.label, _without_mark(note)) for note in clause.notes],
    )


def _without_mark(note: Note) -> str:
    """A note's words; its mark stands before them where Word does not count it."""
    return note.text.removeprefix(note.label).lstrip()


def _cell_lines(table: Table) -> Iterator[str]:
    """The lines of the cells, with the numbers of their paragraphs."""
    labels = {(each.row, each.column, each.paragraph): f"{each.text} " for each in table.labels}
    for at, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row, 1):
            for line, words in enumerate(cell.split("\n"), 1):
                yield labels.get((at, column, line), "") + words


def _clause_lines(clause: Clause) -> list[str]:
    opening = clause.text[: clause.closing] if clause.closing is not None else clause.text
    closing = clause.text[len(opening) :].split("\n")
    said = [clause.heading] if clause.heading else []
    said += opening.removesuffix("\n").split("\n") if opening or not said else []
    said[0] = f"{clause.label} {said[0]}"
    return [*said, *closing]


def _marked(paragraph: etree._Element) -> str:
    said = ""
    for child in paragraph:
        name = etree.QName(child).localname
        words = "".join(_text(each) for each in child.iter())
        said += _MARKS.get(name, "{}").format(words) if words else ""
    marks = paragraph.findall(f"{W}pPr/{W}rPr/*")
    return said + "".join(_MARKS[etree.QName(mark).localname].format("¶") for mark in marks)


def _text(element: etree._Element) -> str:
    if element.tag == f"{W}tab" and element.getparent().tag == f"{W}r":
        return "\t"
    return element.text or "" if element.tag in (f"{W}t", f"{W}delText") else ""
