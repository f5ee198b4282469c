"""Tables of contents: entries with the number of their page at the right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from clauseline.ingest.pdf.line import Line
from clauseline.ingest.structure.labels import typed_label

_LEADERS: Final = re.compile(r".*\S.*?(?:[.\u2026_·]\s?){4,}\s*(?:\d+|[ivxl]+)\s*$", re.DOTALL)
_SET_OFF: Final = re.compile(r".*\S.*\t\s*(?:\d{1,4}|[ivxl]+)\s*$", re.DOTALL)
_HEADING: Final = re.compile(r"\s*(?:table\s+of\s+)?contents\s*", re.IGNORECASE)
_LEAST: Final = 2
_LEAST_ANNOUNCED: Final = 5
_UNSAID: Final = 3
"""So many lines below "Contents" may not be said again, and the list still goes on."""
_SIGNS: Final = re.compile(r"[\W_]+")
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
    texts = [line.text for line in lines]
    found = [at for at, text in enumerate(texts) if _may_lead(text) and _LEADERS.match(text)]
    headings = [at for at, line in enumerate(lines) if _HEADING.fullmatch(line.text)]
    for heading in headings:
        found += _listed(lines, heading + 1) or _announced(lines, heading + 1)
    if len(set(found)) < _LEAST:
        return set()
    taken = set(found)
    ordered = sorted({*taken, *headings})
    for earlier, later in pairwise(ordered):
        if later in taken and later - earlier <= _WRAPPED + (earlier in headings):
            taken.update(range(earlier, later))
    taken.update(each for each in headings if each + 1 in taken or each + 2 in taken)
    return taken


def _may_lead(text: str) -> bool:
    """A cheap first look for leaders."""
    return "...." in text or ". . ." in text or "\u2026\u2026" in text or "____" in text


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


def _announced(lines: Sequence[Line], start: int) -> list[int]:
    """The lines below the heading "Contents" that the text says again, as Acts list their parts.

    The first that was listed already is the text's own.
    """
    said = [_said(line) for line in lines]
    found: list[int] = []
    listed: set[str] = set()
    for at in range(start, len(lines)):
        if at - (found[-1] if found else start - 1) > _UNSAID:
            break
        if said[at] in listed:
            break
        if said[at] and said[at] in "".join(said[at + 1 :]):
            found.append(at)
            listed.add(said[at])
    return found if len(found) >= _LEAST_ANNOUNCED else []


def _said(line: Line) -> str:
    """The letters and figures of a line, without the number that it may begin with."""
    words = " ".join(line.text.split())
    label = typed_label(words)
    return _SIGNS.sub("", words if label is None or not label.rest else label.rest).casefold()
