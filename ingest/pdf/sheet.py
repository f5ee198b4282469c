"""What a page shows: pieces of text, where and how they are set, and thin strokes."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from clauseline.model.clause import OpKind

BLACK: Final = 0


class Font(Struct, frozen=True, kw_only=True, gc=False):
    """How letters look: `fixed` if all are of one width, `symbols` if they are pictures."""

    name: str
    bold: bool = False
    italic: bool = False
    fixed: bool = False
    symbols: bool = False


class Piece(Struct, frozen=True, kw_only=True, gc=False):
    """Text that a page draws in one go.

    `text` ends in a space where a viewer shows one. Edges and baseline are in points from the
    page's bottom left, `size` is that of the letters as shown, `colour` red, green and blue as one
    number. `struck` says that a stroke goes through it, `underlines` how many lines stand below it.
    `link` says that it leads elsewhere. `at` is its place in the order of drawing. `told` says what
    mark-up does to it, where that is told otherwise than by its looks.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: Font
    colour: int = BLACK
    struck: bool = False
    underlines: int = 0
    link: bool = False
    at: int = 0
    told: OpKind | None = None


class Stroke(Struct, frozen=True, kw_only=True, gc=False):
    """A drawn line or a thin filled box, upright or level, by its edges."""

    left: float
    bottom: float
    right: float
    top: float
    colour: int = BLACK

    @property
    def level(self) -> bool:
        """Whether the stroke is wider than high."""
        return self.right - self.left >= self.top - self.bottom

    @property
    def middle(self) -> float:
        """The height at which a level stroke stands."""
        return (self.bottom + self.top) / 2


class Sheet(Struct, frozen=True, kw_only=True):
    """A page, turned so that most of its text is upright; `number` counts from 1.

    `slanted` holds the texts that run in another direction, such as a watermark; `outside` counts
    those beyond the page's edges, `pictures` images. `strokes` belong to no words.
    """

    number: int
    width: float
    height: float
    pieces: tuple[Piece, ...]
    strokes: tuple[Stroke, ...] = ()
    slanted: tuple[str, ...] = ()
    outside: int = 0
    pictures: int = 0
