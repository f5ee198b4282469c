"""The lines of a paragraph into its words, as a view shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from clauseline.ingest.pdf.line import AFTER, BEFORE, Line
from clauseline.ingest.plain.hyphens import Vocabulary, join_lines, seam
from clauseline.ingest.plain.lines import tidy
from clauseline.model.clause import MarkedOp, OpKind
from clauseline.model.version import View

SHOWN: Final[dict[View, frozenset[OpKind]]] = {
    "clean": AFTER,
    "accepted": AFTER,
    "marked": AFTER,
    "rejected": BEFORE,
}
"""The kinds of words that each view shows in a text."""


def words_of(lines: Iterable[Line], kinds: frozenset[OpKind], known: Vocabulary) -> str:
    """The words of a paragraph's lines that are of some kinds; a tab stands after its label."""
    shown = [text for line in lines if (text := line.shown(kinds).strip())]
    if not shown:
        return ""
    label, tab, rest = shown[0].partition("\t")
    first = " ".join(rest.split()) if tab else shown[0]
    words = join_lines([first, *(" ".join(text.split()) for text in shown[1:])], known)
    return tidy(f"{' '.join(label.split())}\t{words}" if tab else words)


def marks_of(lines: Sequence[Line], known: Vocabulary) -> tuple[MarkedOp, ...]:
    """The words of a paragraph's lines with what mark-up does to each."""
    marks: list[MarkedOp] = []
    for at, line in enumerate(lines):
        if at:
            lost, between = seam(marks[-1].text.rstrip(), line.text.lstrip(), known)
            last = marks[-1]
            marks[-1] = MarkedOp(last.kind, last.text.rstrip()[: len(last.text.rstrip()) - lost])
            if between:
                marks.append(MarkedOp("=", between))
        for kind, (_, text) in zip(line.kinds, line.parts, strict=True):
            marks.append(MarkedOp(kind, tidy(text.rstrip(" "))))
            if text.endswith(" "):
                marks.append(MarkedOp("=", " "))
    return tuple(marks)
