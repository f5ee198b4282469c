"""Labels typed by hand, told from words that only look like them.

A rule says what a paragraph may begin with; whether it does is decided by what stands around it
(`placing`): "30 seconds after the event" begins with a number and is no clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Literal

from msgspec import Struct

from clauseline.model.number import Ordinal, bare, container_of, leading_word, ordinals

Strength = Literal["certain", "likely", "possible"]
"""How much a label's own look says: set off by a tab; punctuated; a bare number and a space."""

_SPACE: Final = r"[ \t\n\u00a0\u2002\u2003]"
_GAP: Final = rf"(?P<gap>{_SPACE}*\t{_SPACE}*|{_SPACE}+|$)"
_COUNTER_WORD: Final = r"(?:\d{1,3}[A-Z]{0,2}|[ivxlcdm]{1,7}|[IVXLCDM]{1,7}|[a-z]{1,2}|[A-Z]{1,2})"
_MAY_BEGIN: Final = re.compile(
    r"[(\d\u2022\u25aa\u25cf\u25a0\u25e6\u2023\u00b7\u2013\u2014*-]|[A-Za-z]{1,7}[.):\t]|[A-Z]{1,2}\d|"
    r"(?:the\s+)?(?:part|chapter|schedule|annex|appendix|section|clause|article|regulation|rule|"
    r"condition|paragraph)",
    re.IGNORECASE,
)
"""A cheap first look: most paragraphs begin with a word, and no rule need be tried."""
_REFERRED: Final = re.compile(r"$|(?:Article|Regulation|Rule|Section|Clause|Paragraph)s?\b")
"""What may follow "SCHEDULE" without a number: nothing, or the provision that refers to it."""
_PART: Final = re.compile(r"[^\W_]+")
_COUNTED: Final = re.compile(r"\d+|\D+")
_SEPARATOR: Final = re.compile(rf"{_SPACE}*(?P<sign>[:.\u2013\u2014-]?){_SPACE}*")


class TypedLabel(Struct, frozen=True, kw_only=True, gc=False):
    """A label that a paragraph may begin with, and the words after it."""

    text: str
    rest: str
    strength: Strength


class Shape(Struct, frozen=True, kw_only=True, gc=False):
    """How a label is written, its own counter left out, and what that counter may be.

    Labels of one list have one pattern: "(a)" and "(b)" that of "(#)". `stem` is what stands
    before the counter ("4." in "4.12"), `depth` the number of parts.
    """

    pattern: str
    stem: str
    depth: int
    counters: tuple[Ordinal, ...]


def typed_label(text: str) -> TypedLabel | None:
    """The label that a paragraph's words may begin with, None where nothing looks like one."""
    if not _MAY_BEGIN.match(text):
        return None
    for rule in RULES:
        found = rule(text)
        if found is not None:
            return found
    return None


@lru_cache(maxsize=1 << 14)
def shape_of(label: str) -> Shape:
    """The shape of any label, typed or automatic.

    >>> shape_of("(b)").pattern, shape_of("4.12").pattern, shape_of("Section 3").pattern
    ('(#)', '#.#', 'section #')
    """
    text = bare(label)
    parts = list(_PART.finditer(text))
    if container := container_of(text):
        counters = ordinals(parts[-1][0]) if len(parts) > 1 else ()
        return Shape(pattern=f"{container} #", stem="", depth=1, counters=counters)
    if not parts:
        return Shape(pattern=text, stem="", depth=0, counters=())
    closed = ")" if text.endswith(")") and not label.lstrip().startswith(("(", text[:-1])) else ""
    counted = _COUNTED.match(parts[-1][0])
    return Shape(
        pattern=leading_word(label) + _PART.sub("#", text) + closed,
        stem=text[: parts[-1].start()],
        depth=len(parts),
        counters=() if counted is None else ordinals(counted[0]),
    )


def _division(text: str) -> TypedLabel | None:
    """Reads "Part A", "SCHEDULE 2: Time limits", "Annex": a word, its counter, then no sentence."""
    found = re.match(
        r"(?P<label>(?i:(?:the[ \u00a0]+)?(?:part|chapter|schedule|annexe?|appendix))"
        r"(?:[ \t\u00a0]+(?:\d{1,3}[A-Z]{0,2}|[A-Z]{1,2}|[IVXLC]{1,6}))?)(?![\w'\u2019(])",
        text,
    )
    if found is None or not (text[0].isupper() or text[0].isdigit()):
        return None
    after = text[found.end() :]
    separator = _SEPARATOR.match(after)
    sign = "" if separator is None else separator["sign"]
    rest = after if separator is None else after[separator.end() :]
    set_off = not after.strip() or bool(sign) or after.lstrip(" \u00a0")[:1] in "\t\n"
    counted = found["label"].split()[-1]
    if container_of(counted) and (not counted.isupper() or not _REFERRED.match(rest)):
        return None
    if not set_off and (rest[:1].islower() or rest.rstrip().endswith((".", ";"))):
        return None
    return TypedLabel(
        text=_with_sign(" ".join(found["label"].split()), sign),
        rest=rest,
        strength="certain" if set_off else "likely",
    )


def _worded(text: str) -> TypedLabel | None:
    """Reads "Article 5", "Section 4.1:", "Clause 3" where it heads a paragraph."""
    found = re.match(
        r"(?P<label>(?:Section|Clause|Article|Regulation|Rule|Condition|Paragraph|SECTION|CLAUSE|"
        r"ARTICLE|REGULATION|RULE|CONDITION|PARAGRAPH)[ \t\u00a0]+"
        r"(?:[A-Z]{0,2}\d+(?:\.\d+)*[A-Z]?|[IVXLC]+))(?P<end>[.:])?" + _GAP,
        text,
    )
    if found is None:
        return None
    rest = text[found.end() :]
    set_off = bool(found["end"]) or "\t" in found["gap"] or not rest
    if not set_off and (rest[:1].islower() or rest.rstrip().endswith((".", ";", ","))):
        return None
    sign, rest = _dash_off(rest)
    return TypedLabel(
        text=_with_sign(f"{found['label']}{found['end'] or ''}", sign),
        rest=rest,
        strength="certain" if set_off else "likely",
    )


def _dotted(text: str) -> TypedLabel | None:
    """Reads "4.12", "4.12.", "X2.4", "4.12(b)", "1.1:" before words; "4.12 applies" is doubtful."""
    found = _punctuated(
        r"(?P<label>[A-Z]{0,2}\d{1,3}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})+"
        r"(?:\([a-z0-9]{1,5}\))*)(?P<end>[.:)]?)",
        text,
        bare_strength="likely",
    )
    if found is not None and found.strength == "likely" and found.rest[:1].islower():
        return TypedLabel(text=found.text, rest=found.rest, strength="possible")
    return found


def _bracketed(text: str) -> TypedLabel | None:
    """Reads "(a)", "(iv)", "(12)"."""
    return _punctuated(rf"(?P<label>\({_COUNTER_WORD}\))(?P<end>)", text, bare_strength="likely")


def _half_bracketed(text: str) -> TypedLabel | None:
    """Reads "a)", "iv)", "12)"."""
    return _punctuated(rf"(?P<label>{_COUNTER_WORD}\))(?P<end>)", text, bare_strength="likely")


def _stopped(text: str) -> TypedLabel | None:
    """Reads "1.", "A.", "iv.", "1:" before words."""
    return _punctuated(rf"(?P<label>{_COUNTER_WORD})(?P<end>[.:])", text, bare_strength="likely")


def _bare_number(text: str) -> TypedLabel | None:
    """Reads "1" or "4A" before a tab, or before words that begin with a capital."""
    found = _punctuated(r"(?P<label>\d{1,3}[A-Z]{0,2})(?P<end>)", text, bare_strength="possible")
    if found is None or found.strength == "certain":
        return found
    sign, rest = _dash_off(found.rest)
    if not rest[:1].isupper():
        return None
    return TypedLabel(text=_with_sign(found.text, sign), rest=rest, strength=found.strength)


def _bullet(text: str) -> TypedLabel | None:
    """A bullet, or a dash before a tab."""
    found = re.match(rf"(?P<label>[\u2022\u25aa\u25cf\u25a0\u25e6\u2023\u00b7]){_GAP}", text)
    if found is None:
        found = re.match(rf"(?P<label>[-\u2013\u2014*o])(?P<gap>{_SPACE}*\t{_SPACE}*)", text)
    if found is None:
        return None
    return TypedLabel(text=found["label"], rest=text[found.end() :], strength="certain")


def _dash_off(text: str) -> tuple[str, str]:
    """The dash that sets a label off from its words, and the words."""
    found = re.match(r"([\u2013\u2014-])[ \u00a0]+", text)
    return ("", text) if found is None else (found[1], text[found.end() :])


def _with_sign(label: str, sign: str) -> str:
    """A label with the sign that sets it off: a reader sees it, so it is not lost."""
    return f"{label}{sign}" if sign in ("", ":", ".") else f"{label} {sign}"


def _punctuated(pattern: str, text: str, *, bare_strength: Strength) -> TypedLabel | None:
    found = re.match(pattern + _GAP, text)
    if found is None:
        return None
    rest = text[found.end() :]
    strength: Strength = "certain" if "\t" in found["gap"] or not rest else bare_strength
    return TypedLabel(text=found["label"] + found["end"], rest=rest, strength=strength)


RULES: Final = (
    _division,
    _worded,
    _dotted,
    _bracketed,
    _half_bracketed,
    _stopped,
    _bare_number,
    _bullet,
)
"""What a paragraph may begin with, in the order in which it is tried."""

BULLETS: Final = frozenset("\u2022\u25aa\u25cf\u25a0\u25e6\u2023\u00b7-\u2013\u2014*o")


def follows(counter: Ordinal, before: Iterable[Ordinal]) -> bool:
    """Whether a counter is the next after one of those that stand before it."""
    return any(counter.style == each.style and counter.value == each.value + 1 for each in before)
