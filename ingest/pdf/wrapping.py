"""Lines into paragraphs: where a paragraph ends, by how the lines are set.

A line that had room for the next word ends a paragraph, and so do a wider gap, another size, and
a label that is set off. Words at the place where a paragraph's lines begin go on with it, even
where they begin with a number.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from clauseline.ingest.pdf.line import AFTER, BEFORE, Line, is_label
from clauseline.ingest.pdf.sheet import Piece
from clauseline.ingest.plain.openings import Sequences, dangles, is_bullet, opening_of
from clauseline.ingest.structure.labels import typed_label
from clauseline.model.number import container_of

_SAME_PLACE: Final = 2.5
"""Edges that differ by less, in points, are the same."""
_SAME_SIZE: Final = 0.06
_LOOSER: Final = 1.18
"""A gap that is wider by so much than those within paragraphs parts two."""
_USUAL_PITCH: Final = 1.45
"""The distance of two baselines, in sizes of the letters, where no others tell."""
_LABEL_PIECES: Final = 3
_TAIL: Final = 12
"""How a line ends is seen in so many of its last signs."""
_ROOM: Final = 0.5
_PLENTY: Final = 0.3
_FINISHED: Final = re.compile(r"[.:;?!][\"'”\u2019)\]]*$")
_ENDS_A_PART: Final = re.compile(r"[.,:;?!\u2013\u2014-][\"'”\u2019)\]]*$|\b(?:and|or)$")
_OPENS_SENTENCE: Final = "([\"'“\u2018"


class Column(Struct, frozen=True, kw_only=True):
    """What part of a page lines stand in: all of it, or a column."""

    page: int
    place: int = 0


class Placed(Struct, frozen=True, kw_only=True):
    """A line in the order of reading, with the column that it stands in."""

    line: Line
    column: Column


class Setting(Struct, frozen=True, kw_only=True):
    """How a document is set: right edges of its columns, distances of lines within paragraphs."""

    edges: dict[Column, float]
    pitches: dict[int, tuple[list[int], list[float]]]

    def pitch(self, at: int, size: float) -> float:
        """How far two lines of one paragraph stand apart near a place, in points."""
        places, pitches = self.pitches.get(round(size * 2), ([], []))
        if not places:
            return _USUAL_PITCH * size
        index = min(bisect_left(places, at), len(places) - 1)
        before = max(0, index - 1)
        nearest = index if abs(places[index] - at) <= abs(places[before] - at) else before
        return pitches[nearest]


def grouped(placed: Sequence[Placed]) -> list[list[Line]]:
    """The lines of each paragraph."""
    setting = _setting_of(placed)
    sequences = Sequences()
    paragraphs: list[list[Line]] = []
    for at, each in enumerate(placed):
        if not at:
            sequences.opens("", each.line.plain, breaks=True)
            paragraphs.append([each.line])
            continue
        before = placed[at - 1]
        goes_on = _goes_on(paragraphs[-1], before, each, setting, at)
        fixed = goes_on and (
            _goes_on_surely(paragraphs[-1], each.line)
            or _cites(paragraphs[-1], before, each.line, setting)
        )
        opens = not fixed and (
            sequences.opens(before.line.plain, each.line.plain, breaks=not goes_on)
            or _opens_unheard(before.line, each.line)
        )
        if goes_on and not opens:
            paragraphs[-1].append(each.line)
        else:
            paragraphs.append([each.line])
    return paragraphs


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


def _setting_of(placed: Sequence[Placed]) -> Setting:
    edges = _edges(placed)
    pitches: dict[int, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for at, (before, after) in enumerate(pairwise(placed), 1):
        if before.column == after.column and _surely_wraps(before.line, after.line, edges):
            places, gaps = pitches[round(after.line.size * 2)]
            places.append(at)
            gaps.append(before.line.baseline - after.line.baseline)
    return Setting(edges=edges, pitches=dict(pitches))


def _edges(placed: Sequence[Placed]) -> dict[Column, float]:
    """The right edge of each column: that of its longest lines which a sentence goes on from."""
    wrapping: dict[Column, list[float]] = defaultdict(list)
    every: dict[Column, float] = defaultdict(float)
    usual: dict[int, list[float]] = defaultdict(list)
    for each in placed:
        every[each.column] = max(every[each.column], each.line.right)
    for before, after in pairwise(placed):
        if _begins_small(after.line.text) and before.column == after.column:
            wrapping[before.column].append(before.line.right)
            usual[before.column.place].append(before.line.right)
    widest = {place: sorted(rights)[len(rights) * 9 // 10] for place, rights in usual.items()}
    return {
        column: max([*wrapping[column], min(right, widest.get(column.place, right))])
        for column, right in every.items()
    }


def _surely_wraps(before: Line, after: Line, edges: dict[Column, float]) -> bool:
    del edges
    gap = before.baseline - after.baseline
    return (
        _begins_small(after.text)
        and not _FINISHED.search(before.text.rstrip()[-_TAIL:])
        and abs(before.size - after.size) <= _SAME_SIZE * before.size
        and 0 < gap < 3 * before.size
        and (
            abs(after.left - before.left) <= _SAME_PLACE
            or abs(after.left - before.words_left) <= _SAME_PLACE
        )
    )


def _goes_on(
    group: Sequence[Line], before: Placed, each: Placed, setting: Setting, at: int
) -> bool:
    """Whether a line may go on with the paragraph, but for a label that it may begin with."""
    line, last = each.line, before.line
    if line.opens_with_label or is_bullet(line.text):
        return False
    if _is_only_a_label(group):
        return not _is_only_a_label([line])
    if not _is_set_alike(group, last, line) or not _is_in_place(group, line):
        return False
    if before.column == each.column and not _is_close(group, last, line, setting, at):
        return False
    return _is_full(group, before, line, setting) or _runs_on(last, line, before, setting)


def _is_set_alike(group: Sequence[Line], last: Line, line: Line) -> bool:
    """Whether a line's letters are those of the line before; a heading in bold ends with it."""
    if abs(line.size - last.size) > _SAME_SIZE * last.size:
        return False
    heading = len(group) == 1 and last.bold and not line.bold
    return not heading or _begins_small(line.text)


def _goes_on_surely(group: Sequence[Line], line: Line) -> bool:
    """Whether a line stands where the paragraph's words do, and its numbers do not."""
    first = group[0]
    hanging = first.words_left - first.left > _SAME_PLACE or (
        len(group) > 1 and group[1].left - first.left > _SAME_PLACE
    )
    return hanging and _is_at_words(group, line) and not line.opens_with_label


def _opens_unheard(last: Line, line: Line) -> bool:
    """Whether a line after a finished one begins with a label of no usual sequence: "2.a.xiii"."""
    label = typed_label(line.plain)
    if label is None or label.strength == "possible" or opening_of(line.plain) is not None:
        return False
    return label.rest[:1].isupper() and _ENDS_A_PART.search(last.plain[-_TAIL:]) is not None


def _cites(group: Sequence[Line], before: Placed, line: Line, setting: Setting) -> bool:
    """Whether a line that begins like a sub-clause goes on with a full line: "(b) above"."""
    last = before.line.plain
    label = typed_label(line.plain)
    if label is None or _ENDS_A_PART.search(last.rstrip()[-_TAIL:]) or not label.rest[:1].islower():
        return False
    return _is_full(group, before, line, setting)


def _is_at_words(group: Sequence[Line], line: Line) -> bool:
    left = group[1].left if len(group) > 1 else group[0].words_left
    hangs = abs(left - group[0].left) > _SAME_PLACE
    return hangs and abs(line.left - left) <= _SAME_PLACE


def _is_only_a_label(group: Sequence[Line]) -> bool:
    if len(group) > 1:
        return False
    texts = [" ".join(text.split()) for text in group[0].views]
    return all(is_label(text) and container_of(text) is None for text in texts if text)


def _is_close(group: Sequence[Line], last: Line, line: Line, setting: Setting, at: int) -> bool:
    gap = last.baseline - line.baseline
    if gap <= 0:
        return gap > -last.size / 2
    usual = setting.pitch(at, line.size)
    if len(group) > 1 and group[-2].page == last.page:
        own = group[-2].baseline - last.baseline
        if own > 0:
            usual = max(own, min(usual, own * _LOOSER)) if own < usual else own
    return gap <= usual * _LOOSER


def _is_in_place(group: Sequence[Line], line: Line) -> bool:
    """Whether a line begins where the paragraph's next line would."""
    first = group[0]
    if _is_centred(group[-1], line):
        return True
    if len(group) > 1:
        return abs(line.left - group[1].left) <= _SAME_PLACE
    if line.left < first.left - _SAME_PLACE:
        unfinished = _ENDS_A_PART.search(first.plain.rstrip()[-_TAIL:]) is None
        return unfinished or not first.opens_with_label or line.left > first.left - 4 * first.size
    left = first.words_left
    return abs(line.left - left) <= _SAME_PLACE or line.left <= max(left, first.left) + 60


def _is_centred(last: Line, line: Line) -> bool:
    middles = abs((last.left + last.right) - (line.left + line.right)) / 2
    return middles <= _SAME_PLACE and abs(last.left - line.left) > _SAME_PLACE


def _is_full(group: Sequence[Line], before: Placed, line: Line, setting: Setting) -> bool:
    """Whether the next word had no room on the line before."""
    last = before.line
    edge = setting.edges[before.column]
    word = line.text.split(None, 1)[0] if line.text.strip() else ""
    width = (line.right - line.left) / max(len(line.text.strip()), 1) * (len(word) + 1)
    if len(group) > 1:
        own = (
            max(each.right for each in group[:-1] if each.page == last.page)
            if any(each.page == last.page for each in group[:-1])
            else edge
        )
        edge = min(edge, max(own, last.right))
    begins_anew = _FINISHED.search(last.text.rstrip()[-_TAIL:]) and not _begins_small(line.text)
    room = 0.0 if begins_anew else _ROOM * last.size
    return last.right + width >= edge - room


def _runs_on(last: Line, line: Line, before: Placed, setting: Setting) -> bool:
    """Whether a sentence goes on in the line though the one before had room for its first word."""
    if _FINISHED.search(last.text.rstrip()[-_TAIL:]):
        return False
    room = setting.edges[before.column] - last.right
    width = setting.edges[before.column] - last.left
    goes_on = _begins_small(line.text) or dangles(last.text.rstrip()) or _is_within(last.text)
    return goes_on and room <= _PLENTY * width


def _is_within(text: str) -> bool:
    """Whether a line ends within brackets."""
    return text.rfind("(") > text.rfind(")")


def _begins_small(text: str) -> bool:
    return text.lstrip(_OPENS_SENTENCE + " \t")[:1].islower()
