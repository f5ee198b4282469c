"""The cases of PDFs made in other ways: what is written, how it is set, what shall be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, TypedDict

from comparing import Pair
from press import Marks, Setting, pressed
from provisions import Piece, Provision, Text, amended_text, plain_text
from schemes import FORMATS
from webpages import How, page, print_pages


class Wanted(TypedDict):
    """What a view shall be read as."""

    clauses: list[Pair]
    rows: list[tuple[str, ...]]


@dataclass(frozen=True)
class Making:
    """A finished file and its truth."""

    data: bytes
    truth: dict[str, Wanted]


@dataclass(frozen=True)
class Drawn:
    """A case that is drawn stroke by stroke."""

    setting: Setting
    scheme: str = "dotted"
    amended: bool = False
    moves: bool = False
    grids: bool = False
    letter: bool = False

    def text(self, seed: int) -> Text:
        """The text of a seed."""
        if self.amended:
            return amended_text(seed, self.scheme, moves=self.moves)
        text = plain_text(seed, self.scheme, grids=self.grids)
        return _letter(text) if self.letter else text


@dataclass(frozen=True)
class Web:
    """A case that is a web page."""

    how: How = "hanging"
    scheme: str = "dotted"
    amended: bool = False
    grids: bool = False
    body: str = ""
    more: str = ""
    head: str = ""
    foot: str = ""

    def text(self, seed: int) -> Text:
        """The text of a seed."""
        if self.amended:
            return amended_text(seed, self.scheme)
        text = plain_text(seed, self.scheme, grids=self.grids)
        return _counted(text) if self.how == "counted" else text


_RUNNING: Final = Setting(head="The Deposits Code, version 3.1", number="Page {page} of {pages}")
_RED: Final = (0.75, 0.0, 0.0)
_GREEN: Final = (0.0, 0.6, 0.2)
_BLACK: Final = (0.0, 0.0, 0.0)

CASES: Final[dict[str, Drawn | Web]] = {
    "running lines": Drawn(_RUNNING),
    "running lines drawn first": Drawn(replace(_RUNNING, order="furniture first")),
    "page number in a dash": Drawn(Setting(font="Helvetica", size=10, number="- {page} -")),
    "strokes in any order": Drawn(replace(_RUNNING, order="shuffled")),
    "each word drawn": Drawn(Setting(drawn="words", font="Helvetica"), "stopped"),
    "each sign drawn": Drawn(Setting(drawn="letters"), "capitals"),
    "justified": Drawn(Setting(justified=True), "half brackets"),
    "broken words": Drawn(Setting(broken=True, size=12, left=110, right=110)),
    "two columns": Drawn(
        replace(_RUNNING, columns=2, size=9, left=50, right=50, step=8, hanging=28)
    ),
    "two columns in any order": Drawn(
        Setting(columns=2, size=9, left=50, right=50, step=8, hanging=28, order="shuffled")
    ),
    "ligatures": Drawn(Setting(font="Embedded", size=9, ligatures=True)),
    "bold labels": Drawn(Setting(bold_labels="font"), "sections"),
    "labels printed twice": Drawn(Setting(bold_labels="overprint", font="Helvetica")),
    "stressed words": Drawn(Setting(stressed=True), "outline"),
    "line numbers": Drawn(replace(_RUNNING, lines_numbered=True)),
    "watermark": Drawn(replace(_RUNNING, watermark="DRAFT")),
    "each page in a form": Drawn(replace(_RUNNING, in_form=True)),
    "cropped pages": Drawn(replace(_RUNNING, cropped=True)),
    "turned by a quarter": Drawn(replace(_RUNNING, rotated=90)),
    "upside down": Drawn(replace(_RUNNING, rotated=180)),
    "all labels at the margin": Drawn(Setting(step=0)),
    "no hanging labels": Drawn(Setting(step=0, hanging=0), "mixed dots"),
    "tables with rules": Drawn(_RUNNING, grids=True),
    "tables without rules": Drawn(replace(_RUNNING, ruled=False), grids=True),
    "letter": Drawn(replace(_RUNNING, hanging=30), letter=True),
    "redline, filled boxes": Drawn(_RUNNING, amended=True),
    "redline, stroked lines": Drawn(Setting(marks=Marks(line="stroked")), "stopped", amended=True),
    "redline, black": Drawn(Setting(marks=Marks(_BLACK, _BLACK)), amended=True),
    "redline, one colour": Drawn(
        Setting(marks=Marks(_RED, _RED, bars=True)), "capitals", amended=True
    ),
    "redline, colour without underline": Drawn(
        Setting(marks=Marks(under="none", bars=True)), amended=True
    ),
    "redline, double underline": Drawn(
        Setting(font="Helvetica", marks=Marks(under="double", line="stroked")), amended=True
    ),
    "redline, moved in green": Drawn(
        replace(_RUNNING, marks=Marks(moved=_GREEN, bars=True)), amended=True, moves=True
    ),
    "redline, each word drawn": Drawn(Setting(drawn="words", justified=True), amended=True),
    "redline, two columns": Drawn(
        Setting(columns=2, size=9, left=50, right=50, step=8, hanging=28), amended=True
    ),
    "web page": Web(),
    "web page, running lines": Web(
        scheme="stopped", head="The Deposits Code", foot="Page {page} of {pages}"
    ),
    "web page, nothing hangs": Web("flush", body="justified"),
    "web page, counted by the browser": Web("counted"),
    "web page, tables": Web(grids=True),
    "web page, ruled tables": Web(grids=True, body="ruled"),
    "web page, links": Web(more='<p>See <a href="https://example.org">the register</a>.</p>'),
    "web page, redline": Web(amended=True),
    "web page, coloured redline": Web(amended=True, body="coloured", foot="{page}"),
}


def made(wanted: Sequence[tuple[str, int]]) -> list[Making]:
    """The files of cases, each by its name and seed."""
    found: dict[tuple[str, int], bytes] = {}
    pages: dict[tuple[str, int], tuple[str, str, str]] = {}
    for name, seed in wanted:
        case = CASES[name]
        if isinstance(case, Drawn):
            found[name, seed] = pressed(case.text(seed), case.setting)
        else:
            html = page(case.text(seed), case.how, case.body, case.more)
            pages[name, seed] = html, case.head, case.foot
    if pages:
        found.update(zip(pages, print_pages(list(pages.values())), strict=True))
    return [Making(found[each], _truth(*each)) for each in wanted]


def _truth(name: str, seed: int) -> dict[str, Wanted]:
    case = CASES[name]
    text = case.text(seed)
    rows = [row for each in text.provisions for row in each.grid]
    views = text.truth if text.marked else {"clean": text.truth["accepted"]}
    front = [("front", words) for words in _fronts(case)]
    return {view: {"clauses": [*front, *pairs], "rows": rows} for view, pairs in views.items()}


def _fronts(case: Drawn | Web) -> list[str]:
    """Words before the first clause, which a version keeps apart."""
    return ["See the register."] if isinstance(case, Web) and case.more else []


def _letter(text: Text) -> Text:
    """The text as a letter, in whose sentences page numbers stand."""
    told = "See page 3 of 9 of the notice; what page {} of it says is repeated on page {} of 9."
    acts = "The Deposits Code is hereby designated from today, in the form of Annex A."
    body = [each for each in text.provisions if not each.deep]
    provisions, truth = [], []
    for at, each in enumerate(body, 1):
        words = f"{each.pieces[0].words if at > 1 else acts} {told.format(at, at + 1)}"
        provisions.append(Provision(0, (Piece(f"{at}."),), (Piece(words),)))
        truth.append((str(at), words))
    opening = (
        Provision(0, (), (Piece("4 May 2020"),)),
        Provision(0, (), (Piece("Dear Colleague,"),)),
    )
    title = Provision(0, (), (Piece("DIRECTION TO DESIGNATE THE DEPOSITS CODE"),))
    closing = (
        Provision(0, (), (Piece("Yours faithfully,"),)),
        Provision(0, (), (Piece("A. Clerk"),)),
    )
    return Text((*opening, title, *provisions, *closing), dict.fromkeys(text.truth, truth))


def _counted(text: Text) -> Text:
    """The text in lists of three levels, numbered as a browser does: "1.", "a.", "i."."""
    provisions, truth = [], []
    counts = [0, 0, 0]
    for each in text.provisions:
        deep = min(each.deep, 2)
        counts[deep] += 1
        counts[deep + 1 :] = [0] * (2 - deep)
        provisions.append(replace(each, deep=deep))
        truth.append((_browser_number(counts[: deep + 1]), each.pieces[0].words))
    return Text(tuple(provisions), dict.fromkeys(text.truth, truth))


def _browser_number(counts: Sequence[int]) -> str:
    forms = ("decimal", "lowerLetter", "lowerRoman")
    first, *rest = (FORMATS[form](count) for form, count in zip(forms, counts, strict=False))
    number = first
    for each in rest:
        alike = number[-1].isalpha() and each[0].isalpha()
        number += f".{each}" if alike else each
    return number
