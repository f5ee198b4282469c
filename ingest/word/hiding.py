"""Hidden text: what is hidden now, and what was hidden before a tracked change of its looks."""

from __future__ import annotations

from lxml.etree import _Element
from msgspec import Struct

from clauseline.ingest.word.names import W, switch, value_of
from clauseline.ingest.word.properties import Revision
from clauseline.ingest.word.styles import Styles


class Hiding(Struct, frozen=True, kw_only=True, gc=False):
    """Whether words are hidden `now`, and the `change` where they were not, or were, before it."""

    now: bool
    change: Revision | None = None


def hiding_of(looks: _Element | None, style: str | None, styles: Styles) -> Hiding:
    """How run properties hide words of a paragraph style.

    Former run properties are those that a `w:rPrChange` holds (17.13.5.31). Words that it hides
    are as good as deleted, words that it shows as good as inserted.
    """
    now = _is_hidden(looks, style, styles)
    changed = None if looks is None else looks.find(f"{W}rPrChange")
    if changed is None:
        return Hiding(now=now)
    if now is _is_hidden(changed.find(f"{W}rPr"), style, styles):
        return Hiding(now=now)
    change = Revision(
        kind="deleted" if now else "inserted",
        author=changed.get(f"{W}author"),
        date=changed.get(f"{W}date"),
    )
    return Hiding(now=now, change=change)


def _is_hidden(looks: _Element | None, style: str | None, styles: Styles) -> bool:
    """Whether words are hidden: by their own looks, else by their styles.

    Hidden is a toggle: where paragraph and character style both say so, the words show (17.7.3).
    """
    own = switch(looks, "vanish")
    if own is not None:
        return own
    return styles.hidden(style) is not styles.run_hidden(value_of(looks, "rStyle"))
