"""Labels typed by hand, told from words that only look like them.

A rule says what a paragraph may begin with; whether it does is decided by what stands around it
(`belief`): "30 seconds after the event" begins with a number and is no clause.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final, Literal

from msgspec import Struct, structs

from clauseline.ingest.structure.counters import LATIN, Count, counts_of
from clauseline.model.number import (
    CONTAINERS,
    QUALIFIERS,
    RESTARTING,
    Style,
    bare,
    container_of,
    leading_word,
    undrafted,
)
from clauseline.model.number_words import CARDINALS, ORDINALS

Rule = Callable[[str], "TypedLabel | None"]
"""Reads the label of one sort that a paragraph may begin with."""
Strength = Literal["certain", "likely", "possible"]
"""How much a label's own look says: set off by a tab; punctuated; a bare number and a space."""

_SPACE: Final = r"[ \t\n\u00a0\u2002-\u200a\u3000]"
_UNSEEN: Final = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_GAP: Final = rf"(?P<gap>{_SPACE}*\t{_SPACE}*|{_SPACE}+|$)"
_PUT_IN: Final = rf"(?:[a-z]|{'|'.join(LATIN)})"
"""What stands behind the number of a place put in after it: "5a", "5bis"."""
_COUNTER_WORD: Final = (
    rf"(?:[A-Z]{{0,2}}\d{{1,3}}[A-Z]{{0,2}}|\d{{1,3}}{_PUT_IN}|"
    r"[ivxlcdm]{1,12}|[IVXLCDM]{1,12}|[a-z]{1,2}|[A-Z]{1,2})"
)
_MAY_BEGIN: Final = re.compile(
    r"\.\d|[(\[\d\u00a7\u2022\u25aa\u25cf\u25a0\u25e6\u2023\u00b7\u2013\u2014*-]|"
    r"[A-Za-z-]{1,15}[.):\t]|[A-Z]{1,2}\.?\d|[A-Z]{2,6} \d+\.|(?:the\s+)?(?:"
    r"section|clause|article|regulation|rule|condition|paragraph|"
    rf"{'|'.join((*ORDINALS, *CONTAINERS, *QUALIFIERS))})",
    re.IGNORECASE,
)
"""A cheap first look: most paragraphs begin with a word, and no rule need be tried."""
_CODE: Final = r"[A-Z]{1,5}\.(?:[A-Z]{1,2}\.){0,2}\d{1,3}|[A-Z]{2,6} (?=\d+(?:\.\d+)+\s*\t)\d+"
"""How the number of a code's rule begins: "ECC.6", "PC.A.6", "SYSC 4" before ".1.1" and a tab."""
_DIVIDES: Final = rf"(?i:{'|'.join(sorted(CONTAINERS, reverse=True))})"
_QUALIFIES: Final = rf"(?i:{'|'.join(QUALIFIERS)})"
_IN_WORDS: Final = rf"(?i:{'|'.join(sorted(CARDINALS, reverse=True))})"
_IN_ORDER: Final = rf"(?i:{'|'.join(sorted(ORDINALS, reverse=True))})|\d{{1,3}}(?:st|nd|rd|th)"
_DIVISION: Final = re.compile(
    rf"(?P<label>\[?(?i:the[ \u00a0]+)?(?:{_QUALIFIES}[ \u00a0]+)?{_DIVIDES}"
    r"(?:[ \t\u00a0]+(?:(?i:part)[ \u00a0]+\d{1,2}[A-Z]?|\(\d{1,3}[A-Z]{0,2}\)|"
    r"(?:\d{1,3}[A-Z]?|[A-Z]{1,2}|[IVXLC]{1,6})(?:[.-](?:\d{1,3}|[A-Z])){1,3}(?!\w|\()|"
    r"\d{1,3}[A-Z]{0,2}(?:\.\d{1,3}){0,3}(?:\([a-z0-9]{1,4}\))*|[A-Z]{1,2}\d{1,3}|"
    rf"\(?(?!(?:OF|TO|IN|ON|AT|BY|AS|IS|OR|AN)\b)[A-Z]{{1,2}}\)?|[IVXLC]{{1,6}}|{_IN_WORDS}))?"
    r"\]?)(?![\w'\u2019(])"
)
_PART_OF_SCHEDULE: Final = re.compile(
    r"(?P<label>(?i:part[ \u00a0]+(?:\d{1,3}|[A-Z]|[IVXLC]{1,5})[ \u00a0]+of[ \u00a0]+the[ \u00a0]+"
    r"schedule))(?![\w'\u2019(])"
)
_ORDINAL_DIVISION: Final = re.compile(
    rf"(?P<label>(?i:the[ \u00a0]+)?(?:{_IN_ORDER})"
    rf"[ \u00a0]+{_DIVIDES})(?![\w'\u2019(])"
)
_REFERRED: Final = re.compile(r"$|(?:Article|Regulation|Rule|Section|Clause|Paragraph)s?\b")
"""What may follow "SCHEDULE" without a number: nothing, or the provision that refers to it."""
_TITLE: Final = 100
"""Longer words, in characters, are no title."""
_BEFORE_BRACKET: Final = re.compile(
    r"(?P<label>\d{1,3}[A-Z]{0,2}\.?)[ \u00a0]?(?=\((?:1|A1)\)[ \t\u00a0]+[A-Z\u201c\u2018])"
)
"""A clause whose words begin with its first sub-clause: "1(1) The Panel meets"."""
_WITHIN: Final = re.compile(
    rf"to (?:the |this )?(?:{_DIVIDES}|Agreement|Contract|Code|Deed|Licen[cs]e)\b[\w .-]{{0,20}}$"
)
"""How "Annex 1 to Schedule 2" goes on, which is no sentence."""
_BRACKET_RANKS: Final = {
    "decimal": 2, "lower letter": 3, "lower Roman": 4, "upper letter": 5, "upper Roman": 6,
}  # fmt: skip
_BULLET_RANK: Final = 9
_WORDED: Final = re.compile(
    r"(?P<label>(?:Section|Clause|Article|Regulation|Rule|Condition|Paragraph|SECTION|CLAUSE|"
    r"ARTICLE|REGULATION|RULE|CONDITION|PARAGRAPH|Sec\.|SEC\.|Art\.|ART\.|\u00a7)[ \t\u00a0]+"
    rf"(?:[A-Z]{{0,2}}\d+(?:\.\d+)*(?:[A-Z]|{_PUT_IN})?|[IVX]|[IVXLC]{{2,}}))(?P<end>[.:])?{_GAP}"
)
_DOTTED: Final = re.compile(
    rf"(?P<label>(?:{_CODE}|(?:[A-Z]{{1,2}}\.?)?\d{{1,3}}[A-Z]{{0,2}}"
    r"(?:[.\u00b7](?:\d{1,3}[A-Z]{0,2}|[a-z]{1,4})))(?:[.\u00b7](?:\d{1,3}[A-Z]{0,2}|[a-z]{1,4}))*"
    rf"(?:\([a-z0-9]{{1,5}}\))*)(?P<end>[.:)]?){_GAP}"
)
_FIRST_OF_TWO: Final = re.compile(rf"(?P<label>\({_COUNTER_WORD}\))(?=\()")
_BRACKETED: Final = re.compile(rf"(?P<label>\({_COUNTER_WORD}\))(?P<end>\.?){_GAP}")
_AROUND: Final = re.compile(r"\[(?P<inner>[^\s\[\]]{1,12})\](?=\s)")
_AFTER_STOP: Final = re.compile(rf"(?P<label>\.\d{{1,2}})(?P<end>){_GAP}")
_IN_SQUARE_BRACKETS: Final = re.compile(rf"(?P<label>\[\d{{1,3}}\])(?P<end>){_GAP}")
_HALF_BRACKETED: Final = re.compile(rf"(?P<label>{_COUNTER_WORD}\))(?P<end>){_GAP}")
_DASHED: Final = re.compile(
    r"(?P<label>\d{1,4}[A-Z]{0,2}(?:\.[ ]?|(?=.{1,2}\(1\)))[-\u2013\u2014]{1,2})(?:\s+|(?=\())"
)
_STOPPED: Final = re.compile(rf"(?P<label>{_COUNTER_WORD})(?P<end>[.:]){_GAP}")
_BARE_NUMBER: Final = re.compile(
    rf"(?P<label>(?:[A-Z]{{1,2}}(?=\d))?\d{{1,3}}[A-Z]{{0,2}})(?P<end>){_GAP}"
)
_IN_THOUSANDS: Final = re.compile(rf"(?P<label>\d{{4}}[A-Z]{{0,2}})(?P<end>\.?){_GAP}")
_WITHOUT_GAP: Final = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}\.)(?=[A-Z\u201c\u2018][a-z])|"
    r"\((?:\d{1,2}|[a-z]{1,2}|[ivx]{1,6})\)(?=[A-Za-z\u201c\u2018][a-z])"
)
_COUNTED_IN_WORDS: Final = re.compile(
    rf"(?P<label>\(?(?:{_IN_WORDS}|{_IN_ORDER})\)?[.:)]?)[ \u00a0]*\t\s*"
)
_BULLET: Final = re.compile(rf"(?P<label>[\u2022\u25aa\u25cf\u25a0\u25e6\u2023\u00b7]){_GAP}")
_SIGN_BEFORE_TAB: Final = re.compile(rf"(?P<label>[^\s\d])(?P<gap>{_SPACE}*\t{_SPACE}*)")
_DASH: Final = re.compile(r"([\u2013\u2014-])[ \u00a0]+")
_DASHES: Final = "-\u2013\u2014"
_LETTERED: Final = re.compile(r"[A-Z]{1,2}(?=\d)")
_MONTH: Final = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_ROUND: Final = re.compile(r"(\d{1,3})\.0")
"""The number of a clause that holds 3.1 and 3.2 where it is written "3.0"."""
_PART: Final = re.compile(rf"{_IN_WORDS}\b|(?:{_IN_ORDER})\b|[^\W_]+")
_SEPARATOR: Final = re.compile(rf"{_SPACE}*(?P<sign>[:.\u2013\u2014-]?){_SPACE}*")


class TypedLabel(Struct, frozen=True, kw_only=True, gc=False):
    """A label that a paragraph may begin with, and the words after it."""

    text: str
    rest: str
    strength: Strength


class Shape(Struct, frozen=True, kw_only=True, gc=False):
    """How a label is written, its own counter left out, and what that counter may be.

    Labels of one list have one pattern: "(a)" and "(b)" that of "(#)". `stem` is what stands
    before the counter ("4." in "4.12"), `depth` the number of parts. `rank` is how far down in a
    document such labels are used, where nothing else tells: 0 for "1." and "Article I".
    """

    pattern: str
    stem: str
    depth: int
    counters: tuple[Count, ...]
    rank: int = 0


def typed_label(text: str) -> TypedLabel | None:
    """The label that a paragraph's words may begin with, None where nothing looks like one."""
    text = text.lstrip(_UNSEEN)
    if not _MAY_BEGIN.match(text) and "\t" not in text[1:3]:
        return None
    return _first_of(RULES, text)


def _first_of(rules: Iterable[Rule], text: str) -> TypedLabel | None:
    return next((found for rule in rules if (found := rule(text)) is not None), None)


@lru_cache(maxsize=1 << 14)
def shape_of(label: str, style: Style | None = None) -> Shape:
    """The shape of any label, typed or automatic; `style` is how its counter is written, if known.

    >>> shape_of("(b)").pattern, shape_of("4.12").pattern, shape_of("Section 3").pattern
    ('(#)', '#.#', 'section #')
    """
    label = undrafted(label)
    text = bare(label)
    parts = list(_PART.finditer(text))
    if container := container_of(text):
        counted = (counts_of(each[0]) for each in reversed(parts) if each[0].lower() != container)
        counters = next(filter(None, counted), ())
        return Shape(pattern=f"{container} #", stem="", depth=1, counters=counters)
    if round_number := _ROUND.fullmatch(text):
        counters = counts_of(round_number[1])
        pattern = f"{leading_word(label)}#.0"
        return Shape(pattern=pattern, stem="", depth=len(parts), counters=counters)
    if not parts:
        return Shape(pattern=text, stem="", depth=0, counters=(), rank=_BULLET_RANK)
    last = parts[-1][0]
    letters = _LETTERED.match(last)
    counters = tuple(each for each in counts_of(last) if style in (None, each.style))
    pattern = leading_word(label) + _PART.sub("#", text) + _end_of(label, text)
    return Shape(
        pattern=f"{letters[0].lower()}{pattern}" if letters else pattern,
        stem=text[: parts[-1].start()] + (letters[0] if letters else ""),
        depth=len(parts),
        counters=counters,
        rank=_rank(text, len(parts), counters),
    )


def _end_of(label: str, text: str) -> str:
    """The sign that closes a label: "a)" is another list than "(a)", "1." than "1"."""
    written = label.rstrip()
    if text.endswith(")"):
        return "" if label.lstrip().startswith(("(", text[:-1])) else ")"
    return "." if "." in written[len(written.rstrip("." + _DASHES)) :] and "." not in text else ""


def _rank(text: str, depth: int, counters: tuple[Count, ...]) -> int:
    if text.startswith("("):
        style = counters[0].style if counters else "decimal"
        return _BRACKET_RANKS.get(style, 2) if len(counters) < 2 else _ambiguous_rank(counters)  # noqa: PLR2004
    if text.startswith("."):
        return _BRACKET_RANKS["decimal"]
    small = bool(counters) and counters[0].style in ("lower letter", "lower Roman")
    return depth - 1 if depth > 1 or not small else _ambiguous_rank(counters)


def _ambiguous_rank(counters: tuple[Count, ...]) -> int:
    """The rank of "(i)", "(v)": that of the first place of a list, if it may be one."""
    first = next((each for each in counters if each.begins), counters[0])
    return _BRACKET_RANKS.get(first.style, 2)


def _division(text: str) -> TypedLabel | None:
    """Reads "Part A", "SCHEDULE 2: Time limits", "First Schedule", "Annex": then no sentence."""
    if not (text[0].isupper() or text[0] in "[1234567890"):
        return None
    found = _PART_OF_SCHEDULE.match(text) or _DIVISION.match(text) or _ORDINAL_DIVISION.match(text)
    if found is None:
        return None
    after = text[found.end() :]
    separator = _SEPARATOR.match(after)
    sign = "" if separator is None else separator["sign"]
    rest = after if separator is None else after[separator.end() :]
    set_off = not after.strip() or bool(sign) or after.lstrip(" \u00a0")[:1] in "\t\n"
    counted = found["label"].split()[-1]
    if found.re is _DIVISION and container_of(counted) and not _stands_alone(counted, sign, rest):
        return None
    within = _WITHIN.match(rest) is not None
    if not set_off and not within and (rest[:1].islower() or rest.rstrip().endswith((".", ";"))):
        return None
    return TypedLabel(
        text=_with_sign(" ".join(found["label"].split()), sign),
        rest=rest,
        strength="certain" if set_off else "likely",
    )


def _stands_alone(word: str, sign: str, rest: str) -> bool:
    """Whether "SCHEDULE" without a number is a division's label, and no sentence.

    It is in capitals and alone, before the provision that refers to it or before a title in
    capitals; or a sign parts it from a title: "Appendix - Forms".
    """
    titled = rest[:1].isupper() and len(rest) <= _TITLE and not rest.rstrip().endswith((".", ";"))
    if sign and sign != "." and titled and container_of(word) in RESTARTING:
        return True
    alone = _REFERRED.match(rest) is not None or (titled and rest.isupper())
    return alone and word.strip("[]").isupper()


def _worded(text: str) -> TypedLabel | None:
    """Reads "Article 5", "Section 4.1:", "Clause 3" where it heads a paragraph."""
    found = _WORDED.match(text)
    if found is None:
        return None
    sign, rest = _dash_off(text[found.end() :])
    set_off = bool(found["end"]) or "\t" in found["gap"] or not rest
    if not set_off and rest[:1].islower():
        return None
    sentence = rest.rstrip().endswith((".", ";", ","))
    return TypedLabel(
        text=_with_sign(f"{found['label']}{found['end'] or ''}", sign),
        rest=rest,
        strength="certain" if set_off else "possible" if sentence else "likely",
    )


def _dotted(text: str) -> TypedLabel | None:
    """Reads "4.12", "X2.4", "4.12(b)", "ECC.6.1" before words; "4.12 applies" is doubtful."""
    found = _punctuated(_DOTTED, text, bare_strength="likely")
    if found is None:
        return None
    sign, rest = _dash_off(found.rest)
    doubtful = found.strength == "likely" and rest[:1].islower()
    strength: Strength = "possible" if doubtful else found.strength
    return TypedLabel(text=_with_sign(found.text, sign), rest=rest, strength=strength)


def _bracketed(text: str) -> TypedLabel | None:
    """Reads "(a)", "(iv)", "(12).", and the first of "(a)(i)"."""
    found = _FIRST_OF_TWO.match(text)
    if found is not None:
        return TypedLabel(text=found["label"], rest=text[found.end() :], strength="likely")
    return _punctuated(_BRACKETED, text, bare_strength="likely")


def _in_draft(text: str) -> TypedLabel | None:
    """Reads "[(b)", "[1.2", "[(c)]", as a draft sets what is not settled in square brackets."""
    if not text.startswith("["):
        return None
    around = _AROUND.match(text)
    inner = text[1:] if around is None else around["inner"] + text[around.end() :]
    found = None if inner.startswith("[") else _first_of(_UNDRAFTED, inner)
    if found is None:
        return None
    closed = "" if around is None else "]"
    return structs.replace(found, text=f"[{found.text}{closed}")


def _after_stop(text: str) -> TypedLabel | None:
    """Reads ".1", whose stop stands for the number of the clause above."""
    return _punctuated(_AFTER_STOP, text, bare_strength="possible")


def _in_square_brackets(text: str) -> TypedLabel | None:
    """Reads "[12]", as the paragraphs of judgments are numbered."""
    return _punctuated(_IN_SQUARE_BRACKETS, text, bare_strength="likely")


def _half_bracketed(text: str) -> TypedLabel | None:
    """Reads "a)", "iv)", "12)"."""
    return _punctuated(_HALF_BRACKETED, text, bare_strength="likely")


def _stopped(text: str) -> TypedLabel | None:
    """Reads "1.", "A.", "iv.", "1:" before words, "1.\u2014" before "(1)" or words.

    Before "(1)" the dash alone tells: "1\u2014(1)".
    """
    found = _DASHED.match(text)
    if found is not None:
        return TypedLabel(text=found["label"], rest=text[found.end() :], strength="certain")
    return _punctuated(_STOPPED, text, bare_strength="likely")


def _bare_number(text: str) -> TypedLabel | None:
    """Reads "1" or "4A" before a tab, before words that begin with a capital, or before "(1)"."""
    bracket = _BEFORE_BRACKET.match(text)
    if bracket is not None:
        return TypedLabel(text=bracket["label"], rest=text[bracket.end() :], strength="likely")
    found = _punctuated(_BARE_NUMBER, text, bare_strength="possible")
    if found is None or found.strength == "certain":
        return found
    if _MONTH.match(found.rest):
        return None
    sign, rest = _dash_off(found.rest)
    if not rest[:1].isupper():
        return None
    return TypedLabel(text=_with_sign(found.text, sign), rest=rest, strength=found.strength)


def _in_thousands(text: str) -> TypedLabel | None:
    """Reads "1001" or "1001.", which may as well be a year: its neighbours must agree."""
    found = _punctuated(_IN_THOUSANDS, text, bare_strength="possible")
    return None if found is None else structs.replace(found, strength="possible")


def _counted_in_words(text: str) -> TypedLabel | None:
    """Reads "10th", "Eighteen", "(First)", "Two." before a tab: its neighbours must agree."""
    if "\t" not in text or text[0].islower():
        return None
    found = _COUNTED_IN_WORDS.match(text)
    if found is None:
        return None
    return TypedLabel(text=found["label"], rest=text[found.end() :], strength="possible")


def _without_gap(text: str) -> TypedLabel | None:
    """Reads "1.Fees", "1.1The", "(a)the", typed without a space: its neighbours must agree."""
    found = _WITHOUT_GAP.match(text)
    if found is None:
        return None
    return TypedLabel(text=found[0], rest=text[found.end() :], strength="possible")


def _bullet(text: str) -> TypedLabel | None:
    """A bullet, or a dash before a tab."""
    found = _BULLET.match(text) or _SIGN_BEFORE_TAB.match(text)
    if found is None or not is_bullet_sign(found["label"]):
        return None
    return TypedLabel(text=found["label"], rest=text[found.end() :], strength="certain")


def _dash_off(text: str) -> tuple[str, str]:
    """The dash that sets a label off from its words, and the words."""
    found = _DASH.match(text)
    return ("", text) if found is None else (found[1], text[found.end() :])


def _with_sign(label: str, sign: str) -> str:
    """A label with the sign that sets it off: a reader sees it, so it is not lost."""
    return f"{label}{sign}" if sign in ("", ":", ".") else f"{label} {sign}"


def _punctuated(
    pattern: re.Pattern[str], text: str, *, bare_strength: Strength
) -> TypedLabel | None:
    found = pattern.match(text)
    if found is None:
        return None
    rest = text[found.end() :]
    strength: Strength = "certain" if "\t" in found["gap"] or not rest else bare_strength
    return TypedLabel(text=found["label"] + found["end"], rest=rest, strength=strength)


_UNDRAFTED: Final[tuple[Rule, ...]] = (
    _worded,
    _dotted,
    _bracketed,
    _half_bracketed,
    _stopped,
    _bare_number,
)
"""What a draft may set in square brackets."""
RULES: Final[tuple[Rule, ...]] = (
    _division,
    _worded,
    _dotted,
    _bracketed,
    _half_bracketed,
    _in_square_brackets,
    _in_draft,
    _after_stop,
    _stopped,
    _bare_number,
    _in_thousands,
    _counted_in_words,
    _without_gap,
    _bullet,
)
"""What a paragraph may begin with, in the order in which it is tried."""

_BULLETS: Final = frozenset("\u2022\u25aa\u25cf\u25a0\u25e6\u2023\u00b7-\u2013\u2014*o")
_PICTURES: Final = frozenset(("So", "Sm", "Co"))
"""The Unicode categories of signs that are pictures."""


def is_bullet_sign(label: str) -> bool:
    """Whether a label is a bullet: a sign that counts nothing."""
    return label in _BULLETS or (len(label) == 1 and unicodedata.category(label) in _PICTURES)
