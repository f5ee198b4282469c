"""Where the files of a version differ, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from clauseline.model.witness import Witness, Witnesses
from clauseline.site.witness_view import DifferenceView, Side, verdict, witness_view

_STEP = "  "


def write_witnesses_text(told: Witnesses) -> str:
    """A verdict for each further file, and below it every clause that differs, as both have it.

    Words that only the first file has stand in [-…-], those that only the other has in {+…+}.
    """
    lines = [line for each in told.witnesses for line in (*_lines(told, each), "")]
    alone = [
        f"{told.version} is read from {told.source.file}, and no other clean file of it is held",
        "",
    ]
    return "\n".join(lines or alone)


def _lines(told: Witnesses, witness: Witness) -> Iterator[str]:
    view = witness_view(told.source, witness)
    yield f"{told.version}: {verdict(told.source, witness)}"
    if view.names[0] != told.source.file:
        yield f"{view.names[0]}: {told.source.file}"
        yield f"{view.names[1]}: {witness.file}"
    for difference in view.differences:
        yield ""
        yield f"{difference.number or 'before the first number'}  {difference.said}"
        yield from _difference(difference, view.names)


def _difference(difference: DifferenceView, names: tuple[str, str]) -> Iterator[str]:
    for side in difference.sides:
        if side.number is None:
            continue
        number = f", as {side.number}" if side.number != difference.number else ""
        place = f", {side.place}" if side.place else ""
        yield f"{_STEP}{side.file}{place}{number}:"
        marks = ("[-", "-]") if side.file == names[0] else ("{+", "+}")
        yield from (f"{_STEP * 2}{line}" for line in _marked(side, marks).split("\n"))
    for cell in difference.cells:
        first, second = (" ".join(words.split()) for words in (cell.first, cell.second))
        yield (
            f"{_STEP}table {cell.table}, row {cell.row}, column {cell.column}: "
            f"[-{first}-] {{+{second}+}}"
        )


def _marked(side: Side, marks: tuple[str, str]) -> str:
    shown = (
        each.text.join(marks) if each.differs and each.text else each.text
        for each in side.stretches
    )
    return "".join(shown).strip("\n")
