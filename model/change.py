"""The values of a comparison: what happened to each clause between two versions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct, convert, field

from clauseline.model.clause import Clause, ClauseId, Place
from clauseline.model.finding import Affected, Duties, Finding, LostCitation, TermProblem
from clauseline.model.version import Source

Kind = Literal[
    "inserted", "deleted", "amended", "moved", "renumbered", "split", "merged", "unchanged"
]
Tag = Literal[
    "time limit", "obligation", "number", "defined term", "citation", "date", "typographical"
]


class Op(Struct, frozen=True, array_like=True):
    """A stretch of words kept ("="), taken out ("-") or put in ("+")."""

    kind: Literal["=", "-", "+"]
    text: str


class Side(Struct, frozen=True, kw_only=True):
    """A clause as one version has it, without its sub-clauses.

    `part` says that the clause was split, or is merged of several, and that the heading and the
    text are only what of it this change is about.
    """

    id: ClauseId
    number: str
    label: str
    heading: str
    text: str
    source: Place
    part: bool = False

    @classmethod
    def of(cls, clause: Clause, *, part: bool = False) -> Side:
        """The side that shows `clause`, whole or in part."""
        return cls(
            id=clause.id,
            number=clause.number,
            label=clause.label,
            heading=clause.heading,
            text=clause.text,
            source=clause.source,
            part=part,
        )


class Match(Struct, frozen=True, kw_only=True):
    """Why two clauses are held to be the same one, and how sure that is (0 to 1)."""

    by: str
    confidence: float
    doubtful: bool = False


class CellChange(Struct, frozen=True, kw_only=True):
    """A table cell whose words differ; table, row and column count from 1.

    They count in the new version, in the old one for a cell that went with its row, column or
    table ("deleted"). `row_heading` is the first cell of its row, `column_heading` the cell of its
    column in the first row, "" where that is the cell itself or has no words.
    """

    table: int
    row: int
    column: int
    ops: tuple[Op, ...]
    kind: Literal["amended", "inserted", "deleted"] = "amended"
    row_heading: str = ""
    column_heading: str = ""


class NoteChange(Struct, frozen=True, kw_only=True):
    """A foot- or endnote whose words differ; `label` is the new version's where it has one."""

    label: str
    ops: tuple[Op, ...]
    kind: Literal["amended", "inserted", "deleted"] = "amended"


class Change(Struct, frozen=True, kw_only=True):
    """What happened to one clause.

    A clause that was split, or merged with others, has a change for each part, and `with` names
    the numbers of the other parts. The ops rebuild both texts exactly: those that are not "+" the
    old one, those that are not "-" the new one. `heading_ops` does the same for the heading and is
    empty where it stands.
    """

    id: str
    kinds: tuple[Kind, ...]
    consequential: bool = False
    tags: tuple[Tag, ...] = ()
    findings: tuple[Finding, ...] = ()
    old: Side | None = None
    new: Side | None = None
    match: Match | None = None
    ops: tuple[Op, ...] = ()
    heading_ops: tuple[Op, ...] = ()
    tables: tuple[CellChange, ...] = ()
    notes: tuple[NoteChange, ...] = ()
    partners: tuple[str, ...] = field(name="with", default=())


class Summary(Struct, frozen=True, kw_only=True):
    """How many clauses each kind of change touched."""

    inserted: int = 0
    deleted: int = 0
    amended: int = 0
    moved: int = 0
    renumbered: int = 0
    split: int = 0
    merged: int = 0
    unchanged: int = 0


def summary_of(changes: Iterable[Change]) -> Summary:
    """How many of the changes are of each kind."""
    return convert(Counter(kind for change in changes for kind in change.kinds), Summary)


class Comparison(Struct, frozen=True, kw_only=True):
    """Two versions, and what happened to each clause, in the order of the new one.

    `front` holds the ops of the words before the first clause, empty where they stand. `affected`
    are clauses whose words stand while what they rest on changed, `citations` those of the new
    text that now miss the clause they cited, `duties` who must do what in one version alone, and
    `terms` what is wrong with the new version's defined terms.
    """

    schema: Literal["clauseline/comparison@1"] = "clauseline/comparison@1"
    old: Source
    new: Source
    summary: Summary
    changes: tuple[Change, ...]
    front: tuple[Op, ...] = ()
    affected: tuple[Affected, ...] = ()
    citations: tuple[LostCitation, ...] = ()
    duties: Duties = Duties()
    terms: tuple[TermProblem, ...] = ()
