"""Which words thin strokes strike through or underline, and which strokes are rules of a page.

Producers draw a strike or an underline as a line or as a filled box, one for every run, word or
line. A stroke belongs to words when it is no longer than they are: borders and the rules that part
a page are longer than the words that happen to stand above them, and those of tables meet others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from math import inf
from typing import Final

from msgspec import Struct, structs

from clauseline.ingest.pdf.sheet import Piece, Stroke

_STRUCK: Final = (0.12, 0.5)
_UNDERLINED: Final = (-0.38, 0.12)
"""How high a stroke stands above the baseline, in sizes of the letters."""
_NEAR: Final = 0.55
_COVERED: Final = 0.6
"""So much of a stroke has words at it, or it is a rule."""
_JOINED: Final = 12.0
"""A stroke goes on over gaps between words that are no wider, in points."""
_APART: Final = 0.75
"""Two lines below one word stand so far apart, in points, or they are one drawn twice."""
_SLACK: Final = 1.0
_MET: Final = 2
"""Strokes that miss each other by no more, in points, meet."""


class Letter(Struct, frozen=True, gc=False):
    """A character of a piece and where it stands; one that is only shown has no width."""

    text: str
    left: float
    right: float


class _Uprights:
    """The upright strokes of a page, which the rules of a table meet and marks of words do not."""

    def __init__(self, strokes: Iterable[Stroke]) -> None:
        self._spans: dict[int, list[tuple[float, float]]] = {}
        for stroke in sorted(strokes, key=lambda stroke: stroke.bottom):
            spans = self._spans.setdefault(round(stroke.left), [])
            if spans and stroke.bottom <= spans[-1][1] + _MET:
                spans[-1] = (spans[-1][0], max(spans[-1][1], stroke.top))
            else:
                spans.append((stroke.bottom, stroke.top))

    def meet(self, level: Stroke) -> bool:
        """Whether one of them meets an end of a level stroke; a change bar stands beside it."""
        return any(
            self._stands_at(round(end) + off, level.middle)
            for end in (level.left, level.right)
            for off in range(-_MET, _MET + 1)
        )

    def _stands_at(self, left: int, height: float) -> bool:
        spans = self._spans.get(left, [])
        at = bisect_right(spans, (height + _MET, inf)) - 1
        return at >= 0 and height <= spans[at][1] + _MET


class _Stretch(Struct, frozen=True, gc=False):
    """The part of a piece that a stroke strikes through or underlines."""

    struck: bool
    left: float
    right: float
    middle: float


def decorate(
    pieces: Sequence[Piece],
    strokes: Iterable[Stroke],
    letters_of: Callable[[Piece], Sequence[Letter]],
) -> tuple[list[Piece], list[Stroke]]:
    """A page's pieces with what strikes them or underlines them, and the strokes that are left.

    A piece that a stroke covers in part is cut there: `letters_of` tells where its letters are.
    """
    strokes = list(strokes)
    if not strokes:
        return list(pieces), []
    frame = _Uprights(stroke for stroke in strokes if not stroke.level)
    by_height = sorted(pieces, key=lambda piece: piece.baseline)
    heights = [piece.baseline for piece in by_height]
    largest = max((piece.size for piece in pieces), default=0.0)
    stretches: dict[int, list[_Stretch]] = defaultdict(list)
    rules: list[Stroke] = []
    for stroke in strokes:
        low = bisect_left(heights, stroke.middle - _NEAR * largest)
        high = bisect_right(heights, stroke.middle + _NEAR * largest)
        found = list(_touched(stroke, by_height[low:high])) if stroke.level else []
        if not all(each.struck for _, each in found) and frame.meet(stroke):
            found = []
        covered = _covered(stroke, [each for _, each in found])
        if not found or covered < _COVERED * (stroke.right - stroke.left):
            rules.append(stroke)
            continue
        for at, stretch in found:
            stretches[at].append(stretch)
    decorated = [
        part
        for piece in pieces
        for part in (
            _cut(piece, stretches[piece.at], letters_of) if piece.at in stretches else (piece,)
        )
    ]
    return decorated, rules


def _touched(stroke: Stroke, pieces: Iterable[Piece]) -> Iterator[tuple[int, _Stretch]]:
    for piece in pieces:
        left, right = max(piece.left, stroke.left), min(piece.right, stroke.right)
        if right <= left or not piece.size:
            continue
        above = (stroke.middle - piece.baseline) / piece.size
        if _STRUCK[0] <= above <= _STRUCK[1]:
            yield piece.at, _Stretch(True, left, right, stroke.middle)
        elif _UNDERLINED[0] <= above < _UNDERLINED[1]:
            yield piece.at, _Stretch(False, left, right, stroke.middle)


def _covered(stroke: Stroke, found: Iterable[_Stretch]) -> float:
    """How much of a stroke has words at it, the gaps between them included."""
    total, end = 0.0, stroke.left
    for left, right in sorted((each.left, each.right) for each in found):
        total += max(0.0, right - max(left, end))
        total += left - end if 0 < left - end <= _JOINED else 0.0
        end = max(end, right)
    return total


def _cut(
    piece: Piece, stretches: Sequence[_Stretch], letters_of: Callable[[Piece], Sequence[Letter]]
) -> Iterator[Piece]:
    if all(_is_whole(piece, each) for each in stretches):
        yield _with_looks(piece, stretches)
        return
    letters = letters_of(piece)
    for at, group in groupby(letters, lambda letter: _over(letter, stretches)):
        part = list(group)
        words = "".join(letter.text for letter in part)
        wide = [letter for letter in part if letter.right > letter.left]
        if words.strip() and wide:
            cut = structs.replace(piece, text=words, left=wide[0].left, right=wide[-1].right)
            yield _with_looks(cut, [stretches[index] for index in at])


def _is_whole(piece: Piece, stretch: _Stretch) -> bool:
    letter = (piece.right - piece.left) / max(len(piece.text.strip()), 1)
    slack = max(_SLACK, letter / 2)
    return stretch.left <= piece.left + slack and stretch.right >= piece.right - slack


def _over(letter: Letter, stretches: Sequence[_Stretch]) -> tuple[int, ...]:
    """Which stretches go over the middle of a letter."""
    middle = (letter.left + letter.right) / 2
    return tuple(at for at, each in enumerate(stretches) if each.left <= middle <= each.right)


def _with_looks(piece: Piece, stretches: Sequence[_Stretch]) -> Piece:
    lines = sorted(each.middle for each in stretches if not each.struck)
    apart = sum(later - earlier >= _APART for earlier, later in pairwise(lines))
    return structs.replace(
        piece,
        struck=any(each.struck for each in stretches),
        underlines=min(2, apart + 1) if lines else 0,
    )
