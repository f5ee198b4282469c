"""A clause -> its life: a stage for each version that had it, made it or ended it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from clauseline.model.change import Change, Side
from clauseline.model.clause import Clause, ClauseId, walk
from clauseline.model.corpus import HeldVersion
from clauseline.model.in_force import own_day
from clauseline.model.life import Below, Life, Returned, Stage
from clauseline.model.lineage.background import Background
from clauseline.model.lineage.following import Followed, follow
from clauseline.model.lineage.gaps import gap_before
from clauseline.model.lineage.returns import Return
from clauseline.model.lineage.steps import predecessor
from clauseline.model.lineage.tracing import Lineage
from clauseline.model.lookup import loose


def life_of(background: Background, version: str, clause: Clause) -> Life:
    """The life of a clause of a version, oldest first."""
    followed = follow(background.lineage, version, clause.id)
    return Life(
        number=clause.number,
        id=clause.id,
        stages=tuple(
            _stage(background, followed, held)
            for held in background.lineage.document.versions
            if followed.there.get(held.entry.version) or followed.changes.get(held.entry.version)
        ),
        elsewhere=tuple(_elsewhere(background.lineage, followed, clause.number)),
    )


def _stage(background: Background, followed: Followed, held: HeldVersion) -> Stage:
    document, entry = background.lineage.document, held.entry
    old = predecessor(document, held)
    there = set(followed.there.get(entry.version, ()))
    clauses = [each for each in walk(held.text.clauses) if each.id in there]
    changes = tuple(followed.changes.get(entry.version, ()))
    days = [day for each in clauses if (day := own_day(entry, each.number))]
    return Stage(
        version=entry.version,
        status=background.status(held),
        in_force=entry.in_force,
        commences=max(days, default=None),
        direction=background.brought(held),
        follows=old.entry.version if old else None,
        gap=gap_before(document, held, old),
        clauses=tuple(Side.of(each) for each in clauses),
        changes=changes,
        returned=tuple(
            _returned(each, again)
            for each in clauses
            if (again := followed.returned.get(entry.version, {}).get(each.id))
        ),
        below=tuple(_below(background.lineage, held, old, changes)),
    )


def _returned(clause: Clause, again: Return) -> Returned:
    return Returned(
        id=clause.id,
        version=again.gone.version,
        old=again.gone.side.number,
        new=clause.number,
        match=again.match,
    )


def _below(
    lineage: Lineage, held: HeldVersion, old: HeldVersion | None, changes: Iterable[Change]
) -> Iterator[Below]:
    """The changed sub-clauses of clauses that stand in both versions."""
    stood = [change for change in changes if change.old and change.new]
    if old is None or not stood:
        return
    own = {change.id for change in changes}
    ours = _ids_within(old.text.clauses, {change.old.id for change in stood if change.old})
    theirs = _ids_within(held.text.clauses, {change.new.id for change in stood if change.new})
    for change in lineage.comparisons[held.entry.version].changes:
        if change.id in own or not _is_telling(change):
            continue
        if change.new is not None and change.new.id in theirs:
            yield Below(number=change.new.number, kinds=change.kinds)
        elif change.old is not None and change.new is None and change.old.id in ours:
            yield Below(number=change.old.number, kinds=change.kinds)


def _ids_within(clauses: Iterable[Clause], above: Collection[ClauseId]) -> set[ClauseId]:
    """The clauses that stand below any of these, themselves left out."""
    holders = [each for each in walk(clauses) if each.id in above]
    return {each.id for holder in holders for each in walk(holder.children)}


def _is_telling(change: Change) -> bool:
    return not change.consequential and bool({*change.kinds} - {"unchanged", "renumbered"})


def _elsewhere(lineage: Lineage, followed: Followed, number: str) -> Iterator[str]:
    """The versions in which other clauses alone bear a number."""
    for held in lineage.document.versions:
        named = {e.id for e in walk(held.text.clauses) if loose(e.number) == loose(number)}
        if named and named.isdisjoint(followed.there.get(held.entry.version, ())):
            yield held.entry.version
