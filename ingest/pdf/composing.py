"""The lines of a paragraph into its words, as a view shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from clauseline.ingest.pdf.line import AFTER, BEFORE, Line
from clauseline.ingest.pdf.sentences import begins_small
from clauseline.ingest.pdf.setting import Placed
from clauseline.ingest.plain.hyphens import Vocabulary, join_lines, seam
from clauseline.ingest.plain.lines import tidy
from clauseline.model.clause import MarkedOp, OpKind
from clauseline.model.version import View

_SEEN: Final = 40
SHOWN: Final[dict[View, frozenset[OpKind]]] = {
    "clean": AFTER,
    "accepted": AFTER,
    "marked": AFTER,
    "rejected": BEFORE,
}
"""The kinds of words that each view shows in a text."""


def words_of(lines: Iterable[Line], kinds: frozenset[OpKind], known: Vocabulary) -> str:
    """The words of a paragraph's lines that are of some kinds; a tab stands after its label."""
    shown = [text for line in lines if (text := line.shown(kinds)).strip()]
    if not shown:
        return ""
    label, tab, rest = shown[0].lstrip().partition("\t")
    words = join_lines(map(_single_spaced, [rest if tab else shown[0], *shown[1:]]), known)
    return tidy(f"{' '.join(label.split())}\t{words}" if tab else words)


def _single_spaced(text: str) -> str:
    """A line with single spaces; one at its end, where it has any."""
    return " ".join(text.split()) + (" " if text.endswith(" ") else "")


def spaced_ends(placed: Iterable[Placed]) -> float:
    """How many of the lines of a text that are broken at a space end in it, as Word's do.

    From 0 to 1; 0 where there are too few lines to tell.
    """
    ends = [
        before.line.text.endswith(" ")
        for before, after in pairwise(placed)
        if before.column == after.column
        and begins_small(after.line.text)
        and not before.line.text.endswith("-")
    ]
    return sum(ends) / len(ends) if len(ends) >= _SEEN else 0.0


def marks_of(lines: Sequence[Line], known: Vocabulary) -> tuple[MarkedOp, ...]:
    """The words of a paragraph's lines with what mark-up does to each."""
    marks: list[MarkedOp] = []
    for at, line in enumerate(lines):
        if at:
            last = marks[-1]
            said = f"{marks[-2].text} " if last.text == " " and marks[1:] else last.text
            lost, between = seam(said, line.text.lstrip(), known)
            if said != last.text and lost:
                marks.pop()
                last, lost = marks[-1], lost - 1
            marks[-1] = MarkedOp(last.kind, last.text[: len(last.text) - lost])
            if between:
                marks.append(MarkedOp("=", between))
        for kind, (_, text) in zip(line.kinds, line.parts, strict=True):
            marks.append(MarkedOp(kind, tidy(text.rstrip(" "))))
            if text.endswith(" "):
                marks.append(MarkedOp("=", " "))
    return tuple(marks)
