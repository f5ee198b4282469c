"""A marked-up file holds both texts: rejecting gives the old one, accepting the new one."""

from __future__ import annotations

import pytest

from clauseline.ingest import read
from clauseline.ingest.word.changes import Choice
from clauseline.ingest.word.reader import read_word
from clauseline.model.clause import walk
from clauseline.model.version import Version
from libreoffice import lines_of
from shared import REAL, needs_shared

pytestmark = needs_shared


def shown(name: str, view: Choice) -> list[str]:
    """Every number and word that a file shows in a view, line by line."""
    path = REAL / "word" / f"{name}.docx"
    return list(lines_of(read_word(path.read_bytes(), path.name, view)))


@pytest.mark.parametrize("document", ["spec-a", "spec-b"])
@pytest.mark.parametrize(("view", "other"), [("rejected", "old"), ("accepted", "new")])
def test_a_marked_up_file_holds_both_texts(document: str, view: Choice, other: str) -> None:
    assert shown(f"{document}-marked", view) == shown(f"{document}-{other}", "accepted")


@pytest.mark.parametrize("name", ["spec-a-marked", "spec-b-marked", "code-of-conduct-marked"])
def test_the_marked_view_holds_the_accepted_text_and_every_mark_has_a_hand(name: str) -> None:
    path = REAL / "word" / f"{name}.docx"
    marked, accepted = read(path, "marked"), read(path, "accepted")
    assert isinstance(marked, Version)
    assert isinstance(accepted, Version)
    changed = [op for each in walk(marked.clauses) if each.ops for op in each.ops if op.kind != "="]

    kept = [each.text for each in walk(marked.clauses) if each.text]
    assert kept == [each.text for each in walk(accepted.clauses) if each.text]
    assert changed
    assert all(op.author and op.date for op in changed if op.text.strip())
