"""Numbers of things, in figures or in words."""

from __future__ import annotations

from clauseline.model.number_words import CARDINALS

_VALUE_OF = {"no": 0, "none": 0, "a": 1, "an": 1, "a single": 1, **CARDINALS}
_WORDS = "|".join(sorted(CARDINALS, reverse=True)).replace("-", "[- ]")
COUNT = rf"(?:\d{{1,5}}|{_WORDS})"
"""A pattern of a number in figures or in words below a hundred; to be matched in any case."""


def count_of(words: str) -> int | None:
    """The number that words say: "12", "twenty-three", "no", "a"; None for other words.

    >>> count_of("Twenty-three")
    23
    """
    small = " ".join(words.lower().split())
    if small.isdecimal():
        return int(small)
    return _VALUE_OF.get(small, _VALUE_OF.get(small.replace(" ", "-")))
