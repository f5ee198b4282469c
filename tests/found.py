"""What a comparison finds, as lines that a test can hold against."""

from __future__ import annotations

from build import version
from clauseline.model.change import Comparison
from clauseline.model.comparison import compare
from clauseline.model.finding import Finding


def between(old: list[str], new: list[str]) -> Comparison:
    """The comparison of two versions written as tests/build.py says."""
    return compare(version(*old), version(*new))


def found(old: str, new: str) -> list[str]:
    """What the change of one clause's words is found to mean."""
    (change,) = between([f"1 {old}"], [f"1 {new}"]).changes
    return [line(each) for each in change.findings]


def findings(comparison: Comparison) -> list[str]:
    """Every finding with its clause: "8.2(b) time-limit-lengthened PT30S -> PT90S"."""
    return [
        f"{side.number} {line(each)}"
        for change in comparison.changes
        for each in change.findings
        if (side := change.new or change.old)
    ]


def line(finding: Finding) -> str:
    """A finding without its level: "number-raised 3 -> 5 (about SRV 1.6)"."""
    told = finding.rule
    if finding.old is not None or finding.new is not None:
        told += f" {finding.old or '-'} -> {finding.new or '-'}"
    for name, value in (
        ("by", finding.by),
        ("about", finding.about),
        ("unclear:", finding.unclear),
    ):
        told += f" ({name} {value})" if value else ""
    return told
