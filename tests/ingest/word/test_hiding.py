"""Hidden text: by run, by style, by mark, and by tracked changes of looks."""

from __future__ import annotations

import pytest

from word import clauses, footnotes, p, reading, run, style

_WHO = 'w:id="7" w:author="A. Drafter"'
_VANISH = "<w:vanish/>"
HIDDEN = style("H", looks=_VANISH)
CHARACTER = (
    '<w:style w:type="character" w:styleId="C"><w:name w:val="C"/>'
    f"<w:rPr>{_VANISH}</w:rPr></w:style>"
)


def words(*body: str, **more: object) -> list[str]:
    return [each.text for each in reading(*body, **more).paragraphs]


def test_a_paragraph_whose_style_hides_it_does_not_count() -> None:
    body = [p("a", level=0), p("b", level=0, style="H"), p("c", level=0)]

    assert clauses(*body, styles=HIDDEN) == [("1", "a"), ("2", "c")]


def test_a_mark_hidden_by_its_character_style_is_not_seen() -> None:
    body = [p("Fees ", level=0, more='<w:rPr><w:rStyle w:val="C"/></w:rPr>'), p("are", level=0)]

    assert clauses(*body, styles=CHARACTER) == [("1", "Fees are")]


def test_two_styles_that_both_say_hidden_show_the_words() -> None:
    body = p(run("shown", '<w:rStyle w:val="C"/>') + run("not"), style="H")

    assert words(body, styles=HIDDEN + CHARACTER) == ["shown"]


def test_a_character_style_that_is_not_there_hides_nothing() -> None:
    default = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="N"/></w:style>'
    )
    body = p(run("shown", '<w:rStyle w:val="X"/>') + run("not", _VANISH))

    assert words(body, styles=default) == ["shown"]


@pytest.mark.parametrize(
    "sign",
    [
        '<w:sym w:font="Symbol" w:char="F0B3"/>',
        "<w:tab/>",
        '<w:footnoteReference w:id="4"/>',
        f"<w:pict><w:txbxContent>{p('boxed')}</w:txbxContent></w:pict>",
    ],
)
def test_what_a_hidden_run_holds_beside_text_is_hidden_too(sign: str) -> None:
    hidden = f"<w:r><w:rPr>{_VANISH}</w:rPr>{sign}</w:r>"
    found = reading(p(run("Due") + hidden), parts=footnotes(n4="note"))

    assert [(each.text, each.notes) for each in found.paragraphs] == [("Due", ())]
    assert [(each.what, each.count) for each in found.dropped] == [("run of hidden text", 1)]


def test_a_field_that_begins_in_a_hidden_run_is_a_field_all_the_same() -> None:
    begin = f'<w:r><w:rPr>{_VANISH}</w:rPr><w:fldChar w:fldCharType="begin"/></w:r>'
    rest = (
        '<w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>'
        '</w:r><w:r><w:t>4.1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )

    assert words(p(begin + rest)) == ["4.1"]


# 17.13.5.31, rPrChange


def test_words_hidden_by_a_tracked_change_show_where_it_is_rejected() -> None:
    now = run("now", f"{_VANISH}<w:rPrChange {_WHO}><w:rPr/></w:rPrChange>")
    before = run("was", f"<w:rPrChange {_WHO}><w:rPr>{_VANISH}</w:rPr></w:rPrChange>")
    body = p(run("kept ") + now + before)

    assert words(body) == ["kept was"]
    assert words(body, view="rejected") == ["kept now"]
    assert reading(body).marked_up


def test_a_mark_hidden_by_a_tracked_change_is_there_where_it_is_rejected() -> None:
    change = f"<w:rPr>{_VANISH}<w:rPrChange {_WHO}><w:rPr/></w:rPrChange></w:rPr>"
    body = [p("Fees ", level=0, more=change), p("are due.", level=0)]

    assert clauses(*body) == [("1", "Fees are due.")]
    assert clauses(*body, view="rejected") == [("1", "Fees"), ("2", "are due.")]


def test_a_mark_that_a_tracked_change_shows_is_hidden_where_it_is_rejected() -> None:
    change = f"<w:rPr><w:rPrChange {_WHO}><w:rPr>{_VANISH}</w:rPr></w:rPrChange></w:rPr>"
    body = [p("Fees ", level=0, more=change), p("are due.", level=0)]

    assert clauses(*body) == [("1", "Fees"), ("2", "are due.")]
    assert clauses(*body, view="rejected") == [("1", "Fees are due.")]


def test_a_dropped_capital_begins_the_next_paragraph() -> None:
    assert words(p("T", more='<w:framePr w:dropCap="drop"/>'), p("he Panel")) == ["The Panel"]


def test_a_frame_without_a_dropped_capital_is_a_paragraph() -> None:
    assert words(p("Box", more='<w:framePr w:w="200"/>'), p("Next")) == ["Box", "Next"]


def test_a_style_separator_is_hidden_and_keeps_its_paragraph_apart() -> None:
    separator = f"<w:rPr>{_VANISH}<w:specVanish/></w:rPr>"

    assert words(p("Fees", more=separator), p("are due.")) == ["Fees", "are due."]


def test_a_run_whose_character_style_hides_it_is_hidden_in_a_paragraph_that_is_not() -> None:
    body = p(run("Due") + run(" [check]", '<w:rStyle w:val="C"/>'))

    assert words(body, styles=CHARACTER) == ["Due"]


def test_a_hidden_section_break_ends_its_paragraph() -> None:
    body = [p("one", more=f"<w:rPr>{_VANISH}</w:rPr><w:sectPr/>"), p("two")]

    assert words(*body) == ["one", "two"]
