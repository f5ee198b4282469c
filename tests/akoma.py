"""Akoma Ntoso as a list of provisions: another parser's reading of the same Word file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lxml import etree
from msgspec import Struct

from clauseline.model.number import RESTARTING, bare, container_of, join
from clauseline.model.text import fold

BULLETS: Final = frozenset("\u2022\u25aa\u25cf\u25a0\u25e6-\u2013\u2014o\uf0b7\uf0a7")
_QUOTATION_MARK: Final = re.compile("[\u201c\u201d]")

_PROVISIONS: Final = frozenset(
    ("part", "article", "paragraph", "subparagraph", "level", "hcontainer", "blockContainer",
     "item", "attachment")
)  # fmt: skip
_HOLDERS: Final = frozenset(
    ("body", "mainBody", "attachments", "conclusions", "doc", "blockList", "intro", "content",
     "wrapUp")
)  # fmt: skip
_INLINE: Final = frozenset(
    ("span", "b", "i", "u", "a", "def", "mod", "quotedText", "inline", "ref", "date", "docDate",
     "marker", "sub", "sup", "concept")
)  # fmt: skip
_FLAT: Final = frozenset(("level", "paragraph"))
_TABLES: Final = frozenset(("tblock", "table"))


class Provision(Struct, frozen=True, kw_only=True):
    """A provision: its label, its number as it is cited, that of the nearest numbered one above.

    `words` are its own: heading, text, then tables, then notes. A heading that stands before the
    number, or over several provisions, is one without label and number.
    """

    label: str
    number: str
    parent: str
    words: str


@dataclass(kw_only=True)
class _Draft:
    """A provision being read; `inherited` and `prefix` are what its children's numbers begin with.

    `last` is the numbered provision opened last right below it.
    """

    home: _Draft | None = None
    label: str = ""
    number: str = ""
    inherited: str = ""
    prefix: str = ""
    text: list[str] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    bullets: int = 0
    last: _Draft | None = None

    @property
    def lineage(self) -> Iterator[_Draft]:
        draft: _Draft | None = self
        while draft is not None:
            yield draft
            draft = draft.home

    def done(self) -> Provision:
        words = fold(" ".join((*self.text, *self.tables, *self.notes)))
        above = (each.number for each in self.lineage if each is not self and each.number)
        return Provision(label=self.label, number=self.number, parent=next(above, ""), words=words)


def read_akoma(path: Path) -> list[Provision]:
    """The provisions of a file, in the order of the document; first the words before them all."""
    reader = _Reader()
    for at, part in enumerate(_parse(path).iter("{*}body", "{*}mainBody", "{*}conclusions")):
        attached = at > 0 and _name(part) == "mainBody"
        reader.read(part, reader.open(None, reader.root) if attached else reader.root)
    return [each.done() for each in reader.drafts]


def preamble(path: Path) -> str:
    """The words by which an instrument is made, without its notes."""
    return " ".join(fold(_said(each, _Draft())) for each in _parse(path).iter("{*}preamble"))


def _parse(path: Path) -> etree._ElementTree:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.parse(path, parser)


class _Reader:
    def __init__(self) -> None:
        self.root = _Draft()
        self.drafts = [self.root]

    def read(self, element: etree._Element, home: _Draft) -> None:
        """What an element holds, below the provision that it belongs to."""
        num, heading = element.find("{*}num"), element.find("{*}heading")
        if num is None and home is self.root and _name(element) in _FLAT:
            home = self.root.last or home
        own = home
        above = heading is not None and _stands_above(element, num)
        if heading is not None and above:
            own = self.open(None, home)
            own.text.append(_said(heading, own))
        if num is not None or element.get("name") == "signatures":
            own = self.open(num, home)
        for child in element:
            if child is not num and not (child is heading and above) and _name(child) != "toc":
                self._read_child(child, own)

    def _read_child(self, child: etree._Element, own: _Draft) -> None:
        if _name(child) in _PROVISIONS | _HOLDERS:
            self.read(child, own)
            return
        own.text.append(_piece(child, own))
        for quotation in filter(_never_ends, child.iter("{*}quotedStructure")):
            for each in quotation:
                self.read(each, self._holder(each, own))

    def _holder(self, element: etree._Element, draft: _Draft) -> _Draft:
        """What holds a provision that a quotation without end has swallowed."""
        kinds = {"article": ("part",), "part": RESTARTING}.get(_name(element), ())
        holders = (each for each in draft.lineage if container_of(each.label) in kinds)
        return next(holders, self.root)

    def open(self, num: etree._Element | None, home: _Draft) -> _Draft:
        """A new provision, with its number."""
        draft = _Draft(home=home, prefix=home.prefix)
        draft.label = "" if num is None else fold(_said(num, draft))
        _number(draft, home)
        self.drafts.append(draft)
        if draft.label not in BULLETS | {""} and home is self.root:
            home.last = draft
        return draft


def _stands_above(element: etree._Element, num: etree._Element | None) -> bool:
    """Whether a heading stands before the number, or over several provisions."""
    if num is None:
        return _name(element) not in _FLAT
    return any(_name(each) == "heading" for each in num.itersiblings(preceding=True))


def _number(draft: _Draft, home: _Draft) -> None:
    label = bare(draft.label)
    if not draft.label:
        draft.inherited = home.inherited
    elif draft.label in BULLETS:
        home.bullets += 1
        bullet = f"{home.inherited} bullet {home.bullets}".strip()
        draft.number = draft.inherited = bullet.replace(",  ", ", ")
    elif container_of(draft.label) in RESTARTING:
        draft.number, draft.inherited, draft.prefix = label, f"{label}, ", f"{label}, "
    elif container_of(draft.label):
        draft.number, draft.inherited = f"{draft.prefix}{label}", home.inherited
    else:
        draft.number = draft.inherited = join(home.inherited, label)


def _said(element: etree._Element, draft: _Draft) -> str:
    """The words of an element, its quotes put back; tables and notes go to the draft."""
    quotes = {etree.QName(name).localname: str(each) for name, each in element.attrib.items()}
    pieces = [element.text or "", *(_with_tail(child, draft) for child in element)]
    return "".join((quotes.get("startQuote", ""), *pieces, quotes.get("endQuote", "")))


def _with_tail(element: etree._Element, draft: _Draft) -> str:
    return _piece(element, draft) + (element.tail or "")


def _piece(element: etree._Element, draft: _Draft) -> str:
    name = _name(element)
    if name == "authorialNote":
        draft.notes.append(_said(element, draft))
        return ""
    if not name or _never_ends(element):
        return ""
    said = _said(element, draft)
    if name in _TABLES:
        draft.tables.append(said)
        return " "
    return said if name in _INLINE else f" {said} "


def _never_ends(element: etree._Element) -> bool:
    """Whether this is a quotation whose closing mark was never found: it quotes nothing."""
    return _name(element) == "quotedStructure" and "endQuote" not in element.attrib


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def words_of(text: str) -> Iterator[str]:
    """Words to compare, quotation marks apart from them.

    A note's mark in brackets, and the signs before a list in a cell, are gone.
    """
    for word in _QUOTATION_MARK.sub(r" \g<0> ", text.replace("()", "")).split():
        if word not in BULLETS:
            yield word
