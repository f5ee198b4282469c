"""How much the words of two clauses have in common."""

from __future__ import annotations

import pytest

from build import clauses_of
from clauseline.model.alignment.entries import row_of
from clauseline.model.alignment.similarity import Index, Similarity


def likeness(old: str, new: str) -> float:
    return Similarity(row_of(clauses_of(f"1 {old}")), row_of(clauses_of(f"1 {new}"))).of(0, 0)


def test_the_same_words_are_wholly_alike() -> None:
    assert likeness("Wait 30 seconds.", "Wait 30 seconds.") == pytest.approx(1.0)


def test_no_word_in_common_is_no_likeness() -> None:
    assert likeness("Wait for it.", "Retry once.") == 0.0


def test_no_words_are_like_nothing() -> None:
    assert likeness("", "") == 0.0


def test_capitals_and_marks_make_no_difference() -> None:
    assert likeness("The “Code”;", "the code") == pytest.approx(1.0)


def test_a_rare_word_in_common_says_more_than_a_common_one() -> None:
    old = row_of(clauses_of("1 the anode", "2 the x", "3 the y"))
    new = row_of(clauses_of("1 an anode", "2 the z", "3 the w"))
    similarity = Similarity(old, new)

    assert similarity.of(0, 0) > similarity.of(0, 1)


def test_two_sentences_of_one_repeated_form_have_no_phrases_of_their_own() -> None:
    form = [f"{n} The value of item {n} shall be {n % 7} units." for n in range(1, 30)]
    row = row_of(clauses_of(*form, "30 Nothing of that sort is written in this one."))
    similarity = Similarity(row, row)

    assert similarity.own_phrases(3, 10) == 0.0
    assert similarity.own_phrases(29, 29) == 1.0


def test_an_index_finds_the_likest_first() -> None:
    old = row_of(clauses_of("1 pay the fee now"))
    new = row_of(clauses_of("1 test the meter first", "2 pay the fine", "3 pay the fee in May"))

    assert Index(old, new, range(3)).like(0) == (2, 1, 0)


def test_an_index_knows_only_the_clauses_it_was_given() -> None:
    row = row_of(clauses_of("1 pay the fee", "2 pay the fee"))

    assert Index(row, row, [1]).like(0) == (1,)


def test_an_index_does_not_find_by_what_stands_everywhere() -> None:
    row = row_of(clauses_of(*(f"{n} pay the fee" for n in range(1, 40))))

    assert Index(row, row, range(39)).like(0) == ()
