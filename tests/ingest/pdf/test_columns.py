"""Columns are read one after the other; what only stands side by side is read across."""

from __future__ import annotations

from pdf import Ink, clauses, flow, line, lines, rows

LEFT, RIGHT, ACROSS = 50.0, 310.0, 230.0
SENTENCES = (
    "The Supplier shall wait for the answer of the device as long as the Code says it must",
    "The operator looks into each matter that it is told about and answers within five days",
    "A user may ask for the reasons of a decision that the operator has made on its behalf",
    "Whoever has paid a fee that was not due may ask for it back within the following year",
    "The register is open to all, and an entry in it is taken as right until it is changed",
    "The regulator may ask for a report at any time, and the operator answers without delay",
)


def clause(number: int) -> list[str]:
    """The lines of a clause that is set in a column."""
    sentence = SENTENCES[number % len(SENTENCES)]
    first, *others = flow(f"{sentence}, clause {number}.", ACROSS - 40)
    return [f"{number}.\t{first}", *(f"\t{other}" for other in others), ""]


def column(numbers: range, left: float, down: float = 100) -> Ink:
    """Clauses below each other, their words behind their labels."""
    return lines(*(text for number in numbers for text in clause(number)), left=left, down=down)


def told(numbers: range) -> list[tuple[str, str]]:
    return [(str(n), f"{SENTENCES[n % len(SENTENCES)]}, clause {n}.") for n in numbers]


def test_two_columns_are_read_one_after_the_other() -> None:
    assert clauses([column(range(1, 9), LEFT), column(range(9, 17), RIGHT)]) == told(range(1, 17))


def test_two_columns_that_are_drawn_in_any_order_are_read_in_theirs() -> None:
    assert clauses([column(range(9, 17), RIGHT), column(range(1, 9), LEFT)]) == told(range(1, 17))


def test_columns_go_on_over_pages() -> None:
    pages = [
        [column(range(at, at + 8), LEFT), column(range(at + 8, at + 16), RIGHT)] for at in (1, 17)
    ]

    assert clauses(*pages) == told(range(1, 33))


def test_a_last_page_with_few_lines_has_the_columns_of_the_pages_before() -> None:
    full = [column(range(1, 9), LEFT), column(range(9, 17), RIGHT)]
    last = [column(range(17, 19), LEFT), column(range(19, 20), RIGHT)]

    assert clauses(full, last) == told(range(1, 20))


def test_a_last_page_with_one_column_alone_is_read() -> None:
    full = [column(range(1, 9), LEFT), column(range(9, 17), RIGHT)]

    assert clauses(full, [column(range(17, 19), LEFT)]) == told(range(1, 19))


def test_a_heading_across_both_columns_parts_those_above_from_those_below() -> None:
    page = [
        column(range(1, 4), LEFT),
        column(range(4, 7), RIGHT),
        line(330, "Part B: Duties of the operator and of the users of it", left=110),
        column(range(7, 10), LEFT, down=360),
        column(range(10, 13), RIGHT, down=360),
    ]

    assert [number for number, _ in clauses(page)] == [
        *map(str, range(1, 7)),
        "Part B",
        *map(str, range(7, 13)),
    ]


def test_a_table_of_two_columns_is_read_across() -> None:
    fees = [("Inspection", "30 days"), ("Return of a deposit", "5 days"), ("Copies", "2 days")]
    page = [
        lines("1.\tThe operator answers within these times.", down=80),
        *(
            ink
            for at, (service, time) in enumerate(2 * fees)
            for ink in (line(110 + 14 * at, service, left=80), line(110 + 14 * at, time, left=330))
        ),
    ]

    assert rows(page) == [2 * fees]


def test_labels_beside_words_are_no_column() -> None:
    told = [f"{number}.\tIt pays for this and for that, at once." for number in range(1, 12)]

    assert [number for number, _ in clauses([lines(*told)])] == [str(n) for n in range(1, 12)]


def test_labels_beside_their_words_are_no_column() -> None:
    words = [SENTENCES[0][:60], SENTENCES[1][:60], SENTENCES[2][:60]] * 2
    page = [
        lines(*(f"({letter})" for letter in "abcdef"), left=LEFT),
        lines(*words, left=LEFT + 200),
    ]
    full = [column(range(1, 9), LEFT), column(range(9, 17), RIGHT)]

    assert [number for number, _ in clauses(page, full)][:6] == [f"({one})" for one in "abcdef"]


def test_words_after_a_list_in_the_second_column_are_the_clauses() -> None:
    page = [
        column(range(1, 9), LEFT),
        lines("17.\tIt shows:", left=RIGHT),
        lines("(a)\tthe time;", "(b)\tthe day.", left=RIGHT + 40, down=114),
        lines("and keeps a record of both for", "as long as it can.", left=RIGHT + 40, down=142),
        column(range(18, 23), RIGHT, down=184),
    ]

    found = dict(clauses(page))

    assert found["17"].endswith("\nand keeps a record of both for as long as it can.")


def test_a_row_of_many_figures_between_columns_takes_no_time() -> None:
    page = [column(range(1, 9), LEFT), column(range(9, 16), RIGHT)]
    figures = line(560, " ".join(["120"] * 14) + " kWh", left=RIGHT, size=6)

    assert [number for number, _ in clauses([*page, figures])] == [str(n) for n in range(1, 16)]
