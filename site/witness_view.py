"""What the files of a version say, made ready for reading: a verdict, and short excerpts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.version import Source
from clauseline.model.witness import CellDifference, Difference, Statement, Stretch, Witness
from clauseline.site.wording import beginning

_AROUND: Final = 12
"""Words shown on either side of words that differ."""
_WHOLE: Final = 60
"""Words shown of a clause that only one file has."""
_KINDS: Final = {"docx": "Word", "pdf": "PDF", "text": "text"}


class Side(Struct, frozen=True, kw_only=True):
    """What one file says: its name, where it says it, and the words with some around them.

    `number` is None where the file has no such clause.
    """

    file: str
    place: str = ""
    number: str | None = None
    stretches: tuple[Stretch, ...] = ()


class DifferenceView(Struct, frozen=True, kw_only=True):
    """A clause of which two files say different things.

    `href_id` is the clause's id in the text of the version, "" where that does not have it. Of a
    clause that only bears another number `sides` hold just its first words.
    """

    number: str
    href_id: str
    said: str
    sides: tuple[Side, ...]
    cells: tuple[CellDifference, ...]


class WitnessView(Struct, frozen=True, kw_only=True):
    """A further file of a version: its verdict, and each clause that differs."""

    file: str
    source: Source | None
    agrees: bool
    verdict: str
    names: tuple[str, str]
    differences: tuple[DifferenceView, ...]


def witness_view(source: Source, witness: Witness) -> WitnessView:
    """A witness as a reader meets it; `source` is the file that the version is read from."""
    names = _names(source, witness)
    return WitnessView(
        file=witness.file,
        source=witness.source,
        agrees=witness.agrees,
        verdict=verdict(source, witness),
        names=names,
        differences=tuple(_difference(each, names) for each in witness.differences),
    )


def verdict(source: Source, witness: Witness) -> str:
    """Whether two files agree, in a sentence without its full stop."""
    if witness.unread is not None:
        return f"{witness.file} was not compared: {witness.unread}"
    names = _names(source, witness)
    one, other = (name.removesuffix(" file") for name in names)
    both = f"{one} and {other}" if one == names[0] else f"The {one} and the {other} file"
    return f"{both} agree" if witness.agrees else f"{both} differ in {witness.extent}"


def _names(source: Source, witness: Witness) -> tuple[str, str]:
    """What two files are called: by their kind, or by their paths where both are of one kind."""
    kinds = [_KINDS.get(each.reader) for each in (source, witness.source) if each]
    if len(kinds) < 2 or None in kinds or kinds[0] == kinds[1]:  # noqa: PLR2004 - a pair
        return source.file, witness.file
    return f"{kinds[0]} file", f"{kinds[1]} file"


def _difference(difference: Difference, names: tuple[str, str]) -> DifferenceView:
    pairs = tuple(zip(names, (difference.first, difference.second), strict=True))
    return DifferenceView(
        number=difference.number,
        href_id=difference.first.id if difference.first else "",
        said=_said(difference, names[0] if difference.first else names[1]),
        sides=tuple(_side(name, statement, difference) for name, statement in pairs),
        cells=difference.cells,
    )


def _said(difference: Difference, only: str) -> str:
    """What is different, in a few words; `only` is the file that alone has a missing clause."""
    if "missing" in difference.kinds:
        return f"only in the {only}" if only.endswith(" file") else f"only in {only}"
    if difference.kinds == ("number",):
        return "number differs"
    return "words differ" if difference.kinds == ("words",) else "number and words differ"


def _side(name: str, statement: Statement | None, difference: Difference) -> Side:
    if statement is None:
        return Side(file=name)
    if difference.kinds == ("number",):
        shown: tuple[Stretch, ...] = (Stretch(beginning(statement.text)),)
    elif "missing" in difference.kinds:
        shown = (Stretch(beginning(statement.text, _WHOLE), differs=True),)
    else:
        shown = excerpt(statement.stretches)
    return Side(
        file=name,
        place=statement.source.told,
        number=statement.number,
        stretches=tuple(each for each in shown if each.text or each.differs),
    )


def excerpt(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Stretches with only some of the words around those that differ."""
    last = len(stretches) - 1
    return tuple(
        each if each.differs else Stretch(_shortened(each.text, first=not at, last=at == last))
        for at, each in enumerate(stretches)
    )


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """A text's ends, that is those which stand beside words that differ."""
    if first and last:
        return beginning(text, 2 * _AROUND)
    words = text.split(" ")
    kept = (0 if first else _AROUND) + (0 if last else _AROUND)
    if len(words) <= kept + 1:
        return text
    opening = "" if first else f"{' '.join(words[:_AROUND])} "
    closing = "" if last else f" {' '.join(words[-_AROUND:])}"
    return f"{opening}…{closing}"
