"""Who must do what: gained and lost between two versions."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from clauseline.model.duties import Cast, statements_in
from clauseline.model.finding import Duty
from clauseline.model.version import Definition
from found import between


def told(duties: Iterable[Duty]) -> list[str]:
    return [f"{each.clause}: {each.actor} {each.kind} {each.verb}" for each in duties]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The DCC shall keep the list.", ["DCC must keep"]),
        ("Where it fails, the DCC shall tell each Party.", ["DCC must tell"]),
        ("After a roll-back the S1SP shall send a report.", ["S1SP must send"]),
        ("The S1SP, with the approval of the DCO, shall act.", ["S1SP must act"]),
        ("A Supplier that wishes to change the mode of a meter shall ask.", ["Supplier must ask"]),
        ("The DCC and each Supplier shall meet.", ["DCC and Supplier must meet"]),
        ("The S1SP shall check it, and shall reject it.", ["S1SP must check", "S1SP must reject"]),
        ("No Party shall disclose it.", ["Party must not disclose"]),
        ("The tenant must promptly pay the rent.", ["tenant must pay"]),
        ("It shall be sent by the DCC at noon.", ["DCC must be sent"]),
        ("For Uptime Credit, Customer must include it.", ["Customer must include"]),
        ("Recipient shall: (a) use it; (b) keep it.", ["Recipient must use"]),
        # nobody is named beyond doubt
        ("The report shall be sent at noon.", ["unclear must be sent"]),
        ("It shall comply with the profile.", ["unclear must comply"]),
        ("The value must equal 5.", ["unclear must equal"]),
        ("This Schedule shall apply.", ["unclear must apply"]),
        ("Waivers must be signed by the Supplier’s clerk.", ["unclear must be signed"]),
        # no duty
        ("If it cannot be verified, the step fails.", []),
        ("It may have been sent.", []),
        ("It may not necessarily be sent.", []),
    ],
)
def test_a_sentence_says_who_must_do_what(text: str, said: list[str]) -> None:
    assert [f"{one.actor} {one.force} {one.verb}" for one in statements_in(text)] == said


def test_a_term_defined_as_a_thing_is_no_actor() -> None:
    cast = Cast.of(
        [
            Definition(term="Timeout Period", text="the time that Schedule 1 allows.", clause="1"),
            Definition(term="DCO", text="the person that approves commands.", clause="1"),
        ]
    )

    assert [
        one.actor
        for text in ("A Timeout Period shall end then.", "The DCO shall approve it.")
        for one in statements_in(text, cast)
    ] == ["unclear", "DCO"]


def test_duties_gained_and_lost_are_told_by_actor_and_verb() -> None:
    old = ["1 The DCC may send a report.", "2 The Panel shall hear each Party that asks."]
    new = ["1 The DCC shall send a report."]
    duties = between(old, new).duties

    assert told(duties.gained) == ["1: DCC must send"]
    assert told(duties.lost) == ["2: Panel must hear"]


def test_a_list_of_duties_takes_its_actor_from_the_words_above_it() -> None:
    old = ["4 Each S1SP shall:", "4(a) keep its interface open; and", "4(b) name a contact."]
    new = ["4 Each Supplier shall:", *old[1:]]
    duties = between(old, new).duties

    assert told(duties.gained) == ["4(a): Supplier must keep", "4(b): Supplier must name"]
    assert told(duties.lost) == ["4(a): S1SP must keep", "4(b): S1SP must name"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (["1 The DCC shall reply within 5 days."], ["1 The DCC shall reply within 9 days."]),
        (["1 The DCC shall reply at once."], ["1 The DCC must reply at once."]),
        (
            ["1 # One", "1.1 The DCC shall keep a list. It is free.", "2 # Two"],
            ["1 # One", "1.1 It is free.", "2 # Two", "2.1 The DCC shall keep a list."],
        ),
    ],
)
def test_a_duty_that_stands_is_neither_gained_nor_lost(old: list[str], new: list[str]) -> None:
    duties = between(old, new).duties

    assert (told(duties.gained), told(duties.lost)) == ([], [])
