"""What a comparison means beyond its changes, as text."""

from __future__ import annotations

from clauseline.site.writers.text import write_comparison_text
from found import between


def sections(old: list[str], new: list[str]) -> dict[str, list[str]]:
    """The lines below each heading that follows the changes."""
    told: dict[str, list[str]] = {}
    for block in write_comparison_text(between(old, new)).rstrip("\n").split("\n\n"):
        head, *lines = block.split("\n")
        if not any(line.startswith("    ") for line in lines):
            told[head] = [line.strip() for line in lines]
    return told


OLD = ["1 “Fee” means a sum.", "2 A Fee is due.", "3 Pay as clause 2 says.",
       "4 The Panel shall hear each Party that asks for it."]  # fmt: skip
NEW = ["1 “Fee” means a sum of money.", *OLD[1:3], "5 The DCC shall be sent a list of all Fees."]


def test_affected_clauses_are_told_with_the_reason_and_the_farther_ones_by_number() -> None:
    assert sections(OLD, NEW)["Affected though unchanged"] == [
        "2  it uses “Fee”; clause 1 changed",
        "by way of these or of a definition: 3",
    ]


def test_duties_are_told_by_actor_and_verb() -> None:
    told = sections(OLD, NEW)

    assert told["Duties gained"] == ["5  unclear who must be sent"]
    assert told["Duties lost"] == ["4  Panel must hear"]


def test_citations_that_miss_are_told_with_what_became_of_the_clause() -> None:
    old = ["1 A notice is sent by post.", "2 A Fee is due at noon.", "3 Pay as clause 2 says."]
    new = ["1 A notice is sent by post.", "2 The Panel hears all.", "3 A Fee is due at noon.",
           "4 Pay as clause 2 says."]  # fmt: skip

    assert sections(old, new)["Citations that now miss"] == [
        "4  “clause 2” names another clause: the old clause 2 is now clause 3"
    ]
    assert sections(old, [old[0], old[2]])["Citations that now miss"] == [
        "3  “clause 2” names no clause: the old clause 2 is gone"
    ]


def test_terms_that_went_wrong_since_are_told() -> None:
    assert sections(OLD, ["1 A sum is due.", *OLD[1:]])["Defined terms"] == [
        "“Fee” is used but not defined (clause 2)"
    ]


def test_nothing_is_said_where_a_change_leads_to_nothing() -> None:
    assert sections(OLD[:1], ["1 “Fee” means a sum of money."]).keys() == {
        "input.docx -> input.docx",
    }
