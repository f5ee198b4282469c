"""One clause from one version to the next: the words that it kept, and those that came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from clauseline.model.annotation import Run, Runs
from clauseline.model.change import Change
from clauseline.model.clause import Clause
from clauseline.model.comparison.ops import text_ops
from clauseline.model.comparison.ordered_pairs import ordered_pairs
from clauseline.model.comparison.table_ops import paired_cells
from clauseline.model.lineage.runs import carried, cut, joined, new_runs

Row = tuple[Runs, ...]


class Worded(Struct, frozen=True, kw_only=True):
    """A clause's own words in runs, without its sub-clauses; tables by row and cell."""

    clause: Clause
    heading: Runs
    text: Runs
    tables: tuple[tuple[Row, ...], ...]
    notes: tuple[Runs, ...]


class Part(Struct, frozen=True, kw_only=True):
    """What a clause has of one of the version before: all of it, or what begins at `start`."""

    change: Change
    old: Worded
    start: int

    @property
    def doubtful(self) -> bool:
        """Whether the two may not be the same clause."""
        return self.change.match is not None and self.change.match.doubtful


def grown(clause: Clause, version: str, parts: Sequence[Part]) -> Worded:
    """A clause of a version, made of these parts of the version before and of its own words."""
    return Worded(
        clause=clause,
        heading=_heading(clause, version, parts),
        text=joined(_text(clause, version, parts)),
        tables=_tables(clause, version, parts),
        notes=_notes(clause, version, parts),
    )


def _text(clause: Clause, version: str, parts: Sequence[Part]) -> Iterator[Run]:
    done = 0
    for part in parts:
        if part.change.new is None:
            continue
        words = part.change.new.text
        # A merged clause has its parts one after the other, white space between them.
        start = clause.text.index(words, done)
        yield from new_runs(clause.text[done:start], version)
        kept = "".join(op.text for op in part.change.ops if op.kind != "+")
        old = tuple(cut(part.old.text, part.start, part.start + len(kept)))
        yield from carried(part.change.ops, old, version, doubtful=part.doubtful)
        done = start + len(words)
    yield from new_runs(clause.text[done:], version)


def _heading(clause: Clause, version: str, parts: Sequence[Part]) -> Runs:
    """The heading; one part at most is told with it."""
    for part in parts:
        old, new = part.change.old, part.change.new
        if old and new and old.heading and new.heading:
            ops = text_ops(old.heading, new.heading)
            return carried(ops, part.old.heading, version, doubtful=part.doubtful)
    return new_runs(clause.heading, version)


def _tables(clause: Clause, version: str, parts: Sequence[Part]) -> tuple[tuple[Row, ...], ...]:
    before = [table for part in parts for table in part.old.clause.tables]
    runs = [rows for part in parts for rows in part.old.tables]
    doubtful = any(part.doubtful for part in parts)
    cells: dict[tuple[int, int, int], Runs] = {}
    for one, other in paired_cells(before, clause.tables) if clause.tables else ():
        if one is not None and other is not None and one.words:
            old = runs[one.table][one.row][one.column]
            place = (other.table, other.row, other.column)
            ops = text_ops(one.words, other.words)
            cells[place] = carried(ops, old, version, doubtful=doubtful)
    return tuple(
        tuple(
            tuple(
                cells.get((at, row, column)) or new_runs(words, version)
                for column, words in enumerate(words_of_row)
            )
            for row, words_of_row in enumerate(table.rows)
        )
        for at, table in enumerate(clause.tables)
    )


def _notes(clause: Clause, version: str, parts: Sequence[Part]) -> tuple[Runs, ...]:
    before = [note.text for part in parts for note in part.old.clause.notes]
    runs = [text for part in parts for text in part.old.notes]
    doubtful = any(part.doubtful for part in parts)
    found = [new_runs(note.text, version) for note in clause.notes]
    for one, other in ordered_pairs(before, [note.text for note in clause.notes]):
        if one is not None and other is not None:
            ops = text_ops(before[one], clause.notes[other].text)
            found[other] = carried(ops, runs[one], version, doubtful=doubtful)
    return tuple(found)
