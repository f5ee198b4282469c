"""A document's versions -> what happened to each clause from each to the one that follows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from clauseline.model.change import Comparison
from clauseline.model.comparison.selection import with_levels
from clauseline.model.corpus import ClausePair, Document, HeldVersion
from clauseline.model.finding import Level
from clauseline.model.lineage.returns import Returns, find_returns
from clauseline.model.lineage.steps import ancestry, compare_step, steps_of
from clauseline.model.work import Runner


class Lineage(Struct, frozen=True, kw_only=True):
    """A document's versions with what came between them.

    `comparisons` are named by the newer of the two versions; `returns` are the clauses that came
    back.
    """

    document: Document
    comparisons: Mapping[str, Comparison]
    returns: Returns

    def version(self, name: str) -> HeldVersion:
        """The version of a name that the register uses."""
        return next(each for each in self.document.versions if each.entry.version == name)


def trace(
    document: Document,
    matches: Sequence[ClausePair],
    runner: Runner,
    *,
    until: HeldVersion | None = None,
    levels: Mapping[str, Level] | None = None,
) -> Lineage:
    """The lineage of a document, each version compared once with the one it follows.

    With `until`, of that version and those that it goes back to alone. `levels` are those that a
    corpus gives to rules of findings.
    """
    path = document.versions if until is None else ancestry(document, until)
    wanted = {each.entry.version for each in path}
    steps = [each for each in steps_of(document, matches) if each.new.entry.version in wanted]
    results = runner.map(compare_step, steps)
    comparisons = {
        step.new.entry.version: with_levels(result, levels or {})
        for step, result in zip(steps, results, strict=True)
    }
    return Lineage(
        document=document,
        comparisons=comparisons,
        returns=find_returns(document, comparisons, matches),
    )
