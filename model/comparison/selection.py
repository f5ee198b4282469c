"""What of a comparison somebody asks for: findings at levels of their own, changes of one sort."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from msgspec import structs

from clauseline.model.change import Change, Comparison, Tag, summary_of
from clauseline.model.finding import Affected, Finding, Level
from clauseline.model.findings.rules import level_of, reaches

_TAG_OF: Final[dict[str, Tag]] = {"definition": "defined term", "citation": "citation"}
"""Which tag the reason of an affected clause goes with."""


def with_levels(comparison: Comparison, levels: Mapping[str, Level]) -> Comparison:
    """The comparison with its findings at the levels that a file gives to their rules."""
    if not levels:
        return comparison
    return structs.replace(
        comparison, changes=tuple(_levelled(each, levels) for each in comparison.changes)
    )


def _levelled(change: Change, levels: Mapping[str, Level]) -> Change:
    if not change.findings:
        return change
    found = (structs.replace(f, level=level_of(f.rule, levels)) for f in change.findings)
    return structs.replace(change, findings=tuple(found))


def only(comparison: Comparison, tags: Collection[Tag]) -> Comparison:
    """What of a comparison bears any of the tags; the summary counts what is left.

    Clauses affected through a term go with "defined term", those affected through a citation and
    citations that now miss with "citation". Everything that no tag says the sort of is left out.
    """
    changes = tuple(each for each in comparison.changes if set(tags).intersection(each.tags))
    return Comparison(
        old=comparison.old,
        new=comparison.new,
        summary=summary_of(changes),
        changes=changes,
        affected=tuple(_affected(comparison, tags)),
        citations=comparison.citations if "citation" in tags else (),
    )


def _affected(comparison: Comparison, tags: Collection[Tag]) -> Iterator[Affected]:
    for each in comparison.affected:
        reasons = tuple(reason for reason in each.because if _TAG_OF[reason.kind] in tags)
        if reasons:
            yield structs.replace(each, because=reasons)


def findings_from(comparison: Comparison, least: Level) -> tuple[Finding, ...]:
    """The findings that weigh at least as much as a level."""
    return tuple(
        found
        for change in comparison.changes
        for found in change.findings
        if reaches(found.level, least)
    )
