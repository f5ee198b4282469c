"""Counting: the label of each paragraph of a view, in the order of the document.

The rules are those of ECMA-376 Part 1, 17.9 (numbering); where Word departs from the letter of
the standard, we follow what Word shows and say so at the rule.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from msgspec import Struct

from clauseline.ingest.paragraph import Label
from clauseline.ingest.word.abstract_numbering import LONGEST, Level
from clauseline.ingest.word.number_formats import write_number
from clauseline.ingest.word.numbering import LEVELS, Numbered, Numbering
from clauseline.model.clause import Place
from clauseline.model.number import Style
from clauseline.model.reason import Cause

_PLACEHOLDER: Final = re.compile(r"%([1-9])")


_STYLES: Final[dict[str, Style]] = {
    "decimal": "decimal", "decimalZero": "decimal", "lowerLetter": "lower letter",
    "upperLetter": "upper letter", "lowerRoman": "lower Roman", "upperRoman": "upper Roman",
}  # fmt: skip


class Origin(Struct, frozen=True, kw_only=True):
    """The paragraph at which a count began or began again, by its place, and why it did.

    `after` is the place of the higher level's paragraph that a restart followed.
    """

    place: Place
    cause: Cause
    after: Place | None = None


class Counter:
    """Counts the paragraphs of one view of a document, in its order.

    The counts belong to the abstract definition, so that its instances go on from one another;
    an instance's start override takes effect once, when the instance is first used at that level.
    """

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()
        self._origins: dict[tuple[str, int], Origin] = {}
        self._reset_after: dict[tuple[str, int], Place] = {}
        self._resets: dict[tuple[int, int], tuple[int, ...]] = {}

    def label(self, numbered: Numbered, place: Place, start: int | None = None) -> Label | None:
        """The label of the paragraph at a place, the next of its list; None where Word shows none.

        `start` sets the count anew.
        """
        definition = self._numbering.definition(numbered.list_id)
        level = self._numbering.level(numbered.list_id, numbered.level)
        if definition is None or level is None:
            return None
        counts = self._counts.setdefault(definition.id, [None] * LEVELS)
        self._advance(counts, numbered, level, place)
        if start is not None:
            counts[numbered.level] = start
            self._origins[definition.id, numbered.level] = Origin(place=place, cause="field")
        return self._write(counts, numbered, level, definition.id)

    def origin(self, numbered: Numbered) -> Origin | None:
        """Where the count of a list's level began, as it stands now."""
        definition = self._numbering.definition(numbered.list_id)
        return None if definition is None else self._origins.get((definition.id, numbered.level))

    def _advance(
        self, counts: list[int | None], numbered: Numbered, level: Level, place: Place
    ) -> None:
        at = numbered.level
        override = self._numbering.start_override(numbered.list_id, at)
        first_use = (numbered.list_id, at) not in self._begun
        self._begun.add((numbered.list_id, at))
        before = counts[at]
        if override is not None and (first_use or before is None):
            counts[at] = override
            self._remember(numbered, place, "start override")
        elif before is None:
            counts[at] = level.start
            self._remember(numbered, place, "restart")
        else:
            counts[at] = before + 1
        self._begin_skipped(counts, numbered, place)
        for deeper in self._restarted_by(numbered):
            if counts[deeper] is not None:
                counts[deeper] = None
                self._reset_after[level_key(self._numbering, numbered, deeper)] = place

    def _begin_skipped(self, counts: list[int | None], numbered: Numbered, place: Place) -> None:
        """A higher level that was skipped has begun with the paragraph below it.

        The standard does not say so; LibreOffice, which was made to follow Word here, shows 1.2
        after 1 and 1.1.1.
        """
        for above in range(numbered.level):
            if counts[above] is None:
                skipped = Numbered(list_id=numbered.list_id, level=above, from_style=False)
                counts[above] = self._start_of(skipped)
                self._remember(skipped, place, "restart")

    def _start_of(self, numbered: Numbered) -> int:
        override = self._numbering.start_override(numbered.list_id, numbered.level)
        level = self._numbering.level(numbered.list_id, numbered.level) or Level()
        return level.start if override is None else override

    def _remember(
        self, numbered: Numbered, place: Place, cause: Literal["restart", "start override"]
    ) -> None:
        key = level_key(self._numbering, numbered, numbered.level)
        after = self._reset_after.pop(key, None)
        first = cause == "restart" and key not in self._origins
        self._origins[key] = Origin(place=place, cause="first use" if first else cause, after=after)

    def _restarted_by(self, numbered: Numbered) -> tuple[int, ...]:
        """The deeper levels that start again after a paragraph of a level (17.9.10)."""
        key = (numbered.list_id, numbered.level)
        if key not in self._resets:
            self._resets[key] = tuple(
                deeper
                for deeper in range(numbered.level + 1, LEVELS)
                if numbered.level < self._limit(numbered.list_id, deeper)
            )
        return self._resets[key]

    def _limit(self, list_id: int, deeper: int) -> int:
        below = self._numbering.level(list_id, deeper)
        if below is None or below.restarts_after is None:
            return deeper
        return below.restarts_after

    def _write(
        self, counts: list[int | None], numbered: Numbered, level: Level, series: str
    ) -> Label | None:
        """The label that a level's text gives; a hidden one, or one without signs, is none."""
        if level.hidden:
            return None
        if level.bullet:
            return Label(text=level.text, series=series, level=numbered.level, bullet=True)
        literals, places = _parts_of(level.text)
        text = literals[0]
        for place, literal in zip(places, literals[1:], strict=True):
            text += self._counter(counts, numbered, place, level) + literal
        text = text.strip()[:LONGEST]
        if not text:
            return None
        whole = any(place < numbered.level for place in places)
        style = _STYLES.get(level.format)
        return Label(text=text, series=series, level=numbered.level, whole=whole, style=style)

    def _counter(
        self, counts: list[int | None], numbered: Numbered, place: int, shown_at: Level
    ) -> str:
        """One counter within a label; a level that was never used shows its start."""
        level = self._numbering.level(numbered.list_id, place) or Level()
        value = counts[place]
        if value is None:
            value = level.start
        return _written(level, value, legal=shown_at.legal)


@lru_cache(maxsize=1024)
def _parts_of(text: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """A label's text around its placeholders, and the level, from 0, that each stands for."""
    parts = _PLACEHOLDER.split(text)
    return tuple(parts[::2]), tuple(int(place) - 1 for place in parts[1::2])


def level_key(numbering: Numbering, numbered: Numbered, level: int) -> tuple[str, int]:
    """What a count belongs to: an abstract definition and one of its levels."""
    definition = numbering.definition(numbered.list_id)
    return ("" if definition is None else definition.id, level)


def _written(level: Level, value: int, *, legal: bool) -> str:
    """A level's counter; legal style turns all but zero-padded ones into decimals.

    Word keeps the leading zero under `w:isLgl`, as its own gallery list "Article I / Section
    1.01" shows, although 17.9.4 read to the letter would drop it.
    """
    as_decimal = legal and level.format not in ("decimalZero", "custom")
    return write_number("decimal" if as_decimal else level.format, value, level.sample)
