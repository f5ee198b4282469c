from __future__ import annotations

from clauseline.ingest.plain.furniture import without_furniture
from clauseline.ingest.plain.lines import lines_of, pages_of
from clauseline.model.version import Omission


def kept(text: str) -> list[str]:
    pages, _ = without_furniture(pages_of(text))
    return [line.text for line in lines_of(pages)]


def dropped(text: str) -> dict[str, int]:
    _, omissions = without_furniture(pages_of(text))
    return {each.what: each.count for each in omissions}


def test_a_page_number_at_the_foot_of_each_page_goes() -> None:
    text = "Wait for\n\n1\n\f30 seconds.\n\n2\n"
    assert kept(text) == ["Wait for", "30 seconds."]
    assert dropped(text) == {"page number": 2}


def test_page_numbers_that_begin_elsewhere_are_known_by_their_step() -> None:
    assert kept("one\n17\n\ftwo\n18\n\fthree\n19") == ["one", "two", "three"]


def test_a_number_out_of_step_with_the_pages_is_the_texts_own() -> None:
    assert kept("Gas\n30\n\fWater\n45\n") == ["Gas", "30", "Water", "45"]


def test_page_one_of_two_goes_even_on_a_single_page() -> None:
    assert kept("The text.\n\nPage 1 of 2") == ["The text."]


def test_running_headers_and_footers_go() -> None:
    page = "Meter Code\n{0} text of this page\nVersion 2.0 - Page {1} of 3\n"
    text = "\f".join(page.format(name, n) for n, name in enumerate(["A", "B", "C"], start=1))
    assert kept(text) == ["A text of this page", "B text of this page", "C text of this page"]
    assert dropped(text) == {"running header": 3, "running footer": 3}


def test_a_header_of_most_pages_goes_where_the_first_page_has_none() -> None:
    text = "Title\none\fMeter Code\ntwo\fMeter Code\nthree\fMeter Code\nfour"
    assert kept(text) == ["Title", "one", "two", "three", "four"]


def test_clauses_at_the_top_of_two_pages_are_no_headers() -> None:
    text = "1. The Supplier shall wait\nand so on\n\f2. The Supplier shall wait\nand then\n"
    assert len(kept(text)) == 4


def test_a_page_number_within_a_sentence_goes_without_form_feeds_too() -> None:
    text = "All agreed, and the\n\n1\n\nOperator will publish\n\n2\n\nguidance."
    assert kept(text) == ["All agreed, and the", "Operator will publish", "guidance."]


def test_a_number_alone_that_does_not_count_pages_stays() -> None:
    assert kept("The limit in seconds is\n\n30\n\nfor gas") == [
        "The limit in seconds is",
        "30",
        "for gas",
    ]


def test_a_table_of_contents_goes() -> None:
    text = "CONTENTS\n1. Scope ........ 1\n2. Limits ....... 4\n1. Scope\nThis applies."
    assert kept(text) == ["1. Scope", "This applies."]
    assert dropped(text) == {"contents line": 3}


def test_a_single_dotted_line_is_a_form_to_fill_in() -> None:
    assert kept("Number of meters .......... 4\nThe end.") == [
        "Number of meters .......... 4",
        "The end.",
    ]


def test_nothing_is_counted_for_a_text_without_furniture() -> None:
    assert without_furniture([["one", "two"]]) == ([["one", "two"]], ())
    assert Omission(what="page number", count=1) not in without_furniture([["1. one"]])[1]


def test_two_pages_that_end_with_the_same_word_keep_it() -> None:
    text = "one\nand wait for the\nSupplier.\n\n1\n\ftwo\nand check the\nSupplier.\n\n2\n"
    assert kept(text).count("Supplier.") == 2
    assert kept("one\nit\ftwo\nit\fthree\nit") == ["one", "it", "two", "it", "three", "it"]


def test_a_header_of_two_pages_goes_where_a_blank_line_sets_it_apart() -> None:
    assert kept("Meter Code\n\none\fMeter Code\n\ntwo") == ["one", "two"]
    assert kept("Meter Code\none\fMeter Code\ntwo") == ["Meter Code", "one", "Meter Code", "two"]
