from __future__ import annotations

from clauseline.ingest.plain.lines import Line, lines_of, pages_of


def lines(text: str) -> list[Line]:
    return lines_of(pages_of(text))


def test_a_line_knows_where_it_stands() -> None:
    assert lines("    (a) wait  30\tseconds") == [
        Line(text="(a) wait 30 seconds", indent=4, end=23 + 8, gap=0, page=1)
    ]


def test_blank_lines_are_counted_and_not_kept() -> None:
    assert [(line.text, line.gap) for line in lines("one\n\n \ntwo\nthree")] == [
        ("one", 0),
        ("two", 2),
        ("three", 0),
    ]


def test_a_form_feed_begins_a_page_at_an_unknown_distance() -> None:
    found = lines("one\n\f\ntwo\n\f")
    assert [(line.text, line.gap, line.page) for line in found] == [("one", 0, 1), ("two", None, 2)]


def test_every_sort_of_line_end_ends_a_line() -> None:
    assert [line.text for line in lines("a\r\nb\rc\nd\u2028e\x0bf")] == list("abcdef")


def test_a_drawn_rule_is_no_line_of_words() -> None:
    assert [(line.text, line.gap) for line in lines("one\n-----\n* * *\ntwo")] == [
        ("one", 0),
        ("two", 2),
    ]


def test_a_label_before_a_tab_or_spaces_is_set_off() -> None:
    assert [line.set_off for line in lines("4.1\tWait\n4.2  Wait\n4.3 Wait")] == [True, True, False]


def test_ligatures_are_written_out_and_letters_composed() -> None:
    assert [line.text for line in lines("ﬁrst oﬃce cafe\u0301")] == ["first office café"]
