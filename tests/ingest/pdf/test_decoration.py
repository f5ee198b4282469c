"""Strokes through words and below them; strokes that belong to no words."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from clauseline.ingest.pdf.opening import open_pdf
from clauseline.ingest.pdf.pages import PageReader
from clauseline.ingest.pdf.sheet import Sheet
from pdf import DOWN, Ink, Words, cells, grid, line, pdf, put_in, rule, struck

SENTENCE = "Wait for 30 or 90 seconds"


def sheet(*page: Ink) -> Sheet:
    return PageReader(open_pdf(pdf(page), "test.pdf")).read(0)


def looks(*page: Ink) -> list[str]:
    """The pieces of a page as they look: "-30-" struck through, "_90_" and "=90=" underlined."""
    found = []
    for piece in sheet(*page).pieces:
        sign = "-" if piece.struck else ("", "_", "=")[piece.underlines]
        found.append(f"{sign}{piece.text.strip()}{sign}")
    return found


def test_struck_and_underlined_words_are_told_from_those_beside_them() -> None:
    page = line(100, "Wait ", struck("30"), " ", put_in("90"), " or ", put_in("9", under=2), ".")

    assert looks(page) == ["Wait", "-30-", "_90_", "or", "=9=", "."]


def test_words_that_are_underlined_and_struck_are_both() -> None:
    piece = sheet(line(100, Words("30", struck=True, under=1))).pieces[0]

    assert (piece.struck, piece.underlines) == (True, 1)


def test_a_drawn_line_is_like_a_thin_box() -> None:
    assert looks(line(100, "Wait"), rule(80, 97, 101)) == ["-Wait-"]
    assert looks(line(100, "Wait"), rule(80, 102, 101)) == ["_Wait_"]


def test_a_line_over_part_of_what_is_drawn_in_one_go_cuts_it() -> None:
    assert looks(line(100, SENTENCE), rule(125, 97, 137)) == ["Wait for", "-30-", "or 90 seconds"]


def test_two_lines_over_parts_cut_three_looks() -> None:
    page = (line(100, SENTENCE), rule(125, 97, 137), rule(149.1, 102, 161.3))

    assert looks(*page) == ["Wait for", "-30-", "or", "_90_", "seconds"]


def test_an_underline_drawn_twice_at_one_place_is_one() -> None:
    assert looks(line(100, "Wait"), rule(80, 102, 101), rule(80, 102.4, 101)) == ["_Wait_"]


def test_one_line_below_several_words_belongs_to_each() -> None:
    assert looks(line(100, "30 ", put_in("or"), " 90"), rule(80, 101.8, 120)) == [
        "_30_",
        "_or_",
        "_90_",
    ]


def test_the_border_of_a_table_is_no_underline() -> None:
    page = (line(100, "Fee", left=83), grid([80, 300], [88, 103]))

    assert looks(*page) == ["Fee"]
    assert len(sheet(*page).strokes) == 4


def test_a_rule_across_the_page_is_no_underline() -> None:
    page = (line(100, "Deposits Code"), rule(80.5, 103, 515))

    assert looks(*page) == ["Deposits Code"]
    assert [round(each.left) for each in sheet(*page).strokes] == [80]


def test_a_line_between_two_lines_of_words_belongs_to_the_upper() -> None:
    assert looks(line(100, "Wait"), line(112, "then"), rule(80, 102, 101)) == ["_Wait_", "then"]


def test_an_upright_stroke_belongs_to_no_words() -> None:
    assert looks(line(100, "Wait"), rule(90, 90, 90, to=104)) == ["Wait"]


def test_what_is_drawn_in_white_is_not_there() -> None:
    def white(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(80, DOWN - 98, 21, 0.6, stroke=0, fill=1)

    assert looks(line(100, "Wait"), white) == ["Wait"]


def test_a_shading_behind_words_is_no_stroke() -> None:
    def shading(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 1, 0)
        canvas.rect(80, DOWN - 103, 21, 14, stroke=0, fill=1)

    assert looks(shading, line(100, "Wait")) == ["Wait"]
    assert sheet(shading, line(100, "Wait")).strokes == ()


def test_lines_that_are_drawn_in_one_go_are_lines_each() -> None:
    def both(canvas: Canvas) -> None:
        canvas.lines([(80, DOWN - 97, 101, DOWN - 97), (80, DOWN - 111, 101, DOWN - 111)])

    assert looks(line(100, "Wait"), line(114, "Wait"), both) == ["-Wait-", "-Wait-"]


def test_the_rule_of_a_row_that_is_tight_around_its_words_underlines_nothing() -> None:
    row = "Help-desk answer time for all of the users", "within four hours of the call"

    assert looks(grid((80, 300, 480), (88, 102.5)), cells(100, *row, columns=(82, 302))) == [*row]


def test_a_bar_that_crosses_underlined_words_makes_their_line_no_rule() -> None:
    page = line(100, "Wait ", put_in("ninety seconds")), rule(150, 90, 150, 130)

    assert looks(*page) == ["Wait", "_ninety seconds_"]
