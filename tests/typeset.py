"""Clauses set on pages in one of the usual layouts; their numbers and words are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from clauseline.model.version import View
from pdf import DOWN, FONT, HANG, LEADING, LEFT, SIZE, TOP, Ink, Words, line, put_in, struck

State = Literal["kept", "put in", "taken out"]
How = Literal["hanging", "flush", "first line"]
SHOWN: Final[dict[View, tuple[State, ...]]] = {
    "accepted": ("kept", "put in"),
    "rejected": ("kept", "taken out"),
}
STEP, AFTER, SPACE = 24.0, 6.0, stringWidth(" ", FONT, SIZE)
WIDEST: Final = 0.6 * SIZE
"""A line whose gaps would be wider is not spread over its column."""
VOCABULARY: Final = (
    "Supplier operator register notice fee answer device Code year whole report shall may wait "
    "pay tell keep within before after the a of to and so an its any each long-term user\u2019s"
)

EVIDENCE: Final = (
    "shall keep a notice of the fee and tell it to an operator within any whole year or before, "
    "as long as its users wait for the answer of each device and"
)
"""Goes on from one line to the next in small letters: without any, nothing tells a full line."""


@dataclass(frozen=True)
class Layout:
    """How clauses are set: where their lines begin, how wide, on pages of how many points."""

    how: How
    justified: bool
    width: float
    height: float
    footer: bool


@dataclass(frozen=True)
class Draft:
    """A clause before it is set: how deep it stands, its label, its number, its words."""

    depth: int
    label: str
    number: str
    words: tuple[tuple[str, State], ...]

    def shown(self, view: View) -> tuple[str, str]:
        """Its number and its words as a view shows them."""
        return self.number, " ".join(word for word, state in self.words if state in SHOWN[view])


layouts = st.builds(
    Layout,
    how=st.sampled_from(("hanging", "flush", "first line")),
    justified=st.booleans(),
    width=st.sampled_from((280.0, 360.0, 435.0)),
    height=st.sampled_from((250.0, 400.0, 640.0)),
    footer=st.booleans(),
)


@st.composite
def drafts(draw: st.DrawFn, *, marked: bool = False, sure: bool = True) -> tuple[Draft, ...]:
    """Clauses of up to three levels; some of the words of a redline are put in or taken out.

    Where they are `sure`, the first has lines that surely go on.
    """
    words = st.lists(st.sampled_from(VOCABULARY.split()), min_size=1, max_size=40)
    state: st.SearchStrategy[State] = st.sampled_from(("kept", "kept", "put in", "taken out"))
    found: list[Draft] = []
    counts: list[int] = []
    for wanted in draw(st.lists(st.integers(0, 2), min_size=2, max_size=10)):
        depth = min(wanted, len(counts))
        counts = [*counts, 0][: depth + 1]
        counts[depth] += 1
        told = [("It", "kept"), *((word, "kept") for word in draw(words)), ("ends.", "kept")]
        if sure and not found:
            told[1:1] = [(word, "kept") for word in EVIDENCE.split()]
        if marked:
            told[1:-1] = [(word, draw(state)) for word, _ in told[1:-1]]
            told[1:1] = [("now", "taken out"), ("then", "put in")]
        found.append(Draft(depth, *_label(counts), tuple(told)))  # type: ignore[arg-type]
    return tuple(found)


def _label(counts: Sequence[int]) -> tuple[str, str]:
    first, *others = map(str, counts)
    if not others:
        return f"{first}.", first
    number = f"{first}.{others[0]}"
    if len(counts) == 2:
        return number, number
    letter = f"({chr(ord('a') + counts[2] - 1)})"
    return letter, f"{number}{letter}"


def typeset(given: Iterable[Draft], layout: Layout) -> list[list[Ink]]:
    """The pages that clauses take."""
    pages: list[list[Ink]] = [[]]
    down = TOP
    for draft in given:
        for begin, words in _lines(draft, layout):
            if down > TOP + layout.height:
                pages.append([])
                down = TOP
            pages[-1] += (line(down, piece, left=left) for left, piece in _placed(begin, words))
            down += LEADING
        down += AFTER
    if layout.footer:
        for number, page in enumerate(pages, 1):
            page.append(line(DOWN - 40, f"Page {number} of {len(pages)}", left=270))
    return pages


@dataclass(frozen=True)
class _Word:
    """A word of a line, by its place from where the line begins."""

    left: float
    text: str
    state: State

    @property
    def right(self) -> float:
        return self.left + stringWidth(self.text, FONT, SIZE)


def _lines(draft: Draft, layout: Layout) -> Iterator[tuple[float, list[_Word]]]:
    """The words of a clause line by line, with where each line begins."""
    begin = LEFT + STEP * draft.depth
    room = LEFT + layout.width - begin
    body = HANG if layout.how == "hanging" else 0.0
    label = _Word(STEP if layout.how == "first line" else 0.0, draft.label, "kept")
    held = [label]
    x = max(body, label.right + SPACE)
    for text, state in draft.words:
        word = _Word(x, text, state)
        if word.right > room:
            yield begin, _spread(held, room, layout)
            word = _Word(body, text, state)
            held = []
        held.append(word)
        x = word.right + SPACE
    yield begin, held


def _spread(words: Sequence[_Word], room: float, layout: Layout) -> list[_Word]:
    """The words of a full line, spread over its width where the text is justified."""
    fixed = 1 if words[0].left < (HANG if layout.how == "hanging" else 0) else 0
    gaps = len(words) - 1 - fixed
    if not layout.justified or gaps <= 0:
        return list(words)
    spare = (room - words[-1].right) / gaps
    if SPACE + spare > WIDEST:
        return list(words)
    return [
        _Word(word.left + spare * max(0, at - fixed), word.text, word.state)
        for at, word in enumerate(words)
    ]


def _placed(begin: float, words: Sequence[_Word]) -> Iterator[tuple[float, Words]]:
    """What is drawn in one go: words of one look with no more than a space between them."""
    looks = {"kept": Words, "put in": put_in, "taken out": struck}
    runs: list[list[_Word]] = []
    for word in words:
        near = runs and word.left - runs[-1][-1].right < 1.2 * SPACE
        if not near or runs[-1][-1].state != word.state:
            runs.append([])
        runs[-1].append(word)
    for run in runs:
        yield begin + run[0].left, looks[run[0].state](" ".join(word.text for word in run))
