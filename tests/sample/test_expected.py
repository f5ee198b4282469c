from __future__ import annotations

import pytest

from clauseline.sample.expected import ExpectedClause, expected, expected_clauses
from clauseline.sample.source import parse

SMALL = """\
title: Rules

Part A [general] General

1 [terms] Terms

1.1 [terms-list] In this document:

definition [day] “Day” means a day{note: Not a Working Day.}.

1.1(a) [each] each day; and

closing 1.1 [end] is counted.

Schedule 1, 1.1 [times] Times are:

table [times-table]
| A | B |
"""


def test_a_part_and_a_whole_number_are_headings() -> None:
    part, clause, *_ = expected_clauses(parse(SMALL))

    assert part == ExpectedClause(number="Part A", heading="General")
    assert clause == ExpectedClause(number="1", heading="Terms")


def test_definitions_and_closing_words_belong_to_their_clause() -> None:
    clause = expected_clauses(parse(SMALL))[2]

    assert clause == ExpectedClause(
        number="1.1",
        text="In this document:\n“Day” means a day.\nis counted.",
        closing=37,
        notes=("Not a Working Day.",),
    )


def test_a_table_belongs_to_the_clause_before_it() -> None:
    clause = expected_clauses(parse(SMALL))[-1]

    assert clause == ExpectedClause(
        number="Schedule 1, 1.1", text="Times are:", tables=((("A", "B"),),)
    )


@pytest.mark.parametrize(
    ("version", "number", "words"),
    [
        ("1.3", "8.2(b)", "return its outcome to the DCC within 30 seconds"),
        ("3.0", "8.2(b)", "return its outcome to the DCC within 90 seconds"),
        ("1.3", "8.4", "under clause 8.3"),
        ("3.0", "8.6", "under clause 8.5"),
        ("3.0", "8.3", "first change of an Identified Gas Meter from credit mode"),
        ("1.3", "9.4", "the S1SP may send"),
        ("3.0", "9.4", "the S1SP shall send"),
        ("1.3", "9.5", "guidance on retries and timeouts"),
        ("3.0", "10.3", "guidance on retries and timeouts"),
    ],
)
def test_the_sample_tells_the_story_of_the_direction(version: str, number: str, words: str) -> None:
    texts = {clause.number: clause.text for clause in expected(version)}

    assert words in texts[number]


@pytest.mark.parametrize("version", ["1.0", "1.3", "3.0"])
def test_no_number_is_given_twice(version: str) -> None:
    numbers = [clause.number for clause in expected(version)]

    assert len(numbers) == len(set(numbers))
