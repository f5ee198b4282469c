from __future__ import annotations

import datetime as dt

import pytest

from clauseline.ingest.letter.consultation import consultation_in
from clauseline.model.clause import Clause, ClauseId
from clauseline.model.direction import Consultation, Proposal

MADE = dt.date(2020, 3, 13)


def period(*texts: str) -> tuple[str, str] | None:
    found = consultation_in(texts, (), MADE)
    return None if found is None else (str(found.opened), str(found.closed))


def clause(number: str, text: str, *children: Clause) -> Clause:
    return Clause(
        id=ClauseId(number), number=number, label=number, text=text, children=tuple(children)
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The consultation ran between 17 February 2020 and 6 March 2020.",
        "We consulted from 17 February to 6 March 2020.",
        "A consultation was held between 17 February and 6 March.",
        "The consultation opened on 17 February 2020 and closed on 6 March 2020.",
        "The consultation was published on 17 February 2020 and ended on 6 March.",
        "The consultation ran from Monday 17th February until Friday 6th March 2020.",
        "This answers a consultation on version 2.0, run from 17 February – 6 March 2020.",
    ],
)
def test_the_period_of_a_consultation_is_read(sentence: str) -> None:
    assert period(sentence) == ("2020-02-17", "2020-03-06")


def test_a_date_alone_is_the_opening_or_the_close_that_it_is_said_to_be() -> None:
    assert period("The consultation closed on 6 March 2020.") == ("None", "2020-03-06")
    assert period("On 17 February 2020 we consulted on it.") == ("2020-02-17", "None")
    assert period("On 17 February the Minister launched a consultation.") == ("2020-02-17", "None")
    assert period("Our consultation was launched on 17 February 2020.") == ("2020-02-17", "None")


@pytest.mark.parametrize(
    "sentence",
    [
        "The consultation proposed moving the date from 1 May 2020 to 1 June 2020.",
        "The consultation proposed a designation date of 13 March 2020.",
        "The response to the consultation was published on 6 March 2020.",
        "On 6 March 2020 we published our consultation response.",
    ],
)
def test_other_dates_of_a_consultation_are_not_its_period(sentence: str) -> None:
    assert period(sentence) == ("None", "None")


@pytest.mark.parametrize(
    "sentence",
    ["The Code was amended.", "There was no consultation.", "We will consult on it in May 2020."],
)
def test_a_letter_without_a_consultation_has_none(sentence: str) -> None:
    assert period(sentence, "There were 3 responses.") is None


def test_proposals_are_the_sub_paragraphs_of_what_was_proposed() -> None:
    parts = (clause("2(a)", "a date; and"), clause("2(b)", "a longer\ntimeout."))
    tree = (clause("1", "It was:", clause("1(a)", "no")), clause("2", "We proposed:", *parts))
    found = consultation_in(["A consultation took place."], tree, MADE)
    assert found == Consultation(
        proposals=(
            Proposal(label="2(a)", text="a date; and"),
            Proposal(label="2(b)", text="a longer timeout."),
        )
    )


def test_a_proposal_within_a_sentence_has_no_label() -> None:
    found = consultation_in(["The consultation proposed to extend the timeout."], (), MADE)
    assert found == Consultation(proposals=(Proposal(label="", text="to extend the timeout"),))
