"""The editors' own mark-up of a real standard, held against the texts that it leads between.

Read by eye in the files' own XML. `spec-a`: in the example of 3.11.6 the editor took a link away
by taking out its words and putting the same ones in. Its contents list differs from the new
text's in page numbers alone; contents lists are left out. `spec-b`: every change is marked.
"""

from __future__ import annotations

import time

import pytest
from msgspec import structs

from clauseline.ingest import read, read_views
from clauseline.model.reconciled import Phantom, Reconciliation
from clauseline.model.reconciliation import MarkUp, reconcile
from clauseline.model.version import Version
from shared import REAL, needs_shared

pytestmark = needs_shared

LINK = Phantom(
    number="3.11.6",
    text=r"para[0]\spans[2]",
    kind="replaced",
    author="Laurence Golding",
    date="2019-07-07T16:23:00Z",
)


def clean(name: str) -> Version:
    found = read(REAL / "word" / f"{name}.docx")
    assert isinstance(found, Version)
    return found


def mark_up(name: str) -> MarkUp:
    views = read_views(REAL / "word" / f"{name}.docx", ("rejected", "marked", "accepted"))
    rejected, marked, accepted = (each for each in views if isinstance(each, Version))
    return MarkUp(rejected=rejected, marked=marked, accepted=accepted)


def told(found: Reconciliation) -> list[object]:
    return [*found.unmarked, *found.phantom, *found.old_differs, *found.new_differs]


@pytest.mark.parametrize(("name", "expected"), [("spec-a", [LINK]), ("spec-b", [])])
def test_the_editors_mark_up_tells_all_that_changed(name: str, expected: list[Phantom]) -> None:
    found = reconcile(mark_up(f"{name}-marked"), clean(f"{name}-old"), clean(f"{name}-new"))

    assert told(found) == expected
    assert found.agrees is not bool(expected)


def test_a_word_changed_in_the_new_text_is_found_among_7_000_paragraphs() -> None:
    new = clean("spec-b-new")
    place = next(at for at, each in enumerate(new.clauses) if " is " in each.text and at > 1)
    clause = new.clauses[place]
    changed = structs.replace(clause, text=clause.text.replace(" is ", " was ", 1))
    altered = structs.replace(
        new, clauses=(*new.clauses[:place], changed, *new.clauses[place + 1 :])
    )

    found = reconcile(mark_up("spec-b-marked"), clean("spec-b-old"), altered)

    assert [(each.number, each.old, each.new) for each in found.unmarked] == [
        (clause.number, "is", "was")
    ]
    assert len(told(found)) == 1


@pytest.mark.parametrize("name", ["spec-a", "spec-b"])
def test_7_000_paragraphs_three_times_take_less_than_5_seconds(name: str) -> None:
    start = time.process_time()
    reconcile(mark_up(f"{name}-marked"), clean(f"{name}-old"), clean(f"{name}-new"))

    assert time.process_time() - start < 5
