"""Signs that a font draws instead of a character (`w:sym`), as the characters that they show."""

from __future__ import annotations

import re
from typing import Final

_SYMBOL_GREEK: Final = dict(
    zip(
        "ABCDEFGHIKLMNOPQRSTUWXYZabcdefghiklmnopqrstuwxyz",
        "ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖαβχδεφγηικλμνοπθρστυωξψζ",
        strict=True,
    )
)
_SYMBOL_SIGNS: Final = {
    0xA3: "\u2264", 0xA5: "\u221e", 0xAB: "\u2194", 0xAC: "\u2190", 0xAD: "\u2191",
    0xAE: "\u2192", 0xAF: "\u2193", 0xB0: "\u00b0", 0xB1: "\u00b1", 0xB3: "\u2265",
    0xB4: "\u00d7", 0xB6: "\u2202", 0xB7: "\u2022", 0xB8: "\u00f7", 0xB9: "\u2260",
    0xBB: "\u2248", 0xD7: "\u22c5", 0xE5: "\u2211", 0xD2: "\u00ae", 0xD3: "\u00a9",
    0xD4: "\u2122",
}  # fmt: skip
_WINGDINGS: Final = {
    0x6F: "\u2610", 0xA8: "\u2610", 0xFE: "\u2611", 0xFD: "\u2612", 0xFC: "\u2713",
    0xFB: "\u2717", 0xA7: "\u25aa", 0x6E: "\u25a0", 0x6C: "\u25cf", 0xD8: "\u27a2",
    0xE0: "\u2192", 0xDF: "\u2190", 0xF0: "\u21e8",
}  # fmt: skip
_WINGDINGS_2: Final = {0x50: "\u2713", 0x52: "\u2611", 0xA3: "\u2610"}
_PICTURES: Final[dict[str, dict[int, str]]] = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": {},
    "webdings": {},
    "zapfdingbats": {},
    "marlett": {},
}
"""Fonts that draw pictures for letters, with those of their signs that we know."""
_SIGN_FONTS: Final = {*_PICTURES, "symbol", "opensymbol"}
_LAST: Final = "\u00ff"
"""The last of the letters for which a font of signs has pictures."""
BULLET: Final = "\u2022"
PRIVATE_USE: Final = re.compile(r"[\ue000-\uf8ff]")
_BULLETS: Final = "\uf0b7\uf0a7"
"""What an author gets who types a bullet of Symbol or of Wingdings."""
_CODE: Final = re.compile(r"[0-9A-Fa-f]{1,4}")
UNKNOWN: Final = "\ufffd"
"""Stands for a sign of a font that we do not know: the reader sees that something is there."""


def character(font: str, code: str) -> str:
    """The character that a font's sign shows; UNKNOWN where we do not know the font.

    `code` is hexadecimal; codes from F000 are the font's own places moved to the private use
    area (ECMA-376 Part 1, 17.3.3.30).
    """
    if _CODE.fullmatch(code) is None:
        return UNKNOWN
    place = int(code, 16)
    own = place - 0xF000 if place >= 0xF000 else place  # noqa: PLR2004 - the private use area
    name = font.lower()
    if name == "symbol":
        return _SYMBOL_SIGNS.get(own) or _SYMBOL_GREEK.get(chr(own)) or _ascii(own)
    if name == "opensymbol":
        return _SYMBOL_SIGNS.get(own) or _WINGDINGS.get(own, UNKNOWN)
    if name in _PICTURES:
        return _PICTURES[name].get(own, UNKNOWN)
    return _plain(place) if place == own else UNKNOWN


def typed(text: str, font: str) -> str:
    """Text with the private-use characters that a font draws as the characters that they show."""
    return PRIVATE_USE.sub(lambda found: _typed(found[0], font), text)


def bullet(text: str, font: str) -> str:
    """The sign of a list's bullet; a plain bullet for one of a font that we do not know.

    A font of signs draws them for letters too: "§" of Wingdings is a bullet.
    """
    if font.lower() in _SIGN_FONTS:
        text = "".join(each if each > _LAST else chr(0xF000 + ord(each)) for each in text.strip())
    return typed(text, font).replace(UNKNOWN, BULLET).strip() or BULLET


def _typed(sign: str, font: str) -> str:
    return BULLET if sign in _BULLETS else character(font, f"{ord(sign):X}")


def _plain(place: int) -> str:
    return chr(place) if 0x20 <= place < 0xD800 else UNKNOWN  # noqa: PLR2004 - no control, no half


def _ascii(place: int) -> str:
    """Symbol has the signs of ASCII at their places, and none of Latin-1's at theirs."""
    return _plain(place) if place < 0x80 else UNKNOWN  # noqa: PLR2004 - the end of ASCII
