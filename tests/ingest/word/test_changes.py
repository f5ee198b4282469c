"""Three ways of reading tracked changes, each as Word shows it."""

from __future__ import annotations

from word import LEGAL, clauses, deleted, inserted, p, reading, run, style, table

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
