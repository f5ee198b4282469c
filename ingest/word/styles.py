"""What a style gives its paragraphs and runs, with what it inherits; resolved once a style."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeVar

from lxml.etree import _Element
from msgspec import Struct, structs

from clauseline.ingest.word.names import W, is_on, switch, value_of
from clauseline.ingest.word.properties import Properties, read_properties

T = TypeVar("T")

_CONTENTS_NAME: Final = re.compile(r"(toc \d|table of figures)", re.IGNORECASE)
_CONTENTS_HEADING: Final = "toc heading"
_HEADING_NAME: Final = re.compile(r"heading ([1-9])", re.IGNORECASE)


class StatedLooks(Struct, frozen=True, kw_only=True):
    """What run properties say of strike, underline and colour; None for what they do not say."""

    struck: bool | None = None
    underline: str | None = None
    colour: str | None = None

    def over(self, other: StatedLooks) -> StatedLooks:
        """These looks, and where they say nothing, those of another."""
        return StatedLooks(
            struck=other.struck if self.struck is None else self.struck,
            underline=self.underline or other.underline,
            colour=self.colour or other.colour,
        )


class Style(Struct, frozen=True, kw_only=True):
    """One style as `styles.xml` writes it; None means that the style it is based on decides."""

    id: str
    name: str
    based_on: str | None
    properties: Properties
    hidden: bool | None
    strong: bool | None
    looks: StatedLooks


class Styles:
    """The styles of a document, by id; of two with one id, the first."""

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, Style] = {}
        for element in () if root is None else root.iterfind(f"{W}style"):
            style = _read(element)
            self._styles.setdefault(style.id, style)
        self._default = _default_id(root)
        self._chains: dict[str | None, tuple[Style, ...]] = {}
        self._hidden: dict[str | None, bool] = {}
        self._contents: dict[str | None, bool] = {}
        self._strong: dict[str | None, bool] = {}
        self.any_hidden = any(style.hidden for style in self._styles.values())
        self.any_strong = any(style.strong for style in self._styles.values())
        self.any_struck = any(style.looks.struck for style in self._styles.values())

    def chain(self, style: str | None) -> tuple[Style, ...]:
        """A paragraph style and those it is based on, nearest first; without one, the default."""
        if style not in self._chains:
            known = style if style in self._styles else self._default
            self._chains[style] = tuple(self._climb(known))
        return self._chains[style]

    def first(self, style: str | None, stated: Callable[[Properties], T | None]) -> T | None:
        """What the nearest style of a chain states, None where none does."""
        for each in self.chain(style):
            found = stated(each.properties)
            if found is not None:
                return found
        return None

    def hidden(self, style: str | None) -> bool:
        """Whether a paragraph style hides its words."""
        if style not in self._hidden:
            stated = (each.hidden for each in self.chain(style) if each.hidden is not None)
            self._hidden[style] = next(stated, False)
        return self._hidden[style]

    def strong(self, style: str | None) -> bool:
        """Whether a paragraph style sets its words in bold or in capitals."""
        if style not in self._strong:
            stated = (each.strong for each in self.chain(style) if each.strong is not None)
            self._strong[style] = next(stated, False)
        return self._strong[style]

    def run_hidden(self, style: str | None) -> bool:
        """Whether a character style says hidden; one that is not there says nothing."""
        return style in self._styles and self.hidden(style)

    def run_strong(self, style: str | None) -> bool:
        """Whether a character style says bold or capitals; one that is not there says nothing."""
        return style in self._styles and self.strong(style)

    def looks(self, style: str | None) -> StatedLooks:
        """How a style sets words, of what comparison programs mark changes with.

        A link's blue underline is none of it.
        """
        found = StatedLooks()
        for each in self.chain(style) if style in self._styles else ():
            if each.name.lower().endswith("hyperlink"):
                break
            found = found.over(each.looks)
        return found

    def is_contents(self, style: str | None) -> bool:
        """Whether a style is one of Word's own for the lines of tables of contents."""
        if style not in self._contents:
            chain = self.chain(style)
            self._contents[style] = bool(chain) and bool(_CONTENTS_NAME.match(chain[0].name))
        return self._contents[style]

    def is_contents_heading(self, style: str | None) -> bool:
        """Whether a style is Word's own for the heading of a table of contents."""
        chain = self.chain(style)
        return bool(chain) and chain[0].name.lower() == _CONTENTS_HEADING

    def is_title(self, style: str | None) -> bool:
        """Whether a style is Word's own for a document's title, or based on it."""
        return any(each.name.lower() == "title" for each in self.chain(style))

    def list_of(self, style: str) -> int | None:
        """The list that a numbering style names."""
        found = self._styles.get(style)
        return None if found is None else found.properties.list_id

    def _climb(self, style: str | None) -> Iterator[Style]:
        seen: set[str] = set()
        at = style
        while at is not None and at in self._styles and at not in seen:
            seen.add(at)
            yield self._styles[at]
            at = self._styles[at].based_on


def _read(element: _Element) -> Style:
    looks = element.find(f"{W}rPr")
    name = value_of(element, "name") or ""
    return Style(
        id=element.get(f"{W}styleId", ""),
        name=name,
        based_on=value_of(element, "basedOn"),
        properties=_with_outline(read_properties(element.find(f"{W}pPr")), name),
        hidden=switch(looks, "vanish"),
        strong=strong_of(looks),
        looks=looks_stated(looks),
    )


def looks_stated(looks: _Element | None) -> StatedLooks:
    """What run properties say of strike, underline and colour."""
    once, twice = switch(looks, "strike"), switch(looks, "dstrike")
    return StatedLooks(
        struck=None if once is None and twice is None else bool(once or twice),
        underline=value_of(looks, "u"),
        colour=value_of(looks, "color"),
    )


def _with_outline(properties: Properties, name: str) -> Properties:
    """The properties of a style; Word's own "heading 3" is of outline level 3 unless it says so."""
    built_in = _HEADING_NAME.fullmatch(name)
    if built_in is None or properties.outline is not None:
        return properties
    return structs.replace(properties, outline=int(built_in[1]) - 1)


def strong_of(looks: _Element | None) -> bool | None:
    """Whether run properties set words in bold or in capitals; None where they do not say."""
    bold, capitals = switch(looks, "b"), switch(looks, "caps")
    if bold is None and capitals is None:
        return None
    return bool(bold or capitals)


def _default_id(root: _Element | None) -> str | None:
    if root is None:
        return None
    for element in root.iterfind(f"{W}style"):
        if element.get(f"{W}type") == "paragraph" and is_on(element.get(f"{W}default", "0")):
            return element.get(f"{W}styleId")
    return None
