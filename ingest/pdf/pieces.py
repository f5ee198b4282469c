"""The pieces of a page as its reader has them: upright, with their own spaces, put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct, structs

from clauseline.ingest.pdf.geometry import Box, turn
from clauseline.ingest.pdf.sheet import Font, Piece, Sheet, Stroke
from clauseline.ingest.pdf.spacing import is_within_a_word

_LETTERS: Final = 2
_TOUCHING: Final = 0.2
_SPACE: Final = 0.45


class Drawn(Struct, gc=False):
    """A piece of text before the page is turned: its box, the start of its baseline, direction.

    `handle` is its address in PDFium, good while the page is open.
    """

    text: str
    box: Box
    start: tuple[float, float]
    size: float
    quarter: int | None
    font: Font
    colour: int
    handle: int


def writing_of(drawn: Sequence[Drawn]) -> int:
    """The direction in which most of a page's characters are written."""
    characters: Counter[int] = Counter()
    for each in drawn:
        if each.quarter is not None:
            characters[each.quarter] += len(each.text)
    return characters.most_common(1)[0][0] if characters else 0


def turned(
    bounds: Box,
    quarter: int,
    number: int,
    drawn: Sequence[Drawn],
    strokes: Sequence[tuple[Box, int]],
) -> Sheet:
    """The sheet that a page's texts and strokes make, once the page is turned by quarters."""
    left, bottom, right, top = turn(bounds, bounds, quarter)
    inside = [(at, each) for at, each in enumerate(drawn) if _is_inside(each.box, bounds)]
    return Sheet(
        number=number,
        width=right - left,
        height=top - bottom,
        pieces=tuple(
            _piece(each, at, bounds, quarter) for at, each in inside if each.quarter == quarter
        ),
        strokes=tuple(
            Stroke(left=x, bottom=y, right=end, top=height, colour=colour)
            for box, colour in strokes
            for x, y, end, height in (turn(box, bounds, quarter),)
        ),
        slanted=tuple(each.text for _, each in inside if each.quarter != quarter),
        outside=len(drawn) - len(inside),
    )


def _is_inside(box: Box, bounds: Box) -> bool:
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return bounds[0] <= across <= bounds[2] and bounds[1] <= up <= bounds[3]


def _piece(drawn: Drawn, at: int, bounds: Box, quarter: int) -> Piece:
    left, _, right, _ = turn(drawn.box, bounds, quarter)
    start, baseline, _, _ = turn((*drawn.start, *drawn.start), bounds, quarter)
    return Piece(
        text=drawn.text,
        left=start if abs(start - left) < drawn.size / 2 else left,
        right=right,
        baseline=baseline,
        size=drawn.size,
        font=drawn.font,
        colour=drawn.colour,
        at=at,
    )


def with_own_spaces(
    pieces: Sequence[Piece], ends_in_space: Callable[[Piece], bool]
) -> Iterator[Piece]:
    """The pieces, without a space within a word that is not their own."""
    for at, piece in enumerate(pieces):
        after = pieces[at + 1] if at + 1 < len(pieces) else piece
        gap = (after.left - piece.right) / piece.size if piece.size else 0.0
        alien = (
            after is not piece
            and after.baseline == piece.baseline
            and is_within_a_word(piece.text, after.text, gap)
            and not ends_in_space(piece)
        )
        yield structs.replace(piece, text=piece.text.rstrip(" ")) if alien else piece


def linked(pieces: Iterable[Piece], links: Sequence[Box]) -> Iterator[Piece]:
    """The pieces; those that stand out and lie within a link are told."""
    for piece in pieces:
        stands_out = links and (piece.colour or piece.underlines)
        yield structs.replace(piece, link=True) if stands_out and _is_on(piece, links) else piece


def _is_on(piece: Piece, links: Sequence[Box]) -> bool:
    across, up = (piece.left + piece.right) / 2, piece.baseline + piece.size / 4
    return any(
        left <= across <= right and bottom <= up <= top for left, bottom, right, top in links
    )


def joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces that are drawn one after the other as if they were one are one.

    Some producers draw every letter by itself.
    """
    held: Piece | None = None
    for piece in pieces:
        if held is not None and _goes_on(held, piece):
            held = structs.replace(held, text=held.text + piece.text, right=piece.right)
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _goes_on(held: Piece, piece: Piece) -> bool:
    gap = piece.left - held.right
    return (
        held.size > 0
        and len(piece.text.strip()) <= _LETTERS
        and -_TOUCHING * held.size
        <= gap
        <= (_SPACE if held.text.endswith(" ") else _TOUCHING) * held.size
        and held.baseline == piece.baseline
        and held.size == piece.size
        and held.font is piece.font
        and held.colour == piece.colour
        and held.struck == piece.struck
        and held.underlines == piece.underlines
        and held.link == piece.link
    )
