"""Numbers of things, in figures or in words."""

from __future__ import annotations

import re

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUE_OF = {
    "no": 0,
    "none": 0,
    "a": 1,
    "an": 1,
    "a single": 1,
    **{word: value for value, word in enumerate(_ONES, start=1)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
}
_WORDS = "|".join((*_ONES, *_TENS))
COUNT = rf"(?:\d{{1,5}}|(?:{'|'.join(_TENS)})[- ](?:{'|'.join(_ONES[:9])})|{_WORDS})"
"""A pattern of a number in figures or in words below a hundred; to be matched in any case."""


def count_of(words: str) -> int | None:
    """The number that words say: "12", "twenty-three", "no", "a"; None for other words.

    >>> count_of("Twenty-three")
    23
    """
    small = " ".join(re.split(r"[\s-]+", words.strip().lower()))
    if small.isdecimal():
        return int(small)
    if small in _VALUE_OF:
        return _VALUE_OF[small]
    tens, _, ones = small.partition(" ")
    if tens in _TENS and ones in _ONES[:9]:
        return _VALUE_OF[tens] + _VALUE_OF[ones]
    return None
