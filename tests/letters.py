"""Letters of our own wording, from the words of their paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from clauseline.ingest.direction import read_direction
from clauseline.ingest.letter.parts import Letter, parts_of
from clauseline.ingest.paragraph import Paragraph
from clauseline.model.clause import walk
from clauseline.model.day import spoken
from clauseline.model.version import Source


def paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text=text, strong=text.isupper()) for text in texts)


def headed(*lines: str) -> Letter:
    """A letter with these lines in its head."""
    return parts_of(paragraphs(*lines, "Dear Colleague,", "1. It is hereby designated."))


def closed(*lines: str, sign_off: Sequence[str] = ("Yours faithfully,",)) -> Letter:
    """A letter with these lines after its sign-off."""
    body = ("Dear Colleague,", "1. The Code, as you all know, is hereby designated.")
    return parts_of(paragraphs(*body, *sign_off, *lines))


def words_lost(read: Sequence[Paragraph]) -> Counter[str]:
    """The words of a letter from its salutation on that its direction gives nowhere.

    Only the fields count that give whole paragraphs; marks at a word's edges do not.
    """
    letter = read_direction(read, Source(file="letter", sha256="0" * 64, reader="text"))
    told = [letter.title or "", *letter.body]
    for clause in walk(letter.paragraphs):
        cells = [cell for table in clause.tables for row in table.rows for cell in row]
        told += [clause.label, clause.heading, clause.text, *cells]
    if letter.date:
        told.append(spoken(letter.date))
    if letter.signatory:
        told += [letter.signatory.name, letter.signatory.role or ""]
    return _words(_pieces(read)) - _words(told) - _words(parts_of(read).head)


def _pieces(read: Iterable[Paragraph]) -> Iterable[str]:
    for paragraph in read:
        yield paragraph.label.text if paragraph.label else ""
        yield paragraph.text
        yield from (cell for table in paragraph.tables for row in table.rows for cell in row)


def _words(pieces: Iterable[str]) -> Counter[str]:
    stripped = (word.strip(",;:.") for piece in pieces for word in piece.split())
    return Counter(word for word in stripped if word)
