"""Tables of destinations and derivations, as CSV for a spreadsheet and as plain text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from clauseline.model.change import Change, Side
from clauseline.site.wording import beginning

_COLUMNS: Final = (
    *("old_number", "new_number", "kinds", "with", "consequential", "doubtful", "words"),
)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet would reckon with instead of showing."""


def write_rows_csv(changes: Iterable[Change]) -> str:
    """A row a change, after a row of names, by RFC 4180; a list within a cell is set off by "; ".

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow(_COLUMNS)
    for change in changes:
        doubtful = change.match is not None and change.match.doubtful
        cells = (
            _number(change.old),
            _number(change.new),
            "; ".join(change.kinds),
            "; ".join(change.partners),
            "yes" if change.consequential else "no",
            "yes" if doubtful else "no",
            _words(change),
        )
        rows.writerow([_safe(cell) for cell in cells])
    return written.getvalue()


def write_rows_text(changes: Sequence[Change]) -> str:
    """A line a change: old number, new number, kinds, the first words; "-" for no clause."""
    cells = [
        (
            _number(change.old) or ("(none)" if change.old else "-"),
            _number(change.new) or ("(none)" if change.new else "-"),
            ", ".join((*change.kinds, *(["consequential"] if change.consequential else []))),
            _words(change),
        )
        for change in changes
    ]
    rows = [("old", "new", "kinds", "words"), *cells]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ("  ".join(f"{c:<{w}}" for c, w in zip(row, (*widths, 0), strict=True)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _number(side: Side | None) -> str:
    return side.number if side else ""


def _words(change: Change) -> str:
    """What a clause is about: its heading, else its first words."""
    side = change.new or change.old
    return "" if side is None else side.heading or beginning(side.text)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
