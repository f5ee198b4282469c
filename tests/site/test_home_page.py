from __future__ import annotations

from pathlib import Path

from msgspec import structs

from clauseline.model.version import ReaderWarning
from corpora import Site, built, corpus

PAGE = "index.html"


def test_each_document_says_which_version_is_in_force(site: Site) -> None:
    assert site.words(PAGE, '//li[@class="shelf"]') == (
        "Approach AL · The Code, Appendix AL · 2 versions held "
        "in force Version 3.0 since 13 March 2020 · What changed in version 3.0 | "
        "Registration QR · 0 versions held No version held here is in force on 1 July 2020."
    )


def test_the_latest_change_comes_first_with_what_did_it(site: Site) -> None:
    assert site.words(PAGE, '//ol[@class="news"]/li') == (
        "13 March 2020 AL 3.0 3 inserted, 1 deleted, 2 amended, 1 renumbered; "
        "the words before the first clause changed Direction of 13 March 2020 | "
        "1 October 2019 AL 1.3 No earlier version held No direction listed"
    )


def test_the_directions_are_listed_with_what_they_brought(site: Site) -> None:
    assert site.words(PAGE, '//ul[@class="letters"]/li') == (
        "Direction of 13 March 2020, which brought AL 3.0 Direction to re-designate | "
        "Direction unknown. No version held here is said to rest on it"
    )


def test_texts_with_warnings_are_named(site: Site) -> None:
    assert site.words(PAGE, '//section[@aria-labelledby="page-doubt"]//li') == (
        "AL 1.3: 1 warning about the text"
    )


def test_warnings_about_the_register_are_folded_below_the_changes(tmp_path: Path) -> None:
    warned = structs.replace(
        corpus(), warnings=(ReaderWarning(place="AL 3.0", message="Annex A is not held"),)
    )
    assert built(warned, tmp_path).words(PAGE, '//details[@class="about-corpus"]') == (
        "About this corpus: 1 warning AL 3.0: Annex A is not held"
    )


def test_a_register_without_documents_still_makes_a_site(tmp_path: Path) -> None:
    words = built(corpus(), tmp_path).words(PAGE)
    assert "The register lists no document." in words
    assert "No direction is held here." in words


def test_the_day_of_the_build_is_said_on_every_page(site: Site) -> None:
    for page in site.folder.rglob("*.html"):
        address = page.relative_to(site.folder).as_posix()
        assert "is worked out for 1 July 2020" in site.words(address, "//footer")
