"""Documents and their amended versions, with what happened to each clause known.

Texts are made of a few hundred phrases, so that clauses share much of their wording, as legal ones
do; some schedules say the same of one thing after another, and some clauses are "Not used.".
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from drafting import levels_of
from markup import abstract, instance, listed, package, paragraph, run
from schemes import SCHEMES, Count, Scheme

Kind = Literal[
    "inserted", "deleted", "amended", "moved", "renumbered", "split", "merged", "unchanged"
]
Told = tuple[Kind, str | None, str | None]
"""A kind of change, the clause's old number and its new one."""

_ACTORS: Final = (
    *("the Operator", "each Licensee", "the Agency", "a Supplier", "the Panel", "every Installer"),
    *("the Secretary of State", "a Network Party", "the Code Administrator", "the Data Handler"),
)
_DUTIES: Final = (
    *(
        "shall notify",
        "must keep",
        "may refuse",
        "shall publish",
        "shall not disclose",
        "may ask for",
    ),
    *("must confirm", "shall send to the Panel", "shall test", "may withdraw", "must replace"),
    *("shall take all reasonable steps to restore", "is to be given", "shall pay for"),
)
_OBJECTS: Final = (
    *("a record of each reading", "the certificate of installation", "any device that has failed"),
    *("the list of approved firmware", "its security credentials", "the costs of the migration"),
    *("a copy of the report", "the communications hub", "the results of each test", "any waiver"),
    *("the information set out in the table below", "an inventory of keys", "the Service Request"),
    *("a statement of the charges", "the consumer\u2019s consent", "the relevant configuration"),
)
_WHENS: Final = (
    *("within {} Working Days of being asked", "not later than {} days after the event"),
    *("within {} seconds", "at least {} times in each year", "for {} years after it was made"),
    *("without undue delay", "before the next meeting of the Panel", "in the manner agreed"),
    *("where the Panel has so directed", "unless paragraph {} applies", "at its own cost"),
    *("subject to any condition that the Agency has set", "on each of {} occasions"),
)
_REASONS: Final = (
    *("so that supply is not interrupted", "having regard to the objectives of this Code"),
    *("save where to do so would endanger a person", "whether or not a fault has been reported"),
    *("and shall give reasons for having done so", "provided that the consumer has agreed"),
    *("and the Panel may dispense with this duty", "in accordance with good industry practice"),
)
NOT_USED: Final = "Not used."


@dataclass(eq=False)
class Item:
    """A clause; `origins` are those of the old version that its words come from."""

    words: str
    below: list[Item] = field(default_factory=list)
    origins: list[Item] = field(default_factory=list)
    moved: bool = False
    amended: bool = False
    touched: bool = False
    number: str = ""

    def walk(self) -> Iterator[Item]:
        """The clause and all below it, in order."""
        yield self
        for each in self.below:
            yield from each.walk()

    def copy(self) -> Item:
        """The clause as the new version has it before anything is done to it."""
        return Item(self.words, [each.copy() for each in self.below], [self])


@dataclass(frozen=True)
class Amended:
    """An old and a new version, as Word files, and what happened."""

    old: bytes
    new: bytes
    truth: frozenset[Told]
    clauses: int


def amended(
    seed: int, share: float, *, clauses: int = 200, scheme: str = "dotted", typed: bool = False
) -> Amended:
    """A document of about so many clauses, of which a share is changed."""
    chance = random.Random(f"amending {seed} {share} {clauses} {scheme}")  # noqa: S311
    draft = Draft(chance, SCHEMES[scheme])
    old = draft.document(clauses)
    new = Item("", [each.copy() for each in old.below])
    draft.amend(new, share)
    files = [_file(root, SCHEMES[scheme], typed=typed) for root in (old, new)]
    return Amended(files[0], files[1], frozenset(_told(old, new)), sum(1 for _ in old.walk()) - 1)


class Draft:
    """Writes a document and amends it, the same way for the same chance."""

    def __init__(self, chance: random.Random, scheme: Scheme) -> None:
        self.chance = chance
        self.deepest = len(scheme)

    def document(self, clauses: int) -> Item:
        """A tree of about so many clauses."""
        root = Item("")
        while sum(1 for _ in root.walk()) <= clauses:
            if root.below and self.chance.random() < 0.1:  # noqa: PLR2004 - a schedule said again
                root.below.append(self._again(self.chance.choice(root.below)))
            else:
                root.below.append(self._clause(1))
        return root

    def _clause(self, depth: int) -> Item:
        if self.chance.random() < 0.03:  # noqa: PLR2004
            return Item(NOT_USED)
        item = Item(self.sentences(self.chance.choice((1, 1, 2, 3)) if depth > 1 else 1))
        if depth < self.deepest:
            most = (7, 6, 4, 3)[min(depth - 1, 3)]
            count = self.chance.randint(2, most) if self.chance.random() < 0.75 / depth else 0
            item.below = [self._clause(depth + 1) for _ in range(count)]
        return item

    def _again(self, item: Item) -> Item:
        """The same clauses said of another party or with other figures."""
        one, other = self.chance.sample(_ACTORS, 2)
        words = item.words.replace(one, other).replace(_capital(one), _capital(other))
        return Item(words, [self._again(each) for each in item.below])

    def sentences(self, count: int) -> str:
        """So many sentences."""
        return " ".join(self.sentence() for _ in range(count))

    def sentence(self) -> str:
        """A sentence of phrases that others have, too."""
        parts = [self.chance.choice(each) for each in (_ACTORS, _DUTIES, _OBJECTS)]
        parts += self.chance.sample(_WHENS, self.chance.choice((0, 1, 1, 2)))
        parts += [self.chance.choice(_REASONS)] * self.chance.choice((0, 0, 1))
        words = " ".join(parts)
        while "{}" in words:
            words = words.replace("{}", str(self.chance.randint(2, 99)), 1)
        return f"{_capital(words)}."

    def amend(self, root: Item, share: float) -> None:
        """Changes so many of the clauses, each in one way."""
        items = [each for each in root.walk() if each is not root]
        self.chance.shuffle(items)
        for item in items[: round(share * len(items))]:
            parent = _parent(root, item)
            if parent is None or item.touched:
                continue
            way = self.chance.choice(_WAYS)
            way(self, root, parent, item)

    def insert(self, _: Item, parent: Item, item: Item) -> None:
        """A new clause before it or after it."""
        put = Item(self.sentences(self.chance.choice((1, 2))), touched=True)
        parent.below.insert(parent.below.index(item) + self.chance.choice((0, 1)), put)

    def delete(self, _: Item, parent: Item, item: Item) -> None:
        """The clause goes, with all below it."""
        if not any(each.touched for each in item.walk()):
            parent.below.remove(item)

    def reword(self, _: Item, __: Item, item: Item) -> None:
        """Some of its words are others."""
        if item.words == NOT_USED:
            return
        edited = self._edited(item.words)
        item.amended = item.touched = edited != item.words
        item.words = edited

    def _edited(self, words: str) -> str:
        way = self.chance.choice(("figure", "duty", "more", "less", "sentence"))
        if way == "figure":
            figures = [each for each in words.split() if each.isdecimal()]
            if figures:
                return words.replace(f" {figures[0]} ", f" {int(figures[0]) + 30} ", 1)
        if way == "duty":
            found = [each for each in _DUTIES if each in words]
            if found:
                return words.replace(found[0], self.chance.choice(_DUTIES), 1)
        if way == "less" and words.count(".") > 1:
            return words[: words.index(".") + 1]
        if way == "sentence":
            return f"{words} {self.sentence()}"
        return f"{words[:-1]} {self.chance.choice(_REASONS)}."

    def move(self, root: Item, parent: Item, item: Item) -> None:
        """To a place among other siblings, or farther off among its own."""
        depth = _depth(root, parent)
        inside = set(map(id, item.walk()))
        places = [
            each for each in root.walk()
            if _depth(root, each) == depth and id(each) not in inside and each is not parent
            and (each.below or each is root)
        ]  # fmt: skip
        if any(each.moved for each in item.walk()) or item.words == NOT_USED:
            return
        if places and self.chance.random() < 0.6:  # noqa: PLR2004
            parent.below.remove(item)
            home = self.chance.choice(places)
            home.below.insert(self.chance.randint(0, len(home.below)), item)
        elif not self._shift(parent, item):
            return
        item.moved = item.touched = True

    def _shift(self, parent: Item, item: Item) -> bool:
        at = parent.below.index(item)
        places = [place for place in range(len(parent.below)) if abs(place - at) > 2]  # noqa: PLR2004
        if not places or any(each.moved for each in parent.below):
            return False
        parent.below.remove(item)
        parent.below.insert(self.chance.choice(places), item)
        return True

    def move_and_reword(self, root: Item, parent: Item, item: Item) -> None:
        """To another place and, if it is long enough to be known, other words."""
        self.move(root, parent, item)
        if item.moved and item.words.count(" ") > 15:  # noqa: PLR2004 - enough to be known by
            self.reword(root, parent, item)

    def split(self, _: Item, parent: Item, item: Item) -> None:
        """All but its first sentence becomes the next clause."""
        first, stop, rest = item.words.partition(". ")
        if stop and not item.below:
            put = Item(rest, origins=list(item.origins), touched=True)
            parent.below.insert(parent.below.index(item) + 1, put)
            item.words, item.touched = f"{first}.", True

    def merge(self, _: Item, parent: Item, item: Item) -> None:
        """The next clause's words join its own."""
        at = parent.below.index(item)
        following = parent.below[at + 1] if at + 1 < len(parent.below) else None
        if following is None or item.below or following.below:
            return
        if not following.touched and NOT_USED not in (item.words, following.words):
            parent.below.remove(following)
            item.words += f" {following.words}"
            item.origins += following.origins
            item.touched = True


_WAYS: Final[tuple[Callable[[Draft, Item, Item, Item], None], ...]] = (
    *(Draft.insert, Draft.delete, Draft.reword, Draft.reword, Draft.move),
    *(Draft.move_and_reword, Draft.split, Draft.merge),
)


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _parent(root: Item, item: Item) -> Item | None:
    return next((each for each in root.walk() if item in each.below), None)


def _depth(root: Item, item: Item) -> int:
    """How many clauses a clause stands in."""
    found = _parent(root, item)
    return 0 if found is None else 1 + _depth(root, found)


def _file(root: Item, scheme: Scheme, *, typed: bool) -> bytes:
    """The version's Word file; its clauses are given their numbers."""
    count, body = Count(scheme), []

    def write(item: Item, at: int) -> None:
        label = count.next(at)
        item.number = count.number(at)
        said = run(f"{label}\t{item.words}") if typed else run(item.words)
        body.append(paragraph(said, "" if typed else listed(1, at)))
        for each in item.below:
            write(each, at + 1)

    for each in root.below:
        write(each, 0)
    numbering = abstract(1, levels_of(scheme)) + instance(1, 1)
    return package("".join(body), "", numbering)


def _told(old: Item, new: Item) -> Iterator[Told]:
    """What happened to each clause, as the design tells it."""
    fates: dict[int, list[Item]] = {}
    for item in new.walk():
        for origin in item.origins:
            fates.setdefault(id(origin), []).append(item)
    for item in old.walk():
        if item is not old and id(item) not in fates:
            yield ("deleted", item.number, None)
    for item in new.walk():
        if item is new:
            continue
        if not item.origins:
            yield ("inserted", None, item.number)
        for origin in item.origins:
            yield from _kinds(item, origin, fates[id(origin)])


def _kinds(item: Item, origin: Item, parts: list[Item]) -> Iterator[Told]:
    """The first part goes on as the clause; of any other it is not told that its number differs."""
    found: list[Kind] = []
    if len(parts) > 1:
        found.append("split")
    if len(item.origins) > 1:
        found.append("merged")
    goes_on = item is parts[0] and origin is item.origins[0]
    if item.moved:
        found.append("moved")
    elif item.number != origin.number and goes_on:
        found.append("renumbered")
    if item.amended:
        found.append("amended")
    for kind in found or ["unchanged"]:
        yield (kind, origin.number, item.number)
