"""Redlines by looks: words struck through and underlined or coloured instead of tracked changes.

Comparison tools print them so. Words that are struck through are taken out; what is put in is
told by the company it keeps. An underlined heading, a blue link and a stressed word are no
mark-up: they do not stand beside words that are struck.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from lxml.etree import _Element
from msgspec import Struct, structs

from clauseline.ingest.word.content import Run
from clauseline.ingest.word.names import W, switch, value_of
from clauseline.ingest.word.properties import BODY_OUTLINE, Properties, Revision
from clauseline.ingest.word.runs import KEPT, Standing
from clauseline.ingest.word.styles import Styles

OUT: Final = Revision(kind="deleted")
IN: Final = Revision(kind="inserted")
"""What looks cannot tell is by whom and when."""

BESIDE: Final = 2
"""So often a plain underline has to stand beside struck words to be mark-up, or always."""

_NO_COLOUR: Final = frozenset((None, "auto", "000000"))
_SPOKEN: Final = {"double": "double-underlined", None: ""}


class Look(Struct, frozen=True, kw_only=True, gc=False):
    """How a run is set, as far as redlines go; None for no underline and for black."""

    struck: bool
    underline: str | None
    colour: str | None

    @property
    def plain(self) -> bool:
        """Whether nothing sets the run apart."""
        return self.underline is None and self.colour is None

    def __str__(self) -> str:
        line = _SPOKEN.get(self.underline, "underlined")
        colour = "" if self.colour is None else f"in the colour {self.colour}"
        return " ".join(filter(None, (line, colour)))


class Redline(Struct, frozen=True, kw_only=True):
    """A document marked up by looks: the looks of what is put in, and how often both occur."""

    put_in: frozenset[Look]
    struck_runs: int
    put_in_runs: int

    def standing(self, looks: _Element | None, *, heading: bool) -> Standing:
        """What a run's looks say of it; in a heading a plain underline says nothing."""
        look = look_of(looks)
        if look.struck:
            return (None, OUT)
        stressed = heading and look.colour is None and look.underline == "single"
        return (IN, None) if look in self.put_in and not stressed else KEPT

    @property
    def evidence(self) -> str:
        """What was taken for mark-up, for a reader who has to judge it."""
        looks = " or ".join(sorted(map(str, self.put_in))) or "none"
        return (
            "there are no tracked changes, but words are marked up by their looks: "
            f"{_runs(self.struck_runs)} struck through, read as taken out, "
            f"{_runs(self.put_in_runs)} read as put in ({looks})"
        )


def _runs(count: int) -> str:
    return f"{count} run{'' if count == 1 else 's'}"


def find_redline(root: _Element) -> Redline | None:
    """The mark-up that a document's looks make; None where no words are struck through."""
    if next(root.iter(f"{W}strike", f"{W}dstrike"), None) is None:
        return None
    seen: Counter[Look] = Counter()
    beside: Counter[Look] = Counter()
    struck = 0
    for paragraph in root.iter(f"{W}p"):
        looks = list(_looks_of(paragraph))
        struck += sum(look.struck for look in looks)
        for at, look in enumerate(looks):
            if not look.struck and not look.plain:
                seen[look] += 1
                beside[look] += any(each.struck for each in looks[max(at - 1, 0) : at + 2])
    if not struck:
        return None
    put_in = frozenset(look for look in seen if _is_mark_up(look, seen[look], beside[look]))
    return Redline(
        put_in=put_in, struck_runs=struck, put_in_runs=sum(seen[look] for look in put_in)
    )


def look_of(looks: _Element | None) -> Look:
    """How run properties set a run."""
    underline, colour = value_of(looks, "u"), value_of(looks, "color")
    return Look(
        struck=bool(switch(looks, "strike") or switch(looks, "dstrike")),
        underline=None if underline == "none" else underline,
        colour=None if colour in _NO_COLOUR else colour,
    )


def is_heading(properties: Properties, styles: Styles) -> bool:
    """Whether a paragraph has an outline level, of its own or its style's."""
    level = properties.outline
    if level is None:
        level = styles.first(properties.style, lambda stated: stated.outline)
    return level is not None and level < BODY_OUTLINE


def with_redline_mark(properties: Properties, runs: Iterable[Run]) -> Properties:
    """A paragraph's properties, its mark taken out or put in where all its words are."""
    said = [run for run in runs if run.text.strip()]
    if said and all(run.deleted is OUT for run in said):
        return structs.replace(properties, deleted=OUT)
    if said and all(run.inserted is IN for run in said):
        return structs.replace(properties, inserted=IN)
    return properties


def _looks_of(paragraph: _Element) -> Iterator[Look]:
    """The looks of a paragraph's runs that have words and are no link."""
    for run in paragraph.iter(f"{W}r"):
        parent = run.getparent()
        if parent is not None and parent.tag == f"{W}hyperlink":
            continue
        if any((text.text or "").strip() for text in run.iter(f"{W}t")):
            yield look_of(run.find(f"{W}rPr"))


def _is_mark_up(look: Look, seen: int, beside: int) -> bool:
    """Whether a look marks what was put in, by how often it stands beside struck words.

    A double underline is used for nothing else; a coloured underline needs to be seen there once,
    any other look more often, so that a stressed word that happens to stand there is none.
    """
    if look.underline == "double":
        return True
    if look.underline is not None and look.colour is not None:
        return beside > 0
    return beside >= BESIDE or beside == seen
