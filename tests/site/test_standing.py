from __future__ import annotations

import datetime as dt

import pytest

from clauseline.model.corpus import VersionEntry
from clauseline.site.standing import Standing, current_version, last_day, none_in_force, standing
from corpora import document, held

JUNE, OCTOBER, MARCH = dt.date(2019, 6, 21), dt.date(2019, 10, 1), dt.date(2020, 3, 13)
FIRST = held(VersionEntry(version="1.0", in_force=JUNE))
SECOND = held(VersionEntry(version="1.3", in_force=OCTOBER))
THIRD = held(VersionEntry(version="3.0", in_force=MARCH))
UNDATED = held(VersionEntry(version="0.9"))
DRAFT = held(VersionEntry(version="4.0", status="draft", in_force=MARCH))
ALL = document(UNDATED, FIRST, SECOND, THIRD, DRAFT)


def test_a_version_is_in_force_from_its_first_day() -> None:
    assert current_version(ALL, MARCH) is THIRD
    assert current_version(ALL, MARCH - dt.timedelta(days=1)) is SECOND


def test_nothing_is_in_force_before_the_first_day() -> None:
    assert current_version(ALL, JUNE - dt.timedelta(days=1)) is None


def test_the_version_in_force_leads_nowhere_else() -> None:
    assert standing(ALL, THIRD, MARCH) == Standing(
        status="in force", sentence="In force from 13 March 2020."
    )


def test_an_old_version_says_until_when_and_leads_to_the_one_in_force() -> None:
    assert standing(ALL, SECOND, MARCH) == Standing(
        status="superseded",
        sentence="In force from 1 October 2019 to 12 March 2020.",
        instead="3.0",
        instead_address="al/3.0/index.html",
    )


def test_a_version_in_force_says_when_the_next_takes_over() -> None:
    assert standing(ALL, FIRST, JUNE).sentence == "In force from 21 June 2019 to 30 September 2019."


def test_a_later_version_is_not_yet_in_force() -> None:
    told = standing(ALL, THIRD, OCTOBER)
    assert (told.status, told.instead) == ("not yet in force", "1.3")
    assert told.sentence == "Not yet in force: it comes into force on 13 March 2020."


def test_a_draft_is_never_in_force_whatever_its_date() -> None:
    assert standing(ALL, DRAFT, MARCH).sentence == "This is a draft and is not in force."


def test_a_version_without_a_date_is_not_called_a_draft() -> None:
    told = standing(ALL, UNDATED, MARCH)
    assert told.status == "date not stated"
    assert told.sentence == "When this version came into force is not stated."


def test_an_expired_version_leaves_none_in_force() -> None:
    ended = held(VersionEntry(version="1.0", in_force=JUNE, expires=OCTOBER))
    told = standing(document(ended), ended, OCTOBER)
    assert told.sentence == "It came into force on 21 June 2019 and expired on 1 October 2019."
    assert (told.status, told.instead) == ("expired", None)


def test_a_version_with_an_expiry_says_its_last_day() -> None:
    ends = held(VersionEntry(version="1.0", in_force=JUNE, expires=OCTOBER))
    assert standing(document(ends), ends, JUNE).sentence == (
        "In force from 21 June 2019 to 30 September 2019."
    )


def test_of_two_versions_of_one_date_the_earlier_listed_was_never_in_force() -> None:
    one, two = (held(VersionEntry(version=name, in_force=JUNE)) for name in ("1.0", "1.1"))
    told = standing(document(one, two), one, JUNE)
    assert told.sentence == "Replaced on 21 June 2019, the day it was to come into force."


@pytest.mark.parametrize(("version", "last"), [(FIRST, dt.date(2019, 9, 30)), (THIRD, None)])
def test_the_last_day_is_the_one_before_the_next_version(
    version: object, last: dt.date | None
) -> None:
    assert last_day(ALL, next(v for v in ALL.versions if v is version)) == last


def test_where_every_date_is_known_none_in_force_is_a_fact() -> None:
    assert none_in_force(document(FIRST, DRAFT), JUNE - dt.timedelta(days=1)) == (
        "No version held here is in force on 20 June 2019."
    )


def test_where_no_date_is_known_nothing_is_denied() -> None:
    other = held(VersionEntry(version="1.0"))
    assert none_in_force(document(UNDATED), JUNE) == "When it came into force is not stated."
    assert none_in_force(document(UNDATED, other), JUNE) == (
        "When each version came into force is not stated."
    )


def test_where_one_date_is_not_known_the_version_is_named() -> None:
    assert none_in_force(document(UNDATED, THIRD), JUNE) == (
        "Which version is in force on 21 June 2019 is not known: "
        "when 0.9 came into force is not stated."
    )
