from __future__ import annotations

import pytest

from clauseline.ingest.letter.instrument import instrument_of, name_in_title
from clauseline.model.direction import Annex, Instrument

PUMPS = Instrument(name="Pump Control Document", short="PCD", appendix="Appendix QR")


@pytest.mark.parametrize(
    "act",
    [
        "the Pump Control Document (PCD) previously designated as Appendix QR is hereby replaced",
        "we hereby designate the Pump Control Document (the “PCD”) as Appendix QR",
        "Appendix QR – Pump Control Document (PCD) – is hereby amended",
        "Version 2.0 of the Pump Control Document (PCD) is hereby incorporated as Appendix QR",
        "the Pump Control Document (PCD), which is Appendix QR of the Code, is re-designated",
        "the Pump Control Document ('PCD') shall be Appendix QR of the Code",
    ],
)
def test_an_act_names_its_document(act: str) -> None:
    assert instrument_of([act], (), ()) == PUMPS


def test_the_annexes_name_the_document_where_the_act_does_not() -> None:
    annex = Annex(label="Annex A", title="Code Appendix QR - Pump Control Document")
    act = "the document in Annex A is hereby designated"
    body = ["The Pump Control Document (PCD) is new."]
    assert instrument_of([act], [annex], body) == PUMPS


def test_the_body_names_the_document_where_nothing_else_does() -> None:
    body = ["The Pump Control Document (PCD) was first designated in 2019 as Appendix QR."]
    assert instrument_of(["it is hereby done"], (), body) == PUMPS


def test_a_conclusion_names_the_document_too() -> None:
    body = ["We conclude that a new version of Appendix QR – Pump Control Document – is due."]
    assert instrument_of((), (), body) == Instrument(
        name="Pump Control Document", appendix="Appendix QR"
    )


def test_a_schedule_is_a_place_in_the_code_when_it_is_designated_as_one() -> None:
    act = "the Pump Control Document is hereby designated as Schedule 4 to the Code"
    assert instrument_of([act], (), ()).appendix == "Schedule 4"


def test_those_who_act_and_the_powers_are_no_document() -> None:
    act = "the Secretary of State which is hereby empowered, and the Pump Licence which stands"
    assert instrument_of([act], (), ()) == Instrument()


def test_an_appendix_of_the_letter_itself_is_no_place_in_the_code() -> None:
    act = "the Pump Control Document set out in Appendix A to this direction is hereby designated"
    assert instrument_of([act], (), ()) == Instrument(name="Pump Control Document")


def test_a_title_holds_the_name_after_its_place() -> None:
    assert name_in_title("SEC Appendix AL - Pump Control Document") == "Pump Control Document"
    assert name_in_title("List of respondents") == ""
