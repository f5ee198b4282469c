"""What stands on every page and is no part of the text: page numbers, headers, footers."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from clauseline.model.version import Omission

Edge = Literal["top", "bottom"]
_EDGES: tuple[tuple[Edge, str], ...] = (("top", "running header"), ("bottom", "running footer"))
_DEPTH = 4
_SHARE = 0.4
_OFTEN = 3
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?P<word>page)?[\W_]*(?P<number>\d{1,4})(?P<of>\s*(?:of|/)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_CONTENTS_LINE = re.compile(r".*\w.*?(?:\.\s?){4,}\s*(?:\d+|[ivxl]+)\s*")
_CONTENTS_HEADING = re.compile(r"\s*(?:table of )?contents\s*", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"\s*[-\u2013]?\s*(\d{1,3})\s*[-\u2013]?\s*")
_ENDS_A_SENTENCE = (".", ":", ";", "?", "!")


class Spot(Struct, frozen=True):
    """A line: its page and its place on that page, both from 0."""

    page: int
    line: int


def without_furniture(pages: list[list[str]]) -> tuple[list[list[str]], tuple[Omission, ...]]:
    """The pages without their furniture, and what was left out, each kind with its count.

    A line at the edge of a page is furniture when it is a page number in step with the pages, or
    stands at that edge of two pages in five, at least two. Lines of a table of contents go too.
    """
    counts: dict[str, int] = defaultdict(int)
    pages = [list(page) for page in pages]
    for _ in range(_DEPTH):
        for edge, what in _EDGES:
            for spot, kind in _furniture_at(pages, edge, what).items():
                pages[spot.page][spot.line] = ""
                counts[kind] += 1
    _drop(pages, _contents(pages), "contents line", counts)
    numbers = _numbers_within_sentences(pages)
    _drop(pages, numbers, "page number", counts)
    pages = _parted(pages, numbers)
    return pages, tuple(Omission(what=what, count=count) for what, count in counts.items())


def _drop(pages: list[list[str]], spots: list[Spot], what: str, counts: dict[str, int]) -> None:
    for spot in spots:
        pages[spot.page][spot.line] = ""
        counts[what] += 1


def _furniture_at(pages: list[list[str]], edge: Edge, what: str) -> dict[Spot, str]:
    outermost = [spot for page in range(len(pages)) for spot in _outermost(pages, page, edge)]
    groups: dict[str, list[Spot]] = defaultdict(list)
    for spot in outermost:
        groups[_NUMBER.sub("#", _at(pages, spot))].append(spot)
    inward = 1 if edge == "top" else -1
    found = {
        spot: what
        for group in groups.values()
        if _repeats(pages, group) and _stands_out(pages, group, inward)
        for spot in group
    }
    numbers = {spot: "page number" for spot in outermost if _is_page_number(pages, spot, edge)}
    return found | numbers


def _outermost(pages: list[list[str]], page: int, edge: Edge) -> list[Spot]:
    filled = _filled(pages[page])
    return [Spot(page, filled[0 if edge == "top" else -1])] if filled else []


def _filled(page: list[str]) -> list[int]:
    return [index for index, line in enumerate(page) if line.strip()]


def _at(pages: list[list[str]], spot: Spot) -> str:
    return " ".join(pages[spot.page][spot.line].split())


def _repeats(pages: list[list[str]], group: list[Spot]) -> bool:
    if len(group) < max(2, round(_SHARE * len(pages))):
        return False
    lines = [_at(pages, spot) for spot in group]
    if _PAGE_NUMBER.fullmatch(lines[0]) or len(set(lines)) == 1:
        return len(set(lines)) == 1 or _in_step(group, lines, 0)
    columns = len(_NUMBER.findall(lines[0]))
    moving = [n for n in range(columns) if len({_NUMBER.findall(line)[n] for line in lines}) > 1]
    return (
        len(moving) == 1 and _in_step(group, lines, moving[0]) and not _is_label(lines[0], moving)
    )


def _stands_out(pages: list[list[str]], group: list[Spot], inward: int) -> bool:
    """Whether a repeated line is no end of a sentence that pages share by chance.

    It is not the only line of every other page. Blank lines part it from the text on most pages;
    or it is on three pages and has two words, the first with no small letter. A page number need
    not be set apart.
    """
    line = _at(pages, group[0])
    if _PAGE_NUMBER.fullmatch(line):
        return True
    alone = [spot for spot in group if _filled(pages[spot.page]) == [spot.line]]
    if 2 * len(alone) >= len(group):
        return False
    often = len(group) >= _OFTEN
    apart = sum(_is_blank(pages[spot.page], spot.line + inward) for spot in group)
    if apart == len(group) or (often and 2 * apart > len(group)):
        return often or not line[0].islower()
    return often and " " in line and not line[0].islower()


def _is_blank(page: list[str], index: int) -> bool:
    return not 0 <= index < len(page) or not page[index].strip()


def _in_step(group: list[Spot], lines: list[str], column: int) -> bool:
    """Whether the number in that place grows by one from page to page."""
    numbers = [int(_NUMBER.findall(line)[column]) for line in lines]
    return len({number - spot.page for number, spot in zip(numbers, group, strict=True)}) == 1


def _is_label(line: str, moving: list[int]) -> bool:
    return moving == [0] and line[0].isdigit()


def _is_page_number(pages: list[list[str]], spot: Spot, edge: Edge) -> bool:
    match = _PAGE_NUMBER.fullmatch(_at(pages, spot))
    if not match:
        return False
    if match["word"] or match["of"]:
        return True
    before = pages[spot.page][spot.line - 1 : spot.line]
    alone = edge == "bottom" and not any(line.strip() for line in before)
    return len(pages) > 1 and alone and int(match["number"]) == spot.page + 1


def _numbers_within_sentences(pages: list[list[str]]) -> list[Spot]:
    """Page numbers of a text without form feeds: alone between blank lines in a sentence.

    They must count 1, 2, 3 … (or from 2): any other number may be the text's own.
    """
    if len(pages) != 1:
        return []
    page = pages[0]
    alone = [
        (int(match[1]), index)
        for index, line in enumerate(page)
        if (match := _BARE_NUMBER.fullmatch(line)) and _interrupts(page, index)
    ]
    numbers = [number for number, _ in alone]
    counts_up = all(later == earlier + 1 for earlier, later in pairwise(numbers))
    return [Spot(0, index) for _, index in alone] if counts_up and numbers[:1] in ([1], [2]) else []


def _parted(pages: list[list[str]], numbers: list[Spot]) -> list[list[str]]:
    """The pages of a text without form feeds, each of which ends with its number."""
    starts = [0, *(spot.line + 1 for spot in numbers)]
    ends = [*starts[1:], None]
    return (
        [pages[0][start:end] for start, end in zip(starts, ends, strict=True)] if numbers else pages
    )


def _interrupts(page: list[str], index: int) -> bool:
    """Whether a line stands between blank lines, and words before and after it, in a sentence."""
    before = next((line.strip() for line in reversed(page[:index]) if line.strip()), "")
    return (
        _is_blank(page, index - 1)
        and _is_blank(page, index + 1)
        and any(line.strip() for line in page[index + 1 :])
        and before != ""
        and not before.isupper()
        and not before.endswith(_ENDS_A_SENTENCE)
    )


def _contents(pages: list[list[str]]) -> list[Spot]:
    filled = [
        Spot(page, index)
        for page, lines in enumerate(pages)
        for index, line in enumerate(lines)
        if line.strip()
    ]
    entries = [n for n, spot in enumerate(filled) if _CONTENTS_LINE.fullmatch(_at(pages, spot))]
    if not entries[1:]:
        return []
    heading = entries[0] - 1
    if heading >= 0 and _CONTENTS_HEADING.fullmatch(_at(pages, filled[heading])):
        entries.insert(0, heading)
    return [filled[n] for n in entries]
