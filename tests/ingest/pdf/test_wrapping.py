"""Lines into paragraphs: where one ends is told by how its lines are set."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from pdf import FONT, SIZE, Ink, bold, cells, clauses, flow, line, lines, paragraphs

LONG = (
    "The Supplier shall wait for the answer of the device as long as the Code says it must, and "
    "shall then try again, but no more often than three times within any one hour."
)
WIDTH = 435.0


def hanging(label: str, text: str, width: float = WIDTH - 40) -> list[str]:
    """The lines of a clause whose words all stand behind its label."""
    first, *others = flow(text, width)
    return [f"{label}\t{first}", *(f"\t{other}" for other in others)]


def test_a_full_line_goes_on() -> None:
    assert paragraphs([lines(*flow(LONG, WIDTH))]) == [LONG]


def test_a_short_line_ends_a_paragraph() -> None:
    told = [LONG, "It reports.", "It pays."]

    assert paragraphs([lines(*flow(LONG, WIDTH), *told[1:])]) == told


def test_a_wider_gap_ends_a_paragraph_though_its_line_is_full() -> None:
    first = flow(LONG, WIDTH)[0]
    page = [lines(*flow(LONG, WIDTH), "", first, "", first)]

    assert paragraphs(page) == [LONG, first, first]


def test_larger_type_is_a_paragraph_of_its_own() -> None:
    heading = "What the Supplier does about the answers of its devices"
    page = [line(100, heading, size=16), lines(*flow(LONG, WIDTH), down=114)]

    assert paragraphs(page) == [heading, LONG]


def test_a_bold_heading_ends_where_its_type_ends() -> None:
    heading = bold("What the Supplier does about the answer of a device that is late by some hours")

    assert paragraphs([lines(heading, *flow(LONG, WIDTH))]) == [heading.text, LONG]


def test_a_label_that_is_set_off_begins_a_paragraph_after_a_full_line() -> None:
    full = flow(LONG, WIDTH - 40)[0]

    assert paragraphs([lines(f"4.1\t{full}", f"4.2\t{full}")]) == [f"4.1\t{full}", f"4.2\t{full}"]


def test_a_bullet_begins_a_paragraph_after_a_full_line() -> None:
    full = flow(LONG, WIDTH - 40)[0]

    assert paragraphs([lines(f"\u2022 {full}", f"\u2022 {full}")]) == 2 * [f"\u2022 {full}"]


@pytest.mark.parametrize(
    ("label", "before", "after"),
    [
        ("4.1", "as long as it is told to in clause", "4.2 of the Policy, and reports."),
        ("4.1", "as long as the Policy says in its", "4.2 Wait, and reports."),
        ("3.", "for no longer than it takes, which is", "30 seconds after the answer came."),
        ("3.", "within the time that is allowed under", "4. above, and reports."),
        ("(a)", "as long as it is told to in paragraph", "(b) below or in the Policy."),
        ("(a)", "that it was told to on the sixth, or", "(b) on any later day of the month;"),
    ],
)
def test_words_at_the_place_of_the_words_go_on_though_they_look_like_a_label(
    label: str, before: str, after: str
) -> None:
    page = [lines(f"{label}\tThe Supplier waits {before}", f"\t{after}")]

    assert paragraphs(page) == [f"{label}\tThe Supplier waits {before} {after}"]


@pytest.mark.parametrize(
    ("full", "rest"),
    [
        (
            "The Supplier shall wait for the answer of the device that is late, but not more than",
            "30 seconds after the answer came, and then it reports.",
        ),
        (
            "The Supplier shall wait for the answer of the device as long as is told in clause",
            "4.12 of the Policy, and then it reports.",
        ),
        (
            "The Supplier shall wait for the answer of the device as long as it is told by clause",
            "5. Then it reports.",
        ),
    ],
)
def test_a_full_line_goes_on_in_one_that_begins_with_a_number(full: str, rest: str) -> None:
    page = [lines(*flow(LONG, WIDTH), "", f"4.11 {full}", rest, "", "4.12 It reports.")]

    assert paragraphs(page)[1:] == [f"4.11 {full} {rest}", "4.12 It reports."]


def test_the_next_number_in_sequence_begins_a_clause_where_nothing_hangs() -> None:
    told = ["4.1 It waits.", "4.2 It reports, and in the", "end it pays.", "4.3 It stops."]

    assert [number for number, _ in clauses([lines(*told)])] == ["4.1", "4.2", "4.3"]


def test_paragraphs_whose_first_line_is_indented_are_told_apart() -> None:
    first, *others = flow(LONG, WIDTH - 40)

    assert paragraphs([lines(*2 * [f"\t{first}", *others])]) == [LONG, LONG]


def test_hanging_paragraphs_are_told_apart() -> None:
    page = [lines(*hanging("(a)", LONG), *hanging("(b)", LONG))]

    assert paragraphs(page) == [f"(a)\t{LONG}", f"(b)\t{LONG}"]


def test_words_of_a_clause_that_begin_again_at_the_margin_go_on_with_it() -> None:
    first, *others = flow(LONG, WIDTH - 40)

    assert paragraphs([lines(f"4.1\t{first}", *others)]) == [f"4.1\t{LONG}"]


def test_a_clause_goes_on_over_a_page_break() -> None:
    told = hanging("4.1", LONG)

    assert paragraphs([lines(told[0])], [lines(*told[1:])]) == [f"4.1\t{LONG}"]


def test_a_clause_that_ends_with_its_page_is_not_joined_with_the_next() -> None:
    told = hanging("4.1", LONG)

    assert paragraphs([lines(*told)], [lines("\tIt reports.")]) == [f"4.1\t{LONG}", "It reports."]


def test_a_line_that_ends_within_brackets_goes_on() -> None:
    told = [
        "The Supplier shall wait for its answer (which may be late in coming",
        "As the Code says it may).",
    ]

    assert paragraphs([lines(*flow(LONG, WIDTH), "", *told)]) == [LONG, " ".join(told)]


def test_a_line_that_ends_where_no_sentence_can_goes_on() -> None:
    told = ["The Supplier shall wait for its answer, which may be late, from the", "Operator."]

    assert paragraphs([lines(*flow(LONG, WIDTH), "", *told)]) == [LONG, " ".join(told)]


def test_a_full_line_goes_on_in_one_that_begins_like_the_next_letter() -> None:
    full = "(a) the answer of the device that is meant by the Policy where it is told, and also so"
    page = [lines(*flow(LONG, WIDTH), "", full, "(b) below is told of it; and", "(b) the fee.")]

    assert paragraphs(page)[1:] == [f"{full} (b) below is told of it; and", "(b) the fee."]


def test_a_heading_in_the_middle_goes_on_over_its_lines() -> None:
    def centred(down: float, text: str) -> Ink:
        return lambda canvas: canvas.drawCentredString(297, 842 - down, text)

    page = [
        centred(100, "The Electricity and Gas (Smart Meters) Regulations: designation of"),
        centred(114, "the Meter Code"),
        lines("It is designated.", *flow(LONG, WIDTH), down=150),
    ]

    assert paragraphs(page)[0] == (
        "The Electricity and Gas (Smart Meters) Regulations: designation of the Meter Code"
    )


def test_a_label_alone_on_its_line_belongs_to_the_words_below() -> None:
    assert paragraphs([lines("4.1", "The Supplier waits.", "", "4.2", "It reports.")]) == [
        "4.1 The Supplier waits.",
        "4.2 It reports.",
    ]


def test_words_right_behind_a_long_label_are_told_from_it() -> None:
    page = [
        lines("4.\tThese are told:", "4.1(a)\tthe fee;"),
        line(128, "4.1(xviii)", "The notice."),
    ]

    assert clauses(page) == [
        ("4", "These are told:"),
        ("4.1(a)", "the fee;"),
        ("4.1(xviii)", "The notice."),
    ]


def test_a_label_is_told_from_words_that_the_next_line_begins_below() -> None:
    left = 80.0
    hung = left + stringWidth("10th ", FONT, SIZE) + SIZE / 2
    page = [
        ink
        for at, label in enumerate(("10th", "11th"))
        for ink in (
            line(100 + 60 * at, label, left=left),
            lines(*flow(LONG, 320), down=100 + 60 * at, left=hung),
        )
    ]

    assert clauses(page) == [("10th", LONG), ("11th", LONG)]


def test_a_figure_right_behind_a_label_is_told_from_it_by_the_clauses_beside() -> None:
    words = ("each person is suitable;", "30 days\u2019 notice is given.")
    hung = 80 + stringWidth("1.1", FONT, SIZE)
    page = [
        line(100, "1. These are told:"),
        *(
            cells(120 + 20 * at, f"1.{at}", text, columns=(80, hung))
            for at, text in enumerate(words, 1)
        ),
    ]

    assert clauses(page)[1:] == [("1.1", words[0]), ("1.2", words[1])]


def test_a_page_of_short_lines_keeps_them_apart() -> None:
    signed = ["Signed", "A. Person", "Director of the Meter Code Company", "London"]

    assert paragraphs([lines(*flow(LONG, WIDTH), "It ends.")], [lines(*signed)]) == [
        LONG,
        "It ends.",
        *signed,
    ]


def test_letters_that_follow_each_other_behind_a_number_begin_clauses() -> None:
    full = "A fee is due for the answer of the device for as long as the Code says it is; and"
    told = [f"4.11({letter}) {full}" for letter in "abc"]

    assert paragraphs([lines(*flow(LONG, WIDTH), "", *told)]) == [LONG, *told]
