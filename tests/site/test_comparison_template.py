from __future__ import annotations

from pathlib import Path

from msgspec import structs

from clauseline.model.clause import Note
from clauseline.model.corpus import VersionEntry
from corpora import Site, built, clause, corpus, document, held

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
    links = site.parts(PAGE, f'{summary}//a | //table[@class="index"]/tbody/tr[1]//a')
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
