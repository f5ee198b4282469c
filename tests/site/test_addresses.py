from __future__ import annotations

import pytest

from clauseline.model.corpus import VersionEntry
from clauseline.model.errors import InvalidCorpus
from clauseline.site import addresses
from corpora import corpus, document, held, letter


def refused(*names: str, versions: tuple[str, ...] = (), directions: tuple[str, ...] = ()) -> str:
    texts = [held(VersionEntry(version=name)) for name in versions]
    documents = [document(*texts, name=name) for name in names]
    letters = tuple(letter(name) for name in directions)
    with pytest.raises(InvalidCorpus) as caught:
        addresses.check_addresses(corpus(*documents, directions=letters))
    return str(caught.value)


def test_addresses_are_in_small_letters_and_end_in_a_file() -> None:
    assert addresses.document_page("AL") == "al/index.html"
    assert addresses.version_page("AL", "3.0") == "al/3.0/index.html"
    assert addresses.changes_page("AL", "3.0") == "al/3.0/changes.html"
    assert addresses.current_page("AL") == "al/current/index.html"
    assert addresses.direction_page("2020-03-13-AL") == "directions/2020-03-13-al/index.html"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("AL", "al"),
        ("3.0 (draft)", "3.0-draft"),
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ('"><script>', "script"),
        ("Приложение", ""),
    ],
)
def test_a_name_becomes_a_harmless_part_of_an_address(name: str, part: str) -> None:
    assert addresses.slug(name) == part


def test_a_file_beside_a_page_stands_in_its_folder() -> None:
    assert addresses.data_beside("al/3.0/index.html", "version.json") == "al/3.0/version.json"


def test_an_anchor_is_quoted_for_a_link() -> None:
    assert addresses.within("al/index.html", "clause-5.4-b") == "al/index.html#clause-5.4-b"
    assert addresses.within("", "clause-é") == "#clause-%C3%A9"


@pytest.mark.parametrize(
    ("page", "way"), [("index.html", ""), ("al/index.html", "../"), ("al/3.0/x.html", "../../")]
)
def test_the_way_to_the_root_goes_up_a_step_a_folder(page: str, way: str) -> None:
    assert addresses.to_root(page) == way


def test_two_documents_may_not_share_an_address() -> None:
    assert refused("AL", "al") == (
        'document "al" would have the same page address as "AL"; rename one of the two'
    )


def test_two_versions_may_not_share_an_address() -> None:
    assert refused("AL", versions=("3.0 b", "3.0-b")) == (
        'AL version "3.0-b" would have the same page address as "3.0 b"; rename one of the two'
    )


def test_a_name_that_the_site_uses_is_refused() -> None:
    assert refused("Directions") == (
        'document "Directions" is a name that the site itself uses; give it another name'
    )
    assert refused("AL", versions=("current",)).startswith('AL version "current" is a name')
    assert refused(directions=("index.html",)).startswith('direction "index.html" is a name')


def test_a_name_without_letter_or_digit_is_refused() -> None:
    assert refused("§") == (
        'document "§" has no letter a to z and no digit; give it a name with one'
    )
