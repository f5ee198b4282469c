from __future__ import annotations

import pytest

from clauseline.model.corpus import HeldVersion, VersionEntry
from clauseline.model.lineage.gaps import gap_before
from corpora import clause, document, held


def bare(name: str, replaces: str | None = None) -> HeldVersion:
    return held(VersionEntry(version=name, replaces=replaces), clause("1", "Wait."))


def gap(*versions: HeldVersion) -> str | None:
    old = versions[-2] if len(versions) > 1 else None
    return gap_before(document(*versions), versions[-1], old)


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
