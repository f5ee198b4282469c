"""Which paragraphs of a story hold more than plain words, found in one look over its tree."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final

from lxml.etree import _Element
from msgspec import Struct

from clauseline.ingest.word.alternate import ALTERNATE
from clauseline.ingest.word.names import MATH, REVISIONS, VAL, W
from clauseline.ingest.word.styles import Styles

PARAGRAPH: Final = f"{W}p"
SIGNS: Final = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
"""Elements of a run that stand for a character."""

_LINEAR: Final = (*SIGNS, f"{W}fldChar", f"{W}instrText")
_INTRICATE: Final = (
    *REVISIONS,
    *(f"{W}{name}" for name in ("sym", "fldSimple", "delText", "delInstrText", "vanish", "ruby")),
    *(f"{W}{name}" for name in ("drawing", "pict", "object", "txbxContent", "commentReference")),
    *(f"{W}{name}" for name in ("footnoteReference", "endnoteReference")),
    f"{MATH}oMath",
    ALTERNATE,
)


class Survey(Struct, frozen=True, kw_only=True):
    """Paragraphs by what they hold.

    `intricate` ones must be walked run by run; `linear` ones hold signs and fields beside their
    text, and nothing more; `stressed` ones may hold words in bold or capitals. `may_hide` says
    that words may be hidden.
    """

    intricate: Collection[_Element]
    linear: Collection[_Element]
    stressed: Collection[_Element]
    may_hide: bool


def survey(root: _Element, styles: Styles) -> Survey:
    """The paragraphs below an element that are not plain."""
    intricate = _holding(root, _INTRICATE)
    if styles.any_hidden:
        intricate |= _holding_style(root, styles.run_hidden)
    stressed = _holding(root, (f"{W}b", f"{W}caps"))
    if styles.any_strong:
        stressed |= _holding_style(root, styles.run_strong)
    return Survey(
        intricate=intricate,
        linear=_holding(root, _LINEAR),
        stressed=stressed,
        may_hide=styles.any_hidden or next(root.iter(f"{W}vanish"), None) is not None,
    )


def _holding(root: _Element, tags: Collection[str]) -> frozenset[_Element]:
    return frozenset(_paragraphs_around(root.iter(*tags)))


def _holding_style(root: _Element, wanted: Callable[[str | None], bool]) -> frozenset[_Element]:
    found = (each for each in root.iter(f"{W}rStyle") if wanted(each.get(VAL)))
    return frozenset(_paragraphs_around(found))


def _paragraphs_around(elements: Iterable[_Element]) -> Iterator[_Element]:
    """The paragraphs around elements: that of a text box, and that on which the box hangs."""
    for element in elements:
        yield from element.iterancestors(PARAGRAPH)
