"""The clause tree: where a paragraph belongs, and how it is cited there."""

from __future__ import annotations

import pytest

from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.ingest.structure import Tree, structure
from clauseline.model.clause import Place, Table, walk


def tree(*lines: str | Paragraph) -> Tree:
    return structure(
        [
            Paragraph(text=line, place=Place(paragraph=at)) if isinstance(line, str) else line
            for at, line in enumerate(lines, 1)
        ]
    )


def numbers(*lines: str | Paragraph) -> list[str]:
    return [clause.number for clause in walk(tree(*lines).clauses)]


def counted(label: str, series: str, level: int, **more: object) -> Paragraph:
    """A paragraph that a list counts."""
    return Paragraph(text="words", label=Label(text=label, series=series, level=level), **more)  # type: ignore[arg-type]


def heading(text: str, outline: int) -> Paragraph:
    return Paragraph(text=text, outline=outline)


# numbers typed by hand


def test_a_typed_outline_gives_the_tree_that_it_draws() -> None:
    assert numbers(
        "1.\tFees", "1.1\tA fee is due:", "(a)\tyearly; and", "(i)\tin full.", "2.\tEnd"
    ) == [
        "1",
        "1.1",
        "1.1(a)",
        "1.1(a)(i)",
        "2",
    ]


def test_i_after_h_is_a_letter_when_j_follows() -> None:
    letters = [f"({letter}) an item;" for letter in "abcdefghijk"]

    assert numbers("1.\tItems", *letters)[-3:] == ["1(i)", "1(j)", "1(k)"]


def test_i_after_h_is_a_numeral_when_ii_follows() -> None:
    letters = [f"({letter}) an item;" for letter in "abcdefgh"]
    lines = ["1.\tItems", *letters, "(i) one;", "(ii) two;", "(i) the ninth."]

    assert numbers(*lines)[-3:] == ["1(h)(i)", "1(h)(ii)", "1(i)"]


def test_a_list_goes_on_after_its_sub_list() -> None:
    assert numbers("(a)\tx", "(i)\tx", "(ii)\tx", "(b)\tx") == ["(a)", "(a)(i)", "(a)(ii)", "(b)"]


def test_a_line_that_only_begins_with_a_number_is_words() -> None:
    found = tree("4.1\tWait.", "30 seconds after the event, retry.", "4.12 applies too.")

    assert [(each.number, each.text) for each in found.clauses] == [
        ("4.1", "Wait.\n30 seconds after the event, retry.\n4.12 applies too.")
    ]


def test_a_number_that_jumps_is_kept_where_a_tab_sets_it_off_and_named() -> None:
    found = tree("1.\tone", "4.\tfour")

    assert [each.number for each in found.clauses] == ["1", "4"]
    assert [(each.place, each.message) for each in found.warnings] == [
        ("paragraph 2", "the number 4. does not follow the one before it")
    ]


def test_a_number_that_makes_no_sense_stays_words_and_is_named() -> None:
    found = tree("1.\tone", "7. Smith Street")

    assert [each.text for each in found.clauses] == ["one\n7. Smith Street"]
    assert found.warnings[0].message == "7. may be a number or the paragraph's first word"


# numbers that lists count


def test_a_sub_list_of_its_own_belongs_to_the_clause_before_it() -> None:
    assert numbers(counted("1.", "A", 0), counted("(a)", "B", 0), counted("2.", "A", 0)) == [
        "1",
        "1(a)",
        "2",
    ]


def test_one_sequence_stored_as_two_lists_stays_one() -> None:
    assert numbers(counted("1.", "A", 0), counted("2.", "B", 0), counted("3.", "C", 0)) == [
        "1",
        "2",
        "3",
    ]


def test_the_same_list_again_further_in_is_a_list_below() -> None:
    inner = counted("(a)", "C", 0, indent=72.0)

    assert numbers(counted("1.", "A", 0), counted("(a)", "B", 0, indent=36.0), inner) == [
        "1",
        "1(a)",
        "1(a)(a)",
    ]


def test_bullets_are_numbered_within_their_clause() -> None:
    bullet = Paragraph(text="time", label=Label(text="\u2022", series="B", level=0, bullet=True))

    assert numbers("4.12\tIt shows:", bullet, bullet, "4.13\tEnd") == [
        "4.12",
        "4.12 bullet 1",
        "4.12 bullet 2",
        "4.13",
    ]


# divisions


def test_a_part_groups_and_does_not_enter_its_clauses_numbers() -> None:
    assert numbers("PART A", "1.\tFees", "PART B", "2.\tNotices", "2.1\tIn writing.") == [
        "Part A",
        "1",
        "Part B",
        "2",
        "2.1",
    ]


def test_a_schedule_whose_numbers_start_again_is_cited_first() -> None:
    lines = ["1.\tFees", "SCHEDULE 2", "1.\tLimits", "1.1\tThirty seconds:", "(a)\tgas."]

    assert numbers(*lines) == [
        "1",
        "Schedule 2",
        "Schedule 2, 1",
        "Schedule 2, 1.1",
        "Schedule 2, 1.1(a)",
    ]


def test_a_schedule_whose_numbers_go_on_is_not_cited_with_them() -> None:
    assert numbers("1.\tFees", "Schedule 1", "2.\tLimits", "3.\tForms") == [
        "1",
        "Schedule 1",
        "2",
        "3",
    ]


def test_the_name_of_the_document_is_no_division() -> None:
    found = tree("Appendix AL", "Migration of Meters", "1.\tFees", "Schedule 1", "1.\tForms")

    assert found.front == ("Appendix AL", "Migration of Meters")
    assert [each.number for each in found.clauses] == ["1", "Schedule 1"]


def test_a_document_may_consist_of_schedules() -> None:
    assert numbers("Schedule 1", "1.\tForms", "Schedule 2", "1.\tFees") == [
        "Schedule 1",
        "Schedule 1, 1",
        "Schedule 2",
        "Schedule 2, 1",
    ]


def test_a_part_of_a_schedule_stands_in_it() -> None:
    lines = ["1.\tFees", "Schedule 1", "Part 1", "1.\tForms", "Part 2", "2.\tLimits"]

    assert numbers(*lines) == [
        "1",
        "Schedule 1",
        "Schedule 1, Part 1",
        "Schedule 1, 1",
        "Schedule 1, Part 2",
        "Schedule 1, 2",
    ]


def test_the_heading_after_a_bare_schedule_is_its_own() -> None:
    schedule = tree("1.\tFees", "Schedule 1", heading("Limits", 0), "1.\tThirty seconds.").clauses[
        1
    ]

    assert (schedule.number, schedule.heading) == ("Schedule 1", "Limits")
    assert schedule.children[0].number == "Schedule 1, 1"


# headings


def test_a_heading_without_a_number_holds_the_clauses_after_it() -> None:
    found = tree(
        heading("General", 0), "1.\tFees are due.", heading("Access", 0), "2.\tIt is free."
    )

    assert [(each.heading, each.children[0].number) for each in found.clauses] == [
        ("General", "1"),
        ("Access", "2"),
    ]


def test_a_heading_within_a_clause_keeps_its_sub_clauses_numbers() -> None:
    lines = [
        counted("4", "A", 0, outline=0),
        heading("Scope", 1),
        counted("4.1", "A", 1),
        counted("4.2", "A", 1),
    ]

    assert numbers(*lines) == ["4", "", "4.1", "4.2"]


def test_a_sentence_set_as_a_heading_is_text() -> None:
    clause = tree(Paragraph(text="1.\tThe fee is due yearly.", outline=1)).clauses[0]

    assert (clause.heading, clause.text) == ("", "The fee is due yearly.")


def test_short_words_in_bold_are_a_clauses_heading() -> None:
    clause = tree(Paragraph(text="1.\tFees", strong=True), "Fees are due yearly.").clauses[0]

    assert (clause.heading, clause.text) == ("Fees", "Fees are due yearly.")


# words without a number


def test_words_before_the_first_clause_are_front_and_no_word_of_a_table_is_lost() -> None:
    cover = Paragraph(text="", tables=(Table(rows=(("Version", "3.0"),)),))

    assert tree("The Code", cover, "1.\tFees").front == ("The Code", "Version 3.0")


def test_words_after_a_clause_go_on_with_it() -> None:
    clause = tree("1.\tFees are due.", "They are yearly.").clauses[0]

    assert (clause.text, clause.closing) == ("Fees are due.\nThey are yearly.", None)


def test_words_set_back_to_a_clause_close_it() -> None:
    lines = [
        Paragraph(text="1.\tAn Agent who:", indent=36.0),
        Paragraph(text="(a)\tis late; or", indent=72.0),
        Paragraph(text="(b)\tis absent,", indent=72.0),
        Paragraph(text="shall pay a fee.", indent=36.0),
    ]
    clause = tree(*lines).clauses[0]

    assert clause.text == "An Agent who:\nshall pay a fee."
    assert clause.closing is not None
    assert clause.text[clause.closing :] == "shall pay a fee."


def test_a_table_belongs_to_the_clause_before_it() -> None:
    limits = Paragraph(text="", tables=(Table(rows=(("Gas", "30"),)),))

    assert tree("1.\tLimits:", limits).clauses[0].tables[0].rows == (("Gas", "30"),)


def test_white_space_is_folded_and_letters_are_composed() -> None:
    assert (
        tree("1.\tA  cafe\u0301\u00a0is\tre\u00adset.").clauses[0].text == "A caf\u00e9 is reset."
    )


# names


def test_every_clause_has_an_id_of_its_own_that_is_the_same_on_every_run() -> None:
    lines = ["1.\tone", "1.\tone again", heading("General", 0), heading("General", 0), "2.\tx"]
    first, second = ([each.id for each in walk(tree(*lines).clauses)] for _ in range(2))

    assert first == second
    assert len(set(first)) == len(first)


def test_an_id_does_not_pass_to_another_clause_when_one_is_put_before_it() -> None:
    before = tree("1.\tFees", "(a)\tyearly", "1.\tNotices")
    after = tree("1.\tFees", "(a)\tyearly", "1.\tNew", "1.\tNotices")

    assert before.clauses[1].id == after.clauses[2].id


# lists across headings and divisions


def test_numbers_go_on_across_a_heading_without_a_jump() -> None:
    found = tree(
        heading("General", 0), "1. The Code is public.", heading("Access", 0), "2. It is free."
    )

    assert [each.children[0].number for each in found.clauses] == ["1", "2"]
    assert found.warnings == ()


def test_numbers_go_on_across_parts_without_a_jump() -> None:
    found = tree("PART A", "1. Fees are due.", "PART B", "2. Notices are written.")

    assert [each.children[0].number for each in found.clauses] == ["1", "2"]
    assert found.warnings == ()


def test_short_words_in_bold_before_a_number_are_a_heading() -> None:
    found = tree(
        "1.\tFees are due.", Paragraph(text="Notices", strong=True), "2.\tNotices are written."
    )

    assert [(each.heading, each.text) for each in found.clauses] == [
        ("", "Fees are due."),
        ("Notices", ""),
    ]
    assert found.clauses[1].children[0].number == "2"


def test_bold_words_within_a_clause_stay_in_it() -> None:
    found = tree("1.\tFees are due.", Paragraph(text="Important", strong=True), "Pay on time.")

    assert [each.text for each in found.clauses] == ["Fees are due.\nImportant\nPay on time."]


def test_the_line_after_a_bare_part_is_its_heading() -> None:
    part = tree("PART 1", "Preliminary provisions", "1.\tFees are due.").clauses[0]

    assert (part.number, part.heading, part.text) == ("Part 1", "Preliminary provisions", "")


def test_a_schedule_may_name_the_provision_that_refers_to_it() -> None:
    found = tree("1.\tFees are due.", "SCHEDULE\tArticle 1(2)", "1.\tForms")

    assert [each.number for each in walk(found.clauses)] == ["1", "Schedule", "Schedule, 1"]


def test_a_lone_sub_clause_belongs_to_the_clause_whose_number_it_holds() -> None:
    lines = ["1. Notices", "1.1 The DCC shall write.", "2. Reports", "2.1 One.", "2.2 Two."]

    assert numbers(*lines) == ["1", "1.1", "2", "2.1", "2.2"]


def test_words_set_back_after_bullets_go_on_with_the_clause() -> None:
    bullet = Paragraph(
        text="time", label=Label(text="\u2022", series="B", level=0, bullet=True), indent=36.0
    )
    clause = tree("1.\tIt shows:", bullet, bullet, "It is kept.").clauses[0]

    assert [each.text for each in walk([clause])] == ["It shows:\nIt is kept.", "time", "time"]


@pytest.mark.parametrize(
    ("item", "closes"), [("time", True), ("the following:", False)], ids=["plain", "leading on"]
)
def test_words_after_a_bullet_at_the_margin_are_the_clauses_unless_it_leads_on(
    item: str, *, closes: bool
) -> None:
    bullet = Paragraph(text=item, label=Label(text="\u2022", series="B", level=0, bullet=True))
    clause, last = walk(tree("1.\tTimes", "It shows:", bullet, "It is kept.").clauses)

    assert ("It is kept." in clause.text, "It is kept." in last.text) == (closes, not closes)


def test_words_at_the_place_of_a_bullet_that_is_set_in_are_the_bullets() -> None:
    bullet = Paragraph(
        text="time", label=Label(text="\u2022", series="B", level=0, bullet=True), indent=36.0
    )
    more = Paragraph(text="It is kept.", indent=36.0)
    clause, last = walk(tree("1.\tIt shows:", bullet, more).clauses)

    assert (clause.text, last.text) == ("It shows:", "time\nIt is kept.")


def test_words_between_sub_clauses_are_kept_and_named() -> None:
    bullet = Paragraph(
        text="time", label=Label(text="\u2022", series="B", level=0, bullet=True), indent=36.0
    )
    found = tree("1.\tIt shows:", bullet, "And also:", bullet, "Too.", bullet)

    assert [(each.place, each.message) for each in found.warnings] == [
        ("clause 1", "words stand between its sub-clauses; they are kept after the last")
    ]


def test_a_row_before_the_first_clause_stays_one_line() -> None:
    cover = Paragraph(text="", tables=(Table(rows=(("Term", ""), ("Duration", "12 months"))),))

    assert tree(cover, "1.\tFees").front == ("Term", "Duration 12 months")


def test_a_lone_clause_is_one_when_its_sub_clauses_follow() -> None:
    assert numbers("1. the Panel may:", "(a) meet; and", "(b) vote.") == ["1", "1(a)", "1(b)"]


def test_a_lone_number_with_nothing_after_it_stays_words() -> None:
    assert numbers("1. Victoria Street", "London") == []
