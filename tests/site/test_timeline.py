from __future__ import annotations

import datetime as dt

import pytest
from msgspec import structs

from clauseline.model.corpus import HeldVersion, VersionEntry
from clauseline.model.version import ReaderWarning
from clauseline.model.work import InOrder
from clauseline.site.history import compare_all
from clauseline.site.page import Link
from clauseline.site.timeline import Milestone, gap_before, milestones
from corpora import clause, corpus, document, held, version

LETTER = Link(text="Direction of 13 March 2020", address="directions/x/index.html")


def bare(name: str, replaces: str | None = None) -> HeldVersion:
    return held(VersionEntry(version=name, replaces=replaces), clause("1", "Wait."))


def told(*versions: HeldVersion) -> tuple[Milestone, ...]:
    one = document(*versions)
    comparisons = compare_all(corpus(one), InOrder())
    return milestones(one, {"x": LETTER}, comparisons, dt.date(2020, 7, 1))


def gap(*versions: HeldVersion) -> str | None:
    old = versions[-2] if len(versions) > 1 else None
    return gap_before(document(*versions), versions[-1], old)


def test_the_direction_behind_a_version_is_linked() -> None:
    (one,) = told(held(VersionEntry(version="3.0", direction="x")))
    assert (one.direction, one.unheld_direction) == (LETTER, None)


def test_a_direction_that_is_not_held_is_still_named() -> None:
    (one,) = told(held(VersionEntry(version="3.0", direction="y")))
    assert (one.direction, one.unheld_direction) == (None, "y")


def test_the_first_version_has_nothing_to_be_compared_with() -> None:
    one, two = told(bare("1.0"), bare("1.1"))
    assert (one.follows, one.changes, one.changed) == (None, None, None)
    assert two.changes == Link(text="What changed in version 1.1", address="al/1.1/changes.html")
    assert (two.follows, two.changed) == ("1.0", "no clause changed")


def test_it_is_told_whether_the_register_says_what_a_version_replaces() -> None:
    assert [one.stated for one in told(bare("1.0"), bare("1.1", replaces="1.0"))] == [False, True]


def test_warnings_about_a_text_are_counted() -> None:
    warned = version(warnings=(ReaderWarning(place="p", message="m"),) * 2)
    (one,) = told(structs.replace(bare("1.0"), text=warned))
    assert one.warnings == 2


@pytest.mark.parametrize(("old", "new"), [("1.3", "3.0"), ("1.0", "1.3"), ("1.3", "2.1")])
def test_a_jump_in_the_numbers_is_named(old: str, new: str) -> None:
    assert gap(bare(old), bare(new)) == f"No version numbered between {old} and {new} is held here."


@pytest.mark.parametrize(
    ("old", "new"), [("1.3", "1.4"), ("1.3", "2.0"), ("2.0", "1.0"), ("1", "9"), ("A", "3.0")]
)
def test_numbers_that_follow_on_or_say_nothing_are_no_gap(old: str, new: str) -> None:
    assert gap(bare(old), bare(new)) is None


def test_no_gap_is_named_where_a_version_between_is_held() -> None:
    between = [bare("1.0"), bare("2.0"), bare("3.0", replaces="1.0")]
    assert gap_before(document(*between), between[2], between[0]) is None


def test_a_replaced_version_that_is_not_held_is_named() -> None:
    only = bare("3.0", replaces="1.3")
    assert gap_before(document(only), only, None) == (
        "Version 1.3, which it replaces, is not held here."
    )
