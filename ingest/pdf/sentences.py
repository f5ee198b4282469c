"""How the words of a line begin and end, as far as it tells whether a sentence goes on."""

from __future__ import annotations

import re
from typing import Final

_TAIL: Final = 12
"""How a line ends is seen in so many of its last signs."""
_CLOSED: Final = r"[\"'”\u2019)\]]*$"
_FINISHED: Final = re.compile(rf"[.:;?!]{_CLOSED}")
_MARKED: Final = re.compile(r"[.:;?!][\"'”\u2019)\]\d]*$")
_ENDS_A_PART: Final = re.compile(rf"[.,:;?!\u2013\u2014-]{_CLOSED}|\b(?:and|or)$")
_SAYS: Final = re.compile(r"[^\W_]")


def is_finished(text: str) -> bool:
    """Whether words end as a sentence or a part of a list does."""
    return _FINISHED.search(text.rstrip()[-_TAIL:]) is not None


def is_finished_or_marked(text: str) -> bool:
    """Whether words end as `is_finished` says, the mark of a note behind the stop or not."""
    return _MARKED.search(text.rstrip()[-_TAIL:]) is not None


def ends_a_part(text: str) -> bool:
    """Whether a new label may follow words: they end with a stop, a comma, "and" or "or"."""
    return _ENDS_A_PART.search(text.rstrip()[-_TAIL:]) is not None


def begins_small(text: str) -> bool:
    """Whether the first letter or figure of words is a small letter, as within a sentence.

    So it is in "(a)": where a label may stand, that has to be asked for as well.
    """
    first = _SAYS.search(text)
    return first is not None and first[0].islower()


def ends_within_brackets(text: str) -> bool:
    """Whether a bracket is open at the end of words."""
    return text.rfind("(") > text.rfind(")")
