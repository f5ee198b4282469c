"""Definitions, citations, and what happened to a clause as a whole."""

from __future__ import annotations

import pytest

from found import between, findings, found


@pytest.mark.parametrize("held", ["Not used.", "[Reserved]", "Clause 2 is deleted.", "(Not used)"])
def test_a_clause_whose_words_gave_way_to_a_place_holder_was_withdrawn(held: str) -> None:
    old = ["1 # Lists", "1.1 The DCC shall keep a list.", "1.2 It may copy the list.", "1.3 End."]
    new = ["1 # Lists", "1.1 The DCC shall keep a list.", f"1.2 {held}", "1.3 End."]

    assert findings(between(old, new)) == [f"1.2 clause-withdrawn It may copy the list. -> {held}"]
    assert findings(between(new, old)) == [f"1.2 clause-filled {held} -> It may copy the list."]


def test_a_clause_put_in_taken_out_or_moved_is_told() -> None:
    one, two, three = (
        "The DCC keeps a list of all.",
        "A Supplier may copy it.",
        "Fees are due then.",
    )

    assert findings(between([f"1 {one}", f"2 {two}"], [f"1 {one}"])) == ["2 clause-deleted"]
    assert findings(between([f"1 {one}"], [f"1 {one}", f"2 {two}"])) == ["2 clause-inserted"]
    assert findings(between([f"1 {one}"], [f"1 {one}", "2 Not used."])) == ["2 clause-reserved"]
    moved = between([f"1 {one}", f"2 {two}", f"3 {three}"], [f"1 {three}", f"2 {one}", f"3 {two}"])
    assert findings(moved) == ["1 clause-moved 3 -> 1"]


def test_a_definition_that_says_something_else_is_told_by_its_term() -> None:
    old = "“Agent” means a person. “Fee” means a sum of money."
    new = "“Agent” means a person in the Register. “Fee” means a sum of money."

    assert found(old, new) == [
        "definition-changed a person. -> a person in the Register. (about Agent)"
    ]


def test_definitions_put_in_and_taken_out_are_told() -> None:
    old = "“Agent” means a person. “Fee” means a sum of money."
    new = "“Agent” means a person. “Rent” means what a tenant pays."

    assert found(old, new) == [
        "definition-added - -> what a tenant pays. (about Rent)",
        "definition-removed a sum of money. -> - (about Fee)",
    ]


def test_a_term_of_another_name_and_the_same_meaning_was_renamed() -> None:
    assert found("“Agent” means a person who acts.", "“Broker” means a person who acts.") == [
        "term-renamed Agent -> Broker"
    ]


def test_a_meaning_whose_sub_clause_changed_is_told_where_the_words_changed() -> None:
    old = ["1 “Agent” means a person that is:", "1(a) in the Register; or", "1(b) of the Panel."]
    new = ["1 “Agent” means a person that is:", "1(a) in the Register; or", "1(b) of a Party."]

    (told,) = findings(between(old, new))
    assert told.startswith("1(b) definition-changed a person that is:")
    assert told.endswith("(about Agent)")


def test_a_meaning_that_only_follows_a_renumbering_is_the_same() -> None:
    old = ["1 # Words", "1.1 “Fee” means a sum under clause 2.", "2 A Supplier pays it."]
    new = [
        "1 # Words", "1.1 “Fee” means a sum under clause 3.", "2 The Panel keeps a list.",
        "3 A Supplier pays it.",
    ]  # fmt: skip

    assert findings(between(old, new)) == ["2 clause-inserted"]


def test_a_citation_rewritten_to_name_another_clause_is_told() -> None:
    common = ["1 The DCC keeps a list.", "2 A Supplier may copy the list."]
    told = between([*common, "3 Act as clause 1 says."], [*common, "3 Act as clause 2 says."])

    assert findings(told) == ["3 citation-retargeted clause 1 -> clause 2"]


def test_a_citation_of_another_document_that_names_another_part_is_told() -> None:
    assert found(
        "It applies as section 4 of the Meters Act 2001 says.",
        "It applies as section 5 of the Meters Act 2001 says.",
    ) == [
        "citation-retargeted section 4 of the Meters Act 2001 -> section 5 of the Meters Act 2001"
    ]


def test_a_citation_that_follows_its_clause_is_not_retargeted() -> None:
    old = ["1 The DCC keeps a list.", "2 Act within 5 days as clause 1 says."]
    new = ["1 The Panel hears Parties.", "2 The DCC keeps a list.",
           "3 Act within 9 days as clause 2 says."]  # fmt: skip

    assert findings(between(old, new)) == [
        "1 clause-inserted",
        "3 time-limit-lengthened P5D -> P9D (by P4D)",
    ]


def test_typography_and_headings_are_editorial() -> None:
    told = between(["1 # Fees | The “Fee” is due."], ['1 # Fee | The "Fee" is due.'])
    (change,) = told.changes

    assert [(each.rule, each.level) for each in change.findings] == [
        ("heading-changed", "editorial")
    ]
    assert found("The “Fee” is due.", 'The "Fee" is due.') == ["typography-changed"]


def test_a_clause_that_is_only_renumbered_or_follows_one_has_no_finding() -> None:
    old = ["1 The DCC keeps a list.", "2 Act as clause 1 says."]
    new = ["1 The Panel hears Parties.", "2 The DCC keeps a list.", "3 Act as clause 2 says."]

    assert findings(between(old, new)) == ["1 clause-inserted"]
