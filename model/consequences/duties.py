"""Who must do what: the duties that a new version adds, and those that it drops."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from clauseline.model.change import Change
from clauseline.model.clause import ClauseId, walk
from clauseline.model.duties import Cast, duties_of
from clauseline.model.finding import Duties, Duty
from clauseline.model.findings.find import has_substance
from clauseline.model.version import Version
from clauseline.model.words import plain

_Stated = dict[ClauseId, list[Duty]]


def changed_duties(old: Version, new: Version, changes: Sequence[Change]) -> Duties:
    """The duties that only one of the versions states, by actor and verb, clause by clause.

    A duty whose sentence stands word for word in another clause is neither gained nor lost, nor is
    one whose words changed while who must do what did not.
    """
    differing = [each for each in changes if has_substance(each)]
    if not differing:
        return Duties()
    cast = Cast.of((*old.definitions, *new.definitions))
    lost = _stated(old, cast, {each.old.id for each in differing if each.old})
    gained = _stated(new, cast, {each.new.id for each in differing if each.new})
    for change in changes:
        if change.old and change.new:
            ours, theirs = lost.get(change.old.id, []), gained.get(change.new.id, [])
            _strike_out(ours, theirs, _act)
    rest, more = ([duty for its in side.values() for duty in its] for side in (lost, gained))
    _strike_out(rest, more, _sentence)
    return Duties(gained=tuple(more), lost=tuple(rest))


def _stated(version: Version, cast: Cast, differing: set[ClauseId]) -> _Stated:
    """The duties of the clauses that differ, and of those that go on from one that does."""
    concerned = set(differing)
    for clause in walk(version.clauses):
        if clause.id in differing:
            concerned.update(child.id for child in clause.children)
    stated = duties_of(version.clauses, cast, concerned)
    return {name: [*duties] for name, duties in stated.items()}


def _act(duty: Duty) -> tuple[str, ...]:
    return duty.actor, duty.kind, duty.verb


def _sentence(duty: Duty) -> tuple[str, ...]:
    return (*_act(duty), plain(duty.text))


def _strike_out(
    lost: list[Duty], gained: list[Duty], key: Callable[[Duty], tuple[str, ...]]
) -> None:
    """Takes what both lists have out of both, one for one."""
    waiting: dict[tuple[str, ...], list[Duty]] = {}
    for duty in reversed(lost):
        waiting.setdefault(key(duty), []).append(duty)
    kept = []
    for duty in gained:
        if same := waiting.get(key(duty)):
            same.pop()
        else:
            kept.append(duty)
    left = {id(duty) for its in waiting.values() for duty in its}
    lost[:] = [duty for duty in lost if id(duty) in left]
    gained[:] = kept
