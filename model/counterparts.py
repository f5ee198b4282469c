"""Which clause of one version is which of the other, by number and id, as a comparison tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from clauseline.model.change import Change
from clauseline.model.clause import ClauseId, walk
from clauseline.model.version import Reference, Version


class Counterparts:
    """The new numbers of old clauses; a clause that was split has several."""

    def __init__(self, changes: Iterable[Change]) -> None:
        """Notes the pairs that the changes tell."""
        self._new: dict[str, list[str]] = {}
        self._olds: dict[ClauseId, list[ClauseId]] = {}
        self._doubtful: set[str] = set()
        self._paired: set[str] = set()
        for change in changes:
            if change.old is None or change.new is None:
                continue
            self._new.setdefault(change.old.number, []).append(change.new.number)
            self._olds.setdefault(change.new.id, []).append(change.old.id)
            self._paired.add(change.new.number)
            if change.match is not None and change.match.doubtful:
                self._doubtful.add(change.old.number)

    def new_numbers(self, old: str) -> Sequence[str]:
        """The numbers that a clause bears in the new version; none where it is gone."""
        return self._new.get(old, ())

    def old_ids(self, new: ClauseId) -> Sequence[ClauseId]:
        """The old clauses whose words stand in a new one; none where it was inserted."""
        return self._olds.get(new, ())

    def is_inserted(self, new: str) -> bool:
        """Whether the clause of a new number is no old clause."""
        return new not in self._paired

    def is_doubtful(self, old: str) -> bool:
        """Whether it is not sure which new clause an old one became."""
        return old in self._doubtful


def citations_by_clause(version: Version) -> Mapping[ClauseId, tuple[Reference, ...]]:
    """The citations of each clause that has any.

    A version lists its citations clause by clause, in the order of the document.
    """
    found: dict[ClauseId, tuple[Reference, ...]] = {}
    rest = list(reversed(version.references))
    for clause in walk(version.clauses):
        its: list[Reference] = []
        while rest and rest[-1].clause == clause.number and _stands_in(rest[-1], clause.text, its):
            its.append(rest.pop())
        if its:
            found[clause.id] = tuple(its)
    return found


def _stands_in(reference: Reference, text: str, before: Sequence[Reference]) -> bool:
    """Whether a citation can be of this clause: two clauses may bear one number, or none."""
    if reference.start is None:
        return True
    starts = [each.start for each in before if each.start is not None]
    return text.startswith(reference.text, reference.start) and (
        not starts or starts[-1] <= reference.start
    )


def with_targets(text: str, names: Mapping[str, Iterable[str]]) -> str:
    """A text with each citation as the clauses that it names, so that renumbering is no change.

    `names` has the clauses by the citation's words.
    """
    if not names:
        return text
    words = sorted(names, key=lambda each: (-len(each), each))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?![\w(]|\.\w)")
    return pattern.sub(lambda found: _target_sign(names[found[0]]), text)


def _target_sign(targets: Iterable[str]) -> str:
    return f"\ufffc{', '.join(targets)}\ufffc"


def within(number: str, above: str) -> bool:
    """Whether a number is that of a clause, or of one that stands in it.

    >>> within("4.1(a)", "4.1"), within("4.12", "4.1"), within("Schedule 2, 1", "Schedule 2")
    (True, False, True)
    """
    rest = number.removeprefix(above)
    return number == above or bool(above and rest != number and not rest[0].isalnum())


def numbers_above(number: str) -> Iterator[str]:
    """The numbers that a number may stand in, the nearest first, itself left out.

    >>> [*numbers_above("Schedule 2, 3.1(a)")]
    ['Schedule 2, 3.1', 'Schedule 2, 3', 'Schedule 2']
    """
    for place in range(len(number) - 1, 0, -1):
        if number[place] in "(.," and number[:place].strip():
            yield number[:place]
