"""What the drafting habits of the accuracy benchmark share: words, outlines, the sheet itself."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from markup import abstract, indented, instance, level, package, paragraph, run
from schemes import SCHEMES, VIEWS, Count, Level, Line, Scheme, Truth, View

_OPENINGS: Final = (
    *("The Company", "Every Registrant", "The Inspector", "A Licensee", "Each Contractor"),
    *("No Subscriber", "The Registrar", "An Applicant", "Any Holder", "The Committee"),
)
_DUTIES: Final = (
    *("shall deliver", "may refuse", "must publish", "shall return", "is to confirm", "may keep"),
    *("shall not disclose", "must repay", "is entitled to inspect", "shall certify"),
)
_OBJECTS: Final = (
    *("the certificate", "a sealed sample", "the deposit", "every receipt", "the schedule of fees"),
    *("a copy of the plan", "the inventory", "the notice under paragraph 3.2", "(if any) the bond"),
    *("the \u201cBaseline\u201d", "goods worth \u00a31,250.50", "the annual return for 2019/20"),
)
_ENDINGS: Final = (
    *("within 14 days", "before the first meeting", "without undue delay", "at its own cost"),
    *("by post or courier", "for as long as required", "on 1 March in each year", "in person"),
    *("unless both parties agree", "when asked", "not later than 5 p.m.", "as soon as practicable"),
)


@dataclass(frozen=True)
class Document:
    """A finished document: its bytes and what it shows."""

    data: bytes
    truth: Truth
    tracked: bool


@dataclass
class Sheet:
    """A document as it is drafted: what its file holds, and what a reader shall see."""

    chance: random.Random
    body: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    definitions: list[str] = field(default_factory=list)
    instances: list[str] = field(default_factory=list)
    truth: Truth = field(default_factory=Truth)
    tracked: bool = False
    _said: int = 0

    def phrase(self) -> str:
        """A sentence that the document has not had; it never ends as a heading would."""
        self._said += 1
        parts = (self.chance.choice(each) for each in (_OPENINGS, _DUTIES, _OBJECTS, _ENDINGS))
        return f"{' '.join(parts)}, item {self._said * 7 + 100};"

    def title(self) -> str:
        """The words of a heading."""
        return self.phrase().removesuffix(";")

    def plain(self, steps: int = 0) -> None:
        """A paragraph without a number, which goes on with the clause before it."""
        words = self.phrase()
        self.body.append(paragraph(run(words), indented(steps)))
        self.truth.add(Line("", words))

    def numbered(self, count: Count, at: int, properties: str, **more: int | Level | None) -> None:
        """A numbered paragraph as it stands in both views."""
        words = self.phrase()
        label = count.next(at, **more)  # type: ignore[arg-type]
        self.body.append(paragraph(self.runs(words), properties))
        self.truth.add(Line(label, words, count.number(at)))

    def listing(
        self, scheme: Scheme, levels: Iterable[int], properties: Callable[[int], str]
    ) -> None:
        """Numbered paragraphs of these levels, each with the properties that its level has."""
        count = Count(scheme)
        for at in levels:
            self.numbered(count, at, properties(at))

    def runs(self, words: str) -> str:
        """Words as Word cuts them: in runs that end anywhere, with proofing marks between."""
        cut = self.chance.randint(1, len(words) - 1)
        return run(words[:cut]) + '<w:proofErr w:type="gramStart"/>' + run(words[cut:])

    def define(self, identifier: int, scheme: Scheme, bound: str = "") -> None:
        """An abstract definition; `bound` is how the styles bound to its levels begin."""
        self.definitions.append(abstract(identifier, levels_of(scheme, bound)))

    def instance(self, list_id: int, definition: int, overrides: str = "") -> None:
        """An instance of a definition."""
        self.instances.append(instance(list_id, definition, overrides))

    def finished(self) -> Document:
        """The document."""
        numbering = "".join((*self.definitions, *self.instances))
        data = package("".join(self.body), "".join(self.styles), numbering)
        return Document(data, self.truth, self.tracked)


def levels_of(scheme: Scheme, bound: str = "") -> str:
    """The levels of a definition."""
    return "".join(
        level(at, each.form, each.text, start=each.start, more=_more(each, f"{bound}{at}", bound))
        for at, each in enumerate(scheme)
    )


def _more(each: Level, style: str, bound: str) -> str:
    """What stands between a level's format and its text, in the schema's order."""
    said = "" if each.restart is None else f'<w:lvlRestart w:val="{each.restart}"/>'
    said += f'<w:pStyle w:val="{style}"/>' if bound else ""
    return said + ("<w:isLgl/>" if each.legal else "")


def any_scheme(chance: random.Random, deepest: int = 5) -> Scheme:
    """One of the schemes, no deeper than asked."""
    return SCHEMES[chance.choice(sorted(SCHEMES))][:deepest]


def outline(chance: random.Random, deep: int, least: int = 10, most: int = 26) -> Iterator[int]:
    """The levels of a document's clauses: the first is 0, none skips a level on its way down."""
    at = 0
    yield at
    for _ in range(chance.randint(least, most)):
        at = chance.choice((at, at, min(at + 1, deep - 1), chance.randint(0, at)))
        yield at


def shown(states: Collection[str]) -> tuple[View, ...]:
    """The views that show what is in these states: `kept`, `inserted`, `deleted`."""
    hidden = {"deleted": "accepted", "inserted": "rejected"}
    return tuple(view for view in VIEWS if view not in {hidden.get(each) for each in states})


Habit = Callable[[Sheet], None]
HABITS: Final[dict[str, Habit]] = {}


def habit(name: str) -> Callable[[Habit], Habit]:
    """Registers a habit under the name that the table gives it."""

    def register(draft: Habit) -> Habit:
        HABITS[name] = draft
        return draft

    return register


def drafted(name: str, seed: int, make: Callable[[random.Random], Sheet] = Sheet) -> Document:
    """A document of a habit, the same for the same seed; `make` gives the sheet it is put on."""
    sheet = make(random.Random(f"{name} {seed}"))  # noqa: S311 - no secret hangs on it
    HABITS[name](sheet)
    return sheet.finished()
