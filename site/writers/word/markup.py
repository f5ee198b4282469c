"""WordprocessingML, by the names that the standard gives its elements (ECMA-376 Part 1, 17)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from clauseline.site.writers.word.looks import Look
from clauseline.site.writers.word.weave import Call, End, Piece, Track, Words

AUTHOR: Final = "Clauseline"
MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NO_CHARACTER: Final = re.compile(
    "[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)  # XML 1.0, 2.2


class Revisions:
    """Marks what changed, each mark with an identifier of its own, by one author on one day.

    LibreOffice takes an insertion at the end of a paragraph that stands together with one of the
    same minute at the beginning of the next, and with them the paragraph's end. So such a one is
    of another minute, and of another than such a one before it.
    """

    def __init__(self, date: dt.date) -> None:
        self._day = date.isoformat()
        self._minute = 2
        self.last = 0

    def hand(self, minute: int = 0) -> str:
        """The attributes of a new mark: its identifier, whose it is, and when.

        The identifier is the `last` one then.
        """
        self.last += 1
        when = f"{self._day}T00:0{minute}:00Z"
        return f'w:id="{self.last}" w:author="{AUTHOR}" w:date="{when}"'

    def mark(self, track: Track) -> str:
        """The mark of a paragraph's end, a row or a cell; "" where nothing is tracked."""
        return f"<w:{track} {self.hand()}/>" if track else ""

    def tracked(self, track: Track, runs: str, minute: int = 0) -> str:
        """Runs, within the element that says what is tracked of them."""
        return f"<w:{track} {self.hand(minute)}>{runs}</w:{track}>" if track else runs

    def paragraphs(self, pieces: Iterable[Piece]) -> Iterator[str]:
        """Each paragraph that the pieces make."""
        runs: list[str] = []
        waiting: list[Words | Call] = []
        for piece in pieces:
            if isinstance(piece, End):
                runs.append(self._runs(waiting, last=not piece.track))
                yield f"<w:p>{self._properties(piece)}{''.join(runs)}</w:p>"
                runs, waiting = [], []
                continue
            if waiting and piece.track != waiting[0].track:
                runs.append(self._runs(waiting))
                waiting = []
            waiting.append(piece)

    def _runs(self, pieces: Sequence[Words | Call], *, last: bool = False) -> str:
        """Runs of one standing; `last` says that they end a paragraph that stands."""
        if not pieces:
            return ""
        track = pieces[0].track
        minute = 0
        if last and track == "ins":
            minute = self._minute = 6 - self._minute
        return self.tracked(track, "".join(run_of(piece) for piece in pieces), minute)

    def _properties(self, end: End) -> str:
        look = end.new or end.old
        assert look is not None  # noqa: S101 - an end is in one of the versions
        mark = self.mark(end.track)
        said = _set(look) + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
        if end.old is not None and end.new is not None and end.old != end.new:
            said += f"<w:pPrChange {self.hand()}><w:pPr>{_set(end.old)}</w:pPr></w:pPrChange>"
        return f"<w:pPr>{said}</w:pPr>"


def run_of(piece: Words | Call) -> str:
    """The run of some words, or of the call of a note."""
    gone = piece.track == "del"
    if isinstance(piece, Words):
        return f"<w:r>{text(piece.text, gone=gone)}</w:r>"
    marked = "" if piece.mark is None else ' w:customMarkFollows="1"'
    mark = "" if piece.mark is None else text(piece.mark, gone=gone)
    call = f'<w:footnoteReference{marked} w:id="{piece.note}"/>'
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{call}{mark}</w:r>'


def text(words: str, *, gone: bool = False) -> str:
    """Words as elements of a run; tabs are elements of their own."""
    name = "delText" if gone else "t"
    return "<w:tab/>".join(
        f'<w:{name} xml:space="preserve">{_escaped(each)}</w:{name}>' if each else ""
        for each in words.split("\t")
    )


def attribute(value: str) -> str:
    """A value in quotation marks, as an attribute holds it."""
    return quoteattr(_NO_CHARACTER.sub("", value))


def _escaped(words: str) -> str:
    return escape(_NO_CHARACTER.sub("", words))


def _set(look: Look) -> str:
    style = f'<w:pStyle w:val="{look.style}"/>'
    if look.left is None:
        return style
    hanging = f'w:hanging="{look.hanging}"' if look.hanging else 'w:firstLine="0"'
    return f'{style}<w:ind w:left="{look.left}" {hanging}/>'
