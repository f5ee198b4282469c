from __future__ import annotations

from clauseline.ingest.letter.operative import Passage
from clauseline.ingest.letter.parts import is_labelled, parts_of, text_of, words_of
from clauseline.ingest.paragraph import Label, Paragraph
from letters import paragraphs

LINES = (
    "Department for Water",
    "13 March 2020",
    "Dear Colleague,",
    "DIRECTION TO DESIGNATE",
    "THE PUMP CODE",
    "1. The Pump Code is short.",
    "2. It should be designated.",
    "Direction",
    "The Minister hereby designates the Pump Code.",
    "Yours faithfully,",
    "Jo Roe",
    "Annexes",
    "Annex A: Pump Code",
)


def test_a_letter_is_parted() -> None:
    letter = parts_of(paragraphs(*LINES))
    assert letter.head == LINES[:2]
    assert letter.title == LINES[3:5]
    assert letter.body == ("The Pump Code is short.", "It should be designated.")
    assert letter.direction == LINES[7:9]
    assert letter.closing == LINES[9:11]
    assert letter.annexes == LINES[11:]
    assert (letter.salutation, letter.signed_off) == (True, True)


def test_the_words_of_the_direction_are_not_among_the_numbered_paragraphs() -> None:
    letter = parts_of(paragraphs(*LINES))
    assert [paragraph.text for paragraph in letter.numbered] == list(LINES[5:7])


def test_lines_of_one_paragraph_are_parted_in_head_and_closing_only() -> None:
    folded = ("\n".join(LINES[:3]), "\n".join(LINES[3:5]), *LINES[5:9], "\n".join(LINES[9:]))
    letter = parts_of(paragraphs(*folded))
    assert (letter.head, letter.closing, letter.annexes) == (LINES[:2], LINES[9:11], LINES[11:])
    assert letter.title == ("DIRECTION TO DESIGNATE THE PUMP CODE",)


def test_without_a_heading_the_direction_begins_at_its_first_operative_words() -> None:
    letter = parts_of(paragraphs(*LINES[:7], *LINES[8:]))
    assert letter.direction == (LINES[8],)


def test_numbered_paragraphs_of_the_direction_are_kept() -> None:
    directs = ("The Minister directs as follows:", "1. The date moves.", "2. So does the place.")
    letter = parts_of(paragraphs("NOTICE OF DIRECTION", *directs))
    assert letter.title == ("NOTICE OF DIRECTION",)
    assert letter.passages == (
        Passage(directs[0]),
        Passage("The date moves.", labelled=True),
        Passage("So does the place.", labelled=True),
    )
    assert [paragraph.text for paragraph in letter.numbered] == list(directs)


def test_an_address_with_a_number_ends_no_head() -> None:
    head = ("Ofwat", "10 South Colonnade", "London", "1 July 2023")
    title = ("DIRECTION OF THE AUTHORITY", "MADE TODAY")
    letter = parts_of(paragraphs(*head, *title, "WHEREAS", "1. It is.", "2. It is hereby made."))
    assert (letter.head, letter.title) == (head, title)


def test_a_document_without_any_part_of_a_letter_is_all_empty() -> None:
    letter = parts_of(())
    assert (letter.head, letter.body, letter.direction, letter.closing) == ((), (), (), ())
    assert (letter.salutation, letter.signed_off) == (False, False)


def test_an_automatic_label_is_among_the_words_and_not_in_the_text() -> None:
    paragraph = Paragraph(text="Pump Code", label=Label(text="Annex A", series="1", level=0))
    assert (words_of(paragraph), text_of(paragraph)) == ("Annex A Pump Code", "Pump Code")
    assert is_labelled(paragraph)


def test_a_typed_label_is_told_from_a_date_and_an_address() -> None:
    assert is_labelled(Paragraph(text="8. We conclude."))
    assert is_labelled(Paragraph(text="b) a date"))
    assert not is_labelled(Paragraph(text="13 March 2020"))
    assert not is_labelled(Paragraph(text="Annexes (separate documents)"))


def test_the_text_of_a_paragraph_has_no_typed_label() -> None:
    assert text_of(Paragraph(text="8.\tWe conclude.")) == "We conclude."
    assert text_of(Paragraph(text="We conclude.")) == "We conclude."
