"""Two versions, and what happened to each clause."""

from __future__ import annotations

import pytest
from msgspec import json, structs

from build import marked, table, told, version
from clauseline.model.change import Change, Comparison, Summary
from clauseline.model.clause import Note
from clauseline.model.comparison import compare
from clauseline.model.errors import NotFound


def change_of(comparison: Comparison, number: str) -> Change:
    return next(c for c in comparison.changes if number in {s.number for s in (c.old, c.new) if s})


def test_a_new_clause_renumbers_those_after_it_and_the_citations_of_them() -> None:
    old = version("4.1 Wait 30 seconds.", "4.2 Retry as in clause 4.1.")
    new = version("4.1 Check the key.", "4.2 Wait 30 seconds.", "4.3 Retry as in clause 4.2.")

    assert told(compare(old, new)) == [
        "4.1 inserted",
        "4.1 -> 4.2 renumbered",
        "4.2 -> 4.3 renumbered, amended, consequential",
    ]


def test_a_version_compared_with_itself_is_unchanged() -> None:
    one = version("4 # Timeouts", "4.1 Wait 30 seconds.", "4.1(a) first;", "4.1(b) first;")

    comparison = compare(one, one)

    assert told(comparison) == []
    assert comparison.summary == Summary(unchanged=4)


def test_a_clause_that_went_stands_where_it_stood() -> None:
    old = version("1 One is here to stay.", "2 Two goes away today.", "3 Three is here to stay.")
    new = version("1 One is here to stay.", "2 Three is here to stay.")

    assert [change.kinds for change in compare(old, new).changes] == [
        ("unchanged",), ("deleted",), ("renumbered",)
    ]  # fmt: skip


def test_what_went_at_the_very_beginning_stands_first() -> None:
    old = version("1 Nothing of this remains at all.", "2 All of it stays as it was.")
    new = version("1 All of it stays as it was.")

    assert told(compare(old, new)) == ["1 deleted", "2 -> 1 renumbered"]


def test_a_replaced_clause_is_told_old_first() -> None:
    old = version("1 The Supplier shall keep every record of a reading for a period of six years.")
    new = version("1 An appeal lies to whom it may concern within ten days where a Party wishes.")

    assert told(compare(old, new)) == ["1 deleted", "1 inserted"]


def test_a_clause_whose_parent_was_renumbered_is_renumbered_too() -> None:
    old = version("4 # Timeouts", "4.1 Wait.", "4.1(a) first;", "4.1(b) second.")
    new = version("4 # Keys", "5 # Timeouts", "5.1 Wait.", "5.1(a) first;", "5.1(b) second.")

    assert told(compare(old, new)) == [
        "4 inserted",
        "4 -> 5 renumbered",
        "4.1 -> 5.1 renumbered",
        "4.1(a) -> 5.1(a) renumbered",
        "4.1(b) -> 5.1(b) renumbered",
    ]


def test_a_clause_moved_and_edited_is_one_change_with_the_word_that_differs() -> None:
    words = "The Agent shall send the Operator each {}, in the form set out, a list of failures."
    old = version(
        "1 # Reports", "1.1 Records are kept.", f"1.2 {words.format('week')}", "2 # Checks"
    )
    new = version(
        "1 # Reports", "1.1 Records are kept.", "2 # Checks", f"2.1 {words.format('day')}"
    )

    comparison = compare(old, new)

    assert told(comparison) == ["1.2 -> 2.1 moved, amended"]
    assert marked(change_of(comparison, "2.1")) == words.format("[-week-][+day+]")


def test_a_move_without_an_edit_is_counted() -> None:
    old = version("1 # A", "1.1 The Agent shall keep a list of failures.", "2 # B")
    new = version("1 # A", "2 # B", "2.1 The Agent shall keep a list of failures.")

    assert compare(old, new).summary == Summary(moved=1, unchanged=2)


def test_one_citation_that_does_not_follow_makes_a_change_of_substance() -> None:
    old = version("1 This is the first of them.", "2 This is the other one.", "3 As in clause 1.")
    new = version(
        "1 What is new stands here.",
        "2 This is the first of them.",
        "3 This is the other one.",
        "4 As in clause 3.",
    )

    assert told(compare(old, new))[-1] == "3 -> 4 renumbered, amended"


def test_white_space_alone_is_no_change_and_the_ops_still_rebuild_it() -> None:
    (change,) = compare(version("1 Give  access."), version("1 Give\naccess.")).changes

    assert change.kinds == ("unchanged",)
    assert "".join(op.text for op in change.ops if op.kind != "-") == "Give\naccess."


def test_typography_alone_is_an_amendment_tagged_so() -> None:
    (change,) = compare(version('1 The "Code".'), version("1 The “Code”.")).changes

    assert (change.kinds, change.tags) == (("amended",), ("typographical",))


def test_a_heading_has_ops_of_its_own() -> None:
    (change,) = compare(version("4 # Time limits"), version("4 # Time and place")).changes

    assert change.kinds == ("amended",)
    assert [op.text for op in change.heading_ops] == ["Time ", "limits", "and place"]


def test_a_heading_that_stands_has_no_ops() -> None:
    old, new = version("4 # Limits | Wait 30 s."), version("4 # Limits | Wait 90 s.")

    assert compare(old, new).changes[0].heading_ops == ()


def test_a_changed_cell_amends_its_clause() -> None:
    old = version("4 # Limits", table(("SRV 1.6", "30 seconds")))
    new = version("4 # Limits", table(("SRV 1.6", "90 seconds")))

    (change,) = compare(old, new).changes

    assert (change.kinds, change.tags) == (("amended",), ("time limit",))
    assert [(cell.table, cell.row, cell.column) for cell in change.tables] == [(1, 1, 2)]


def test_a_changed_footnote_amends_its_clause() -> None:
    old = version("4 Wait for it.", Note(label="1", text="As the old guide says."))
    new = version("4 Wait for it.", Note(label="1", text="As the new guide says."))

    (change,) = compare(old, new).changes

    assert change.kinds == ("amended",)
    assert [note.label for note in change.notes] == ["1"]


def test_an_inserted_clause_is_all_new() -> None:
    (change,) = compare(version(), version("4 # Limits | Wait.", table(("a",)))).changes

    assert [(op.kind, op.text) for op in change.ops] == [("+", "Wait.")]
    assert [(op.kind, op.text) for op in change.heading_ops] == [("+", "Limits")]
    assert [cell.kind for cell in change.tables] == ["inserted"]
    assert change.match is None


def test_changes_are_named_by_their_place() -> None:
    comparison = compare(version("1 One.", "2 Two."), version("1 One.", "2 Two."))

    assert [change.id for change in comparison.changes] == ["c1", "c2"]


def test_words_before_the_first_clause_are_compared_too() -> None:
    old = structs.replace(version("1 One."), front=("Version 1.3", "In force"))
    new = structs.replace(version("1 One."), front=("Version 3.0", "In force"))

    assert [(op.kind, op.text) for op in compare(old, new).front] == [
        ("=", "Version "), ("-", "1.3"), ("+", "3.0"), ("=", "\nIn force")
    ]  # fmt: skip


def test_front_words_that_stand_have_no_ops() -> None:
    assert compare(version("1 One."), version("1 Two.")).front == ()


def test_a_pair_that_a_person_settled_holds() -> None:
    old = version("5.4 The timeout is 30 seconds.")
    new = version("5.4 The timeout is 30 seconds.", "5.6 Quite another thing.")

    comparison = compare(old, new, [("5.4", "5.6")])

    assert told(comparison) == ["5.4 inserted", "5.4 -> 5.6 renumbered, amended"]
    match = comparison.changes[1].match
    assert match is not None
    assert (match.by, match.confidence, match.doubtful) == ("settled", 1.0, False)


def test_a_settled_number_that_no_clause_bears_is_an_error() -> None:
    with pytest.raises(NotFound) as caught:
        compare(version("5.4 Words."), version("5.4 Words.", file="new.docx"), [("5.4", "5.6")])

    assert str(caught.value) == (
        'new.docx: no clause is numbered "5.6", which matches says has been paired; '
        "correct the number, or take the pair out of matches"
    )


def test_ops_are_pairs_of_a_sign_and_a_text() -> None:
    comparison = compare(version("1 Wait 30 s."), version("1 Wait 90 s."))

    assert json.decode(json.encode(comparison.changes[0]))["ops"] == [
        ["=", "Wait "], ["-", "30"], ["+", "90"], ["=", " s."]
    ]  # fmt: skip
