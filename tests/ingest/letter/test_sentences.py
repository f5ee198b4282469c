from __future__ import annotations

import pytest

from clauseline.ingest.letter.sentences import sentences_of


def test_a_paragraph_is_parted_into_its_sentences() -> None:
    assert sentences_of("We asked. They agreed! Did all?  Yes.") == (
        "We asked.",
        "They agreed!",
        "Did all?",
        "Yes.",
    )


@pytest.mark.parametrize(
    "text",
    ["A. N. Official signed.", "See No. 5 of it.", "Use version 3.0 (SRV 1.6 Read).",
     "Some, e.g. Users, agreed.", "Smart DCC Ltd. Is named."],
)  # fmt: skip
def test_a_full_stop_within_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences_of(text) == (text,)


def test_a_sentence_may_end_in_a_bracket_or_quotation_mark() -> None:
    assert sentences_of("It is done (“now.”) Then we wait.") == (
        "It is done (“now.”)",
        "Then we wait.",
    )


def test_white_space_is_folded() -> None:
    assert sentences_of("Wait\nfor it. \t") == ("Wait for it.",)


def test_nothing_has_no_sentences() -> None:
    assert sentences_of(" ") == ()
