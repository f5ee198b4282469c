"""The words of a letter that stand nowhere else in what is read of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clauseline.ingest.letter.dates import is_only_a_date
from clauseline.ingest.letter.parts import Letter, words_of
from clauseline.ingest.paragraph import Paragraph
from clauseline.ingest.structure import Tree
from clauseline.model.direction import Signatory


def body_of(letter: Letter, tree: Tree | None, signatory: Signatory | None) -> tuple[str, ...]:
    """Every paragraph from the salutation on that no other part of the answer gives in full.

    Title, numbered paragraphs (those of `tree`, None where the letter has none), date and
    signature are given elsewhere; the direction itself is here paragraph by paragraph, though the
    answer also tells its acts and savings one by one.
    """
    before = tree.front if tree is not None else tuple(_lines(letter.numbered))
    signed = _bare(f"{signatory.name} {signatory.role or ''}" if signatory else "")
    after = (
        line
        for line in _lines(letter.after)
        if not is_only_a_date(line) and f" {_bare(line)} " not in f" {signed} "
    )
    return (*letter.opening, *before, *_lines(letter.unnumbered), *after)


def _lines(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The words of paragraphs, of the rows of their tables and of their notes."""
    for paragraph in paragraphs:
        rows = (row for table in paragraph.tables for row in table.rows)
        notes = (f"{note.label} {note.text}" for note in paragraph.notes)
        pieces = (words_of(paragraph), *(" ".join(row) for row in rows), *notes)
        yield from (" ".join(piece.split()) for piece in pieces if piece.strip())


def _bare(line: str) -> str:
    """The words of a line without the marks between them."""
    return " ".join(word.strip(",;") for word in line.split() if word.strip(",;"))
