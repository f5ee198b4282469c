"""Form fields that store what they show beside their code, not as a result (17.16.17, ffData)."""

from __future__ import annotations

from typing import Final

from lxml.etree import _Element

from clauseline.ingest.word.names import VAL, W, number_of, switch

_TICKED: Final = "\u2612"
_EMPTY: Final = "\u2610"


def shown_by_form(begin: _Element) -> str | None:
    """What a form field shows, by the character that begins it; None where it is no such field.

    A drop-down list (17.16.9) shows the entry chosen, or else its default, or else its first; a
    checkbox (17.16.7) its box.
    """
    form = next(begin.iterchildren(f"{W}ffData"), None)
    if form is None:
        return None
    choices = form.find(f"{W}ddList")
    if choices is not None:
        return _choice(choices)
    box = form.find(f"{W}checkBox")
    if box is None:
        return None
    checked = switch(box, "checked")
    return _TICKED if (switch(box, "default") if checked is None else checked) else _EMPTY


def _choice(choices: _Element) -> str:
    entries = [each.get(VAL, "") for each in choices.iterchildren(f"{W}listEntry")]
    chosen = number_of(choices, "result")
    if chosen is None:
        chosen = number_of(choices, "default") or 0
    return entries[chosen] if 0 <= chosen < len(entries) else ""
