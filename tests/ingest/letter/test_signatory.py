from __future__ import annotations

import pytest

from clauseline.ingest.letter.signatory import signatory_of
from clauseline.model.direction import Signatory
from letters import closed, headed

OFFICIAL = "(An official of the Department for Water authorised to act on behalf of the Minister)"


@pytest.mark.parametrize(
    ("lines", "name", "role"),
    [
        (("A. N. Official", "Head of Metering"), "A. N. Official", "Head of Metering"),
        (("Jane Doe OBE, Head of Pumps",), "Jane Doe OBE", "Head of Pumps"),
        (("Jo Roe", "Deputy Director,", "Metering"), "Jo Roe", "Deputy Director, Metering"),
        (("Jo Roe", "Head of Codes", "Department for Water"), "Jo Roe", "Head of Codes"),
        (("[signature]", "Dr. Jo van der Roe"), "Dr. Jo van der Roe", None),
        (("Jo Roe", OFFICIAL), "Jo Roe", None),
        (("Jo Roe", "Head of Codes " + OFFICIAL), "Jo Roe", "Head of Codes"),
        (("13 March 2020", "Jo Roe", "Head of Codes", "London"), "Jo Roe", "Head of Codes"),
    ],
)
def test_the_signatory_is_read_with_the_role(
    lines: tuple[str, ...], name: str, role: str | None
) -> None:
    assert signatory_of(closed(*lines, OFFICIAL)) == Signatory(name=name, role=role)


def test_a_name_may_follow_signed_by() -> None:
    letter = closed("Head of Codes", sign_off=("Signed by Jo Roe",))
    assert signatory_of(letter) == Signatory(name="Jo Roe", role="Head of Codes")


def test_without_a_sign_off_the_lines_above_the_officials_standing_sign() -> None:
    letter = closed("Jo Roe", "Head of Codes", OFFICIAL, sign_off=())
    assert signatory_of(letter) == Signatory(name="Jo Roe", role="Head of Codes")


def test_a_letter_that_nobody_signed_has_no_signatory() -> None:
    assert signatory_of(closed("Annex A: Pump Code")) is None
    assert signatory_of(headed("London")) is None


def test_a_line_that_is_no_name_is_none() -> None:
    assert signatory_of(closed("for the department")) is None
