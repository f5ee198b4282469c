from __future__ import annotations

import pytest

from clauseline.model.citations.instrument import ends_as_instrument, is_generic, name_at, names_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Meters Act 2001 and Article 2", "Meters Act 2001"),
        ("Regulation (EU) 2016/679.", "Regulation (EU) 2016/679"),
        ("the European Union (Withdrawal) Act 2018", "European Union (Withdrawal) Act 2018"),
        ("the Landlord and Tenant Act 1985", "Landlord and Tenant Act 1985"),
        ("the SEC and the DCC", "SEC"),
        ("the 2008 Act", "2008 Act"),
        ("the Code of Practice", "Code of Practice"),
        ("its licence", "licence"),
        ("the Agent’s Manual", "Agent’s Manual"),
    ],
)
def test_a_name_is_taken_whole_and_no_further(text: str, name: str) -> None:
    found = name_at(text, 0, frozenset())

    assert found is not None
    assert found.text == name


@pytest.mark.parametrize("text", ["the table", "a person", "which"])
def test_other_words_are_no_name(text: str) -> None:
    assert name_at(text, 0, frozenset()) is None


def test_a_defined_term_is_taken_whole() -> None:
    found = name_at("the Terms and Fees Sheet says", 0, frozenset(["Terms and Fees Sheet"]))

    assert found is not None
    assert found.text == "Terms and Fees Sheet"


def test_a_longer_name_wins_over_a_defined_term() -> None:
    found = name_at("the Landlord and Tenant Act 1985", 0, frozenset(["Landlord"]))

    assert found is not None
    assert found.text == "Landlord and Tenant Act 1985"


def test_this_document_is_not_among_the_others_that_a_text_names() -> None:
    text = "This Code and these Regulations follow the Meters Act 2001 and the Licence."

    assert [name.text for name in names_in(text)] == ["Meters Act 2001", "Licence"]


def test_a_kind_alone_is_generic() -> None:
    assert is_generic("Act")
    assert not is_generic("Meters Act 2001")


def test_a_name_of_an_instrument_ends_in_its_kind() -> None:
    assert ends_as_instrument("Operating Manual")
    assert not ends_as_instrument("Agent")
