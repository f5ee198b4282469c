from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from clauseline.model.corpus import VersionEntry
from clauseline.model.direction import Direction
from corpora import SOURCE, Site, built, corpus, document, held, letter

PAGE, SILENT = "directions/2020-03-13/index.html", "directions/unknown/index.html"


def facts(site: Site, page: str) -> dict[str, str]:
    rows = site.parts(page, '//dl[@class="summary"]/div')
    return {str(row[0].text_content()): " ".join(row[1].text_content().split()) for row in rows}


def test_every_field_of_the_letter_is_shown(site: Site) -> None:
    assert facts(site, PAGE) == {
        "Date": "13 March 2020",
        "Department": "Department for Metering",
        "Addressed to": "The Authority the Panel",
        "Document": "Approach Document",
        "Short name": "TMAD",
        "Place in the code": "Appendix AL",
        "Version": "3.0",
        "Replaces version": "1.3",
        "Takes effect on": "13 March 2020",
        "First designated on": "21 June 2019",
        "Powers": "Condition 22 of the Licence",
        "What it does": "The Secretary of State directs that the document is re-designated.",
        "Savings": "Nothing done before is touched.",
        "Service requests named": "SRV 1.6 Update Payment Mode",
        "Commitments": (
            "The DCC: update its guidance (by 15 March 2020) "
            "The DCC: explore finer timeouts (no date stated)"
        ),
        "Annexes": "Annex A: The text, version 3.0, marked up against version 1.3",
        "Signed by": "A. N. Official, Deputy Director",
        "Opened": "17 February 2020",
        "Closed": "6 March 2020",
        "Responses": "3",
        "Who responded": "energy suppliers: 2",
        "Proposed": "a) a date of re-designation",
        "File": "al.docx",
        "SHA-256 of the file": "0" * 64,
        "For programs": "This direction as JSON",
    }


def test_what_a_letter_does_not_say_is_called_not_stated(site: Site) -> None:
    said = facts(site, SILENT)
    rest = {name: value for name, value in said.items() if value != "Not stated"}
    assert len(said) - len(rest) == 17
    assert list(rest) == ["File", "SHA-256 of the file", "For programs"]
    assert site.words(SILENT, '//p[@class="unsaid"]') == "Not stated"


def test_it_leads_to_the_version_and_the_comparison_that_it_brought(site: Site) -> None:
    assert site.words(PAGE, '//div[contains(@class, "banner")]') == (
        "It brought AL 3.0. What changed in version 3.0"
    )
    links = site.parts(PAGE, '//div[contains(@class, "banner")]//a')
    assert [link.get("href") for link in links] == [
        "../../al/3.0/index.html",
        "../../al/3.0/changes.html",
    ]


def test_a_direction_without_a_version_says_so(site: Site) -> None:
    assert "The register names no version that this direction brought." in site.words(SILENT)


def test_the_paragraphs_of_the_letter_have_permanent_links(site: Site) -> None:
    labels = site.parts(PAGE, '//a[@class="label"]')
    assert [label.get("href") for label in labels] == ["#clause-1", "#clause-1-a"]


def test_warnings_about_the_letter_are_stated(site: Site) -> None:
    assert "page 2: a line could not be placed" in site.words(PAGE, '//section[@class="caution"]')


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"version": "2.9"}, "The letter names version 2.9; the register, version 3.0."),
        (
            {"replaces": "1.2"},
            "The letter says that version 1.2 is replaced; the register, version 1.3.",
        ),
        (
            {"effective": dt.date(2020, 3, 14)},
            "The letter takes effect on 14 March 2020; the register says 13 March 2020.",
        ),
        ({}, ""),
    ],
)
def test_where_letter_and_register_disagree_both_are_quoted(
    tmp_path: Path, said: dict[str, str], sentence: str
) -> None:
    entry = VersionEntry(
        version="3.0", replaces="1.3", in_force=dt.date(2020, 3, 13), direction="x"
    )
    one = letter("x", Direction(source=SOURCE, **said))  # type: ignore[arg-type] # of the table
    site = built(corpus(document(held(entry)), directions=(one,)), tmp_path)
    assert site.words("directions/x/index.html", '//section[@class="caution"]//li') == sentence


def test_the_direction_is_shown_in_full_where_it_has_words_of_its_own(site: Site) -> None:
    assert site.words(PAGE, '//div[@class="text in-full"]/p') == "Direction | It is directed."
    assert "The direction in full" not in site.words(SILENT)
