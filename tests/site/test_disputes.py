from __future__ import annotations

import json
from pathlib import Path

from msgspec import structs

from clauseline.model.corpus import VersionEntry
from clauseline.model.version import Source
from clauseline.model.witness import Difference, Witness
from corpora import Site, built, clause, corpus, document, held

AGREED, DIFFER = "al/1.3/index.html", "al/3.0/index.html"
LIST = '//section[@aria-labelledby="page-witnesses"]'


def test_files_that_agree_are_said_to(site: Site) -> None:
    facts = site.words(AGREED, '//dl[@class="facts"]')

    assert "Held against al-1.3.pdf: the Word and the PDF file agree" in facts
    assert "The Word and the PDF file agree." in site.words(AGREED, LIST)
    assert site.parts(AGREED, '//section[@class="caution"][contains(., "differ")]') == []


def test_files_that_differ_are_told_at_the_top_with_the_clauses(site: Site) -> None:
    told, unread = (
        site.words(DIFFER, f'//section[@aria-labelledby="page-files-{n}"]') for n in (1, 2)
    )

    assert told == (
        "Take care: the files of this version differ "
        "The Word and the PDF file differ in 4 clauses: 4.1, 4.3, 4.4, 4.2(a). "
        "This page shows al.docx."
    )
    assert unread == (
        "Take care: a file was not compared scan.pdf was not compared: this PDF holds no words; "
        "get one with a text layer."
    )


def test_each_difference_shows_both_texts_with_their_places(site: Site) -> None:
    first = site.words(DIFFER, '//article[@id="page-differs-1"]//*[@class="side"]')

    assert first == (
        "Word file, paragraph 1 The DCC shall answer within [differs: 90] s. | "
        "PDF file, page 1 The DCC shall answer within [differs: 30] s."
    )


def test_a_difference_names_the_table_cells(site: Site) -> None:
    assert site.words(DIFFER, '//article[@id="page-differs-1"]//tbody/tr') == (
        "Table 1, row 2, column 2 90 30"
    )


def test_where_one_file_has_no_words_or_no_clause_it_is_said(site: Site) -> None:
    sides = '//article[@id="page-differs-{}"]//*[@class="side"]'

    assert "sent again [no words here]." in site.words(DIFFER, sides.format(2))
    assert site.words(DIFFER, sides.format(3)).startswith("Word file [no such clause] | ")
    assert "page 2, as 4.2(c)" in site.words(DIFFER, sides.format(4))


def test_a_difference_and_its_clause_lead_to_each_other(site: Site) -> None:
    (there,) = site.parts(DIFFER, '//article[@id="page-differs-1"]//h3/a')
    (back,) = site.parts(DIFFER, '//div[@id="clause-4.1"]/div//a[@class="dispute"]')

    assert (there.get("href"), back.get("href")) == ("#clause-4.1", "#page-differs-1")
    assert back.text_content() == "Files differ: what each says in 4.1"


def test_a_clause_that_the_page_has_not_is_no_link(site: Site) -> None:
    assert site.parts(DIFFER, '//article[@id="page-differs-3"]//h3/a') == []


def test_the_files_held_together_are_there_as_json(site: Site) -> None:
    told = json.loads((site.folder / "al/3.0/witnesses.json").read_text())

    assert (told["schema"], told["version"]) == ("clauseline/witnesses@1", "AL@3.0")
    assert [each["file"] for each in told["witnesses"]] == ["al-3.0.pdf", "scan.pdf"]


def test_a_version_of_one_file_says_nothing_of_others(tmp_path: Path) -> None:
    alone = built(corpus(document(held(VersionEntry(version="1"), clause("1", "Wait.")))), tmp_path)

    assert "Held against" not in alone.words("al/1/index.html")
    assert not (alone.folder / "al/1/witnesses.json").exists()


def test_differences_beyond_the_first_ten_are_folded(tmp_path: Path) -> None:
    one = held(VersionEntry(version="1"), clause("1", "Wait."))
    witness = Witness(
        file="b.docx",
        source=Source(file="b.docx", sha256="2" * 64, reader="docx"),
        differences=(Difference(kinds=("missing",)),) * 12,
    )
    page = built(corpus(document(structs.replace(one, witnesses=(witness,)))), tmp_path)

    assert page.words("al/1/index.html", f"{LIST}//summary") == "2 more"
    assert "al.docx and b.docx differ in the words before the first clause" in page.words(
        "al/1/index.html", LIST
    )
