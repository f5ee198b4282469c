"""Plain text into paragraphs: a version typed by hand, or the text that a PDF gave."""

from __future__ import annotations

from collections.abc import Sequence

from clauseline.ingest.paragraph import Paragraph, Reading
from clauseline.ingest.plain.decoding import decode
from clauseline.ingest.plain.furniture import without_furniture
from clauseline.ingest.plain.hyphens import Vocabulary, join_lines, vocabulary_of
from clauseline.ingest.plain.lines import Line, lines_of, pages_of
from clauseline.ingest.plain.openings import opening_of
from clauseline.ingest.plain.wrapping import grouped
from clauseline.model.clause import Place
from clauseline.model.errors import UnreadableFile

POINTS_A_COLUMN = 6.0


def read_text(data: bytes, file: str) -> Reading:
    """The paragraphs of a text file, and what was left out: page numbers, headers, contents.

    Lines that were broken to fit a page are joined; a tab stands after a label that the file sets
    off by more than a space. `indent` is that of a paragraph's first line,
    measured from the leftmost of the file, six points a column; `place` counts paragraphs, and
    pages where form feeds part them. Raises UnreadableFile where the bytes are no text, or hold no
    words.
    """
    pages, dropped = without_furniture(pages_of(decode(data, file)))
    lines = lines_of(pages)
    if not lines:
        raise UnreadableFile(
            "the file holds no words", remedy="give a file with the text in it", file=file
        )
    known = vocabulary_of([line.text for line in lines])
    margin = min(line.indent for line in lines)
    paged = lines[-1].page > 1
    paragraphs = tuple(
        _paragraph(group, known, margin, Place(paragraph=n, page=group[0].page if paged else None))
        for n, group in enumerate(grouped(lines), start=1)
    )
    return Reading(paragraphs=paragraphs, dropped=dropped)


def _paragraph(lines: Sequence[Line], known: Vocabulary, margin: int, place: Place) -> Paragraph:
    text = _set_off(join_lines([line.text for line in lines], known), lines[0])
    indent = (lines[0].indent - margin) * POINTS_A_COLUMN
    return Paragraph(text=text, indent=indent, strong=_in_capitals(text), place=place)


def _set_off(text: str, first: Line) -> str:
    """The text with a tab after the label that its first line sets off from the words."""
    opening = opening_of(text) if first.set_off else None
    if opening is None or " " in text[: opening.length].rstrip():
        return text
    return f"{text[: opening.length].rstrip()}\t{text[opening.length :]}"


def _in_capitals(text: str) -> bool:
    return text.isupper() and sum(letter.isalpha() for letter in text) > 1
