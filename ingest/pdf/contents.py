"""Tables of contents: entries with the number of their page at the right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from clauseline.ingest.pdf.line import Line

_LEADERS: Final = re.compile(r".*\S.*?(?:[.\u2026_·]\s?){4,}\s*(?:\d+|[ivxl]+)\s*$", re.DOTALL)
_SET_OFF: Final = re.compile(r".*\S.*\t\s*(?:\d{1,4}|[ivxl]+)\s*$", re.DOTALL)
_HEADING: Final = re.compile(r"\s*(?:table\s+of\s+)?contents\s*", re.IGNORECASE)
_LEAST: Final = 2
_WRAPPED: Final = 2
"""So many lines may an entry take before the one that ends with its page."""


def without_contents(pages: Sequence[Sequence[Line]], counts: Counter[str]) -> list[list[Line]]:
    """The pages without the lines of tables of contents, which are counted."""
    every = [(page, line) for page, lines in enumerate(pages) for line in lines]
    taken = _entries([line for _, line in every])
    counts["contents line"] += len(taken)
    kept: list[list[Line]] = [[] for _ in pages]
    for at, (page, line) in enumerate(every):
        if at not in taken:
            kept[page].append(line)
    return kept


def _entries(lines: Sequence[Line]) -> set[int]:
    found = [at for at, line in enumerate(lines) if _LEADERS.match(line.text)]
    headings = [at for at, line in enumerate(lines) if _HEADING.fullmatch(line.text)]
    for heading in headings:
        found += _listed(lines, heading + 1)
    if len(set(found)) < _LEAST:
        return set()
    taken = set(found)
    ordered = sorted(taken)
    for earlier, later in pairwise(ordered):
        if later - earlier <= _WRAPPED:
            taken.update(range(earlier, later))
    taken.update(each for each in headings if each + 1 in taken or each + 2 in taken)
    return taken


def _listed(lines: Sequence[Line], start: int) -> list[int]:
    """The lines below the heading "Contents" that end with the number of a page."""
    found: list[int] = []
    last = 0
    for at in range(start, len(lines)):
        if not _SET_OFF.match(lines[at].text):
            if found and at - found[-1] > 1:
                break
            continue
        number = lines[at].text.split()[-1]
        if number.isdigit():
            if int(number) < last:
                break
            last = int(number)
        found.append(at)
    return found
