"""Numbering as `numbering.xml` writes it: abstract definitions, instances, overrides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element
from msgspec import Struct

from clauseline.ingest.symbols import bullet
from clauseline.ingest.word.names import MC, VAL, W, number_of, switch, value_of, whole
from clauseline.ingest.word.properties import left_of
from clauseline.ingest.word.words import font_of

LONGEST: Final = 256
"""How many characters of a label we write: more than any drafter sets, and no more."""


class Level(Struct, frozen=True, kw_only=True):
    """One level of a definition (`w:lvl`): where it starts and how its label is written.

    `restarts_after` is the number of levels, from the first, after any of which the count starts
    again: by default all above this one; 0 for none. `indent` is in twentieths of a point. `cut`
    says that the file's text is longer than a label can be, `hidden` that its label is counted
    and never seen.
    """

    start: int = 1
    format: str = "decimal"
    sample: str = ""
    text: str = ""
    cut: bool = False
    legal: bool = False
    hidden: bool = False
    restarts_after: int | None = None
    style: str | None = None
    indent: int | None = None

    @property
    def bullet(self) -> bool:
        """Whether the level shows a sign rather than a count."""
        return self.format == "bullet"


class Definition(Struct, frozen=True, kw_only=True):
    """An abstract definition (`w:abstractNum`): its levels, or the style that stands for them."""

    id: str
    name: str | None
    levels: dict[int, Level]
    taken_from_style: str | None = None


class Instance(Struct, frozen=True, kw_only=True):
    """A numbering instance (`w:num`): a definition, with the levels and starts it overrides."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]


def read_definition(element: _Element) -> Definition:
    """The abstract definition that a `w:abstractNum` states."""
    return Definition(
        id=element.get(f"{W}abstractNumId", ""),
        name=value_of(element, "name"),
        levels=dict(_read_levels(element)),
        taken_from_style=value_of(element, "numStyleLink"),
    )


def _read_levels(element: _Element) -> Iterator[tuple[int, Level]]:
    """The levels of a definition; one without a level attribute is the next in order."""
    for place, child in enumerate(element.iterfind(f"{W}lvl")):
        stated = whole(child.get(f"{W}ilvl"))
        yield place if stated is None else stated, _read_level(child)


def _read_level(element: _Element) -> Level:
    start, restart = number_of(element, "start"), number_of(element, "lvlRestart")
    name, sample = _read_format(element)
    text = value_of(element, "lvlText") or ""
    if name == "bullet":
        text = bullet(text, font_of(element))
    return Level(
        start=0 if start is None else start,
        format=name,
        sample=sample,
        text=text[:LONGEST],
        cut=len(text) > LONGEST,
        legal=bool(switch(element, "isLgl")),
        hidden=bool(switch(element.find(f"{W}rPr"), "vanish")),
        restarts_after=restart,
        style=value_of(element, "pStyle"),
        indent=left_of(element.find(f"{W}pPr/{W}ind")),
    )


def _read_format(element: _Element) -> tuple[str, str]:
    """A level's number format and, for a custom one, its sample; decimal where none is stated."""
    found = element.find(f"{W}numFmt")
    if found is None:
        found = element.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if found is None:
        found = element.find(f"{MC}AlternateContent/{MC}Fallback/{W}numFmt")
    if found is None:
        return "decimal", ""
    return found.get(VAL, "decimal"), found.get(f"{W}format", "")


def read_instance(element: _Element) -> Instance:
    """The numbering instance that a `w:num` states."""
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in element.iterfind(f"{W}lvlOverride"):
        level = whole(override.get(f"{W}ilvl"))
        if level is None:
            continue
        own = override.find(f"{W}lvl")
        if own is not None:
            levels[level] = _read_level(own)
        start = number_of(override, "startOverride")
        if start is not None:
            starts[level] = start
    return Instance(
        definition=value_of(element, "abstractNumId") or "", levels=levels, starts=starts
    )
