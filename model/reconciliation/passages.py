"""A version -> the passages of each clause, with what mark-up does to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final

from msgspec import UNSET, Struct, UnsetType

from clauseline.model.clause import Clause, MarkedOp, Note, Table
from clauseline.model.version import Version
from clauseline.model.words import plain

_BULLET: Final = " bullet "
_HYPHEN: Final = re.compile(r"(?<=[^\W\d_])-\s?(?=[^\W\d_])")


class Passage(Struct, frozen=True, gc=False):
    """A heading, the words of a clause, a cell or a note; `where` says which."""

    where: str
    ops: tuple[MarkedOp, ...]

    @property
    def before(self) -> str:
        """The words with all changes rejected."""
        return "".join(op.text for op in self.ops if op.kind != "+")

    @property
    def after(self) -> str:
        """The words with all changes accepted."""
        return "".join(op.text for op in self.ops if op.kind != "-")

    @property
    def is_marked(self) -> bool:
        """Whether mark-up takes anything out or puts anything in."""
        return any(op.kind != "=" for op in self.ops)


class Unit(Struct, frozen=True, dict=True):
    """What one number says: a clause's own passages; the front is a unit without a number."""

    number: str
    passages: tuple[Passage, ...]
    loosely: bool = False

    @property
    def said(self) -> str:
        """The words after the changes."""
        return "\n".join(each.after for each in self.passages)

    @cached_property
    def before(self) -> str:
        """The letters and signs before the changes, white space left out."""
        return "".join("".join(each.before.split()) for each in self.passages)

    @cached_property
    def after(self) -> str:
        """The letters and signs after the changes, white space left out."""
        return "".join("".join(each.after.split()) for each in self.passages)

    @cached_property
    def spelt(self) -> str:
        """The letters and signs after the changes, as they are compared."""
        return "".join(spelt(each.after, loosely=self.loosely) for each in self.passages)

    @cached_property
    def is_marked(self) -> bool:
        """Whether mark-up changes anything in it."""
        return any(each.is_marked for each in self.passages)

    @cached_property
    def is_struck(self) -> bool:
        """Whether mark-up takes out all that it says."""
        return bool(self.before) and not self.after

    @cached_property
    def is_put_in(self) -> bool:
        """Whether mark-up puts in all that it says."""
        return bool(self.after) and not self.before


def spelt(text: str, *, loosely: bool) -> str:
    """A text without white space and typography; loosely without hyphens between letters, too."""
    said = plain(text)
    return "".join((_HYPHEN.sub("", said) if loosely else said).split())


def units_of(version: Version, *, flat: bool) -> list[Unit]:
    """The front, then each clause in the order of the document.

    Where `flat`, bullets and headings without a number belong to the clause before them: files of
    two formats do not show them alike.
    """
    gathered = [_Gathered("", [_passage("text", "\n".join(version.front), version.front_ops)])]
    for clause in version.clauses:
        _gather(clause, gathered, flat=flat)
    return [Unit(each.number, tuple(p for p in each.passages if p.ops), flat) for each in gathered]


class _Gathered:
    """A unit that may still be given passages."""

    def __init__(self, number: str, passages: Iterable[Passage]) -> None:
        self.number = number
        self.passages = list(passages)


def _gather(clause: Clause, gathered: list[_Gathered], *, flat: bool) -> None:
    if not flat or (clause.number and _BULLET not in clause.number):
        gathered.append(_Gathered(clause.number, ()))
    own = gathered[-1]
    words = _passage("text", clause.text, clause.ops)
    closing = _passage("text", "", UNSET)
    if flat and clause.closing is not None:
        words, closing = _cut(words, clause.closing)
    own.passages += (_passage("heading", clause.heading, clause.heading_ops), words)
    for count, table in enumerate(clause.tables, 1):
        own.passages += _cells(table, f"table {count}")
    own.passages += map(_note, clause.notes)
    for child in clause.children:
        _gather(child, gathered, flat=flat)
    own.passages.append(closing)


def _passage(where: str, text: str, ops: Sequence[MarkedOp] | UnsetType) -> Passage:
    if ops is UNSET or (text and not ops):  # a file without mark-up shows none
        return Passage(where, (MarkedOp("=", text),) if text else ())
    return Passage(where, tuple(ops))


def _cells(table: Table, name: str) -> Iterator[Passage]:
    marks = {} if table.marks is UNSET else {(m.row, m.column): m.ops for m in table.marks}
    for row, cells in enumerate(table.rows, 1):
        for column, text in enumerate(cells, 1):
            where = f"{name}, row {row}, column {column}"
            yield _passage(where, text, marks.get((row, column), UNSET))


def _note(note: Note) -> Passage:
    return _passage(f"note {note.label}", note.text, note.ops)


def _cut(passage: Passage, offset: int) -> tuple[Passage, Passage]:
    """A passage in two, cut at an offset in the words after the changes."""
    first: list[MarkedOp] = []
    second: list[MarkedOp] = []
    left = offset
    for op in passage.ops:
        size = len(op.text) if op.kind == "-" else min(left, len(op.text))
        if left > 0:
            first.append(MarkedOp(op.kind, op.text[:size], op.author, op.date))
            left -= 0 if op.kind == "-" else size
            rest = op.text[size:]
        else:
            rest = op.text
        if rest:
            second.append(MarkedOp(op.kind, rest, op.author, op.date))
    return Passage(passage.where, tuple(first)), Passage(passage.where, tuple(second))
