"""Who acts, and what somebody must do in addition."""

from __future__ import annotations

import pytest

from found import between, findings, found


def test_a_duty_that_is_now_anothers_is_told_with_its_verb() -> None:
    assert found("The DCC shall keep the list.", "Each S1SP shall keep the list.") == [
        "actor-changed DCC -> S1SP (about keep)"
    ]


def test_the_actor_of_a_list_of_duties_is_told_once() -> None:
    old = ["4 Each S1SP shall:", "4(a) keep its interface open; and", "4(b) name a contact."]
    new = ["4 The DCC shall:", "4(a) keep its interface open; and", "4(b) name a contact."]

    assert findings(between(old, new)) == ["4 actor-changed S1SP -> DCC"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The DCC shall keep the list.", "DCC shall keep the list."),
        ("Each Supplier shall keep the list.", "Suppliers shall keep the list."),
        ("The DCC shall keep the list.", "It shall keep the list."),
        ("The list shall be kept for the DCC.", "The list shall be kept for the Panel."),
        ("The DCC shall tell each Supplier.", "The DCC shall tell the Panel."),
    ],
)
def test_the_same_actor_or_one_that_is_not_clear_is_no_change(old: str, new: str) -> None:
    assert found(old, new) == []


def test_a_duty_put_into_a_clause_or_taken_out_of_it_is_told() -> None:
    short = "The DCC shall keep the list."
    longer = f"{short} It shall tell each Supplier."

    assert found(short, longer) == ["duty-added - -> It shall tell each Supplier."]
    assert found(longer, short) == ["duty-removed It shall tell each Supplier. -> -"]


def test_a_duty_in_other_words_is_not_one_more() -> None:
    assert found("The DCC shall keep the list.", "The DCC shall maintain the list.") == []
