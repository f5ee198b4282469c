"""Numbers that a print of tracked changes gives twice, as LibreOffice does: "3.[2.]".

The first is the number once the changes are accepted, the one in brackets the number before them.
A clause that words were taken out of has only the one in brackets: LibreOffice leaves it out when
it counts what is left, although it stays, and the first numbers of those after it are too low. A
colour of their own sets such numbers off from words that stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct, structs

from clauseline.ingest.pdf.line import Line, is_label
from clauseline.ingest.pdf.sheet import BLACK, Piece
from clauseline.ingest.pdf.spacing import WIDE
from clauseline.ingest.structure.labels import Shape, shape_of
from clauseline.model.number import bare
from clauseline.model.version import ReaderWarning

_BOTH: Final = re.compile(r"(?P<after>[^\[\]]{0,24})\[(?P<before>[^\[\]]{1,24})\](?P<end>\s*)")


def are_marked_up(pieces: Iterable[Piece]) -> bool:
    """Whether any piece is struck or underlined twice, without which most texts are no redline."""
    return any(piece.struck or piece.underlines > 1 for piece in pieces)


class BothNumbers:
    """Tells the two numbers of lines apart, in a document that has any or is marked up."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._sure = any(
            are_marked_up(line.pieces) or any(found.after for found in _found(line))
            for line in lines
        )
        self._counting = _Counting()
        self._uncounted: Counter[int] = Counter()

    def parted(self, lines: Sequence[Line]) -> tuple[Line, ...]:
        """Lines whose numbers each say of which view they are."""
        return tuple(map(self._parted, lines)) if self._sure else tuple(lines)

    @property
    def doubts(self) -> Iterator[ReaderWarning]:
        """A warning for each page with numbers that it gives only as they were."""
        for page, count in sorted(self._uncounted.items()):
            message = (
                f"numbers of {count} changed clause{'s' if count > 1 else ''} are printed only as "
                "they were before the changes"
            )
            yield ReaderWarning(place=f"page {page}", message=message)

    def _parted(self, line: Line) -> Line:
        numbers = {found.piece.at: found for found in _found(line)}
        if not numbers:
            return line
        pieces: list[Piece] = []
        for piece in line.pieces:
            found = numbers.get(piece.at)
            if found is None:
                pieces.append(piece)
                continue
            stays = self._counting.stays(found)
            self._uncounted[line.page] += stays and not found.after
            pieces += found.pieces(stays=stays)
        return Line(pieces, line.page)


class _Numbers(Struct, frozen=True, kw_only=True):
    """A piece that gives two numbers, what they are, and the words that follow it."""

    piece: Piece
    after: str
    before: str
    end: str
    words: Piece

    @property
    def is_put_in(self) -> bool:
        """Whether its clause is put in: it has no number before the changes."""
        return self.words.underlines > 0 and self.words.colour != BLACK

    def pieces(self, *, stays: bool) -> Iterator[Piece]:
        """A piece for each number, or one where both views have the same."""
        left, right = self.piece.left, self.piece.right
        if stays or not self.after:
            told = "=" if stays else "-"
            yield structs.replace(self.piece, text=self.before + self.end, told=told)
        elif self.is_put_in:
            yield structs.replace(self.piece, text=self.after + self.end, told="+")
        else:
            middle = left + (right - left) * len(self.after) / len(self.piece.text)
            yield structs.replace(self.piece, text=self.after, right=middle, told="+")
            yield structs.replace(self.piece, text=self.before + self.end, left=middle, told="-")


class _Counting:
    """What LibreOffice leaves out as it counts what the changes leave."""

    def __init__(self) -> None:
        self._left_out: Counter[tuple[str, str]] = Counter()
        self._stay: set[str] = set()

    def stays(self, numbers: _Numbers) -> bool:
        """Whether the number before the changes is that after them, as far as the page tells.

        It is where the two differ by the clauses left out, and where the clause above was.
        """
        before = shape_of(numbers.before)
        series = before.pattern, before.stem
        if any(count.begins for count in before.counters):
            self._left_out[series] = 0
        if not numbers.after:
            self._left_out[series] += not numbers.piece.struck
            stays = not numbers.piece.struck
        elif numbers.is_put_in:
            return False
        else:
            above = before.stem.rstrip(".") in self._stay
            stays = above or self._is_explained(shape_of(numbers.after), before, series)
        if stays:
            self._stay.add(bare(numbers.before))
        return stays

    def _is_explained(self, after: Shape, before: Shape, series: tuple[str, str]) -> bool:
        left_out = self._left_out[series]
        return after.stem == before.stem and any(
            one.style == other.style and one.value + left_out == other.value
            for one in after.counters
            for other in before.counters
        )


def _found(line: Line) -> Iterator[_Numbers]:
    """The pieces of a line, or of its columns, that give two numbers."""
    if not any("[" in piece.text for piece in line.pieces):
        return
    for at, (piece, words) in enumerate(zip(line.pieces, line.pieces[1:], strict=False)):
        apart = not at or piece.left - line.pieces[at - 1].right > WIDE * piece.size
        match = _BOTH.fullmatch(piece.text) if apart and _is_set_off(piece, words) else None
        if match is None:
            continue
        after, before = match["after"].strip(), match["before"].strip()
        if is_label(before) and (not after or is_label(after)):
            yield _Numbers(piece=piece, after=after, before=before, end=match["end"], words=words)


def _is_set_off(number: Piece, words: Piece) -> bool:
    """Whether a number has a colour that the words lack, or mark-up."""
    if number.link or number.colour == BLACK:
        return False
    return number.struck or number.underlines > 0 or number.colour != words.colour
