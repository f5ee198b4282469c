from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec import structs

from clauseline.model.clause import ClauseId
from clauseline.model.corpus import VersionEntry
from clauseline.site.version_page import Entry, contents, front_lines, ids_by_number
from corpora import Site, built, clause, corpus, document, held, version

NEW, OLD, CURRENT = "al/3.0/index.html", "al/1.3/index.html", "al/current/index.html"


def test_a_number_that_two_clauses_bear_leads_to_neither() -> None:
    twice = [clause("4.1"), clause("4.1", heading="Again"), clause("4.2"), clause("", heading="x")]
    assert ids_by_number(twice) == {"4.2": ClauseId("clause-4.2")}


def test_the_contents_list_the_outermost_clauses_and_headings_below_them() -> None:
    tree = [
        clause("4", "", clause("4.1", heading="Timeouts"), clause("4.2", "Text."), heading="Req"),
        clause("5", "The DCC shall keep a record of every request that it gets."),
    ]
    deep = Entry(id=ClauseId("clause-4.1"), label="4.1", words="Timeouts", changed=0)
    assert contents(tree, [ClauseId("clause-4.2")]) == (
        Entry(id=ClauseId("clause-4"), label="4", words="Req", changed=1, children=(deep,)),
        Entry(
            id=ClauseId("clause-5"),
            label="5",
            words="The DCC shall keep a record of every …",
            changed=0,
        ),
    )


def test_every_clause_has_a_permanent_link(site: Site) -> None:
    labels = site.parts(NEW, '//article//a[@class="label"]')
    ids = [part.get("id") for part in site.parts(NEW, '//div[@class="clause"]')]
    assert [label.get("href") for label in labels] == [f"#{one}" for one in ids]
    assert ids[:5] == ["clause-4", "clause-4.1", "clause-4.2", "clause-4.2-a", "clause-4.2-b"]


def test_a_version_in_force_says_since_when(site: Site) -> None:
    assert site.words(NEW, '//div[@role="note"]') == "In force from 13 March 2020."


def test_an_old_version_leads_to_the_one_in_force(site: Site) -> None:
    assert site.words(OLD, '//div[@role="note"]') == (
        "In force from 1 October 2019 to 12 March 2020. This is not the version in force on "
        "1 July 2020: that is version 3.0. "
        "Beside each clause is a link to the same clause in version 3.0."
    )


def test_an_old_clause_leads_to_the_same_clause_now(site: Site) -> None:
    (link,) = site.parts(OLD, '//div[@id="clause-4.2"]//a[@class="now"]')
    assert link.get("href") == "../../al/3.0/index.html#clause-4.3"
    assert link.text_content() == "Now 4.3 in 3.0"


def test_an_old_clause_that_is_gone_says_so(site: Site) -> None:
    assert site.words(OLD, '//div[@id="clause-4.3"]//*[@class="now"]') == "Not in 3.0"


def test_the_state_of_an_old_version_stays_in_sight(site: Site) -> None:
    assert site.words(OLD, '//p[@class="stay"]') == (
        "Version 1.3: superseded. In force: version 3.0."
    )
    assert site.parts(NEW, '//p[@class="stay"]') == []


def test_a_changed_clause_says_what_happened_and_leads_there(site: Site) -> None:
    (mark,) = site.parts(NEW, '//div[@id="clause-4.3"]//a[@class="mark"]')
    assert mark.text_content() == "Renumbered (was 4.2): what changed in 4.3"
    (there,) = site.parts(
        "al/3.0/changes.html", f'//*[@id="{str(mark.get("href")).split("#")[1]}"]'
    )
    assert "4.2" in there.text_content()


def test_the_contents_count_clauses_that_changed_in_more_than_their_number(site: Site) -> None:
    assert site.words(NEW, '//nav[@class="contents"]//details/ol/li') == (
        "4. Requests 4 changed | Schedule 1 Timeouts 1 changed"
    )


def test_a_clause_that_commences_later_says_so(site: Site) -> None:
    assert site.words(NEW, '//strong[@class="notice"]') == (
        "Not yet in force: commences on 1 September 2020 | Commenced on 1 June 2020"
    )


def test_closing_words_stand_after_the_sub_clauses(site: Site) -> None:
    words = site.words(NEW, '//div[@id="clause-4.2"]')
    assert words.index("carry out the additional step") < words.index("and shall keep the result")


def test_a_citation_is_a_link(site: Site) -> None:
    (link,) = site.parts(NEW, '//div[@id="clause-4.2"]//p/a')
    assert (link.text_content(), link.get("href")) == ("first change", "#clause-4.1")


def test_notes_and_tables_are_shown(site: Site) -> None:
    assert site.words(NEW, '//p[@class="note"]') == "1 See the guidance."
    assert site.words(NEW, '//table[@class="quoted"]//td') == "1.6 | 90 seconds"


def test_defined_terms_lead_to_their_clause_where_the_text_has_it(site: Site) -> None:
    assert site.words(NEW, '//dl[@class="terms"]/div') == (
        "S1SP a SMETS1 Service Provider (clause 4.2) | Panel the SEC Panel (clause 9.9)"
    )
    links = site.parts(NEW, '//dl[@class="terms"]//a')
    assert [link.get("href") for link in links] == ["#clause-4.2"]


def test_a_warning_about_the_text_stands_at_the_top(site: Site) -> None:
    assert site.words(OLD, '//section[@class="caution"]') == (
        "Take care: 1 warning about this text paragraph 2: a number jumps"
    )


def test_a_commencement_of_a_clause_that_is_not_there_is_a_warning(tmp_path: Path) -> None:
    entry = VersionEntry(
        version="1.0", in_force=dt.date(2020, 1, 1), commences={"9": dt.date(2020, 2, 1)}
    )
    site = built(corpus(document(held(entry, clause("1", "Wait.")))), tmp_path)
    assert (
        "register: a day of commencement is given for clause 9, which this text does not have"
        in site.words("al/1.0/index.html", '//section[@class="caution"]')
    )


def test_the_current_address_shows_the_version_in_force_clause_by_clause(site: Site) -> None:
    assert site.words(CURRENT) == site.words(NEW)
    (canonical,) = site.parts(CURRENT, '//link[@rel="canonical"]')
    assert canonical.get("href") == "../../al/3.0/index.html"
    assert site.parts(CURRENT, '//*[@id="clause-4.2-b"]')


def test_the_current_address_says_when_nothing_is_in_force(site: Site) -> None:
    assert site.words("qr/current/index.html") == (
        "QR: Registration No version known to be in force "
        "No version held here is in force on 1 July 2020. "
        "These versions are held: None All about QR"
    )


def test_a_text_without_clauses_says_so(tmp_path: Path) -> None:
    site = built(corpus(document(held(VersionEntry(version="1.0")))), tmp_path)
    assert "No numbered clause was found" in site.words("al/1.0/index.html")


def lines(title: str, *front: str, heading: str = "Approach Document") -> list[tuple[str, bool]]:
    text = structs.replace(version(front=front), title=title)
    return [(line.words, line.is_title) for line in front_lines(text, heading)]


def test_a_line_that_the_page_repeats_in_its_heading_is_not_shown_again() -> None:
    assert lines("APPROACH DOCUMENT", "Code", "APPROACH DOCUMENT", "Version 3.0") == [
        ("Code", False),
        ("Version 3.0", False),
    ]


def test_a_title_of_other_words_stands_once_where_the_text_has_it() -> None:
    assert lines("The Approach", "Code", "The Approach") == [
        ("Code", False),
        ("The Approach", True),
    ]


def test_a_title_that_is_not_among_the_front_words_comes_first() -> None:
    assert lines("The Approach", "Code") == [("The Approach", True), ("Code", False)]
    assert lines("", "Code") == [("Code", False)]
