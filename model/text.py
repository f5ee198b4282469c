"""Words as they are kept: composed, with white space folded, without soft hyphens."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LIGATURES: Final = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
     "\ufb05": "st", "\ufb06": "st", "\u00ad": None}
)  # fmt: skip
"""Ligatures written out, soft hyphens left out; for `str.translate`."""
_TO_WRITE_OUT: Final = re.compile("[\ufb00-\ufb06\u00ad]")


def fold(text: str) -> str:
    """The text in normal form C, white space folded to one space, ligatures written out.

    Soft hyphens go: they are no part of a word (Unicode Standard Annex 14). Quotes, dashes and
    no-break hyphens stay as they are.
    """
    if text.isascii():
        return " ".join(text.split())
    plain = text.translate(LIGATURES) if _TO_WRITE_OUT.search(text) else text
    return unicodedata.normalize("NFC", " ".join(plain.split()))
