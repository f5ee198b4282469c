"""A small language for the life of a clause: versions by name, each a list of its clauses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from build import version
from clauseline.model.clause import Note, Table
from clauseline.model.corpus import (
    ClausePair,
    Document,
    DocumentEntry,
    HeldDirection,
    HeldVersion,
    VersionEntry,
)
from clauseline.model.life import Life, Stage
from clauseline.model.lineage import Background, Lineage, life_of, trace
from clauseline.model.lookup import find_clauses
from clauseline.model.work import InOrder

TODAY = dt.date(2020, 6, 1)


def history(
    versions: Mapping[str, Sequence[str | Table | Note]],
    *entries: VersionEntry,
    matches: tuple[tuple[str, str], ...] = (),
) -> Lineage:
    """The lineage of AL, whose versions these are; an entry may say more of one."""
    known = {entry.version: entry for entry in entries}
    held = tuple(
        HeldVersion(entry=known.get(name, VersionEntry(version=name)), text=version(*items))
        for name, items in versions.items()
    )
    listed = DocumentEntry(id="AL", title="T", versions=tuple(each.entry for each in held))
    pairs = [ClausePair(old=f"AL@{old}", new=f"AL@{new}") for old, new in matches]
    return trace(Document(entry=listed, versions=held), pairs, InOrder())


def life(
    lineage: Lineage, named: str, number: str, directions: Mapping[str, HeldDirection] | None = None
) -> Life:
    """The life of the clause that a version gives a number."""
    (clause,) = find_clauses(lineage.version(named).text, number)
    background = Background(lineage=lineage, directions=directions or {}, today=TODAY)
    return life_of(background, named, clause)


def told(of: Life) -> list[str]:
    """A life, a line a stage: "1.1: 4.1 -> 4.2 renumbered", "1.0: is 4.1" where nothing came."""
    return [f"{stage.version}: {_stage(stage)}" for stage in of.stages]


def _stage(stage: Stage) -> str:
    events = [
        f"{each.old} -> {each.new} back from {each.version}"
        + (" (doubtful)" if each.match.doubtful else "")
        for each in stage.returned
    ]
    back = {each.id for each in stage.returned}
    for change in stage.changes:
        sides = [side for side in (change.old, change.new) if side]
        if change.old is not None or sides[-1].id not in back:
            numbers = " -> ".join(dict.fromkeys(side.number for side in sides))
            events.append(f"{numbers} {', '.join(change.kinds)}")
    return "; ".join(events) or f"is {', '.join(side.number for side in stage.clauses)}"
