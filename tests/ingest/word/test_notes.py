"""Foot- and endnotes: whose words they are and which label their call shows."""

from __future__ import annotations

from word import footnotes, p, reading, run

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NOTES = footnotes(n1="one", n2="two", n3="three")


def call(note: int, mark: str = "") -> str:
    own = f' w:customMarkFollows="1"/><w:t>{mark}</w:t>' if mark else "/>"
    return f'<w:r><w:footnoteReference w:id="{note}"{own}</w:r>'


def labels(*body: str) -> list[str]:
    found = reading(*body, parts=NOTES).paragraphs
    return [note.label for each in found for note in each.notes]


def section(properties: str, *, last: bool = False) -> str:
    said = f"<w:sectPr><w:footnotePr>{properties}</w:footnotePr></w:sectPr>"
    return said if last else p(more=said)


def test_a_call_with_a_mark_of_its_own_takes_no_number() -> None:
    found = reading(p(run("Due") + call(1, "*") + run(".")), p(call(2)), parts=NOTES).paragraphs

    assert [(each.text, [note.label for note in each.notes]) for each in found] == [
        ("Due.", ["*"]),
        ("", ["1"]),
    ]


def test_a_mark_may_be_a_symbol() -> None:
    sign = '<w:sym w:font="Symbol" w:char="F02A"/>'
    body = f'<w:r><w:footnoteReference w:customMarkFollows="on" w:id="1"/>{sign}</w:r>'

    assert labels(p(body)) == ["*"]


# 17.11.11, footnotePr


def test_notes_begin_where_their_section_says() -> None:
    assert labels(p(call(1)), p(call(2)), section('<w:numStart w:val="5"/>', last=True)) == [
        "5",
        "6",
    ]


def test_notes_start_again_in_a_section_that_says_so() -> None:
    again = '<w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/>'
    body = [p(call(1)), p(call(2)), section(""), p(call(3)), section(again, last=True)]

    assert labels(*body) == ["1", "2", "a"]


def test_notes_go_on_in_a_section_that_does_not() -> None:
    assert labels(p(call(1)), section(""), p(call(2)), section("", last=True)) == ["1", "2"]


def test_a_section_keeps_its_manner_when_its_former_one_is_recorded() -> None:
    change = (
        '<w:sectPrChange w:id="1"><w:sectPr><w:footnotePr><w:numStart w:val="9"/></w:footnotePr>'
        "</w:sectPr></w:sectPrChange>"
    )

    assert labels(p(call(1)), f"<w:sectPr>{change}</w:sectPr>") == ["1"]


def test_the_documents_settings_hold_where_a_section_says_nothing() -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="x/footnotes" Target="footnotes.xml"/>'
        '<Relationship Id="b" Type="x/settings" Target="settings.xml"/></Relationships>'
    )
    settings = (
        f'<w:settings xmlns:w="{_MAIN}"><w:footnotePr><w:numFmt w:val="upperRoman"/>'
        "</w:footnotePr></w:settings>"
    )
    parts = {**NOTES, "word/_rels/document.xml.rels": rels, "word/settings.xml": settings}
    found = reading(p(call(1)), parts=parts).paragraphs[0]

    assert [note.label for note in found.notes] == ["I"]


def test_a_field_that_never_ends_loses_no_word_of_a_note() -> None:
    note = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("kept")
    part = (
        f'<w:footnotes xmlns:w="{_MAIN}"><w:footnote w:id="1">{p(note)}</w:footnote></w:footnotes>'
    )
    found = reading(p(call(1)), parts={"word/footnotes.xml": part}).paragraphs[0]

    assert [each.text for each in found.notes] == ["kept"]
