"""The words by which a text obliges, permits, recommends or forbids."""

from __future__ import annotations

import re
from typing import Final, Literal

from msgspec import Struct

Force = Literal["must", "must not", "may", "need not", "should", "should not"]

_NOT: Final = r"(?: not| NOT| never)"
_BE: Final = r"(?: (?:be|is|are))"
_GROUPS: Final[tuple[tuple[Force, str], ...]] = (
    ("must not", rf"(?:shall|must|SHALL|MUST){_NOT} be (?:entitled|permitted|allowed|free) to"),
    ("need not", rf"(?:shall|must){_NOT} be (?:required|obliged|bound) to"),
    ("may", r"(?:shall|must) be (?:entitled|permitted|allowed|free) to"),
    ("must", r"(?:shall|must) be (?:required|obliged|bound) to"),
    ("must not", rf"(?:shall|must|SHALL|MUST){_NOT}|(?:may|MAY){_NOT}|cannot"),
    ("should not", rf"(?:should|SHOULD){_NOT}"),
    ("must", r"shall|must|SHALL|MUST"),
    ("may", r"may|MAY"),
    ("should", r"should|SHOULD"),
    ("need not", r"need not|(?:is|are) not (?:required|obliged|bound) to"),
    ("must not", r"(?:is|are) (?:prohibited from|not (?:entitled|permitted|allowed) to)"),
    ("must", r"(?:is|are) (?:required|obliged|bound) to"),
    ("may", r"(?:is|are) (?:entitled|permitted|allowed|free) to"),
)
_MODAL: Final = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<g{at}>{words})" for at, (_, words) in enumerate(_GROUPS))
    + r")(?![\w-])"
)  # fmt: skip
_IDLE: Final = re.compile(
    r" (?:have|be|not have) (?:been|happened|occurred)\b| (?:necessarily|well)\b"
)


class Modal(Struct, frozen=True, kw_only=True):
    """A word such as "shall not", its force, and its place in the text."""

    force: Force
    start: int
    end: int


def modals_in(text: str) -> tuple[Modal, ...]:
    """Every word that obliges, permits, recommends or forbids, in the order of the text.

    "is entitled to" permits as "may" does. "may have been" and "may not necessarily" say only what
    is possible, "May" is a month, and "will" says too little of its force to be one.

    >>> [each.force for each in modals_in("The DCC shall not ask, but may be told.")]
    ['must not', 'may']
    """
    return tuple(
        Modal(
            force=_GROUPS[int((found.lastgroup or "g0")[1:])][0],
            start=found.start(),
            end=found.end(),
        )
        for found in _MODAL.finditer(text)
        if _IDLE.match(text, found.end()) is None
    )


def _force(found: re.Match[str]) -> Force:
    return _GROUPS[int((found.lastgroup or "g0")[1:])][0]
