from __future__ import annotations

from clauseline.model.corpus import VersionEntry
from clauseline.model.lineage.steps import ancestry, predecessor
from corpora import clause, document, held

ONE = held(VersionEntry(version="1.0"), clause("4.1", "Wait."))
TWO = held(VersionEntry(version="2.0"), clause("4.2", "Wait."))
THREE = held(VersionEntry(version="3.0", replaces="1.0"), clause("4.3", "Wait."))


def test_a_version_follows_the_one_it_replaces() -> None:
    assert predecessor(document(ONE, TWO, THREE), THREE) is ONE


def test_without_a_word_from_the_register_it_follows_the_one_listed_before() -> None:
    assert predecessor(document(ONE, TWO, THREE), TWO) is ONE


def test_the_first_version_follows_none() -> None:
    assert predecessor(document(ONE, TWO), ONE) is None


def test_a_version_that_replaces_one_not_held_follows_none() -> None:
    assert predecessor(document(TWO, THREE), THREE) is None


def test_a_version_goes_back_to_all_that_it_follows() -> None:
    assert ancestry(document(ONE, TWO, THREE), THREE) == (THREE, ONE)


def test_versions_that_replace_each_other_are_named_once() -> None:
    one = held(VersionEntry(version="1.0", replaces="2.0"))
    two = held(VersionEntry(version="2.0", replaces="1.0"))

    assert ancestry(document(one, two), two) == (two, one)
