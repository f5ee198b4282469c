"""The values of a second reading: a further file of a version, and where it says something else."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from msgspec import Struct, structs

from clauseline.model.clause import ClauseId, Place
from clauseline.model.version import Source

DifferenceKind = Literal["words", "number", "missing"]
"""The words differ; the number differs; only one of the files has the clause."""


class Stretch(Struct, frozen=True, array_like=True):
    """Words of one file that the other has too, or that it has differently or not at all.

    One that differs and is empty stands where only the other file has words.
    """

    text: str
    differs: bool = False


class Statement(Struct, frozen=True, kw_only=True):
    """What one file says under a number; the stretches rebuild `text`.

    Its heading, bullets, unnumbered headings, tables and notes are part of it, a line each; of a
    table each row is a line. `id` and `number` are "" for the words before the first number.
    """

    id: ClauseId
    number: str
    source: Place
    text: str
    stretches: tuple[Stretch, ...]


class CellDifference(Struct, frozen=True, kw_only=True):
    """A cell of a table of equal size in both files; table, row and column count from 1."""

    table: int
    row: int
    column: int
    first: str
    second: str


class Difference(Struct, frozen=True, kw_only=True):
    """A clause of which two files do not say the same; None where a file has no such clause.

    `first` is what the file says that the version is read from. `cells` name the table cells that
    differ where both files have the tables alike.
    """

    kinds: tuple[DifferenceKind, ...]
    first: Statement | None = None
    second: Statement | None = None
    cells: tuple[CellDifference, ...] = ()

    @property
    def number(self) -> str:
        """How the clause is cited, by the first file where it has it."""
        statement = self.first or self.second
        return statement.number if statement else ""


class Witness(Struct, frozen=True, kw_only=True):
    """A further file of a version, held against the one that the version is read from.

    `unread` says why it could not be read, and then `source` is None.
    """

    file: str
    source: Source | None = None
    unread: str | None = None
    differences: tuple[Difference, ...] = ()

    @property
    def extent(self) -> str:
        """How far it differs: "3 clauses", "3 clauses and the words before the first clause"."""
        numbered = sum(1 for each in self.differences if each.number)
        told = [f"{numbered:,} clause{'' if numbered == 1 else 's'}"] if numbered else []
        told += ["the words before the first clause"] if numbered < len(self.differences) else []
        return " and ".join(told)

    @property
    def agrees(self) -> bool:
        """Whether it was read and says the same, clause by clause."""
        return self.unread is None and not self.differences

    def within(self, numbers: Collection[str]) -> Witness:
        """The same witness with what it says of some clauses only, by their numbers."""
        return structs.replace(
            self,
            differences=tuple(
                each
                for each in self.differences
                if any(side and side.number in numbers for side in (each.first, each.second))
            ),
        )


class Witnesses(Struct, frozen=True, kw_only=True):
    """The files of a version: the one that it is read from, and what the others say."""

    schema: Literal["clauseline/witnesses@1"] = "clauseline/witnesses@1"
    version: str
    source: Source
    witnesses: tuple[Witness, ...]
