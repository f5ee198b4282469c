"""Draws texts on pages, stroke by stroke, in the many ways that programs write PDFs.

Nothing is left to a layout engine: what is drawn as one string and what as many, how a line under
words is made, what order the page is drawn in, is all said by a Setting.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Final, Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from provisions import PLAIN, Piece, Provision, State, Text

EMBEDDED: Final = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
_ACROSS, _DOWN = 595.0, 842.0
_LIGATURES: Final = {
    "ffi": "\ufb03",
    "ffl": "\ufb04",
    "ff": "\ufb00",
    "fi": "\ufb01",
    "fl": "\ufb02",
}


@dataclass(frozen=True)
class Marks:
    """How changed words are drawn: in which colours, with lines filled or stroked, or none."""

    put_in: tuple[float, float, float] = (0, 0, 0.8)
    taken_out: tuple[float, float, float] = (0.8, 0, 0)
    moved: tuple[float, float, float] | None = None
    line: Literal["filled", "stroked"] = "filled"
    under: Literal["single", "double", "none"] = "single"
    bars: bool = False


@dataclass(frozen=True)
class Setting:
    """How a text is set and drawn."""

    font: str = "Times-Roman"
    size: float = 11
    leading: float = 1.25
    after: float = 6
    left: float = 80
    right: float = 80
    top: float = 90
    bottom: float = 90
    step: float = 24
    hanging: float = 40
    columns: int = 1
    head: str = ""
    foot: str = ""
    number: str = "{page}"
    lines_numbered: bool = False
    watermark: str = ""
    drawn: Literal["lines", "words", "letters"] = "lines"
    order: Literal["read", "furniture first", "shuffled"] = "read"
    bold_labels: Literal["", "font", "overprint"] = ""
    ligatures: bool = False
    broken: bool = False
    justified: bool = False
    rotated: int = 0
    ruled: bool = True
    stressed: bool = False
    in_form: bool = False
    cropped: bool = False
    marks: Marks = Marks()


@dataclass(frozen=True)
class Word:
    """A word of a line: where it begins, and whether the next word is set right behind it."""

    x: float
    words: str
    state: State
    font: str
    glued: bool = False


Stroke = Callable[[], None]


class Press:
    """A document that is being drawn."""

    def __init__(self, setting: Setting, pages: int) -> None:
        self.setting = setting
        self.pages = pages
        self.stream = BytesIO()
        self.canvas = Canvas(self.stream, pagesize=(_ACROSS, _DOWN), invariant=1)
        self.page = self.column = self.count = 0
        self.strokes: list[Stroke] = []
        self.y = 0.0
        self._turn_page()

    def finished(self) -> bytes:
        """The bytes of the PDF."""
        self._end_page()
        self.canvas.save()
        return self.stream.getvalue()

    def provision(self, provision: Provision) -> None:
        """Draws a numbered paragraph and the table below it."""
        setting = self.setting
        inset = setting.step * provision.deep
        label = list(self._label(provision.label))
        begun = max((word.x + self._width(word) for word in label), default=0.0) + 4
        body = max(setting.hanging, begun)
        for at, line in enumerate(_lines(self, provision.pieces, body, inset)):
            placed = self._justified(line, inset) if setting.justified else line
            self._line(
                [*(label if not at else ()), *placed.words], inset, changed=provision.changed
            )
        self.y -= setting.after
        if provision.grid:
            self._grid(provision.grid, inset + setting.hanging)

    @property
    def across(self) -> float:
        """The width of a column."""
        setting = self.setting
        whole = _ACROSS - setting.left - setting.right
        return (whole - 24 * (setting.columns - 1)) / setting.columns

    def width_of(self, text: str, font: str = "") -> float:
        """The width of words."""
        return float(
            pdfmetrics.stringWidth(
                self._written(text), font or self.setting.font, self.setting.size
            )
        )

    def _label(self, pieces: Sequence[Piece]) -> Iterator[Word]:
        x = 0.0
        font = _BOLD[self.setting.font] if self.setting.bold_labels == "font" else self.setting.font
        for piece in pieces:
            yield Word(x, piece.words, piece.state, font)
            x += self.width_of(piece.words, font)

    def _width(self, word: Word) -> float:
        return self.width_of(word.words, word.font)

    def _justified(self, line: Line, inset: float) -> Line:
        gaps = sum(not word.glued for word in line.words[:-1])
        if line.last or not gaps:
            return line
        spare = (self.across - inset - line.end) / gaps
        moved, shift = [], 0.0
        for word in line.words:
            moved.append(Word(word.x + shift, word.words, word.state, word.font, word.glued))
            shift += 0 if word.glued else spare
        return Line(moved, line.end, last=False)

    def _line(self, words: Sequence[Word], inset: float, *, changed: bool) -> None:
        setting = self.setting
        if self.y < setting.bottom:
            self._turn_column()
        x, y = self._edge() + inset, self.y
        self.count += 1
        if setting.lines_numbered:
            self._add(self._string, self._edge() - 30, y, str(self.count), 7.0)
        for run in _runs(words, apart=setting.drawn != "lines" or setting.justified):
            self._add(self._run, x, y, run)
        if changed and setting.marks.bars:
            self._add(self.canvas.rect, self._edge() - 14, y - 3, 0.8, setting.size + 2, 0, 1)
        self.y -= setting.size * setting.leading

    def _edge(self) -> float:
        return self.setting.left + self.column * (self.across + 24)

    def _add(self, draw: Callable[..., None], *values: object) -> None:
        self.strokes.append(partial(draw, *values))

    def _string(self, x: float, y: float, text: str, size: float) -> None:
        self.canvas.setFont(self.setting.font, size)
        self.canvas.setFillColorRGB(0, 0, 0)
        self.canvas.drawString(x, y, text)

    def _run(self, x: float, y: float, words: Sequence[Word]) -> None:
        """Words of one look that stand side by side."""
        text = "".join(word.words + ("" if word.glued else " ") for word in words).rstrip()
        first = words[0]
        self.canvas.setFont(first.font, self.setting.size)
        self.canvas.setFillColorRGB(*self._colour(first.state))
        begin = x + first.x
        if self.setting.drawn == "letters":
            for at, letter in enumerate(self._written(text)):
                before = self._written(text)[:at]
                own = pdfmetrics.stringWidth(before, first.font, self.setting.size)
                self.canvas.drawString(begin + own, y, letter)
        else:
            self.canvas.drawString(begin, y, self._written(text))
        if self.setting.bold_labels == "overprint" and first.x == 0:
            self.canvas.drawString(begin + 0.3, y, self._written(text))
        self._mark(first.state, begin, y, self.width_of(text, first.font))
        self.canvas.setFillColorRGB(0, 0, 0)

    def _colour(self, state: State) -> tuple[float, float, float]:
        marks = self.setting.marks
        if state in PLAIN and marks.moved:
            return marks.moved
        changed = {"inserted": marks.put_in, "deleted": marks.taken_out}
        return changed.get(PLAIN.get(state, state), (0, 0, 0))

    def _mark(self, state: State, x: float, y: float, width: float) -> None:
        marks, size = self.setting.marks, self.setting.size
        standing = PLAIN.get(state, state)
        heights = []
        if standing == "deleted":
            heights = [y + 0.28 * size]
        elif standing == "inserted" and marks.under != "none":
            twice = marks.under == "double" or (state in PLAIN and marks.moved)
            heights = [y - 0.13 * size, *([y - 0.21 * size] if twice else [])]
        for height in heights:
            self._rule(x, height, width, self._colour(state))

    def _rule(self, x: float, y: float, width: float, colour: tuple[float, float, float]) -> None:
        if self.setting.marks.line == "filled":
            self.canvas.setFillColorRGB(*colour)
            self.canvas.rect(x, y - 0.3, width, 0.6, stroke=0, fill=1)
        else:
            self.canvas.setStrokeColorRGB(*colour)
            self.canvas.setLineWidth(0.6)
            self.canvas.line(x, y, x + width, y)

    def _grid(self, rows: Sequence[Sequence[str]], inset: float) -> None:
        height = self.setting.size * 1.5
        if self.y - height * len(rows) < self.setting.bottom:
            self._turn_column()
        edge, across = self._edge() + inset, (self.across - inset) / len(rows[0])
        top = self.y + self.setting.size
        for row in rows:
            for at, cell in enumerate(row):
                self._add(self._string, edge + at * across + 3, self.y, cell, self.setting.size)
            self.y -= height
        if self.setting.ruled:
            columns = [edge + at * across for at in range(len(rows[0]) + 1)]
            levels = [top - at * height for at in range(len(rows) + 1)]
            self._add(self.canvas.grid, columns, levels)
        self.y -= self.setting.after + 4

    def _turn_column(self) -> None:
        if self.column + 1 < self.setting.columns:
            self.column += 1
        else:
            self._end_page()
            self._turn_page()
            self.column = 0
        self.y = _DOWN - self.setting.top

    def _turn_page(self) -> None:
        self.page += 1
        self.count = 0
        self.y = _DOWN - self.setting.top

    def _end_page(self) -> None:
        if self.setting.rotated:
            self.canvas.setPageRotation(self.setting.rotated)
            self._turn_round()
        strokes = list(self.strokes)
        furniture = list(self._furniture())
        if self.setting.order == "shuffled":
            random.Random(self.page).shuffle(strokes)  # noqa: S311 - no secret hangs on it
        first = self.setting.order == "furniture first"
        if self.setting.in_form:
            self.canvas.beginForm(f"page{self.page}")
        for stroke in (*furniture, *strokes) if first else (*strokes, *furniture):
            stroke()
        if self.setting.in_form:
            self.canvas.endForm()
            self.canvas.doForm(f"page{self.page}")
        if self.setting.cropped:
            self._trim()
        self.strokes.clear()
        self.canvas.showPage()

    def _trim(self) -> None:
        """Printer's words outside of the page that is shown."""
        self.canvas.setCropBox((20, 20, _ACROSS - 20, _DOWN - 20))
        self._string(25, 8, f"deposits.indd {self.page} 04/05/2020 10:15", 6.0)

    def _turn_round(self) -> None:
        """What is drawn upright for the reader of a page that its viewer turns."""
        if self.setting.rotated == 90:  # noqa: PLR2004 - degrees
            self.canvas.translate(_DOWN, 0)
            self.canvas.rotate(90)
        else:
            self.canvas.translate(_ACROSS, _DOWN)
            self.canvas.rotate(180)

    def _furniture(self) -> Iterator[Stroke]:
        setting = self.setting
        if setting.watermark:
            yield self._watermark
        for y, text in ((_DOWN - 50, setting.head), (50, setting.foot)):
            if text:
                yield partial(self._string, setting.left, y, text, 9.0)
        number = setting.number.format(page=self.page, pages=self.pages)
        if number:
            yield partial(self._string, _ACROSS / 2 - 15, 36, number, 9.0)

    def _watermark(self) -> None:
        canvas = self.canvas
        canvas.saveState()
        canvas.setFillGray(0.85)
        canvas.setFont("Helvetica-Bold", 90)
        canvas.translate(_ACROSS / 2, _DOWN / 2)
        canvas.rotate(52)
        canvas.drawCentredString(0, 0, self.setting.watermark)
        canvas.restoreState()

    def _written(self, text: str) -> str:
        """The text as its signs are drawn."""
        if self.setting.ligatures:
            for letters, sign in _LIGATURES.items():
                text = text.replace(letters, sign)
        return text


@dataclass(frozen=True)
class Line:
    """A line of words, where it ends, and whether its paragraph ends with it."""

    words: list[Word]
    end: float
    last: bool


def _lines(press: Press, pieces: Sequence[Piece], start: float, inset: float) -> Iterator[Line]:
    """The words of a paragraph, line by line."""
    room = press.across - inset
    space = press.width_of(" ")
    line: list[Word] = []
    x = start
    for text, state, font in _tokens(pieces, press.setting):
        for part in _parts(press, text, room - x, font):
            if line and x + press.width_of(part, font) > room:
                yield Line(line, x - space, last=False)
                line, x = [], start
            glued = part.endswith("\u2010")
            line.append(Word(x, part.replace("\u2010", "-"), state, font, glued))
            x += press.width_of(part.replace("\u2010", "-"), font) + space
    if line:
        yield Line(line, x - space, last=True)


def _tokens(pieces: Sequence[Piece], setting: Setting) -> Iterator[tuple[str, State, str]]:
    for piece in pieces:
        for at, word in enumerate(piece.words.split()):
            yield (
                word,
                piece.state,
                _BOLD[setting.font] if setting.stressed and at == 1 else setting.font,
            )


def _parts(press: Press, word: str, room: float, font: str) -> Iterator[str]:
    """A word, or its two parts where it is broken at the end of a line."""
    long = 8
    fits = press.width_of(word, font) <= room
    half = len(word) // 2
    may_break = press.setting.broken and len(word) >= long and word.isalpha()
    if fits or not may_break or press.width_of(f"{word[:half]}-", font) > room:
        yield word
    else:
        yield f"{word[:half]}\u2010"
        yield word[half:]


def _runs(words: Sequence[Word], *, apart: bool) -> Iterator[list[Word]]:
    """Words that are drawn at once: of one look and, unless each is drawn apart, side by side."""
    run: list[Word] = []
    for word in words:
        if run and (apart or _look(run[-1]) != _look(word) or run[0].x == 0):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _look(word: Word) -> tuple[State, str]:
    return word.state, word.font


_BOLD: Final = {
    "Times-Roman": "Times-Bold",
    "Helvetica": "Helvetica-Bold",
    "Courier": "Courier-Bold",
    "Embedded": "Embedded",
}


def pressed(text: Text, setting: Setting) -> bytes:
    """The PDF of a text; it is drawn twice, to know how many pages there are."""
    if setting.font == "Embedded":
        pdfmetrics.registerFont(TTFont("Embedded", EMBEDDED))
    pages = 1
    for _ in range(2):
        press = Press(setting, pages)
        for provision in text.provisions:
            press.provision(provision)
        data = press.finished()
        pages = press.page
    return data
