"""Two texts into one marked-up text: paragraphs paired by their keys, words by comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec.structs import replace

from clauseline.sample.lines import Grid, Line, Mark, Piece, Run


def marked(old: Sequence[Piece], new: Sequence[Piece]) -> tuple[Piece, ...]:
    """The new text marked up against the old one.

    What keeps its key and its place is marked word by word; what has moved is taken out where it
    stood and put in where it stands.
    """
    matcher = SequenceMatcher(None, [p.key for p in old], [p.key for p in new], autojunk=False)
    pieces: list[Piece] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            pairs = zip(old[first:last], new[start:end], strict=True)
            pieces.extend(marked_piece(before, after) for before, after in pairs)
        else:
            pieces.extend(wholly("-", piece) for piece in old[first:last])
            pieces.extend(wholly("+", piece) for piece in new[start:end])
    return tuple(pieces)


def wholly(mark: Mark, piece: Piece) -> Line:
    """The line, taken out or put in with its paragraph mark.

    Raises TypeError for a table, which the sample never takes out or puts in whole.
    """
    if isinstance(piece, Grid):
        raise TypeError(f"a table is neither put in nor taken out: {piece.key}")
    return replace(piece, mark=mark, runs=tuple(replace(run, mark=mark) for run in piece.runs))


def marked_piece(old: Piece, new: Piece) -> Piece:
    """The piece as the new text has it, with the words that differ marked.

    Raises ValueError where the style differs, or the shape of a table.
    """
    if isinstance(old, Grid) and isinstance(new, Grid):
        rows = zip(old.rows, new.rows, strict=True)
        return replace(new, rows=tuple(marked_row(before, after) for before, after in rows))
    if isinstance(old, Line) and isinstance(new, Line) and old.style == new.style:
        return replace(new, runs=tuple(marked_runs(old.runs, new.runs)))
    raise ValueError(f"not the same sort of paragraph in both versions: {new.key}")


def marked_row(old: Sequence[Line], new: Sequence[Line]) -> tuple[Line, ...]:
    """The row with the words that differ marked, cell by cell."""
    return tuple(
        replace(after, runs=tuple(marked_runs(before.runs, after.runs)))
        for before, after in zip(old, new, strict=True)
    )


def marked_runs(old: Sequence[Run], new: Sequence[Run]) -> Iterator[Run]:
    """The runs of both lines, those that only one has marked as taken out or put in."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            yield from new[start:end]
        else:
            yield from (replace(run, mark="-") for run in old[first:last])
            yield from (replace(run, mark="+") for run in new[start:end])
