"""Paragraphs into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?][\"”\u2019)\]]*\s+(?=[\"“\u2018(\[]?[A-Z0-9])")
_INITIAL = re.compile(r"(?:^|[\s.(])[A-Z]\.$")
_SHORTENED = re.compile(
    r"\b(?:No|Nos|Mr|Mrs|Ms|Dr|Prof|Sir|St|Ltd|Co|para|paras|cl|reg|art|s|ss|cf|e\.g|i\.e|approx"
    r"|viz|pp?)\.$",
    re.IGNORECASE,
)


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, in order; an initial or "No." ends none.

    >>> sentences_of("It was made by A. N. Other. See No. 5.")
    ('It was made by A. N. Other.', 'See No. 5.')
    """
    return tuple(_pieces(" ".join(text.split())))


def _pieces(text: str) -> Iterator[str]:
    start = 0
    for match in _END.finditer(text):
        before = text[start : match.start() + 1]
        if _INITIAL.search(before) or _SHORTENED.search(before):
            continue
        yield text[start : match.end()].strip()
        start = match.end()
    if text[start:].strip():
        yield text[start:].strip()
