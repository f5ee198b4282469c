"""Lines of one paragraph into its words; hyphens at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce

_SOFT_HYPHEN = "\u00ad"
_BROKEN = re.compile(r"(?P<left>[^\W\d_][\w\u2019'-]*)-$")
_WORD = re.compile(r"[^\W_][\w\u2019'-]*[^\W_]|[^\W_]")


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """The words that stand whole within a line, in small letters."""
    return frozenset(word.lower() for line in lines for word in _WORD.findall(line))


def join_lines(lines: Sequence[str], known: frozenset[str]) -> str:
    """The words of a paragraph that was broken into `lines`.

    A hyphen at the end of a line stays ("first-" "generation") unless the text elsewhere has the
    word in one piece (`known`) and not with its hyphen. A soft hyphen is never part of a word.
    """
    joined = reduce(lambda before, line: _join(before, line, known), lines, "")
    return " ".join(joined.replace(_SOFT_HYPHEN, "").split())


def _join(before: str, line: str, known: frozenset[str]) -> str:
    if before.endswith(_SOFT_HYPHEN):
        return before + line
    broken = _BROKEN.search(before)
    right = _WORD.match(line)
    if not broken or not right:
        return f"{before} {line}"
    whole, hyphened = broken["left"] + right[0], f"{broken['left']}-{right[0]}"
    if whole.lower() in known and hyphened.lower() not in known:
        return before[:-1] + line
    return before + line
