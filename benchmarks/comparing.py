"""Two readings of one document, the Word file's and its print's: what one has and the other not.

White space is folded, so that a paragraph's end within a clause is a space, and every bullet and
hyphen is one sign, as everywhere in these measures. Headings are read with the clause's words.
Nothing else is forgiven.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from clauseline.model.clause import Table, walk
from clauseline.model.version import Version
from judging import folded

Pair = tuple[str, str]
"""A clause's number and its words."""

_WORD: Final = re.compile(r"\w+")


@dataclass
class Likeness:
    """How much of the Word reading the print's reading has, and what differs."""

    pairs: int = 0
    same: int = 0
    numbers: int = 0
    texts: int = 0
    words: int = 0
    lost: int = 0
    invented: int = 0
    cells: int = 0
    same_cells: int = 0
    notes: int = 0
    same_notes: int = 0
    documents: int = 0
    whole: int = 0
    failed: int = 0

    def add(self, other: Likeness) -> None:
        """Adds another document's."""
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def share(self) -> float:
        """The share of pairs that both readings have, in per cent."""
        return 100 * self.same / self.pairs if self.pairs else 100.0


@dataclass
class Content:
    """What a reading holds, each as a bag: pairs, words, cells of tables, notes."""

    pairs: Counter[Pair] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    cells: Counter[str] = field(default_factory=Counter)
    notes: Counter[Pair] = field(default_factory=Counter)
    order: list[Pair] = field(default_factory=list)


def content_of(version: Version) -> Content:
    """The content of a version."""
    found = Content()
    found.words.update(_words("\n".join((version.title, *version.front))))
    for clause in walk(version.clauses):
        pair = (clause.number, folded(f"{clause.heading} {clause.text}"))
        found.order.append(pair)
        found.words.update(_words(pair[1]))
        cells = [cell for table in clause.tables for cell in _cells(table)]
        found.cells.update(cells)
        notes = [(each.label, folded(each.text)) for each in clause.notes]
        found.notes.update(notes)
        found.words.update(_words(" ".join((*cells, *(text for _, text in notes)))))
    found.pairs.update(found.order)
    return found


def likeness(word: Content, printed: Content) -> Likeness:
    """How much of one reading the other has."""
    return Likeness(
        documents=1,
        whole=int(word.pairs == printed.pairs),
        pairs=word.pairs.total(),
        same=(word.pairs & printed.pairs).total(),
        numbers=_alike(word, printed, 0),
        texts=_alike(word, printed, 1),
        words=word.words.total(),
        lost=(word.words - printed.words).total(),
        invented=(printed.words - word.words).total(),
        cells=word.cells.total(),
        same_cells=(word.cells & printed.cells).total(),
        notes=word.notes.total(),
        same_notes=(word.notes & printed.notes).total(),
    )


def differences(word: Content, printed: Content) -> Iterator[str]:
    """The pairs that one reading has and the other not, in the order of the document."""
    for sign, here, there in (("-", word, printed), ("+", printed, word)):
        left = here.pairs - there.pairs
        for pair in here.order:
            if left[pair] > 0:
                left[pair] -= 1
                yield f"{sign} {pair[0]:<12} {pair[1]}"
    for what in ("words", "cells", "notes"):
        for sign, here, there in (("-", word, printed), ("+", printed, word)):
            left = getattr(here, what) - getattr(there, what)
            if left:
                yield f"{sign} {what}: {', '.join(map(str, list(left.elements())[:12]))}"


def _alike(word: Content, printed: Content, part: int) -> int:
    """How many numbers, or how many texts, both have, whatever goes with them."""
    here, there = (Counter(pair[part] for pair in each.order) for each in (word, printed))
    return (here & there).total()


def _cells(table: Table) -> Iterator[str]:
    """The words of the cells that have any, each with the numbers its paragraphs bear."""
    labels = {(each.row, each.column, each.paragraph): f"{each.text} " for each in table.labels}
    for row, cells in enumerate(table.rows, 1):
        for column, cell in enumerate(cells, 1):
            lines = enumerate(cell.split("\n"), 1)
            text = folded(" ".join(labels.get((row, column, at), "") + line for at, line in lines))
            if text:
                yield text


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))
