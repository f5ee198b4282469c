from __future__ import annotations

import pytest

from clauseline.model.corpus import VersionEntry
from clauseline.model.errors import NotFound
from clauseline.model.lineage import Lineage
from clauseline.model.lineage.numbers import bearer_of
from histories import history

DRAFT = VersionEntry(version="3.0", status="draft")


def taken(lineage: Lineage, number: str, named: str | None = None) -> list[str]:
    version = lineage.version(named) if named else None
    held, clauses = bearer_of(lineage.document, number, version)
    return [held.entry.version, *(clause.text for clause in clauses)]


def test_a_number_is_that_of_the_newest_version_which_has_it() -> None:
    lineage = history({"1.0": ["1 Wait.", "2 Retry."], "2.0": ["1 Rest."]})

    assert taken(lineage, "1") == ["2.0", "Rest."]
    assert taken(lineage, "clause 2.") == ["1.0", "Retry."]
    assert taken(lineage, "1", "1.0") == ["1.0", "Wait."]


def test_a_draft_gives_a_number_its_meaning_only_where_no_other_version_has_it() -> None:
    lineage = history({"2.0": ["1 Wait."], "3.0": ["1 Rest.", "2 Retry."]}, DRAFT)

    assert taken(lineage, "1") == ["2.0", "Wait."]
    assert taken(lineage, "2") == ["3.0", "Retry."]


def test_a_clause_of_the_number_comes_before_a_newer_paragraph_of_a_schedule() -> None:
    schedule = ["Schedule 1 # Tests", "Schedule 1, 3 Test twice."]
    lineage = history({"1.0": ["3 Wait."], "2.0": schedule})

    assert taken(lineage, "3") == ["1.0", "Wait."]
    assert taken(history({"2.0": schedule}), "3") == ["2.0", "Test twice."]


def test_a_number_that_no_version_has_is_told_with_those_near_it() -> None:
    with pytest.raises(NotFound) as caught:
        taken(history({"1.0": ["4.1 Wait."], "2.0": ["4.1 Wait.", "4.2 Retry."]}), "4.3")

    assert str(caught.value) == (
        'no version of AL has a clause numbered "4.3"; in 2.0 near it are "4.1", "4.2"'
    )


def test_a_document_without_versions_asks_for_one() -> None:
    with pytest.raises(NotFound, match="the corpus holds no version of AL; add one"):
        taken(history({}), "1")
