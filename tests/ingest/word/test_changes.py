"""Three ways of reading tracked changes, each as Word shows it."""

from __future__ import annotations

from clauseline.ingest.word.changes import Choice, take_view
from clauseline.ingest.word.content import Run, WordParagraph
from clauseline.ingest.word.properties import Properties, Revision
from word import (
    LEGAL,
    boxed,
    clauses,
    deleted,
    inserted,
    numbered_style,
    p,
    reading,
    run,
    style,
    table,
)

_WHO = 'w:id="7" w:author="A. Drafter"'


def both(*body: str, **more: object) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    return clauses(*body, **more), clauses(*body, view="rejected", **more)


def test_inserted_and_deleted_words_show_in_one_view_each() -> None:
    words = run("Wait ") + deleted("30") + inserted("90") + run(" seconds.")

    assert both(p(words, level=0)) == (
        [("1", "Wait 90 seconds.")],
        [("1", "Wait 30 seconds.")],
    )


def test_words_inserted_by_one_and_deleted_by_another_show_in_neither() -> None:
    nested = f"<w:ins {_WHO}>{deleted('for ever')}</w:ins>"

    assert both(p(run("Wait.") + nested, level=0)) == ([("1", "Wait.")], [("1", "Wait.")])


def test_a_deleted_clause_does_not_count_and_an_inserted_one_does() -> None:
    body = [
        p("First.", level=0),
        p(deleted("Gone."), level=0, mark="del"),
        p(inserted("New."), level=0, mark="ins"),
        p("Last.", level=0),
    ]

    assert both(*body) == (
        [("1", "First."), ("2", "New."), ("3", "Last.")],
        [("1", "First."), ("2", "Gone."), ("3", "Last.")],
    )


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    body = [p("Notify ", level=0, mark="del"), p("in writing.", level=0)]

    assert both(*body) == (
        [("1", "Notify in writing.")],
        [("1", "Notify"), ("2", "in writing.")],
    )


def test_an_inserted_paragraph_mark_splits_a_paragraph() -> None:
    body = [p("Notify ", level=0, mark="ins"), p("in writing.", level=0)]

    assert both(*body) == (
        [("1", "Notify"), ("2", "in writing.")],
        [("1", "Notify in writing.")],
    )


def test_three_paragraphs_join_through_two_deleted_marks() -> None:
    body = [p("a ", level=0, mark="del"), p("b ", level=1, mark="del"), p("c", level=2)]

    assert clauses(*body) == [("(a)", "a b c")]


def test_words_before_a_table_stay_where_their_mark_was_deleted() -> None:
    found = reading(p("Lead.", mark="del"), table(["cell"]))

    assert [each.text for each in found.paragraphs] == ["Lead.", ""]


def test_a_moved_clause_stands_once_in_each_view() -> None:
    from_here = f"<w:moveFrom {_WHO}>{run('Pay.')}</w:moveFrom>"
    to_here = f"<w:moveTo {_WHO}>{run('Pay.')}</w:moveTo>"
    body = [
        p(from_here, level=0, mark="moveFrom"),
        p("Report.", level=0),
        p(to_here, level=0, mark="moveTo"),
    ]

    assert both(*body) == (
        [("1", "Report."), ("2", "Pay.")],
        [("1", "Pay."), ("2", "Report.")],
    )


def test_former_paragraph_properties_come_back_when_changes_are_rejected() -> None:
    numbered = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    former = f"<w:pPrChange {_WHO}><w:pPr>{numbered}</w:pPr></w:pPrChange>"
    body = [p("a", level=0), p("b", level=0, more=former)]

    assert both(*body) == ([("1", "a"), ("2", "b")], [("1", "a"), ("1.1", "b")])


def test_numbering_put_in_with_tracking_is_gone_when_it_is_rejected() -> None:
    numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins {_WHO}/></w:numPr>'
    body = [p("a", level=0), p("b", more=numbered)]

    assert both(*body) == ([("1", "a"), ("2", "b")], [("1", "a\nb")])


def test_a_row_deleted_as_a_whole_shows_only_when_it_is_rejected() -> None:
    body = table(["Gas", "30"], ["Water", "60"], deleted_row=0)
    accepted, rejected = (
        reading(body, view=view).paragraphs[0].tables[0] for view in ("accepted", "rejected")
    )

    assert accepted.rows == (("Water", "60"),)
    assert rejected.rows == (("Gas", "30"), ("Water", "60"))


def test_a_file_says_whether_it_is_marked_up() -> None:
    assert reading(p(inserted("new"))).marked_up
    assert reading(p("words", mark="ins"), p("more")).marked_up
    assert not reading(p("words")).marked_up


def test_a_hidden_paragraph_mark_joins_what_it_hides() -> None:
    looks = "<w:rPr><w:vanish/></w:rPr>"

    assert clauses(p("Fees ", level=0, more=looks), p("are due.", level=0)) == [
        ("1", "Fees are due.")
    ]


def test_a_style_separator_keeps_heading_and_words_apart() -> None:
    looks = "<w:rPr><w:specVanish/></w:rPr>"
    heading = p("Fees", level=0, outline=0, more=looks)
    styles = style("Body")
    found = clauses(
        heading, p("Fees are due yearly.", style="Body"), styles=styles, numbering=LEGAL
    )

    assert found == [("1", "Fees Fees are due yearly.")]


def numbering(level: int, list_id: int, more: str = "") -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/>{more}</w:numPr>'


def former(properties: str) -> str:
    return f"<w:pPrChange {_WHO}><w:pPr>{properties}</w:pPr></w:pPrChange>"


# 17.13.5.29: a paragraph's former properties are those that pPrChange holds, and no others


def test_rejecting_a_change_of_level_gives_back_what_the_style_says() -> None:
    more = numbering(1, 1, f"<w:ins {_WHO}/>") + former('<w:pStyle w:val="N"/>')
    body = [p("a", style="N"), p("b", style="N", more=more), p("c", style="N")]

    assert both(*body, styles=numbered_style("N", 0, 1)) == (
        [("1", "a"), ("1.1", "b"), ("2", "c")],
        [("1", "a"), ("2", "b"), ("3", "c")],
    )


def test_rejecting_a_change_of_list_gives_back_the_former_list() -> None:
    more = numbering(2, 1, f"<w:ins {_WHO}/>") + former(numbering(0, 1))

    assert clauses(p("a", level=0), p("b", more=more), view="rejected") == [("1", "a"), ("2", "b")]


def test_a_section_break_with_former_properties_bears_no_number_in_either_view() -> None:
    styles = numbered_style("C", 0, 1)
    more = "<w:sectPr/>" + former('<w:pStyle w:val="C"/>')

    assert both(p(style="C", more=more), p("a", style="C"), styles=styles) == (
        [("1", "a")],
        [("1", "a")],
    )


# what stands within a tracked change is changed as a whole


def texts(*body: str, view: Choice) -> list[object]:
    return [each.text or each.tables[0].rows for each in reading(*body, view=view).paragraphs]


def test_a_text_box_that_was_inserted_is_inserted_with_its_table_and_marks() -> None:
    inner = p("in box") + table(["cell"]) + p("end")
    body = [p(f"<w:ins {_WHO}>{boxed(inner)}</w:ins>" + run("anchor")), p("next")]

    assert texts(*body, view="accepted") == ["anchor", "in box", (("cell",),), "end", "next"]
    assert texts(*body, view="rejected") == ["anchor", "next"]


def test_a_table_within_a_tracked_change_of_blocks_follows_it() -> None:
    body = f"<w:del {_WHO}>{table(['cell'])}</w:del>"

    assert texts(body, p("next"), view="accepted") == ["next"]
    assert texts(body, p("next"), view="rejected") == [(("cell",),), "next"]


def test_a_row_within_a_tracked_change_follows_it() -> None:
    row = f"<w:ins {_WHO}><w:tr><w:tc>{p('new')}</w:tc></w:tr></w:ins>"
    body = f"<w:tbl>{row}<w:tr><w:tc>{p('old')}</w:tc></w:tr></w:tbl>"

    assert texts(body, view="accepted") == [(("new",), ("old",))]
    assert texts(body, view="rejected") == [(("old",),)]


def test_a_joined_paragraph_does_not_swallow_the_text_box_between() -> None:
    body = [p(run("Notify ") + boxed(p("boxed")), mark="del"), p("in writing.")]

    assert texts(*body, view="accepted") == ["Notify in writing.", "boxed"]


def test_a_deleted_paragraph_before_a_table_does_not_count_for_the_box_that_hung_on_it() -> None:
    gone = deleted("Gone.") + f"<w:del {_WHO}>{boxed(p('boxed'))}</w:del>"
    body = [p(gone, level=0, mark="del"), table(["cell"]), p("Kept.", level=0)]

    assert clauses(*body) == [("1", "Kept.")]


def test_a_box_that_is_kept_where_its_paragraph_goes_does_not_make_that_count() -> None:
    body = [
        p(deleted("Gone.") + boxed(p("Boxed.", level=0)), level=0, mark="del"),
        table(["cell"]),
        p("Kept.", level=0),
    ]

    assert clauses(*body) == [("1", "Boxed."), ("2", "Kept.")]


def test_a_formula_shows_its_inserted_and_deleted_parts_in_one_view_each() -> None:
    space = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    part = "<w:{0} {1}><m:r><m:t>{2}</m:t></m:r></w:{0}>"
    old, new = part.format("del", _WHO, "y"), part.format("ins", _WHO, "z")
    body = p(
        f"<m:oMath {space}><m:r><m:t>x=</m:t></m:r>{old}{new}"
        f"<w:r><w:t>!</w:t></w:r><m:r><w:t>?</w:t></m:r></m:oMath>"
    )

    assert texts(body, view="accepted") == ["x=z!?"]
    assert texts(body, view="rejected") == ["x=y!?"]


def test_a_joined_paragraph_bears_the_properties_of_the_mark_that_remains() -> None:
    # 17.13.5.15: the deleted mark's content goes to the paragraph that follows
    body = [p("a", level=0), p("b ", level=0, mark="del"), p("c", level=1)]

    assert clauses(*body) == [("1", "a"), ("1.1", "b c")]


def test_eighty_thousand_paragraphs_join_at_once() -> None:
    gone = Revision(kind="deleted")
    part = WordParagraph(runs=(Run(text="x"),), properties=Properties(deleted=gone), place=1)
    joined = take_view([part] * 80_000, "accepted")

    assert [len(each.runs) for each in joined if isinstance(each, WordParagraph)] == [80_000]
