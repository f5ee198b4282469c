"""The words by which a text names its divisions: "clause", "paragraphs", "sub-section", "§"."""

from __future__ import annotations

import re
from typing import Final, Literal

from msgspec import Struct

Kind = Literal[
    "clause",
    "paragraph",
    "point",
    "section",
    "article",
    "regulation",
    "rule",
    "condition",
    "part",
    "chapter",
    "schedule",
    "annex",
    "appendix",
]

DIVISIONS: Final = frozenset({"part", "chapter", "schedule", "annex", "appendix"})
"""Kinds whose word belongs to the number: "Part A", "Schedule 2"."""

SCHEDULES: Final = frozenset({"schedule", "annex", "appendix"})
"""Divisions whose paragraphs may be numbered afresh."""

STATUTORY: Final = frozenset({"section", "article", "regulation", "rule", "condition"})
"""Kinds that another instrument uses more often than a document uses them of itself."""

CAPITALISED: Final = frozenset({"part", "chapter"})
"""Kinds that are also everyday words, and so need a capital: "Part 2", not "part 2"."""

_SINGULAR: Final[dict[str, Kind]] = {
    "clause": "clause",
    "cl.": "clause",
    "paragraph": "paragraph",
    "para": "paragraph",
    "para.": "paragraph",
    "point": "point",
    "limb": "point",
    "section": "section",
    "sec.": "section",
    "§": "section",
    "article": "article",
    "art.": "article",
    "regulation": "regulation",
    "reg.": "regulation",
    "rule": "rule",
    "condition": "condition",
    "part": "part",
    "chapter": "chapter",
    "schedule": "schedule",
    "annex": "annex",
    "annexe": "annex",
    "appendix": "appendix",
}
_PLURAL: Final[dict[str, Kind]] = {
    "clauses": "clause",
    "cls.": "clause",
    "paragraphs": "paragraph",
    "paras": "paragraph",
    "paras.": "paragraph",
    "points": "point",
    "limbs": "point",
    "sections": "section",
    "secs.": "section",
    "§§": "section",
    "articles": "article",
    "arts.": "article",
    "regulations": "regulation",
    "regs.": "regulation",
    "rules": "rule",
    "conditions": "condition",
    "parts": "part",
    "chapters": "chapter",
    "schedules": "schedule",
    "annexes": "annex",
    "appendices": "appendix",
    "appendixes": "appendix",
}
_WORDS: Final = "|".join(re.escape(w) for w in sorted({**_SINGULAR, **_PLURAL}, key=len)[::-1])
_FIRST: Final = "".join(sorted({word[0] for word in ("sub", *_SINGULAR, *_PLURAL)}))
UNIT: Final = re.compile(
    rf"(?=[{_FIRST}])(?<![\w-])(?P<sub>sub[- ]?)?(?P<word>{_WORDS})(?![^\W\d])", re.IGNORECASE
)
"""A division's word, wherever it stands; a look at the first letter makes the search fast."""


class Unit(Struct, frozen=True, kw_only=True):
    """The word that a citation begins with; `sub` for "sub-clause", "sub-paragraph"."""

    kind: Kind
    plural: bool = False
    sub: bool = False
    capital: bool = False


def unit_of(found: re.Match[str]) -> Unit:
    """The unit that a match of UNIT names."""
    word = found["word"].lower()
    kind = _SINGULAR.get(word) or _PLURAL[word]
    return Unit(
        kind=kind,
        plural=word in _PLURAL,
        sub=found["sub"] is not None,
        capital=found[0][0].isupper(),
    )
