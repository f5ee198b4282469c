"""Two texts -> the words kept, taken out and put in, as a reader would mark them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from clauseline.model.change import Op
from clauseline.model.comparison.gaps import Gap, Unit, readable_gaps
from clauseline.model.words import Token, tokens_of


class _Run(Struct, frozen=True, gc=False):
    """A kept stretch, and what was taken out and put in after it."""

    kept: str
    removed: str
    added: str


def text_ops(old: str, new: str) -> tuple[Op, ...]:
    """The ops that turn one text into another; those not "+" give the old, not "-" the new one.

    Edits begin and end at words, a "-" stands before its "+", and a few common words between two
    replaced stretches are replaced with them. An unchanged date, sum, number or reference never
    is.

    >>> [(op.kind, op.text) for op in text_ops("within 30 seconds", "within 90 seconds")]
    [('=', 'within '), ('-', '30'), ('+', '90'), ('=', ' seconds')]
    """
    if old == new:
        return (Op("=", old),) if old else ()
    ours, theirs = _units(old), _units(new)
    return _settled(_marked(readable_gaps(ours, theirs), ours, theirs))


def _units(text: str) -> list[Unit]:
    units: list[Unit] = []
    space = ""
    for token in tokens_of(text):
        if token.kind == "space":
            space += token.text
        else:
            units.append(Unit(space, token))
            space = ""
    return [*units, Unit(space, Token("space", ""))]


def _marked(gaps: Sequence[Gap], ours: Sequence[Unit], theirs: Sequence[Unit]) -> Iterator[Op]:
    """Every unit with its white space, as one op each."""
    old = new = 0
    for gap in (*gaps, Gap(len(ours), len(ours), len(theirs), len(theirs))):
        for unit, other in zip(ours[old : gap.old], theirs[new : gap.new], strict=True):
            yield from _spaces(unit.space, other.space)
            yield Op("=", unit.token.text)
        for unit in ours[gap.old : gap.old_end]:
            yield Op("-", unit.space + unit.token.text)
        for unit in theirs[gap.new : gap.new_end]:
            yield Op("+", unit.space + unit.token.text)
        old, new = gap.old_end, gap.new_end


def _spaces(old: str, new: str) -> Iterator[Op]:
    if old == new:
        yield Op("=", old)
    else:
        yield Op("-", old)
        yield Op("+", new)


def _settled(ops: Iterable[Op]) -> tuple[Op, ...]:
    """The ops with neighbours of a kind joined, white space that both texts have kept, none empty.

    Between two kept stretches stands at most one "-", then at most one "+".
    """
    return tuple(_written(_turned([_with_shared_space(run) for run in _runs(ops)])))


def _runs(ops: Iterable[Op]) -> Iterator[_Run]:
    kept = removed = added = ""
    for op in ops:
        if op.kind == "-":
            removed += op.text
        elif op.kind == "+":
            added += op.text
        elif op.text:
            if removed or added:
                yield _Run(kept, removed, added)
                kept = removed = added = ""
            kept += op.text
    yield _Run(kept, removed, added)


def _with_shared_space(run: _Run) -> _Run:
    """The run with the white space kept with which both of its sides begin."""
    lead = _leading_space(run.removed)
    if not lead or lead != _leading_space(run.added):
        return run
    return _Run(run.kept + lead, run.removed[len(lead) :], run.added[len(lead) :])


def _leading_space(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def _turned(runs: Sequence[_Run]) -> Iterator[_Run]:
    """The runs with a lone edit's white space after it: "to [the ]door", not "to[ the] door"."""
    owed = 0
    for place, run in enumerate(runs):
        kept = run.kept[owed:]
        following = runs[place + 1].kept if place + 1 < len(runs) else ""
        edit = run.removed or run.added
        owed = 0
        if not (run.removed and run.added) and edit[:1].isspace() and following[:1] == edit[:1]:
            owed = 1
            turned = edit[1:] + edit[0]
            yield _Run(kept + edit[0], turned * bool(run.removed), turned * bool(run.added))
        else:
            yield _Run(kept, run.removed, run.added)


def _written(runs: Iterable[_Run]) -> Iterator[Op]:
    for run in runs:
        if run.kept:
            yield Op("=", run.kept)
        if run.removed:
            yield Op("-", run.removed)
        if run.added:
            yield Op("+", run.added)
