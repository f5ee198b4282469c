"""Redlines by looks in a Word file: how its runs are set, and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from lxml.etree import _Element
from msgspec import structs

from clauseline.ingest.redline import Look, Redline, redline_in
from clauseline.ingest.word.content import Run
from clauseline.ingest.word.names import W, switch, value_of
from clauseline.ingest.word.properties import BODY_OUTLINE, Properties, Revision
from clauseline.ingest.word.runs import KEPT, Standing
from clauseline.ingest.word.styles import Styles

OUT: Final = Revision(kind="deleted")
IN: Final = Revision(kind="inserted")
"""What looks cannot tell is by whom and when."""

_STANDINGS: Final[dict[str, Standing]] = {"=": KEPT, "-": (None, OUT), "+": (IN, None)}
_NO_COLOUR: Final = frozenset((None, "auto", "000000"))


def find_redline(root: _Element) -> Redline | None:
    """The mark-up that a document's looks make; None where no words are struck through."""
    if next(root.iter(f"{W}strike", f"{W}dstrike"), None) is None:
        return None
    return redline_in([*_looks_of(paragraph)] for paragraph in root.iter(f"{W}p"))


def standing_by_looks(redline: Redline, looks: _Element | None, *, heading: bool) -> Standing:
    """What a run's looks say of it; in a heading a plain underline says nothing."""
    return _STANDINGS[redline.kind_of(look_of(looks), heading=heading)]


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
