"""Tables: those whose cells are ruled, and those whose columns only stand below each other."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from pdf import (
    DOWN,
    FONT,
    SIZE,
    Ink,
    cells,
    clauses,
    grid,
    line,
    lines,
    paragraphs,
    rows,
    rule,
    ruled,
)

FEES = [("Service", "Fee", "Period"), ("Inspection", "30.00", "2 days"), ("Copies", "4.50", "")]
COLUMNS = (80, 230, 330, 430)


def aligned(*written: tuple[str, ...], down: float = 150) -> list[Ink]:
    """Rows without rules."""
    return [
        cells(down + 14 * at, *row, columns=COLUMNS[: len(row)]) for at, row in enumerate(written)
    ]


def test_a_ruled_table_has_its_cells_and_empty_ones_too() -> None:
    assert rows([*ruled(*FEES, columns=COLUMNS)]) == [FEES]


def test_the_words_of_a_cell_may_take_several_lines() -> None:
    page = [
        grid(COLUMNS[:3], [90, 120, 150]),
        cells(101, "Return of a", "30.00", columns=(83, 233)),
        line(114, "deposit", left=83),
        cells(131, "Copies", "4.50", columns=(83, 233)),
    ]

    assert rows(page) == [[("Return of a deposit", "30.00"), ("Copies", "4.50")]]


def test_two_tables_with_words_between_are_two() -> None:
    page = [
        *ruled(*FEES[:2], columns=COLUMNS),
        line(160, "These are the fees of users:"),
        *ruled(*FEES[1:], columns=COLUMNS, down=200),
    ]

    assert rows(page) == [FEES[:2], FEES[1:]]
    assert paragraphs(page) == ["These are the fees of users:"]


def test_a_table_belongs_to_the_clause_above_it() -> None:
    page = [
        lines("1.\tThese are the fees:", down=70),
        *ruled(*FEES, columns=COLUMNS),
        line(180, "2.\tThey are due at once."),
    ]

    assert clauses(page) == [("1", "These are the fees:"), ("2", "They are due at once.")]
    assert rows(page) == [FEES]


def test_a_box_around_words_is_a_table_of_one_cell() -> None:
    page = [
        line(80, "1.\tThe Supplier waits."),
        grid((80, 500), (90, 125)),
        lines("Note: the times are those of", "the Meter Code.", down=104, left=90),
        line(150, "2.\tIt reports."),
    ]

    assert rows(page) == [[("Note: the times are those of the Meter Code.",)]]
    assert paragraphs(page) == ["1.\tThe Supplier waits.", "2.\tIt reports."]


def test_a_frame_around_clauses_is_no_table() -> None:
    told = ["1.\tThe Supplier waits.", "2.\tIt reports."]
    page = [grid((70, 520), (85, 135)), lines(told[0], "", told[1])]

    assert rows(page) == []
    assert paragraphs(page) == told


def test_a_border_around_the_page_is_no_table() -> None:
    page = [grid((40, 555), (40, 800)), lines("The Supplier waits.", "", "It reports.")]

    assert rows(page) == []


def test_rules_between_rows_alone_make_no_cells() -> None:
    page = [
        *(rule(80, 140 + 14 * at, 430) for at in range(4)),
        *aligned(*(row[:2] for row in FEES)),
    ]

    assert rows(page) == [[row[:2] for row in FEES]]


def test_columns_that_stand_below_each_other_are_a_table() -> None:
    page = [lines("1.\tThese are the fees:"), *aligned(*FEES[:2], ("Copies", "4.50", "1 day"))]

    assert rows(page) == [[*FEES[:2], ("Copies", "4.50", "1 day")]]


def test_figures_flush_right_are_a_column() -> None:
    def flush_right(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for at, fee in enumerate(("Fee", "1,230.00", "4.50")):
            canvas.drawRightString(330, DOWN - 150 - 14 * at, fee)

    services = aligned(("Service",), ("Inspection",), ("Copies",))

    assert rows([lines("1.\tThese are the fees:"), *services, flush_right]) == [
        [("Service", "Fee"), ("Inspection", "1,230.00"), ("Copies", "4.50")]
    ]


def test_a_cell_that_goes_on_in_the_next_line_stays_one() -> None:
    page = [
        lines("1.\tThese are the fees:"),
        *aligned(("Service", "Fee"), ("Return of a deposit", "30.00"), ("after its term",)),
        *aligned(("Copies", "4.50"), down=192),
    ]

    assert rows(page) == [
        [("Service", "Fee"), ("Return of a deposit after its term", "30.00"), ("Copies", "4.50")]
    ]


def test_a_row_whose_cells_all_go_on_in_the_next_line_stays_one() -> None:
    page = [
        lines("1.\tThese are the fees:"),
        *aligned(("Return of a deposit", "30.00"), ("after its term", "at most"), ("Copies", "4")),
    ]

    assert rows(page) == [
        [("Return of a deposit after its term", "30.00 at most"), ("Copies", "4")]
    ]


def test_rows_that_stand_far_apart_are_no_table() -> None:
    page = [cells(down, "Date", "Signature", columns=(80, 300)) for down in (100, 180)]

    assert rows(page) == []


def test_a_single_row_of_words_apart_is_no_table() -> None:
    assert rows([cells(100, "Date", "Signature", columns=(80, 300))]) == []


def test_clauses_with_labels_set_off_are_no_table() -> None:
    told = ["(a)\tthe fee;", "(b)\tthe term; and", "(c)\tthe notice."]

    assert rows([lines("1.\tThese are told:", *told)]) == []
    assert paragraphs([lines("1.\tThese are told:", *told)])[1:] == told


def test_a_clause_with_a_space_after_its_label_ends_a_table() -> None:
    clause = "ii) the Supplier pays"
    page = [*aligned(*FEES), line(200, clause), line(214, "all of them.")]

    assert rows(page) == [FEES]
    assert paragraphs(page)[-1] == f"{clause} all of them."


def test_lists_beside_each_other_are_read_one_after_the_other() -> None:
    columns = (80, 100, 300, 320)
    page = [
        line(90, "The names are:"),
        *(
            cells(110 + 14 * at, "\u2022", left, "\u2022", right, columns=columns)
            for at, (left, right) in enumerate([("ada", "prolog"), ("apex", "python")])
        ),
        cells(138, "\u2022", "c", columns=columns[:2]),
    ]

    assert rows(page) == []
    assert paragraphs(page) == [
        "The names are:",
        *(f"\u2022\t{name}" for name in ("ada", "apex", "c", "prolog", "python")),
    ]


def test_lists_beside_each_other_may_have_lists_below_their_points() -> None:
    columns = ((80, ("ada", "apex", "c", "d")), (300, ("prolog", "of marks:", "html", "xml")))
    page = [
        line(90, "The names are:"),
        *(
            cells(110 + 14 * at, "\u2022", word, columns=(edge + 20 * deep, edge + 20 + 20 * deep))
            for edge, words in columns
            for at, word in enumerate(words)
            for deep in (word.endswith("ml"),)
        ),
    ]

    assert clauses(page) == [
        *[(f"bullet {at}", word) for at, word in enumerate(columns[0][1], 1)],
        *[("bullet 5", "prolog"), ("bullet 6", "of marks:")],
        *[("bullet 6 bullet 1", "html"), ("bullet 6 bullet 2", "xml")],
    ]


def test_rules_that_are_drawn_in_one_go_are_rules() -> None:
    def drawn(canvas: Canvas) -> None:
        canvas.grid(list(COLUMNS[:3]), [DOWN - 90, DOWN - 120, DOWN - 150])

    page = [
        drawn,
        cells(101, "Copies", "", columns=(83, 233)),
        cells(131, "a", "b", columns=(83, 233)),
    ]

    assert rows(page) == [[("Copies", ""), ("a", "b")]]


@pytest.mark.xfail(strict=True, reason="words that are spread over a column look like cells")
def test_words_that_are_spread_over_a_narrow_column_make_no_table() -> None:
    spread = (80, 119, 180, 222, 256)
    page = [
        cells(100, "1.", "The", "Supplier", "may", "tell", columns=(50, *spread[:3], 276)),
        cells(114, "the", "operator", "of", "the", "device", columns=spread),
        cells(128, "and", "answer", "for", "an", "annual", columns=spread),
        line(142, "fee, which is due.", left=80),
    ]

    assert rows(page) == []


def test_a_sentence_that_is_spread_over_two_lines_makes_no_table() -> None:
    first, second = "of the limits for each", "it changes one of them"
    edge = 290
    page = [
        cells(100, "The Supplier is told", first, columns=(80, edge - width(first))),
        cells(114, "device, and once", second, columns=(80, edge - width(second))),
        line(128, "tells the operator."),
    ]

    assert rows(page) == []


def width(words: str) -> float:
    return stringWidth(words, FONT, SIZE)


def test_headings_of_an_appendix_make_no_table_of_the_text_between_them() -> None:
    page = [lines("B.1\tThe device", "", "It is read.", "", "B.2\tThe fee", "", "It is due.")]

    assert [number for number, _ in clauses(page)] == ["B.1", "B.2"]


def test_a_table_whose_cells_each_have_rules_of_their_own_is_whole() -> None:
    edges = [40 + 70 * at for at in range(8)]
    heights = [60 + 13 * at for at in range(51)]
    borders: list[Ink] = [rule(left, top, left, top + 13) for left in edges for top in heights[:-1]]
    page = [
        grid(edges, heights),
        *borders,
        *(cells(top + 10, *["from 1 May"] * 7, columns=[e + 3 for e in edges[:-1]])
          for top in heights[:-1]),
    ]  # fmt: skip

    assert rows(page) == [[("from 1 May",) * 7] * 50]
