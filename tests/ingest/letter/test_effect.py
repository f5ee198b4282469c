from __future__ import annotations

import datetime as dt

import pytest

from clauseline.ingest.letter.effect import effect_of, first_designated_in
from clauseline.model.direction import Instrument

MADE = dt.date(2021, 3, 31)
DOCUMENT = Instrument(name="Pump Control Document", short="PCD", appendix="Appendix QR")


@pytest.mark.parametrize(
    ("act", "day"),
    [
        ("with effect from 1 April 2021, the PCD is hereby designated", "2021-04-01"),
        ("the PCD is hereby amended with effect on and from 1 April 2021", "2021-04-01"),
        ("This direction takes effect on 1 April", "2021-04-01"),
        ("this direction shall have effect from Thursday 1 April 2021", "2021-04-01"),
        (
            "This direction comes into force on the day after the date of this direction",
            "2021-04-01",
        ),
        ("with effect from the day following the date of this letter, it is done", "2021-04-01"),
        ("with effect from the date of this direction, it is done", "2021-03-31"),
        ("the PCD is hereby designated with immediate effect", "2021-03-31"),
        ("This direction takes effect 14 days after the date of this direction", "2021-04-14"),
        ("the PCD is hereby designated today", "2021-03-31"),
        ("the PCD is hereby re-designated on 1 April 2021", "2021-04-01"),
    ],
)
def test_the_day_of_effect_is_read(act: str, day: str) -> None:
    assert str(effect_of([act], (), MADE).on) == day


def test_the_effect_of_an_earlier_designation_is_not_that_of_the_direction() -> None:
    act = "the PCD previously designated with effect from 3 June 2019 is hereby amended"
    assert effect_of([act], (), MADE).on is None


@pytest.mark.parametrize(
    "sentence",
    [
        "We conclude that the PCD should be designated today.",
        "The PCD will be re-designated on 31 March 2021.",
        "A new version is to be designated with effect from today.",
    ],
)
def test_a_conclusion_tells_the_day_where_the_acts_do_not(sentence: str) -> None:
    assert effect_of(["it is hereby designated"], [sentence], MADE).on == MADE


@pytest.mark.parametrize(
    "sentence",
    [
        "The consultation proposed a re-designation date of 1 April 2021.",
        "All supported re-designating the PCD on 1 April 2021.",
        "Licence changes came into force on 1 April 2021.",
    ],
)
def test_other_days_of_the_body_are_not_the_day_of_effect(sentence: str) -> None:
    assert effect_of(["it is hereby designated"], [sentence], MADE).on is None


def test_working_days_are_not_counted_and_are_a_doubt() -> None:
    effect = effect_of(["It takes effect on the tenth working day after that"], (), MADE)
    assert effect.on is None
    assert effect.doubts == (
        'the day of effect is not counted out: "the tenth working day after that"',
    )


def test_today_of_an_undated_letter_is_no_day() -> None:
    assert effect_of(["it is hereby designated today"], (), None).on is None


@pytest.mark.parametrize(
    "text",
    [
        "The Pump Control Document was first designated by the Secretary of State on 3 June 2019.",
        "The PCD sets out much. It was first designated on 3 June 2019.",
        "Appendix QR was originally designated on 3 June 2019.",
        "The PCD is long. The Secretary of State first designated it on 3 June 2019.",
        "The Secretary of State first designated the PCD on 3 June 2019.",
        "The PCD was first designated on 3 June.",
    ],
)
def test_the_first_designation_of_the_document_is_read(text: str) -> None:
    expected = dt.date(2020, 6, 3) if text.endswith("June.") else dt.date(2019, 6, 3)
    assert first_designated_in([text], DOCUMENT, MADE) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Pump Code was first designated on 3 June 2019.",
        "The PCD is part of it. The Pump Code was first designated on 3 June 2019.",
        "The PCD is long. The Secretary of State first designated the Pump Code on 3 June 2019.",
        "The PCD was designated on 3 June 2019.",
        "The PCD was first designated some time ago.",
    ],
)
def test_other_designations_are_not_the_documents_first(text: str) -> None:
    assert first_designated_in([text], DOCUMENT, MADE) is None
