"""Bookmarks tell which lines are headings, and of which level."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.pdfgen.canvas import Canvas

from clauseline.ingest.pdf.bookmarks import bookmarks_of
from clauseline.ingest.pdf.opening import open_pdf
from pdf import Ink, lines, pdf, reading


def bookmark(title: str, level: int) -> Ink:
    """A bookmark that leads to the page on which it is drawn."""

    def draw(canvas: Canvas) -> None:
        canvas.bookmarkPage(title)
        canvas.addOutlineEntry(title, title, level)

    return draw


def levels(*pages: Iterable[Ink]) -> list[tuple[str, int | None]]:
    return [(each.text, each.outline) for each in reading(*pages).paragraphs]


def test_a_heading_has_the_level_of_its_bookmark() -> None:
    page = [
        bookmark("1. Fees", 0),
        bookmark("1.1 Due dates", 1),
        lines("1.\tFees", "", "1.1\tDue dates", "", "A fee is due at once."),
    ]

    assert levels(page) == [("1.\tFees", 0), ("1.1\tDue dates", 1), ("A fee is due at once.", None)]


def test_a_bookmark_whose_heading_goes_on_over_two_lines_is_found() -> None:
    told = ("The obligations of the Supplier and of the operator in a case of failure of", "both")
    page = [bookmark(" ".join(told), 0), lines(*told, "", "Both report.")]

    assert levels(page) == [(" ".join(told), 0), ("Both report.", None)]


def test_a_bookmark_is_that_of_its_page_alone() -> None:
    first = [bookmark("Fees", 0), lines("It pays.", "", "Fees", "", "A fee is due.")]
    found = levels(first, [lines("It waits.", "", "Fees", "", "None is due.")])

    assert [level for text, level in found if text == "Fees"] == [0, None]


def test_spaces_and_capitals_of_a_bookmark_do_not_matter() -> None:
    page = [bookmark("1  FEES", 0), lines("1\tFees", "", "A fee is due.")]

    assert levels(page)[0] == ("1\tFees", 0)


def test_bookmarks_below_each_other_are_found_at_any_depth() -> None:
    deep = [bookmark(f"Level {depth}", depth) for depth in range(20)]
    found = bookmarks_of(open_pdf(pdf([*deep, lines("Fees")]), "test.pdf"))

    assert found[1, "level19"] == 19


def test_a_bookmark_that_leads_nowhere_is_passed_over() -> None:
    data = pdf([bookmark("Fees", 0), lines("Fees")]).replace(b"/Dest", b"/Tsed")

    assert bookmarks_of(open_pdf(data, "test.pdf")) == {}
