"""What a page shows: the viewer's words and spaces, whichever way they are drawn."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from clauseline.ingest.paragraph import Reading
from clauseline.ingest.pdf.line import Line
from clauseline.ingest.pdf.reader import read_pdf
from clauseline.ingest.pdf.sheet import Font, Piece
from clauseline.ingest.structure import structure
from pdf import (
    ACROSS,
    DOWN,
    EMBEDDED,
    FONT,
    LEADING,
    SIZE,
    Ink,
    bold,
    dropped,
    line,
    lines,
    paragraphs,
    pdf,
    reading,
)

SENTENCE = "The Supplier shall wait 30 seconds."
TWO = ("1.\tThe first clause.", "2.\tThe second clause.")


def letter_by_letter(down: float, text: str) -> Ink:
    """Every letter but the spaces drawn by itself, at its place."""

    def draw(canvas: Canvas) -> None:
        for at, letter in enumerate(text):
            if letter != " ":
                line(down, letter, left=80 + stringWidth(text[:at], FONT, SIZE))(canvas)

    return draw


def test_words_drawn_letter_by_letter_have_the_spaces_that_a_viewer_shows() -> None:
    assert paragraphs([letter_by_letter(100, SENTENCE)]) == [SENTENCE]


def test_words_that_are_only_set_apart_have_a_space() -> None:
    apart = [line(100, "The", left=80), line(100, "Supplier", left=103)]

    assert paragraphs(apart) == ["The Supplier"]


def test_words_drawn_from_right_to_left_are_read_from_left_to_right() -> None:
    assert paragraphs([line(100, "Supplier", left=103), line(100, "The", left=80)]) == [
        "The Supplier"
    ]


def test_a_word_with_one_letter_in_bold_stays_one_word() -> None:
    assert paragraphs([line(100, bold("S"), "upplier")]) == ["Supplier"]


def test_ligatures_are_written_out() -> None:
    drawn = line(100, "The \ufb01rst \ufb02oor.", font=EMBEDDED)

    assert paragraphs([drawn]) == ["The first floor."]


def test_bold_type_made_by_printing_twice_is_read_once() -> None:
    twice = [line(100, "4.1 Fees", left=left) for left in (80, 81.2)]

    assert paragraphs(twice) == ["4.1 Fees"]


def test_a_piece_that_is_drawn_again_a_little_apart_is_taken_once() -> None:
    drawn = [
        Piece(text="Fees", left=left, right=left + 24, baseline=700, size=11, font=Font(name=FONT))
        for left in (80, 81, 120)
    ]

    assert Line(drawn, 1).text == "Fees\tFees"


@pytest.mark.parametrize(
    ("name", "said"), [("results", "results property"), ("f()", "f()property")]
)
def test_letters_of_a_fixed_width_have_room_around_them_and_brackets_much(
    name: str, said: str
) -> None:
    fixed, other = Font(name="Courier", fixed=True), Font(name=FONT)
    drawn = [
        Piece(text=name, left=80, right=126, baseline=700, size=10, font=fixed),
        Piece(text="property", left=129.6, right=170, baseline=700, size=10, font=other),
    ]

    assert Line(drawn, 1).text == said


def test_a_word_that_is_said_twice_stays_twice() -> None:
    assert paragraphs([line(100, "that "), line(100, "that", left=103)]) == ["that that"]


def test_a_word_broken_at_the_end_of_a_line_is_joined() -> None:
    told = ["The designation of an operator by the regula-", "tor is final; the regulator decides."]

    assert paragraphs([lines(*told)]) == [
        "The designation of an operator by the regulator is final; the regulator decides."
    ]


def test_a_hyphen_of_the_words_own_stays_at_the_end_of_a_line() -> None:
    told = ["The operator gives notice of an end of the long-", "term contract; long-term it is."]

    assert paragraphs([lines(*told)]) == [
        "The operator gives notice of an end of the long-term contract; long-term it is."
    ]


def test_a_word_that_a_narrow_column_cuts_without_a_hyphen_is_whole() -> None:
    told = ["The register of the ", "names that no ", "other office has ", "or may keep "] * 14 + [
        "at will."
    ]
    cut = lines("No Subscribe", "r asks twice.", "", "Each Subscriber pays.")

    assert paragraphs([lines(*told, leading=12)], [cut])[-2:] == [
        "No Subscriber asks twice.",
        "Each Subscriber pays.",
    ]


def test_a_soft_hyphen_is_no_part_of_a_word() -> None:
    assert paragraphs([line(100, "The opera\u00adtor decides.", font=EMBEDDED)]) == [
        "The operator decides."
    ]


def turned(quarters: int, across: float, down: float) -> Ink:
    """From here on all is drawn turned clockwise, on a page so large."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(*{1: (0, down), 2: (across, down), 3: (across, 0)}[quarters])
        canvas.rotate(-90 * quarters)

    return draw


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_written_sideways_is_read_as_its_reader_turns_it(quarters: int) -> None:
    assert paragraphs([turned(quarters, ACROSS, DOWN), lines(*TWO, down=300)]) == list(TWO)


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_that_its_viewer_turns_is_read_as_it_is_shown(quarters: int) -> None:
    across, down = (ACROSS, DOWN) if quarters == 2 else (DOWN, ACROSS)
    page = [turned(4 - quarters, across, down), lines(*TWO, down=300)]

    assert paragraphs(page, turned=90 * quarters) == list(TWO)


def test_words_within_a_form_stand_where_the_form_is_placed() -> None:
    def form(canvas: Canvas) -> None:
        canvas.beginForm("inner")
        line(100, "clause.")(canvas)
        canvas.endForm()
        canvas.saveState()
        canvas.translate(105, -LEADING)
        canvas.doForm("inner")
        canvas.restoreState()

    page = [form, line(100, TWO[0]), line(114, "2.\tThe second")]

    assert paragraphs(page) == list(TWO)


def test_a_watermark_across_the_page_is_left_out() -> None:
    def watermark(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(200, 300)
        canvas.rotate(52)
        canvas.setFont("Helvetica-Bold", 90)
        canvas.drawString(0, 0, "DRAFT")
        canvas.restoreState()

    page = [watermark, line(100, SENTENCE)]

    assert paragraphs(page) == [SENTENCE]
    assert dropped(page) == {"watermark": 1}


def test_words_outside_the_part_of_the_page_that_is_shown_are_left_out() -> None:
    def crop(canvas: Canvas) -> None:
        canvas.setCropBox((20, 20, ACROSS - 20, DOWN - 20))

    page = [crop, line(DOWN - 8, "printers.indd 1"), line(100, SENTENCE)]

    assert paragraphs(page) == [SENTENCE]
    assert dropped(page) == {"text outside the page": 1}


def with_signs(*, font: str, sign: str) -> list[str]:
    """What is read where bullets are drawn by a font that has its signs in private places."""
    page = [
        line(100 + 14 * at, bullet, left=80, font=EMBEDDED)
        for at, bullet in enumerate("\u2022\u2022")
    ]
    page += [line(100, "first;", left=100), line(114, "second.", left=100)]
    name = b"BitstreamVeraSans-Roman"
    data = pdf(page).replace(b"<2022>", f"<{sign}>".encode())
    data = data.replace(name, f"{font}-Regular".encode().ljust(len(name), b"X"))
    return [each.text for each in read_pdf(data, "test.pdf", "clean").paragraphs]


def test_the_bullets_of_a_font_for_signs_are_bullets() -> None:
    assert with_signs(font="Symbol", sign="F0B7") == ["\u2022\tfirst;", "\u2022\tsecond."]


def test_a_place_where_the_font_has_no_sign_that_we_know_is_a_bullet_too() -> None:
    assert with_signs(font="Symbol", sign="F0F0") == ["\u2022\tfirst;", "\u2022\tsecond."]


def test_a_sign_that_no_one_knows_and_that_stands_alone_is_a_bullet() -> None:
    assert with_signs(font="Unknown", sign="F0E9") == ["\u2022\tfirst;", "\u2022\tsecond."]


def test_indents_and_pages_are_told() -> None:
    first, second = reading([line(100, "1.\tOne.")], [line(100, "(a)\tTwo.", left=120)]).paragraphs

    assert [(round(each.indent), each.place.page) for each in (first, second)] == [
        (120, 1),
        (160, 2),
    ]


def test_bold_words_are_strong() -> None:
    found = reading([lines(bold("Fees"), "", "A fee is due.")]).paragraphs

    assert [each.strong for each in found] == [True, False]


def word_by_word(down: float, text: str) -> Ink:
    """Every word drawn by itself, and every space between two, as Word does."""

    def draw(canvas: Canvas) -> None:
        at = 80.0
        for word in text.split(" "):
            for part in (word, " "):
                line(down, part, left=at)(canvas)
                at += stringWidth(part, FONT, SIZE)

    return draw


def test_a_page_of_many_pieces_has_the_spaces_of_one_of_few() -> None:
    page = [word_by_word(100 + 3 * LEADING * at, SENTENCE) for at in range(12)]

    assert paragraphs(page) == [SENTENCE] * 12


def with_a_sign(code: bytes) -> Reading:
    """A reading of a page with one sign amid its words that its font's map gives this code."""
    data = pdf([line(100, "It waits \u00a7 seconds.", font=EMBEDDED)])
    assert data.count(b"<00A7>") == 1
    return read_pdf(data.replace(b"<00A7>", b"<%s>" % code), "test.pdf", "clean")


@pytest.mark.parametrize("code", [b"0007", b"001B", b"007F", b"009D"])
def test_a_sign_that_its_font_does_not_name_is_shown_as_such_and_is_a_doubt(code: bytes) -> None:
    found = with_a_sign(code)

    assert [each.text for each in found.paragraphs] == ["It waits \ufffd seconds."]
    assert [(each.place, each.message) for each in found.warnings] == [
        ("page 1", "a sign that its font does not name is shown as \ufffd")
    ]


@pytest.mark.parametrize("code", [b"202E", b"2066", b"DB40DC41"])
def test_characters_that_turn_the_order_of_words_on_a_screen_are_left_out(code: bytes) -> None:
    found = with_a_sign(code)

    assert [each.text for each in found.paragraphs] == ["It waits seconds."]
    assert not found.warnings


def test_a_doubt_names_the_page_and_the_line() -> None:
    pages = [
        [lines("1.\tThe Supplier waits.", "2.\tIt pays.")],
        [lines("3.\tIt reports on all that it has had", "from the operator.", "9.\tIt ends.")],
    ]
    found = structure(reading(*pages).paragraphs).warnings

    assert [(each.place, each.message) for each in found] == [
        ("page 2, line 3", "the number 9. does not follow the one before it")
    ]
