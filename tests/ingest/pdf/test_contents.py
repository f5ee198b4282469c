"""Tables of contents: left out and counted; what only looks like one stays."""

from __future__ import annotations

from reportlab.pdfbase.pdfmetrics import stringWidth

from pdf import FONT, SIZE, Ink, Line, dropped, line, lines, paragraphs

LEADERS = 24 * "."
HEADINGS = ("Scope", "Time limits", "Fees", "Reports", "Redress", "Notices")


def entry(down: float, words: str, page: str) -> list[Ink]:
    """An entry with its page at the right margin."""
    right = 515 - stringWidth(page, FONT, SIZE)
    return [line(down, words), line(down, page, left=right)]


def text(*headings: str) -> Ink:
    """The text that the contents list: headings, and a sentence below each."""
    told: list[Line] = []
    for number, heading in enumerate(headings, 1):
        told += [f"{number}.\t{heading}", "", f"{number}.1\tThis is about {heading.lower()}.", ""]
    return lines(*told)


def told(*headings: str) -> list[str]:
    return [
        words
        for number, heading in enumerate(headings, 1)
        for words in (f"{number}.\t{heading}", f"{number}.1\tThis is about {heading.lower()}.")
    ]


def test_entries_with_leaders_go_and_so_does_their_heading() -> None:
    listed = lines(
        "Contents",
        f"1. Scope {LEADERS} 2",
        "2. Time limits . . . . . . . . . 2",
    )

    assert paragraphs([listed], [text(*HEADINGS[:2])]) == told(*HEADINGS[:2])
    assert dropped([listed], [text(*HEADINGS[:2])]) == {"contents line": 3}


WRAPPED = (
    "1. Scope and commencement of the obligations of the Supplier, the operator and the",
    "     other users ........................ 2",
)


def test_an_entry_of_two_lines_goes_whole() -> None:
    listed = lines(f"1. Time limits {LEADERS} 2", *WRAPPED, f"3. Fees {LEADERS} 3")

    assert paragraphs([listed], [text(*HEADINGS[:3])]) == told(*HEADINGS[:3])


def test_the_first_entry_goes_whole_too() -> None:
    listed = lines("Contents", *WRAPPED, f"2. Time limits {LEADERS} 2", f"3. Fees {LEADERS} 3")

    assert paragraphs([listed], [text(*HEADINGS[:3])]) == told(*HEADINGS[:3])


def test_entries_without_leaders_go_where_a_heading_announces_them() -> None:
    listed = [
        ink
        for at, heading in enumerate(HEADINGS, 1)
        for ink in entry(110 + 14 * at, f"{at}. {heading}", "2")
    ]

    assert paragraphs([line(100, "Contents"), *listed], [text(*HEADINGS)]) == told(*HEADINGS)


def test_the_pages_of_front_matter_in_roman_numerals_go_too() -> None:
    listed = [*entry(124, "Foreword", "iii"), *entry(138, "1. Scope", "1")]
    listed += entry(152, "2. Time limits", "1")

    assert paragraphs([line(100, "Table of contents"), *listed], [text(*HEADINGS[:2])]) == told(
        *HEADINGS[:2]
    )


ARRANGEMENT = lines("CONTENTS", *(f"{at}\t{each}" for at, each in enumerate(HEADINGS, 1)))


def test_the_arrangement_of_an_act_goes_though_it_has_no_pages() -> None:
    said = [
        words
        for number, heading in enumerate(HEADINGS, 1)
        for words in (f"{number}\t{heading}", f"{number}.1\tProvision {number} is in force.")
    ]

    assert (
        paragraphs([ARRANGEMENT], [lines(*(each for words in said for each in (words, "")))])
        == said
    )


def test_a_text_that_says_the_words_of_its_headings_is_not_the_arrangement() -> None:
    assert paragraphs([ARRANGEMENT], [text(*HEADINGS)]) == told(*HEADINGS)


def test_a_heading_contents_without_a_list_stays() -> None:
    page = [lines("Contents", "", "The notice shall say what it is about.")]

    assert paragraphs(page) == ["Contents", "The notice shall say what it is about."]


def test_a_single_dotted_line_is_a_form_to_fill_in() -> None:
    page = [lines("1.\tNumber of meters .................... 4", "", "2.\tThe end.")]

    assert paragraphs(page) == ["1.\tNumber of meters .................... 4", "2.\tThe end."]


def test_numbers_at_the_right_are_no_contents_without_a_heading() -> None:
    fees = [ink for at in range(3) for ink in entry(100 + 14 * at, f"Fee {at + 1}", f"{40 + at}")]

    assert "contents line" not in dropped(fees)


def test_dots_that_leave_out_words_are_no_leaders() -> None:
    told = ["1.\tThe notice says \u201cwe ... will pay 30\u201d.", "2.\tIt says ... and 40"]

    assert paragraphs([lines(*told)]) == told
