from __future__ import annotations

from collections import Counter

from clauseline.ingest.direction import read_direction
from clauseline.ingest.paragraph import Paragraph
from clauseline.model.clause import Note, Table
from clauseline.model.version import Source
from letters import paragraphs, words_lost

SOURCE = Source(file="letter.txt", sha256="0" * 64, reader="text")
LINES = (
    "Department for Water",
    "Dear Colleague,",
    "DIRECTION TO DESIGNATE THE PUMP CODE",
    "As you know, the Pump Code is short.",
    "1. It should be designated.",
    "2. All agreed.",
    "Direction",
    "The Minister hereby designates the Pump Code.",
    "It is published today.",
    "Yours faithfully,",
    "Jo Roe",
    "Deputy Director, Water",
    "13 March 2020",
    "(An official of the Department for Water)",
)


def body(*read: Paragraph) -> tuple[str, ...]:
    return read_direction(read, SOURCE).body


def test_what_stands_in_no_other_field_is_given_paragraph_by_paragraph() -> None:
    assert body(*paragraphs(*LINES)) == (
        "Dear Colleague,",
        "As you know, the Pump Code is short.",
        "Direction",
        "The Minister hereby designates the Pump Code.",
        "It is published today.",
        "Yours faithfully,",
        "(An official of the Department for Water)",
    )


def test_a_letter_without_numbers_is_given_whole() -> None:
    lines = [line.removeprefix("1. ").removeprefix("2. ") for line in LINES]

    assert body(*paragraphs(*lines))[1:3] == (
        "As you know, the Pump Code is short.",
        "It should be designated.",
    )


def test_the_rows_of_a_table_and_the_notes_of_a_direction_are_given() -> None:
    listed = Paragraph(
        text="",
        tables=(Table(rows=(("Code", "Version"), ("Pump", "3.0"))),),
    )
    noted = Paragraph(text="It ends.", notes=(Note(label="1", text="See the Act."),))
    read = (*paragraphs(*LINES[:8]), listed, noted, *paragraphs(*LINES[9:]))

    assert body(*read)[4:8] == ("Code Version", "Pump 3.0", "It ends.", "1 See the Act.")


def test_a_table_among_the_numbered_paragraphs_stays_there() -> None:
    listed = Paragraph(text="", tables=(Table(rows=(("Code", "Version"),)),))
    read = (*paragraphs(*LINES[:5]), listed, *paragraphs(*LINES[5:]))

    assert read_direction(read, SOURCE).paragraphs[0].tables == listed.tables
    assert words_lost(read) == Counter()


def test_words_that_share_a_line_with_the_salutation_are_kept() -> None:
    assert body(*paragraphs("Dear all, this is new.", *LINES[2:]))[0] == "Dear all, this is new."
