"""Which version follows which, what changed on the way, and where a clause is now."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from clauseline.model.change import Comparison
from clauseline.model.clause import ClauseId
from clauseline.model.comparison.selection import with_levels
from clauseline.model.corpus import Corpus, Document, HeldVersion
from clauseline.model.lineage.steps import Step, ancestry, compare_step, predecessor, steps_of
from clauseline.model.work import Runner

Comparisons = Mapping[tuple[str, str], Comparison]


class Whereabouts(Struct, frozen=True, kw_only=True):
    """The clause of a later version that an earlier clause has become."""

    id: ClauseId
    number: str
    doubtful: bool = False


def steps(corpus: Corpus) -> tuple[Step, ...]:
    """Every version that follows another, with the one it follows, in the register's order."""
    return tuple(
        step for document in corpus.documents for step in steps_of(document, corpus.matches)
    )


def compare_all(corpus: Corpus, runner: Runner) -> dict[tuple[str, str], Comparison]:
    """The comparison behind each version that follows another, by document and version."""
    every = steps(corpus)
    results = runner.map(compare_step, every)
    return {
        (step.document, step.new.entry.version): with_levels(result, corpus.levels)
        for step, result in zip(every, results, strict=True)
    }


def whereabouts(
    document: Document, current: HeldVersion, comparisons: Comparisons
) -> dict[str, dict[ClauseId, Whereabouts]]:
    """For each version that the current one goes back to, what became of each of its clauses.

    A clause that is missing from its version's answer was deleted on the way.
    """
    found: dict[str, dict[ClauseId, Whereabouts]] = {}
    later: dict[ClauseId, Whereabouts] | None = None
    for held in ancestry(document, current):
        comparison = comparisons.get((document.entry.id, held.entry.version))
        if comparison is None:
            break
        old = predecessor(document, held)
        # A register may say of two versions that each replaces the other.
        if old is None or old.entry.version in found or old is current:
            break
        later = _one_step_back(comparison, later)
        found[old.entry.version] = later
    return found


def _one_step_back(
    comparison: Comparison, later: dict[ClauseId, Whereabouts] | None
) -> dict[ClauseId, Whereabouts]:
    step: dict[ClauseId, Whereabouts] = {}
    for change in comparison.changes:
        # Of the parts of a split clause the first is the one that it leads to.
        if change.old is None or change.new is None or change.old.id in step:
            continue
        doubtful = change.match is not None and change.match.doubtful
        here = Whereabouts(id=change.new.id, number=change.new.number, doubtful=doubtful)
        if later is None:
            step[change.old.id] = here
        elif (now := later.get(change.new.id)) is not None:
            either = doubtful or now.doubtful
            step[change.old.id] = Whereabouts(id=now.id, number=now.number, doubtful=either)
    return step
