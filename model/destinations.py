"""A comparison as a table: where each old clause went, or where each new one comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clauseline.model.change import Change, Comparison, Side
from clauseline.model.clause import Clause, walk
from clauseline.model.version import Version


def destinations(comparison: Comparison, old: Version) -> tuple[Change, ...]:
    """Every change in the order of the old version's clauses; those that came stand last.

    A clause that was split has a row for each part.
    """
    return _in_order(comparison.changes, old.clauses, [c.old for c in comparison.changes])


def derivations(comparison: Comparison, new: Version) -> tuple[Change, ...]:
    """Every change in the order of the new version's clauses; those that went stand last.

    A clause that was merged of several has a row for each.
    """
    return _in_order(comparison.changes, new.clauses, [c.new for c in comparison.changes])


def _in_order(
    changes: Sequence[Change], clauses: Iterable[Clause], sides: Sequence[Side | None]
) -> tuple[Change, ...]:
    places = {clause.id: place for place, clause in enumerate(walk(clauses))}
    ranks = [len(places) if side is None else places[side.id] for side in sides]
    ordered = sorted(range(len(changes)), key=ranks.__getitem__)
    return tuple(changes[at] for at in ordered)
