from __future__ import annotations

import datetime as dt

import pytest

from clauseline.model.corpus import DocumentEntry, VersionEntry
from clauseline.model.errors import NotFound
from clauseline.model.in_force import commencing, entry_in_force, open_questions, own_day

JUNE = dt.date(2019, 6, 21)
MARCH = dt.date(2020, 3, 13)
NEW_YEAR = dt.date(2021, 1, 1)
FIRST = VersionEntry(version="1.3", in_force=JUNE)
SECOND = VersionEntry(version="3.0", in_force=MARCH, expires=NEW_YEAR)
DRAFT = VersionEntry(version="4.0", in_force=dt.date(2020, 4, 1), status="draft")
UNDATED = VersionEntry(version="3.1")


def document(*versions: VersionEntry) -> DocumentEntry:
    return DocumentEntry(id="AL", title="T", versions=versions)


def refusal(held: DocumentEntry, day: dt.date) -> str:
    with pytest.raises(NotFound) as caught:
        entry_in_force(held, day)
    return str(caught.value)


def test_a_version_is_in_force_from_its_first_day_until_the_next_takes_over() -> None:
    held = document(FIRST, SECOND, DRAFT)

    assert entry_in_force(held, JUNE) is FIRST
    assert entry_in_force(held, dt.date(2020, 3, 12)) is FIRST
    assert entry_in_force(held, MARCH) is SECOND
    assert entry_in_force(held, dt.date(2020, 12, 31)) is SECOND


def test_before_the_first_version_none_is_in_force() -> None:
    assert refusal(document(FIRST, DRAFT), dt.date(2019, 6, 20)) == (
        "no version of AL in the corpus was in force on 20 June 2019; "
        "it has 1.3 from 21 June 2019, 4.0 (a draft)"
    )


def test_a_version_that_expired_is_told_with_the_day() -> None:
    assert refusal(document(FIRST, SECOND), NEW_YEAR) == (
        "no version of AL in the corpus was in force on 1 January 2021; "
        "it has 1.3 from 21 June 2019, 3.0 from 13 March 2020 (expired on 1 January 2021)"
    )


def test_a_missing_date_is_said_to_leave_open_what_was_in_force() -> None:
    assert refusal(document(UNDATED), NEW_YEAR) == (
        "it is not known which version of AL was in force on 1 January 2021: "
        "when 3.1 came into force is not stated; say in_force in clauseline.yaml"
    )
    assert "when 3.1 came into force" in refusal(document(SECOND, UNDATED), NEW_YEAR)


def test_an_undated_version_before_the_one_in_force_leaves_nothing_open() -> None:
    held = document(VersionEntry(version="1.0"), FIRST)

    assert entry_in_force(held, MARCH) is FIRST
    assert list(open_questions(held, FIRST, MARCH)) == []


def test_an_undated_version_after_one_that_was_to_come_leaves_nothing_open() -> None:
    held = document(FIRST, VersionEntry(version="2.0", in_force=NEW_YEAR), UNDATED)

    assert list(open_questions(held, FIRST, MARCH)) == []
    assert refusal(document(SECOND, UNDATED), JUNE).startswith("no version of AL in the corpus")


def test_without_any_version_one_is_asked_for() -> None:
    assert refusal(document(), MARCH).endswith("; add one with clauseline add")


def test_a_later_version_without_a_date_may_have_taken_over_and_is_named() -> None:
    held = document(FIRST, UNDATED, DRAFT)

    (remark,) = open_questions(held, FIRST, MARCH)

    assert remark == (
        "AL 1.3 is taken to be in force on 13 March 2020, "
        "but when 3.1 came into force is not stated"
    )


def test_clauses_that_commence_only_later_are_named() -> None:
    entry = VersionEntry(version="3.0", in_force=MARCH, commences={"5.4(c)": dt.date(2020, 6, 1)})
    held = document(entry)

    assert list(open_questions(held, entry, dt.date(2020, 5, 31))) == [
        "5.4(c) of AL 3.0 was not yet in force on 31 May 2020: it commences on 1 June 2020"
    ]
    assert list(open_questions(held, entry, dt.date(2020, 6, 1))) == []


def test_a_day_of_its_own_is_found_for_a_clause_what_is_above_it_and_what_is_below_it() -> None:
    entry = VersionEntry(version="3.0", commences={"5.4(c)": MARCH, "Schedule 2": JUNE})

    assert commencing(entry, "5.4") == {"5.4(c)": MARCH}
    assert commencing(entry, "5.4(c)(ii)") == {"5.4(c)": MARCH}
    assert commencing(entry, "Schedule 2, 3") == {"Schedule 2": JUNE}
    assert commencing(entry, "5.4(d)") == commencing(entry, "5.40") == commencing(entry, "") == {}


def test_the_narrowest_day_counts_for_a_clause_and_none_for_one_above() -> None:
    entry = VersionEntry(version="3.0", commences={"5": JUNE, "5.4(c)": MARCH})

    assert own_day(entry, "5.4(c)(i)") == MARCH
    assert own_day(entry, "5.4") == JUNE
    assert own_day(entry, "6") is None
