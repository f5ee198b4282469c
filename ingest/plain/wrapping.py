"""Lines into paragraphs: which line goes on with the sentence of the one before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from clauseline.ingest.plain.lines import Line
from clauseline.ingest.plain.openings import Sequences, dangles, is_bullet, is_dash, opening_of

_FINISHED = re.compile(r"[.:;?!][\"'”\u2019)\]]*$")
_ENDS_A_SENTENCE = re.compile(r"[.;?!][\"'”\u2019)\]]*$")
_MOST_HEADING_WORDS = 8
_NARROWEST, _WIDEST = 60, 160
_FULL, _NEARLY_FULL = 0.75, 0.9
_CAPITALS_ARE_WIDER = 1.3


class Setting(Struct, frozen=True):
    """How a text is set: `width` is the column where its lines break, 0 if they are not wrapped.

    `pitches` holds, for the step from each line to the next, the blank lines that part two lines
    of one paragraph thereabouts: 0, or 1 where every other line is blank.
    """

    width: float
    pitches: tuple[int, ...]


def grouped(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each paragraph."""
    setting = _setting_of(lines)
    sequences = Sequences()
    paragraphs: list[list[Line]] = []
    for index, line in enumerate(lines):
        going_on = index > 0 and _goes_on(lines, index, setting, paragraphs[-1])
        before = lines[index - 1].text if index else ""
        opens = sequences.opens(before, line.text, breaks=not going_on)
        if going_on and not opens:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _setting_of(lines: Sequence[Line]) -> Setting:
    ends = sorted(_extent(line) for line in lines)
    width = max(_NARROWEST, ends[len(ends) * 9 // 10]) if ends else _NARROWEST
    within = [
        index
        for index, (line, after) in enumerate(pairwise(lines))
        if after.gap is not None and _breaks_a_sentence(line, after, width)
    ]
    wrapped = bool(within) and width <= _WIDEST
    gaps = {index: lines[index + 1].gap or 0 for index in within}
    return Setting(width if wrapped else 0, tuple(_pitches(gaps, len(lines) - 1)))


def _breaks_a_sentence(line: Line, after: Line, width: float) -> bool:
    """Whether a sentence surely goes on in the next line: with a small letter, or right below."""
    if _finished(line) or opening_of(after.text) is not None:
        return False
    if _begins_small(after):
        return _extent(line) >= _FULL * _FULL * width
    return after.gap == 0 and not line.text.istitle() and _extent(line) >= _NEARLY_FULL * width


def _pitches(gaps: dict[int, int], steps: int) -> Iterator[int]:
    """The gap of the nearest step within a sentence, for every step; 0 if there is none."""
    known = sorted(gaps)
    usual = {step: _usual(gaps, known[max(0, n - 1) : n + 2], step) for n, step in enumerate(known)}
    for step in range(steps):
        place = bisect_left(known, step)
        around = known[max(0, place - 1) : place + 1]
        yield usual[min(around, key=lambda other: abs(other - step))] if around else 0


def _usual(gaps: dict[int, int], around: Sequence[int], step: int) -> int:
    """The gap of a step, unless both its neighbours say another: a page may have ended there."""
    if step in (around[0], around[-1]):
        return gaps[step]
    before, after = gaps[around[0]], gaps[around[-1]]
    return before if before == after else gaps[step]


def _goes_on(
    lines: Sequence[Line], index: int, setting: Setting, paragraph: Sequence[Line]
) -> bool:
    """Whether the line goes on with the paragraph, but for a label that it may begin with."""
    before, line = lines[index - 1], lines[index]
    after = lines[index + 1] if index + 1 < len(lines) else None
    if is_bullet(line.text) or (is_dash(line.text) and (_finished(before) or is_dash(before.text))):
        return False
    if _is_only_a_label(paragraph):
        return True
    if line.gap is None:
        return _goes_on_over_a_page(before, line, setting)
    if line.gap > setting.pitches[index - 1] or _falls_back(line, paragraph, setting):
        return False
    if line.gap == 0 and _is_within(line, before, paragraph[0]):
        return True
    return _is_full(before, line, setting) and not (
        _finished(before) and _is_heading(line, after, setting)
    )


def _is_within(line: Line, before: Line, first: Line) -> bool:
    """Whether a line right below another is within a sentence, however short the one above is."""
    if line.indent > first.indent and _begins_small(line) and not before.text.endswith(":"):
        return True
    return not _finished(before) and (_begins_small(line) or dangles(before.text))


def _is_only_a_label(paragraph: Sequence[Line]) -> bool:
    """Whether the paragraph so far is a label that stands on a line of its own."""
    if len(paragraph) == 1 and is_bullet(paragraph[0].text + " "):
        return len(paragraph[0].text) == 1
    opening = opening_of(paragraph[0].text) if len(paragraph) == 1 else None
    return opening is not None and not opening.named and opening.length == len(paragraph[0].text)


def _goes_on_over_a_page(before: Line, line: Line, setting: Setting) -> bool:
    if _finished(before):
        return False
    return _begins_small(line) or _is_full(before, line, setting)


def _falls_back(line: Line, paragraph: Sequence[Line], setting: Setting) -> bool:
    """Whether a line stands left of the paragraph: words that follow a list of sub-clauses."""
    first = paragraph[0]
    if line.indent >= first.indent - 1:
        return False
    return len(paragraph) > 1 or _finished(first) or not _is_full(first, line, setting)


def _is_full(line: Line, after: Line, setting: Setting) -> bool:
    """Whether the next word had no room on the line."""
    next_word = len(after.text.split(" ", 1)[0])
    return setting.width > 0 and _extent(line) + 1 + next_word >= _FULL * setting.width


def _is_heading(line: Line, after: Line | None, setting: Setting) -> bool:
    """Whether a line after a finished sentence stands alone: short, and no sentence itself."""
    return (
        len(line.text.split()) <= _MOST_HEADING_WORDS
        and not _begins_small(line)
        and not _ENDS_A_SENTENCE.search(line.text)
        and (after is None or not (_is_full(line, after, setting) or _begins_small(after)))
    )


def _extent(line: Line) -> float:
    return line.end * (_CAPITALS_ARE_WIDER if line.text.isupper() else 1)


def _finished(line: Line) -> bool:
    return _FINISHED.search(line.text) is not None


def _begins_small(line: Line) -> bool:
    return line.text.lstrip("(\"'“\u2018")[:1].islower()
