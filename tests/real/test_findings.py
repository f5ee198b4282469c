"""What is found between real versions, each read by eye in both files."""

from __future__ import annotations

import pytest

from clauseline.ingest import read
from clauseline.model.change import Comparison
from clauseline.model.comparison import compare
from clauseline.model.version import Version
from shared import REAL, needs_shared

pytestmark = needs_shared


def between(old: str, new: str) -> Comparison:
    one, other = (read(REAL / "word" / f"{name}.docx") for name in (old, new))
    assert isinstance(one, Version)
    assert isinstance(other, Version)
    return compare(one, other)


def rules(comparison: Comparison, *left_out: str) -> list[tuple[str, str]]:
    return [
        ((change.new or change.old).number, each.rule)  # type: ignore[union-attr]
        for change in comparison.changes
        for each in change.findings
        if each.rule not in left_out
    ]


def test_a_covenant_whose_term_was_renamed_and_whose_recitals_went() -> None:
    told = between("restrictive-covenant-florida-old", "restrictive-covenant-florida-new")

    assert rules(told) == [
        ("1.6", "definition-removed"),
        ("1.8", "definition-changed"),
        ("2", "heading-changed"),
        ("15", "heading-changed"),
        ("20", "duty-removed"),
        ("22", "clause-deleted"),
    ]
    assert [(each.term, each.problem) for each in told.terms if each.since == "new"] == [
        ("Protected Interests", "defined-twice")
    ]
    assert told.citations == ()


def test_a_standard_that_renamed_two_of_its_terms() -> None:
    told = between("compliance-standard-1.1", "compliance-standard-1.2")

    assert rules(told, "heading-changed") == [
        ("(2)", "definition-changed"),
        ("(2)", "definition-added"),
        ("(2)", "term-renamed"),
        ("(2)", "term-renamed"),
        ("1.2 bullet 2", "definition-added"),
        ("2.1", "definition-changed"),
    ]


@pytest.mark.parametrize("document", ["spec-a", "spec-b"])
def test_examples_and_wording_of_a_specification_give_no_finding_but_of_whole_clauses(
    document: str,
) -> None:
    told = between(f"{document}-old", f"{document}-new")

    assert {rule for _, rule in rules(told)} <= {
        "clause-deleted", "clause-inserted", "clause-moved", "duty-added", "duty-removed",
    }  # fmt: skip
    assert told.citations == ()


def test_terms_taken_in_before_others_of_the_same_numbers_lose_no_citation() -> None:
    assert between("csa-without-sla", "csa-with-sla").citations == ()
