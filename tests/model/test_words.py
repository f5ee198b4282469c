"""Text into word tokens, and text without its typography."""

from __future__ import annotations

import pytest

from clauseline.model.words import folded, plain, tokens_of


def kinds(text: str) -> list[tuple[str, str]]:
    return [(t.kind, t.text) for t in tokens_of(text) if t.kind not in {"space", "mark"}]


@pytest.mark.parametrize(
    "date",
    ["13 March 2020", "1st May 2020", "13 March", "March 13, 2020", "March 2020", "2020-03-13",
     "13/03/2020", "13.03.2020", "13\u00a0March\u00a02020", "3 Sept 2021", "3rd day of June 2021"],
)  # fmt: skip
def test_a_date_is_one_token(date: str) -> None:
    assert kinds(f"by {date};") == [("word", "by"), ("date", date)]


@pytest.mark.parametrize("amount", ["£5.2m", "£1,000", "€ 30 million", "20%", "2.5 per cent"])
def test_a_sum_is_one_token(amount: str) -> None:
    assert kinds(f"pay {amount}.") == [("word", "pay"), ("sum", amount)]


@pytest.mark.parametrize(
    "reference",
    ["4.12(b)", "4.12(b)(ii)", "4(1)(a)", "(b)", "(iv)", "X5.2", "4.12", "12A(3)", "(30)"],
)
def test_a_reference_is_one_token(reference: str) -> None:
    assert kinds(f"see {reference}, too") == [
        ("word", "see"), ("reference", reference), ("word", "too")
    ]  # fmt: skip


@pytest.mark.parametrize("number", ["30", "1,000", "1,000.5", "09:30"])
def test_a_number_is_one_token(number: str) -> None:
    assert kinds(f"{number} units") == [("number", number), ("word", "units")]


@pytest.mark.parametrize(
    "word", ["sub-clause", "Code’s", "and/or", "person(s)", "SMETS1", "e\u0301te\u0301", "naïve"]
)
def test_what_belongs_to_a_word_stays_with_it(word: str) -> None:
    assert kinds(f"the {word}.") == [("word", "the"), ("word", word)]


def test_white_space_and_punctuation_separate() -> None:
    assert [t.text for t in tokens_of("no: “yes”\n")] == ["no", ":", " ", "“", "yes", "”", "\n"]


def test_a_capital_month_alone_is_a_word() -> None:
    assert kinds("He May") == [("word", "He"), ("word", "May")]


def test_ideographs_are_a_token_each() -> None:
    assert kinds("第五条") == [("word", "第"), ("word", "五"), ("word", "条")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the “Code”", 'the "Code"'),
        ("the Party’s", "the Party's"),
        ("1 – 2", "1 - 2"),
        ("word\u2014word", "word – word"),
        ("cafe\u0301", "café"),
        ("and so on…", "and so on..."),
        ("first \ufb01rst", "first  first"),
        ("re\u00adading", "reading"),
    ],
)
def test_texts_that_differ_in_typography_alone_are_plainly_equal(one: str, other: str) -> None:
    assert plain(one) == plain(other)


@pytest.mark.parametrize(
    ("one", "other"), [("code", "Code"), ("a, b", "a b"), ("30-60", "30 60"), ("m2", "m3")]
)
def test_texts_that_differ_in_more_are_not(one: str, other: str) -> None:
    assert plain(one) != plain(other)


def test_white_space_folds_to_one_space() -> None:
    assert folded(" two\n\u00a0words\t") == "two words"
