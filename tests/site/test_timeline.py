from __future__ import annotations

import datetime as dt

from msgspec import structs

from clauseline.model.corpus import HeldVersion, VersionEntry
from clauseline.model.version import ReaderWarning
from clauseline.model.work import InOrder
from clauseline.site.history import compare_all
from clauseline.site.page import Link
from clauseline.site.timeline import Milestone, milestones
from corpora import clause, corpus, document, held, version

LETTER = Link(text="Direction of 13 March 2020", address="directions/x/index.html")


def bare(name: str, replaces: str | None = None) -> HeldVersion:
    return held(VersionEntry(version=name, replaces=replaces), clause("1", "Wait."))


def told(*versions: HeldVersion) -> tuple[Milestone, ...]:
    one = document(*versions)
    comparisons = compare_all(corpus(one), InOrder())
    return milestones(one, {"x": LETTER}, comparisons, dt.date(2020, 7, 1))


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
