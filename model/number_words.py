"""Numbers in words: "twenty-one", "twenty-first"."""

from __future__ import annotations

from typing import Final

_UNITS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = (
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_IRREGULAR: Final = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip


def cardinal(value: int) -> str:
    """A number below a billion in words: one, twenty-one, one hundred one."""
    if value < len(_UNITS):
        return _UNITS[value]
    if value < 100:  # noqa: PLR2004 - a place of the decimal system
        tens, units = divmod(value, 10)
        return _TENS[tens] + (f"-{_UNITS[units]}" if units else "")
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            times, rest = divmod(value, size)
            return f"{cardinal(times)} {name}" + (f" {cardinal(rest)}" if rest else "")
    raise AssertionError


def ordinal(value: int) -> str:
    """A place below a billion in words: first, twenty-first, thirtieth."""
    words = cardinal(value)
    at = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[at:]
    stem = f"{last[:-1]}ie" if last.endswith("y") else last
    return words[:at] + _IRREGULAR.get(last, f"{stem}th")


CARDINALS: Final = {cardinal(value): value for value in range(1, 100)}
"""The numbers below a hundred by their words."""
ORDINALS: Final = {ordinal(value): value for value in range(1, 100)}
"""The places below a hundred by their words."""
