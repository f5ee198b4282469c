"""Lines into paragraphs: where a paragraph ends, by how the lines are set.

A line that had room for the next word ends a paragraph, and so do a wider gap, another size, and
a label that is set off. Words at the place where a paragraph's lines begin go on with it, even
where they begin with a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from clauseline.ingest.pdf.line import Line, is_label
from clauseline.ingest.pdf.sentences import (
    begins_small,
    ends_a_part,
    ends_within_brackets,
    is_finished,
)
from clauseline.ingest.pdf.setting import SAME_PLACE, SAME_SIZE, Placed, Setting, setting_of
from clauseline.ingest.plain.openings import Sequences, dangles, is_bullet, opening_of
from clauseline.model.number import bare, container_of

_LOOSER: Final = 1.18
"""A gap that is wider by so much than those within paragraphs parts two."""
_ROOM: Final = 0.5
"""A line is full where the next word misses its edge by no more, in sizes of the letters."""
_PLENTY: Final = 0.3
"""A sentence may go on after a line that leaves no more of its width empty."""
_INDENT: Final = 4
"""A first line is set in by no more, in sizes of the letters."""
_HANG: Final = 60.0
"""The lines after the first are set in by no more, in points."""


def grouped(placed: Sequence[Placed]) -> list[list[Placed]]:
    """The lines of each paragraph."""
    wrapping = _Wrapping(setting_of(placed))
    for at, each in enumerate(placed):
        wrapping.take(at, each)
    return wrapping.paragraphs


class _Wrapping:
    """The paragraphs as they grow, a line at a time."""

    def __init__(self, setting: Setting) -> None:
        self.paragraphs: list[list[Placed]] = []
        self._setting = setting
        self._sequences = Sequences()

    def take(self, at: int, each: Placed) -> None:
        """Takes the next line, which stands at a place in the order of reading."""
        if self.paragraphs and self._continues(at, each):
            self.paragraphs[-1].append(each)
        else:
            self.paragraphs.append([each])

    def _continues(self, at: int, each: Placed) -> bool:
        group = self.paragraphs[-1]
        last = group[-1].line
        goes_on = self._goes_on(group, each, at)
        if goes_on and (self._stands_at_words(group, each) or self._cites(group, each)):
            return True
        opens = self._sequences.opens(last.plain, each.line.plain, breaks=not goes_on)
        return goes_on and not opens and not _opens_unheard(last, each.line)

    def _goes_on(self, group: Sequence[Placed], each: Placed, at: int) -> bool:
        """Whether a line may go on with the paragraph, but for a label that it may begin with."""
        line = each.line
        if line.opens_with_label or is_bullet(line.text):
            return False
        if _is_only_a_label(group):
            return not _is_only_a_label([each])
        if not _is_set_alike(group, line) or not self._is_in_place(group, each):
            return False
        if group[-1].column == each.column and not self._is_close(group, line, at):
            return False
        return self._is_full(group, line) or self._runs_on(group[-1], line)

    def _stands_at_words(self, group: Sequence[Placed], each: Placed) -> bool:
        """Whether a line stands where the paragraph's words do, and its label does not.

        A number that begins with the paragraph's own is a sub-clause's all the same.
        """
        if not self._is_at_words(group, each):
            return False
        own, label = group[0].line.typed, each.line.typed
        return label is None or own is None or not _holds(bare(label.text), bare(own.text))

    def _is_at_words(self, group: Sequence[Placed], each: Placed) -> bool:
        first = self._setting.left(group[0])
        words = self._words(group)
        return (
            abs(words - first) > SAME_PLACE and abs(self._setting.left(each) - words) <= SAME_PLACE
        )

    def _words(self, group: Sequence[Placed]) -> float:
        """Where the words of a paragraph begin, as far as its lines tell."""
        return (
            self._setting.left(group[1]) if len(group) > 1 else self._setting.words_left(group[0])
        )

    def _cites(self, group: Sequence[Placed], each: Placed) -> bool:
        """Whether a line that begins like a sub-clause goes on with a full line: "(b) above"."""
        label = each.line.typed
        if label is None or not label.rest[:1].islower():
            return False
        return not ends_a_part(group[-1].line.plain) and self._is_full(group, each.line)

    def _is_close(self, group: Sequence[Placed], line: Line, at: int) -> bool:
        """Whether a line is no further from the last than lines of one paragraph are."""
        last = group[-1].line
        gap = last.baseline - line.baseline
        if gap <= 0:
            return gap > -last.size / 2
        usual = self._setting.pitch(at, line.size)
        if len(group) > 1 and group[-2].column == group[-1].column:
            own = group[-2].line.baseline - last.baseline
            usual = min(own * _LOOSER, max(own, usual)) if own > 0 else usual
        return gap <= usual * _LOOSER

    def _is_in_place(self, group: Sequence[Placed], each: Placed) -> bool:
        """Whether a line begins where the paragraph's next line would."""
        if _is_centred(group[-1].line, each.line):
            return True
        left = self._setting.left(each)
        if len(group) > 1:
            return abs(left - self._setting.left(group[1])) <= SAME_PLACE
        first = group[0].line
        start = self._setting.left(group[0])
        hang = self._setting.goes_on_at(first)
        if hang is not None and is_finished(first.text) and group[0].column == each.column:
            return abs(each.line.left - hang) <= SAME_PLACE
        if left >= start - SAME_PLACE:
            return left <= self._setting.words_left(group[0]) + max(SAME_PLACE, _HANG)
        set_in = start - left < _INDENT * first.size
        return set_in or not first.opens_with_label or not ends_a_part(first.plain)

    def _is_full(self, group: Sequence[Placed], line: Line) -> bool:
        """Whether the next word had no room on the line before."""
        last = group[-1]
        edge = self._setting.edges[last.column]
        beside = [each.line.right for each in group[:-1] if each.column == last.column]
        if beside:
            edge = min(edge, max(*beside, last.line.right))
        anew = is_finished(last.line.text) and not begins_small(line.text)
        room = 0.0 if anew else _ROOM * last.line.size
        return last.line.right + _first_word(line) >= edge - room

    def _runs_on(self, before: Placed, line: Line) -> bool:
        """Whether a sentence goes on in a line though there was room for its first word before."""
        last = before.line
        if is_finished(last.text):
            return False
        edge = self._setting.edges[before.column]
        if edge - last.right > _PLENTY * (edge - last.left):
            return False
        small = begins_small(line.text)
        return small or ends_within_brackets(last.text) or dangles(last.text.rstrip())


def _is_set_alike(group: Sequence[Placed], line: Line) -> bool:
    """Whether a line's letters are those of the line before; a heading in bold ends with it."""
    last = group[-1].line
    if abs(line.size - last.size) > SAME_SIZE * last.size:
        return False
    heading = len(group) == 1 and last.bold and not line.bold
    return not heading or begins_small(line.text)


def _opens_unheard(last: Line, line: Line) -> bool:
    """Whether a line after a finished one begins with a label of no usual sequence: "2.a.xiii"."""
    label = line.typed
    if label is None or label.strength == "possible":
        return False
    heard = opening_of(line.plain) is not None and "(" not in label.text.lstrip("(")
    if heard:
        return False
    return label.rest[:1].isupper() and ends_a_part(last.plain)


def _is_only_a_label(group: Sequence[Placed]) -> bool:
    if len(group) > 1:
        return False
    texts = [" ".join(text.split()) for text in group[0].line.views]
    return all(is_label(text) and container_of(text) is None for text in texts if text)


def _holds(number: str, parent: str) -> bool:
    return bool(parent) and number.startswith(f"{parent}.")


def _is_centred(last: Line, line: Line) -> bool:
    middles = abs((last.left + last.right) - (line.left + line.right)) / 2
    return middles <= SAME_PLACE and abs(last.left - line.left) > SAME_PLACE


def _first_word(line: Line) -> float:
    """About how wide a line's first word is, with the space before it, in points."""
    text = line.text.strip()
    word = text.split(None, 1)[0] if text else ""
    return (line.right - line.left) / max(len(text), 1) * (len(word) + 1)
