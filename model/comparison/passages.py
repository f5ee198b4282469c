"""A clause's words by passage, and where in them something changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from clauseline.model.change import Op


class Passage(Struct, frozen=True):
    """A text of one version, with the stretches of it that the other version does not have."""

    text: str
    changed: tuple[tuple[int, int], ...]

    def touches(self, start: int, end: int) -> bool:
        """Whether anything between two offsets changed."""
        return any(first < end and start < last for first, last in self.changed)

    def touched(self, pattern: re.Pattern[str]) -> Counter[str]:
        """What a pattern finds where something changed, white space folded, and how often."""
        return Counter(
            " ".join(found[0].split())
            for found in pattern.finditer(self.text)
            if self.touches(found.start(), found.end())
        )


class Changed(Struct, frozen=True, kw_only=True):
    """What a change took out and put in, each within its passages."""

    old: tuple[Passage, ...]
    new: tuple[Passage, ...]


def changed_words(passages: Iterable[Sequence[Op]]) -> Changed:
    """Both sides of a clause's ops, its text's, heading's, cells' and notes'."""
    ops = [each for each in passages if each]
    return Changed(
        old=tuple(_side(each, "+", "-") for each in ops),
        new=tuple(_side(each, "-", "+") for each in ops),
    )


def _side(ops: Sequence[Op], absent: str, changed: str) -> Passage:
    text = ""
    stretches: list[tuple[int, int]] = []
    for op in ops:
        if op.kind == absent:
            continue
        if op.kind == changed:
            stretches.append((len(text), len(text) + len(op.text)))
        text += op.text
    return Passage(text, tuple(stretches))
