from __future__ import annotations

import pytest

from clauseline.ingest.letter.operative import (
    Passage,
    acts_in,
    directs,
    is_operative,
    powers_in,
    powers_in_title,
    savings_in,
)

DIRECTS = "the Secretary of State directs that the Pump Code is hereby amended."


@pytest.mark.parametrize(
    "sentence",
    [
        "The Secretary of State hereby designates the Pump Code.",
        "The Authority directs that the Pump Code be modified.",
        "The Minister, in exercise of the powers conferred by section 8, amends the Pump Code.",
        "The Pump Code is hereby re-designated and incorporated.",
        "The Secretary of State directs as follows:",
        "We now designate the Pump Code.",
        "I direct that it be so.",
    ],
)
def test_a_sentence_that_does_something_here_and_now_directs(sentence: str) -> None:
    assert directs(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Secretary of State may direct that the Pump Code be modified.",
        "Any direction given by the Secretary of State shall be complied with.",
        "The Pump Code was first designated by the Secretary of State in 2019.",
        "We conclude that the Pump Code should be designated today.",
        "The consultation proposed that the Authority amend it.",
    ],
)
def test_a_sentence_that_speaks_of_a_direction_does_not_direct(sentence: str) -> None:
    assert not directs(sentence)


def test_saying_what_a_direction_is_for_is_operative_and_directs_nothing() -> None:
    sentence = "This direction is made for the purposes of the licences."
    assert (is_operative(sentence), directs(sentence)) == (True, False)


@pytest.mark.parametrize(
    ("words", "powers"),
    [
        (
            "Pursuant to Condition 7 of the Licence and Section B3 (Making of it) of the Code, "
            + DIRECTS,
            ("Condition 7 of the Licence", "Section B3 (Making of it) of the Code"),
        ),
        (
            "In exercise of the powers conferred by sections 88 and 89 of the Pumps Act 2008, "
            + DIRECTS,
            ("sections 88 and 89 of the Pumps Act 2008",),
        ),
        (
            "The Minister, in exercise of the power in section 5 of Schedule 2, hereby amends it.",
            ("section 5 of Schedule 2",),
        ),
        (
            "Under section 8, section 9 and Part 2 of the Act, " + DIRECTS,
            ("section 8", "section 9", "Part 2 of the Act"),
        ),
        ("By virtue of Condition 7, having consulted, " + DIRECTS, ("Condition 7",)),
        ("Today " + DIRECTS, ()),
    ],
)
def test_each_power_is_told_in_its_own_words(words: str, powers: tuple[str, ...]) -> None:
    assert powers_in([words]) == powers


def test_a_power_that_is_only_spoken_of_is_not_one_of_the_direction() -> None:
    assert powers_in(["Under Section X5 of the Code, documents may be made part of it."]) == ()


def test_a_title_may_name_the_powers() -> None:
    assert powers_in_title("NOTICE OF DIRECTION UNDER SECTION X2.4(b) OF THE CODE") == (
        "SECTION X2.4(b) OF THE CODE",
    )
    assert powers_in_title("DIRECTION TO RE-DESIGNATE THE PUMP CODE") == ()


def test_an_act_is_what_follows_directs_that() -> None:
    assert acts_in([Passage("Pursuant to Condition 7, " + DIRECTS)]) == (
        "the Pump Code is hereby amended",
    )


def test_an_act_without_those_words_is_given_whole_and_words_between_are_not() -> None:
    made = "This direction is made for the purposes of the Pumps Act 2008."
    passages = [Passage(made), Passage("Words have their meaning."), Passage("Today " + DIRECTS)]
    assert acts_in(passages) == (made[:-1], "the Pump Code is hereby amended")


def test_what_is_listed_after_directs_as_follows_are_acts() -> None:
    passages = [
        Passage("The Secretary of State directs as follows:"),
        Passage("The date moves to May.", labelled=True),
        Passage("The Code is notified."),
    ]
    assert acts_in(passages) == (
        "The Secretary of State directs as follows:",
        "The date moves to May",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "For the avoidance of doubt, this is without prejudice to anything done before.",
        "Nothing in this direction affects anything done before.",
        "Anything done before shall have effect as if done under the new document.",
        "The re-designation does not affect the validity of anything done.",
    ],
)
def test_a_saving_is_told_whole(sentence: str) -> None:
    assert savings_in(["Today " + DIRECTS, sentence]) == (sentence,)


def test_a_direction_without_a_saving_has_none() -> None:
    assert savings_in(["Today " + DIRECTS, "It is also notified to the Administrator."]) == ()
