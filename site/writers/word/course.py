"""A comparison -> the units of both versions in one course: which stand, go, come or move.

Those that stand keep their order in both versions, so that all others can be taken out where the
old version has them and put in where the new one does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

from msgspec import Struct, structs

from clauseline.model.change import Change, Op
from clauseline.model.clause import Clause, ClauseId
from clauseline.model.comparison.ops import text_ops
from clauseline.model.sequences import increasing
from clauseline.site.writers.word.units import FRONT, Unit, said

_STAYS: Final = 1_000_000
"""How much more it is worth that a clause stands than that one does that is told as moved."""


class Step(Struct, frozen=True, kw_only=True):
    """What comes next: a unit that stands, goes (no new one), comes (no old one), or moves.

    The ops rebuild the unit's words, paragraphs joined by newlines. Of one that moved, `move`
    names the move, and both are given, where it goes ("from") and where it comes ("to").
    """

    old: Unit | None
    new: Unit | None
    ops: tuple[Op, ...]
    move: tuple[Literal["from", "to"], int] | None = None


class _Pair(Struct, frozen=True, kw_only=True):
    """Two units that are one clause's, by their places, and how much it is worth that it stands."""

    old: int
    new: int
    change: Change
    worth: int = 0


def course(
    changes: Sequence[Change], clauses: Iterable[Clause], old: Sequence[Unit], new: Sequence[Unit]
) -> Iterator[Step]:
    """The steps from the old units to the new ones; `clauses` are the new version's."""
    pairs = _pairs(changes, _carried_off(changes, clauses), _Places(old), _Places(new))
    standing = [pairs[at] for at in _standing(pairs)]
    return _Course(old, new, standing, _moves(pairs, standing, old, new), changes).steps()


class _Places:
    """Where the units of each clause stand."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.opening = {each.clause: at for at, each in enumerate(units) if not each.closing}
        self.closing = {each.clause: at for at, each in enumerate(units) if each.closing}


def _pairs(
    changes: Sequence[Change], carried: frozenset[ClauseId], old: _Places, new: _Places
) -> list[_Pair]:
    """The units that are one clause's, in the order of the new version; each in one pair at most.

    A clause that was split or merged is held to be the part that has most of its words.
    """
    front = Change(id="", kinds=("unchanged",))
    pairs = [_Pair(old=old.opening[FRONT], new=new.opening[FRONT], change=front, worth=_STAYS)]
    taken: set[ClauseId] = set()
    left: set[ClauseId] = set()
    for kept, change in sorted(((_kept(each), each) for each in changes), key=lambda e: -e[0]):
        if change.old is None or change.new is None:
            continue
        one, other = change.old.id, change.new.id
        if one in left or other in taken:
            continue
        left.add(one)
        taken.add(other)
        worth = kept + 1 + _STAYS * (other not in carried)
        for ours, theirs in ((old.opening, new.opening), (old.closing, new.closing)):
            if one in ours and other in theirs:
                pair = _Pair(old=ours[one], new=theirs[other], change=change, worth=worth)
                pairs.append(pair)
    return sorted(pairs, key=lambda pair: pair.new)


def _kept(change: Change) -> int:
    return sum(len(op.text) for op in change.ops if op.kind == "=")


def _carried_off(changes: Iterable[Change], clauses: Iterable[Clause]) -> frozenset[ClauseId]:
    """The clauses of the new version that moved, and those within one that did."""
    moved = {each.new.id for each in changes if each.new and "moved" in each.kinds}
    return frozenset(_within(moved, clauses, carried=False))


def _within(
    moved: set[ClauseId], clauses: Iterable[Clause], *, carried: bool
) -> Iterator[ClauseId]:
    for clause in clauses:
        goes = carried or clause.id in moved
        if goes:
            yield clause.id
        yield from _within(moved, clause.children, carried=goes)


def _standing(pairs: Sequence[_Pair]) -> tuple[int, ...]:
    return increasing([pair.old for pair in pairs], [pair.worth for pair in pairs])


def _moves(
    pairs: Sequence[_Pair], standing: Sequence[_Pair], old: Sequence[Unit], new: Sequence[Unit]
) -> Iterator[tuple[_Pair, int]]:
    """The pairs that are told as moves, with the number of the move: neighbours move together.

    A table cannot be moved with tracking, nor can a note's words be in two places; closing words
    go where their clause goes.
    """
    still = {pair.new for pair in standing}
    last: _Pair | None = None
    move = 0
    for pair in pairs:
        units = (old[pair.old], new[pair.new])
        if pair.new in still or not all(each.lines and _may_move(each) for each in units):
            continue
        together = last is not None and (pair.old - last.old, pair.new - last.new) == (1, 1)
        move += not together
        last = pair
        yield pair, move


def _may_move(unit: Unit) -> bool:
    return not (unit.closing or unit.tables or unit.notes)


class _Course:
    def __init__(
        self,
        old: Sequence[Unit],
        new: Sequence[Unit],
        standing: Sequence[_Pair],
        moves: Iterable[tuple[_Pair, int]],
        changes: Sequence[Change],
    ) -> None:
        self._old, self._new = old, new
        self._standing = standing
        self._going: dict[int, tuple[_Pair, int]] = {}
        self._coming: dict[int, tuple[_Pair, int]] = {}
        for pair, move in moves:
            self._going[pair.old] = self._coming[pair.new] = pair, move
        self._parts = _Parts(changes)

    def steps(self) -> Iterator[Step]:
        """The steps from the first units to the last."""
        one = other = 0
        for at, pair in enumerate(self._standing):
            following = self._standing[at + 1] if at + 1 < len(self._standing) else None
            old, one_end = self._joined(pair, following, is_old=True)
            new, other_end = self._joined(pair, following, is_old=False)
            yield from self._between(range(one, pair.old), range(other, pair.new))
            yield Step(old=old, new=new, ops=unit_ops(old, new, pair.change))
            one, other = one_end, other_end
        yield from self._between(range(one, len(self._old)), range(other, len(self._new)))

    def _between(self, old: range, new: range) -> Iterator[Step]:
        """What goes and comes between two units that stand: what goes first.

        What comes goes on below what stands, where what goes is set further out: a new 4(c) stands
        before the old clause 5.
        """
        inward = bool(old and new) and self._old[old[0]].margin < self._new[new[0]].margin
        if inward:
            yield from self._come(new)
        yield from self._gone(old)
        if not inward:
            yield from self._come(new)

    def _joined(self, pair: _Pair, following: _Pair | None, *, is_old: bool) -> tuple[Unit, int]:
        """A unit that stands with the parts after it that were one with it, and where they end."""
        units, place = (self._old, pair.old) if is_old else (self._new, pair.new)
        partner = (self._new[pair.new] if is_old else self._old[pair.old]).clause
        end = place + 1
        limit = len(units) if following is None else following.old if is_old else following.new
        unit = units[place]
        if unit.closing or unit.tables:
            return unit, end
        elsewhere = self._going if is_old else self._coming
        while end < limit and end not in elsewhere:
            if not self._is_part(units[end], partner, is_old=is_old):
                break
            unit = structs.replace(unit, body=(*unit.body, *units[end].body))
            end += 1
        return unit, end

    def _is_part(self, unit: Unit, partner: ClauseId, *, is_old: bool) -> bool:
        wholes = self._parts.merged if is_old else self._parts.split
        return unit.is_words_alone and not unit.closing and wholes.get(unit.clause) == partner

    def _gone(self, places: range) -> Iterator[Step]:
        for place in places:
            unit = self._old[place]
            if place in self._going:
                pair, move = self._going[place]
                yield self._moved(pair, ("from", move))
            else:
                yield Step(old=unit, new=None, ops=_whole("-", unit))

    def _come(self, places: range) -> Iterator[Step]:
        for place in places:
            unit = self._new[place]
            if place in self._coming:
                pair, move = self._coming[place]
                yield self._moved(pair, ("to", move))
            else:
                yield Step(old=None, new=unit, ops=_whole("+", unit))

    def _moved(self, pair: _Pair, move: tuple[Literal["from", "to"], int]) -> Step:
        old, new = self._old[pair.old], self._new[pair.new]
        return Step(old=old, new=new, ops=unit_ops(old, new, pair.change), move=move)


class _Parts:
    """Of each part of a clause that was split, or merged of several, the whole."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self.split: dict[ClauseId, ClauseId] = {}
        self.merged: dict[ClauseId, ClauseId] = {}
        for each in changes:
            if each.old is not None and each.new is not None:
                if "split" in each.kinds:
                    self.split[each.new.id] = each.old.id
                if "merged" in each.kinds:
                    self.merged[each.old.id] = each.new.id


def unit_ops(old: Unit, new: Unit, change: Change) -> tuple[Op, ...]:
    """The ops that rebuild the words of both units, those of the change where they do."""
    body = _ops(said(old.body), said(new.body), change.ops)
    if old.heading is None and new.heading is None:
        return body
    ours, theirs = (each.heading.text if each.heading else "" for each in (old, new))
    apart = [bool(each.heading and each.body) for each in (old, new)]
    end = () if not any(apart) else (Op("=" if all(apart) else "-" if apart[0] else "+", "\n"),)
    return (*_ops(ours, theirs, change.heading_ops), *end, *body)


def _ops(old: str, new: str, told: Sequence[Op]) -> tuple[Op, ...]:
    before = "".join(op.text for op in told if op.kind != "+")
    after = "".join(op.text for op in told if op.kind != "-")
    return tuple(told) if (before, after) == (old, new) else text_ops(old, new)


def _whole(kind: Literal["-", "+"], unit: Unit) -> tuple[Op, ...]:
    words = said(unit.lines)
    return (Op(kind, words),) if words else ()
