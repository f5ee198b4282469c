"""A small language for PDF files: a test says what stands where on a page, and no more.

Places are in points from the left and from the top of a page. Words behind a tab stand where those
of a clause do whose label hangs: 40 points from where the line begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from clauseline.ingest.paragraph import Reading
from clauseline.ingest.pdf.reader import read_pdf
from clauseline.ingest.structure import structure
from clauseline.model.clause import Clause, walk
from clauseline.model.version import View

ACROSS, DOWN = 595.0, 842.0
LEFT, TOP, HANG = 80.0, 100.0, 40.0
SIZE, LEADING = 11.0, 14.0
FONT: Final = "Helvetica"
EMBEDDED: Final = "Vera"
"""A font that comes with reportlab and has ligatures."""

Colour = tuple[float, float, float]
BLACK: Final[Colour] = (0, 0, 0)
RED: Final[Colour] = (0.8, 0, 0)
BLUE: Final[Colour] = (0, 0, 0.8)
GREEN: Final[Colour] = (0, 0.6, 0.2)

Ink = Callable[[Canvas], object]
"""Something that is drawn on a page."""


@dataclass(frozen=True)
class Words:
    """Words of one look; `under` counts the lines below them, `rise` lifts them."""

    text: str
    colour: Colour = BLACK
    struck: bool = False
    under: int = 0
    font: str = ""
    size: float = 0
    rise: float = 0


Piece = str | Words
Line = Piece | Sequence[Piece]


def struck(text: str, colour: Colour = RED) -> Words:
    return Words(text, colour, struck=True)


def put_in(text: str, colour: Colour = BLUE, under: int = 1) -> Words:
    return Words(text, colour, under=under)


def bold(text: str) -> Words:
    return Words(text, font="Helvetica-Bold")


def raised(mark: str) -> Words:
    """A mark that calls a footnote."""
    return Words(mark, size=7, rise=4)


def line(
    down: float, *pieces: Piece, left: float = LEFT, size: float = SIZE, font: str = FONT
) -> Ink:
    """Words side by side on one line."""

    def draw(canvas: Canvas) -> None:
        x = left
        for piece in pieces:
            words = piece if isinstance(piece, Words) else Words(piece)
            for at, text in enumerate(words.text.split("\t")):
                x = left + HANG if at else x
                x = _draw(canvas, x, DOWN - down, words, text, words.font or font, size)

    return draw


def _draw(  # noqa: PLR0913, PLR0917 - a place, what stands there, how
    canvas: Canvas, x: float, y: float, words: Words, text: str, font: str, size: float
) -> float:
    width = stringWidth(text, font, words.size or size)
    canvas.setFont(font, words.size or size)
    canvas.setFillColorRGB(*words.colour)
    if text:
        canvas.drawString(x, y + words.rise, text)
    seen = stringWidth(text.rstrip(), font, words.size or size)
    heights = [0.28] * words.struck + [-0.13 - 0.1 * at for at in range(words.under)]
    for height in heights:
        canvas.rect(x, y + height * size - 0.3, seen, 0.6, stroke=0, fill=1)
    return x + width


def lines(
    *written: Line,
    down: float = TOP,
    left: float = LEFT,
    leading: float = LEADING,
    size: float = SIZE,
) -> Ink:
    """Lines below each other, each words or pieces side by side; an empty one is a gap."""

    def draw(canvas: Canvas) -> None:
        for at, each in enumerate(written):
            pieces = [each] if isinstance(each, str | Words) else each
            line(down + at * leading, *pieces, left=left, size=size)(canvas)

    return draw


def cells(down: float, *texts: str, columns: Sequence[float]) -> Ink:
    """Words side by side, each at the beginning of its column."""

    def draw(canvas: Canvas) -> None:
        for left, text in zip(columns, texts, strict=True):
            line(down, text, left=left)(canvas)

    return draw


def rule(left: float, down: float, right: float, to: float | None = None) -> Ink:
    """A thin line: level, or down to another height."""
    return lambda canvas: canvas.line(left, DOWN - down, right, DOWN - (down if to is None else to))


def grid(columns: Sequence[float], rows: Sequence[float]) -> Ink:
    """The rules of a table, each drawn by itself."""

    def draw(canvas: Canvas) -> None:
        for row in rows:
            rule(columns[0], row, columns[-1])(canvas)
        for column in columns:
            rule(column, rows[0], column, rows[-1])(canvas)

    return draw


def ruled(*rows: Sequence[str], columns: Sequence[float], down: float = TOP) -> Iterator[Ink]:
    """A table with rules: the words of its rows, and the rules around them."""
    yield grid(columns, [down - LEADING + at * LEADING for at in range(len(rows) + 1)])
    for at, row in enumerate(rows):
        yield cells(down + at * LEADING - 4, *row, columns=[left + 3 for left in columns[:-1]])


def flow(text: str, width: float, font: str = FONT, size: float = SIZE) -> list[str]:
    """The lines of a text that is set in a column of this width."""
    found: list[str] = []
    for word in text.split():
        longer = f"{found[-1]} {word}" if found else word
        if found and stringWidth(longer, font, size) <= width:
            found[-1] = longer
        else:
            found.append(word)
    return found


def pdf(*pages: Iterable[Ink], turned: int = 0, **options: object) -> bytes:
    """The bytes of a PDF with these pages."""
    pdfmetrics.registerFont(TTFont(EMBEDDED, "Vera.ttf"))
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(ACROSS, DOWN), invariant=1, pageCompression=0, **options)
    for page in pages:
        canvas.setPageRotation(turned)
        for draw in page:
            draw(canvas)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def reading(*pages: Iterable[Ink], view: View = "clean", **options: object) -> Reading:
    """What the reader finds in a PDF with these pages."""
    return read_pdf(pdf(*pages, **options), "test.pdf", view)


def paragraphs(*pages: Iterable[Ink], view: View = "clean", **options: object) -> list[str]:
    """The words of every paragraph of a PDF with these pages, labels behind a tab."""
    return [each.text for each in reading(*pages, view=view, **options).paragraphs if each.text]


def clauses(*pages: Iterable[Ink], view: View = "clean") -> list[tuple[str, str]]:
    """The number and the words of every clause of a PDF with these pages."""
    return told(structure(reading(*pages, view=view).paragraphs).clauses)


def told(tree: Iterable[Clause]) -> list[tuple[str, str]]:
    """The number and the words, heading included, of every clause of a tree."""
    return [
        (clause.number, " ".join(filter(None, (clause.heading, clause.text))))
        for clause in walk(tree)
    ]


def rows(*pages: Iterable[Ink], view: View = "clean") -> list[list[tuple[str, ...]]]:
    """The rows of every table of a PDF with these pages."""
    found = reading(*pages, view=view).paragraphs
    return [list(table.rows) for each in found for table in each.tables]


def dropped(*pages: Iterable[Ink]) -> dict[str, int]:
    """What was left out of a PDF with these pages, and how often."""
    return {each.what: each.count for each in reading(*pages).dropped}
