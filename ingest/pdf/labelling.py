"""Labels that stand right before their words, told by where the words of others begin."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from clauseline.ingest.pdf.line import AFTER, BEFORE, Line, is_label
from clauseline.ingest.pdf.sheet import Piece

_LABEL_PIECES: Final = 3
"""A label is drawn in so many pieces at most."""


class LabelSetter:
    """Sets labels off from the words where a long one left no gap before them.

    Words stand where those of other clauses do whose labels begin at the same place, or begin
    with a capital right after a label that ends in a bracket or a full stop.
    """

    def __init__(self, lines: Iterable[Line]) -> None:
        self._hangs = {
            (round(line.left) + left, round(line.words_left) + right)
            for line in lines
            if line.opens_with_label
            for left in (-1, 0, 1)
            for right in (-1, 0, 1)
        }

    def set_off(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """The lines with their labels set off."""
        return tuple(map(self._set_off, lines))

    def _set_off(self, line: Line) -> Line:
        if len(line.pieces) == 1 or line.opens_with_label:
            return line
        for at in range(1, min(len(line.pieces), _LABEL_PIECES + 1)):
            place = round(line.left), round(line.pieces[at].left)
            if place not in self._hangs and not _begins_unspaced(*line.parts[at - 1 : at + 1]):
                continue
            labels = [label for kinds in (AFTER, BEFORE) if (label := line.begins(at, kinds))]
            if labels and all(map(is_label, labels)):
                return Line(line.pieces, line.page, label_ends=at, kinds=line.kinds)
        return line


def _begins_unspaced(label: tuple[Piece, str], words: tuple[Piece, str]) -> bool:
    """Whether words begin with a capital right after the label, as if its tab had no room."""
    return label[1].endswith((")", ".", "]")) and words[1][:1].isupper()
