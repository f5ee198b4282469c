"""Habits of drafting offices that readers have got wrong, with the numbers that people see."""

from __future__ import annotations

import pytest
from msgspec import structs

from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.ingest.structure import structure
from clauseline.model.clause import CellLabel, Table, walk

S = "The Panel meets monthly."


def read(*lines: str | Paragraph) -> list[tuple[str, str]]:
    paragraphs = [Paragraph(text=line) if isinstance(line, str) else line for line in lines]
    return [(each.number, " ".join(filter(None, (each.heading, each.text))))
            for each in walk(structure(paragraphs).clauses)]  # fmt: skip


def numbers(*lines: str | Paragraph) -> list[str]:
    return [number for number, _ in read(*lines)]


def counted(label: str, series: str, level: int = 0, indent: float = 36.0) -> Paragraph:
    return Paragraph(text=S, label=Label(text=label, series=series, level=level), indent=indent)


def test_a_lettered_list_before_the_first_clause_does_not_hold_the_clauses() -> None:
    lines = [counted("(a)", "B"), counted("(b)", "B"), counted("1.", "A"), counted("1.1", "A", 1)]

    assert numbers("This document replaces:", *lines) == ["(a)", "(b)", "1", "1.1"]


def test_parties_and_recitals_stand_before_the_clauses() -> None:
    lines = ["(1)\tThe Seller.", "(2)\tThe Buyer.", "WHEREAS:", "(A)\tThe Seller sells.",
             "(B)\tThe Buyer buys.", "IT IS AGREED:", "1.\tDefinitions", "1.1\tWords."]  # fmt: skip

    assert [each for each in numbers(*lines) if each] == ["(1)", "(2)", "(A)", "(B)", "1", "1.1"]


def test_a_list_that_its_clause_leads_into_stays_below_it() -> None:
    lines = ["1.\tFees", "(a)\tThe fees are:", "1.\ta yearly fee;", "2.\ta late fee.", "2.\tEnd"]

    assert numbers(*lines) == ["1", "1(a)", "1(a)1", "1(a)2", "2"]


def test_a_higher_level_after_a_deeper_first_one_is_not_its_child() -> None:
    lines = [counted("1.1", "A", 1), counted("2.", "A", 0), counted("2.1", "A", 1)]

    assert numbers(*lines) == ["1.1", "2", "2.1"]


def test_a_dash_is_a_bullet() -> None:
    dash = Paragraph(text=S, label=Label(text="\u2013", series="B", level=0, bullet=True))

    assert numbers("1.\tFees", dash) == ["1", "1 bullet 1"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("First Schedule", "1.\tForms"), ["First Schedule", "First Schedule, 1"]),
        (("SCHEDULE ONE", "1.\tForms"), ["Schedule ONE", "Schedule ONE, 1"]),
        (("THE SCHEDULE", "1.\tForms"), ["Schedule", "Schedule, 1"]),
        (("[SCHEDULE 1]", "1.\tForms"), ["Schedule 1", "Schedule 1, 1"]),
        (("APPENDIX (A)", "1.\tForms"), ["Appendix A", "Appendix A, 1"]),
        (("EXHIBIT B", "1.\tForms"), ["Exhibit B", "Exhibit B, 1"]),
        (("Schedule 1", "1. Forms are printed."), ["Schedule 1", "Schedule 1, 1"]),
    ],
)
def test_schedules_are_named_in_many_ways(lines: tuple[str, ...], expected: list[str]) -> None:
    assert numbers("1.\tFees", *lines) == ["1", *expected]


def test_the_provision_that_refers_to_a_schedule_is_no_clause_of_it() -> None:
    assert read("1.\tFees", "SCHEDULE 1", "Regulation 4", "1.\tForms")[1:] == [
        ("Schedule 1", "Regulation 4"),
        ("Schedule 1, 1", "Forms"),
    ]


def test_a_date_is_no_number() -> None:
    lines = [f"1. {S}", "1 January 2020 is the date.", f"2. {S}"]

    assert read(*lines) == [("1", f"{S}\n1 January 2020 is the date."), ("2", S)]


def test_a_sum_is_no_number_when_the_number_comes_after_it() -> None:
    lines = [f"3. {S}", f"3.1 {S}", "3.2 million pounds is payable.", f"3.2 {S}"]

    assert numbers(*lines) == ["3", "3.1", "3.2"]


def test_two_labels_on_one_line_are_two_clauses() -> None:
    lines = ["2.\tFees", "(a)\t(i)\tone;", "\t(ii)\ttwo;", "(b)\t(i)\tthree."]

    assert numbers(*lines) == ["2", "2(a)", "2(a)(i)", "2(a)(ii)", "2(b)", "2(b)(i)"]


def test_labels_that_touch_are_two_clauses() -> None:
    assert numbers("2.\tFees", "(a)(i) one;", "(ii) two.") == ["2", "2(a)", "2(a)(i)", "2(a)(ii)"]


def test_a_statutory_instrument_numbers_its_first_paragraph_on_the_articles_line() -> None:
    lines = [
        f"1.\u2014(1) {S}",
        f"(2) {S}",
        "(a) in writing;",
        f"2.\u2014(1) {S}",
        f"(2) {S}",
        f"3. {S}",
    ]

    assert numbers(*lines) == ["1", "1(1)", "1(2)", "1(2)(a)", "2", "2(1)", "2(2)", "3"]


@pytest.mark.parametrize("gap", [" ", "\t"])
def test_clauses_put_in_later_stand_between_the_others(gap: str) -> None:
    lines = ["3.", "4.", "4A.", "4B.", "5."]

    assert numbers(*(f"{label}{gap}{S}" for label in lines)) == ["3", "4", "4A", "4B", "5"]


def test_sub_clauses_put_in_later_stand_between_the_others() -> None:
    lines = [
        "1. Fees",
        "(1) x;",
        "(2) x;",
        "(2A) x;",
        "(3) x;",
        "(a) x;",
        "(aa) x;",
        "(ab) x;",
        "(b) x.",
    ]

    assert numbers(*lines)[2:] == [
        "1(2)",
        "1(2A)",
        "1(3)",
        "1(3)(a)",
        "1(3)(aa)",
        "1(3)(ab)",
        "1(3)(b)",
    ]


def test_letters_go_on_after_z_in_either_way() -> None:
    letters = [chr(97 + at) for at in range(26)]
    typed = [f"({each})\tx;" for each in [*letters, "aa", "ab", "ac"]]
    doubled = [f"({each})\tx;" for each in [*letters, "aa", "bb", "cc"]]

    assert numbers("1.\tItems", *typed)[-3:] == ["1(aa)", "1(ab)", "1(ac)"]
    assert numbers("1.\tItems", *doubled)[-3:] == ["1(aa)", "1(bb)", "1(cc)"]


def test_a_section_may_begin_its_numbers_with_a_letter() -> None:
    lines = ["A1.\tINTERPRETATION", f"A1.1\t{S}", f"A1.2\t{S}", "A2.\tFEES", f"A2.1\t{S}"]

    assert numbers(*lines) == ["A1", "A1.1", "A1.2", "A2", "A2.1"]


def test_an_excerpt_may_begin_at_five() -> None:
    lines = [f"5. {S}", f"5.1 {S}", f"6. {S}", f"7. {S}"]

    assert numbers(*lines) == ["5", "5.1", "6", "7"]


def test_a_section_may_be_a_sentence() -> None:
    lines = [f"Section 1.01 Terms. {S}", f"Section 1.02 Fees. {S}", f"Section 1.03 End. {S}"]

    assert numbers(*lines) == ["1.01", "1.02", "1.03"]


def test_a_dash_after_a_number_is_no_word() -> None:
    assert read("1 - Scope", "1.1 - Details", "1.2 - More")[1] == ("1.1", "Details")


def test_numbers_in_a_table_before_the_first_clause_are_kept() -> None:
    table = Table(
        rows=(("", "First thing"),), labels=(CellLabel(row=1, column=1, paragraph=1, text="1."),)
    )
    found = structure([Paragraph(text="", tables=(table,)), Paragraph(text="1.\tFees")])

    assert found.front == ("1. First thing",)


def test_labels_without_end_go_no_deeper_than_any_document() -> None:
    lines = [Paragraph(text=f"(a)\t{S}", indent=80.0 * at) for at in range(400)]
    found = structure(lines)

    assert len(list(walk(found.clauses))) == 400


def set_at(indent: float, text: str, **more: object) -> Paragraph:
    return Paragraph(text=text, indent=indent, **more)  # type: ignore[arg-type]


def test_a_definition_after_a_list_goes_on_with_the_definitions() -> None:
    lines = [
        set_at(0, "1.\tIn this Order:"),
        set_at(17, "\u201cnotice\u201d means a notice:"),
        set_at(37, "(a)\tin writing; or"),
        set_at(37, "(b)\tby e-mail;"),
        set_at(17, "\u201cstreet\u201d means a road."),
    ]

    assert read(*lines)[-1] == ("1(b)", "by e-mail;")


def test_words_after_a_list_go_on_with_the_headed_clause() -> None:
    lines = [
        set_at(0, "3.4\tAnnual fee", outline=1),
        set_at(0, "The agent shall:"),
        set_at(36, "(a)\tcollect; and"),
        set_at(36, "(b)\tadvise."),
        set_at(0, "A summary is given."),
    ]

    assert read(*lines)[0] == ("3.4", "Annual fee The agent shall:\nA summary is given.")


def test_words_of_a_headed_sub_clause_stay_with_it() -> None:
    lines = [
        set_at(0, "1\tIntroduction", outline=0),
        set_at(0, "Words of 1."),
        set_at(28, "1.1\tScope", outline=1),
        set_at(0, "Words of 1.1."),
    ]

    assert read(*lines) == [("1", "Introduction Words of 1."), ("1.1", "Scope Words of 1.1.")]


def test_a_heading_may_end_in_etc() -> None:
    found = read("1.\tFees are due.", set_at(0, "Plans, etc.", strong=True), "2.\tPlans are kept.")

    assert found == [("1", "Fees are due."), ("", "Plans, etc."), ("2", "Plans are kept.")]


def test_a_schedule_beside_its_reference_takes_the_next_line_for_its_heading() -> None:
    found = structure(
        [Paragraph(text=line) for line in ("1.\tFees", "SCHEDULE 2\tArticle 6", "LIMITS", "1.\tx")]
    ).clauses[1]

    assert (found.number, found.heading, found.text) == ("Schedule 2", "LIMITS", "Article 6")


def test_a_table_after_a_bullet_belongs_to_the_clause() -> None:
    bullet = Paragraph(
        text="time", label=Label(text="\u2022", series="B", level=0, bullet=True), indent=36.0
    )
    found = structure(
        [Paragraph(text="1.\tFees:"), bullet, Paragraph(text="", tables=(Table(rows=(("x",),)),))]
    ).clauses[0]

    assert [table.rows for table in found.tables] == [(("x",),)]


def test_numbers_in_words_to_be_inserted_elsewhere_are_words() -> None:
    leads = structs.replace(
        counted("(8)", "A", 1), text="For Schedule 2A to the Act substitute\u2014"
    )
    lines = [
        counted("5.", "A"),
        leads,
        "SCHEDULE 2A",
        "1.\tThis Schedule applies.",
        counted("6.", "A"),
    ]

    assert numbers(*lines) == ["5", "5(8)", "6"]
    assert numbers("1.\tFees", "Schedule 9", *lines[:3], "SCHEDULE 10", counted("1.", "B"))[
        -2:
    ] == [
        "Schedule 10",
        "Schedule 10, 1",
    ]


def test_a_list_of_numerals_after_h_is_known_by_its_list() -> None:
    letters = [
        Paragraph(text=S, label=Label(text=f"({each})", series="L", level=0, style="lower letter"))
        for each in "abcdefghi"
    ]
    numeral = Paragraph(text=S, label=Label(text="(i)", series="R", level=0, style="lower Roman"))

    assert numbers("1.\tFees", *letters[:8], numeral, letters[8])[-3:] == [
        "1(h)",
        "1(h)(i)",
        "1(i)",
    ]


def test_dotted_letters_are_labels() -> None:
    lines = ["1.\tFees", f"1.a {S}", f"1.b {S}", f"1.b.i {S}", "2.\tEnd", f"2.a {S}"]

    assert numbers(*lines) == ["1", "1.a", "1.b", "1.b.i", "2", "2.a"]


def test_a_lone_sub_clause_in_half_a_bracket_is_one() -> None:
    assert numbers(f"1) {S}", f"2) {S}", f"a) {S}", f"3) {S}") == ["(1)", "(2)", "(2)(a)", "(3)"]


def test_a_lone_letter_holds_the_numbers_after_it() -> None:
    assert numbers(f"I. {S}", f"II. {S}", f"A. {S}", f"1. {S}", f"2. {S}") == [
        "I",
        "II",
        "II.A",
        "II.A1",
        "II.A2",
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["D. The fees are due.", "1. The fees fall due yearly."], ["D", "D1"]),
        (["D. The fees are due.", "1. Fees fall due yearly."], ["D", "D1"]),
        (["A. The Panel meets.", "B. The Panel votes.", "1. No vote is secret;"], ["A", "B", "B1"]),
    ],
)
def test_the_only_clause_of_its_list_is_one_where_it_begins_a_sentence(
    lines: list[str], expected: list[str]
) -> None:
    assert numbers("C.\tThe Panel sits.", *lines)[-len(expected) :] == expected


@pytest.mark.parametrize(
    "words",
    [
        "A. Smith is in the chair.",
        "A. Smith",
        "I. Newton was a member.",
        "E. coli grows in warm water.",
        "1. Victoria Street",
        "1. FC K\u00f6ln",
        "a. m. and p. m. are written so.",
    ],
)
def test_a_name_that_begins_as_a_label_does_stays_words(words: str) -> None:
    assert numbers("3.\tThe Panel sits.", words, "4.\tThe Panel votes.") == ["3", "4"]


def test_lettered_clauses_between_roman_ones_do_not_hide_that_these_go_on() -> None:
    lines = [f"{label} {S}" for label in ("I.", "A.", "B.", "C.", "II.", "A.", "III.")]

    assert numbers(*lines) == ["I", "I.A", "I.B", "I.C", "II", "II.A", "III"]


def bold(text: str) -> Paragraph:
    return Paragraph(text=text, strong=True)


@pytest.mark.parametrize("typed", [False, True], ids=["counted", "typed"])
def test_a_bold_heading_between_a_clause_and_its_sub_clauses_is_one_of_the_clause(
    *, typed: bool
) -> None:
    def item(label: str, level: int) -> str | Paragraph:
        return f"{label}\t{S}" if typed else counted(label, "A", level)

    lines = [item("1.", 0), bold("Care"), item("(a)", 1), item("(b)", 1), item("2.", 0),
             bold("Entry"), item("(a)", 1)]  # fmt: skip

    assert [each for each in numbers(*lines) if each] == ["1", "1(a)", "1(b)", "2", "2(a)"]


def test_a_bold_title_below_a_bare_article_is_its_heading() -> None:
    lines = ["Article 1", bold("Scope"), f"1.\t{S}", f"2.\t{S}", "Article 2", bold("Fees"),
             f"1.\t{S}"]  # fmt: skip

    assert read(*lines) == [
        ("1", "Scope"), ("1.1", S), ("1.2", S), ("2", "Fees"), ("2.1", S),
    ]  # fmt: skip


def test_the_provision_behind_a_schedule_stands_below_its_label_and_is_no_heading() -> None:
    found = read(
        "1.\tFees are due.", "SCHEDULE 1", "Regulation 3", bold("Exempt users"), f"1.\t{S}"
    )

    assert found[1:] == [("Schedule 1", "Exempt users Regulation 3"), ("Schedule 1, 1", S)]


@pytest.mark.parametrize(
    "label", ["Schedule 2.1", "Appendix A-1", "Annexure 1", "Addendum 2", "Annex B1"]
)
def test_a_division_may_have_a_number_of_several_parts(label: str) -> None:
    assert numbers("1.\tFees are due.", f"{label}: Forms", f"1.\t{S}") == [
        "1", label, f"{label}, 1",
    ]  # fmt: skip


def test_an_annex_to_a_schedule_is_a_division() -> None:
    lines = ["1.\tFees.", "Schedule 2: Forms", f"1.\t{S}", "Annex 1 to Schedule 2", f"1.\t{S}"]

    assert numbers(*lines)[-2:] == ["Annex 1", "Annex 1, 1"]


@pytest.mark.parametrize("code", ["ECC.6", "PC.A.6"])
def test_the_number_of_a_codes_rule_holds_its_letters(code: str) -> None:
    lines = [f"{code}.1.1\t{S}", f"(a)\t{S}", f"{code}.1.2\t{S}"]

    assert numbers(*lines) == [f"{code}.1.1", f"{code}.1.1(a)", f"{code}.1.2"]


def test_the_name_of_a_handbook_before_a_number_is_a_leading_word() -> None:
    assert numbers(f"SYSC 4.1.1\t{S}", f"SYSC 4.1.2\t{S}") == ["4.1.1", "4.1.2"]


def test_a_number_that_holds_the_letter_above_it_is_whole() -> None:
    assert numbers("A.\tGeneral", f"A1.\t{S}", f"A1.1\t{S}", f"A2.\t{S}", "B.\tFees") == [
        "A", "A1", "A1.1", "A2", "B",
    ]  # fmt: skip


def test_what_is_put_in_before_a_first_insertion_or_letter_has_a_z() -> None:
    lines = [f"2. {S}", f"2ZA. {S}", f"2A. {S}", "3. The Panel:", "(za) meets;", "(a) writes."]

    assert numbers(*lines) == ["2", "2ZA", "2A", "3", "3(za)", "3(a)"]


def test_a_clause_that_begins_by_citing_sub_clauses_has_none() -> None:
    assert numbers(f"1.\t{S}", "2.\t(a) and (b) of clause 1 do not apply.") == ["1", "2"]
    assert numbers(f"1.\t{S}", "2.\t(a) to the Panel;") == ["1", "2", "2(a)"]


def test_signs_without_width_before_a_label_hide_nothing() -> None:
    assert numbers(f"\u200b1.\u2009{S}", f"2.\u3000{S}") == ["1", "2"]


def test_a_label_with_a_bracket_stands_below_one_with_a_stop() -> None:
    assert numbers(f"v.\t{S}", f"vi.\t{S}", f"1)\t{S}", f"vii.\t{S}")[2:] == ["vi(1)", "vii"]


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("Joint Schedule 1 (Forms)", "Joint Schedule 1"),
        ("CALL-OFF SCHEDULE 9A: FORMS", "Call-Off Schedule 9A"),
        ("SCHEDULE \u2013 FORMS", "Schedule"),
        ("Appendix - Forms", "Appendix"),
        ("SCHEDULE OF RATES", "Schedule"),
        ("SCHEDULE PART 1", "Schedule Part 1"),
        ("PART 2 OF THE SCHEDULE", "Part 2 of the Schedule"),
        ("SCHEDULE 1.01(a)", "Schedule 1.01(a)"),
    ],
)
def test_the_paragraphs_of_a_schedule_are_cited_with_it(label: str, number: str) -> None:
    assert numbers("1.\tFees are due.", label, f"1.\t{S}") == ["1", number, f"{number}, 1"]


@pytest.mark.parametrize(
    "words",
    ["Schedule-based fees are due.", "Appendix - a form - is due.", "SCHEDULE IS DUE TODAY."],
)
def test_words_that_begin_like_a_schedule_are_words(words: str) -> None:
    assert numbers("1.\tFees are due.", words) == ["1"]


def test_an_annex_whose_paragraphs_bear_its_letter_is_not_cited_twice() -> None:
    lines = ["Annex A \u2013 Guidance", f"A.1\t{S}", "Annex B \u2013 Tests", f"B.1\t{S}"]

    assert numbers("1.\tFees.", *lines) == ["1", "Annex A", "A.1", "Annex B", "B.1"]


def test_rows_of_numbers_with_letters_stand_beside_each_other() -> None:
    lines = [f"A1.\t{S}", f"A1.1\t{S}", f"B1.\t{S}", f"B1.1\t{S}", f"B2.\t{S}"]

    assert numbers(*lines) == ["A1", "A1.1", "B1", "B1.1", "B2"]


def test_a_part_within_a_condition_does_not_end_it() -> None:
    lines = ["Condition 2. Reports", "Part A: Yearly", f"2.1\t{S}", "Part B: Late", f"2.2\t{S}",
             "Condition 3. Fees"]  # fmt: skip

    assert [each for each in numbers(*lines) if "Part" not in each] == ["2", "2.1", "2.2", "3"]


@pytest.mark.parametrize("first", ["1(1)\t", "1 (1) ", "1.(1) "])
def test_a_clause_may_begin_with_its_first_sub_clause_without_a_gap(first: str) -> None:
    lines = [f"{first}{S}", f"(2)\t{S}", f"{first.replace('1', '2', 1)}{S}", f"(2)\t{S}"]

    assert numbers(*lines) == ["1", "1(1)", "1(2)", "2", "2(1)", "2(2)"]


def test_sections_cut_short_go_on_from_the_first_that_is_not() -> None:
    assert numbers("SECTION 1. Title.", f"SEC. 2. {S}", f"(a) {S}", f"SEC. 3. {S}") == [
        "1", "2", "2(a)", "3",
    ]  # fmt: skip


def test_numbers_between_quotation_marks_are_another_texts() -> None:
    lines = ["4\tAmendment", "(1)\tAfter section 5 insert\u2014", "\u201c5A\tWidgets",
             "(1)\tA gadget is a widget.", "(2)\tA widget is a gadget.\u201d",
             f"(2)\t{S}"]  # fmt: skip

    quotation = "\u201c5A Widgets\n(1) A gadget is a widget.\n(2) A widget is a gadget.\u201d"

    assert read(*lines)[-2:] == [
        ("4(1)", f"After section 5 insert\u2014\n{quotation}"),
        ("4(2)", S),
    ]


def test_words_after_sub_clauses_in_a_heading_style_close_their_clause() -> None:
    lines = [
        Paragraph(text="1.1\tThe Supplier shall:", outline=1, indent=36.0),
        Paragraph(text="(a)\tdeliver; and", outline=2, indent=72.0),
        Paragraph(text="(b)\tinstall,", outline=2, indent=72.0),
        Paragraph(text="in each case on time.", indent=36.0),
    ]

    assert read(*lines)[0] == ("1.1", "The Supplier shall:\nin each case on time.")


def test_the_provision_behind_an_annex_may_say_what_it_is() -> None:
    found = read("1.\tFees.", "Annex A", "(informative)", bold("Guidance"), f"A.1\t{S}")

    assert found[1] == ("Annex A", "Guidance (informative)")


def test_sections_that_group_clauses_are_divisions() -> None:
    lines = ["SECTION 1", bold("INTERPRETATION"), f"1.\t{S}", f"1.1\t{S}", "SECTION 2",
             bold("THE FACILITIES"), f"2.\t{S}", f"2.1\t{S}", f"3.\t{S}"]  # fmt: skip

    assert numbers(*lines) == ["Section 1", "1", "1.1", "Section 2", "2", "2.1", "3"]


def test_sections_above_articles_are_divisions_of_their_chapter() -> None:
    first = ["Section 1", bold("Access"), "Article 12", bold("Words"), f"1.\t{S}"]
    second = ["Section 2", bold("Ways"), "Article 13", bold("Forms"), f"1.\t{S}"]
    found = numbers("CHAPTER I: Rights", *first, *second)

    assert found == [
        "Chapter I", "Section 1", "12", "12.1", "Section 2", "13", "13.1",
    ]  # fmt: skip


def test_sections_whose_paragraphs_begin_anew_are_clauses() -> None:
    lines = ["Section 1: Fees", f"1.\t{S}", f"2.\t{S}", "Section 2: Times", f"1.\t{S}"]

    assert numbers(*lines) == ["1", "1.1", "1.2", "2", "2.1"]


def test_paragraphs_may_be_numbered_in_square_brackets() -> None:
    assert numbers(f"[1] {S}", f"(a) {S}", f"(b) {S}", f"[2] {S}", f"[3] {S}") == [
        "[1]", "[1](a)", "[1](b)", "[2]", "[3]",
    ]  # fmt: skip


def test_the_parts_of_a_number_may_be_set_apart_by_a_raised_dot() -> None:
    assert numbers("2\tFees", f"2\u00b71\t{S}", f"2\u00b71\u00b71\t{S}", f"2\u00b72\t{S}") == [
        "2", "2\u00b71", "2\u00b71\u00b71", "2\u00b72",
    ]  # fmt: skip


@pytest.mark.parametrize("letter", ["A", "C", "D"])
def test_a_section_with_a_letter_is_a_heading_whatever_numeral_the_letter_may_be(
    letter: str,
) -> None:
    heading = bold(f"SECTION {letter}: FEES")

    assert read(f"1.\t{S}", heading, f"2.\t{S}") == [
        ("1", S), ("", f"SECTION {letter}: FEES"), ("2", S),
    ]  # fmt: skip


def test_a_heading_above_another_is_a_heading() -> None:
    lines = [f"1.\t{S}", bold("POWERS"), bold("Authority"), f"2.\t{S}", bold("DECISIONS"),
             bold("Majority"), f"3.\t{S}"]  # fmt: skip

    assert read(*lines) == [
        ("1", S), ("", "POWERS"), ("", "Authority"), ("2", S), ("", "DECISIONS"), ("", "Majority"),
        ("3", S),
    ]  # fmt: skip


def test_what_is_put_in_before_the_first_of_a_list_stands_beside_it() -> None:
    lines = [f"A1. {S}", f"A1.1 {S}", f"1. {S}", "2. The Panel:", "(A1) meets;", "(B1) writes;",
             "(1) reads.", f"3. {S}"]  # fmt: skip

    assert numbers(*lines) == ["A1", "A1.1", "1", "2", "2(A1)", "2(B1)", "2(1)", "3"]


@pytest.mark.parametrize("next_row", ["A2", "B1"])
def test_a_row_with_a_letter_holds_the_list_below_it(next_row: str) -> None:
    lines = ["A1 Fees", f"1. {S}", f"2. {S}", f"{next_row} Duties", f"1. {S}"]

    assert numbers(*lines) == ["A1", "A1.1", "A1.2", next_row, f"{next_row}.1"]


def test_a_list_further_in_stands_below_a_number_with_a_letter() -> None:
    listed = [Paragraph(text=f"{label}\t{S}", indent=36.0) for label in ("1.", "2.")]

    assert numbers(f"A1.\t{S}", *listed) == ["A1", "A1.1", "A1.2"]


def test_a_label_of_a_stop_and_a_figure_goes_on_from_the_clause_above() -> None:
    lines = [f"2.1 .1 {S}", f".2 {S}", "2.2 The Panel:", ".1 meets;", ".2 writes:", "(a) letters;",
             ".3 reads.", "2.3 The rate is", ".25 per cent."]  # fmt: skip

    assert numbers(*lines) == [
        "2.1", "2.1.1", "2.1.2", "2.2", "2.2.1", "2.2.2", "2.2.2(a)", "2.2.3", "2.3",
    ]  # fmt: skip


def test_initials_alone_before_the_first_clause_are_no_clause() -> None:
    assert numbers("SERVICE AGREEMENT", "(CC)", f"1. {S}", f"2. {S}") == ["1", "2"]


def test_what_european_acts_put_in_bears_a_small_letter_or_a_latin_word() -> None:
    lines = [f"Article 5\t{S}", f"1. {S}", f"1a. {S}", "2. The Panel:", "(1) meets;",
             "(1a) writes;", "(2) reads.", f"Article 5a\t{S}", f"Article 5b\t{S}",
             f"Article 6\t{S}", f"Article 6bis\t{S}", f"Article 6ter\t{S}",
             f"Article 7\t{S}"]  # fmt: skip

    assert numbers(*lines) == [
        "5", "5.1", "5.1a", "5.2", "5.2(1)", "5.2(1a)", "5.2(2)", "5a", "5b", "6", "6bis", "6ter",
        "7",
    ]  # fmt: skip


@pytest.mark.parametrize("gap", [" ", "\t"])
def test_square_brackets_of_a_draft_stand_around_clauses_and_labels(gap: str) -> None:
    labels = ("1.", "[1.1", "1.2", "(a)", "[(b)", "(c)", "[2.", "[3.]", "[(a)]", "4.")

    assert numbers(*(f"{label}{gap}{S}" for label in labels)) == [
        "1", "1.1", "1.2", "1.2(a)", "1.2(b)", "1.2(c)", "2", "3", "3(a)", "4",
    ]  # fmt: skip


def test_a_period_in_square_brackets_is_no_number() -> None:
    lines = [f"1. {S}", "[2 months] after that day it ends.", f"2. {S}"]

    assert numbers(*lines) == ["1", "2"]


@pytest.mark.parametrize("place", ["A.1", "A-1", "1-B", "1.2", "I.A", "I-B", "2A.1"])
def test_the_place_of_an_annex_may_have_several_parts(place: str) -> None:
    lines = [f"1. {S}", f"Annex {place} Forms", f"1. {S}", f"ANNEX {place}", f"1. {S}"]

    assert numbers(*lines) == ["1", *[f"Annex {place}", f"Annex {place}, 1"] * 2]


def test_a_schedules_own_number_in_its_clauses_starts_again() -> None:
    lines = [f"1. {S}", f"2. {S}", f"2.1 {S}", "SCHEDULE 1", f"1.1 {S}", "SCHEDULE 2", f"2.1 {S}",
             f"(a) {S}"]  # fmt: skip

    assert numbers(*lines) == [
        "1", "2", "2.1", "Schedule 1", "Schedule 1, 1.1", "Schedule 2", "Schedule 2, 2.1",
        "Schedule 2, 2.1(a)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "first", "two", "second"),
    [("Annex A", "A1", "Annex B", "B1"), ("Annex A", "A1.1", "Annex B", "B1.1"),
     ("Schedule 1", "S1.1", "Schedule 2", "S2.1")],
)  # fmt: skip
def test_clauses_that_name_their_annex_are_not_cited_with_it(
    one: str, first: str, two: str, second: str
) -> None:
    lines = [f"1. {S}", one, f"{first}\t{S}", two, f"{second}\t{S}"]

    assert numbers(*lines) == ["1", one, first, two, second]


def test_a_paragraph_put_in_before_the_first_of_a_schedule_is_cited_with_it() -> None:
    lines = [f"1. {S}", "Schedule A", f"A1. {S}", f"1. {S}", f"2. {S}"]

    assert numbers(*lines)[2:] == ["Schedule A, A1", "Schedule A, 1", "Schedule A, 2"]


def test_labels_typed_without_a_gap_are_labels_where_their_neighbours_agree() -> None:
    lines = ["1.Definitions and scope", f"1.1{S}", "1.2The Panel:", "(a)the chair;",
             "(b)the members.", f"2.{S}", f"2.1{S}"]  # fmt: skip

    assert numbers(*lines) == ["1", "1.1", "1.2", "1.2(a)", "1.2(b)", "2", "2.1"]


def test_a_bracket_within_a_word_is_no_label() -> None:
    lines = [f"1. {S}", "(s)he may appeal.", "(re)insurance is a policy.", f"2. {S}"]

    assert numbers(*lines) == ["1", "2"]


@pytest.mark.parametrize("end", ["\t", " ", ".\t", ". "])
def test_numbers_go_on_after_999_and_years_are_none(end: str) -> None:
    heads = [f"{each}{end}{S}" for each in (998, 999, 1000, 1001)]
    lines = [*heads[:2], f"2006{end}The Panel was new.", heads[2], f"(1) {S}", heads[3]]

    assert numbers(*lines) == ["998", "999", "1000", "1000(1)", "1001"]


def test_years_that_follow_one_another_are_no_numbers() -> None:
    lines = [f"1. {S}", "2019\tThe Panel met.", "2020\tThe Panel met.", f"2. {S}"]

    assert numbers(*lines) == ["1", "2"]


def test_clauses_with_nought_behind_hold_those_of_their_number() -> None:
    labels = ("1.0", "1.1", "1.1.1", "1.2", "2.0", "2.1", "3.0")
    tree = structure([Paragraph(text=f"{label} {S}") for label in labels])

    assert [each.number for each in walk(tree.clauses)] == [*labels]
    assert [each.number for each in tree.clauses] == ["1.0", "2.0", "3.0"]
    assert not tree.warnings


def test_words_after_sub_clauses_may_lead_into_another_list() -> None:
    def set_in(text: str) -> Paragraph:
        return Paragraph(text=text, indent=36.0)

    lines = [f"1. {S}", "2. The Panel:", set_in("(a) meets;"), set_in("(b) writes,"), "and may:",
             set_in("(i) read;"), set_in("(ii) reply:"), set_in("(A) at once;"),
             f"3. {S}"]  # fmt: skip

    assert numbers(*lines) == [
        "1", "2", "2(a)", "2(b)", "2(i)", "2(ii)", "2(ii)(A)", "3",
    ]  # fmt: skip


def test_a_list_goes_on_after_words_that_lead_on() -> None:
    lines = ["1. The Panel:", Paragraph(text="(a) meets;", indent=36.0), "and may:",
             Paragraph(text="(b) read.", indent=36.0), f"2. {S}", f"2.1 {S}"]  # fmt: skip

    assert numbers(*lines) == ["1", "1(a)", "1(b)", "2", "2.1"]


def test_a_stop_may_follow_a_bracket_and_a_dash_a_bare_number() -> None:
    lines = [f"1-(1) {S}", "(2) The Panel:", "(a). meets;", "(b). writes.", f"2\u2014(1) {S}"]

    assert numbers(*lines) == ["1", "1(1)", "1(2)", "1(2)(a)", "1(2)(b)", "2", "2(1)"]
