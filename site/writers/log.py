"""The life of a clause as plain text, the oldest version first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clauseline.model.change import Side
from clauseline.model.life import Below, Life, Log, Returned, Stage
from clauseline.model.number import is_below
from clauseline.site.wording import direction_told, long_date, standing_told
from clauseline.site.writers.text import change_lines

_STEP = "  "


def write_log_text(log: Log) -> str:
    """Each clause of the number with its versions; taken out words in [-…-], new ones in {+…+}."""
    lines: list[str] = []
    for life in log.lives:
        number = life.number or log.clause
        numbered = f"{log.document} {number}, as {log.document}@{log.version} numbers it"
        lines += [f"{numbered}; oldest first", *_life_lines(life), ""]
    return "\n".join(lines)


def _life_lines(life: Life) -> Iterator[str]:
    for stage in life.stages:
        yield ""
        if stage.gap:
            yield f"({stage.gap})"
        yield _headline(stage)
        yield from (f"{_STEP}{line}" for line in _stage_lines(stage))


def _headline(stage: Stage) -> str:
    own = f", this clause from {long_date(stage.commences)}" if stage.commences else ""
    standing = standing_told(stage.status, stage.in_force)
    return f"{stage.version}  {standing}{own}{direction_told(stage.direction)}"


def _stage_lines(stage: Stage) -> Iterator[str]:
    back = {each.id: each for each in stage.returned}
    for change in stage.changes:
        if change.new is not None and (again := back.get(change.new.id)):
            yield _returned(again)
            yield from _words(change.new)
        elif change.kinds == ("unchanged",) and not (change.match and change.match.doubtful):
            yield f"{_name(change.new)}  unchanged"
        else:
            yield from change_lines(change)
    if not stage.changes:
        for side in stage.clauses:
            yield f"{_name(side)}  in the oldest version held"
            yield from _words(side)
    if told := [f"{each.number} {', '.join(each.kinds)}" for each in _outermost(stage.below)]:
        yield f"its sub-clauses: {'; '.join(told)}"


def _outermost(below: Sequence[Below]) -> Iterator[Below]:
    """The sub-clauses without those that came or went with one above them."""
    above: Below | None = None
    for each in below:
        if above is None or each.kinds != above.kinds or not is_below(each.number, above.number):
            yield each
            above = each if each.kinds in (("inserted",), ("deleted",)) else None


def _returned(again: Returned) -> str:
    doubt = " (doubtful: read both)" if again.match.doubtful else ""
    return f"{again.new}  back again, last as {again.old} in {again.version}{doubt}"


def _name(side: Side | None) -> str:
    return side.number or f'"{side.heading}"' if side else ""


def _words(side: Side) -> Iterator[str]:
    lines = [side.heading, *side.text.split("\n")]
    yield from (f"{_STEP * 2}{line}" for line in lines if line.strip())
