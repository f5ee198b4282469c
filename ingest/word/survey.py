"""Which paragraphs of a story hold more than plain words, found in one look over its tree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml.etree import _Element
from msgspec import Struct, field, structs

from clauseline.ingest.redline import Redline
from clauseline.ingest.word.alternate import ALTERNATE
from clauseline.ingest.word.names import MATH, REVISIONS, VAL, W
from clauseline.ingest.word.styles import Styles
from clauseline.ingest.word.words import word_of

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

TEXT: Final = f"{W}t"
_RUN: Final = f"{W}r"
_TAB: Final = f"{W}tab"
_FIELDS: Final = (f"{W}fldChar", f"{W}instrText")
_STRESS: Final = (f"{W}b", f"{W}caps")
_TEXT_BOX: Final = f"{W}txbxContent"
_SECTION: Final = f"{W}sectPr"
_RUN_STYLE: Final = f"{W}rStyle"
_HIDDEN: Final = f"{W}vanish"
_STRUCK: Final = f"{W}strike"
_STRUCK_TWICE: Final = f"{W}dstrike"
_KEPT: Final = (_HIDDEN, _SECTION, _TEXT_BOX, _STRUCK, _STRUCK_TWICE)
_Placed = tuple[_Element, _Element]
"""An element and the paragraph in which it stands."""
_INTRICATE: Final = (
    *REVISIONS,
    *(f"{W}{name}" for name in ("sym", "fldSimple", "delText", "delInstrText", "vanish", "ruby")),
    *(f"{W}{name}" for name in ("drawing", "pict", "object", "commentReference")),
    *(f"{W}{name}" for name in ("footnoteReference", "endnoteReference")),
    f"{W}subDoc",
    f"{MATH}oMath",
    ALTERNATE,
    _TEXT_BOX,
)


class Survey(Struct, kw_only=True):
    """What the paragraphs of a story hold.

    `intricate` ones must be walked run by run. Of any other, `pieces` are its texts and its field
    characters in order; those of `linear` ones are more than texts. `stressed` ones may hold
    words in bold or capitals. `may_hide` says that words may be hidden, `struck` that some may be
    struck through; `sections` are the properties of the sections, in order. `redline` is the
    mark-up that the looks of the words make, where there is any.
    """

    may_hide: bool
    struck: bool = False
    redline: Redline | None = None
    intricate: set[_Element] = field(default_factory=set)
    linear: set[_Element] = field(default_factory=set)
    stressed: set[_Element] = field(default_factory=set)
    pieces: dict[_Element, list[str | _Element]] = field(default_factory=dict)
    sections: list[_Element] = field(default_factory=list)


def survey(root: _Element, styles: Styles) -> Survey:
    """What the paragraphs below an element hold, found in one pass."""
    found = Survey(may_hide=styles.any_hidden)
    kept = _look(root, found, styled=styles.any_hidden or styles.any_strong)
    found.may_hide |= bool(kept[_HIDDEN])
    found.struck = bool(kept[_STRUCK] or kept[_STRUCK_TWICE])
    found.sections += (section for section, _ in kept[_SECTION])
    for box, _ in kept[_TEXT_BOX]:
        found.intricate.update(box.iter(PARAGRAPH))
    for named, around in kept[_RUN_STYLE]:
        style = named.get(VAL)
        if styles.run_hidden(style):
            found.intricate.add(around)
        if styles.run_strong(style):
            found.stressed.add(around)
    return found


def with_redline(seen: Survey, redline: Redline, root: _Element) -> Survey:
    """What a story holds when its looks are mark-up: then every run has to be looked at."""
    every = set(root.iter(PARAGRAPH))
    return structs.replace(seen, redline=redline, intricate=every)


def _look(root: _Element, found: Survey, *, styled: bool) -> Mapping[str, list[_Placed]]:
    """Sorts what a story holds; gives some of it by its name, with the paragraph it stands in.

    All that follows a paragraph's beginning is taken to be in it, which is wrong only for what
    follows a text box in its paragraph; so paragraphs in and around boxes are walked.
    """
    kinds = dict.fromkeys(_INTRICATE, found.intricate) | dict.fromkeys(_FIELDS, found.linear)
    kinds |= dict.fromkeys(_STRESS, found.stressed)
    kept: dict[str, list[_Placed]] = {name: [] for name in _KEPT}
    sought = dict.fromkeys((PARAGRAPH, TEXT, *SIGNS, *kinds, *kept, *[_RUN_STYLE] * styled))
    kept[_RUN_STYLE] = []
    around, pieces = root, list[str | _Element]()
    for element in root.iter(*sought):
        tag = str(element.tag)
        if tag == TEXT:
            pieces.append(word_of(element))
        elif tag == PARAGRAPH:
            around, pieces = element, []
            found.pieces[around] = pieces
        elif tag in SIGNS:
            pieces.append(_sign(element, tag))
        else:
            if tag in kinds:
                kinds[tag].add(around)
            if tag in _FIELDS:
                pieces.append(element)
            if tag in kept:
                kept[tag].append((element, around))
    return kept


def _sign(element: _Element, tag: str) -> str:
    """The character that an element stands for; a tab stop of the paragraph stands for none."""
    if tag == _TAB:
        parent = element.getparent()
        if parent is None or parent.tag != _RUN:
            return ""
    return SIGNS[tag]
