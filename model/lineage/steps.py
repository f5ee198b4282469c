"""Which version follows which, and what happened to each clause on the way."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from clauseline.model.change import Comparison
from clauseline.model.comparison import compare
from clauseline.model.corpus import ClausePair, Document, HeldVersion
from clauseline.model.lookup import settled_pairs


class Step(Struct, frozen=True, kw_only=True):
    """A version and the one it follows, with the pairs of clauses that a person has settled."""

    document: str
    old: HeldVersion
    new: HeldVersion
    matches: tuple[tuple[str, str], ...] = ()


def predecessor(document: Document, held: HeldVersion) -> HeldVersion | None:
    """The version that a version replaces by the register, else the one listed before it."""
    place = next(i for i, other in enumerate(document.versions) if other is held)
    if held.entry.replaces is None:
        return document.versions[place - 1] if place else None
    named = (v for v in document.versions if v.entry.version == held.entry.replaces)
    return next((v for v in named if v is not held), None)


def ancestry(document: Document, held: HeldVersion) -> tuple[HeldVersion, ...]:
    """A version and all that it goes back to, the newest first."""
    found: dict[str, HeldVersion] = {}
    earlier: HeldVersion | None = held
    # A register may say of two versions that each replaces the other.
    while earlier is not None and earlier.entry.version not in found:
        found[earlier.entry.version] = earlier
        earlier = predecessor(document, earlier)
    return tuple(found.values())


def steps_of(document: Document, matches: Sequence[ClausePair] = ()) -> tuple[Step, ...]:
    """Every version of a document that follows another, in the document's order."""
    return tuple(
        Step(
            document=document.entry.id,
            old=old,
            new=new,
            matches=settled_pairs(matches, document.entry.id, old.entry.version, new.entry.version),
        )
        for new in document.versions
        if (old := predecessor(document, new)) is not None
    )


def compare_step(step: Step) -> Comparison:
    """What changed from the older version of a step to the newer."""
    return compare(step.old.text, step.new.text, step.matches)
