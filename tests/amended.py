"""Amended documents as three Word files, old, new and marked up, with faults in the mark-up.

The clauses come first, each word known to stand in the old text, in the new one, or in both, and
shown by the mark-up as kept, taken out or put in. Mark-up without a fault shows each word as it
is; a fault shows some otherwise, and says what a reconciliation has to tell of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Final, Literal

from word import deleted, footnotes, inserted, note_call, p, run, word_file

Shown = Literal["=", "-", "+"]
Text = Literal["old", "rejected", "accepted", "new"]
Told = tuple[str, ...]
"""The list, the clause's number, and the words."""

_NOUNS: Final = (
    *("Agent", "Panel", "Operator", "Supplier", "Registrar", "Board", "Secretary", "Auditor"),
    *("Trustee", "Member", "Lender", "Tenant", "Contractor", "Notary", "Steward", "Bailiff"),
)
_VERBS: Final = (
    *("notify", "inspect", "approve", "record", "review", "publish", "deliver", "renew"),
    *("cancel", "verify", "appoint", "consult", "suspend", "replace", "certify", "transmit"),
)
_THINGS: Final = (
    *("the meter", "the plan", "each report", "the ledger", "any notice", "the fee", "a permit"),
    *("the survey", "every key", "the schedule", "such data", "the lease", "the licence"),
)
_WAYS: Final = (
    *("in writing", "without delay", "at its own cost", "in good faith", "on request", "by post"),
    *("in each quarter", "before the audit", "for the record", "under seal", "with due care"),
)
NOT_USED: Final = "Not used."

Standing = Literal["old", "new", "both", "none"]
"""Which of the clean texts have words, or a clause."""
Pieces = tuple[tuple[str, Standing, Shown | None], ...]
"""Words by a name, where they stand, and how the mark-up shows them."""

_RIGHT: Final[tuple[Pieces, ...]] = (
    (("a", "old", "-"), ("b", "new", "+")),
    (("b", "new", "+"), ("a", "old", "-")),
    (("a", "old", "-"),),
    (("b", "new", "+"),),
)
"""Changes within a clause that are marked as they are."""

_FAULTS: Final[tuple[tuple[Pieces, tuple[Told, ...]], ...]] = (
    ((("a", "old", None), ("b", "new", "=")), (("unmarked", "a", "b"),)),
    ((("a", "old", "="), ("b", "new", None)), (("unmarked", "a", "b"),)),
    ((("a", "old", None),), (("unmarked", "a", ""),)),
    ((("a", "old", "="),), (("unmarked", "a", ""),)),
    ((("a", "new", None),), (("unmarked", "", "a"),)),
    ((("a", "new", "="),), (("unmarked", "", "a"),)),
    ((("a", "both", "-"),), (("phantom", "a"),)),
    ((("a", "both", "+"),), (("phantom", "a"),)),
    ((("a", "both", "-"), ("a", "none", "+")), (("phantom", "a"),)),
    ((("a", "old", None), ("c", "none", "-"), ("b", "new", "+")), (("old_differs", "a", "c"),)),
    ((("a", "old", "-"), ("b", "new", None), ("c", "none", "+")), (("new_differs", "b", "c"),)),
    ((("c", "none", "-"),), (("old_differs", "", "c"),)),
    ((("c", "none", "+"),), (("new_differs", "", "c"),)),
    (
        (("a", "both", None), ("c", "none", "=")),
        (("old_differs", "a", "c"), ("new_differs", "a", "c")),
    ),
    (
        (("a", "old", "+"), ("b", "new", "-")),
        (("old_differs", "a", "b"), ("new_differs", "b", "a")),
    ),
)
"""Faults within a clause, and what has to be told of each, its words by their names."""

_RIGHT_CLAUSES: Final[tuple[tuple[Standing, Shown | None], ...]] = (("new", "+"), ("old", "-"))

_FAULTY_CLAUSES: Final[tuple[tuple[Standing, Shown | None, tuple[Told, ...]], ...]] = (
    ("new", "=", (("unmarked", "", "a"),)),
    ("new", None, (("unmarked", "", "a"),)),
    ("old", "=", (("unmarked", "a", ""),)),
    ("old", None, (("unmarked", "a", ""),)),
    ("both", "-", (("phantom", "a"),)),
    ("both", "+", (("phantom", "a"),)),
    ("none", "-", (("old_differs", "", "a"),)),
    ("none", "+", (("new_differs", "", "a"),)),
    ("both", None, (("old_differs", "a", ""), ("new_differs", "a", ""))),
    ("none", "=", (("old_differs", "", "a"), ("new_differs", "", "a"))),
)
"""Whole clauses shown otherwise than they stand, and what has to be told of each."""


@dataclass(eq=False)
class Piece:
    """Words, where they stand, and how the mark-up shows them; None where it lacks them."""

    words: str
    old: bool = True
    new: bool = True
    shown: Shown | None = "="

    @classmethod
    def standing(cls, words: str, standing: Standing, shown: Shown | None) -> Piece:
        """Words that stand in some of the clean texts."""
        return cls(words, standing in {"old", "both"}, standing in {"new", "both"}, shown)


@dataclass(eq=False)
class Item:
    """A clause, the front, or a row of a table; its pieces stand side by side."""

    level: int
    pieces: list[Piece]
    old: bool = True
    new: bool = True
    shown: Shown | None = "="
    rows: list[list[list[Piece]]] = field(default_factory=list)
    note: list[Piece] = field(default_factory=list)
    touched: bool = False

    def in_text(self, text: Text) -> bool:
        """Whether a text has the clause at all."""
        if text in ("old", "new"):
            return self.old if text == "old" else self.new
        return self.shown in (("=", "-") if text == "rejected" else ("=", "+"))

    @property
    def words(self) -> str:
        """Its own words, as they stand if nothing in it changed."""
        return " ".join(each.words for each in self.pieces)

    @property
    def all_words(self) -> str:
        """Its words, cells and notes, a line each, as they stand if nothing in it changed."""
        cells = (" ".join(e.words for e in cell) for row in self.rows for cell in row)
        notes = [" ".join(each.words for each in self.note)] if self.note else []
        return "\n".join((self.words, *cells, *notes))

    @property
    def altered(self) -> bool:
        """Whether it does not stand, unmarked, in both texts."""
        return not (self.old and self.new and self.shown == "=")

    def stand(self, standing: Standing, shown: Shown | None) -> None:
        """Lets it, with all that it holds, stand in some of the clean texts, shown so."""
        cells = (each for row in self.rows for cell in row for each in cell)
        for each in (self, *self.pieces, *self.note, *cells):
            each.old, each.new = standing in {"old", "both"}, standing in {"new", "both"}
            each.shown = shown

    def copy(self) -> Item:
        """Another clause that says the same."""
        rows = [[[Piece(e.words) for e in cell] for cell in row] for row in self.rows]
        own, note = ([Piece(e.words) for e in each] for each in (self.pieces, self.note))
        return Item(self.level, own, rows=rows, note=note, touched=True)


@dataclass
class Document:
    """The clauses in the order of the mark-up, and what a reconciliation has to tell."""

    items: list[Item]
    told: list[Callable[[], Told]] = field(default_factory=list)
    typed: bool = False

    def number(self, item: Item, text: Text) -> str:
        """The number of a clause in a text."""
        counts = [0, 0, 0]
        for each in self.items:
            if each.level < 0 or not each.in_text(text):
                continue
            counts[each.level] += 1
            counts[each.level + 1 :] = [0] * (2 - each.level)
            if each is item:
                break
        number = ".".join(map(str, counts[: min(item.level, 1) + 1]))
        return (
            ""
            if item.level < 0
            else number + (f"({chr(96 + counts[2])})" if item.level == 2 else "")
        )

    def is_lone(self, item: Item) -> bool:
        """Whether a clause holds no other, and nothing beside it was touched."""
        place = self.items.index(item)
        beside = self.items[place - 1 : place + 2]
        holds = any(each.level > item.level for each in beside[2:])
        free = not any(each.touched for each in beside)
        return item.level > 0 and free and not holds and item.words != NOT_USED

    def touch_around(self, item: Item) -> None:
        """Says of a clause and of those beside it that they are not to be altered again."""
        place = self.items.index(item)
        for each in self.items[max(place - 1, 0) : place + 2]:
            each.touched = True

    def siblings(self, item: Item) -> list[Item]:
        """The clauses that stand in the same one, with the clause itself."""
        place = self.items.index(item)
        first = next(at for at in range(place, -1, -1) if self.items[at].level < item.level)
        last = self._end(first, item.level - 1)
        return [each for each in self.items[first + 1 : last] if each.level == item.level]

    def put_beside(self, goal: Item, item: Item, twin: Item) -> None:
        """Puts a clause where another one moves to: before the goal, or after all it holds."""
        place = self.items.index(goal)
        after = place > self.items.index(item)
        self.items.insert(self._end(place, goal.level) if after else place, twin)

    def _end(self, place: int, level: int) -> int:
        """Where the clauses end that stand within the one at a place."""
        following = range(place + 1, len(self.items))
        return next((at for at in following if self.items[at].level <= level), len(self.items))

    def tell(self, item: Item, which: str, *words: str) -> None:
        """Notes what a reconciliation has to tell of a clause."""
        texts: dict[str, tuple[Text, ...]] = {
            "unmarked": ("new", "old"),
            "phantom": ("accepted", "rejected"),
            "old_differs": ("old", "rejected"),
            "new_differs": ("new", "accepted"),
        }
        self.told.append(lambda: (which, self._number_in(item, texts[which]), *words))

    def _number_in(self, item: Item, texts: tuple[Text, ...]) -> str:
        return self.number(item, next(each for each in texts if item.in_text(each)))

    def expected(self) -> list[Told]:
        """What a reconciliation has to tell, sorted."""
        return sorted(each() for each in self.told)

    def file(self, text: Literal["old", "new", "marked"]) -> bytes:
        """One of the three Word files."""
        notes = {f"n{at}": _runs(each.note, text) for at, each in self._noted()}
        body = "".join(
            _item(at, each, text, self._label(each, text)) for at, each in enumerate(self.items, 1)
        )
        return word_file(body, parts=footnotes(**{k: p(v) for k, v in notes.items()}))

    def _label(self, item: Item, text: Literal["old", "new", "marked"]) -> str:
        """The runs of a label typed by hand, as a text has it; none where Word counts."""
        if not self.typed or item.level < 0:
            return ""
        if text != "marked":
            return run(f"{_typed(self.number(item, text))}\t")
        if item.shown != "=":
            view: Text = "rejected" if item.shown == "-" else "accepted"
            return (deleted if item.shown == "-" else inserted)(
                f"{_typed(self.number(item, view))}\t"
            )
        before, after = (_typed(self.number(item, view)) for view in ("rejected", "accepted"))
        marked = run(before) if before == after else deleted(before) + inserted(after)
        return marked + run("\t")

    def _noted(self) -> Iterator[tuple[int, Item]]:
        return ((at, each) for at, each in enumerate(self.items, 1) if each.note)


def _typed(number: str) -> str:
    """The label of a number: its last part where that stands in brackets, else the whole."""
    return (
        number[number.index("(") :] if "(" in number else number if "." in number else f"{number}."
    )


def _item(at: int, item: Item, text: Literal["old", "new", "marked"], label: str) -> str:
    if not (item.shown if text == "marked" else item.in_text(text)):
        return ""
    whole = item.shown if text == "marked" else "="
    runs = label + _runs(item.pieces, text, whole)
    if item.note:
        runs += _tracked(note_call(at), whole)
    mark = {"=": "", "-": "del", "+": "ins"}[whole or "="]
    counted = None if label or item.level < 0 else item.level
    indent = 720 * (item.level + 1) if label else None
    said = p(runs, level=counted, indent=indent, mark=mark)
    return said + _table(item, text)


def _tracked(content: str, how: Shown | None) -> str:
    name = {"-": "del", "+": "ins"}.get(how or "=")
    return f'<w:{name} w:id="3" w:author="A. Drafter">{content}</w:{name}>' if name else content


def _table(item: Item, text: Literal["old", "new", "marked"]) -> str:
    if not item.rows:
        return ""
    return f"<w:tbl>{''.join(_row(row, text) for row in item.rows)}</w:tbl>"


def _row(row: Sequence[Sequence[Piece]], text: Literal["old", "new", "marked"]) -> str:
    pieces = [each for cell in row for each in cell]
    if text == "marked":
        shown = {each.shown for each in pieces}
    else:
        shown = {"=" if (each.old if text == "old" else each.new) else None for each in pieces}
    if shown == {None}:
        return ""
    name = {("-",): "del", ("+",): "ins"}.get(tuple(map(str, shown)), "")
    mark = f'<w:trPr><w:{name} w:id="2" w:author="A. Drafter"/></w:trPr>' if name else ""
    return f"<w:tr>{mark}{''.join(f'<w:tc>{p(_runs(cell, text))}</w:tc>' for cell in row)}</w:tr>"


def _runs(
    pieces: Sequence[Piece], text: Literal["old", "new", "marked"], whole: Shown | None = "="
) -> str:
    """The words of a text, a space after each piece but the last that stands there."""
    write = {"=": run, "-": deleted, "+": inserted}
    if text != "marked":
        said = [each.words for each in pieces if (each.old if text == "old" else each.new)]
        return run(" ".join(said))
    shown = [(each.words, whole if whole != "=" else each.shown) for each in pieces]
    return "".join(write[how](f"{words} ") for words, how in shown if how)


class Drafter:
    """Writes a document, amends it, and plants faults in its mark-up, by chance.

    `extras` is how likely a clause has a table, and a note.
    """

    def __init__(self, chance: Random, extras: float = 0.15) -> None:
        self.chance = chance
        self._extras = extras
        self._fresh = 0

    def document(self, changes: int, faults: int, *, typed: bool = False) -> Document:
        """A document with so many changes marked rightly, and so many faults at most."""
        document = Document([Item(-1, self._phrases(4))], typed=typed)
        for _ in range(self.chance.randint(2, 4)):
            document.items.append(Item(0, self._phrases(2)))
            for _ in range(self.chance.randint(2, 5)):
                document.items.append(self._clause(1))
                document.items += (self._clause(2) for _ in range(self.chance.choice((0, 0, 3, 4))))
        for planted in [False] * changes + [True] * faults:
            self._alter(document, planted=planted)
        return document

    def _clause(self, level: int) -> Item:
        if self._happens(0.08):
            return Item(level, [Piece(NOT_USED)])
        item = Item(level, self._phrases(self.chance.randint(3, 5)))
        if self._happens(self._extras):
            rows = range(self.chance.randint(2, 4))
            item.rows = [[[Piece(self._name())], [Piece(self._phrase())]] for _ in rows]
        if self._happens(self._extras):
            item.note = self._phrases(3)
        return item

    def _happens(self, likelihood: float) -> bool:
        return self.chance.random() < likelihood

    def _phrases(self, count: int) -> list[Piece]:
        return [Piece(self._phrase()) for _ in range(count)]

    def _phrase(self) -> str:
        pick = self.chance.choice
        return f"{pick(_NOUNS)} shall {pick(_VERBS)} {pick(_THINGS)} {pick(_WAYS)};"

    def _name(self) -> str:
        """A word that stands nowhere else."""
        self._fresh += 1
        return f"{self.chance.choice(('Figure', 'Term', 'Grade'))}{self._fresh}"

    def _alter(self, document: Document, *, planted: bool) -> None:
        free = [each for each in document.items if not each.touched]
        if not free:
            return
        item = self.chance.choice(free)
        if document.is_lone(item) and self._happens(0.45):
            document.touch_around(item)
            if self._happens(0.25):
                self._move(document, item, planted=planted)
            elif planted:
                self._plant_clause(document, item)
            else:
                item.stand(*self.chance.choice(_RIGHT_CLAUSES))
        else:
            item.touched = True
            self._alter_words(document, item, planted=planted)

    def _alter_words(self, document: Document, item: Item, *, planted: bool) -> None:
        if item.rows and self._happens(0.3):
            self._alter_row(document, item, planted=planted)
            return
        cells = (cell for row in item.rows for cell in row)
        pieces = self.chance.choice([item.pieces, *([item.note] if item.note else []), *cells])
        names = {name: self._name() for name in "abc"}
        shown, told = self.chance.choice(_FAULTS) if planted else (self.chance.choice(_RIGHT), ())
        at = self.chance.randint(0, len(pieces))
        pieces[at:at] = [Piece.standing(names[name], *how) for name, *how in shown]
        for which, *words in told:
            document.tell(item, which, *(names.get(each, "") for each in words))

    def _alter_row(self, document: Document, item: Item, *, planted: bool) -> None:
        into = self._happens(0.5)
        shown = self.chance.choice(("=", None)) if planted else "+" if into else "-"
        cells = [self._name(), self._name()]
        row = [[Piece(words, not into, into, shown)] for words in cells]
        item.rows.insert(self.chance.randint(1, len(item.rows)), row)
        words = "\n".join(cells)
        if planted:
            document.tell(item, "unmarked", *(("", words) if into else (words, "")))

    def _plant_clause(self, document: Document, item: Item) -> None:
        words = item.all_words
        if self._happens(0.1):
            item.stand("both", "-")
            twin = item.copy()
            twin.stand("none", "+")
            document.items.insert(document.items.index(item) + 1, twin)
            document.tell(twin, "phantom", words)
            return
        standing, shown, told = self.chance.choice(_FAULTY_CLAUSES)
        item.stand(standing, shown)
        for which, *said in told:
            document.tell(item, which, *(words if each else "" for each in said))

    def _move(self, document: Document, item: Item, *, planted: bool) -> None:
        """To a place among its siblings that is not near, where none of them changes."""
        home = document.siblings(item)
        others = [each for each in home if each is not item]
        far = [each for at, each in enumerate(home) if abs(at - home.index(item)) > 2]
        if not far or any(each.words == item.words or each.altered for each in others):
            return
        for each in home:
            each.touched = True
        twin = item.copy()
        before, after = self.chance.choice(((None, "="), ("=", None))) if planted else ("-", "+")
        item.stand("old", before)
        twin.stand("new", after)
        document.put_beside(self.chance.choice(far), item, twin)
        if planted:
            document.tell(twin, "unmarked", item.all_words, item.all_words)
