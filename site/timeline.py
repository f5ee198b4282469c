"""A document's timeline: each version, the direction behind it, and what is missing between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct

from clauseline.model.change import Comparison
from clauseline.model.corpus import Document, HeldVersion
from clauseline.model.lineage.gaps import gap_before
from clauseline.model.lineage.steps import predecessor
from clauseline.site import addresses
from clauseline.site.history import Comparisons
from clauseline.site.page import Link
from clauseline.site.standing import Standing, standing
from clauseline.site.wording import tally


class Milestone(Struct, frozen=True, kw_only=True):
    """A version on its document's timeline.

    `follows` is the version that it is compared with and `stated` whether the register says that
    it replaces that one. `changed` is the tally of changes, None without a comparison. `gap` says
    what is missing before it. `warnings` and `doubtful` count what a reader should look at.
    """

    document: str
    version: str
    in_force: dt.date | None
    standing: Standing
    address: str
    direction: Link | None
    unheld_direction: str | None
    follows: str | None
    stated: bool
    changes: Link | None
    changed: str | None
    gap: str | None
    warnings: int
    doubtful: int


def milestones(
    document: Document, letters: Mapping[str, Link], comparisons: Comparisons, today: dt.date
) -> tuple[Milestone, ...]:
    """Every version that is held of a document, in the register's order; `letters` by their id."""
    return tuple(
        _milestone(document, held, letters, comparisons, today) for held in document.versions
    )


def _milestone(
    document: Document,
    held: HeldVersion,
    letters: Mapping[str, Link],
    comparisons: Comparisons,
    today: dt.date,
) -> Milestone:
    entry, name = held.entry, document.entry.id
    old = predecessor(document, held)
    comparison = comparisons.get((name, entry.version))
    letter = letters.get(entry.direction) if entry.direction else None
    return Milestone(
        document=name,
        version=entry.version,
        in_force=entry.in_force,
        standing=standing(document, held, today),
        address=addresses.version_page(name, entry.version),
        direction=letter,
        unheld_direction=None if letter else entry.direction,
        follows=old.entry.version if old else entry.replaces,
        stated=entry.replaces is not None,
        changes=_changes_link(name, entry.version, comparison),
        changed=tally(comparison) if comparison else None,
        gap=gap_before(document, held, old),
        warnings=len(held.text.warnings),
        doubtful=_doubtful(comparison),
    )


def _changes_link(document: str, version: str, comparison: Comparison | None) -> Link | None:
    if comparison is None:
        return None
    return Link(
        text=f"What changed in version {version}",
        address=addresses.changes_page(document, version),
    )


def _doubtful(comparison: Comparison | None) -> int:
    if comparison is None:
        return 0
    matches = (change.match for change in comparison.changes)
    return sum(match is not None and match.doubtful for match in matches)
