"""Thresholds, sums, counts and dates."""

from __future__ import annotations

import pytest

from found import found


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "Start at least 5,000 Migrations a day.",
            "Start at least 7,500 Migrations a day.",
            "threshold-raised 5,000 -> 7,500",
        ),
        ("Retry it at most 3 times.", "Retry it at most 2 times.", "threshold-lowered 3 -> 2"),
        (
            "Any loss exceeding £5 million is reported.",
            "Any loss exceeding £500,000 is reported.",
            "threshold-lowered £5 million -> £500,000",
        ),
        ("Pay a fee of £5.2m now.", "Pay a fee of £5.3m now.", "amount-raised £5.2m -> £5.3m"),
        ("Keep 25% of it back.", "Keep 20% of it back.", "amount-lowered 25% -> 20%"),
        ("Send three copies of it.", "Send five copies of it.", "number-raised three -> five"),
        ("A file has 500 MB at most.", "A file has 750 MB at most.", "number-raised 500 -> 750"),
    ],
)
def test_figures_that_rose_or_fell_are_told(old: str, new: str, told: str) -> None:
    assert found(old, new) == [told]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # numbers that cite or name
        ("Act as clause 4 of this document says.", "Act as clause 5 of this document says."),
        ("Use version 3 of the form for it.", "Use version 4 of the form for it."),
        ("Send SRV 8.11 to the hub first.", "Send SRV 8.14 to the hub first."),
        ("Hash it with SHA-256 before that.", "Hash it with SHA-384 before that."),
        ("See Table 3 above for the times.", "See Table 4 above for the times."),
        # the same amount, another currency, another way to write it
        ("Pay a fee of £1,000 now.", "Pay a fee of £1000 now."),
        ("Pay a fee of £5 now.", "Pay a fee of €6 now."),
        ("Send three copies of it.", "Send 3 copies of it."),
        # unchanged beside other words
        ("Send at least 3 copies of it.", "Send not less than 3 copies of it."),
    ],
)
def test_figures_that_name_or_stand_are_not(old: str, new: str) -> None:
    assert [each for each in found(old, new) if "citation" not in each] == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "It begins on 13 March 2020 in full.",
            "It begins on 1 April 2020 in full.",
            "date-changed 2020-03-13 -> 2020-04-01",
        ),
        (
            "It ends each year on 1 May.",
            "It ends each year on 2 May.",
            "date-changed 1 May -> 2 May",
        ),
        (
            "It begins on 13 March 2020 in full.",
            "It begins on 01/04/2020 in full.",
            (
                "date-changed 2020-03-13 -> 01/04/2020 "
                "(unclear: which day one of the two means cannot be told)"
            ),
        ),
    ],
)
def test_a_date_that_differs_is_told(old: str, new: str, told: str) -> None:
    assert found(old, new) == [told]


def test_a_date_written_otherwise_is_the_same_date() -> None:
    assert found("It begins on 13 March 2020 in full.", "It begins on 2020-03-13 in full.") == []
