"""What stands between two pieces of text on a line: nothing, a space, or more than that."""

from __future__ import annotations

import re
from typing import Final

SPACE: Final = 0.22
"""A wider gap, in sizes of the letters, is a space."""
_FIXED_SPACE: Final = 0.3
_NARROW_SPACE: Final = 0.45
"""A wider gap is one where letters have a fixed width, or where such a letter is a narrow one."""
_NARROW: Final = frozenset(".,:;'\"`|!()[]{}ijlI")
WIDE: Final = 0.75
"""A wider one is no space between words; a tab stands for it."""
_TOUCHING: Final = 0.13
_SPLIT: Final = re.compile(r"[\w-] +[\w-]$")
_HYPHEN: Final = "-"


def is_within_a_word(said: str, words: str, gap: float) -> bool:
    """Whether the space at the end of a piece has no room before the next words.

    `gap` is in sizes of the letters. Some producers draw the space of an underline over the
    words, and a viewer then shows one within a word.
    """
    near = SPACE if words.strip() == _HYPHEN else _TOUCHING
    return said.endswith(" ") and gap < near and _SPLIT.search(said + words[:1]) is not None


def between(said: str, words: str, gap: float, *, fixed: bool = False) -> str:
    """What the gap before words stands for, in sizes of the letters: a tab, a space or nothing.

    Letters of a `fixed` width have room around them, narrow ones much.
    """
    if gap > WIDE:
        return "\t"
    spaced = said.endswith(" ") or words.startswith(" ") or words.strip() == _HYPHEN
    least = SPACE
    if fixed:
        least = _NARROW_SPACE if _NARROW & {said[-1:], words[:1]} else _FIXED_SPACE
    return " " if gap > least and not spaced else ""
