"""Clauses of a version -> which version each of their words came with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from clauseline.model.annotation import AnnotatedClause, AnnotatedNote, AnnotatedTable, Origin, Run
from clauseline.model.change import Comparison
from clauseline.model.clause import Clause, ClauseId, walk
from clauseline.model.corpus import HeldVersion
from clauseline.model.lineage.background import Background
from clauseline.model.lineage.gaps import gap_before
from clauseline.model.lineage.growth import Part, Worded, grown
from clauseline.model.lineage.steps import ancestry, predecessor
from clauseline.model.lineage.tracing import Lineage


def annotate(
    lineage: Lineage, held: HeldVersion, clauses: Sequence[Clause]
) -> tuple[AnnotatedClause, ...]:
    """Clauses of a version, each word with the version from which on it has stood there.

    A word that a clause kept bears the version that put it in, also where the clause was moved,
    renumbered, split or merged since. What was deleted and came back came with the version that
    has it again.
    """
    path = ancestry(lineage.document, held)
    wanted = _wanted(lineage, path, {each.id for each in walk(clauses)})
    worded: dict[ClauseId, Worded] = {}
    for each in reversed(path):
        version = each.entry.version
        parts = _parts(lineage.comparisons.get(version), worded)
        worded = {
            clause.id: grown(clause, version, parts.get(clause.id, ()))
            for clause in walk(each.text.clauses)
            if clause.id in wanted[version]
        }
    return tuple(_annotated(each, worded) for each in clauses)


def origins_of(
    background: Background, held: HeldVersion, clauses: Iterable[AnnotatedClause]
) -> tuple[Origin, ...]:
    """The versions that words of these clauses came with, oldest first."""
    document = background.lineage.document
    path = ancestry(document, held)
    named = {run.version for clause in clauses for run in _runs(clause)}
    return tuple(
        Origin(
            version=each.entry.version,
            status=background.status(each),
            in_force=each.entry.in_force,
            direction=background.brought(each),
            oldest=each is path[-1],
            gap=gap_before(document, each, predecessor(document, each)),
        )
        for each in reversed(path)
        if each.entry.version in named
    )


def _runs(clause: AnnotatedClause) -> Iterator[Run]:
    """All runs of a clause and its sub-clauses."""
    yield from clause.heading
    yield from clause.text
    for table in clause.tables:
        yield from chain.from_iterable(chain.from_iterable(table.rows))
    for note in clause.notes:
        yield from note.text
    for child in clause.children:
        yield from _runs(child)


def _wanted(
    lineage: Lineage, path: Sequence[HeldVersion], clauses: set[ClauseId]
) -> dict[str, set[ClauseId]]:
    """By version, the clauses that these come from; the path begins with their own version."""
    names = [each.entry.version for each in path]
    wanted = {names[0]: clauses}
    for version, before in pairwise(names):
        wanted[before] = {
            change.old.id
            for change in lineage.comparisons[version].changes
            if change.old and change.new and change.new.id in wanted[version]
        }
    return wanted


def _parts(
    comparison: Comparison | None, before: Mapping[ClauseId, Worded]
) -> dict[ClauseId, list[Part]]:
    """What each clause has of clauses of the version before, in their order there.

    `before` is in the order of the document.
    """
    found: dict[ClauseId, list[Part]] = {}
    done: dict[ClauseId, int] = {}
    for change in comparison.changes if comparison else ():
        if change.old is None or change.new is None or change.old.id not in before:
            continue
        old = before[change.old.id]
        start = 0
        if change.old.part:
            # The parts of a split clause have its words in their own order, one after the other.
            start = old.clause.text.index(change.old.text, done.get(change.old.id, 0))
            done[change.old.id] = start + len(change.old.text)
        found.setdefault(change.new.id, []).append(Part(change=change, old=old, start=start))
    places = {clause: place for place, clause in enumerate(before)}
    for parts in found.values():
        parts.sort(key=lambda part: places[part.old.clause.id])
    return found


def _annotated(clause: Clause, worded: Mapping[ClauseId, Worded]) -> AnnotatedClause:
    own = worded[clause.id]
    return AnnotatedClause(
        id=clause.id,
        number=clause.number,
        label=clause.label,
        heading=own.heading,
        text=own.text,
        closing=clause.closing,
        tables=tuple(AnnotatedTable(rows=rows) for rows in own.tables),
        notes=tuple(
            AnnotatedNote(label=note.label, text=runs)
            for note, runs in zip(clause.notes, own.notes, strict=True)
        ),
        children=tuple(_annotated(child, worded) for child in clause.children),
    )
