"""Running headers and footers, told by how they repeat.

They say the same at the same height on many pages, but for numbers that count the pages.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, Literal

from clauseline.ingest.pdf.footnotes import begins_note, ends_in_note
from clauseline.ingest.pdf.line import Line
from clauseline.ingest.pdf.sentences import begins_small, is_finished
from clauseline.ingest.structure.labels import typed_label
from clauseline.model.number import ordinals

Edge = Literal["top", "bottom"]

EDGES: Final[tuple[tuple[Edge, str], ...]] = (
    ("top", "running header"),
    ("bottom", "running footer"),
)
"""The edges of a page, and what runs along them."""
_DEPTH: Final = 6
"""So many lines deep may a header or a footer be."""
_SHARE: Final = 0.3
_OFTEN: Final = 3
_SPARSE: Final = 3
_SAYS: Final = re.compile(r"[^\W_].*[^\W_]|[ivxl]+")
_SAME_HEIGHT: Final = 3.0
_SET_OFF: Final = 1.5
_NUMBER: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"[\W_]*(?P<word>page)?[\W_]*(?P<number>\d{1,4}|[ivxl]{1,7})"
    r"(?P<of>\s*(?:of|/)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
_IN_STEP: Final = 0.6
_MARKING: Final = re.compile(
    r"\W*(?:OFFICIAL(?:[ -]+SENSITIVE)?|UNCLASSIFIED|RESTRICTED|PROTECT|CONFIDENTIAL|DRAFT"
    r"|DRAFT FOR CONSULTATION)(?: Version [\d.]+)?\W*"
)
"""What a page may be marked with at its edge, even only once."""
_FRONT: Final = 4
_BLOCK: Final = 1.4
_FEW: Final = 0.25
_OUTER: Final = 0.2
_FULL: Final = 0.9


def without_furniture(
    pages: Sequence[list[Line]], heights: Sequence[float], counts: Counter[str]
) -> list[list[Line]]:
    """The pages, of these heights, without headers, footers and page numbers, which are counted."""
    pages = [list(page) for page in pages]
    zones: dict[Edge, float] = {}
    removed: dict[Edge, dict[int, Line]] = {"top": {}, "bottom": {}}
    for _ in range(_DEPTH):
        taken = False
        for edge, what in EDGES:
            found = _furniture_at(pages, heights, edge, what)
            for page in found:
                line = pages[page][0 if edge == "top" else -1]
                away = from_edge(line, heights[page], edge)
                if away <= _OUTER * heights[page]:
                    zones[edge] = max(zones.get(edge, 0.0), away)
            found = _beyond_the_text(pages, heights, edge, what, zones) | found
            for page in _in_one_block(pages, removed[edge]):
                found.setdefault(page, what)
            for page, kind in found.items():
                removed[edge][page] = pages[page].pop(0 if edge == "top" else -1)
                counts[kind] += 1
                taken = True
        if not taken:
            break
    return pages


def _in_one_block(pages: Sequence[list[Line]], removed: Mapping[int, Line]) -> Iterator[int]:
    """The pages whose outermost line stands with one that was furniture, apart from the text."""
    for page, gone in removed.items():
        edge: Edge = "top" if pages[page] and gone.baseline > pages[page][0].baseline else "bottom"
        line, inner = _outermost(pages[page], edge)
        if line is None or inner is None or begins_note(line, pages[page]):
            continue
        near = abs(gone.baseline - line.baseline)
        if near <= _BLOCK * line.size and _is_set_off(line, inner, pages[page]):
            yield page


def _beyond_the_text(
    pages: Sequence[list[Line]],
    heights: Sequence[float],
    edge: Edge,
    what: str,
    zones: Mapping[Edge, float],
) -> dict[int, str]:
    """Outermost lines that say something else than those of other pages, and are no text.

    They stand as near to the edge as furniture of other pages, or within a sentence that goes on
    over the page.
    """
    found: dict[int, str] = {}
    outermost = _distances(pages, heights, edge)
    for page, lines in enumerate(pages):
        line, inner = _outermost(lines, edge)
        if line is None or inner is None:
            continue
        if begins_small(line.text) or begins_note(line, lines):
            continue
        set_off = _is_set_off(line, inner, lines)
        away = from_edge(line, heights[page], edge)
        every = outermost[round(heights[page])]
        begins = from_edge(inner, heights[page], edge)
        set_off_by_others = abs(begins - _nearest(every, away)) <= _SAME_HEIGHT
        in_zone = away <= zones.get(edge, 0.0) + _SAME_HEIGHT
        outside = in_zone and _outside(away, every)
        interrupts = set_off and "\t" not in line.text and _interrupts(pages, page, edge, inner)
        if interrupts or (outside and (set_off or set_off_by_others)):
            found[page] = what
    return found


def _distances(
    pages: Sequence[list[Line]], heights: Sequence[float], edge: Edge
) -> dict[int, list[float]]:
    """How far the outermost lines stand from an edge, in order, by the height of their pages."""
    found: dict[int, list[float]] = defaultdict(list)
    for lines, height in zip(pages, heights, strict=True):
        line, _ = _outermost(lines, edge)
        if line is not None:
            found[round(height)].append(from_edge(line, height, edge))
    return {height: sorted(away) for height, away in found.items()}


def _nearest(ordered: Sequence[float], away: float) -> float:
    """How near to the edge the outermost line of any page but the one that stands so far away."""
    return next((each for at, each in enumerate(ordered) if at or each != away), 0.0)


def _outside(away: float, ordered: Sequence[float]) -> bool:
    """Whether an outermost line stands outside the text of most other pages of its size."""
    others = len(ordered) - 1
    as_far_out = bisect_right(ordered, away + _SAME_HEIGHT) - 1
    return as_far_out <= _FEW * others


def _is_set_off(line: Line, inner: Line, lines: Sequence[Line]) -> bool:
    """Whether an outermost line stands further from the next than the page's lines do."""
    gaps = sorted(before.baseline - after.baseline for before, after in pairwise(lines))
    usual = max(gaps[len(gaps) // 2], inner.size)
    return abs(line.baseline - inner.baseline) >= _SET_OFF * usual


def _outermost(lines: Sequence[Line], edge: Edge) -> tuple[Line | None, Line | None]:
    """The outermost line of a page, and the one next to it."""
    ordered = lines[:2] if edge == "top" else lines[:-3:-1]
    return (ordered[0] if ordered else None, ordered[1] if ordered[1:] else None)


def from_edge(line: Line, height: float, edge: Edge) -> float:
    """How far a line stands from an edge of its page, in points."""
    return height - line.baseline if edge == "top" else line.baseline


def _interrupts(pages: Sequence[list[Line]], page: int, edge: Edge, inner: Line) -> bool:
    """Whether a sentence goes on over the page break at an edge, past its outermost line."""
    if edge == "top":
        before = pages[page - 1][-1:] if page else []
        after = [inner]
    else:
        before = [inner]
        after = pages[page + 1][:1] if page + 1 < len(pages) else []
    return (
        bool(before and after)
        and "\t" not in before[0].text + after[0].text
        and not is_finished(before[0].text)
        and begins_small(after[0].text)
        and abs(before[0].size - after[0].size) < 1
        and before[0].right >= _FULL * max(line.right for line in pages[before[0].page - 1])
    )


def _furniture_at(
    pages: Sequence[list[Line]], heights: Sequence[float], edge: Edge, what: str
) -> dict[int, str]:
    """The pages whose outermost line is furniture, each with its kind."""
    groups: dict[str, dict[int, Line]] = defaultdict(dict)
    for page, lines in enumerate(pages):
        if lines:
            line = lines[0 if edge == "top" else -1]
            of_note = begins_note(line, lines) if edge == "top" else ends_in_note(lines)
            if not of_note and not _goes_on(line, lines, edge):
                groups[_masked(line.text)][page] = line
    found: dict[int, str] = {}
    for masked, group in groups.items():
        kind = "page number" if _PAGE_NUMBER.fullmatch(masked.replace("#", "1")) else what
        away = {page: from_edge(line, heights[page], edge) for page, line in group.items()}
        for level in _levels(group, away):
            if _repeats(level, len(pages)) and _count_pages(level):
                found |= dict.fromkeys(level, kind)
    return _alone(pages, edge, what) | found


def _goes_on(line: Line, lines: Sequence[Line], edge: Edge) -> bool:
    """Whether an outermost line stands in a sentence that the text ends with, or begins with."""
    inner = _outermost(lines, edge)[1]
    small = begins_small(line.text) and is_finished(line.text)
    return inner is not None and small and not _is_set_off(line, inner, lines)


def _alone(pages: Sequence[list[Line]], edge: Edge, what: str) -> dict[int, str]:
    """Outermost lines that are page numbers or markings, though no other page has their like."""
    found: dict[int, str] = {}
    for page, lines in enumerate(pages):
        if lines and _is_page_number(pages, page, edge):
            found[page] = "page number"
        elif lines and _is_marking(pages, page, edge):
            found[page] = what
    return found


def _roman(text: str) -> int | None:
    """What a line counts that is a page number in Roman numerals."""
    match = _PAGE_NUMBER.fullmatch(text.strip())
    if match is None or match["number"].isdigit():
        return None
    numerals = (each for each in ordinals(match["number"]) if each.style.endswith("Roman"))
    return next((each.value for each in numerals), None)


def _masked(text: str) -> str:
    if _roman(text) is not None:
        return "#"
    return _NUMBER.sub("#", " ".join(text.split()))


def _levels(group: dict[int, Line], away: dict[int, float]) -> Iterator[dict[int, Line]]:
    """The lines of a group that are as far away from the edge of their pages."""
    level: dict[int, Line] = {}
    before = 0.0
    for page in sorted(group, key=away.__getitem__):
        if level and away[page] - before > _SAME_HEIGHT:
            yield level
            level = {}
        level[page] = group[page]
        before = away[page]
    if level:
        yield level


def _repeats(level: dict[int, Line], pages: int) -> bool:
    """Whether a line stands on enough pages, and not far apart, to be said again on purpose."""
    span = max(level) - min(level) + 1
    words = next(iter(level.values())).text
    return (
        len(level) >= max(2, min(_OFTEN, round(_SHARE * pages)))
        and span <= _SPARSE * len(level)
        and (_SAYS.search(words) is not None or words.strip(" -\u2013|").isdigit())
    )


def _count_pages(level: dict[int, Line]) -> bool:
    """Whether the numbers in a line that repeats stay the same or count the pages.

    A label that counts with the pages is a heading's: "SCHEDULE 2" at the top of the second.
    """
    ordered = sorted(level.items())
    steps = [
        (later - earlier, _numbers(line), _numbers(after))
        for (earlier, line), (later, after) in pairwise(ordered)
    ]
    fitting = sum(
        all(new - old in (0, step) for old, new in zip(before, after, strict=True))
        for step, before, after in steps
    )
    if fitting < _IN_STEP * len(steps):
        return False
    labels = {_label_of(line) for line in level.values()}
    return len(labels) == 1 or "" in labels


def _label_of(line: Line) -> str:
    """The label that a line begins with, "" for none and for a page number."""
    if _PAGE_NUMBER.fullmatch(line.plain):
        return ""
    label = typed_label(line.text.strip())
    return "" if label is None else label.text


def _is_marking(pages: Sequence[list[Line]], page: int, edge: Edge) -> bool:
    """Whether an outermost line marks its page, or says the document's title again."""
    line = pages[page][0 if edge == "top" else -1]
    words = " ".join(line.text.split())
    if _MARKING.fullmatch(words):
        return len(pages[page]) > 1
    first = next(index for index, lines in enumerate(pages) if lines)
    front = pages[first][:_FRONT] if page > first else []
    titles = [" ".join(each.text.split()).casefold() for each in front]
    return line.size < pages[first][0].size and any(
        " " in title and words.casefold().startswith(title) and len(words) <= 2 * len(title)
        for title in titles
    )


def _numbers(line: Line) -> list[int]:
    roman = _roman(line.text)
    if roman is not None:
        return [roman]
    return [int(number) for number in _NUMBER.findall(line.text)]


def _is_page_number(pages: Sequence[list[Line]], page: int, edge: Edge) -> bool:
    """Whether an outermost line is its page's number, though no other page has one like it."""
    lines = pages[page]
    line, inner = (lines[0], lines[1:2]) if edge == "top" else (lines[-1], lines[-2:-1])
    match = _PAGE_NUMBER.fullmatch(line.text.strip())
    if match is None or not inner:
        return False
    if match["word"] and match["number"].isdigit():
        return True
    apart = _is_set_off(line, inner[0], lines)
    if match["of"]:
        return apart or match["number"] == str(page + 1)
    values = {each.value for each in ordinals(match["number"])}
    return edge == "bottom" and apart and page + 1 in values and match["number"].isdigit()
