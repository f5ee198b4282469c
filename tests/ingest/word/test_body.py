"""Every word once, whatever wraps it; what is left out is counted."""

from __future__ import annotations

import pytest

from word import clauses, field, footnotes, p, reading, run, style, table

_CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
_NAMES = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_BOX = "<w:pict><w:txbxContent>{}</w:txbxContent></w:pict>"


def words(*body: str, **more: object) -> list[str]:
    return [" ".join(each.text.split()) for each in reading(*body, **more).paragraphs]


def left_out(*body: str, **more: object) -> list[tuple[str, int]]:
    return [(each.what, each.count) for each in reading(*body, **more).dropped]


def test_words_are_read_through_every_wrapper() -> None:
    wrapped = (
        _CONTROL.format(run("one "))
        + f"<w:hyperlink>{run('two ')}</w:hyperlink>"
        + f"<w:smartTag>{_CONTROL.format(run('three '))}</w:smartTag>"
        + f'<w:fldSimple w:instr="REF x">{run("four")}</w:fldSimple>'
    )

    assert words(p(wrapped)) == ["one two three four"]


def test_paragraphs_are_read_through_nested_content_controls() -> None:
    assert words(_CONTROL.format(p("a") + _CONTROL.format(p("b"))), p("c")) == ["a", "b", "c"]


def test_tabs_breaks_and_hyphens_are_the_signs_they_stand_for() -> None:
    signs = (
        "<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>24</w:t><w:tab/>"
        "<w:t>re</w:t><w:softHyphen/><w:t>set</w:t><w:br/><w:t>on</w:t></w:r>"
    )

    assert words(p(signs)) == ["1-24 reset on"]


def test_a_symbol_is_the_character_that_its_font_draws() -> None:
    assert words(p('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>')) == ["\u2265"]


def test_a_place_where_a_symbol_font_has_no_sign_is_not_latin() -> None:
    assert words(p('<w:r><w:sym w:font="Symbol" w:char="F0F0"/></w:r>')) == ["\ufffd"]


def test_a_symbol_of_an_unknown_font_shows_that_something_stands_there() -> None:
    assert words(p('<w:r><w:sym w:font="House Signs" w:char="F041"/></w:r>')) == ["\ufffd"]


def test_a_sign_that_nobody_knows_is_named_with_its_paragraph() -> None:
    sign = '<w:r><w:sym w:font="House Signs" w:char="F041"/></w:r>'
    found = reading(p("Fees"), p(run("Tick ") + sign))

    assert [(each.place, each.message) for each in found.warnings] == [
        ("paragraph 2", "a sign of a picture font is not known and shown as \ufffd")
    ]


def test_a_field_counts_by_its_result_and_never_by_its_code() -> None:
    assert words(p(run("See ") + field("REF _Ref1 \\r", "4.12") + run("."))) == ["See 4.12."]


def test_a_field_within_the_code_of_another_is_no_text() -> None:
    inner = field("DOCPROPERTY x", "secret")
    outer = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'{inner}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("shown")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )

    assert words(p(outer)) == ["shown"]


def test_a_field_that_never_ends_loses_no_word_and_is_named() -> None:
    found = reading(
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("kept")), p("also kept")
    )

    assert [each.text for each in found.paragraphs] == ["kept", "also kept"]
    assert "never ends" in found.warnings[0].message


def test_a_table_of_contents_is_left_out_and_counted() -> None:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body = [p(begin + run("1 Fees 3")), p("2 Notices 4"), p(end), p("Fees", level=0)]

    assert clauses(*body) == [("1", "Fees")]
    assert left_out(*body) == [("paragraph of a table of contents", 2)]


def test_contents_that_are_only_styled_as_such_are_left_out() -> None:
    assert words(p("1 Fees 3", style="toc 1"), p("Fees"), styles=style("toc 1")) == ["Fees"]


def test_hidden_words_are_left_out_and_counted() -> None:
    assert words(p(run("Due") + run(" [check]", "<w:vanish/>"))) == ["Due"]
    assert left_out(p(run("Due") + run(" [check]", "<w:vanish/>"))) == [("run of hidden text", 1)]


def test_a_run_may_show_what_its_style_hides() -> None:
    styles = style("Draft", looks="<w:vanish/>")
    body = p(run("hidden") + run("shown", '<w:vanish w:val="0"/>'), style="Draft")

    assert words(body, styles=styles) == ["shown"]


def test_a_comment_is_left_out_and_counted() -> None:
    body = p(run("Due") + '<w:r><w:commentReference w:id="0"/></w:r>')

    assert left_out(body) == [("comment", 1)]


def test_a_text_box_stands_after_its_paragraph_and_once_only() -> None:
    box = _BOX.format(p("boxed"))
    both = (
        f"<mc:AlternateContent {_NAMES}><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )

    assert words(p(f"<w:r>{both}</w:r>" + run("anchor")), p("next")) == ["anchor", "boxed", "next"]


def test_a_footnote_belongs_to_the_paragraph_that_calls_it() -> None:
    call = run("Due") + '<w:r><w:footnoteReference w:id="4"/></w:r>'
    found = reading(p(call), parts=footnotes(n4="Or the next Working Day.")).paragraphs[0]

    assert [(note.label, note.text) for note in found.notes] == [("1", "Or the next Working Day.")]


def test_paragraphs_are_counted_through_tables() -> None:
    found = reading(p("a"), table(["b", "c"]), p("d"))

    assert [each.place.paragraph for each in found.paragraphs] == [1, 2, 4]


def test_a_table_within_a_cell_keeps_its_words_in_that_cell() -> None:
    assert reading(table([table(["x", "y"]) + p("z")])).paragraphs[0].tables[0].rows == (
        ("x\ny\nz",),
    )


def test_a_row_within_a_content_control_is_read() -> None:
    row = "<w:tr><w:tc>" + p("cell") + "</w:tc></w:tr>"

    assert reading(f"<w:tbl>{_CONTROL.format(row)}</w:tbl>").paragraphs[0].tables[0].rows == (
        ("cell",),
    )


def test_words_of_a_formula_are_read() -> None:
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

    assert words(p(f"<m:oMath {math}><m:r><m:t>x=2</m:t></m:r></m:oMath>")) == ["x=2"]


# ECMA-376 Part 3: alternate content

_WORD = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_OTHER = 'xmlns:zz="http://a.example/signs"'


def either(choice: str, fallback: str, requires: str = "zz") -> str:
    last = f"<mc:Fallback>{fallback}</mc:Fallback>" if fallback else ""
    first = f'<mc:Choice Requires="{requires}" {_WORD} {_OTHER}>{choice}</mc:Choice>'
    return f"<mc:AlternateContent {_NAMES}>{first}{last}</mc:AlternateContent>"


def test_text_in_the_fallback_is_read_where_the_choice_is_not_understood() -> None:
    sign = either("<zz:sign/>", "<w:t>\u2610</w:t>")

    assert words(p(f"<w:r>{sign}<w:t>Yes</w:t></w:r>")) == ["\u2610Yes"]


def test_a_choice_of_a_namespace_that_we_do_not_know_gives_way_to_the_fallback() -> None:
    assert words(p(either(run("new"), run("old")))) == ["old"]
    assert words(p(either(run("new"), run("old"), requires="w14"))) == ["new"]
    assert words(p(either(run("new"), run("old"), requires="w14 zz"))) == ["old"]


def test_a_text_box_that_only_the_fallback_holds_is_read() -> None:
    both = either("<w:drawing/>", _BOX.format(p("boxed")), requires="w14")

    assert words(p(f"<w:r>{both}</w:r>")) == ["boxed"]


def test_rows_and_cells_in_alternate_content_are_read() -> None:
    cell = either(f"<w:tc>{p('inner')}</w:tc>", "", requires="w14")
    row = either(f"<w:tr><w:tc>{p('cell')}</w:tc>{cell}</w:tr>", "", requires="w14")

    assert reading(f"<w:tbl>{row}</w:tbl>").paragraphs[0].tables[0].rows == (("cell", "inner"),)


# white space and private-use characters


def spaced(text: str, outer: str = "") -> str:
    return p(f"<w:r {outer}><w:t>one</w:t><w:t>{text}</w:t><w:t>three</w:t></w:r>")


def test_outer_white_space_counts_only_where_the_file_says_so() -> None:
    assert words(spaced(" two ")) == ["onetwothree"]
    assert words(spaced(" two ", 'xml:space="preserve"')) == ["one two three"]


def test_a_no_break_space_is_no_white_space_of_the_file() -> None:
    assert reading(spaced("\u00a0two\u00a0")).paragraphs[0].text == "one\u00a0two\u00a0three"


def fonted(text: str, font: str) -> str:
    return p(run(text, f'<w:rFonts w:ascii="{font}"/>'))


@pytest.mark.parametrize("sign", ["\uf0b7", "\uf0a7"])
def test_a_bullet_typed_in_a_symbol_font_is_shown_as_a_bullet(sign: str) -> None:
    assert words(p(run(sign, '<w:rFonts w:ascii="Symbol"/>') + run("\tPay."))) == ["\u2022 Pay."]
    assert words(p(f"{sign}\tPay.")) == ["\u2022 Pay."]


def test_other_signs_of_a_font_are_the_characters_that_it_draws() -> None:
    assert words(fonted("\uf0b3 5", "Symbol")) == ["\u2265 5"]
    assert words(fonted("\uf041", "House Signs")) == ["\ufffd"]


def test_a_sign_of_symbol_that_is_not_known_is_no_letter() -> None:
    assert words(fonted("\uf0f0 5", "Symbol")) == ["\ufffd 5"]


@pytest.mark.parametrize("code", ["-41", "FFFFFFFF", "", "D800", "10FFFF", "0x41", "\u0661"])
def test_a_symbol_without_a_code_shows_that_something_stands_there(code: str) -> None:
    assert words(p(f'<w:r><w:sym w:font="Arial" w:char="{code}"/></w:r>')) == ["\ufffd"]


# what a paragraph holds is sorted in one pass; these are the places where that could go wrong


def test_a_tab_stop_of_a_paragraph_is_no_tab() -> None:
    stops = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'

    assert [each.text for each in reading(p("one", more=stops)).paragraphs] == ["one"]


def test_words_after_a_text_box_stay_in_their_paragraph() -> None:
    body = p(run("before ") + f"<w:r>{_BOX.format(p('boxed'))}</w:r>" + run("after"))

    assert words(body, p("next")) == ["before after", "boxed", "next"]


def test_a_field_may_span_plain_paragraphs() -> None:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
    )
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

    assert words(p(begin + separate + run("one")), p("two"), p(run("three") + end)) == [
        "one",
        "two",
        "three",
    ]


def test_bold_words_before_a_tab_and_after_it_make_a_strong_paragraph() -> None:
    bold = run("1.", "<w:b/>") + "<w:r><w:tab/></w:r>" + run("Fees", "<w:b/>")

    assert [each.strong for each in reading(p(bold), p(bold + run(" are due"))).paragraphs] == [
        True,
        False,
    ]


def test_contents_that_were_typed_are_left_out_and_counted() -> None:
    tab = "<w:r><w:tab/></w:r>"
    entries = (1, "Supply", "3"), (2, "Payment", "3"), (3, "Term", "9")
    lines = [run(f"{at}.") + tab + run(name) + tab + run(page) for at, name, page in entries]
    clauses = [p(f"{at}.\t{name}") for at, name, _ in entries]

    body = [p("Contents"), *map(p, lines), *clauses]

    assert words(*body) == ["1. Supply", "2. Payment", "3. Term"]
    assert left_out(*body) == [("paragraph of a table of contents", 4)]


@pytest.mark.parametrize("title", ["Fees", "Contents"])
def test_figures_that_are_no_pages_of_what_follows_are_no_contents(title: str) -> None:
    lines = [run("Tea") + "<w:r><w:tab/></w:r>" + run(grams) for grams in ("10", "20", "30")]

    assert len(words(p(title), *map(p, lines), p("The end."))) == 5


@pytest.mark.parametrize(
    ("count", "told"), [(1, "another document is"), (2, "2 other documents are")]
)
def test_a_document_that_is_linked_as_a_whole_is_counted_and_told(count: int, told: str) -> None:
    linked = '<w:p><w:subDoc w:id="9"/></w:p>'
    found = reading(p("Kept."), *[linked] * count, p("Kept, too."))

    assert [each.text for each in found.paragraphs] == ["Kept.", "Kept, too."]
    assert [(each.what, each.count) for each in found.dropped] == [
        ("document linked as a whole (subDoc)", count)
    ]
    assert [each.message for each in found.warnings] == [
        f"{told} linked as a whole (subDoc): read each by itself"
    ]
