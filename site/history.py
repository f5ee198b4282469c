"""Which version follows which, what changed on the way, and where a clause is now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from clauseline.model.change import Comparison
from clauseline.model.clause import ClauseId
from clauseline.model.comparison import compare
from clauseline.model.corpus import Corpus, Document, HeldVersion
from clauseline.model.lookup import settled_pairs
from clauseline.model.work import Runner

Comparisons = Mapping[tuple[str, str], Comparison]


class Step(Struct, frozen=True, kw_only=True):
    """A version and the one it follows, with the pairs of clauses that a person has settled."""

    document: str
    old: HeldVersion
    new: HeldVersion
    matches: tuple[tuple[str, str], ...] = ()


class Whereabouts(Struct, frozen=True, kw_only=True):
    """The clause of a later version that an earlier clause has become."""

    id: ClauseId
    number: str
    doubtful: bool = False


def predecessor(document: Document, held: HeldVersion) -> HeldVersion | None:
    """The version that a version replaces by the register, else the one listed before it."""
    place = next(i for i, other in enumerate(document.versions) if other is held)
    if held.entry.replaces is None:
        return document.versions[place - 1] if place else None
    named = (v for v in document.versions if v.entry.version == held.entry.replaces)
    return next((v for v in named if v is not held), None)


def steps(corpus: Corpus) -> tuple[Step, ...]:
    """Every version that follows another, with the one it follows, in the register's order."""
    return tuple(
        Step(
            document=document.entry.id,
            old=old,
            new=new,
            matches=settled_pairs(
                corpus.matches, document.entry.id, old.entry.version, new.entry.version
            ),
        )
        for document in corpus.documents
        for new in document.versions
        if (old := predecessor(document, new)) is not None
    )


def compare_step(step: Step) -> Comparison:
    """What changed from the older version of a step to the newer."""
    return compare(step.old.text, step.new.text, step.matches)


def compare_all(corpus: Corpus, runner: Runner) -> dict[tuple[str, str], Comparison]:
    """The comparison behind each version that follows another, by document and version."""
    every = steps(corpus)
    results = runner.map(compare_step, every)
    return {
        (step.document, step.new.entry.version): result
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
    for held in _ancestry(document, current):
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


def _ancestry(document: Document, held: HeldVersion | None) -> Iterator[HeldVersion]:
    while held is not None:
        yield held
        held = predecessor(document, held)


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
