from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauseline.ingest.letter.dates import date_at_start, dates_in, is_only_a_date, month_end_in

LETTER = dt.date(2020, 3, 13)


def said(text: str) -> list[str]:
    return [str(date.exact()) for date in dates_in(text)]


@pytest.mark.parametrize(
    "words",
    ["17 February 2020", "17th February 2020", "17 Feb 2020", "the 17th day of February 2020",
     "February 17, 2020", "17 FEBRUARY 2020", "2020-02-17", "17/02/2020", "17.02.2020",
     "17th of February, 2020", "Monday 17 February 2020"],
)  # fmt: skip
def test_a_date_is_read_in_every_usual_form(words: str) -> None:
    assert said(f"It ran from {words}.") == ["2020-02-17"]


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31)))
def test_every_day_is_read_as_it_is_written(day: dt.date) -> None:
    assert said(f"on {day.day} {day:%B} {day.year}, and") == [day.isoformat()]


def test_a_date_whose_day_and_month_could_change_places_is_none() -> None:
    assert said("on 03/04/2020") == []
    assert said("on 04/04/2020") == ["2020-04-04"]


def test_the_first_of_two_dates_takes_the_year_of_the_second() -> None:
    assert said("17 February and 6 March 2020") == ["2020-02-17", "2020-03-06"]


def test_the_first_of_two_dates_takes_the_month_of_the_second() -> None:
    assert said("17 to 28 February 2020") == ["2020-02-17", "2020-02-28"]


def test_a_period_over_the_new_year_began_in_the_year_before() -> None:
    assert said("17 December to 6 January 2021") == ["2020-12-17", "2021-01-06"]


def test_a_day_that_is_not_in_the_calendar_is_no_date() -> None:
    assert said("31 February 2020") == ["None"]


@pytest.mark.parametrize(
    "text", ["version 3.0", "30 seconds", "in March 2020", "1.6", "Condition 22"]
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert dates_in(text) == ()


def test_a_year_left_out_is_found_forwards_or_backwards_from_the_letter() -> None:
    (date,) = dates_in("by 15 March")
    assert date.not_before(LETTER) == dt.date(2020, 3, 15)
    assert date.not_after(LETTER) == dt.date(2019, 3, 15)


def test_a_day_of_the_letter_itself_is_found_both_ways() -> None:
    (date,) = dates_in("on 13 March")
    assert (date.not_before(LETTER), date.not_after(LETTER)) == (LETTER, LETTER)


def test_the_29th_of_february_is_looked_for_in_a_leap_year() -> None:
    (date,) = dates_in("by 29 February")
    assert date.not_before(LETTER) == dt.date(2024, 2, 29)


def test_a_year_left_out_stays_open_without_a_letter_date() -> None:
    (date,) = dates_in("by 15 March")
    assert (date.not_before(None), date.not_after(None)) == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "13 March 2020",
        "Date: 13 March 2020",
        "Dated this 13th day of March 2020",
        "Friday 13 March 2020.",
    ],
)
def test_a_line_may_be_a_date_and_nothing_else(line: str) -> None:
    assert is_only_a_date(line)


@pytest.mark.parametrize(
    "line", ["Your letter of 13 March 2020", "13 March 2020 was a Friday", "London"]
)
def test_a_line_with_other_words_is_no_date_line(line: str) -> None:
    assert not is_only_a_date(line)


def test_a_date_at_the_start_may_have_an_article_and_a_weekday() -> None:
    found = date_at_start("and including the Friday 13 March 2020 on")
    assert found is not None
    assert found.exact() == LETTER
    assert date_at_start("about 13 March 2020") is None


def test_the_end_of_a_month_is_its_last_day() -> None:
    assert month_end_in("by the end of February 2020") == (3, dt.date(2020, 2, 29))
    assert month_end_in("by the end of the year 2020") is None
