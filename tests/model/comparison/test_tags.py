"""What sort of words a change touches."""

from __future__ import annotations

import pytest

from build import version
from clauseline.model.comparison import compare


def tags(old: str, new: str) -> tuple[str, ...]:
    (change,) = compare(version(f"1 {old}"), version(f"1 {new}")).changes
    assert change.kinds == ("amended",)
    return change.tags


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Wait 30 seconds.", "Wait 90 seconds."),
        ("Wait 30 seconds.", "Wait 30 minutes."),
        ("Reply within thirty (30) days of it.", "Reply within sixty (60) days of it."),
        ("Reply within 5 Working Days of it.", "Reply within 5 days of it."),
        ("Reply within 5 days of it.", "Reply at least 5 days before it."),
        ("Tell the Panel of the failure.", "Tell the Panel of the failure promptly."),
        ("Send a report each week to it.", "Send a report each day to it."),
        ("It has a 30-day limit here.", "It has a 60-day limit here."),
    ],
)
def test_a_length_of_time_is_a_time_limit_and_not_a_number(old: str, new: str) -> None:
    assert tags(old, new) == ("time limit",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The Agent may look at it.", "The Agent shall look at it."),
        ("The Agent may look at it.", "The Agent may not look at it."),
        ("The Agent must look at it.", "The Agent should look at it."),
        ("A viewer SHOULD show it all.", "A viewer SHALL show it all."),
        ("The Agent is entitled to look.", "The Agent is required to look."),
    ],
)
def test_what_binds_is_an_obligation(old: str, new: str) -> None:
    assert tags(old, new) == ("obligation",)


def test_the_month_of_may_is_no_obligation() -> None:
    assert tags("It begins in May of a year.", "It begins in June of a year.") == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Retry 3 times and stop.", "Retry 5 times and stop."),
        ("Retry three times and stop.", "Retry five times and stop."),
        ("Pay a fee of £5.2m now.", "Pay a fee of £5.3m now."),
        ("Use version 1.6 of the form.", "Use version 1.7 of the form."),
        ("Keep 20% of it back.", "Keep 25% of it back."),
    ],
)
def test_a_figure_or_a_number_word_is_a_number(old: str, new: str) -> None:
    assert tags(old, new) == ("number",)


def test_a_number_of_a_clause_is_a_citation_and_no_number() -> None:
    assert tags("Act as clause 4.1(b) says.", "Act as clause 4.2(b) says.") == ("citation",)


def test_a_date_is_a_date_and_no_number() -> None:
    assert tags("It ends on 13 March 2020 at last.", "It ends on 14 March 2020 at last.") == (
        "date",
    )


def test_a_date_that_stands_between_edits_counts_for_nothing() -> None:
    assert tags(
        "It may end on 13 March 2020 by luck.", "It shall end on 13 March 2020 by law."
    ) == ("obligation",)


def test_words_that_only_change_their_place_count_for_nothing() -> None:
    old = "Within 30 days the Agent writes to the Panel about all of the failures."
    new = "The Agent writes to the Panel about all of the failures within 30 days."

    assert "number" not in tags(old, new)
    assert "obligation" not in tags(old, new)


def test_a_number_elsewhere_in_the_clause_counts_for_nothing() -> None:
    assert tags("Retry 3 times with a key.", "Retry 3 times with a lock.") == ()


def test_more_than_one_sort_is_told_in_one_order() -> None:
    old = "The Agent may pay 3 fees by 1 May 2020 under clause 4."
    new = "The Agent shall pay 4 fees by 1 June 2020 under clause 5."

    assert tags(old, new) == ("obligation", "number", "citation", "date")


def test_a_defined_term_is_one_in_either_version() -> None:
    definitions = "1 “Agent” means a person.", "2 “Panel” means some people."
    old = version(*definitions, "3 Write to the Agent about it.")
    new = version(*definitions, "3 Write to the Panel about it.")

    assert compare(old, new).changes[2].tags == ("defined term",)


def test_part_of_a_longer_word_is_no_defined_term() -> None:
    old = version("1 “Meter” means a device.", "3 See the Meterology of it.")
    new = version("1 “Meter” means a device.", "3 See the Astrology of it.")

    assert compare(old, new).changes[1].tags == ()


def test_the_meaning_of_a_term_counts_as_a_defined_term() -> None:
    old = version("1.1 “Agent” means a person who is appointed.")
    new = version("1.1 “Agent” means a person who is elected.")

    assert compare(old, new).changes[0].tags == ("defined term",)


@pytest.mark.parametrize(
    ("old", "new"),
    [('the "Code"', "the “Code”"), ("one – two", "one - two"), ("a cafe\u0301", "a café")],
)
def test_typography_is_typographical_alone(old: str, new: str) -> None:
    assert tags(f"May see {old} in 30 days.", f"May see {new} in 30 days.") == ("typographical",)


def test_typography_beside_other_words_is_not_told() -> None:
    assert tags('The "Code" may apply.', "The “Code” shall apply.") == ("obligation",)


def test_an_inserted_clause_is_tagged_by_its_words() -> None:
    assert compare(version(), version("1 Wait 30 seconds.")).changes[0].tags == ("time limit",)


def test_a_renumbered_clause_has_no_tags() -> None:
    old = version("1 Wait 30 seconds for an answer.")
    new = version("1 This is new to all of us.", "2 Wait 30 seconds for an answer.")

    assert compare(old, new).changes[1].tags == ()


def test_a_consequential_change_is_a_citation_alone() -> None:
    old = version("1 Wait for it.", "2 “Agent” means one under clause 1 as it stands.")
    new = version(
        "1 First of all.", "2 Wait for it.", "3 “Agent” means one under clause 2 as it stands."
    )

    assert compare(old, new).changes[2].tags == ("citation",)
