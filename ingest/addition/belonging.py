"""Which document of a corpus a file or a letter belongs to, and on what evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from clauseline.ingest.addition.sighting import STATED_VERSION, Sighting, front_lines
from clauseline.model.corpus import DocumentEntry
from clauseline.model.direction import Direction
from clauseline.model.version import Version

_MATTERLESS: Final = re.compile(
    r"\b(?:clean|marked[- ]?up|mark-?up|marked|final|draft|old|new|accepted|redline|illustrative)\b"
)
_ABBREVIATION: Final = re.compile(r"\(([A-Z][A-Za-z0-9]{1,9})\)")
_LEAST_WORDS: Final = 3
"""A title of fewer words is too common to be recognised within another."""


def known_document(
    documents: Sequence[DocumentEntry], path: Path, version: Version, sighting: Sighting
) -> tuple[DocumentEntry, str] | None:
    """The listed document that a file is a version of, with the evidence; None where none fits."""
    appendix = sighting.appendix
    for document in documents:
        if appendix and document.id.casefold() == appendix.value.casefold():
            return document, str(appendix)
    for where, lines in (("title", [version.title]), ("front words", front_lines(version))):
        for document in documents:
            if any(same_title(document.title, line) for line in lines):
                return document, f"“{document.title}” in its {where}"
    for document in documents:
        if re.match(rf"{re.escape(document.id)}(?![^\W_])", path.stem, re.IGNORECASE):
            return document, f"“{document.id}” at the beginning of its file name"
    return None


def new_document(
    taken: Sequence[str], path: Path, version: Version, sighting: Sighting
) -> tuple[DocumentEntry, str]:
    """An entry for a document that is not listed yet, with where its id is from."""
    title = _bare_title(version.title) or path.stem
    abbreviation = _ABBREVIATION.search(version.title)
    if sighting.appendix:
        chosen, source = sighting.appendix.value, str(sighting.appendix)
    elif abbreviation:
        chosen, source = abbreviation[1], f"“{abbreviation[0]}” in its title"
    else:
        chosen, source = _id_from_name(path), "its file name"
    number = 2
    unique = chosen
    while unique.casefold() in {each.casefold() for each in taken}:
        unique, number = f"{chosen}-{number}", number + 1
    return DocumentEntry(id=unique, title=title), source


def document_of_letter(
    documents: Sequence[DocumentEntry], letter: Direction
) -> DocumentEntry | None:
    """The listed document that a letter directs, by its appendix, its short name or its name."""
    named = letter.document
    appendix = (named.appendix or "").rpartition(" ")[2]
    for told in (appendix, named.short or ""):
        for document in documents:
            if told and document.id.casefold() == told.casefold():
                return document
    for document in documents:
        if named.name and same_title(document.title, named.name):
            return document
    return None


def same_title(one: str, other: str) -> bool:
    """Whether two titles are the same but for version, mark-up, case and punctuation.

    >>> same_title("The Migration Code", "MIGRATION CODE Version 3.0 (clean)")
    True
    """
    a, b = _title_words(one), _title_words(other)
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    return a == b or (len(short) >= _LEAST_WORDS and _contains(long, short))


def _contains(long: Sequence[str], short: Sequence[str]) -> bool:
    width = len(short)
    return any(long[at : at + width] == short for at in range(len(long) - width + 1))


def _title_words(title: str) -> list[str]:
    stripped = _MATTERLESS.sub(" ", STATED_VERSION.sub(" ", title).casefold())
    words = re.findall(r"\w+", stripped)
    return words[1:] if words[:1] == ["the"] else words


def _bare_title(title: str) -> str:
    """A title without the version that it ends with."""
    folded = " ".join(title.split())
    found = [each for each in STATED_VERSION.finditer(folded) if each.start()]
    return folded[: found[-1].start()].rstrip(" (-\u2013\u2014,:") if found else folded


def _id_from_name(path: Path) -> str:
    stem = re.sub(r"(?:^|[-_ ])v?\d+(?:\.\d+)*(?=$|[-_ ])", "-", path.stem)
    words = re.findall(r"[^\W_]+", _MATTERLESS.sub(" ", stem.casefold()))
    return "-".join(words) or "document"
