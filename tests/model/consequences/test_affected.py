"""Clauses whose words stand, while a term they use or a clause they cite changed."""

from __future__ import annotations

from build import version
from clauseline.model.change import Comparison
from clauseline.model.comparison import compare
from found import between

KEEP = "The DCC keeps a list of all models."


def affected(comparison: Comparison) -> list[str]:
    """Each affected clause with its reasons: "6.2 by Installation 1.1 > 6.2"."""
    return [
        f"{each.number} by {reason.term or reason.citation}: {' > '.join(reason.path)}"
        for each in comparison.affected
        for reason in each.because
    ]


def test_a_clause_that_uses_a_term_with_a_new_meaning_is_affected() -> None:
    old = ["1.1 “Installation” means the devices at one place.", "6.2 Each Installation is tested."]
    new = ["1.1 “Installation” means the meters at one place.", "6.2 Each Installation is tested."]

    assert affected(between(old, new)) == ["6.2 by Installation: 1.1 > 6.2"]


def test_a_clause_that_cites_one_that_changed_is_affected() -> None:
    old = ["1 Reply within 5 days of it.", "2 It is due as clause 1 says.", f"3 {KEEP}"]
    new = ["1 Reply within 9 days of it.", "2 It is due as clause 1 says.", f"3 {KEEP}"]

    assert affected(between(old, new)) == ["2 by clause 1: 1 > 2"]


def test_a_clause_that_cites_one_whose_sub_clause_changed_is_affected() -> None:
    old = ["1 The DCC shall:", "1(a) reply within 5 days;", "2 It is due as clause 1 says."]
    new = ["1 The DCC shall:", "1(a) reply within 9 days;", "2 It is due as clause 1 says."]

    assert affected(between(old, new)) == ["2 by clause 1: 1(a) > 2"]


def test_a_sub_clause_that_went_affects_who_cites_the_clause() -> None:
    old = ["1 The DCC shall:", "1(a) reply;", "1(b) keep a list.", "2 It is due as clause 1 says."]
    new = ["1 The DCC shall:", "1(a) reply;", "2 It is due as clause 1 says."]

    assert affected(between(old, new)) == ["2 by clause 1: 1 > 2"]


def test_a_change_goes_on_from_clause_to_clause_and_a_circle_ends() -> None:
    ring = ["2 Do it as clause 1 and clause 4 say.", "3 Do it as clause 2 says.",
            "4 Do it as clause 3 says."]  # fmt: skip
    told = between(["1 Reply within 5 days of it.", *ring], ["1 Reply within 9 days of it.", *ring])

    assert affected(told) == [
        "2 by clause 1: 1 > 2",
        "3 by clause 2: 1 > 2 > 3",
        "4 by clause 3: 1 > 2 > 3 > 4",
    ]


def test_a_change_goes_on_through_a_term_whose_meaning_cites_it() -> None:
    rest = ["2 Reply within 5 days of it.", "3 A Period begins at noon."]
    later = ["2 Reply within 9 days of it.", "3 A Period begins at noon."]
    period = "1 “Period” means the time in clause 2."

    assert affected(between([period, *rest], [period, *later])) == [
        "1 by clause 2: 2 > 1",
        "3 by Period: 2 > 1 > 3",
    ]


def test_a_change_goes_on_through_a_term_that_uses_the_term() -> None:
    terms = "“Fee” means a sum. “Bill” means a demand for a Fee."
    old = [f"1 {terms}", "2 A Bill is sent at once."]
    new = [f"1 {terms.replace('a sum', 'a sum of money')}", "2 A Bill is sent at once."]

    assert affected(between(old, new)) == ["2 by Bill: 1 > 2"]


def test_a_term_within_a_longer_term_is_not_that_term() -> None:
    terms = "“Supplier” means a seller. “Old Supplier” means one that left."
    old = [f"1 {terms}", "2 An Old Supplier pays.", "3 Any Suppliers pay."]
    new = [f"1 {terms.replace('a seller', 'a buyer')}", *old[1:]]

    assert affected(between(old, new)) == ["3 by Supplier: 1 > 3"]


def test_renumbering_typography_and_citations_that_follow_affect_nobody() -> None:
    old = ["1 The “Fee” is a sum due.", "2 It is due as clause 1 says.", "3 Act as clause 2 says."]
    new = ["1 Notices are sent by post alone.", '2 The "Fee" is a sum due.',
           "3 It is due as clause 2 says.", "4 Act as clause 3 says."]  # fmt: skip

    assert affected(between(old, new)) == []


def test_a_clause_that_changed_itself_is_not_said_to_be_affected() -> None:
    old = ["1 Reply within 5 days of it.", "2 It is due on Monday as clause 1 says."]
    new = ["1 Reply within 9 days of it.", "2 It is due on Friday as clause 1 says."]

    assert affected(between(old, new)) == []


def test_a_citation_of_a_part_is_not_one_of_all_its_clauses() -> None:
    old = ["Part A # General", "1 Reply within 5 days.", "2 Part A comes first, then Part B."]
    new = ["Part A # General", "1 Reply within 9 days.", "2 Part A comes first, then Part B."]

    assert affected(between(old, new)) == []


def test_nothing_is_affected_where_nothing_changed() -> None:
    one = version("1 “Fee” means a sum.", "2 A Fee is due as clause 1 says.")

    assert compare(one, one).affected == ()


def test_a_citation_that_misses_since_the_numbers_moved_affects_nobody() -> None:
    old = ["1 Reply to the notice within 5 days of it.", "3 It is due as clause 1 says."]
    new = [f"1 {KEEP}", "2 Reply to the notice within 9 days of it.", old[1]]

    told = between(old, new)
    assert [each.text for each in told.citations] == ["clause 1"]
    assert affected(told) == []
