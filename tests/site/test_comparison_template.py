from __future__ import annotations

from pathlib import Path

from msgspec import structs

from clauseline.model.clause import Note
from clauseline.model.corpus import HeldVersion, VersionEntry
from clauseline.model.version import Reference, Version
from corpora import Site, built, clause, corpus, document, held, version

PAGE = "al/3.0/changes.html"


def test_it_says_what_is_compared_and_what_did_it(site: Site) -> None:
    assert site.words(PAGE, '//dl[@class="facts"]/div') == (
        "Compared with Version 1.3, which it replaces | "
        "Put into force by Direction of 13 March 2020 | Full text Version 3.0"
    )


def test_it_says_when_the_register_does_not_say_what_is_replaced(tmp_path: Path) -> None:
    both = [held(VersionEntry(version=name), clause("1", "Wait.")) for name in ("1.0", "1.1")]
    site = built(corpus(document(*both)), tmp_path)
    assert site.words("al/1.1/changes.html", '//dl[@class="facts"]/div[1]') == (
        "Compared with Version 1.0, the version listed before it "
        "(the register does not say which one it replaces)"
    )


def test_the_summary_counts_each_kind_and_the_unchanged(site: Site) -> None:
    assert site.words(PAGE, '//ul[@class="counts"]/li') == (
        "3 inserted | 1 deleted | 2 amended | 1 renumbered | 2 unchanged"
    )


def test_the_summary_lists_each_change_with_old_and_new_number(site: Site) -> None:
    first = site.parts(PAGE, '//table[@class="index"]/tbody/tr')[1]
    assert [" ".join(cell.text_content().split()) for cell in first[1:3]] == ["4.1", "4.1"]
    (link,) = first.xpath(".//a")
    assert site.parts(PAGE, f'//article[@id="{link.get("href")[1:]}"]')


def test_changed_words_are_marked_for_the_eye_and_the_ear(site: Site) -> None:
    words = site.words(PAGE, '(//article[@class="change"])[1]/p[@class="changed-words"]')
    assert words == (
        "The DCC shall answer each request within [deleted: 30][inserted: 90] seconds of it."
    )


def test_a_part_of_a_clause_says_where_the_rest_is(tmp_path: Path) -> None:
    first, second = "The DCC shall publish every list.", "A Supplier may ask for a copy of it."
    old = held(VersionEntry(version="1.0"), clause("1", f"{first} {second}"))
    new = held(VersionEntry(version="1.1"), clause("1", first), clause("2", second))
    site = built(corpus(document(old, new)), tmp_path)
    assert site.words("al/1.1/changes.html", '//p[@class="partners"]') == (
        "The rest of the old clause 1 is in clause 2. | "
        "The rest of the old clause 1 is in clause 1."
    )


def test_a_changed_table_cell_is_placed(site: Site) -> None:
    assert "1.6, in table 1, row 1, column 2 [deleted: 30][inserted: 90] seconds" in site.words(
        PAGE
    )


def test_renumbered_clauses_are_folded_with_old_and_new_number(site: Site) -> None:
    fold = '//section[@aria-labelledby="page-renumbered"]'
    assert site.words(PAGE, f"{fold}//summary") == "1 clause with a new number and the same words"
    assert site.words(PAGE, f'{fold}//p[@class="fold-numbers"]') == ("4.2 → is now 4.3 renumbered")


def test_unchanged_clauses_are_counted_where_they_stand(site: Site) -> None:
    assert "1 clause unchanged" in site.words(PAGE, '//p[@class="quiet"]')


def test_a_comparison_without_a_change_says_so(tmp_path: Path) -> None:
    both = [held(VersionEntry(version=name), clause("1", "Wait.")) for name in ("1.0", "1.1")]
    site = built(corpus(document(*both)), tmp_path)
    assert site.words("al/1.1/changes.html", '//section[@aria-labelledby="page-summary"]') == (
        "Summary No clause changed: 1 clause is word for word the same, under the same number."
    )


def test_words_before_the_first_clause_are_compared_too(site: Site) -> None:
    assert site.words(PAGE, '//section[@aria-labelledby="page-front"]/p') == (
        "[inserted: Illustrative.]"
    )


def test_words_before_the_first_clause_are_told_in_summary_and_list(site: Site) -> None:
    summary = '//section[@aria-labelledby="page-summary"]'
    assert site.words(PAGE, f'{summary}/p[@class="front-note"]') == (
        "The words before the first clause changed, too."
    )
    assert site.words(PAGE, '//table[@class="index"]/tbody/tr[1]') == (
        "Words before the first clause amended"
    )
    links = site.parts(PAGE, f'{summary}/p//a | //table[@class="index"]/tbody/tr[1]//a')
    assert [link.get("href") for link in links] == ["#page-front", "#page-front"]
    assert site.parts(PAGE, '//h2[@id="page-front"]')


def test_a_change_says_its_id_in_the_data_and_stands_at_it(site: Site) -> None:
    for change in site.parts(PAGE, '//article[@class="change"]'):
        (told,) = change.xpath('.//span[@class="change-id"]')
        assert told.text == f"In the data: {change.get('id')}"


def test_a_clause_without_a_number_is_named_by_its_heading(tmp_path: Path) -> None:
    old = held(
        VersionEntry(version="1.0"),
        clause("", "Wait for the answer of the meter.", heading="Notes"),
    )
    new = held(
        VersionEntry(version="1.1"),
        clause("", "Wait for the answer of the device.", heading="Notes"),
    )
    site = built(corpus(document(old, new)), tmp_path)
    assert site.words("al/1.1/changes.html", "//tbody/tr/td") == "“Notes” | “Notes” | amended"
    assert site.words("al/1.1/changes.html", "//h3") == "Change 1 “Notes”"
    assert site.words("al/1.1/changes.html", '//p[@class="change-links"]/a') == (
        "“Notes” in 1.0 | “Notes” in 1.1"
    )


def test_the_notes_of_a_clause_are_compared_too(site: Site) -> None:
    assert site.words(PAGE, '(//article[@class="change"])[1]/p[contains(@class, "note")]') == (
        "Note 1: [inserted: See the guidance.]"
    )


def test_tables_and_notes_of_a_new_clause_are_shown_whole(tmp_path: Path) -> None:
    tabled = structs.replace(
        clause("2", "The periods are these.", rows=(("1.6", "90 seconds"),)),
        notes=(Note(label="2", text="See the guidance."),),
    )
    old = held(VersionEntry(version="1.0"), clause("1", "Wait."))
    new = held(VersionEntry(version="1.1"), clause("1", "Wait."), tabled)
    site = built(corpus(document(old, new)), tmp_path)
    page = "al/1.1/changes.html"
    assert site.words(page, '//article[@class="change"]//td') == "1.6 | 90 seconds"
    assert site.words(page, '//article[@class="change"]/p[contains(@class, "note")]') == (
        "Note 2: [inserted: See the guidance.]"
    )


def test_unchanged_paragraphs_of_a_long_clause_are_folded_and_counted(tmp_path: Path) -> None:
    lines = [f'"Term {place}" means a thing of the kind {place}.' for place in range(5)]
    old = held(VersionEntry(version="1.0"), clause("1", "\n".join(lines)))
    new = held(VersionEntry(version="1.1"), clause("1", "\n".join([*lines, "And more."])))
    site = built(corpus(document(old, new)), tmp_path)
    fold = '//details[@class="same"]'
    assert site.words("al/1.1/changes.html", f"{fold}/summary") == "4 paragraphs unchanged"
    assert site.words("al/1.1/changes.html", f"{fold}/p") == " | ".join(lines[:4])


def test_findings_stand_beside_their_change_with_their_level_in_words(tmp_path: Path) -> None:
    words = ("Wait 30 seconds for it.", "Wait 90 seconds for it.")
    old, new = (
        held(VersionEntry(version=name), clause("1", text))
        for name, text in zip(("1.0", "1.1"), words, strict=True)
    )
    site = built(corpus(document(old, new)), tmp_path)
    page = "al/1.1/changes.html"
    assert site.words(page, '//article[@id="c1"]/ul[@class="findings"]/li') == (
        "major Time limit lengthened: 30 seconds to 90 seconds, by 60 seconds"
    )
    assert site.words(page, '//p[@class="findings-note"]') == (
        "Findings: 1 major. They stand beside each change."
    )
    assert "major finding" in site.words(page, '//table[@class="index"]/tbody/tr')


def texts(*versions: Version) -> list[HeldVersion]:
    return [
        HeldVersion(entry=VersionEntry(version=f"1.{n}"), text=text)
        for n, text in enumerate(versions)
    ]


def test_what_a_change_leads_to_elsewhere_is_told_with_links(tmp_path: Path) -> None:
    keep, cite = clause("2", "The DCC shall keep a list of it."), clause("3", "As clause 1 says.")
    cited = (Reference(clause="3", text="clause 1", target="1", start=3),)
    old = version(clause("1", "Wait 30 seconds."), cite, references=cited)
    new = version(clause("1", "Wait 90 seconds."), keep, cite, references=cited)
    site = built(corpus(document(*texts(old, new))), tmp_path)
    page = "al/1.1/changes.html"
    assert site.words(page, '//dl[@class="affected"]/div') == (
        "3 It cites “clause 1”; clause 1 changed."
    )
    (link,) = site.parts(page, '//dl[@class="affected"]//a')
    assert link.get("href") == "../../al/1.1/index.html#clause-3"
    assert site.words(page, '//ul[@class="duties"]/li') == (
        "DCC must keep (2): The DCC shall keep a list of it."
    )
    assert site.words(page, '//ul[@class="led-to"]/li') == (
        "1 clause affected though unchanged | 1 duty gained, 0 lost"
    )
    anchors = [each.get("href") for each in site.parts(page, '//ul[@class="led-to"]//a')]
    assert all(site.parts(page, f'//h2[@id="{each[1:]}"]') for each in anchors)


def test_a_citation_that_misses_is_told_as_a_caution(tmp_path: Path) -> None:
    cited = Reference(clause="3", text="clause 1", start=3)
    wait, cite = "Wait 30 seconds.", clause("3", "As clause 1 says.")
    old = version(clause("1", wait), cite, references=(structs.replace(cited, target="1"),))
    new = version(clause("2", wait), cite, references=(cited,))
    site = built(corpus(document(*texts(old, new))), tmp_path)
    section = '//section[@aria-labelledby="page-citations"]//li'
    assert site.words("al/1.1/changes.html", section) == (
        "3: “clause 1” names no clause: the old clause 1 is now clause 2."
    )
