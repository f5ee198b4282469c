"""Every word of the body's XML is read once, in each view; what is left out is contents alone.

The words are counted here by a plain walk over the XML that shares nothing with the reader.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from lxml import etree

import office_copies
from clauseline.ingest.paragraph import Reading
from clauseline.ingest.structure import structure
from clauseline.ingest.word.changes import Choice
from clauseline.ingest.word.reader import read_word
from shared import REAL, needs_shared
from words import words_kept, words_read

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNSEEN: Final[dict[Choice, tuple[str, ...]]] = {
    "accepted": ("del", "moveFrom"),
    "rejected": ("ins", "moveTo"),
}
FILES: Final = sorted(REAL.glob("word/*.docx"))

pytestmark = needs_shared


@pytest.mark.parametrize("view", UNSEEN)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_letter_of_the_xml_is_read_once(path: Path, view: Choice) -> None:
    reading = read_word(path.read_bytes(), path.name, view)
    inside, contents = letters_of_xml(path, view)

    assert letters_read(reading) == inside
    assert bool(contents) == any("contents" in each.what for each in reading.dropped)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_letter_of_the_paragraphs_is_in_the_tree_once(path: Path) -> None:
    paragraphs = read_word(path.read_bytes(), path.name, "accepted").paragraphs
    kept, given = words_kept(structure(paragraphs)), words_read(paragraphs)

    assert Counter("".join(kept.elements())) == Counter("".join(given.elements()))


def letters_of_xml(path: Path, view: Choice) -> tuple[Counter[str], Counter[str]]:
    """The letters of the body that a view shows, and those of its tables of contents."""
    with zipfile.ZipFile(path) as archive:
        body = etree.fromstring(archive.read("word/document.xml")).find(f"{W}body")
        named = contents_styles(etree.fromstring(archive.read("word/styles.xml")))
    assert body is not None
    inside: Counter[str] = Counter()
    contents: Counter[str] = Counter()
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        listed = style is not None and style.get(f"{W}val") in named
        (contents if listed else inside).update(letters("".join(said(paragraph, view))))
    return inside, contents


def contents_styles(styles: etree._Element) -> set[str]:
    found = set()
    for style in styles.iter(f"{W}style"):
        name = style.find(f"{W}name")
        if name is not None and name.get(f"{W}val", "").lower().startswith(("toc", "table of fig")):
            found.add(style.get(f"{W}styleId", ""))
    return found


def sign(code: etree._Element) -> str:
    """What a SYMBOL field shows, which has no text; other codes show nothing."""
    found = re.match(r"\s*SYMBOL (\d+)", code.text or "")
    return "" if found is None else bytes([int(found[1])]).decode("cp1252")


SAYS: dict[str, Callable[[etree._Element], str | None]] = {
    f"{W}noBreakHyphen": lambda _: "-",
    f"{W}instrText": sign,
    f"{W}fldChar": office_copies.choice,
}


def said(paragraph: etree._Element, view: Choice) -> Iterator[str]:
    """The pieces of text of a paragraph that a view shows, those of a fallback left aside."""
    for text in paragraph.iter(f"{W}t", f"{W}delText", *SAYS):
        above = list(text.iterancestors())
        names = {str(each.tag).rpartition("}")[2] for each in above[: above.index(paragraph)]}
        if names.isdisjoint(UNSEEN[view]) and "Fallback" not in names and "p" not in names:
            yield SAYS.get(str(text.tag), lambda words: words.text)(text) or ""


def letters_read(reading: Reading) -> Counter[str]:
    found: Counter[str] = Counter()
    for paragraph in reading.paragraphs:
        found.update(letters(paragraph.text))
        if paragraph.label is not None:
            found.update(dash_of(paragraph.label.text))
        for table in paragraph.tables:
            for row in table.rows:
                found.update(letters("".join(row)))
    return found


def dash_of(label: str) -> str:
    """The dash of "7.\u2014", which stands in the file before a number that a field counts."""
    return label[len(label.rstrip("\u2013\u2014")) :]


def letters(text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\uf0b7", "\u2022")
    return (each for each in plain if not each.isspace())
