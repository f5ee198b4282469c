"""A clause of one version -> what it is, and what happened to it, in every other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from clauseline.model.change import Change
from clauseline.model.clause import ClauseId
from clauseline.model.lineage.returns import Return
from clauseline.model.lineage.steps import ancestry, predecessor
from clauseline.model.lineage.tracing import Lineage


class Followed(Struct, frozen=True, kw_only=True):
    """What a clause is in each version that has it, how it came to be so, and where it came back.

    Each by version; the changes are those from the version before.
    """

    there: Mapping[str, Sequence[ClauseId]]
    changes: Mapping[str, Sequence[Change]]
    returned: Mapping[str, Mapping[ClauseId, Return]]


def follow(lineage: Lineage, version: str, clause: ClauseId) -> Followed:
    """Follows a clause back through the versions that its own goes back to, and forward from all.

    Back, a merged clause comes from several; forward, a split one becomes several. The other parts
    of a split clause are followed only in versions that this one does not go back to.
    """
    walk = _Walk(lineage, version)
    walk.back(clause)
    walk.forward()
    return Followed(
        there={name: tuple(clauses) for name, clauses in walk.there.items() if clauses},
        changes={name: tuple(told.values()) for name, told in walk.told.items()},
        returned=walk.returned,
    )


class _Walk:
    """What has been found of a clause so far."""

    def __init__(self, lineage: Lineage, version: str) -> None:
        self.there: defaultdict[str, dict[ClauseId, None]] = defaultdict(dict)
        self.told: defaultdict[str, dict[str, Change]] = defaultdict(dict)
        self.returned: defaultdict[str, dict[ClauseId, Return]] = defaultdict(dict)
        self._lineage = lineage
        document = lineage.document
        self._path = [each.entry.version for each in ancestry(document, lineage.version(version))]

    def back(self, clause: ClauseId) -> None:
        """Goes back from a clause of the version that the path begins with."""
        self.there[self._path[0]][clause] = None
        for version, before in pairwise(self._path):
            for change in self._lineage.comparisons[version].changes:
                if change.new is not None and change.new.id in self.there[version]:
                    self.told[version][change.id] = change
                    if change.old is not None:
                        self.there[before][change.old.id] = None
            for here in self.there[version]:
                if (again := self._lineage.returns.get(version, {}).get(here)) is not None:
                    self.returned[version][here] = again
                    self.there[again.gone.version][again.gone.side.id] = None

    def forward(self) -> None:
        """Goes forward from all that was found; on the path itself only what went is new."""
        for held in self._lineage.document.versions:
            version, old = held.entry.version, predecessor(self._lineage.document, held)
            if old is None or version not in self._lineage.comparisons:
                continue
            for change in self._lineage.comparisons[version].changes:
                stood = change.old is not None and change.old.id in self.there[old.entry.version]
                if version in self._path:
                    told = stood and change.new is None
                else:
                    told = stood or self._came_back(version, change)
                if told:
                    self.told[version][change.id] = change
                if told and change.new is not None:
                    self.there[version][change.new.id] = None

    def _came_back(self, version: str, change: Change) -> bool:
        if change.new is None or change.old is not None:
            return False
        again = self._lineage.returns.get(version, {}).get(change.new.id)
        if again is None or again.gone.side.id not in self.there[again.gone.version]:
            return False
        self.returned[version][change.new.id] = again
        return True
