"""Redlines in a PDF: what the looks of its words say was taken out and put in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct, structs

from clauseline.ingest.pdf.line import Line, usual_size
from clauseline.ingest.pdf.sheet import Piece
from clauseline.ingest.pdf.two_numbers import are_marked_up
from clauseline.ingest.redline import PLAIN, Look, Redline, redline_in
from clauseline.model.clause import OpKind

_LINES: Final = (None, "single", "double")
_HYPHENS: Final = ("-", "\u2010", "\u00ad")
_LARGER: Final = 1.05
_DARK: Final = 0x40


class Marker(Struct, frozen=True, kw_only=True):
    """Tells what mark-up does to words, by their looks; `usual` is the colour of the text.

    `size` is that of most letters. `stresses` says that the document underlines its headings,
    `colours` are those that it sets most of them in. `undone` are the looks of words that one
    author put in and another took out again: they belong to neither view.
    """

    redline: Redline
    usual: int
    size: float
    stresses: bool
    colours: frozenset[str | None]
    undone: frozenset[Look]

    def marked(self, lines: Sequence[Line]) -> tuple[Line, ...]:
        """Lines with what the mark-up does to each of their pieces, without those of no view."""
        kept = filter(None, map(self._without_undone, lines)) if self.undone else lines
        return tuple(line.with_kinds(self._kinds(line)) for line in kept)

    def _looks_put_in(self, link: Piece) -> bool:
        look = look_of(structs.replace(link, link=False), self.usual)
        return self.redline.kind_of(look, heading=False) == "+"

    def _without_undone(self, line: Line) -> Line | None:
        pieces = [each for each in line.pieces if look_of(each, self.usual) not in self.undone]
        if len(pieces) == len(line.pieces):
            return line
        return Line(pieces, line.page) if pieces else None

    def _kinds(self, line: Line) -> list[OpKind]:
        """A hyphen at the end of a line is what the word is that it breaks."""
        heads = _heads(line, self.size) and not _has_struck(line)
        looks = [look_of(piece, self.usual) for piece in line.pieces]
        kinds: list[OpKind] = [
            piece.told
            if piece.told is not None
            else "="
            if heads and look.underline is None and look.colour in self.colours
            else self.redline.kind_of(look, heading=heads and self.stresses)
            for piece, look in zip(line.pieces, looks, strict=True)
        ]
        for at, piece in enumerate(line.pieces):
            beside = {*kinds[max(at - 1, 0) : at], *kinds[at + 1 : at + 2]}
            if piece.link and beside == {"+"} and self._looks_put_in(piece):
                kinds[at] = "+"
        if len(kinds) > 1 and line.pieces[-1].text.strip() in _HYPHENS:
            kinds[-1] = kinds[-2]
        return kinds


def marker_of(lines: Sequence[Line]) -> Marker | None:
    """The mark-up that the looks of a document's words make; None where there is none.

    Words are struck, or underlined twice, or have a number for each view.
    """
    sure = any(piece.told is not None for line in lines for piece in line.pieces)
    if not sure and not are_marked_up(piece for line in lines for piece in line.pieces):
        return None
    usual = _usual_colour(lines)
    size = usual_size(lines)
    looks: list[Look] = []
    headings: list[Look] = []
    for line in lines:
        for look in (look_of(piece, usual) for piece in line.pieces if _says(piece)):
            stressed = look.underline is None and not look.struck and _heads(line, size)
            looks.append(PLAIN if stressed else look)
            headings += [look] * (stressed and not look.plain)
    redline = redline_in([[look for look, _ in groupby(looks)]], headings, sure=sure)
    if redline is None:
        return None
    headed = [line for line in lines if _heads(line, size) and not _has_struck(line)]
    return Marker(
        redline=redline,
        usual=usual,
        size=size,
        stresses=_are_underlined(headed),
        colours=frozenset(_colours_of(headed, usual)),
        undone=frozenset(_undone(looks)),
    )


def _undone(looks: Iterable[Look]) -> Iterator[Look]:
    """Looks of struck words that are underlined in a colour of which no others are struck."""
    struck = {look for look in looks if look.struck}
    plainly = {look.colour for look in struck if look.underline is None}
    for look in struck if plainly else ():
        if look.underline is not None and look.colour not in (None, *plainly):
            yield look


def _colours_of(headings: Sequence[Line], usual: int) -> Iterator[str | None]:
    """The colours in which at least a third of the headings are set."""
    colours = Counter(look_of(line.pieces[-1], usual).colour for line in headings)
    return (colour for colour, times in colours.items() if 3 * times >= len(headings))


def _are_underlined(headings: Sequence[Line]) -> bool:
    """Whether most headings in bold are underlined."""
    bold = [line for line in headings if line.bold]
    return (
        sum(all(map(_is_underlined, filter(_says, line.pieces))) for line in bold) > len(bold) / 2
    )


def _has_struck(line: Line) -> bool:
    return any(piece.struck for piece in line.pieces)


def _is_underlined(piece: Piece) -> bool:
    return piece.underlines == 1


def _heads(line: Line, usual: float) -> bool:
    """Whether a line is set as a heading, in which a colour alone says nothing."""
    return line.bold or line.size > _LARGER * usual


def _usual_colour(lines: Iterable[Line]) -> int:
    """The colour that most letters of a document have; struck and underlined ones count least."""
    letters: Counter[int] = Counter()
    lined: Counter[int] = Counter()
    for line in lines:
        for piece in line.pieces:
            counted = lined if piece.struck or piece.underlines else letters
            counted[piece.colour] += len(piece.text)
    return next((each.most_common(1)[0][0] for each in (letters, lined) if each), 0)


def look_of(piece: Piece, usual: int) -> Look:
    """How a piece is set; black, the document's usual colour, and a link's looks are none."""
    plain = piece.link or piece.colour == usual or _is_dark(piece.colour)
    return Look(
        struck=piece.struck,
        underline=None if piece.link else _LINES[piece.underlines],
        colour=None if plain else f"{piece.colour:06X}",
    )


def _says(piece: Piece) -> bool:
    return piece.told is None and any(letter.isalnum() for letter in piece.text)


def _is_dark(colour: int) -> bool:
    return max(colour >> 16, colour >> 8 & 0xFF, colour & 0xFF) <= _DARK
