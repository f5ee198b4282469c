"""Foot- and endnotes: whose words they are and which label their call shows."""

from __future__ import annotations

from clauseline.ingest.word.changes import Choice
from word import LEGAL, deleted, field, footnotes, inserted, p, reading, run, table

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NOTES = footnotes(n1="one", n2="two", n3="three")


def call(note: int, mark: str = "") -> str:
    own = f' w:customMarkFollows="1"/><w:t>{mark}</w:t>' if mark else "/>"
    return f'<w:r><w:footnoteReference w:id="{note}"{own}</w:r>'


def labels(*body: str, view: Choice = "accepted") -> list[str]:
    found = reading(*body, view=view, parts=NOTES).paragraphs
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


def test_a_section_break_that_is_gone_ends_no_section() -> None:
    gone = p(deleted("Gone."), mark="del", more="<w:sectPr/>")
    again = '<w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/>'
    body = [p(call(1)), gone, p(run("a") + call(2)), section(again, last=True)]

    assert labels(*body, view="marked") == labels(*body) == ["1", "2"]


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


# automatic numbers of a note's paragraphs


def said(*body: str, view: Choice = "accepted", **notes: str) -> list[str]:
    found = reading(*body, view=view, parts=footnotes(**notes)).paragraphs
    return [note.text for each in found for note in each.notes]


def item(content: str, mark: str = "") -> str:
    return p(content, level=2, mark=mark)


def test_a_list_within_a_note_keeps_its_numbers() -> None:
    note = p("Due:") + item("yearly;") + item("monthly.")

    assert said(p(run("Pay.") + call(1)), n1=note) == ["Due:\n(a) yearly;\n(b) monthly."]


def test_a_list_goes_on_from_note_to_note_as_they_are_called() -> None:
    body = p(run("Pay.") + call(2) + call(1))

    assert said(body, n1=item("second"), n2=item("first")) == ["(a) first", "(b) second"]


def test_lists_of_the_notes_and_of_the_body_count_apart() -> None:
    body = [p("One.", level=0), p(run("Two.") + call(1), level=0), p("Three.", level=0)]
    found = reading(*body, parts=footnotes(n1=p("Note.", level=0))).paragraphs

    assert [each.label.text for each in found if each.label] == ["1.", "2.", "3."]
    assert found[1].notes[0].text == "1. Note."


def test_a_list_within_a_note_counts_what_its_view_shows() -> None:
    note = item(deleted("gone;"), "del") + item(inserted("new;"), "ins") + item("kept.")
    gone = f'<w:del w:id="1">{call(2)}</w:del>'
    body = p(run("Pay.") + gone + call(1))
    notes = {"n1": note + item("last."), "n2": item("before")}

    assert said(body, **notes) == ["(a) new;\n(b) kept.\n(c) last."]
    assert said(body, view="rejected", **notes) == [
        "(a) before",
        "(b) gone;\n(c) kept.\n(d) last.",
    ]


def test_the_marked_view_of_a_note_tells_both_numbers_where_they_differ() -> None:
    note = item(deleted("gone;"), "del") + item("kept.")
    found = reading(p(run("Pay.") + call(1)), view="marked", parts=footnotes(n1=note)).paragraphs
    said = found[0].notes[0]

    assert said.text == "(a) kept."
    assert "".join(op.text for op in said.ops or () if op.kind != "-") == "(a) kept."
    assert "".join(op.text for op in said.ops or () if op.kind != "+") == "(a) gone;\n(b) kept."


def test_a_number_within_the_words_of_a_note_is_kept() -> None:
    names = LEGAL.replace('<w:lvl w:ilvl="0">', '<w:name w:val="L"/><w:lvl w:ilvl="0">', 1)
    note = run("see ") + field("LISTNUM L \\l 3") + run("above")
    found = reading(p(run("Pay.") + call(1)), numbering=names, parts=footnotes(n1=note))

    assert found.paragraphs[0].notes[0].text == "see (a) above"


def test_cells_of_a_note_keep_their_numbers() -> None:
    note = table([item("fees"), item("costs")]) + p("")

    assert said(p(run("Pay.") + call(1)), n1=note) == ["(a) fees (b) costs"]


def test_a_doubt_about_a_note_names_the_note() -> None:
    body = p(run("Pay.") + call(2) + call(1))
    found = reading(body, parts=footnotes(n1=p("Odd.", level=0, list_id=9), n2="Plain."))

    assert [(each.place, each.message) for each in found.warnings] == [
        ("footnote 2", "the numbering names list 9, which is not defined")
    ]
