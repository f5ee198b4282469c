"""Redlines by looks: recognised only where they are mark-up, and then read like tracked changes."""

from __future__ import annotations

from word import clauses, inserted, p, reading, run, style, table

STRUCK = '<w:strike/><w:color w:val="FF0000"/>'
DOUBLE = '<w:u w:val="double"/><w:color w:val="0000FF"/>'
BLUE = '<w:u w:val="single"/><w:color w:val="0000FF"/>'
PLAIN = '<w:u w:val="single"/>'


def both(*body: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    return clauses(*body), clauses(*body, view="rejected")


def test_struck_and_double_underlined_words_are_taken_out_and_put_in() -> None:
    words = run("Wait ") + run("30", STRUCK) + run("90", DOUBLE) + run(" seconds.")

    assert both(p(words, level=0)) == ([("1", "Wait 90 seconds.")], [("1", "Wait 30 seconds.")])


def test_a_plain_underline_beside_struck_words_is_mark_up() -> None:
    words = run("Wait ") + run("30", "<w:strike/>") + run("90", PLAIN) + run(" seconds.")

    assert both(p(words, level=0)) == ([("1", "Wait 90 seconds.")], [("1", "Wait 30 seconds.")])


def test_a_clause_struck_as_a_whole_does_not_count_and_one_put_in_does() -> None:
    body = [
        p("First.", level=0),
        p(run("Gone.", STRUCK), level=0),
        p(run("New.", BLUE) + run(" Old.", STRUCK), level=0),
        p(run("Put in.", BLUE), level=0),
    ]

    assert both(*body) == (
        [("1", "First."), ("2", "New."), ("3", "Put in.")],
        [("1", "First."), ("2", "Gone."), ("3", "Old.")],
    )


def test_an_underlined_heading_and_a_stressed_word_are_no_mark_up() -> None:
    heading = p(run("Fees", PLAIN), level=0, outline=0)
    stressed = p(run("The fee is ") + run("always", PLAIN) + run(" due."), level=1)
    changed = [
        p(run("Pay ") + run("soon", "<w:strike/>") + run("now", DOUBLE) + run("."), level=1)
        for _ in range(2)
    ]

    assert clauses(heading, stressed, *changed, view="rejected") == [
        ("1", "Fees"),
        ("1.1", "The fee is always due."),
        ("1.2", "Pay soon."),
        ("1.3", "Pay soon."),
    ]


def test_a_blue_link_is_no_mark_up() -> None:
    link = f"<w:hyperlink>{run('the rules', BLUE)}</w:hyperlink>"
    body = p(run("See ") + link + run(" ", "") + run("soon", STRUCK) + run("now", DOUBLE), level=0)

    assert clauses(body, view="rejected") == [("1", "See the rules soon")]


def test_without_struck_words_nothing_is_mark_up() -> None:
    found = reading(p(run("New.", DOUBLE), level=0), view="rejected")

    assert [each.text for each in found.paragraphs] == ["New."]
    assert not found.marked_up


def test_looks_say_nothing_beside_tracked_changes() -> None:
    tracked = '<w:ins w:id="1" w:author="A">' + run("now") + "</w:ins>"
    body = p(run("Pay ") + run("soon", STRUCK) + tracked, level=0)

    assert both(body) == ([("1", "Pay soonnow")], [("1", "Pay soon")])


def test_the_evidence_is_told() -> None:
    found = reading(p(run("Wait ") + run("30", STRUCK) + run("90", DOUBLE), level=0))

    assert found.marked_up
    assert found.warnings[0].message == (
        "there are no tracked changes, but words are marked up by their looks: 1 run struck "
        "through, read as taken out, 1 run read as put in (double-underlined in the colour 0000FF)"
    )


def test_the_marked_view_keeps_both() -> None:
    found = reading(p(run("Wait ") + run("30", STRUCK) + run("90", DOUBLE), level=0), view="marked")

    assert [(mark.kind, mark.text) for mark in found.paragraphs[0].marks] == [
        ("=", "Wait "),
        ("-", "30"),
        ("+", "90"),
    ]


def character_style(name: str, looks: str) -> str:
    return style(name, looks=looks).replace('w:type="paragraph"', 'w:type="character"')


def test_the_styles_of_a_comparison_program_are_mark_up() -> None:
    styles = character_style("Deletion", STRUCK) + character_style("Insertion", DOUBLE)
    gone, new = '<w:rStyle w:val="Deletion"/>', '<w:rStyle w:val="Insertion"/>'
    body = p(run("Wait ") + run("30", gone) + run("90", new) + run(" seconds."), level=0)

    assert clauses(body, styles=styles) == [("1", "Wait 90 seconds.")]
    assert clauses(body, styles=styles, view="rejected") == [("1", "Wait 30 seconds.")]


def test_a_style_for_links_is_no_mark_up() -> None:
    styles = character_style("Deletion", STRUCK) + character_style("Hyperlink", BLUE)
    gone, link = '<w:rStyle w:val="Deletion"/>', '<w:rStyle w:val="Hyperlink"/>'
    body = p(run("See ") + run("here", gone) + run("there", link) + run("."), level=0)

    assert clauses(body, styles=styles, view="rejected") == [("1", "See herethere.")]


def test_a_paragraph_put_in_below_one_that_is_struck_is_new() -> None:
    body = [p("One.", level=0), p(run("Old.", STRUCK), level=0), p(run("New.", BLUE), level=0)]

    assert both(*body) == ([("1", "One."), ("2", "New.")], [("1", "One."), ("2", "Old.")])


def test_a_paragraph_stands_where_its_words_do_though_a_space_of_the_one_before_stays() -> None:
    body = [
        p(run(" ") + run("New.", BLUE), level=0),
        p(run("Old.", STRUCK) + run("Kept.") + run("Newer.", BLUE), level=0),
    ]
    found = reading(*body, view="rejected").paragraphs

    assert [(each.text.strip(), each.place.paragraph) for each in found] == [("Old.Kept.", 2)]


def test_a_struck_paragraph_before_a_table_leaves_no_number_although_a_space_of_it_stays() -> None:
    gone = p(run("Old.", STRUCK) + run(" "), level=0)
    changed = p(run("Pay ") + run("soon", STRUCK) + run("now", BLUE), level=0)
    body = [gone, table(["Fee"]), changed, gone]

    assert [each.label.text for each in reading(*body).paragraphs if each.label] == ["1."]


def test_mark_up_by_looks_beside_tracked_changes_is_named_and_read_as_it_stands() -> None:
    body = [
        p(run("Wait ") + run("30", STRUCK) + run("90", DOUBLE) + run(" seconds."), level=0),
        p(run("Pay ") + inserted("now"), level=0),
    ]
    found = reading(*body)

    assert [each.text for each in found.paragraphs] == ["Wait 3090 seconds.", "Pay now"]
    assert "marked up by their looks" in found.warnings[0].message
