"""The labels that come after a paragraph: what tells how its own is meant."""

from __future__ import annotations

import re
from typing import Final

from msgspec import structs

from clauseline.ingest.structure.counters import Count
from clauseline.ingest.structure.labels import Shape, shape_of
from clauseline.ingest.structure.placing import TOLERANCE
from clauseline.model.number import Style, bare

_ROMAN: Final[frozenset[Style]] = frozenset(("lower Roman", "upper Roman"))
_LARGE_NUMERALS: Final = frozenset((50, 100, 500, 1000))
"""What single letters count as Roman numerals that no list of clauses reaches."""
_LETTERED: Final = re.compile(r"\(?(?P<letter>[A-Z])1\)?")


class Coming:
    """The labels seen so far, from the end of the document up: the next one of each manner.

    `_ones` holds where the next "1" of each manner stands, in points, `_rows` the manners of which
    rows with a letter come ("B1").
    """

    def __init__(self) -> None:
        self._next: dict[tuple[str, Style], Count] = {}
        self._ones: dict[str, float] = {}
        self._rows: set[str] = set()

    def after(self, shape: Shape) -> tuple[Count, ...]:
        """What the next labels count that are written like this one and count in its manner.

        So "II." comes after "I.", whatever "A." and "B." stand between.
        """
        found = (self._next.get((shape.pattern, each.style)) for each in shape.counters)
        return tuple(each for each in found if each is not None)

    def read(self, shape: Shape, label: str, indent: float) -> Shape:
        """The shape of a label; of one put in before the first of its list, as "A1" before "1".

        It is one where that list's "1" comes next, no further in, and no "A2". Without brackets
        it may begin a row of its own as well: then "B1" comes after that "1".
        """
        lettered = _LETTERED.fullmatch(bare(label))
        if lettered is None or self._value_after(shape) == 2:  # noqa: PLR2004 - "A2"
            return shape
        letter = lettered["letter"]
        plain = shape_of(label.replace(letter, "", 1))
        if self._value_after(plain) not in (0, 1) or plain.pattern not in self._ones:
            return shape
        if self._ones[plain.pattern] > indent + TOLERANCE:
            return shape
        return structs.replace(plain, counters=(Count(style="decimal", value=0, inserted=letter),))

    def _value_after(self, shape: Shape) -> int | None:
        found = self._next.get((shape.pattern, "decimal"))
        return None if found is None else found.value

    def put(self, shape: Shape, indent: float) -> None:
        """Notes a label; "C." is the third of a list, not its hundredth."""
        for each in shape.counters:
            if each.style not in _ROMAN or each.value not in _LARGE_NUMERALS:
                self._next[shape.pattern, each.style] = each
        letters = shape.stem.lstrip("(")
        if letters.isalpha():
            self._rows.add(shape.pattern.removeprefix(letters.lower()))
        elif self._value_after(shape) == 1:
            self._ones[shape.pattern] = indent
            if shape.pattern in self._rows and "(" not in shape.pattern:
                del self._ones[shape.pattern]
