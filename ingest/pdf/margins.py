"""Lines that stand alone in the margin of a page, which no other page tells to be furniture.

The odd and the even pages of a short document have each their own running header, once. Such a
line stands nearer to the edge than text does, well apart from it, and is set no larger. As nothing
else tells it, each is named in a warning.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise
from statistics import median
from typing import Final

from clauseline.ingest.pdf.footnotes import begins_note, ends_in_note
from clauseline.ingest.pdf.furniture import EDGES, Edge, from_edge
from clauseline.ingest.pdf.line import Line, usual_size
from clauseline.ingest.pdf.sentences import begins_small
from clauseline.model.number import container_of
from clauseline.model.version import ReaderWarning

_MARGIN: Final = 60.0
"""How much of a page is margin at its top and at its foot, in points; text seldom begins there."""
_MOST: Final = 3
_BLOCK: Final = 1.6
_APART: Final = 1.75
"""Lines that stand further apart, in the page's usual distances, belong to different blocks."""
_LEADING: Final = 2.0
"""Lines of a text stand no further apart than so many of their sizes."""
_LARGER: Final = 1.05
_ENDS: Final = re.compile(r"[.:;?!,][\"'”\u2019)\]]*$")


def without_lone_lines(
    pages: Sequence[list[Line]], heights: Sequence[float], counts: Counter[str]
) -> tuple[list[list[Line]], list[ReaderWarning]]:
    """The pages without such lines, which are counted, and a warning that quotes each."""
    kept = [list(page) for page in pages]
    doubts: list[ReaderWarning] = []
    size = usual_size(chain.from_iterable(pages))
    for edge, what in EDGES:
        blocks = [_block(lines, height, edge) for lines, height in zip(pages, heights, strict=True)]
        if None in blocks:
            continue
        for page, block in enumerate(blocks):
            if block and all(_may_run(line, size) for line in block):
                counts[what] += len(block)
                kept[page] = [line for line in kept[page] if line not in block]
                words = " / ".join(" ".join(line.text.split()) for line in block)
                message = f"“{words}” stands in the margin and is left out as a {what}"
                doubts.append(ReaderWarning(place=f"page {page + 1}", message=message))
    return kept, doubts


def _block(lines: Sequence[Line], height: float, edge: Edge) -> list[Line] | None:
    """The lines in a page's margin, well apart from its text; None where text runs into it."""
    top = edge == "top"
    ordered = list(lines) if top else list(reversed(lines))
    gaps = [abs(one.baseline - other.baseline) for one, other in pairwise(ordered)]
    if not gaps or from_edge(ordered[0], height, edge) > _MARGIN:
        return []
    size = next(
        (at for at, gap in enumerate(gaps, 1) if gap > _BLOCK * ordered[at].size), len(ordered)
    )
    usual = min(median(gaps), _LEADING * ordered[0].size)
    apart = size < len(ordered) and gaps[size - 1] >= _APART * max(usual, ordered[size].size)
    noted = begins_note(lines[0], lines) if top else ends_in_note(lines)
    within = from_edge(ordered[size - 1], height, edge) <= _MARGIN
    return ordered[:size] if apart and within and size <= _MOST and not noted else None


def _may_run(line: Line, size: float) -> bool:
    """Whether a line may be a running one: no clause, no heading, no part of a sentence.

    It may well say "Appendix AX", as a heading does.
    """
    words = line.text.strip()
    return (
        (line.typed is None or container_of(line.typed.text) is not None)
        and not line.bold
        and not begins_small(words)
        and _ENDS.search(words) is None
        and line.size <= _LARGER * size
    )
