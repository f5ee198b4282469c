"""Where a labelled paragraph belongs among the clauses that are open.

Each rule looks at one sort of evidence and names the parent, or passes. The first that names one
decides; a label that none places begins a new list. `belief` judges whether it is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct

from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.ingest.structure.counters import Count, follows, follows_any
from clauseline.ingest.structure.labels import Shape
from clauseline.ingest.structure.node import Node
from clauseline.model.number import RESTARTING, bare, container_of, leading_word

_LETTERED: Final = re.compile(r"([A-Z]{1,2})\d{1,3}")
TOLERANCE: Final = 3.0
"""Indents that differ by less, in points, are the same."""


class Candidate(Struct, frozen=True, kw_only=True, gc=False):
    """A paragraph and the label it may bear; `next_counters` is what the next such label counts."""

    paragraph: Paragraph
    label: Label
    shape: Shape
    next_counters: tuple[Count, ...] = ()

    @property
    def begins(self) -> bool:
        """Whether the label may be the first of a list."""
        return any(counter.begins for counter in self.shape.counters)


class Home(Struct, frozen=True, kw_only=True, gc=False):
    """The parent that a candidate gets, and what its label counts there.

    `jumps` says that it does not follow the one before, `held` that it holds the parent's number.
    """

    parent: Node
    counter: Count | None = None
    jumps: bool = False
    held: bool = False


_HOLDERS: Final = {
    "part": RESTARTING,
    "chapter": ("part", *RESTARTING),
    "section": ("chapter", "part", *RESTARTING),
}
HEADINGS_TOGETHER: Final = 8
"""So many headings may stand together before a list is taken for interrupted for good."""

Rule = Callable[[Candidate, Node], Home | None]


def find_home(candidate: Candidate, top: Node) -> Home:
    """The home of a candidate, where `top` is the clause that was opened last."""
    for rule in RULES:
        home = rule(candidate, top)
        if home is not None:
            return home
    return _new_list(candidate, top)


def counter_at(candidate: Candidate, before: Node | None) -> Count | None:
    """What a label counts: the next after `before`, else the first of a new list.

    A label that may be either, as "(i)" after "(h)", is what the next label of its shape goes on
    from; where that does not tell, it goes on from the one before.
    """
    counters = candidate.shape.counters
    if before is not None and before.counter is not None:
        going_on = [each for each in counters if follows(each, before.counter)]
        if going_on:
            return going_on[0]
    first = [each for each in counters if each.begins]
    return next(iter((*first, *counters)), None)


def _division(candidate: Candidate, top: Node) -> Home | None:
    """A schedule stands by itself; a Part within a schedule or not; a Chapter within a Part.

    A Section that divides stands within any of them.
    """
    text = candidate.label.text
    word = leading_word(text).strip() if candidate.label.divides else container_of(text)
    if word is None:
        return None
    holders = _HOLDERS.get(word, ())
    for node in top.lineage:
        if node.container in holders:
            return Home(parent=node, counter=counter_at(candidate, None))
    return Home(parent=root_of(top), counter=counter_at(candidate, None))


def _same_list(candidate: Candidate, top: Node) -> Home | None:
    """Word's own levels: beside the last of this level, below one of a higher, above a deeper."""
    label = candidate.label
    if label.series is None or label.level is None:
        return None
    deeper: Node | None = None
    for node in top.lineage:
        if node.series != label.series or node.level is None:
            continue
        if node.level == label.level:
            return Home(parent=_parent(node), counter=counter_at(candidate, node))
        if node.level < label.level:
            return Home(parent=_heading_below(candidate, top, node), counter=_first(candidate))
        deeper = node
    if deeper is None:
        return None
    return Home(parent=_parent(deeper), counter=_first(candidate))


def _first(candidate: Candidate) -> Count | None:
    return counter_at(candidate, None)


def _heading_below(candidate: Candidate, top: Node, node: Node) -> Node:
    """The nearest heading without a number that stands between a clause and its sub-clause."""
    for between in top.lineage:
        if between is node:
            break
        if not between.label and candidate.paragraph.outline is None:
            return between
    return node


def _heading(candidate: Candidate, top: Node) -> Home | None:
    """A heading by its outline level: below the nearest heading of a higher level or division."""
    outline = candidate.paragraph.outline
    if outline is None:
        return None
    for node in top.lineage:
        higher = node.outline is not None and node.outline < outline
        divides = node.container is not None and (node.outline is None or node.outline == outline)
        if higher or divides:
            return Home(parent=node, counter=counter_at(candidate, _last_child(node)))
    root = root_of(top)
    return Home(parent=root, counter=counter_at(candidate, _last_child(root)))


def _holding_number(candidate: Candidate, top: Node) -> Home | None:
    """A label such as "4.12" belongs below the clause whose number it holds."""
    text = bare(candidate.label.text)
    if candidate.shape.depth == 1 or text.startswith("("):
        return None
    for node in top.lineage:
        own = bare(node.label)
        if own and not node.bullet and _begins_with(text, own):
            before = _last_child(node)
            counter = counter_at(candidate, before)
            jumps = _jumps(candidate, counter, before)
            return Home(parent=node, counter=counter, jumps=jumps, held=True)
    return None


def _jumps(candidate: Candidate, counter: Count | None, before: Node | None) -> bool:
    """Whether a label typed by hand neither begins a list nor goes on from the one before."""
    if candidate.label.series is not None or counter is None or counter.begins:
        return False
    return before is None or before.counter is None or not follows(counter, before.counter)


def _begins_with(text: str, number: str) -> bool:
    rest = text.removeprefix(number)
    return rest not in (text, "") and not rest[0].isalnum()


def _going_on(candidate: Candidate, top: Node) -> Home | None:
    """A label that goes on from the last open one of its shape stands beside that one."""
    if candidate.label.bullet:
        return None
    for node in _open_of_shape(candidate, top):
        counter = _next_of(candidate, node)
        if counter is not None and not _starts_below(candidate, counter, node):
            return Home(parent=_parent(node), counter=counter)
    return None


def _interrupted(candidate: Candidate, top: Node) -> Home | None:
    """A list goes on below a heading or a division that stands between its clauses."""
    node: Node | None = top
    for _ in range(HEADINGS_TOGETHER):
        if node is None or not node.groups:
            break
        for earlier in () if node.before is None else _open_of_shape(candidate, node.before):
            counter = _next_of(candidate, earlier)
            if counter is not None:
                return Home(parent=top, counter=counter)
        node = node.before
    return None


def _next_of(candidate: Candidate, node: Node) -> Count | None:
    """What a label counts where it goes on from a clause, None where it does not."""
    if node.counter is None or node.shape is None or node.shape.stem != candidate.shape.stem:
        return None
    return next((each for each in candidate.shape.counters if follows(each, node.counter)), None)


def _starts_below(candidate: Candidate, counter: Count, before: Node) -> bool:
    """Whether a label that could go on rather begins a list of its own below the one before.

    "(i)" after "(h)" begins one when "(ii)" comes next, or when it is set further in.
    """
    if not candidate.begins or counter.begins:
        return False
    if follows_any(candidate.next_counters, counter):
        return False
    first = next(each for each in candidate.shape.counters if each.begins)
    if follows_any(candidate.next_counters, first):
        return True
    return candidate.paragraph.indent > before.indent + TOLERANCE


def _same_shape(candidate: Candidate, top: Node) -> Home | None:
    """A label of a shape that is open starts that list anew, or jumps within it.

    Set further in, or after words that lead into a list, a first label begins one below.
    """
    if candidate.label.bullet or (candidate.begins and top.leads_on):
        return None
    styles = {each.style for each in candidate.shape.counters if each.begins}
    styles = styles or {each.style for each in candidate.shape.counters}
    for node in _open_of_shape(candidate, top):
        if node.counter is None or node.counter.style not in styles:
            continue
        if candidate.begins and candidate.paragraph.indent > node.indent + TOLERANCE:
            return Home(parent=top, counter=counter_at(candidate, None))
        counter = next(each for each in candidate.shape.counters if each.style in styles)
        return Home(parent=_parent(node), counter=counter, jumps=_jumps(candidate, counter, None))
    return None


def _bullet(candidate: Candidate, top: Node) -> Home | None:
    """A bullet belongs to the nearest clause that is not set further in than its own place."""
    if not candidate.label.bullet:
        return None
    for node in top.lineage:
        if node.bullet:
            if node.indent < candidate.paragraph.indent - TOLERANCE:
                return Home(parent=node)
            continue
        return Home(parent=node)
    return Home(parent=root_of(top))


def _next_code(candidate: Candidate, top: Node) -> Home | None:
    """A row of numbers with a letter of its own stands beside another such: "B1" after "A1"."""
    own = _LETTERED.fullmatch(bare(candidate.label.text))
    if own is None or not candidate.begins:
        return None
    for node in top.lineage:
        other = _LETTERED.fullmatch(bare(node.label))
        if other is not None and other[1] != own[1]:
            return Home(parent=_parent(node), counter=counter_at(candidate, None))
    return None


def _new_list(candidate: Candidate, top: Node) -> Home:
    """A new list belongs to the clause opened last, unless it stands beside or above it.

    Set further in, it is a list below. Set back or level with a clause, it leaves that clause
    where its labels are such as stand higher in a document ("1." after "(B)", not "1)" after "B.")
    and no list like it has been begun there, so that no number comes twice. Where a clause has
    gone on after its sub-clauses and leads on again, the list is that clause's.
    """
    node = top
    if top.closed_by is not None and _leads_to(candidate, top.closed_by):
        node = top.closed_by
    else:
        while node.parent is not None and not node.groups and _leaves(candidate, node):
            node = node.parent
    counter = counter_at(candidate, None)
    return Home(parent=node, counter=counter, jumps=_jumps(candidate, counter, None))


def _leads_to(candidate: Candidate, node: Node) -> bool:
    within = candidate.paragraph.indent >= node.indent - TOLERANCE
    return candidate.begins and within and node.ends_leading


def _leaves(candidate: Candidate, node: Node) -> bool:
    further_in = candidate.paragraph.indent - node.indent
    if further_in > TOLERANCE:
        return False
    if node.bullet:
        return True
    if node.shape is None or node.leads_on or candidate.shape.rank >= node.shape.rank:
        return False
    if candidate.begins and _counts_in_figures(node):
        return False
    if candidate.label.text.endswith(")") and not node.label.endswith(")"):
        return False
    return further_in < -TOLERANCE or not _holds_such(_parent(node), candidate)


def _counts_in_figures(node: Node) -> bool:
    """Whether a clause is numbered "3.4.4": the document has begun with 1. long before."""
    return node.shape is not None and node.shape.depth > 1 and bare(node.label)[:1].isdigit()


def _holds_such(parent: Node, candidate: Candidate) -> bool:
    """Whether a clause, or one that holds it, has a list written like this one already."""
    holders = [*parent.lineage, root_of(parent)]
    return any(candidate.shape.pattern in holder.patterns for holder in holders)


RULES: Final[tuple[Rule, ...]] = (
    _division,
    _same_list,
    _heading,
    _holding_number,
    _bullet,
    _going_on,
    _interrupted,
    _same_shape,
    _next_code,
)
"""The evidence, strongest first; a label that none of it places begins a new list."""


def _open_of_shape(candidate: Candidate, top: Node) -> Iterator[Node]:
    """The open clauses whose labels are written alike, nearest first, within one schedule."""
    for node in top.lineage:
        if node.shape is not None and node.shape.pattern == candidate.shape.pattern:
            yield node
        if node.container in RESTARTING:
            return


def _last_child(node: Node) -> Node | None:
    return node.last_labelled


def _parent(node: Node) -> Node:
    return node if node.parent is None else node.parent


def root_of(top: Node) -> Node:
    """The node that holds a whole tree."""
    node = top
    while node.parent is not None:
        node = node.parent
    return node
