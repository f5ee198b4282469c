"""Labels that stand right before their words, told by where the words of others begin."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from clauseline.ingest.pdf.line import AFTER, BEFORE, Line, is_label
from clauseline.ingest.pdf.sheet import Piece
from clauseline.model.number import container_of

_LABEL_PIECES: Final = 3
"""A label is drawn in so many pieces at most."""
_APART: Final = 0.45
"""A wider gap, in sizes of the letters, is more than a space where words are drawn apart."""
_APART_ABOVE: Final = 0.3
"""A gap before small letters, below which the next line begins, may be narrower."""
_PARTS: Final = re.compile(r"[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})+\.?")


class LabelSetter:
    """Sets labels off from the words where a long one left no gap before them.

    Words with a capital are drawn apart from them by more than a space, where other labels begin
    at the same place or the next line begins below the words; or stand where those of other
    clauses do whose labels begin at the same place; or begin with a capital right after a label
    that ends in a bracket or a full stop.
    """

    def __init__(self, lines: Iterable[Line]) -> None:
        every = tuple(lines)
        labelled = [line for line in every if line.opens_with_label]
        self._lefts = {round(line.left) + left for line in labelled for left in (-1, 0, 1)}
        self._hangs = _places(labelled)
        self._hangs |= _places(line for line in self.set_off(every) if line.label_ends)

    def set_off(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """The lines with their labels set off."""
        ordered = tuple(lines)
        return tuple(map(self._set_off, ordered, (*ordered[1:], None)))

    def _set_off(self, line: Line, after: Line | None) -> Line:
        if len(line.pieces) == 1 or line.opens_with_label:
            return line
        for at in range(1, min(len(line.pieces), _LABEL_PIECES + 1)):
            place = round(line.left), round(line.pieces[at].left)
            gap = line.pieces[at].left - line.pieces[at - 1].right
            known = place[0] in self._lefts or _hangs(line, at, after)
            begins = line.parts[at][1].lstrip()[:1].isupper()
            least = _APART if begins else _APART_ABOVE
            apart = known and gap >= least * line.size and (begins or _hangs(line, at, after))
            unspaced = _begins_unspaced(*line.parts[at - 1 : at + 1])
            both = {line.begins(at, kinds) for kinds in (AFTER, BEFORE)}
            changed = len(both) > 1 and all(both) and set(line.kinds[:at]) <= {"+", "-"}
            if not (apart or unspaced or changed or place in self._hangs):
                continue
            labels = [label for kinds in (AFTER, BEFORE) if (label := line.begins(at, kinds))]
            if labels and all(map(is_label, labels)):
                return Line(line.pieces, line.page, label_ends=at, kinds=line.kinds)
        return line


def _places(labelled: Iterable[Line]) -> set[tuple[int, int]]:
    """Where labels stand and where their words begin, give or take a point."""
    return {
        (round(line.left) + left, round(line.words_left) + right)
        for line in labelled
        for left in (-1, 0, 1)
        for right in (-1, 0, 1)
    }


def _hangs(line: Line, at: int, after: Line | None) -> bool:
    """Whether the next line begins where the words do, right of where this one begins."""
    words = line.pieces[at].left
    return after is not None and abs(after.left - words) <= 1 < words - line.left


def _begins_unspaced(label: tuple[Piece, str], words: tuple[Piece, str]) -> bool:
    """Whether words begin right after the label, as if its tab had no room.

    They begin with a capital, unless the label is a number of several parts.
    """
    if label[1].endswith(" "):
        return False
    if _PARTS.fullmatch(label[1]):
        return words[1][:1].isalpha()
    closed = label[1].endswith((")", ".", "]")) or container_of(label[1]) is not None
    return closed and words[1][:1].isupper()
