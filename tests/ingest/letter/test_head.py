from __future__ import annotations

import datetime as dt

import pytest

from clauseline.ingest.letter.head import addressees_of, date_of, department_of, title_of
from clauseline.ingest.letter.parts import parts_of
from letters import closed, headed, paragraphs


@pytest.mark.parametrize(
    ("lines", "department"),
    [
        (("Department for Water Metering", "London"), "Department for Water Metering"),
        (("Department for Water,", "Energy & Sewers"), "Department for Water, Energy & Sewers"),
        (("Ministry of Pumps",), "Ministry of Pumps"),
        (("Welsh Government",), "Welsh Government"),
        (("Department for Water and", "1 High Street"), "Department for Water and"),
        (("The Regulator and other parties",), None),
    ],
)  # fmt: skip
def test_the_department_is_that_of_the_letterhead(
    lines: tuple[str, ...], department: str | None
) -> None:
    assert department_of(headed(*lines)) == department


def test_the_officials_department_holds_where_it_is_named() -> None:
    standing = "(An official of the Department for Water, Energy & Sewers authorised to act)"
    assert department_of(closed("Jo Roe", standing)) == "Department for Water, Energy & Sewers"


def test_a_department_in_the_signature_is_read() -> None:
    assert department_of(closed("Jo Roe", "Head", "Department for Water")) == "Department for Water"


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (("London", "13 March 2020"), dt.date(2020, 3, 13)),
        (("Date: 13th March 2020",), dt.date(2020, 3, 13)),
        (("London SW1 13 March 2020",), dt.date(2020, 3, 13)),
        (("Your letter of 1 May 2019", "13 March 2020"), dt.date(2020, 3, 13)),
        (("1 May 2019 and 2 May 2019",), None),
        (("13 March",), None),
        (("London",), None),
    ],
)
def test_the_letters_date_is_its_own_line_or_the_heads_only_date(
    lines: tuple[str, ...], date: dt.date | None
) -> None:
    assert date_of(headed(*lines)) == date


def test_a_letter_may_be_dated_at_its_end() -> None:
    assert date_of(closed("Dated 27 August 2014", "Jo Roe")) == dt.date(2014, 8, 27)


@pytest.mark.parametrize(
    ("lines", "addressees"),
    [
        (
            ("The Regulator (Ofwat), the Panel, Code Parties and other interested parties",),
            ("The Regulator (Ofwat)", "the Panel", "Code Parties", "other interested parties"),
        ),
        (
            ("To: The Gas and Electricity Authority, the Board and Code Parties",),
            ("The Gas and Electricity Authority", "the Board", "Code Parties"),
        ),
        (("All DCC Users", "Ofgem"), ("All DCC Users", "Ofgem")),
        (("A Panel (chair, and staff) and Parties",), ("A Panel (chair, and staff)", "Parties")),
        (("Department for Water", "1 High Street", "Tel: 020", "www.water.gov.uk"), ()),
    ],
)  # fmt: skip
def test_addressees_are_told_one_by_one(
    lines: tuple[str, ...], addressees: tuple[str, ...]
) -> None:
    assert addressees_of(headed(*lines)) == addressees


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("DIRECTION TO RE-DESIGNATE", "THE PUMP CODE"), "DIRECTION TO RE-DESIGNATE THE PUMP CODE"),
        (("Designation of the Pump Code",), "Designation of the Pump Code"),
        (("Designation of the Pump Code", "Introduction"), "Designation of the Pump Code"),
        (("Designation of the", "Pump Code"), "Designation of the Pump Code"),
        ((), None),
    ],
)
def test_the_title_stands_between_salutation_and_body(
    lines: tuple[str, ...], title: str | None
) -> None:
    letter = parts_of(paragraphs("London", "Dear Sir", *lines, "1. The Code is hereby designated."))
    assert title_of(letter) == title
