"""Lengths of time: longer or shorter, and by how much; never one that stands."""

from __future__ import annotations

import pytest

from build import table, version
from clauseline.model.comparison import compare
from found import findings, found


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "Return the outcome within 30 seconds.",
            "Return the outcome within 90 seconds.",
            "time-limit-lengthened PT30S -> PT90S (by PT60S)",
        ),
        (
            "Reply to it within two hours of asking.",
            "Reply to it within 90 minutes of asking.",
            "time-limit-shortened PT2H -> PT90M (by PT30M)",
        ),
        (
            "Give notice of at least five (5) Working Days.",
            "Give notice of at least ten (10) Working Days.",
            "time-limit-lengthened 5 Working Days -> 10 Working Days (by 5 Working Days)",
        ),
        (
            "Keep the records for 24 months from then.",
            "Keep the records for three years from then.",
            "time-limit-lengthened P24M -> P3Y (by P1Y)",
        ),
        (
            "It has a 30-day limit of its own.",
            "It has a 14-day limit of its own.",
            "time-limit-shortened P30D -> P14D (by P16D)",
        ),
        (
            "Reply to it within 500 milliseconds.",
            "Reply to it within 2 seconds.",
            "time-limit-lengthened PT0.5S -> PT2S (by PT1.5S)",
        ),
        (
            "Object to it within a month of the notice.",
            "Object to it within 2 months of the notice.",
            "time-limit-lengthened P1M -> P2M (by P1M)",
        ),
    ],
)
def test_a_time_that_grew_or_shrank_is_told_with_the_difference(
    old: str, new: str, told: str
) -> None:
    assert found(old, new) == [told]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "Reply to it within 5 Working Days of asking.",
            "Reply to it within 5 days of asking.",
            (
                "time-limit-unit-changed 5 Working Days -> P5D "
                "(unclear: Working Days and days cannot be compared)"
            ),
        ),
        (
            "Reply to it within 24 hours of asking.",
            "Reply to it within 1 day of asking.",
            "time-limit-unit-changed PT24H -> P1D (unclear: hours and days cannot be compared)",
        ),
        (
            "Reply to it within 30 days of asking.",
            "Reply to it within one month of asking.",
            "time-limit-unit-changed P30D -> P1M (unclear: days and months cannot be compared)",
        ),
    ],
)
def test_units_that_cannot_be_compared_are_said_to_be_so(old: str, new: str, told: str) -> None:
    assert found(old, new) == [told]


def test_a_limit_put_in_and_one_taken_out() -> None:
    without, limited = (
        "The DCC shall tell the Panel.",
        "The DCC shall tell the Panel within 4 hours.",
    )

    assert found(without, limited) == ["time-limit-added - -> PT4H"]
    assert found(limited, without) == ["time-limit-removed PT4H -> -"]


def test_two_limits_that_change_places_are_both_told() -> None:
    old = "It answers within 5 days of a notice, and pays within 9 days of a bill."
    new = "It answers within 9 days of a notice, and pays within 5 days of a bill."

    assert found(old, new) == [
        "time-limit-lengthened P5D -> P9D (by P4D)",
        "time-limit-shortened P9D -> P5D (by P4D)",
    ]


def test_a_cell_says_which_row_it_is_of() -> None:
    old = version("1 Times are:", table(["SRV 1.6", "30 seconds"], ["SRV 2.2", "30 seconds"]))
    new = version("1 Times are:", table(["SRV 1.6", "90 seconds"], ["SRV 2.2", "30 seconds"]))

    assert findings(compare(old, new)) == [
        "1 time-limit-lengthened PT30S -> PT90S (by PT60S) (about SRV 1.6)"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # words around a limit that stands
        ("The DCC shall tell it within 30 days.", "Each Party shall tell it within 30 days."),
        ("Reply within 30 days after the notice.", "Reply no later than 30 days after the notice."),
        # the same length in other words
        ("Reply within sixty (60) seconds of it.", "Reply within 1 minute of it."),
        ("Reply within thirty (30) days of it.", "Reply within 30 days of it."),
        ("Reply within 7 days of it.", "Reply within 1 week of it."),
        # words and figure disagree: nobody can say which holds
        ("Reply within thirty (30) days of it.", "Reply within sixty (30) days of it."),
        # no length of time
        ("Retry it 30 times at most.", "Retry it 30 times at the most."),
        ("A person aged 18 years old may ask.", "A person aged 21 years old may ask."),
        # quoted, so spoken of and not said
        ("The words “30 seconds” are left out.", "The words “90 seconds” are left out."),
        ("See clause 30, seconds from it.", "See clause 90, seconds from it."),
    ],
)
def test_no_limit_is_found_where_none_changed(old: str, new: str) -> None:
    assert [each for each in found(old, new) if each.startswith("time-limit")] == []


def test_a_clause_rewritten_from_end_to_end_gives_no_pair_of_limits() -> None:
    old = "The DCC shall publish the list of models on its website within 5 days."
    new = "Suppliers may ask for copies from any operator they know within 7 days."

    told = findings(compare(version(f"1 {old}"), version(f"1 {new}"), [("1", "1")]))

    assert [each for each in told if "time-limit" in each] == []
