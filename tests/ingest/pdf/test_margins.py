"""Lines that stand alone in a margin: left out with a warning that quotes them."""

from __future__ import annotations

import pytest

from pdf import DOWN, Ink, bold, dropped, line, lines, paragraphs, reading

TEXT = ("1.\tThe Supplier waits.", "2.\tIt pays for all that it has had", "from the operator.")


def page(*more: Ink) -> list[Ink]:
    return [lines(*TEXT), *more]


TOLD = paragraphs(page())


def test_a_running_header_that_only_one_page_has_goes_and_is_named() -> None:
    found = reading(page(line(40, "The Meter Code (even)")))

    assert [each.text for each in found.paragraphs] == TOLD
    assert [(each.place, each.message) for each in found.warnings] == [
        (
            "page 1",
            "“The Meter Code (even)” stands in the margin and is left out as a running header",
        )
    ]


def test_a_running_footer_of_two_lines_goes() -> None:
    foot = line(DOWN - 50, "Meter Publications"), line(DOWN - 38, "1 March 2021")

    assert paragraphs(page(*foot)) == TOLD
    assert dropped(page(*foot)) == {"running footer": 2}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("THE METER CODE", 18), id="larger than the text"),
        pytest.param((bold("The Meter Code"), 11), id="in bold"),
        pytest.param(("3.\tIt reports", 11), id="a clause"),
        pytest.param(("and to the operator", 11), id="the middle of a sentence"),
        pytest.param(("This is final.", 11), id="a sentence"),
    ],
)
def test_what_may_be_text_stays(words: tuple[str, float]) -> None:
    told, size = words
    found = paragraphs(page(line(40, told, size=size)))

    assert len(found) > len(TOLD)


def test_a_line_stays_where_the_text_of_another_page_runs_into_the_margin() -> None:
    head = line(40, "The Meter Code (even)")
    other = [lines("3.\tIt reports", "4.\tIt ends.", "5.\tIt begins again.", down=45)]

    assert "The Meter Code (even)" in paragraphs(page(head), other)


def test_a_line_near_the_text_stays() -> None:
    assert "Version 2.0" in paragraphs([line(50, "Version 2.0"), lines(*TEXT, down=64)])
