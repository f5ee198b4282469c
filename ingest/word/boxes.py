"""The text boxes that hang on a paragraph, in the order in which they are read on the page.

A file holds them in the order in which they were drawn. Where all that hang on one paragraph are
placed against the same edges, they are read from top to bottom, then from left to right; boxes of
one group stay together. Otherwise only the page would tell, and the file's order stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final

from lxml.etree import QName, _Element
from msgspec import Struct

from clauseline.ingest.word.alternate import children_of
from clauseline.ingest.word.names import W, twentieths, whole

_PARAGRAPH: Final = f"{W}p"
_TEXT_BOX: Final = f"{W}txbxContent"
_ANCHOR: Final = "anchor"
_OFFSETS: Final = ("{*}spPr/{*}xfrm/{*}off", "{*}grpSpPr/{*}xfrm/{*}off")
_DECLARATION: Final = re.compile(r"([a-z-]+)\s*:\s*([^;]*)")

_Step = tuple[int, int]
"""How far down and across something stands in what it is placed in, in the file's units."""


class _Place(Struct, frozen=True, kw_only=True):
    """Where a text box stands: from which edges, and by which steps, from its anchor inwards."""

    edges: tuple[str | None, str | None]
    steps: tuple[_Step, ...]


def text_boxes(element: _Element) -> Iterator[_Element]:
    """The text boxes within a drawing, each once although it may be written in two ways."""
    for child in children_of(element):
        if child.tag == _TEXT_BOX:
            yield child
        else:
            yield from text_boxes(child)


def turns_of(boxes: Sequence[_Element]) -> Sequence[int]:
    """As the how-manieth each text box of a paragraph is read, from 0."""
    in_file = range(len(boxes))
    if len(boxes) <= 1:
        return in_file
    places = [place for each in boxes if (place := _place(each)) is not None]
    if len(places) < len(boxes) or any(each.edges != places[0].edges for each in places):
        return in_file
    read = sorted(in_file, key=lambda index: places[index].steps)
    return sorted(in_file, key=read.__getitem__)


def _place(box: _Element) -> _Place | None:
    """Where a box stands; None where it is set among the words or aligned with something."""
    around = [*takewhile(lambda each: each.tag != _PARAGRAPH, box.iterancestors())]
    anchor = next((each for each in around if QName(each).localname == _ANCHOR), None)
    if anchor is not None:
        return _in_drawing(anchor, reversed(around))
    styles = [each.get("style", "") for each in reversed(around)]
    return _in_picture([dict(_DECLARATION.findall(each)) for each in styles if each])


def _in_drawing(anchor: _Element, inwards: Iterator[_Element]) -> _Place | None:
    """A place in DrawingML: the anchor's (20.4.2.10, 20.4.2.11), then each shape's own."""
    sides = [anchor.find(f"{{*}}position{axis}") for axis in "VH"]
    offsets = [None if each is None else whole(each.findtext("{*}posOffset")) for each in sides]
    down, across = offsets
    if down is None or across is None:
        return None
    edges = tuple(None if each is None else each.get("relativeFrom") for each in sides)
    steps = (step for each in inwards if (step := _offset(each)) is not None)
    return _Place(edges=(edges[0], edges[1]), steps=((down, across), *steps))


def _offset(shape: _Element) -> _Step | None:
    """How far a shape or a group of shapes stands in the group around it (20.1.7.3)."""
    for path in _OFFSETS:
        off = shape.find(path)
        if off is not None:
            return (whole(off.get("y")) or 0, whole(off.get("x")) or 0)
    return None


def _in_picture(styles: Sequence[Mapping[str, str]]) -> _Place | None:
    """A place in VML, which states it in styles: the outermost's margins, then each shape's own."""
    if not styles or styles[0].get("position") != "absolute":
        return None
    outermost = styles[0]
    if any(f"mso-position-{axis}" in outermost for axis in ("vertical", "horizontal")):
        return None
    return _Place(
        edges=(
            outermost.get("mso-position-vertical-relative"),
            outermost.get("mso-position-horizontal-relative"),
        ),
        steps=tuple(
            (
                twentieths(each.get("margin-top", each.get("top"))) or 0,
                twentieths(each.get("margin-left", each.get("left"))) or 0,
            )
            for each in styles
        ),
    )
