"""Who signed a letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clauseline.ingest.letter.dates import is_only_a_date
from clauseline.ingest.letter.parts import Letter
from clauseline.model.direction import Signatory

_SIGN_OFF = re.compile(
    r"^(?:Yours \w+|(?:With )?kind regards|Signed(?: by| for and on behalf of.*)?)\b[\s,:]*",
    re.IGNORECASE,
)
_PART = r"(?:[A-Z][\w\u2019'-]*\.?|(?:de|van|von|der|du|la|le|of|ap|ab)\b)"
_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady)\.? )?"
    rf"[A-Z][\w\u2019'-]*\.?(?: {_PART}){{1,5}}"
)
_GOES_ON = re.compile(r"(?:,|&|[-\u2013]|\b(?:and|of|for|the|to))$")
_OFFICIAL = re.compile(r"^\(|\b(?:official of|on behalf of|authori[sz]ed)\b", re.IGNORECASE)
_STANDING = re.compile(r"(?<=\S) \((?:An? )?(?:official|officer|civil servant)\b.*", re.IGNORECASE)
_SIGNATURE = re.compile(r"^\W*(?:\[?signature\]?|\[?signed\]?|_+)\W*$", re.IGNORECASE)


def signatory_of(letter: Letter) -> Signatory | None:
    """Who signed, and as what: the lines after the sign-off, or above the official's standing."""
    lines = [line for line in _block(letter) if not _SIGNATURE.search(line)]
    if not lines:
        return None
    name, _, after = lines[0].partition(", ")
    if not _NAME.fullmatch(name.strip()):
        return None
    return Signatory(name=name.strip(), role=after.strip() or _role(lines[1:]))


def _block(letter: Letter) -> list[str]:
    """The lines between the sign-off and whatever comes after role: brackets, a date, annexes."""
    block: list[str] = []
    for line in letter.closing:
        words = _STANDING.sub("", _SIGN_OFF.sub("", line)).strip()
        if _OFFICIAL.search(words) or (block and is_only_a_date(words)):
            break
        if words and not is_only_a_date(words):
            block.append(words)
    return block


def _role(lines: Sequence[str]) -> str | None:
    """The role, put together where it is broken over lines: the first, and those it leads to."""
    role = ""
    for line in lines:
        if role and not (_GOES_ON.search(role) or line[:1].islower() or line[:1] == "&"):
            break
        role = f"{role} {line}".strip()
    return role or None
