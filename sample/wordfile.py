"""Whole Word files: an appendix, clean or marked up, and a letter."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from clauseline.sample.document import (
    Body,
    Bookmarks,
    Entry,
    contents,
    document,
    footnotes,
    page_break,
)
from clauseline.sample.elements import element, styled, words
from clauseline.sample.expected import is_heading
from clauseline.sample.lines import CITATION, Line, Piece, appendix_lines, line
from clauseline.sample.marking import marked
from clauseline.sample.package import package
from clauseline.sample.source import Block, Text, without_notes

AUTHOR: Final = "Drafting team (illustrative)"
LETTER_STYLES: Final = {
    "address": "LetterAddress",
    "date": "LetterDate",
    "title": "LetterTitle",
    "heading": "LetterHeading",
    "words": "Normal",
}
LETTER_LIST: Final = "4"
"""The numbering instance of a letter: 1. and a)."""


def appendix(text: Text, against: Text | None = None) -> bytes:
    """The Word file of an appendix, marked up where an older text is given."""
    pieces = appendix_lines(text)
    if against is not None:
        pieces = marked(appendix_lines(against), pieces)
    entries = contents_of(text)
    body = Body(AUTHOR, text.about["date"], bookmarks_of(text))
    elements = [*front(text), contents(list(entries)), page_break(), *body.pieces(pieces)]
    return package(document(elements), footnotes(body.footnotes), furniture(text))


def bookmarks_of(text: Text) -> Bookmarks:
    """The bookmarks that the contents lead to, one a heading, and those that citations lead to."""
    names = contents_marks(text)
    cited = {number for block in text.blocks for number in CITATION.findall(block.words)}
    by_key: dict[str, tuple[str, ...]] = {key: (name,) for key, name in names.items()}
    by_number: dict[str, str] = {}
    for block in text.blocks:
        if block.number in cited and not block.kind:
            name = by_number[block.number] = f"_Ref{len(by_number) + 1:08}"
            by_key[block.key] = (*by_key.get(block.key, ()), name)
    return Bookmarks(by_key=by_key, by_number=by_number)


def contents_marks(text: Text) -> dict[str, str]:
    """The bookmark of each heading, by the heading's key."""
    headings = (block for block in text.blocks if is_heading(block.number) and not block.kind)
    return {block.key: f"_Toc{at:08}" for at, block in enumerate(headings, 1)}


def contents_of(text: Text) -> tuple[Entry, ...]:
    """The contents: every Part, Schedule and clause heading, with the label that it shows."""
    marks = contents_marks(text)
    return tuple(
        Entry(
            level=1 if block.number[0].isalpha() and "," not in block.number else 2,
            label=label_of(block.number),
            heading=without_notes(block.words),
            bookmark=marks[block.key],
        )
        for block in text.blocks
        if block.key in marks
    )


def label_of(number: str) -> str:
    """What stands before a heading of this number: "4." for 4 and for paragraph 4 of a Schedule."""
    last = number.rpartition(", ")[2]
    return f"{last}." if last.isdecimal() else last


def front(text: Text) -> list[etree._Element]:
    """The lines above the contents."""
    about = text.about
    lines = (
        ("Title", about["title"]),
        ("Subtitle", about["appendix"]),
        ("Subtitle", f"Version AL {about['version']}"),
        ("Notice", about["notice"]),
    )
    return [element("p", styled(style), element("r", words(said))) for style, said in lines]


def furniture(text: Text) -> dict[str, str]:
    """The words of the header and of the file's properties."""
    about = text.about
    edition = f"Version AL {about['version']}" if "version" in about else ""
    return {
        "title": f"{about['title']} (illustrative)" if edition else about["title"],
        "edition": edition or about["appendix"],
        "notice": about["notice"],
        "date": about["date"],
    }


def letter(text: Text) -> bytes:
    """The Word file of a direction letter, its paragraphs numbered by Word."""
    body = Body(AUTHOR, text.about["date"], Bookmarks())
    pieces: tuple[Piece, ...] = tuple(letter_line(block) for block in text.blocks)
    elements = body.pieces(pieces)
    for made, block in zip(elements, text.blocks, strict=True):
        if not block.kind:
            made[0].append(list_level(1 if re.search(r"\([a-z]\)$", block.number) else 0))
    return package(document(elements), footnotes(body.footnotes), furniture(text))


def letter_line(block: Block) -> Line:
    """The line of a letter's block."""
    return line(block, LETTER_STYLES[block.kind] if block.kind else "Normal")


def list_level(level: int) -> etree._Element:
    """The properties that put a paragraph on a level of a letter's list."""
    return element("numPr", element("ilvl", val=str(level)), element("numId", val=LETTER_LIST))
