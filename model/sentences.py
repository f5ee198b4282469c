"""Where the sentences of a text end, and what in it is quoted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Final

_END: Final = re.compile(r"[.;?!][”\"\u2019)]* (?=[A-Z“\"\u2018(])|\n")
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"")
_SHORTENED: Final = re.compile(
    r"(?:\b[A-Z][a-z]{0,3}|\b(?:no|nos|para|paras|art|arts|sec|v|cf|cl))$"
)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence starts and ends that a stretch of a text stands in.

    A full stop that shortens a word, as in "Fla. Stat." and "No. 5", ends nothing.

    >>> text = "See Fla. Stat. 5. It applies."
    >>> [text[slice(*sentence_around(text, at, at + 1))] for at in (0, 20)]
    ['See Fla. Stat. 5. ', 'It applies.']
    """
    ends = _ends(text)
    before, after = bisect_right(ends, start), bisect_left(ends, end)
    return (ends[before - 1] if before else 0), (ends[after] if after < len(ends) else len(text))


@lru_cache(maxsize=8)
def _ends(text: str) -> tuple[int, ...]:
    """Where the sentences end; a text is asked about many times in a row."""
    return tuple(
        found.end() for found in _END.finditer(text) if not _is_shortened(text, found.start())
    )


def _is_shortened(text: str, place: int) -> bool:
    return text[place] == "." and _SHORTENED.search(text, max(0, place - 6), place) is not None


class Quotations:
    """What stands in quotation marks in a text: spoken of, not said."""

    def __init__(self, text: str) -> None:
        """Finds each quotation once."""
        self._spans = [quote.span() for quote in _QUOTED.finditer(text)]

    def hold(self, start: int, end: int) -> bool:
        """Whether a stretch of the text stands within one.

        >>> Quotations('The word “may” is read so.').hold(10, 13)
        True
        """
        return any(first < start and end < last for first, last in self._spans)
