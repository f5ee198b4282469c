"""The five texts -> groups of clauses that are the same clause, or have its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from clauseline.model.reconciliation.columns import (
    Column,
    as_viewed,
    columns_between,
    columns_of,
    words_of,
)
from clauseline.model.reconciliation.linking import (
    ACCEPTED,
    MARKED,
    NEW,
    OLD,
    REJECTED,
    Link,
    Text,
    view_links,
)
from clauseline.model.reconciliation.passages import Unit

Node = tuple[int, int]
"""A unit: which of the five texts has it, and its place there."""


class Links(Struct, frozen=True, kw_only=True):
    """The clean texts linked with their views of the mark-up, and with one another."""

    old: Link
    new: Link
    clean: Link

    @classmethod
    def between(cls, texts: tuple[Text, ...]) -> Links:
        """The links of the five texts."""
        return cls(
            old=Link(texts[OLD], texts[REJECTED]),
            new=Link(texts[ACCEPTED], texts[NEW]),
            clean=Link(texts[OLD], texts[NEW]),
        )


class Group(Struct, frozen=True, dict=True):
    """The units that belong together, text by text."""

    texts: tuple[Text, ...]
    places: tuple[tuple[int, ...], ...]

    def units(self, which: int) -> list[Unit]:
        """Its units in one of the texts."""
        return [self.texts[which].units[place] for place in self.places[which]]

    def spelt(self, which: int) -> str:
        """All words of a clean text or of a view, as they are compared."""
        return "".join(each.spelt for each in self.units(which))

    def says_alike(self, *which: int) -> bool:
        """Whether clean texts or views say the same."""
        if len({"".join(each.after for each in self.units(its)) for its in which}) == 1:
            return True
        return len({self.spelt(its) for its in which}) == 1

    @property
    def is_plain(self) -> bool:
        """Whether nothing is marked and all texts say the same."""
        if any(each.is_marked for each in self.units(MARKED)):
            return False
        return self.says_alike(OLD, REJECTED, MARKED, ACCEPTED, NEW)

    @property
    def is_held(self) -> bool:
        """Whether the mark-up keeps any of its clauses."""
        return any(_is_held(each) for each in self.units(MARKED))

    @property
    def is_held_between(self) -> bool:
        """Whether the mark-up keeps a clause that stands between its first and its last."""
        first, last = self.places[MARKED][0], self.places[MARKED][-1]
        return any(_is_held(each) for each in self.texts[MARKED].units[first:last])

    @property
    def hand(self) -> tuple[str | None, str | None]:
        """Who marked it first, and when."""
        ops = (op for unit in self.units(MARKED) for each in unit.passages for op in each.ops)
        marked = (op for op in ops if op.kind != "=" and op.text.strip())
        return next(((op.author, op.date) for op in marked), (None, None))

    @cached_property
    def columns(self) -> list[Column]:
        """The words of the mark-up; worked out from its views where it does not show them.

        They bear the numbers that the views give them.
        """
        before, after = words_of(self.units(REJECTED)), words_of(self.units(ACCEPTED))
        columns = columns_of(self.units(MARKED))
        return as_viewed(columns, before, after) or columns_between(before, after)


def groups_of(texts: tuple[Text, ...], links: Links) -> list[Group]:
    """The groups of all units, in the order of the mark-up."""
    joined = _Joined()
    for one, other in (*_firm(links.old, links, OLD), *links.old.divided):
        joined.join((OLD, one), (REJECTED, other))
    for one, other in (*_firm(links.new, links, NEW), *links.new.divided):
        joined.join((ACCEPTED, one), (NEW, other))
    _join_views(joined, texts)
    _join_clean(joined, texts, links.clean)
    nodes = [(which, at) for which, text in enumerate(texts) for at in range(len(text.units))]
    return _in_order([Group(texts, _places(each)) for each in joined.groups(nodes)], texts)


def _firm(link: Link, links: Links, which: int) -> Iterator[tuple[int, int]]:
    """The pairs of a clean text and its view, but unlike ones of a clause that did not change.

    Where mark-up lacks a clause that both clean texts have, another one may seem to stand for it.
    """
    for pair in link.pairs:
        if not link.is_unlike(pair) or not _is_in_both(links.clean, which, pair[which == NEW]):
            yield pair


def _is_in_both(clean: Link, which: int, place: int) -> bool:
    """Whether a clause of one clean text stands in the other word for word."""
    other = (clean.new_of if which == OLD else clean.old_of).get(place)
    if other is None:
        return False
    one, two = (place, other) if which == OLD else (other, place)
    return clean.first.units[one].spelt == clean.second.units[two].spelt


def _is_held(unit: Unit) -> bool:
    return not unit.is_struck and not unit.is_put_in


def _places(nodes: Iterable[Node]) -> tuple[tuple[int, ...], ...]:
    found: tuple[list[int], ...] = ([], [], [], [], [])
    for which, at in nodes:
        found[which].append(at)
    return tuple(tuple(sorted(each)) for each in found)


def _join_views(joined: _Joined, texts: tuple[Text, ...]) -> None:
    marked = texts[MARKED].units
    shown = {
        REJECTED: [each.before for each in marked],
        ACCEPTED: [each.after for each in marked],
    }
    for view, words in shown.items():
        said = [each.after for each in texts[view].units]
        for one, other in view_links(said, words):
            joined.join((view, one), (MARKED, other))


def _join_clean(joined: _Joined, texts: tuple[Text, ...], clean: Link) -> None:
    """Joins equal clauses of the clean texts that the mark-up does not keep."""
    held = {
        joined.root((MARKED, at)) for at, each in enumerate(texts[MARKED].units) if _is_held(each)
    }
    loose = {
        (which, at)
        for which in (OLD, NEW)
        for at, unit in enumerate(texts[which].units)
        if unit.after and joined.root((which, at)) not in held
    }
    if {which for which, _ in loose} != {OLD, NEW}:
        return
    ours, theirs = texts[OLD].units, texts[NEW].units
    for one, other in sorted(clean.pairs):
        is_loose = (OLD, one) in loose or (NEW, other) in loose
        if is_loose and ours[one].spelt == theirs[other].spelt:
            joined.join((OLD, one), (NEW, other))


def _in_order(groups: Sequence[Group], texts: tuple[Text, ...]) -> list[Group]:
    """The groups as the mark-up has them; one that it lacks follows the clause before it."""
    rank: dict[Node, int] = {
        (which, at): group.places[MARKED][0]
        for group in groups
        if group.places[MARKED]
        for which, places in enumerate(group.places)
        for at in places
    }
    for which, text in enumerate(texts):
        last = 0
        for at in range(len(text.units)):
            last = rank.setdefault((which, at), last)
    return sorted(groups, key=lambda group: _rank(group, rank))


def _rank(group: Group, rank: Mapping[Node, int]) -> tuple[int, bool, int, int]:
    """A group's place in the mark-up; by its first text and its place there, where it has none."""
    which = next(which for which in (MARKED, NEW, OLD, ACCEPTED, REJECTED) if group.places[which])
    first = group.places[which][0]
    return rank[which, first], which != MARKED, first, which


class _Joined:
    """Units that belong together, directly or through others."""

    def __init__(self) -> None:
        self._above: dict[Node, Node] = {}

    def root(self, node: Node) -> Node:
        """The unit that stands for all those a unit belongs to."""
        above = self._above.setdefault(node, node)
        while above != node:
            higher = self._above[above]
            self._above[node] = higher
            node, above = above, higher
        return node

    def join(self, one: Node, other: Node) -> None:
        """Says that two units belong together."""
        first, second = sorted((self.root(one), self.root(other)))
        self._above[second] = first

    def groups(self, nodes: Iterable[Node]) -> list[list[Node]]:
        """The units that belong together, group by group."""
        found: dict[Node, list[Node]] = {}
        for node in nodes:
            found.setdefault(self.root(node), []).append(node)
        return list(found.values())
