"""An annotated clause as plain text: before each run of words the version that it came with."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from clauseline.model.annotation import AnnotatedClause, Annotation, Origin, Run, Runs
from clauseline.model.lineage.runs import cut
from clauseline.site.wording import direction_told, standing_told

_WIDTH: Final = 84
_STEP: Final = "    "
_DOUBT: Final = "?"


class _Line(Struct, frozen=True):
    """A run, or what has no words, with the version as it is shown."""

    name: str
    depth: int
    words: str


def write_annotation_text(annotation: Annotation) -> str:
    """A line or more a run, sub-clauses set in by their depth; then what brought each version."""
    told = [
        (*_clause_lines(clause, clause.number, 0), _Line("", 0, ""))
        for clause in annotation.clauses
    ]
    names = [line.name for lines in told for line in lines]
    margin = max(map(len, names), default=0) + 2
    title = f": {annotation.title}" if annotation.title else ""
    shown = [each for lines in told for line in lines for each in _wrapped(line, margin)]
    shown += [f"{annotation.version}{title}"]
    shown += [f"{each.version:<{margin}}{_origin(each)}" for each in annotation.origins]
    if any(name.endswith(_DOUBT) for name in names):
        shown.append(f"{_DOUBT:<{margin}}kept between two clauses that may not be the same one")
    return "\n".join(shown) + "\n"


def _clause_lines(clause: AnnotatedClause, label: str, depth: int) -> Iterator[_Line]:
    end = sum(len(run.text) for run in clause.text)
    closing = end if clause.closing is None else clause.closing
    opening = tuple(cut(clause.text, 0, closing))
    if not any(run.text.strip() for run in (*clause.heading, *opening)):
        yield _Line("", depth, label)
    else:
        lead = f"{label} " if label else ""
        yield from _run_lines((*clause.heading, *opening), depth, lead)
    for at, table in enumerate(clause.tables, 1):
        for row, cells in enumerate(table.rows, 1):
            for column, runs in enumerate(cells, 1):
                lead = f"table {at}, row {row}, column {column}: "
                yield from _run_lines(runs, depth + 1, lead)
    for child in clause.children:
        yield from _clause_lines(child, child.label, depth + 1)
    yield from _run_lines(tuple(cut(clause.text, closing, end)), depth, "")
    for note in clause.notes:
        yield from _run_lines(note.text, depth, f"[{note.label}] ")


def _run_lines(runs: Runs, depth: int, lead: str) -> Iterator[_Line]:
    """The runs, paragraph by paragraph; `lead` stands before the first words."""
    for run in runs:
        for paragraph in run.text.split("\n"):
            if words := " ".join(paragraph.split()):
                yield _Line(_name(run), depth, f"{lead}{words}")
                lead = ""


def _name(run: Run) -> str:
    return f"{run.version}{_DOUBT * run.doubtful}"


def _wrapped(line: _Line, margin: int) -> list[str]:
    inset = _STEP * line.depth
    lines = textwrap.wrap(line.words, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return [f"{line.name:<{margin}}{inset}{words}" for words in lines] or [""]


def _origin(origin: Origin) -> str:
    told = f"{standing_told(origin.status, origin.in_force)}{direction_told(origin.direction)}"
    if origin.oldest:
        return f"{told}; the oldest version held: its words may be older"
    gap = origin.gap or ""
    return f"{told}; {gap[:1].lower()}{gap[1:].rstrip('.')}" if gap else told
