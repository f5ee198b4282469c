"""Values as plain text, for a terminal or a message; nothing in it rests on colour."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from msgspec import UNSET, structs

from clauseline.model.change import Change, Comparison, Op, Side, Tag
from clauseline.model.clause import Clause, MarkedOp, Table
from clauseline.model.direction import Direction
from clauseline.model.number import is_below
from clauseline.model.version import ReaderWarning, Version
from clauseline.site.findings_told import finding_told
from clauseline.site.wording import FRONT_CHANGED, cell_place, listed, partners_told, tally
from clauseline.site.writers.consequences import consequence_lines
from clauseline.site.writers.letter import fact_lines

_STEP = "  "
_OPENING = 60
_BRACKETS = {"=": ("", ""), "-": ("[-", "-]"), "+": ("{+", "+}")}


def write_version_text(version: Version) -> str:
    """A version's text, clause by clause, each indented below its parent; warnings come last.

    Words that stand after a clause's sub-clauses stand after them here, too. Read as marked up,
    words are shown as [-taken out-] and {+put in+}.
    """
    lines = [version.title, ""] if version.title else []
    front = version.front if version.front_ops is UNSET else [_bracketed(version.front_ops)]
    lines += [*front, ""] if any(front) else []
    lines += _clauses(version.clauses, "")
    lines += _warnings(version.warnings)
    return "\n".join(lines).strip("\n") + "\n"


def _clauses(clauses: Iterable[Clause], margin: str) -> Iterator[str]:
    for clause in clauses:
        heading, opening, closing = _words(clause)
        head = " ".join(part for part in (clause.label, heading) if part)
        if heading:
            yield f"{margin}{head}"
            yield from _indented(opening, margin + _STEP)
        else:
            yield from _indented(f"{head} {opening}".strip(), margin)
        for table in clause.tables:
            yield from _table(table, margin + _STEP)
        yield from _clauses(clause.children, margin + _STEP)
        yield from _indented(closing, margin + _STEP)
        for note in clause.notes:
            said = note.text if note.ops is UNSET else _bracketed(note.ops)
            yield from _indented(f"[{note.label}] {said}", margin + _STEP)


def _words(clause: Clause) -> tuple[str, str, str]:
    """A clause's heading, the words before its sub-clauses and those after; marked where it is."""
    if clause.ops is not UNSET and clause.heading_ops is not UNSET:
        return _bracketed(clause.heading_ops), _bracketed(clause.ops), ""
    cut = len(clause.text) if clause.closing is None else clause.closing
    return clause.heading, clause.text[:cut], clause.text[cut:]


def _bracketed(ops: Iterable[MarkedOp]) -> str:
    return "".join(op.text.join(_BRACKETS[op.kind]) for op in ops)


def _indented(text: str, margin: str) -> Iterator[str]:
    yield from (f"{margin}{line}" for line in text.split("\n") if line.strip())


def _table(table: Table, margin: str) -> Iterator[str]:
    marked = {} if table.marks is UNSET else {(m.row, m.column): m.ops for m in table.marks}
    for at, row in enumerate(table.rows, 1):
        cells = [
            _bracketed(marked[at, column]) if (at, column) in marked else cell
            for column, cell in enumerate(row, 1)
        ]
        yield f"{margin}| {' | '.join(' '.join(cell.split()) for cell in cells)} |"


def _warnings(warnings: Iterable[ReaderWarning]) -> list[str]:
    told = [f"{_STEP}{warning.place}: {warning.message}" for warning in warnings]
    return ["", "Warnings", *told] if told else []


def write_direction_text(direction: Direction) -> str:
    """A direction's fields, a line or a list each, then its paragraphs, numbered or not."""
    lines = [*fact_lines(direction)]
    if direction.paragraphs:
        lines += ["", "Paragraphs", *_clauses(direction.paragraphs, _STEP)]
    if direction.body:
        lines += ["", "The direction in full"]
        lines += [line for words in direction.body for line in _indented(words, _STEP)]
    return "\n".join([*lines, *_warnings(direction.warnings)]) + "\n"


def write_comparison_text(comparison: Comparison, tags: Sequence[Tag] = ()) -> str:
    """What changed, clause by clause: [-taken out-] and {+put in+}, in the order of the new text.

    Clauses that did not change are counted, not shown. `tags` are those that the comparison was
    narrowed to.
    """
    told = f"{_counted(comparison)}; {comparison.summary.unchanged:,} unchanged"
    if tags:
        told = f"only what is tagged {listed(tags)}: {_counted(comparison)}"
    lines = [f"{comparison.old.file} -> {comparison.new.file}", told]
    if comparison.front:
        lines[-1] += f"; {FRONT_CHANGED}"
    if comparison.front:
        lines += ["", "before the first clause  amended"]
        lines += _indented(_marked(comparison.front), _STEP * 2)
    above = ""
    for change, heading in _under_headings(comparison.changes):
        if change.kinds != ("unchanged",) or _is_doubtful(change):
            if heading and heading != above:
                lines += ["", f"In {heading}:"]
            above = heading
            lines += ["", _headline(change), *_found(change), *_body(change)]
    return "\n".join([*lines, *consequence_lines(comparison)]) + "\n"


def change_lines(change: Change) -> Iterator[str]:
    """What happened to one clause, as in the text of a comparison."""
    yield _headline(change)
    yield from _body(change)


def _counted(comparison: Comparison) -> str:
    """The tally of the clauses alone."""
    return tally(structs.replace(comparison, front=()))


def _under_headings(changes: Iterable[Change]) -> Iterator[tuple[Change, str]]:
    """Each change with the last heading before it whose number its own begins with."""
    headed: list[Side] = []
    for change in changes:
        side = change.new or change.old
        number = side.number if side else ""
        while headed and not is_below(number, headed[-1].number):
            headed.pop()
        yield change, f"{headed[-1].number} {headed[-1].heading}" if headed else ""
        if side is not None and side.heading and side.number:
            headed.append(side)


def _headline(change: Change) -> str:
    kinds = ", ".join(change.kinds)
    notes = [f"({partners})"] if (partners := partners_told(change)) else []
    notes += ["consequential"] if change.consequential else []
    notes += [f"[{tag}]" for tag in change.tags]
    if change.match is not None and change.match.doubtful:
        notes.append(f"(doubtful match, by {change.match.by}: read both)")
    return " ".join((f"{_numbers(change)}  {kinds}", *notes))


def _found(change: Change) -> Iterator[str]:
    for finding in change.findings:
        said = finding_told(finding)
        yield f"{_STEP}{finding.level}: {finding.rule}{': ' if said else ''}{said}"


def _numbers(change: Change) -> str:
    names = [_name(side) for side in (change.old, change.new) if side is not None]
    return " -> ".join(dict.fromkeys(names))


def _name(side: Side) -> str:
    if side.number:
        return side.number
    return f'"{side.heading}"' if side.heading else "(no number)"


def _body(change: Change) -> Iterator[str]:
    margin = _STEP * 2
    shown = [ops for ops in (change.heading_ops, change.ops) if any(op.kind != "=" for op in ops)]
    if not shown and (opening := _opening(change.new or change.old)):
        yield margin + opening
    for ops in shown:
        yield from _indented(_marked(ops), margin)
    for cell in change.tables:
        yield from _indented(f"{cell_place(cell)}: {_marked(cell.ops)}", margin)
    for note in change.notes:
        yield from _indented(f"note {note.label}: {_marked(note.ops)}", margin)


def _opening(side: Side | None) -> str:
    """What a clause is about: its heading, else its first words, cut between two of them."""
    if side is None or (side.heading and not side.number):
        return ""
    words = side.heading or side.text
    return textwrap.shorten(words, _OPENING, placeholder=" …")


def _marked(ops: Iterable[Op]) -> str:
    return "".join(f"{_BRACKETS[op.kind][0]}{op.text}{_BRACKETS[op.kind][1]}" for op in ops)


def _is_doubtful(change: Change) -> bool:
    return change.match is not None and change.match.doubtful
