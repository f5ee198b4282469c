"""Footnotes: small lines at the foot of a page that begin with a mark, and what calls them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct, structs

from clauseline.ingest.pdf.columns import Region
from clauseline.ingest.pdf.line import Line
from clauseline.ingest.pdf.sheet import Piece
from clauseline.ingest.plain.hyphens import Vocabulary, join_lines
from clauseline.ingest.plain.lines import tidy
from clauseline.model.clause import Note, OpKind

SMALLER: Final = 0.97
_MARK: Final = re.compile(r"\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[*\u2020\u2021\u00a7])\)?")
_BEGINS: Final = re.compile(
    r"(?P<mark>\(?\d{1,3}\)?|[*\u2020\u2021\u00a7])(?=\s|[A-Z\u201c\u2018(])\s*"
)
"""A letter is a mark only where it is raised: a short word may begin a line."""
_BELOW: Final = 3
_LINES_AS_LARGE: Final = 4
"""A note with a raised mark may have so many lines that are as large as the text."""
_LONGEST: Final = 20
"""A note is sought so many lines up from the foot of its page."""
_LEADING: Final = 1.5
_RAISED: Final = 0.15
_SMALL: Final = 0.85


def raised_marks(line: Line) -> list[Piece]:
    """The small raised signs of a line that may call a note."""
    return [
        piece
        for piece in line.pieces
        if piece.size <= _SMALL * line.size
        and piece.baseline - line.baseline >= _RAISED * line.size
        and _MARK.fullmatch(piece.text.strip())
    ]


class Feet(Struct, frozen=True, kw_only=True):
    """A page's regions without their feet, the lines of the notes, and how many stood below."""

    regions: list[Region]
    notes: list[Line]
    below: int


def split_feet(regions: Sequence[Region], size: float) -> Feet:
    """The regions of a page, and the notes at their feet.

    Notes are set smaller than the text, of which `size` is the usual size, and the first begins
    with a mark that the page calls. What stands below them is a running footer.
    """
    called = {
        piece.text.strip()
        for region in regions
        for line in region.lines
        for piece in raised_marks(line)
    }
    kept: list[Region] = []
    notes: list[Line] = []
    below = 0
    for region in regions:
        start, end = _foot_of(region.lines, called, size)
        notes += region.lines[start:end]
        below += len(region.lines) - end
        if start:
            kept.append(structs.replace(region, lines=region.lines[:start]))
    return Feet(regions=kept, notes=notes, below=below)


def _foot_of(lines: Sequence[Line], called: set[str], size: float) -> tuple[int, int]:
    """Where the notes at the foot of a region begin and end.

    Lines as large as the text that stand below them are none, but for those of a last note that
    is itself as large.
    """
    start = end = len(lines)
    while called and end > max(0, len(lines) - _BELOW) and lines[end - 1].size > SMALLER * size:
        end -= 1
        if _is_marked(lines[end]) and mark_of(lines[end]) in called:
            end = len(lines)
            break
    as_large = 0
    for at in range(end - 1, -1, -1):
        line = lines[at]
        as_large += line.size > SMALLER * size
        if as_large > _LINES_AS_LARGE:
            break
        if mark_of(line) in called and (_is_marked(line) or line.size <= SMALLER * size):
            start, as_large = at, 0
    return (start, end) if start < end else (len(lines), len(lines))


def _is_marked(line: Line) -> bool:
    """Whether a line begins with a sign that is smaller than its words."""
    return line.pieces[0].size <= _SMALL * line.size


def ends_in_note(lines: Sequence[Line]) -> bool:
    """Whether the last line of a page stands in a note that begins on it."""
    below: Line | None = None
    for line in lines[: -_LONGEST - 1 : -1]:
        if below is not None:
            apart = line.baseline - below.baseline > _LEADING * below.size
            if apart or not SMALLER <= line.size / below.size <= 1 / SMALLER:
                break
        if begins_note(line, lines):
            return True
        below = line
    return False


def begins_note(line: Line, lines: Iterable[Line]) -> bool:
    """Whether a line begins with a mark that a page's lines call."""
    mark = mark_of(line)
    return mark is not None and any(
        piece.text.strip() == mark
        for each in lines
        if each is not line
        for piece in raised_marks(each)
    )


def mark_of(line: Line) -> str | None:
    """The mark that a line of a foot begins with, raised or not."""
    first = line.pieces[0]
    if first.size < line.size * _SMALL and _MARK.fullmatch(first.text.strip()):
        return first.text.strip()
    match = _BEGINS.match(line.text)
    return None if match is None else match["mark"]


def notes_of(foot: Sequence[Line], kinds: frozenset[OpKind], known: Vocabulary) -> dict[str, str]:
    """The words of the notes at a page's foot that are of some kinds, by their marks."""
    notes: dict[str, list[str]] = {}
    words: list[str] = []
    for line in foot:
        begun = mark_of(line)
        said = line.shown(kinds).strip()
        if begun is not None:
            words = notes.setdefault(begun, [])
            said = said.removeprefix(begun)
        words.append(" ".join(said.split()))
    return {mark: tidy(join_lines(filter(None, lines), known)) for mark, lines in notes.items()}


def without_calls(line: Line, notes: Mapping[str, str], called: list[Note]) -> Line:
    """A line without the marks that call notes; those notes are added to `called`.

    The words before a mark reach as far as it did, so that no gap stands in its place.
    """
    if not notes:
        return line
    marks = {piece.at for piece in raised_marks(line) if piece.text.strip() in notes}
    kept: list[tuple[Piece, OpKind]] = []
    for piece, kind in zip(line.pieces, line.kinds, strict=True):
        if piece.at not in marks:
            kept.append((piece, kind))
        elif kept:
            kept[-1] = (structs.replace(kept[-1][0], right=piece.right), kept[-1][1])
    if not marks or not kept:
        return line
    called += (
        Note(label=piece.text.strip(), text=notes[piece.text.strip()])
        for piece in line.pieces
        if piece.at in marks and notes[piece.text.strip()]
    )
    return Line(
        [piece for piece, _ in kept],
        line.page,
        label_ends=line.label_ends,
        kinds=[kind for _, kind in kept],
    )
