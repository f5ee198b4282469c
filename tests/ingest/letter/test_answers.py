from __future__ import annotations

import pytest

from clauseline.ingest.letter.answers import answers_in


def told(*sentences: str) -> tuple[int | None, list[tuple[str, int]]]:
    answers = answers_in(sentences)
    return answers.count, [(each.who, each.count) for each in answers.respondents]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("There were four responses to the consultation.", 4),
        ("We received 12 responses.", 12),
        ("A total of twenty-one responses were received.", 21),
        ("There was a single response.", 1),
        ("The consultation attracted seven responses.", 7),
        ("No responses were received.", 0),
        ("Nine parties responded.", 9),
        ("All three respondents agreed.", 3),
        ("The Department received five written responses.", 5),
    ],
)
def test_the_number_of_answers_is_read(sentence: str, count: int) -> None:
    assert told(sentence) == (count, [])


def test_a_letter_that_gives_no_number_has_none() -> None:
    assert told("Respondents agreed.", "Three meters were tested.") == (None, [])


def test_the_other_is_one_and_the_others_are_what_is_left() -> None:
    assert told(
        "There were three responses: two being from suppliers, the other from the DCC."
    ) == (
        3,
        [("suppliers", 2), ("DCC", 1)],
    )
    assert told(
        "We received ten responses, six of which were from suppliers, the rest from networks."
    ) == (
        10,
        [("suppliers", 6), ("networks", 4)],
    )


def test_numbers_in_a_list_count_and_an_article_is_one() -> None:
    assert told("We received 4 responses from two suppliers, a network and the Panel.") == (
        4,
        [("suppliers", 2), ("network", 1), ("Panel", 1)],
    )


def test_the_only_one_in_a_list_without_a_number_is_what_is_left() -> None:
    assert told("We received 4 responses, from three suppliers and Citizens Advice.") == (
        4,
        [("suppliers", 3), ("Citizens Advice", 1)],
    )


def test_those_without_a_number_are_left_out_when_there_are_several() -> None:
    assert told("We received 9 responses from suppliers, networks and the Panel.") == (
        9,
        [("Panel", 1)],
    )


def test_respondents_may_be_told_by_the_next_sentence() -> None:
    assert told("There were three responses.", "Two were from suppliers and one from the DCC.") == (
        3,
        [("suppliers", 2), ("DCC", 1)],
    )


def test_respondents_who_add_up_to_more_than_the_answers_are_not_told() -> None:
    assert told("There were two responses: three from suppliers, one from the DCC.") == (2, [])
