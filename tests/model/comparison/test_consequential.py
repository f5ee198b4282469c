"""Clauses in which nothing changed but citations that follow a renumbering."""

from __future__ import annotations

import pytest

from build import table, told, version
from clauseline.model.clause import Note, Table
from clauseline.model.comparison import compare

BEFORE = ("1 This is the first of the clauses.", "2 This is the second of the clauses.")
AFTER = (
    "1 What is new stands here now.",
    "2 This is the first of the clauses.",
    "3 This is the second of the clauses.",
)


def last(
    old: str | tuple[str | Table | Note, ...], new: str | tuple[str | Table | Note, ...]
) -> str:
    """What is told of clause 3, which is now 4."""
    ours, theirs = ((each,) if isinstance(each, str) else each for each in (old, new))
    return told(compare(version(*BEFORE, *ours), version(*AFTER, *theirs)))[-1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("As clause 1 says.", "As clause 2 says."),
        ("As clauses 1 and 2 say.", "As clauses 2 and 3 say."),
        ("As clauses 1 to 2 say.", "As clauses 2 to 3 say."),
        (
            "As clause 1 says, and clause 2 of this Code.",
            "As clause 2 says, and clause 3 of this Code.",
        ),
    ],
)
def test_citations_that_follow_are_consequential(old: str, new: str) -> None:
    assert last(f"3 {old}", f"4 {new}") == "3 -> 4 renumbered, amended, consequential"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("As clause 1 says.", "As clause 3 says."),
        ("As clauses 1 and 2 say.", "As clauses 2 and 4 say."),
        ("Wait 1 second after clause 2.", "Wait 2 seconds after clause 3."),
        ("As clause 1 says.", "As clause 2 may say."),
        ("As clause 1 says.", "As paragraph 2 says."),
        ("As clause 1 says.", "As clause 2(a) says."),
        ("Try it 1 time more.", "Try it 2 times more."),
    ],
)
def test_anything_else_is_not(old: str, new: str) -> None:
    assert "consequential" not in last(f"3 {old}", f"4 {new}")


def test_a_citation_that_stands_beside_one_that_follows_does_no_harm() -> None:
    old = "3 As clause 1 says, and section 4 of the Meters Act 2001."
    new = "4 As clause 2 says, and section 4 of the Meters Act 2001."

    assert last(old, new).endswith("consequential")


def test_another_instruments_number_does_not_follow() -> None:
    old = "3 As section 1 of the Meters Act 2001 says in its text."
    new = "4 As section 2 of the Meters Act 2001 says in its text."

    assert not last(old, new).endswith("consequential")


def test_a_citation_in_a_heading_may_follow() -> None:
    assert last("3 # Effect of clause 1", "4 # Effect of clause 2").endswith("consequential")


def test_a_citation_in_a_cell_may_follow() -> None:
    old = ("3 # Values", table(("As in", "clause 1")))
    new = ("4 # Values", table(("As in", "clause 2")))

    assert last(old, new).endswith("consequential")


def test_a_citation_in_a_note_may_follow() -> None:
    old = ("3 Words.", Note(label="1", text="See clause 1."))
    new = ("4 Words.", Note(label="1", text="See clause 2."))

    assert last(old, new).endswith("consequential")


def test_a_new_row_is_not_consequential() -> None:
    old = ("3 # Values", table(("As in", "clause 1")))
    new = ("4 # Values", table(("As in", "clause 2"), ("new", "row")))

    assert not last(old, new).endswith("consequential")


def test_a_citation_of_a_sub_clause_follows_its_parent() -> None:
    old = version("1 Lists:", "1(a) of apples and of pears;", "2 As paragraph 1(a) says.")
    new = version("1 New words come first.", "2 Lists:", "2(a) of apples and of pears;",
                  "3 As paragraph 2(a) says.")  # fmt: skip

    assert told(compare(old, new))[-1] == "2 -> 3 renumbered, amended, consequential"


def test_a_clause_that_moved_changed_in_more_than_its_citations() -> None:
    old = version(
        "1 # A", "1.1 The Agent does as clause 2.1 says.", "2 # B", "2.1 Keep the records safe."
    )
    new = version(
        "1 # A",
        "1.1 What is new stands here.",
        "2 # B",
        "2.1 What is new too stands here.",
        "2.2 Keep the records safe.",
        "2.3 The Agent does as clause 2.2 says.",
    )

    assert told(compare(old, new))[-1] == "1.1 -> 2.3 moved, amended"


def test_words_that_agree_but_for_citations_leave_no_doubt() -> None:
    comparison = compare(version(*BEFORE, "3 As clause 1."), version(*AFTER, "4 As clause 2."))

    match = comparison.changes[-1].match
    assert match is not None
    assert (match.by, match.confidence) == ("text", 1.0)
