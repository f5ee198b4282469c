"""The lists that fields count without a definition in the file (ECMA-376 Part 1, 17.16.5).

LISTNUM names three of them (17.16.5.32); AUTONUM, AUTONUMLGL and AUTONUMOUT count the paragraphs
of each level of the outline (17.16.5.4 to 17.16.5.6).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from clauseline.ingest.word.abstract_numbering import Definition, Instance, Level

NUMBER_DEFAULT: Final = "NumberDefault"

_LETTER, _ROMAN, _DECIMAL = "lowerLetter", "lowerRoman", "decimal"
_IN_TURN: Final = (_DECIMAL, _LETTER, _ROMAN)
_NUMBERS: Final = tuple(
    (form, text.format(at + 1))
    for at, (form, text) in enumerate(
        (form, text) for text in ("%{})", "(%{})", "%{}.") for form in _IN_TURN
    )
)
_OUTLINE: Final = (
    ("upperRoman", "%1."), ("upperLetter", "%2."), (_DECIMAL, "%3."), (_LETTER, "%4)"),
    (_DECIMAL, "(%5)"), (_LETTER, "(%6)"), (_ROMAN, "(%7)"), (_LETTER, "(%8)"), (_ROMAN, "(%9)"),
)  # fmt: skip
_LEGAL: Final = tuple(
    (_DECIMAL, "".join(f"%{place}." for place in range(1, level + 1))) for level in range(1, 10)
)
_PLAIN: Final = tuple((_DECIMAL, f"%{level}.") for level in range(1, 10))


def _definition(name: str, levels: Sequence[tuple[str, str]]) -> Definition:
    return Definition(
        id=f"built in {name}",
        name=name,
        levels={at: Level(format=form, text=text) for at, (form, text) in enumerate(levels)},
    )


BUILT_IN: Final = {
    -(10**10) - at: _definition(name, levels)
    for at, (name, levels) in enumerate(
        (
            (NUMBER_DEFAULT, _NUMBERS),
            ("OutlineDefault", _OUTLINE),
            ("LegalDefault", _LEGAL),
            ("AUTONUM", _PLAIN),
            ("AUTONUMLGL", _LEGAL),
            ("AUTONUMOUT", _OUTLINE),
        ),
        start=1,
    )
}
"""The definitions by list, each a number that no file can write."""
INSTANCES: Final = {
    list_id: Instance(definition=each.id, levels={}, starts={})
    for list_id, each in BUILT_IN.items()
}
