"""What a file says under each number, however it is laid out: what witnesses are compared by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from clauseline.model.clause import Clause, Table
from clauseline.model.version import Version

_BULLET: Final = " bullet "
_SIGN: Final = re.compile(
    r"(?:[\u2022\u2023\u2043\u2219\u25aa\u25ab\u25a0\u25cf\u25cb\u25e6\u2794\u2192\u21e8\u27a2\u2756"
    r"\u00b7\ue000-\uf8ff\u2013-]\s+)+"
)
"""Signs that set a paragraph off; a box to be ticked is none, nor is a minus before a figure."""
_CONTENTS: Final = re.compile(r"(?:table of )?contents(?: page)?", re.IGNORECASE)
"""The heading of what is left out of a text anyway."""


class Said(Struct, frozen=True, kw_only=True):
    """A numbered clause with all that stands under its number, tables and notes apart.

    The first of a version holds the words before its first number, and has no clause.
    """

    clause: Clause | None
    paragraphs: tuple[str, ...]
    tables: tuple[Table, ...]
    notes: tuple[str, ...]

    @property
    def number(self) -> str:
        """How the clause is cited, "" for what stands before the first."""
        return self.clause.number if self.clause else ""

    @property
    def text(self) -> str:
        """Its paragraphs, the rows of its tables and its notes, a line each."""
        rows = (" ".join(filter(None, row)) for table in self.tables for row in table.rows)
        return "\n".join((*self.paragraphs, *rows, *self.notes))


def said_in(version: Version) -> tuple[Said, ...]:
    """What a version says, number by number, in the order of the document.

    A bullet has no number, nor has a heading without one: their words are those of the clause
    before them.
    """
    gathered = [_Gathered(None)]
    gathered[0].take(version.front)
    for clause in version.clauses:
        _gather(clause, gathered)
    return tuple(each.said() for each in gathered)


class _Gathered:
    """What has been found under a number so far."""

    def __init__(self, clause: Clause | None) -> None:
        self._clause = clause
        self._paragraphs: list[str] = []
        self._tables: list[Table] = []
        self._notes: list[str] = []

    def take(self, paragraphs: Iterable[str]) -> None:
        """Adds paragraphs, without the signs that set them off."""
        said = (_unset(each) for each in paragraphs)
        self._paragraphs += [each for each in said if each and not _CONTENTS.fullmatch(each)]

    def take_apart(self, clause: Clause) -> None:
        """Adds a clause's tables and notes."""
        self._tables += [_labelled(table) for table in clause.tables]
        self._notes += [note.text for note in clause.notes]

    def said(self) -> Said:
        """All of it."""
        return Said(
            clause=self._clause,
            paragraphs=tuple(self._paragraphs),
            tables=tuple(self._tables),
            notes=tuple(self._notes),
        )


def _gather(clause: Clause, gathered: list[_Gathered]) -> None:
    if clause.number and _BULLET not in clause.number:
        gathered.append(_Gathered(clause))
    own = gathered[-1]
    cut = len(clause.text) if clause.closing is None else clause.closing
    own.take((clause.heading, *clause.text[:cut].split("\n")))
    own.take_apart(clause)
    for child in clause.children:
        _gather(child, gathered)
    own.take(clause.text[cut:].split("\n"))


def _labelled(table: Table) -> Table:
    """A table whose cells hold the numbers that their paragraphs bear."""
    at = {(each.row, each.column, each.paragraph): each.text for each in table.labels}
    return Table(
        rows=tuple(
            tuple(
                "\n".join(
                    _unset(f"{at.get((row, column, place), '')} {line}")
                    for place, line in enumerate(cell.split("\n"), 1)
                )
                for column, cell in enumerate(cells, 1)
            )
            for row, cells in enumerate(table.rows, 1)
        )
    )


def _unset(paragraph: str) -> str:
    """A paragraph without a sign before it."""
    return _SIGN.sub("", f"{paragraph.strip()} ", count=1).strip() if paragraph else ""
