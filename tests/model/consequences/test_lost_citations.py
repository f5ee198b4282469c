"""Citations that nobody rewrote, and that miss since the numbers moved."""

from __future__ import annotations

from clauseline.model.change import Comparison
from found import between

LIST, COPY, FEES = (
    "The DCC keeps a list of all models.",
    "A Supplier may ask for a copy of it.",
    "Fees are due on Monday at noon.",
)
NEW = "The Panel hears any Party that wishes it."


def lost(comparison: Comparison) -> list[str]:
    return [
        f"{each.clause}: {each.text} {each.problem}, was {each.was}, now {each.now}"
        for each in comparison.citations
    ]


def test_a_citation_left_behind_points_at_another_clause() -> None:
    old = [f"4.11 {LIST}", f"4.12 {COPY}", "7.4 It is kept as clause 4.11 says."]
    new = [f"4.11 {NEW}", f"4.12 {LIST}", f"4.13 {COPY}", "7.4 It is kept as clause 4.11 says."]

    assert lost(between(old, new)) == ["7.4: clause 4.11 points-elsewhere, was 4.11, now 4.12"]


def test_a_citation_of_a_clause_that_went_points_nowhere_or_at_the_next() -> None:
    old = [f"1 {LIST}", f"2 {COPY}", "3 It is due as clause 2 says.", f"4 {FEES}"]

    assert lost(between(old, [old[0], old[2], old[3]])) == [
        "3: clause 2 points-nowhere, was 2, now None"
    ]
    assert lost(between(old, [old[0], f"2 {FEES}", old[2]])) == [
        "3: clause 2 points-elsewhere, was 2, now None"
    ]


def test_the_last_clause_of_a_range_counts() -> None:
    old = [f"1 {LIST}", f"2 {COPY}", f"3 {FEES}", "9 It is due as clauses 1 to 3 say."]
    new = [f"1 {LIST}", f"2 {NEW}", f"3 {COPY}", f"4 {FEES}", old[3]]

    assert lost(between(old, new)) == ["9: clauses 1 to 3 points-elsewhere, was 3, now 4"]


def test_each_of_a_list_counts() -> None:
    old = [f"1 {LIST}", f"2 {COPY}", "9 It is due as clauses 1 and 2 say."]
    new = [f"1 {LIST}", f"2 {NEW}", f"3 {COPY}", old[2]]

    assert lost(between(old, new)) == ["9: 2 points-elsewhere, was 2, now 3"]


def test_a_citation_that_moved_with_its_clause_is_held_against_the_old_one() -> None:
    old = [f"1 {LIST}", f"2 {COPY}", "3 It is due as clause 2 says."]
    new = [f"1 {NEW}", f"2 {LIST}", f"3 {COPY}", "4 It is due as clause 2 says."]

    assert lost(between(old, new)) == ["4: clause 2 points-elsewhere, was 2, now 3"]


def test_a_citation_that_follows_is_not_lost() -> None:
    old = [f"1 {LIST}", f"2 {COPY}", "3 It is due as clause 2 says."]
    new = [f"1 {NEW}", f"2 {LIST}", f"3 {COPY}", "4 It is due as clause 3 says."]

    assert lost(between(old, new)) == []


def test_a_clause_replaced_at_its_number_is_what_the_citation_means() -> None:
    old = [f"1 {LIST}", f"2 {COPY}", "3 It is due as clause 2 says."]

    assert lost(between(old, [old[0], f"2 {NEW}", old[2]])) == []


def test_a_citation_of_another_document_is_none_of_ours() -> None:
    old = [f"1 {LIST}", f"2 {COPY}", "3 It is due as section 2 of the Meters Act 2001 says."]
    new = [f"1 {NEW}", f"2 {LIST}", f"3 {COPY}", f"4 {old[2][2:]}"]

    assert lost(between(old, new)) == []


def test_a_number_that_two_clauses_bear_is_not_lost_while_the_old_one_bears_it() -> None:
    old = [f"2 {COPY}", "3 It is due as clause 2 says."]

    assert lost(between(old, [*old, f"2 {FEES}"])) == []
