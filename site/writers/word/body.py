"""The units of two versions in one course -> the body of the document, with changes marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import structs

from clauseline.model.change import Op
from clauseline.site.writers.word.course import Step
from clauseline.site.writers.word.looks import Look
from clauseline.site.writers.word.markup import Revisions
from clauseline.site.writers.word.notes import Notes
from clauseline.site.writers.word.tables import Tables
from clauseline.site.writers.word.units import FRONT, Unit, said
from clauseline.site.writers.word.weave import Call, End, Piece, weave

_NOTHING: Final = Unit(clause=FRONT)
_LAST: Final = Look("BodyText")


class Body:
    """Writes the body, step by step; what moves stands between the marks of its move."""

    def __init__(self, revisions: Revisions, notes: Notes) -> None:
        self._revisions = revisions
        self._tables = Tables(revisions)
        self._notes = notes
        self._open: tuple[str, int, int] | None = None

    def written(self, steps: Iterable[Step]) -> Iterator[str]:
        """The paragraphs and tables; the last paragraph stands and is empty: Word asks for one."""
        for step in steps:
            yield self._turn_to(step)
            old, new = step.old or _NOTHING, step.new or _NOTHING
            if step.move is not None:
                yield from self._revisions.paragraphs(_moved(old, new, step))
                continue
            pieces = weave(old.lines, new.lines, step.ops)
            calls = [*self._notes.calls(old.notes, new.notes)]
            yield from self._revisions.paragraphs(_with_calls(pieces, calls))
            yield from self._tables.written(old.tables, new.tables, (step.new or old).margin)
        yield self._close()
        yield from self._revisions.paragraphs([End("", _LAST, _LAST)])

    def _turn_to(self, step: Step) -> str:
        """The marks where a move ends, and where one begins."""
        way, move = step.move or ("", 0)
        if self._open is not None and self._open[:2] == (way, move):
            return ""
        ended = self._close()
        if step.move is None:
            return ended
        hand = self._revisions.hand()
        self._open = way, move, self._revisions.last
        name = f"move{way.capitalize()}RangeStart"
        return f'{ended}<w:{name} {hand} w:name="move{move}"/>'

    def _close(self) -> str:
        if self._open is None:
            return ""
        way, _, number = self._open
        self._open = None
        return f'<w:move{way.capitalize()}RangeEnd w:id="{number}"/>'


def _with_calls(pieces: list[Piece], calls: Sequence[Call]) -> list[Piece]:
    """The pieces with the calls of notes, in their order, at the end of the last that stands."""
    if calls:
        ends = [at for at, piece in enumerate(pieces) if isinstance(piece, End)]
        standing = [at for at in ends if not pieces[at].track] or ends
        pieces[standing[-1] : standing[-1]] = calls
    return pieces


def _moved(old: Unit, new: Unit, step: Step) -> Iterator[Piece]:
    """What stands where a unit moved from, whole, or where it came to, with what was put in."""
    if step.move is not None and step.move[0] == "from":
        words = said(old.lines)
        for piece in weave(old.lines, (), (Op("-", words),) if words else ()):
            yield structs.replace(piece, track="moveFrom")
        return
    for piece in weave(old.lines, new.lines, step.ops):
        if piece.track == "del":
            continue
        track = piece.track or "moveTo"
        if isinstance(piece, End):
            yield End(track, None, piece.new)
        else:
            yield structs.replace(piece, track=track)
