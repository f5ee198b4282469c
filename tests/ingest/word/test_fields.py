"""What fields show, and what tables of contents take out, run by run."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

import pytest

from word import (
    clauses,
    definition,
    deleted,
    field,
    inserted,
    instance,
    level,
    p,
    reading,
    run,
    style,
)

BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


CONTENTS = BEGIN + code("TOC \\o") + SEPARATE


def test_a_paragraph_mark_within_a_fields_code_is_not_seen() -> None:
    body = [
        p(run("x ") + BEGIN + code('IF 1=1 "a'), level=0),
        p(code('b"') + SEPARATE + run("res") + END + run(" tail"), level=0),
        p("next", level=0),
    ]

    assert clauses(*body) == [("1", "x res tail"), ("2", "next")]


def test_words_after_the_end_of_the_contents_are_kept_and_numbered() -> None:
    body = [p(CONTENTS + run("1. Intro 3")), p(END + run("Introduction"), level=0)]

    assert clauses(*body, p("next", level=0)) == [("1", "Introduction"), ("2", "next")]


def test_words_around_the_contents_in_one_paragraph_are_kept() -> None:
    found = reading(p(run("Contents: ") + CONTENTS + run("1 Fees 3") + END + run(" after")))

    assert [each.text for each in found.paragraphs] == ["Contents:  after"]
    assert [(each.what, each.count) for each in found.dropped] == [
        ("paragraph of a table of contents", 1)
    ]


def test_words_after_contents_that_were_deleted_are_kept() -> None:
    begin = f'<w:del w:id="1">{BEGIN}{code("TOC")}{SEPARATE}</w:del>'
    end = f'<w:del w:id="1">{END}</w:del>'

    assert [
        each.text for each in reading(p(begin + deleted("1 Fees 3") + end + run("kept"))).paragraphs
    ] == ["kept"]


@pytest.mark.parametrize("words", ["Contents", ""])
def test_a_numbered_paragraph_within_the_contents_counts(words: str) -> None:
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{p(words, level=0)}</w:sdtContent></w:sdt>"
    )

    assert clauses(p("Preface", level=0), control, p("Intro", level=0)) == [
        ("1", "Preface"),
        ("3", "Intro"),
    ]


def test_a_heading_in_the_style_of_contents_stays_where_no_contents_follow() -> None:
    styles = style("TOC Heading") + style("toc 1")
    body = [p("Contents", style="TOC Heading"), p("Fees 3", style="toc 1")]
    found = reading(*body, p("Fees", style="TOC Heading"), p("are due"), styles=styles)

    assert [each.text for each in found.paragraphs] == ["Fees", "are due"]


def test_a_button_shows_its_words() -> None:
    body = p(run("Name: ") + field("MACROBUTTON NoMacro [Click here]"))

    assert reading(body).paragraphs[0].text == "Name: [Click here]"


ENTRIES = '<w:listEntry w:val="monthly"/><w:listEntry w:val="yearly"/>'


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        (f'<w:ddList><w:result w:val="1"/>{ENTRIES}</w:ddList>', "yearly"),
        (f'<w:ddList><w:default w:val="1"/>{ENTRIES}</w:ddList>', "yearly"),
        (f'<w:ddList><w:result w:val="0"/><w:default w:val="1"/>{ENTRIES}</w:ddList>', "monthly"),
        (f"<w:ddList>{ENTRIES}</w:ddList>", "monthly"),
        (f'<w:ddList><w:result w:val="7"/>{ENTRIES}</w:ddList>', ""),
        ("<w:ddList/>", ""),
        ("<w:checkBox><w:checked/></w:checkBox>", "\u2612"),
        ('<w:checkBox><w:default/><w:checked w:val="0"/></w:checkBox>', "\u2610"),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "\u2612"),
        ("<w:checkBox/>", "\u2610"),
        ("<w:textInput/>", ""),
    ],
)
@pytest.mark.parametrize("middle", ["", SEPARATE])
def test_a_form_shows_what_was_chosen(stored: str, shown: str, middle: str) -> None:
    begin = BEGIN.replace("/></w:r>", f"><w:ffData>{stored}</w:ffData></w:fldChar></w:r>")
    form = begin + code("FORMDROPDOWN") + middle + END

    assert reading(p(run("Paid ") + form + run("."))).paragraphs[0].text == f"Paid {shown}."


def test_a_form_with_a_stored_result_shows_it_once() -> None:
    stored = f"<w:ffData><w:ddList>{ENTRIES}</w:ddList></w:ffData>"
    begin = BEGIN.replace("/></w:r>", f">{stored}</w:fldChar></w:r>")
    form = begin + code("FORMDROPDOWN") + SEPARATE + run("yearly") + END

    assert reading(p(run("Paid ") + form)).paragraphs[0].text == "Paid yearly"


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("SYMBOL 65", "A"),
        ("SYMBOL 66 \\a", "B"),
        ("SYMBOL 150", "\u2013"),
        ('SYMBOL 150 \\f "Times New Roman" \\s 11', "\u2013"),
        ("symbol 0x20ac \\u", "\u20ac"),
        ('SYMBOL 179 \\f "Symbol" \\h', "\u2265"),
        ("SYMBOL 0xFE \\f Wingdings \\s 24", "\u2611"),
        ("SYMBOL 33440 \\j", "\u3042"),
        ("SYMBOL 99999", "\ufffd"),
        ('SYMBOL 80 \\f "Wingdings 2"', "\u2713"),
        ("SYMBOL 33 \\f Webdings", "\ufffd"),
    ],
)
def test_a_symbol_field_stores_no_result_and_shows_its_sign(code: str, shown: str) -> None:
    simple = f"<w:fldSimple w:instr={quoteattr(code)}/>"

    for written in (field(code), simple):
        found = reading(p(run("at ") + written + run(" 30 seconds")))
        assert found.paragraphs[0].text == f"at {shown} 30 seconds"


def test_a_list_number_that_stores_its_result_is_not_counted_again() -> None:
    assert reading(p(field("LISTNUM", "1)") + run(" Pay."))).paragraphs[0].text == "1) Pay."


# 17.16.5.32: the lists that LISTNUM has without a definition; 17.16.5.4 to 6: AUTONUM


def labels(*codes: str) -> list[str]:
    found = reading(*(p(field(each) + run(" words")) for each in codes))
    assert found.warnings == ()
    return [each.label.text for each in found.paragraphs if each.label is not None]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("", ["1)", "a)", "i)", "(1)", "(a)", "(i)", "1.", "a.", "i.", "2)"]),
        ("NumberDefault", ["1)", "a)", "i)", "(1)", "(a)", "(i)", "1.", "a.", "i.", "2)"]),
        ("OutlineDefault", ["I.", "A.", "1.", "a)", "(1)", "(a)", "(i)", "(a)", "(i)", "II."]),
        ("LegalDefault", ["1.", "1.1.", "1.1.1.", "1.1.1.1.", "1.1.1.1.1.", "1.1.1.1.1.1.",
                          "1.1.1.1.1.1.1.", "1.1.1.1.1.1.1.1.", "1.1.1.1.1.1.1.1.1.", "2."]),
    ],
)  # fmt: skip
def test_a_list_number_without_a_definition_is_words_own(name: str, shown: list[str]) -> None:
    assert labels(*(f"LISTNUM {name} \\l {at}" for at in (*range(1, 10), 1))) == shown


def test_a_definition_of_the_file_goes_before_words_own_list_of_that_name() -> None:
    listed = definition(
        1, '<w:name w:val="LegalDefault"/>', level(0, "upperLetter", "%1:")
    ) + instance(1, 1)
    found = reading(p(field("LISTNUM LegalDefault") + run(" x")), numbering=listed)

    assert found.paragraphs[0].label is not None
    assert found.paragraphs[0].label.text == "A:"


def test_paragraphs_that_number_themselves_are_counted() -> None:
    assert labels("AUTONUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT") == ["1.", "2.", "1.", "I."]


def test_automatic_legal_numbers_follow_the_outline() -> None:
    found = reading(
        *(p(field("AUTONUMLGL") + run(" x"), outline=at) for at in (0, 1, 1, 0))
    ).paragraphs

    assert [each.label.text for each in found if each.label] == ["1.", "1.1.", "1.2.", "2."]


def test_every_list_number_within_a_sentence_is_shown() -> None:
    body = p(run("both ") + field("LISTNUM") + run("x and ") + field("LISTNUM") + run("y"))

    assert reading(body).paragraphs[0].text == "both 1) x and 2) y"


def test_fields_that_nest_ten_thousand_deep_are_read_at_once() -> None:
    found = reading(p(BEGIN * 10_000 + END * 10_000 + run("kept")))

    assert [each.text for each in found.paragraphs] == ["kept"]


def test_an_inserted_fields_words_show_in_one_view_only() -> None:
    body = p(run("see ") + f'<w:ins w:id="1">{field("REF x", "4.12")}</w:ins>' + inserted("."))

    assert reading(body).paragraphs[0].text == "see 4.12."
    assert reading(body, view="rejected").paragraphs[0].text == "see "


def test_five_thousand_list_numbers_in_one_paragraph_are_shown_at_once() -> None:
    body = p(run("x ") + field("LISTNUM") * 5_000)

    assert reading(body).paragraphs[0].text.endswith(" 4999) 5000) ")
