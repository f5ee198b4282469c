"""Redlines by looks in a Word file: how its runs are set, and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from lxml.etree import _Element
from msgspec import structs

from clauseline.ingest.redline import PLAIN, Look, Redline, redline_in
from clauseline.ingest.word.content import Run
from clauseline.ingest.word.names import W, value_of
from clauseline.ingest.word.properties import BODY_OUTLINE, Properties, Revision
from clauseline.ingest.word.runs import KEPT, Standing
from clauseline.ingest.word.styles import StatedLooks, Styles, looks_stated

OUT: Final = Revision(kind="deleted")
IN: Final = Revision(kind="inserted")
"""What looks cannot tell is by whom and when."""

_STANDINGS: Final[dict[str, Standing]] = {"=": KEPT, "-": (None, OUT), "+": (IN, None)}
_NO_COLOUR: Final = frozenset((None, "auto", "000000"))


def find_redline(roots: Iterable[_Element], styles: Styles) -> Redline | None:
    """The mark-up that the looks of a document's stories make, of all of them together."""
    return redline_in(passage for root in roots for passage in _passages(root, styles))


def standing_by_looks(redline: Redline, look: Look, *, heading: bool) -> Standing:
    """What a run's looks say of it; in a heading a plain underline says nothing."""
    return _STANDINGS[redline.kind_of(look, heading=heading)]


def look_of(looks: _Element | None, style: str | None, styles: Styles) -> Look:
    """How a run is set: by its own properties, its character style, or its paragraph's style.

    Styles count where one strikes words, as those of comparison programs do; of a paragraph's
    style, only that it strikes.
    """
    stated = looks_stated(looks)
    if styles.any_struck:
        stated = stated.over(styles.looks(value_of(looks, "rStyle")))
        stated = stated.over(StatedLooks(struck=styles.looks(style).struck))
    return Look(
        struck=bool(stated.struck),
        underline=None if stated.underline == "none" else stated.underline,
        colour=None if stated.colour in _NO_COLOUR else stated.colour,
    )


def is_heading(properties: Properties, styles: Styles) -> bool:
    """Whether a paragraph has an outline level, of its own or its style's."""
    level = properties.outline
    if level is None:
        level = styles.first(properties.style, lambda stated: stated.outline)
    return level is not None and level < BODY_OUTLINE


def standing_of_all(runs: Iterable[Run]) -> Standing:
    """What looks say of all the words together: they are taken out, put in, or neither."""
    said = [run for run in runs if run.text.strip()]
    if said and all(run.deleted is OUT for run in said):
        return (None, OUT)
    if said and all(run.inserted is IN for run in said):
        return (IN, None)
    return KEPT


def with_redline_mark(properties: Properties, runs: Iterable[Run]) -> Properties:
    """A paragraph's properties, its mark taken out or put in where all its words are."""
    inserted, deleted = standing_of_all(runs)
    if inserted is deleted is None:
        return properties
    return structs.replace(
        properties,
        inserted=inserted or properties.inserted,
        deleted=deleted or properties.deleted,
    )


def _passages(root: _Element, styles: Styles) -> Iterator[Sequence[Look]]:
    """The looks of a story by paragraph; a plain end keeps the next story's from its own."""
    for paragraph in root.iter(f"{W}p"):
        yield [*_looks_of(paragraph, styles)]
    yield (PLAIN,)


def _looks_of(paragraph: _Element, styles: Styles) -> Iterator[Look]:
    """The looks of a paragraph's runs that have words and are no link."""
    style = value_of(paragraph.find(f"{W}pPr"), "pStyle")
    for run in paragraph.iter(f"{W}r"):
        parent = run.getparent()
        if parent is not None and parent.tag == f"{W}hyperlink":
            continue
        if any((text.text or "").strip() for text in run.iter(f"{W}t")):
            yield look_of(run.find(f"{W}rPr"), style, styles)
