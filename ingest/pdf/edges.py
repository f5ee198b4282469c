"""Where the words of each paragraph begin, as far in as its lines below the first are set."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from clauseline.ingest.pdf.line import Line
from clauseline.ingest.pdf.setting import Placed, lefts_of

_FLUSH = 3.0
_Hang = tuple[int, int]
"""Where a label stands and where its words begin, -1 where only a space parts the two."""


def with_edges(groups: Sequence[Sequence[Placed]]) -> Iterator[tuple[float, list[Line]]]:
    """Paragraphs with the place where their words begin, in points; code has its block's.

    A second column is measured as if it stood where the first does. A clause of a single line is
    set as those are whose labels and words begin where its do: their lines may go on at the margin.
    """
    lefts = lefts_of([placed for group in groups for placed in group])
    shifts = {place: left - lefts.get(1, left) for place, left in lefts.items() if place > 1}
    usual = _wraps(groups, shifts)
    for is_code, run in groupby(groups, _is_code):
        block = list(run)
        edge = min(group[0].line.left for group in block)
        for group in block:
            lines = [placed.line for placed in group]
            shift = shifts.get(group[0].column.place, 0.0)
            if is_code:
                yield edge - shift, lines
            elif len(lines) > 1:
                yield lines[1].left - shift, lines
            else:
                yield usual.get(_hang(lines[0], shift), lines[0].words_left - shift), lines


def _wraps(groups: Sequence[Sequence[Placed]], shifts: dict[int, float]) -> dict[_Hang, float]:
    """Where the second lines of clauses begin, by where their labels and words do."""
    seen: dict[_Hang, Counter[float]] = defaultdict(Counter)
    for first, second, *_ in (group for group in groups if len(group) > 1):
        hangs = first.line.typed is not None and second.line.left > first.line.left + _FLUSH
        if (first.line.opens_with_label or hangs) and first.column == second.column:
            shift = shifts.get(first.column.place, 0.0)
            seen[_hang(first.line, shift)][round(second.line.left - shift, 1)] += 1
    return {hang: lefts.most_common(1)[0][0] for hang, lefts in seen.items()}


def _hang(line: Line, shift: float) -> _Hang:
    words = -1 if line.typed and not line.opens_with_label else round(line.words_left - shift)
    return round(line.left - shift), words


def _is_code(group: Sequence[Placed]) -> bool:
    return all(piece.font.fixed for placed in group for piece in placed.line.pieces)
