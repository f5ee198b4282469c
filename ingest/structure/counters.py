"""What a label counts, and what may come after it.

Drafters put clauses between others without renumbering: 4A and 4B stand after 4, (aa) after (a),
in the European Union 4a and 4b after 4.
A token may mean several things; what stands around it tells which.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from msgspec import Struct

from clauseline.model.number import Style, letter_value, roman_value
from clauseline.model.number_words import CARDINALS, ORDINALS

LATIN: Final = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies")
"""What stands behind a number for the first place put in after it, the second, and so on."""
_NUMBER: Final = re.compile(
    r"(?:[A-Z]{1,2}(?=\d))?(?P<value>\d{1,9})"
    rf"(?P<inserted>[A-Z]{{0,3}}|[a-z]|{'|'.join(LATIN)})"
)
_WORDS: Final = {**CARDINALS, **ORDINALS}
_ORDINAL_FIGURE: Final = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")


class Count(Struct, frozen=True, kw_only=True, gc=False):
    """A place in a list, in the manner in which it is written.

    `inserted` holds the letters of a place put in after another: "A" in 4A and in 4bis, "ZA" in
    4ZA, which stands before it. What is put in before a first letter, "(za)", comes after place 0.
    """

    style: Style
    value: int
    inserted: str = ""

    @property
    def begins(self) -> bool:
        """Whether it is the first of its list."""
        first_of_all = self.value == 0 and self.inserted in ("A", "a")
        return first_of_all or (self.value == 1 and not self.inserted)


@lru_cache(maxsize=1 << 12)
def counts_of(token: str) -> tuple[Count, ...]:
    """Every place that a token may stand for, the likeliest first.

    >>> [(c.style, c.value, c.inserted) for c in counts_of("4A")]
    [('decimal', 4, 'A')]
    >>> [(c.style, c.value) for c in counts_of("i")]
    [('lower letter', 9), ('lower Roman', 1)]
    """
    return tuple(_counts(token))


def _counts(token: str) -> Iterator[Count]:
    number = _NUMBER.fullmatch(token) or _ORDINAL_FIGURE.fullmatch(token)
    if number is not None:
        inserted = number.groupdict().get("inserted", "")
        if inserted in LATIN:
            inserted = chr(ord("A") + LATIN.index(inserted))
        value = number.groupdict().get("value", number[1])
        yield Count(style="decimal", value=int(value), inserted=inserted)
    elif token.isalpha() and token.isascii() and (token.islower() or token.isupper()):
        yield from _letters(token)
    if (value_in_words := _WORDS.get(token.lower())) is not None:
        yield Count(style="decimal", value=value_in_words)


def _letters(token: str) -> Iterator[Count]:
    """A letter's places: (bb) after (aa), after (z), or put in after (b); (ab) after (aa)."""
    letter: Style = "lower letter" if token.islower() else "upper letter"
    repeated = letter_value(token)
    if repeated is not None:
        yield Count(style=letter, value=repeated)
    if (roman := roman_value(token)) is not None:
        yield Count(style="lower Roman" if token.islower() else "upper Roman", value=roman)
    if len(token) == 2:  # noqa: PLR2004 - a letter, and the letter put in after it
        first, second = (ord(each.lower()) - 96 for each in token)
        if repeated is None or first > 1:
            yield Count(style=letter, value=26 * first + second)
        yield Count(style=letter, value=first, inserted=token[1])
        if token[0] in "zZ":
            yield Count(style=letter, value=0, inserted=token[1])


def follows(count: Count, before: Count) -> bool:
    """Whether a place may come right after another: 5 after 4 and after 4B, 4C after 4B.

    What is put in before 4A is 4ZA, and before (a) it is (za).
    """
    if count.style != before.style:
        return False
    if count.value == before.value + 1:
        return count.inserted in ("", "A", "a")
    return count.value == before.value and _inserted_follows(count.inserted, before.inserted)


def _inserted_follows(letters: str, before: str) -> bool:
    if not letters:
        return False
    if not before:
        return letters in ("A", "a", "ZA")
    if before[0] == "Z" and letters == "A":
        return True
    if letters[:-1] == before:
        return letters[-1] in "Aa"
    return letters[:-1] == before[:-1] and ord(letters[-1]) == ord(before[-1]) + 1


def follows_any(counts: Iterable[Count], before: Count) -> bool:
    """Whether one of several places may come right after another."""
    return any(follows(each, before) for each in counts)
