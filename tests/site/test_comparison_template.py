from __future__ import annotations

from typing import TYPE_CHECKING

from corpora import built, clause, corpus, document, held

from clauseline.model.corpus import VersionEntry

if TYPE_CHECKING:
    from pathlib import Path

    from corpora import Site

PAGE = "al/3.0/changes.html"


def test_it_says_what_is_compared_and_what_did_it(site: Site) -> None:
    assert site.words(PAGE, '//dl[@class="facts"]/div') == (
        "Compared with Version 1.3, which it replaces | "
        "Done by Direction of 13 March 2020 | Full text Version 3.0"
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
    first = site.parts(PAGE, '//table[@class="index"]/tbody/tr')[0]
    assert [" ".join(cell.text_content().split()) for cell in first[1:3]] == ["4.1", "4.1"]
    (link,) = first.xpath(".//a")
    assert site.parts(PAGE, f'//article[@id="{link.get("href")[1:]}"]')


def test_changed_words_are_marked_for_the_eye_and_the_ear(site: Site) -> None:
    words = site.words(PAGE, '(//article[@class="change"])[1]/p[@class="changed-words"]')
    assert words == (
        "The DCC shall answer each request within [deleted: 30][inserted: 90] seconds of it."
    )


def test_a_changed_table_cell_is_placed(site: Site) -> None:
    assert "Table 1, row 1, column 2 [deleted: 30][inserted: 90] seconds" in site.words(PAGE)


def test_renumbered_clauses_are_folded_with_old_and_new_number(site: Site) -> None:
    fold = '//section[@aria-labelledby="page-renumbered"]'
    assert site.words(PAGE, f"{fold}//summary") == "1 clause with a new number and the same words"
    assert site.words(PAGE, f'{fold}//p[@class="fold-numbers"]') == (
        "Clause 4.2 → is now 4.3 renumbered"
    )


def test_unchanged_clauses_are_counted_where_they_stand(site: Site) -> None:
    assert "1 clause unchanged" in site.words(PAGE, '//p[@class="quiet"]')


def test_a_comparison_without_a_change_says_so(tmp_path: Path) -> None:
    both = [held(VersionEntry(version=name), clause("1", "Wait.")) for name in ("1.0", "1.1")]
    site = built(corpus(document(*both)), tmp_path)
    assert site.words("al/1.1/changes.html", '//section[@aria-labelledby="page-summary"]') == (
        "Summary No clause changed: 1 clause is word for word the same, under the same number."
    )
