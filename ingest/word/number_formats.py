"""How a counter is written: the number formats of ECMA-376 Part 1, 17.18.59 (ST_NumberFormat)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from clauseline.model import number_words

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CYRILLIC: Final = "абвгдежзиклмнопрстуфхцчшщыэюя"
_KOREAN: Final = "가나다라마바사아자차카타파하"
_CHOSUNG: Final = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
MOST: Final = 32_767
"""The greatest number that Word counts to; a greater one is written in digits."""
_SIGNS: Final = "*\u2020\u2021\u00a7"
"""The marks of the Chicago format, which are doubled after the fourth."""


_FULL_WIDTH, _THAI, _DEVANAGARI = (
    {ord("0") + digit: zero + digit for digit in range(10)} for zero in (0xFF10, 0x0E50, 0x0966)
)
_WIDEST: Final = 10


def decimal(value: int) -> str:
    """1, 2, 3."""
    return str(value)


def padded(width: int) -> Callable[[int], str]:
    """A format that fills with zeros up to a width: 01 or 001."""
    return lambda value: f"{value:0{width}d}"


def letters(value: int) -> str:
    """A … z, then aa, bb, cc: the letter is repeated, as Word repeats it."""
    return _repeated("abcdefghijklmnopqrstuvwxyz", value)


def _repeated(alphabet: str, value: int) -> str:
    times, at = divmod(value - 1, len(alphabet))
    return alphabet[at] * (times + 1)


def roman(value: int) -> str:
    """i, ii, iii, iv."""
    written = ""
    for size, numeral in _ROMAN:
        times, value = divmod(value, size)
        written += numeral * times
    return written


def ordinal(value: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    teens = value % 100 in (11, 12, 13)
    return f"{value}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


def cardinal_words(value: int) -> str:
    """One, Twenty-one, One hundred one: in words, the first letter a capital."""
    return number_words.cardinal(value).capitalize()


def ordinal_words(value: int) -> str:
    """First, Twenty-first, Thirtieth: in words, the first letter a capital."""
    return number_words.ordinal(value).capitalize()


def chicago(value: int) -> str:
    """*, †, ‡, §, then each twice."""
    return _SIGNS[(value - 1) % 4] * ((value - 1) // 4 + 1)


def _circled(value: int) -> str:
    return chr(0x245F + value) if 1 <= value <= 20 else str(value)  # noqa: PLR2004 - ① to ⑳


FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": decimal,
    "decimalZero": padded(2),
    "lowerLetter": letters,
    "upperLetter": lambda value: letters(value).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda value: roman(value).upper(),
    "ordinal": ordinal,
    "cardinalText": cardinal_words,
    "ordinalText": ordinal_words,
    "russianLower": lambda value: _repeated(_CYRILLIC, value),
    "russianUpper": lambda value: _repeated(_CYRILLIC, value).upper(),
    "ganada": lambda value: _KOREAN[(value - 1) % len(_KOREAN)],
    "chosung": lambda value: _CHOSUNG[(value - 1) % len(_CHOSUNG)],
    "chicago": chicago,
    "hex": lambda value: f"{value:X}",
    "numberInDash": lambda value: f"- {value} -",
    "decimalEnclosedParen": lambda value: f"({value})",
    "decimalEnclosedFullstop": lambda value: f"{value}.",
    "decimalEnclosedCircle": _circled,
    "decimalHalfWidth": decimal,
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
    "thaiNumbers": lambda value: str(value).translate(_THAI),
    "hindiNumbers": lambda value: str(value).translate(_DEVANAGARI),
    "none": lambda _: "",
    "bullet": lambda _: "",
}
"""Each format by the name that the file gives it."""
SILENT: Final = frozenset(("none", "bullet"))
_ANY_VALUE: Final = frozenset(("decimal", "decimalZero", "custom", "decimalEnclosedFullstop"))


def write_number(form: str, value: int, sample: str = "") -> str:
    """A number in a format; in digits where the format does not reach it or is not known.

    No format but digits has a sign for nought or below it, and none goes past MOST: longer rows
    of letters would be no label.
    """
    if form in SILENT:
        return ""
    if not 0 < value <= MOST and form not in _ANY_VALUE:
        return decimal(value)
    write = custom(sample) if form == "custom" else FORMATS.get(form, decimal)
    return write(value)


def is_known(form: str) -> bool:
    """Whether we write a format as Word does."""
    return form in FORMATS or form == "custom"


def custom(sample: str) -> Callable[[int], str]:
    """A format given by a sample such as "001, 002, 003, ...": zeros up to its width."""
    first = sample[: _WIDEST + 1].split(",", maxsplit=1)[0].strip()
    return padded(min(len(first), _WIDEST)) if first.isdecimal() else decimal
