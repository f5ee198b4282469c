"""What a document's XML says of neither words, numbers nor changes, taken out before it is parsed.

Word writes the font, the size, the language and the proofing of every run anew; in a long document
they are most of its elements, and to build and clear a tree of them would take longer than all the
rest.
"""

from __future__ import annotations

import re
from typing import Final

_IDLE: Final = rb"proofErr|lang|szCs|sz|bCs|iCs|kern|noProof|spacing|lastRenderedPageBreak"
_MARKUP: Final = rb'<w:(?:%s)(?: w:\w+="[^"<>&]*")*/>'
_ALWAYS: Final = re.compile(_MARKUP % _IDLE)
_WITHOUT_SIGNS: Final = re.compile(_MARKUP % (_IDLE + rb"|rFonts"))
_SIGNS: Final = (b"\xee", b"\xef", b"&#")
"""How a character for private use begins, of which only its font tells what it shows."""
_DECLARED: Final = b"<!"
"""How a comment or a section of plain characters begins, in which such markup is no markup."""


def without_idle_markup(data: bytes) -> bytes:
    """A part's XML without the empty elements that no reading asks for.

    Any of them written in another way, or under another prefix, stays, and does no harm.
    """
    if _DECLARED in data:
        return data
    may_hold_signs = any(sign in data for sign in _SIGNS)
    return (_ALWAYS if may_hold_signs else _WITHOUT_SIGNS).sub(b"", data)
