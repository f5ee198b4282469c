"""What belongs to the pages and not to the text, told by how it repeats."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pdf import DOWN, Ink, dropped, flow, line, lines, paragraphs

LONG = (
    "The Supplier shall wait for the answer of the device as long as the Code says it must and "
    "then it shall try again, once only, and report it."
)
NAMES = ("gas", "water", "power", "heat", "waste", "rail")


def body(name: str, down: float = 120) -> Ink:
    """A page of the text: two paragraphs that no other page has."""
    return lines(f"The Supplier of {name} waits.", "", f"It pays for {name}.", down=down)


def told(*names: str) -> list[str]:
    """The paragraphs of these pages."""
    return [
        text
        for name in names
        for text in (f"The Supplier of {name} waits.", f"It pays for {name}.")
    ]


def running(head: str = "", foot: str = "", pages: int = 4) -> Iterator[list[Ink]]:
    """Pages of text with a header and a footer, in which {} is the page's number."""
    for number, name in enumerate(NAMES[:pages], 1):
        yield [
            line(50, head.format(number)),
            body(name),
            line(DOWN - 40, foot.format(number)),
        ]


def test_running_headers_and_footers_go() -> None:
    pages = list(running("The Meter Code", "Version 2.0"))

    assert paragraphs(*pages) == told(*NAMES[:4])
    assert dropped(*pages) == {"running header": 4, "running footer": 4}


def test_page_numbers_go() -> None:
    pages = list(running("", "Page {} of 4"))

    assert paragraphs(*pages) == told(*NAMES[:4])
    assert dropped(*pages) == {"page number": 4}


def test_page_numbers_alone_go_where_they_count_the_pages() -> None:
    assert paragraphs(*running("", "{}")) == told(*NAMES[:4])
    assert paragraphs(*running("", "- {} -")) == told(*NAMES[:4])


def test_page_numbers_that_begin_elsewhere_go() -> None:
    pages = [[body(name), line(DOWN - 40, str(17 + at))] for at, name in enumerate(NAMES[:4])]

    assert paragraphs(*pages) == told(*NAMES[:4])


def test_page_one_of_nine_goes_even_on_a_single_page() -> None:
    assert paragraphs([body("gas"), line(DOWN - 40, "Page 1 of 9")]) == told("gas")


def test_a_number_that_counts_no_pages_is_the_texts_own() -> None:
    pages = [[body("gas", 100), line(142, "30")], [body("rail", 100), line(142, "45")]]

    assert " ".join(paragraphs(*pages)).split().count("30") == 1
    assert " ".join(paragraphs(*pages)).split().count("45") == 1


def test_headers_of_odd_and_of_even_pages_go() -> None:
    pages = [
        [line(50, "The Meter Code" if at % 2 else "Version 2.0"), body(name)]
        for at, name in enumerate(NAMES)
    ]

    assert paragraphs(*pages) == told(*NAMES)


def test_a_header_that_the_first_page_lacks_goes() -> None:
    first, *others = running("The Meter Code", "", pages=5)

    assert paragraphs([*first[1:]], *others) == told(*NAMES[:5])


def test_a_header_of_two_lines_goes() -> None:
    pages = [[lines("The Meter Code", "Version 2.0", down=40), body(name)] for name in NAMES[:4]]

    assert paragraphs(*pages) == told(*NAMES[:4])


def test_a_header_of_one_page_goes_where_other_pages_have_theirs() -> None:
    pages = list(running("The Meter Code"))
    pages[2] = [line(50, "Schedule of fees"), lines(*NAMES, down=120)]

    assert "Schedule of fees" not in " ".join(paragraphs(*pages))
    assert dropped(*pages) == {"running header": 4}


def test_a_header_of_the_one_even_page_goes_though_paragraphs_stand_as_far_apart() -> None:
    heads = ("Licence Conditions", "Part 1.0 | Legal text", "Licence Conditions")
    pages = [
        [
            line(60, head),
            lines(*told(name), f"It ends {name}.", down=92, leading=32),
        ]
        for head, name in zip(heads, NAMES, strict=False)
    ]

    assert dropped(*pages) == {"running header": 3}


def test_a_heading_at_the_top_of_every_page_stays() -> None:
    pages = [
        [lines(f"{number}.\tFees for {name}", "", f"It pays for {name}.")]
        for number, name in enumerate(NAMES, 1)
    ]

    assert paragraphs(*pages) == [
        text
        for number, name in enumerate(NAMES, 1)
        for text in (f"{number}.\tFees for {name}", f"It pays for {name}.")
    ]


def test_clauses_of_the_same_words_at_the_top_of_pages_stay() -> None:
    pages = [[lines(f"{at}.\tThe Supplier waits.", "", "It pays.", f"{at}.")] for at in (1, 5)]

    assert [text for text in paragraphs(*pages) if "waits" in text] == [
        "1.\tThe Supplier waits.",
        "5.\tThe Supplier waits.",
    ]


@pytest.mark.parametrize("heading", ["SCHEDULE {}", "{}.\tThe Supplier waits."])
def test_headings_that_count_with_the_pages_stay(heading: str) -> None:
    pages = [
        [line(50, "The Meter Code"), line(100, heading.format(number)), body(name, 140)]
        for number, name in enumerate(NAMES, 1)
    ]

    assert [text for text in paragraphs(*pages) if "6" in text] == [heading.format(6)]


@pytest.mark.xfail(strict=True, reason="where the foot of a page is, is told by its lines alone")
def test_the_same_last_words_of_two_short_pages_stay() -> None:
    pages = [[lines(f"The Supplier of {name} waits.", "", "It pays.")] for name in NAMES[:2]]

    assert paragraphs(*pages).count("It pays.") == 2


def test_braces_that_close_an_example_at_the_foot_of_pages_stay() -> None:
    pages = [[lines(f'"{name}": {{', "wait", "}")] for name in NAMES[:4]]

    assert "".join(paragraphs(*pages)).count("}") == 4


def test_the_first_line_of_a_sentence_that_goes_on_over_the_page_stays() -> None:
    first, second = flow(LONG, 435)
    pages = [[lines("1.\tIt is agreed.", first)], [lines(second, "", "2.\tIt is final.")]]

    assert paragraphs(*pages) == ["1.\tIt is agreed.", LONG, "2.\tIt is final."]


def test_a_sentence_goes_on_past_the_footer_and_the_header_between() -> None:
    first, second = flow(LONG, 435)
    pages = list(running("The Meter Code", "Page {} of 4"))
    pages[1].append(lines("2.\tIt is agreed.", first, down=300))
    pages[2][1] = lines(second, "", "3.\tIt is final.")

    assert paragraphs(*pages)[4:7] == ["2.\tIt is agreed.", LONG, "3.\tIt is final."]


def test_a_header_of_one_page_alone_goes_where_a_sentence_goes_on_past_it() -> None:
    first, second = flow(LONG, 435)
    after = [line(40, "Schedule of fees"), lines(second, "2.\tIt is final.", "3.\tIt is paid.")]

    assert paragraphs([lines("1.\tIt is agreed.", first)], after)[1:] == [
        LONG,
        "2.\tIt is final.",
        "3.\tIt is paid.",
    ]


WORDS = (
    "The Supplier shall wait for the answer of the device as long as the Code says it must, "
    "and it shall then try again, but no more often than three times in an hour; after that "
    "it tells the operator, who looks into the matter and answers within five days, or says "
    "why it cannot, and until when it hopes to be able to do so, as the Code foresees. The "
    "operator publishes these answers, with the reasons that it has for each of them."
)


def numbered(words: str, every: int) -> list[Ink]:
    """A page of text with numbers at the margin: of every line, or every second or fifth."""
    told = flow(words, 400)
    counts = [at for at in range(1, len(told) + 1) if at % every == 0]
    return [
        lines(*told),
        *(line(100 + 14 * (at - 1), str(at), left=50, size=7) for at in counts),
    ]


def test_line_numbers_go() -> None:
    page = numbered(WORDS, every=1)

    assert paragraphs(page) == [WORDS]
    assert dropped(page) == {"line number": len(flow(WORDS, 400))}


def test_line_numbers_at_every_second_line_go() -> None:
    assert paragraphs(numbered(WORDS, every=2)) == [WORDS]


def test_line_numbers_at_every_fifth_line_go() -> None:
    words = f"{WORDS} {WORDS} {WORDS}"

    assert paragraphs(numbered(words, every=5)) == [words]


def test_lone_line_numbers_go_where_pages_begin_to_count_alike() -> None:
    pages = [
        [
            lines(f"1.\tThe {name} Supplier waits.", "2.\tIt pays.", f"3.\tIt reports {name}."),
            line(128, "5", left=40),
        ]
        for name in ("gas", "water")
    ]

    assert dropped(*pages) == {"line number": 2}


def test_a_lone_number_at_the_margin_of_one_page_is_no_line_number() -> None:
    pages = [
        [body("gas")],
        [lines("4.\tIt waits.", "", "5\tIt reports.", "", "It pays.")],
    ]

    assert "5\tIt reports." in paragraphs(*pages)


def test_line_numbers_go_though_a_table_crosses_their_column() -> None:
    words = " ".join(6 * [WORDS])
    page = [*numbered(words, every=5), *(line(80 - at, "Fees", left=45) for at in (0, 14))]

    assert paragraphs(page)[-1] == words


def test_numbers_of_clauses_at_the_margin_are_no_line_numbers() -> None:
    told = [f"{number}\tIt pays for {name}." for number, name in enumerate(NAMES, 1)]

    assert paragraphs([lines(*told)]) == told


def test_a_marking_at_the_edge_of_a_single_page_goes() -> None:
    pages = [[body("gas")], [line(50, "OFFICIAL"), body("rail")]]

    assert paragraphs(*pages) == told("gas", "rail")


def test_the_end_of_a_sentence_that_pages_repeat_is_no_footer() -> None:
    pages = [
        [lines(f"{at}.\tThe {name} Supplier pays within a", "\ttwelve-month period.", down=740)]
        for at, name in enumerate(NAMES[:4], 1)
    ]

    assert "".join(paragraphs(*pages)).count("twelve-month period.") == 4


def test_page_numbers_in_small_roman_numerals_go() -> None:
    pages = [
        [body(name), line(DOWN - 40, "i" * at, left=300)] for at, name in enumerate(NAMES[:3], 1)
    ]

    assert paragraphs(*pages) == told(*NAMES[:3])
    assert dropped(*pages) == {"page number": 3}


def test_the_figures_of_a_list_whose_entries_begin_small_are_no_line_numbers() -> None:
    entries = [f"{at}\tlitres of {name}" for at, name in enumerate(NAMES, 1)]
    page = [lines("The users of the store may each take these amounts in one day:", *entries)]

    assert "3\tlitres of power" in "\n".join(paragraphs(page))
    assert dropped(page) == {}
