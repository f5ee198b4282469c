from __future__ import annotations

import re

import pytest

from clauseline.ingest.letter.counts import COUNT, count_of


@pytest.mark.parametrize(
    ("words", "value"),
    [("three", 3), ("Twenty-three", 23), ("ninety", 90), ("12", 12), ("no", 0), ("a single", 1),
     ("an", 1), ("nineteen", 19)],
)  # fmt: skip
def test_a_number_is_read_in_figures_and_in_words(words: str, value: int) -> None:
    assert count_of(words) == value


@pytest.mark.parametrize("words", ["several", "the others", "twenty-ten", ""])
def test_other_words_are_no_number(words: str) -> None:
    assert count_of(words) is None


def test_the_pattern_takes_the_whole_of_a_number_in_two_words() -> None:
    found = re.search(COUNT, "received twenty-three responses")
    assert found is not None
    assert found[0] == "twenty-three"
