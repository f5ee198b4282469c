"""A clause while the tree is being built, and the frozen Clause that comes of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from msgspec import UNSET

from clauseline.ingest.marking import fold_marks
from clauseline.ingest.paragraph import Paragraph
from clauseline.ingest.structure.counters import Count, counts_of
from clauseline.ingest.structure.labels import Shape
from clauseline.model.clause import Clause, MarkedOp, Note, Place, Table
from clauseline.model.identity import Identities
from clauseline.model.number import RESTARTING, bare, container_of, join, leading_word
from clauseline.model.text import fold

_LEADS: Final = (":", "-", "\u2013", "\u2014", "\u201c", '"')
_LEADS_ON: Final = (":", "\u2014", "\u2013")
_LEAD_LENGTH: Final = 200
_QUOTES: Final = re.compile(
    r"\b(?:substitut|insert|add)\w*\b[^.;]{0,80}[\u2014\u2013:-]\s*[\u201c\"]?$", re.IGNORECASE
)

_FIRST_PART: Final = re.compile(r"(?=[^\W_])(?P<letters>[A-Z]*)(?P<figures>[^\W_]*)")
"""The first part of a number: "S1" of "S1.2", "1" of "(1)"."""


@dataclass(kw_only=True, slots=True, eq=False)
class Node:
    """A clause that may still gain words and children.

    `inherited` is what its number puts before those of its children. `counter` is what its own
    label counts, once what stands around has told letter from Roman. A schedule is `settled`
    once its first numbered clause has shown whether its numbers start again. `closed_by` is the
    clause around it whose own words were read last, right after this one's. `before` is the
    clause that was open when a heading or a division began. `gone` and the marks are those of
    its paragraphs, read as marked up. `container` is the word that makes this a division ("part",
    "schedule"), `schedule` the one that it stands in.
    """

    parent: Node | None = None
    before: Node | None = None
    number: str = ""
    label: str = ""
    inherited: str = ""
    shape: Shape | None = None
    counter: Count | None = None
    whole: bool | None = None
    settled: bool = False
    interrupted: bool = False
    referred: bool = False
    series: str | None = None
    level: int | None = None
    outline: int | None = None
    indent: float = 0.0
    bullet: bool = False
    heading: str = ""
    place: Place = field(default_factory=Place)
    paragraphs: list[str] = field(default_factory=list)
    closing_from: int | None = None
    closed_by: Node | None = None
    tables: list[Table] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    gone: bool = False
    marks: list[Sequence[MarkedOp]] = field(default_factory=list)
    heading_marks: Sequence[MarkedOp] = ()
    children: list[Node] = field(default_factory=list)
    divides: bool = False
    container: str | None = field(init=False)
    schedule: Node | None = field(init=False, default=None)
    depth: int = field(init=False, default=0)
    bullets: int = field(init=False, default=0)
    gone_bullets: int = field(init=False, default=0)
    last_labelled: Node | None = field(init=False, default=None)
    quotes: bool = field(init=False, default=False)
    spoken_at: set[float] = field(init=False, default_factory=set)
    patterns: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        word = leading_word(self.label).strip() if self.divides else container_of(self.label)
        self.container = word if self.label else None

    @property
    def groups(self) -> bool:
        """Whether this only holds clauses: a division, or a heading without a number."""
        return self.container is not None or not self.label

    @property
    def is_bare_division(self) -> bool:
        """Whether this is a division of which only the label, or what refers to it, is read."""
        said = self.heading or self.tables or self.children or len(self.paragraphs) > self.referred
        return self.container is not None and not said

    @property
    def is_bare(self) -> bool:
        """Whether this is a clause of which only the label is read."""
        said = self.heading or self.paragraphs or self.tables or self.children
        return bool(self.label) and self.container is None and not self.bullet and not said

    @property
    def is_lone_heading(self) -> bool:
        """Whether this is a heading without number and level, below which nothing stands yet."""
        said = self.paragraphs or self.tables or not all(each.gone for each in self.children)
        return not self.label and self.outline is None and not said

    @property
    def is_lone_part(self) -> bool:
        """Whether this is a Part, with a heading at most, below which nothing stands yet."""
        said = self.paragraphs or self.tables or not all(each.gone for each in self.children)
        return self.container == "part" and not said

    def move_to(self, parent: Node) -> None:
        """Takes a heading, the last that its parent holds but for what is gone, to another one."""
        holder = self.parent
        assert holder is not None  # noqa: S101 - the root is no heading
        siblings = holder.children
        del siblings[next(at for at in reversed(range(len(siblings))) if siblings[at] is self)]
        if holder.last_labelled is self:
            labelled = (child for child in reversed(holder.children) if child.label)
            holder.last_labelled = next(labelled, None)
        parent.bear(self)

    def speaks_at(self, indent: float) -> bool:
        """Whether the clause has words of its own that are set at an indent, in points."""
        edges = (self.indent, *self.spoken_at)
        return bool(self.label and self.paragraphs) and any(abs(e - indent) <= 1 for e in edges)

    @property
    def margin(self) -> float:
        """Where the clause's words begin that are set furthest to the left, in points."""
        return min(self.spoken_at, default=self.indent)

    @property
    def leads_on(self) -> bool:
        """Whether the clause's own words lead into a list: "the following:"."""
        return len(self.paragraphs) == 1 and self.ends_leading

    @property
    def ends_leading(self) -> bool:
        """Whether the clause's last words lead into a list."""
        return bool(self.paragraphs) and self.paragraphs[-1].endswith(_LEADS_ON)

    @property
    def lineage(self) -> Iterator[Node]:
        """This node and those that hold it, from itself upwards, without the root."""
        node: Node | None = self
        while node is not None and node.parent is not None:
            yield node
            node = node.parent

    def say(self, paragraph: Paragraph) -> None:
        """Takes the words, tables and notes of a paragraph that bears no label of its own."""
        self.marks.append(paragraph.marks)
        words = "" if paragraph.gone and not self.gone else fold(paragraph.text)
        if words:
            if self.children and self.closing_from is None:
                self.closing_from = len(self.paragraphs)
            self.add(words)
            self.spoken_at.add(paragraph.indent)
        self.tables += paragraph.tables
        self.notes += paragraph.notes

    def add(self, words: str) -> None:
        """Takes a paragraph's words; `quotes` tells whether another text's words follow them."""
        self.paragraphs.append(words)
        if words.endswith(_LEADS) and _QUOTES.search(words[-_LEAD_LENGTH:]):
            self.quotes = True

    def bear(self, child: Node) -> None:
        """Takes a child and settles its number, which its label and its parents give."""
        child.parent = self
        child.depth = self.depth + 1
        child.schedule = child if child.container in RESTARTING else self.schedule
        _number(child, self)
        self.children.append(child)
        if child.label:
            self.last_labelled = child
        if child.shape is not None:
            self.patterns.add(child.shape.pattern)


def _number(child: Node, parent: Node) -> None:
    label = bare(child.label)
    if child.bullet:
        child.number = child.inherited = _bullet_number(parent, gone=child.gone)
    elif not label:
        child.inherited = parent.inherited
    elif child.container is not None:
        if child.divides:
            label = f"{child.container.capitalize()} {label}"
        restarts = child.container in RESTARTING
        child.number = label if restarts else f"{_division(parent)}{label}"
        child.inherited = f"{label}, " if restarts else parent.inherited
    else:
        _settle_division(child, parent)
        child.number = child.inherited = (
            f"{_division(parent)}{label}"
            if _is_whole(child) or _holds_letter(label, bare(parent.label))
            else join(parent.inherited, label)
        )


def _bullet_number(parent: Node, *, gone: bool) -> str:
    """A bullet's place: one that is left counts those left, one that is gone all before it."""
    parent.gone_bullets += gone
    parent.bullets += not gone
    count = parent.bullets + (parent.gone_bullets if gone else 0)
    return f"{parent.inherited} bullet {count}".strip().replace(",  ", ", ")


def _is_whole(child: Node) -> bool:
    """Whether a label is the whole number: its list says so, or it has several parts, as "4.12".

    "(a)(i)" has several parts and is not whole: it goes on from its parent's number.
    """
    if child.whole or child.shape is None:
        return True
    return child.shape.depth > 1 and not bare(child.label).startswith("(")


def _holds_letter(label: str, above: str) -> bool:
    """Whether a label such as "A1" holds the letter of the clause that it stands in, "A."."""
    return above.isalpha() and label.startswith(above) and label[len(above) :][:1].isdigit()


def _division(parent: Node) -> str:
    """What the number of a clause begins with in a schedule ("Schedule 2, "), else nothing."""
    schedule = parent.schedule
    return "" if schedule is None else schedule.inherited


def _settle_division(child: Node, parent: Node) -> None:
    """A schedule whose numbers go on, or hold its own letter as "A.1", is not cited with them."""
    schedule = parent.schedule
    if schedule is None or schedule.settled:
        return
    schedule.settled = True
    if not _starts_again(child, schedule):
        for node in parent.lineage:
            if node.groups:
                node.inherited = ""


def _starts_again(child: Node, schedule: Node) -> bool:
    """Whether the first clause of a schedule shows that its numbers start again.

    "A.1", "A1" and "S1.1" say themselves that they are those of Annex A and Schedule 1. "2.1" of
    Schedule 2 does not: there may be another, as there may be another "1.1" than Schedule 1's.
    """
    first = _FIRST_PART.search(bare(child.label))
    own = schedule.number.rpartition(" ")[2]
    if first is None or child.shape is None:
        return False
    if own == first["figures"] and child.shape.depth > 1:
        return not first["letters"]
    put_in = child.counter is not None and child.counter.inserted
    if own.isalpha() and own == first["letters"] and not put_in:
        return False
    return any(each.begins for each in counts_of(first[0]))


def freeze(nodes: Iterable[Node], identities: Identities, *, marked: bool) -> tuple[Clause, ...]:
    """The clauses that nodes have become, named in the order of the document."""
    return tuple(_freeze(node, identities, marked=marked) for node in nodes)


def _freeze(node: Node, identities: Identities, *, marked: bool) -> Clause:
    name = identities.name(node.number, (node.heading, *node.paragraphs))
    closing = None
    if node.closing_from is not None:
        before = "\n".join(node.paragraphs[: node.closing_from])
        closing = len(before) + 1 if before else 0
    return Clause(
        id=name,
        number=node.number,
        label=node.label,
        heading="" if node.gone else node.heading,
        text="" if node.gone else "\n".join(node.paragraphs),
        closing=None if node.gone else closing,
        tables=tuple(node.tables),
        notes=tuple(node.notes),
        ops=fold_marks(node.marks) if marked else UNSET,
        heading_ops=fold_marks([node.heading_marks]) if marked else UNSET,
        children=freeze(node.children, identities, marked=marked),
        source=node.place,
    )
