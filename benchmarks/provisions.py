"""Texts to be set in many ways, whose numbers and words are known: plain ones and amended ones."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from comparing import Pair
from drafting import Sheet, outline, shown
from offices import SENTENCES
from schemes import SCHEMES, VIEWS, Count, Scheme, View

State = Literal["kept", "inserted", "deleted", "moved in", "moved out"]
PLAIN: Final[dict[State, State]] = {"moved in": "inserted", "moved out": "deleted"}


@dataclass(frozen=True)
class Piece:
    """Words of one standing."""

    words: str
    state: State = "kept"


@dataclass(frozen=True)
class Provision:
    """A numbered paragraph: how deep, its label, its words, a table below it."""

    deep: int
    label: tuple[Piece, ...]
    pieces: tuple[Piece, ...]
    grid: tuple[tuple[str, ...], ...] = ()

    @property
    def changed(self) -> bool:
        """Whether any of it is put in or taken out."""
        return any(piece.state != "kept" for piece in (*self.label, *self.pieces))


@dataclass(frozen=True)
class Text:
    """A text, and what each view of it shall be read as."""

    provisions: tuple[Provision, ...]
    truth: dict[View, list[Pair]]
    marked: bool = False


def plain_text(seed: int, scheme: str = "dotted", least: int = 30, *, grids: bool = False) -> Text:
    """A text of at least so many provisions, some with a table."""
    chance = random.Random(f"plain {seed} {scheme}")  # noqa: S311 - no secret hangs on it
    sheet, count = Sheet(chance), Count(SCHEMES[scheme])
    provisions, truth = [], []
    for at in outline(chance, len(SCHEMES[scheme]), least, least + 10):
        label, words = count.next(at), _paragraph(sheet)
        grid = _grid(chance) if grids and chance.random() < 0.15 else ()  # noqa: PLR2004
        provisions.append(Provision(at, (Piece(label),), (Piece(words),), grid))
        truth.append((count.number(at), words))
    return Text(tuple(provisions), dict.fromkeys(VIEWS, truth))


def amended_text(seed: int, scheme: str = "dotted", *, moves: bool = False) -> Text:
    """A text with words put in and taken out, whole provisions too, and numbers that follow."""
    chance = random.Random(f"amended {seed} {scheme}")  # noqa: S311 - no secret hangs on it
    draft = _Amended(Sheet(chance), SCHEMES[scheme])
    for at, whole in _standings(chance, len(SCHEMES[scheme])):
        if whole == "kept":
            pieces = tuple(
                Piece(f"{_short(draft.sheet)} ", state)
                for state in ("kept", *chance.choices(_STATES, k=2), "kept")
            )
        else:
            pieces = (Piece(_paragraph(draft.sheet), whole),)
        draft.add(at, whole, pieces)
    if moves:
        _move(draft)
    return Text(tuple(draft.provisions), draft.truth, marked=True)


_STATES: Final[tuple[State, ...]] = ("kept", "inserted", "deleted")


class _Amended:
    def __init__(self, sheet: Sheet, scheme: Scheme) -> None:
        self.sheet = sheet
        self.counts = {view: Count(scheme) for view in VIEWS}
        self.provisions: list[Provision] = []
        self.truth: dict[View, list[Pair]] = {view: [] for view in VIEWS}

    def add(self, at: int, whole: State, pieces: tuple[Piece, ...]) -> None:
        """The next provision, which as a whole may be put in or taken out."""
        labels = {}
        for view in shown((PLAIN.get(whole, whole),)):
            labels[view] = self.counts[view].next(at)
            said = (
                each.words for each in pieces if view in shown((PLAIN.get(each.state, each.state),))
            )
            number = self.counts[view].number(at)
            self.truth[view].append((number, " ".join("".join(said).split())))
        self.provisions.append(Provision(at, _label(labels, whole), pieces))


def _label(labels: dict[View, str], whole: State) -> tuple[Piece, ...]:
    now, before = labels.get("accepted", ""), labels.get("rejected", "")
    if now == before:
        return (Piece(now),)
    if whole != "kept":
        return (Piece(now or before, whole),)
    return Piece(before, "deleted"), Piece(now, "inserted")


def _standings(chance: random.Random, deep: int) -> Iterator[tuple[int, State]]:
    """The levels of provisions and their standing; what is below one that goes, goes with it."""
    gone: tuple[int, State] | None = None
    for at in outline(chance, deep, 20, 34):
        if gone is not None and at <= gone[0]:
            gone = None
        if gone is None and at and chance.random() < 0.25:  # noqa: PLR2004 - one in four
            gone = (at, chance.choice(("inserted", "deleted")))
        yield at, gone[1] if gone else "kept"


def _move(draft: _Amended) -> None:
    """Two provisions at the end, of which the first goes after the second."""
    words = _paragraph(draft.sheet)
    draft.add(0, "moved out", (Piece(words, "moved out"),))
    draft.add(0, "kept", (Piece(_paragraph(draft.sheet)),))
    draft.add(0, "moved in", (Piece(words, "moved in"),))
    draft.add(0, "kept", (Piece(_paragraph(draft.sheet)),))


def _short(sheet: Sheet) -> str:
    return sheet.phrase()


def _paragraph(sheet: Sheet) -> str:
    more = sheet.chance.sample(SENTENCES, sheet.chance.choice((0, 0, 1, 2, 3)))
    first = sheet.phrase()
    return " ".join((first.removesuffix(";") + ".", *more)) if more else first


def _grid(chance: random.Random) -> tuple[tuple[str, ...], ...]:
    rows = range(chance.randint(2, 5))
    return ("Service", "Fee", "Period"), *(
        (
            chance.choice(("Inspection", "Return of a deposit", "Certified copies")),
            f"\u00a3{chance.randint(10, 9999):,}.00",
            f"{chance.randint(2, 30)} days",
        )
        for _ in rows
    )
