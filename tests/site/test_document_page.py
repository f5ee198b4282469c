from __future__ import annotations

from pathlib import Path

from msgspec import structs

from clauseline.model.corpus import VersionEntry
from corpora import Site, built, corpus, document, held, letter

PAGE = "al/index.html"


def test_the_timeline_begins_with_the_latest_version(site: Site) -> None:
    assert (
        site.words(PAGE, '//li[contains(@class, "milestone")]//h3') == "Version 3.0 | Version 1.3"
    )


def test_a_milestone_names_its_direction_and_what_changed(site: Site) -> None:
    assert site.words(PAGE, '(//li[contains(@class, "milestone")])[1]//dl/div') == (
        "Put into force by Direction of 13 March 2020 | Replaces Version 1.3 | "
        "What changed 3 inserted, 1 deleted, 2 amended, 1 renumbered; "
        "the words before the first clause changed"
    )


def test_a_milestone_without_a_direction_says_so(site: Site) -> None:
    assert site.words(PAGE, '(//li[contains(@class, "milestone")])[2]//dl/div') == (
        "Put into force by No direction listed | Follows No earlier version held | "
        "Take care 1 warning about the text"
    )


def test_a_gap_in_the_numbers_is_named(site: Site) -> None:
    assert (
        site.words(PAGE, '//p[@class="gap"]')
        == "No version numbered between 1.3 and 3.0 is held here."
    )


def test_the_version_in_force_stands_at_the_top(site: Site) -> None:
    assert site.words(PAGE, '//div[contains(@class, "banner")]').startswith(
        "Version 3.0 is in force on 1 July 2020. Read version 3.0."
    )


def test_the_directions_of_a_document_are_listed(site: Site) -> None:
    assert site.words(PAGE, '//ul[@class="plain"]/li') == (
        "Direction of 13 March 2020, which brought version 3.0"
    )


def test_a_document_without_versions_says_so(site: Site) -> None:
    words = site.words("qr/index.html")
    assert "No version held here is in force on 1 July 2020." in words
    assert "No version of this document is held here." in words
    assert "No direction is held for this document." in words


def test_a_listed_version_that_is_not_held_is_named(tmp_path: Path) -> None:
    one = document(held(VersionEntry(version="1.0")))
    listed = structs.replace(one.entry, versions=(*one.entry.versions, VersionEntry(version="1.1")))
    site = built(corpus(structs.replace(one, entry=listed)), tmp_path)
    assert "Listed in the register, but their text is not held here: 1.1." in site.words(PAGE)


def test_a_direction_that_is_not_held_is_named(tmp_path: Path) -> None:
    one = document(held(VersionEntry(version="1.0", direction="2020-x")))
    assert "Direction 2020-x (its letter is not held here)" in built(corpus(one), tmp_path).words(
        PAGE
    )


def test_a_letter_that_cites_the_appendix_is_listed_though_no_version_rests_on_it(
    tmp_path: Path, site: Site
) -> None:
    assert "unknown" not in site.words(PAGE)
    cited = letter("x")
    named = structs.replace(
        cited.letter, document=structs.replace(cited.letter.document, appendix="Appendix AL")
    )
    held_letter = structs.replace(cited, letter=named)
    site = built(corpus(document(), directions=(held_letter,)), tmp_path)
    assert site.words(PAGE, '//ul[@class="plain"]/li') == "Direction x"


def test_a_version_without_a_date_is_said_once_to_have_none(tmp_path: Path) -> None:
    site = built(corpus(document(held(VersionEntry(version="1.0")))), tmp_path)
    for address in ("al/index.html", "al/1.0/index.html", "al/current/index.html", "index.html"):
        words = site.words(address)
        assert words.count("came into force is not stated") == 1
        assert "No version held here is in force" not in words
