"""Whether a line opens a numbered paragraph: by its place in a sequence, not by its looks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from clauseline.model.number import ordinals

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b"
_DOTTED = re.compile(
    r"(?P<prefix>[A-Z]{0,3})(?P<numbers>\d{1,3}(?:\.\d{1,3})+[A-Z]?)\.?(?:\([a-zA-Z0-9]+\))*(?:\s+|$)"
)
_MARKED = re.compile(
    r"(?P<open>\(?)(?P<value>\d{1,3}[A-Z]?|[ivxlcdm]{1,7}|[a-z]{1,3}|[IVXLCDM]{1,7}|[A-Z]{1,3})"
    r"(?P<close>[.)]|\.\))(?:\s+|$)"
)
_BARE = re.compile(rf"(?P<value>\d{{1,3}})\s+(?=[A-Z])(?!{_MONTH})")
_SQUARE = re.compile(r"\[(?P<value>\d{1,3})\]\s+")
_DIVISION = "Part|Schedule|Annex|Appendix|Chapter|Section|Article|Clause|Paragraph|Division"
_NAMED = re.compile(
    rf"(?P<name>{_DIVISION}|{_DIVISION.upper()})\s+"
    r"(?P<value>\d{1,3}|[A-Z]{1,3})(?:\s*[:.\u2013—-]\s*|\s+(?=[A-Z(])|$)"
)
_BULLET = re.compile(r"[•▪●○◦‣\u2043∙·■□►➢✓\ue000-\uf8ff]\s*|o\s")
_DASH = re.compile(r"[-\u2013—*]\s+")
_CITING = r"""
    (?:sub-?)?(?:clauses?|paragraphs?|sections?)|conditions?|articles?|regulations?|schedules?
    |parts?|annex(?:es)?|append(?:ix|ices)|chapters?|tables?|figures?|versions?|items?|steps?
    |SRVs?|rules?|orders?|nos?\.?|numbers?"""
_ENDS_CITING = re.compile(
    rf"\b(?:{_CITING})(?:\s+[\w.()]*\d[\w.()]*|\s+\(\w+\)(?:\(\w+\))*)*"
    rf"(?:\s*,\s*[\w.()]+)*\s*,?\s*(?:and|or|to|through|of|,)?$",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS_NAMING = re.compile(rf"\b[a-z]+[ ](?:{_CITING})$", re.VERBOSE)
_ENDS_EXPECTING = re.compile(
    r"\b(?:of|than|in|within|every|under|by|with|at|for|from|the|an?|least|most|to|on|between|about"
    r"|after|before|and|or|is|are|was)$",
    re.IGNORECASE,
)
_FINISHED = re.compile(r"(?:[.;:,?!—\u2013]|[;,.:]\s+(?:and|or))[\"'”\u2019)\]]*$")
_JUMP = 5


class Opening(Struct, frozen=True):
    """A label at the start of a line: its style, and the values it may stand for."""

    style: str
    values: tuple[tuple[int, ...], ...]
    length: int
    named: bool = False


def opening_of(text: str) -> Opening | None:
    """The label that a line may begin with, by its looks alone."""
    if match := _DOTTED.match(text):
        value = tuple(int(number) for number in re.findall(r"\d+", match["numbers"]))
        return Opening("dotted " + match["prefix"], (value,), match.end())
    if match := _NAMED.match(text):
        values = tuple(_values(match["value"]))
        return Opening(match["name"].lower(), values, match.end(), named=True)
    if (match := _MARKED.match(text)) and (values := tuple(_values(match["value"]))):
        kind = _kind(match["value"])
        return Opening(match["open"] + kind + match["close"], values, match.end())
    if match := _SQUARE.match(text):
        return Opening("[1]", ((int(match["value"]),),), match.end())
    if match := _BARE.match(text):
        return Opening("1", ((int(match["value"]),),), match.end())
    return None


def dangles(text: str) -> bool:
    """Whether a line ends where no sentence can: "by", "the", "in clause", "clauses 4.1 and"."""
    return bool(_ENDS_EXPECTING.search(text)) or bool(_ENDS_NAMING.search(text))


def is_bullet(text: str) -> bool:
    """Whether a line begins with a bullet sign that is nothing else."""
    return _BULLET.match(text) is not None


def is_dash(text: str) -> bool:
    """Whether a line begins with a dash or a star, which may be a bullet."""
    return _DASH.match(text) is not None


def _kind(value: str) -> str:
    if value[0].isdigit():
        return "1"
    return "a" if value.islower() else "A"


def _values(value: str) -> Iterator[tuple[int, ...]]:
    """What a label may count: "c)" is the third letter or the Roman hundred."""
    token = re.match(r"\d+|\D+", value)
    for ordinal in ordinals(token[0]) if token else ():
        yield (ordinal.value,)


class Sequences:
    """The labels that are open at a point of the text, outermost first."""

    def __init__(self) -> None:
        self._open: list[Opening] = []

    def opens(self, before: str, text: str, *, breaks: bool) -> bool:
        """Whether the line `text` after the line `before` opens a numbered paragraph.

        `breaks` says that something else parts the two lines already: then looks are enough. A
        line that opens one takes its place in the sequence.
        """
        opening = opening_of(text)
        if opening is None or not (breaks or self._follows(before, text, opening)):
            return False
        self._take(opening)
        return True

    def _follows(self, before: str, text: str, opening: Opening) -> bool:
        counts_on = before.rstrip().endswith((".", ";")) and self._successor(opening) is not None
        if _ENDS_CITING.search(before) and not counts_on:
            return False
        finished = before.isupper() or _FINISHED.search(before) is not None
        lettered = not any(sign in opening.style for sign in ("1", "dotted"))
        if self._successor(opening) is not None and opening.style != "1":
            return finished or lettered or not _ENDS_EXPECTING.search(before)
        if not finished or (not lettered and text[opening.length : opening.length + 1].islower()):
            return False
        first = (1,) in opening.values and opening.style != "1"
        return first or self._within_reach(opening)

    def _successor(self, opening: Opening) -> int | None:
        """The depth of the open label that this one follows next."""
        for depth in range(len(self._open) - 1, -1, -1):
            known = self._open[depth]
            if known.style == opening.style and any(
                (*value[:-1], value[-1] + 1) in opening.values for value in known.values
            ):
                return depth
        return None

    def _within_reach(self, opening: Opening) -> bool:
        """Whether a label comes soon after one that is open: a few may be left out."""
        return any(
            _reaches(known, value)
            for label in self._open
            if label.style == opening.style or label.style.endswith(("1", "1.")) or _dotted(label)
            for known in label.values
            for value in opening.values
        )

    def _take(self, opening: Opening) -> None:
        depth = self._successor(opening)
        if depth is None:
            depth = next(
                (n for n, known in enumerate(self._open) if known.style == opening.style),
                len(self._open),
            )
        self._open[depth:] = [opening]


def _dotted(opening: Opening) -> bool:
    return opening.style.startswith("dotted")


def _reaches(known: tuple[int, ...], value: tuple[int, ...]) -> bool:
    """Whether `value` comes soon after `known`: 4.3 and 5 after 4.2, 4.2.1 below it, 4.5 later."""
    if value == (*known, 1):
        return True
    shared = min(len(known), len(value))
    for place in range(shared):
        if value[place] != known[place]:
            return 0 < value[place] - known[place] <= _JUMP and set(value[place + 1 :]) <= {1}
    return False
