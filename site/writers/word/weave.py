"""Paragraphs of two versions and how their words differ -> words and paragraph ends, tracked.

A paragraph is what its end says it is: one whose end is taken out goes on in the next, whose end
and look remain (ECMA-376 Part 1, 17.13.5.15).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final, Literal

from msgspec import Struct

from clauseline.model.change import Op
from clauseline.site.writers.word.looks import Look
from clauseline.site.writers.word.units import Line

Track = Literal["", "ins", "del", "moveFrom", "moveTo"]
"""What is tracked of words or of a paragraph's end, by the name of the standard; "" if nothing."""

TRACKS: Final[dict[str, Track]] = {"=": "", "-": "del", "+": "ins"}


class Words(Struct, frozen=True):
    """Words of one standing; a tab is one."""

    track: Track
    text: str


class Call(Struct, frozen=True):
    """The call of a note: its identifier, and its mark where Word does not count it."""

    track: Track
    note: int
    mark: str | None


class End(Struct, frozen=True):
    """The end of a paragraph, with the paragraph's look in either version that has it."""

    track: Track
    old: Look | None
    new: Look | None


Piece = Words | Call | End


def weave(old: Sequence[Line], new: Sequence[Line], ops: Iterable[Op]) -> list[Piece]:
    """The pieces of which all but "ins" are the old paragraphs, and all but "del" the new ones.

    The ops rebuild the words of both, paragraphs joined by newlines.
    """
    return [] if not old and not new else _settled([*_Weaver(old, new).pieces(ops)])


class _Weaver:
    def __init__(self, old: Sequence[Line], new: Sequence[Line]) -> None:
        self._old, self._new = iter(old), iter(new)
        self._here: Line | None = None
        self._there: Line | None = None

    def pieces(self, ops: Iterable[Op]) -> Iterator[Piece]:
        yield from self._begin("=")
        for op in _by_paragraph(ops):
            track = TRACKS[op.kind]
            for at, words in enumerate(op.text.split("\n")):
                if at:
                    yield self._end(track)
                    yield from self._begin(op.kind)
                if words:
                    yield Words(track, words)
        both = self._here is not None and self._there is not None
        yield self._end("" if both else "ins" if self._here is None else "del")

    def _begin(self, kind: Literal["=", "-", "+"]) -> Iterator[Piece]:
        """Goes on to the next paragraph of one version or of both, and gives its label."""
        before = after = ""
        if kind != "+":
            self._here = next(self._old, None)
            before = self._here.label if self._here else ""
        if kind != "-":
            self._there = next(self._new, None)
            after = self._there.label if self._there else ""
        if before != after:
            yield from (Words("del", before),) if before else ()
            yield from (Words("ins", after),) if after else ()
        elif before:
            yield Words("", before)
        if before or after:
            yield Words("" if before and after else "del" if before else "ins", "\t")

    def _end(self, track: Track) -> End:
        return End(
            track,
            None if track == "ins" or self._here is None else self._here.look,
            None if track == "del" or self._there is None else self._there.look,
        )


def _by_paragraph(ops: Iterable[Op]) -> Iterator[Op]:
    """The ops, where several paragraphs were replaced, paragraph by paragraph."""
    gone: Op | None = None
    for op in (*ops, Op("=", "")):
        if gone is not None and op.kind == "+":
            yield from _replaced(gone.text, op.text)
            gone = None
            continue
        yield from () if gone is None else (gone,)
        gone = op if op.kind == "-" else None
        yield from () if op.kind == "-" else (op,)


def _replaced(old: str, new: str) -> Iterator[Op]:
    for at, (gone, come) in enumerate(zip_longest(old.split("\n"), new.split("\n"))):
        if at:
            yield Op("+" if gone is None else "-" if come is None else "=", "\n")
        yield from (Op("-", gone or ""), Op("+", come or ""))


def _settled(pieces: list[Piece]) -> list[Piece]:
    """The pieces with paragraphs that came or went as a whole after one tracked as such.

    Where an end is tracked and so is all up to the next one that stands, that one may as well have
    come or gone, and the first have stood: a paragraph keeps its own end and its look.
    """
    standing: int | None = None
    between: Track = ""
    for at in reversed(range(len(pieces))):
        piece = pieces[at]
        if not piece.track:
            standing, between = at if isinstance(piece, End) else None, ""
        elif standing is None or between not in ("", piece.track):
            standing = None
        elif isinstance(piece, End):
            pieces[at], pieces[standing] = _exchanged(piece, pieces[standing])
            standing, between = at, ""
        else:
            between = piece.track
    return pieces


def _exchanged(tracked: End, standing: Piece) -> tuple[End, End]:
    """An end that came or went and one that stands, the other way round."""
    assert isinstance(standing, End)  # noqa: S101 - only ends are noted
    if tracked.track == "ins":
        return End("", standing.old, tracked.new), End("ins", None, standing.new)
    return End("", tracked.old, standing.new), End("del", standing.old, None)
