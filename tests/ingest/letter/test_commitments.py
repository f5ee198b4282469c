from __future__ import annotations

import datetime as dt

import pytest

from clauseline.ingest.letter.commitments import promises_in

MADE = dt.date(2020, 3, 13)


def told(*texts: str, department: str | None = None) -> list[tuple[str, str, str]]:
    found = [promise.commitment for promise in promises_in(texts, department, MADE)]
    return [(each.who, each.what, str(each.by)) for each in found]


@pytest.mark.parametrize(
    ("sentence", "commitment"),
    [
        (
            "The DCC plans to update its guidance by 15 March, to enable Users to prepare.",
            ("DCC", "update its guidance", "2020-03-15"),
        ),
        (
            "All agreed, and the Operator will publish guidance by 15 April 2020.",
            ("Operator", "publish guidance", "2020-04-15"),
        ),
        (
            "The Code Administrator has undertaken to report no later than 1 May 2020.",
            ("Code Administrator", "report", "2020-05-01"),
        ),
        (
            "By 15 April 2020 the Panel will review the Code.",
            ("Panel", "review the Code", "2020-04-15"),
        ),
        (
            "SECAS intends to publish a note by the end of June 2020.",
            ("SECAS", "publish a note", "2020-06-30"),
        ),
        (
            "The DCC will publish the note on its website in due course.",
            ("DCC", "publish the note on its website in due course", "None"),
        ),
        (
            "The DCC will publish a note by early 2021.",
            ("DCC", "publish a note by early 2021", "None"),
        ),
    ],
)
def test_a_commitment_is_read(sentence: str, commitment: tuple[str, str, str]) -> None:
    assert told(sentence) == [commitment]


@pytest.mark.parametrize(
    "sentence",
    [
        "The change will impact change of mode requests.",
        "It will only affect requests that time out.",
        "An updated version of the Code will be available on the website in due course.",
        "One respondent asked that the DCC will publish guidance by 15 March.",
        "The DCC is exploring the possibility of more granular timeouts.",
        "The DCC has completed the tests by 1 March 2020.",
        "The DCC updated its guidance.",
    ],
)
def test_a_sentence_that_promises_nothing_is_no_commitment(sentence: str) -> None:
    assert told(sentence) == []


def test_this_document_is_told_by_the_object_of_the_same_verb_before() -> None:
    text = (
        "It asked that the DCC update its guide. The DCC plans to update this document by 15 March."
    )
    assert told(text) == [("DCC", "update this document [its guide]", "2020-03-15")]


def test_this_document_stands_alone_where_nothing_before_tells_it() -> None:
    text = "It asked for more. The DCC plans to update this document by 15 March."
    assert told(text) == [("DCC", "update this document", "2020-03-15")]


def test_it_is_the_subject_of_the_sentence_before_or_nobody() -> None:
    assert told("The DCC has tested it. It plans to report by 1 May 2020.") == [
        ("DCC", "report", "2020-05-01")
    ]
    assert told("Tests were made. It plans to report by 1 May 2020.") == []


def test_we_are_the_department_where_it_is_known() -> None:
    sentence = "We will publish a response by 1 May 2020."
    assert told(sentence, department="Department for Water")[0][0] == "Department for Water"
    assert told(sentence)[0][0] == "we"


def test_a_date_whose_year_is_understood_is_told_as_it_is_written() -> None:
    found = promises_in(["The DCC will publish it by 15 March, to help."], None, MADE)
    assert [(each.yearless, each.commitment.by) for each in found] == [
        ("15 March", dt.date(2020, 3, 15))
    ]


def test_a_date_that_gives_its_year_is_not_understood() -> None:
    assert (
        promises_in(["The DCC will publish it by 15 March 2020."], None, MADE)[0].yearless is None
    )
