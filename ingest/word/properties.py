"""What a paragraph says of itself: `w:pPr`, as it is written."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from lxml.etree import _Element
from msgspec import Struct, structs

from clauseline.ingest.word.names import VAL, W, number_of, twentieths, whole

BODY_OUTLINE: Final = 9
"""The outline level that means body text (ECMA-376 Part 1, 17.3.1.20)."""


class Revision(Struct, frozen=True, kw_only=True, gc=False):
    """One tracked change: by whom and when, as far as the file says."""

    kind: Literal["inserted", "deleted"]
    author: str | None = None
    date: str | None = None


class Properties(Struct, frozen=True, kw_only=True, gc=False):
    """A paragraph's own properties; None means not said here, so that the style decides.

    `indent` is the left edge of the words in twentieths of a point. `former` holds the
    properties before a tracked change of them. `numbered_by_change` says that the numbering
    itself was put in as a tracked change; `ends_section` that the mark is a section break;
    `no_mark` that no mark is seen, so that the next paragraph goes on in the same line.
    """

    style: str | None = None
    list_id: int | None = None
    level: int | None = None
    indent: int | None = None
    outline: int | None = None
    inserted: Revision | None = None
    deleted: Revision | None = None
    no_mark: bool = False
    numbered_by_change: bool = False
    ends_section: bool = False
    former: Properties | None = None


NONE: Final = Properties()
"""The properties of a paragraph that says nothing of itself."""

_REVISIONS: Final[dict[str, Literal["inserted", "deleted"]]] = {
    f"{W}ins": "inserted",
    f"{W}del": "deleted",
    f"{W}moveTo": "inserted",
    f"{W}moveFrom": "deleted",
}


def revision_of(element: _Element) -> Revision | None:
    """The tracked change that an element records, None where it records none."""
    kind = _REVISIONS.get(str(element.tag))
    if kind is None:
        return None
    return Revision(kind=kind, author=element.get(f"{W}author"), date=element.get(f"{W}date"))


def read_properties(element: _Element | None) -> Properties:
    """The properties that a `w:pPr` states."""
    if element is None:
        return NONE
    found: dict[str, object] = {}
    for child in element:
        read = _READERS.get(str(child.tag))
        if read is not None:
            found.update(read(child))
    style = found.get("style")
    if len(found) == 1 and isinstance(style, str):
        return _styled(style)
    return Properties(**found) if found else NONE  # type: ignore[arg-type]


def with_mark(properties: Properties, element: _Element) -> Properties:
    """Properties with the tracked change of the paragraph mark itself, which a `w:pPr` states."""
    found = {
        revision.kind: revision
        for looks in element.iterchildren(f"{W}rPr")
        for child in looks
        if (revision := revision_of(child)) is not None
    }
    return structs.replace(properties, **found) if found else properties


@lru_cache(maxsize=1024)
def _styled(style: str) -> Properties:
    """The properties of a paragraph that names its style and says no more, as most do."""
    return Properties(style=style)


def _style(element: _Element) -> dict[str, object]:
    return {"style": element.get(VAL)}


def _numbering(element: _Element) -> dict[str, object]:
    return {
        "list_id": number_of(element, "numId"),
        "level": number_of(element, "ilvl"),
        "numbered_by_change": element.find(f"{W}ins") is not None,
    }


def _indent(element: _Element) -> dict[str, object]:
    return {"indent": left_of(element)}


def _outline(element: _Element) -> dict[str, object]:
    return {"outline": whole(element.get(VAL))}


def _former(element: _Element) -> dict[str, object]:
    return {"former": read_properties(element.find(f"{W}pPr"))}


def _frame(element: _Element) -> dict[str, object]:
    """A dropped capital stands in a paragraph of its own and begins the next one (17.3.1.11)."""
    return {"no_mark": element.get(f"{W}dropCap", "none") != "none"}


def _section(_: _Element) -> dict[str, object]:
    return {"ends_section": True}


def left_of(indent: _Element | None) -> int | None:
    """The left edge that a `w:ind` states, in twentieths of a point."""
    if indent is None:
        return None
    return twentieths(indent.get(f"{W}left") or indent.get(f"{W}start"))


_READERS: Final = {
    f"{W}pStyle": _style,
    f"{W}numPr": _numbering,
    f"{W}framePr": _frame,
    f"{W}ind": _indent,
    f"{W}outlineLvl": _outline,
    f"{W}pPrChange": _former,
    f"{W}sectPr": _section,
}
