"""How offices number: the known truth of the accuracy benchmark, written apart from our reader.

Nothing here is shared with the reader or its tests, so that one mistake is not made twice. The
rules are those of ECMA-376 Part 1, 17.9; numbers are joined as docs/engineers.md says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Final, Literal

View = Literal["accepted", "rejected"]
VIEWS: Final[tuple[View, ...]] = ("accepted", "rejected")

_TENS: Final = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_ONES: Final = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_CARDINALS: Final = (
    *("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven"),
    *("Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen"),
    *("Nineteen", "Twenty", "Twenty-one", "Twenty-two", "Twenty-three", "Twenty-four"),
)
_ORDINALS: Final = (
    *("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth"),
    *("Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth"),
    *("Seventeenth", "Eighteenth", "Nineteenth", "Twentieth", "Twenty-first", "Twenty-second"),
    *("Twenty-third", "Twenty-fourth"),
)


def _letter(value: int) -> str:
    again, at = divmod(value - 1, 26)
    return "abcdefghijklmnopqrstuvwxyz"[at] * (again + 1)


def _roman(value: int) -> str:
    return "c" * (value // 100) + _TENS[value // 10 % 10] + _ONES[value % 10]


def _ordinal(value: int) -> str:
    if value in (11, 12, 13):
        return f"{value}th"
    return str(value) + {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "lowerLetter": _letter,
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "ordinal": _ordinal,
    "cardinalText": lambda value: _CARDINALS[value - 1],
    "ordinalText": lambda value: _ORDINALS[value - 1],
    "none": lambda _: "",
}


@dataclass(frozen=True)
class Level:
    """One level: its format and label text; `legal` writes all its counters in digits.

    `restart` is the number of levels after which it starts again: all above where not said.
    """

    form: str
    text: str
    start: int = 1
    legal: bool = False
    restart: int | None = None

    @property
    def whole(self) -> bool:
        """Whether the label holds counters of more than one level."""
        return len(set(re.findall(r"%\d", self.text))) > 1

    @property
    def divides(self) -> bool:
        """Whether the level is a Part, which enters no number below it."""
        return self.text.startswith("Part ")


Scheme = tuple[Level, ...]

SCHEMES: Final[dict[str, Scheme]] = {
    "dotted": (
        Level("decimal", "%1"),
        Level("decimal", "%1.%2"),
        Level("decimal", "%1.%2.%3"),
        Level("lowerLetter", "(%4)"),
        Level("lowerRoman", "(%5)"),
    ),
    "stopped": (
        Level("decimal", "%1."),
        Level("decimal", "%1.%2."),
        Level("lowerLetter", "(%3)"),
        Level("upperLetter", "(%4)"),
    ),
    "capitals": (
        Level("upperLetter", "%1."),
        Level("decimal", "%2."),
        Level("lowerLetter", "(%3)"),
        Level("lowerRoman", "(%4)"),
    ),
    "half brackets": (
        Level("decimal", "%1)"),
        Level("lowerLetter", "%2)"),
        Level("lowerRoman", "%3)"),
    ),
    "sections": (
        Level("decimal", "Section %1."),
        Level("decimal", "%1.%2"),
        Level("upperRoman", "(%3)"),
    ),
    "mixed dots": (
        Level("decimal", "%1."),
        Level("lowerLetter", "%1.%2"),
        Level("lowerRoman", "%1.%2.%3"),
    ),
    "outline": (
        Level("upperRoman", "%1."),
        Level("upperLetter", "%2."),
        Level("decimal", "%3."),
        Level("lowerLetter", "%4)"),
    ),
}


@dataclass
class Count:
    """Counts the paragraphs of one list in one view, and writes their labels and numbers.

    A level that a deeper paragraph skips counts as begun, so that its own next paragraph is the
    second: the standard is silent, LibreOffice and Docxodus agree.
    """

    scheme: Scheme
    values: list[int | None] = field(default_factory=lambda: [None] * 9)
    numbers: dict[int, str] = field(default_factory=dict)
    parent: str = ""

    def next(self, at: int, start: int | None = None, level: Level | None = None) -> str:
        """The label of the list's next paragraph; `start` is an override that takes effect here."""
        own = level or self.scheme[at]
        for skipped in range(at):
            if self.values[skipped] is None:
                self.values[skipped] = self.scheme[skipped].start
        before = self.values[at]
        first = own.start if start is None else start
        self.values[at] = first if before is None or start is not None else before + 1
        for deeper in range(at + 1, len(self.scheme)):
            restart = self.scheme[deeper].restart
            if at < (deeper if restart is None else restart):
                self.values[deeper] = None
        label = self._label(at, own)
        above = next((self.numbers[up] for up in range(at - 1, -1, -1) if up in self.numbers), "")
        self.numbers[at] = cited(label, above or self.parent, whole=own.whole)
        for deeper in [each for each in self.numbers if each > at]:
            del self.numbers[deeper]
        return label

    def number(self, at: int) -> str:
        """The number of the paragraph counted last at a level."""
        return self.numbers[at]

    def _label(self, at: int, own: Level) -> str:
        def shown(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            level = own if place == at else self.scheme[place]
            value = self.values[place]
            form = "decimal" if own.legal else level.form
            return FORMATS[form](level.start if value is None else value)

        return re.sub(r"%(\d)", shown, own.text)


def cited(label: str, parent: str, *, whole: bool) -> str:
    """The number of a clause from its label and its parent's number."""
    bare = label.removeprefix("Section ").removeprefix("Article ").rstrip(".")
    if label.startswith(("Part ", "Schedule ")):
        return bare
    if bare.endswith(")") and "(" not in bare:
        bare = f"({bare}"
    division, comma, inner = _divided(parent)
    if whole or not inner:
        return division + comma + bare
    alike = (inner[-1].isdigit() and bare[0].isdigit()) or (
        inner[-1].isalpha() and bare[0].isalpha()
    )
    return f"{parent}.{bare}" if alike else parent + bare


def _divided(parent: str) -> tuple[str, str, str]:
    """A parent's number: the Schedule or Annex that is cited first, and what stands within it."""
    if parent.startswith("Part "):
        return "", "", ""
    if parent.startswith(("Schedule ", "Annex ")):
        division, _, inner = parent.partition(", ")
        return division, ", ", inner
    return "", "", parent


@dataclass(frozen=True)
class Line:
    """A paragraph as a reader of a view sees it; `number` is None where it opens no clause.

    `apart` says that it is a cell of a table, which goes on with no clause's words; `runs_on` that
    the next line stands in the same paragraph; `below` that the words stand in the next paragraph.
    """

    label: str
    words: str
    number: str | None = None
    apart: bool = False
    runs_on: bool = False
    below: bool = False


@dataclass
class Truth:
    """What each view of a document shows, line by line, and what it must not show."""

    views: dict[View, list[Line]] = field(default_factory=lambda: {view: [] for view in VIEWS})

    def add(self, line: Line, views: Collection[View] = VIEWS) -> None:
        """Notes a line that these views show."""
        for view in views:
            self.views[view].append(line)

    def clauses(self, view: View) -> list[tuple[str, str]]:
        """The number and the words of every clause, with the lines that go on after it."""
        found: list[tuple[str, list[str]]] = []
        for line in self.views[view]:
            if line.number is not None:
                found.append((line.number, [line.words]))
            elif found and not line.apart:
                found[-1][1].append(line.words)
        return [(number, " ".join(filter(None, words))) for number, words in found]
