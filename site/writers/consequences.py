"""What a comparison means beyond its changes, as plain text: briefly, since the data has it all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clauseline.model.change import Comparison
from clauseline.site.findings_told import (
    duty_told,
    lost_told,
    problem_told,
    reason_told,
)

_STEP: Final = "  "


def consequence_lines(comparison: Comparison) -> Iterator[str]:
    """Citations that miss, clauses affected, duties gained and lost, terms that are wrong anew."""
    sections = (
        ("Citations that now miss", list(_citations(comparison))),
        ("Affected though unchanged", list(_affected(comparison))),
        ("Duties gained", [f"{d.clause}  {duty_told(d)}" for d in comparison.duties.gained]),
        ("Duties lost", [f"{d.clause}  {duty_told(d)}" for d in comparison.duties.lost]),
        ("Defined terms", [problem_told(t) for t in comparison.terms if t.since == "new"]),
    )
    for title, lines in sections:
        if lines:
            yield from ("", title, *(f"{_STEP}{line}" for line in lines))


def _citations(comparison: Comparison) -> Iterator[str]:
    for each in comparison.citations:
        yield f"{each.clause}  {lost_told(each)}"


def _affected(comparison: Comparison) -> Iterator[str]:
    """Those that a change reaches directly with the reason, the others by number."""
    for each in comparison.affected:
        if each.is_direct:
            yield f"{each.number}  {'; '.join(reason_told(reason) for reason in each.because)}"
    if further := [each.number for each in comparison.affected if not each.is_direct]:
        yield f"by way of these or of a definition: {', '.join(further)}"
