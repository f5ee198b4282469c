"""Three texts, old, marked up and new, as files: a small language for tests of reconcile.

A line is a clause: its number, then its words, in which [-words-] are taken out and {+words+} put
in. "-1.2 …" is a clause taken out as a whole, "+1.2 …" one put in. A line without a number stands
before the first clause. In a Word file the number only says the level: Word counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from clauseline.ingest import read, read_views
from clauseline.model.reconciled import Reconciliation
from clauseline.model.reconciliation import MarkUp, reconcile
from clauseline.model.version import Version
from pdf import Piece, lines, pdf, put_in, struck
from word import deleted, inserted, p, run, word_file

_LINE: Final = re.compile(
    r"(?P<whole>[-+]?)(?:(?P<number>[\d.]+(?:\(\w\))?) )?(?P<words>.*)", re.DOTALL
)
_MARK: Final = re.compile(
    r"\[-(?P<out>.*?)-\]|\{\+(?P<put>.*?)\+\}|(?P<kept>(?:(?!\[-|\{\+).)+)", re.DOTALL
)

Told = tuple[str, ...]


def word(*texts: str) -> bytes:
    """A Word file of these lines; one that begins with "<" is what the file has there."""
    return word_file(*(text if text.startswith("<") else _paragraph(text) for text in texts))


def printed(*texts: str) -> bytes:
    """A PDF of these lines."""
    return pdf([lines(*(each for text in texts for each in (_printed(text), "")))])


def held(folder: Path, old: bytes, marked: bytes, new: bytes) -> Reconciliation:
    """What reconcile says of three files."""
    found = [_named(folder, name, data) for name, data in (("old", old), ("new", new))]
    before, after = (_version(read(path)) for path in found)
    path = _named(folder, "marked", marked)
    rejected, shown, accepted = map(_version, read_views(path, ("rejected", "marked", "accepted")))
    return reconcile(MarkUp(rejected=rejected, marked=shown, accepted=accepted), before, after)


def told(found: Reconciliation) -> list[Told]:
    """Its findings, sorted: the list, the clause's number, the words."""
    return sorted(
        [
            *(("unmarked", each.number, each.old, each.new) for each in found.unmarked),
            *(("phantom", each.number, each.text) for each in found.phantom),
            *(("old_differs", each.number, each.old, each.marked) for each in found.old_differs),
            *(("new_differs", each.number, each.new, each.marked) for each in found.new_differs),
        ]
    )


def _named(folder: Path, name: str, data: bytes) -> Path:
    path = folder / f"{name}{'.pdf' if data.startswith(b'%PDF') else '.docx'}"
    path.write_bytes(data)
    return path


def _version(read: object) -> Version:
    assert isinstance(read, Version)
    return read


def _parts(text: str) -> tuple[str, str, list[tuple[str, str]]]:
    """What mark-up does to a whole line, its number, and its words, each with what is done."""
    found = _LINE.fullmatch(text)
    assert found is not None
    kinds = {"out": "-", "put": "+", "kept": "="}
    pieces = [
        (found["whole"] or kinds[mark.lastgroup or "kept"], mark[mark.lastgroup or 0])
        for mark in _MARK.finditer(found["words"])
    ]
    return found["whole"], found["number"] or "", pieces


def _paragraph(text: str) -> str:
    whole, number, pieces = _parts(text)
    write = {"=": run, "-": deleted, "+": inserted}
    runs = "".join(write[kind](words) for kind, words in pieces)
    depth = None if not number else 2 if "(" in number else number.rstrip(".").count(".")
    return p(runs, level=depth, mark={"-": "del", "+": "ins", "": ""}[whole])


def _printed(text: str) -> Sequence[Piece]:
    whole, number, pieces = _parts(text)
    label = number[number.index("(") :] if "(" in number else number
    every = [*([(whole or "=", f"{label}\t")] if label else []), *pieces]
    return [{"-": struck, "+": put_in}.get(kind, str)(words) for kind, words in every]
