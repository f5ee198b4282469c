from __future__ import annotations

from itertools import pairwise

import pytest

from clauseline.ingest.plain.openings import Sequences, dangles, is_bullet, is_dash, opening_of


def opens(*lines: str) -> list[bool]:
    sequences = Sequences()
    first = sequences.opens("", lines[0], breaks=True)
    return [first, *(sequences.opens(a, b, breaks=False) for a, b in pairwise(lines))]


@pytest.mark.parametrize(
    "line",
    ["4.12 Wait", "4.12(b) Wait", "X2.4 Wait", "1. Wait", "(a) wait", "a) wait", "(iv) wait",
     "AA. Wait", "3 Wait", "Schedule 2 – Forms", "Annex A: Forms", "(a)", "4.1"],
)  # fmt: skip
def test_a_line_may_begin_with_a_label(line: str) -> None:
    assert opening_of(line) is not None


@pytest.mark.parametrize(
    "line",
    ["15 March 2020 is the day", "30 seconds", "Wait", "A meter", "2020 was", "e.g. a meter",
     "Schedule of works", "section 4 applies to it", "1,000 meters", "3.5% of meters",
     "the. End", "UK. Then"],
)  # fmt: skip
def test_a_line_that_looks_like_none_has_no_label(line: str) -> None:
    assert opening_of(line) is None


def test_the_next_number_opens_a_paragraph() -> None:
    assert opens("1. Wait.", "2. Check.", "3. Retry.") == [True, True, True]


def test_a_number_out_of_sequence_within_a_sentence_opens_none() -> None:
    assert opens("2. The Supplier shall wait for", "30. Then it") == [True, False]


def test_a_cited_number_opens_none_though_it_is_the_next() -> None:
    assert opens("4.11 Retry as in clause", "4.12 and wait.") == [True, False]
    assert opens("(a) as in paragraphs (x) or", "(b) of it") == [True, False]


def test_letters_go_on_after_a_semicolon_and_a_joining_word() -> None:
    assert opens("(a) wait; and", "(b) check, or", "(c) retry.") == [True, True, True]


def test_letters_go_on_without_any_punctuation() -> None:
    assert opens("(a) it has approved the request and", "(b) it has waited") == [True, True]


def test_a_list_begins_after_a_colon() -> None:
    assert (
        opens("1. The Supplier shall:", "(a) wait;", "(i) at least;", "(ii) at most;") == [True] * 4
    )


def test_no_list_begins_within_a_sentence() -> None:
    assert opens("1. as set out in paragraph", "(a) of clause 4") == [True, False]


def test_a_number_left_out_does_not_swallow_the_next() -> None:
    assert opens("4.1 Wait.", "4.3 Retry.") == [True, True]


def test_a_number_far_away_opens_none() -> None:
    assert opens("4.1 Wait.", "9.7 Million meters") == [True, False]


def test_a_sub_clause_opens_below_its_clause_and_the_next_clause_after_it() -> None:
    assert opens("4. Limits.", "4.1 Wait.", "4.1.1 Check.", "4.2 Retry.", "5. End.") == [True] * 5


def test_i_after_h_goes_on_and_i_after_a_number_begins() -> None:
    assert opens("(h) wait;", "(i) check;", "(j) retry.") == [True, True, True]
    assert opens("1. Do:", "(i) check;", "(ii) retry.") == [True, True, True]


@pytest.mark.parametrize("line", ["shall by", "in clause", "clauses 4.1 and", "of the", "than"])
def test_a_line_dangles_where_no_sentence_can_end(line: str) -> None:
    assert dangles(line)


@pytest.mark.parametrize("line", ["the Supplier shall wait", "Time limits", "30 seconds"])
def test_a_line_that_could_be_whole_does_not_dangle(line: str) -> None:
    assert not dangles(line)


def test_bullets_and_dashes_are_told_apart() -> None:
    assert [is_bullet("• wait"), is_bullet("o wait"), is_bullet("on"), is_bullet("- wait")] == [
        True,
        True,
        False,
        False,
    ]
    assert [is_dash("- wait"), is_dash("– wait"), is_dash("-30")] == [True, True, False]
