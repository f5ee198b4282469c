"""Every word of a reading and of a tree, so that none can be lost between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from clauseline.ingest.paragraph import Paragraph
from clauseline.ingest.structure import Tree
from clauseline.model.clause import Note, Table, walk
from clauseline.model.text import fold


def words_read(paragraphs: Iterable[Paragraph]) -> Counter[str]:
    """The words of paragraphs, those of the numbers that lists count among them."""
    return counted(piece for each in paragraphs for piece in _pieces_read(each))


def words_kept(tree: Tree) -> Counter[str]:
    """The words of a tree, those of its labels among them."""
    return counted(_pieces_kept(tree))


def counted(pieces: Iterable[str]) -> Counter[str]:
    return Counter(word for piece in pieces for word in fold(piece).split())


def _pieces_read(paragraph: Paragraph) -> Iterator[str]:
    if paragraph.label is not None:
        yield paragraph.label.text
    yield paragraph.text
    yield from _pieces_beside(paragraph.tables, paragraph.notes)


def _pieces_kept(tree: Tree) -> Iterator[str]:
    yield from tree.front
    for clause in walk(tree.clauses):
        yield from (clause.label, clause.heading, clause.text)
        yield from _pieces_beside(clause.tables, clause.notes)


def _pieces_beside(tables: Iterable[Table], notes: Iterable[Note]) -> Iterator[str]:
    for table in tables:
        for row in table.rows:
            yield from row
    for note in notes:
        yield note.text
