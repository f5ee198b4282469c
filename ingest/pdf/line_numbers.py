"""Numbers of lines, which stand in a column of their own beside the text and count."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from clauseline.ingest.pdf.sentences import begins_small
from clauseline.ingest.pdf.sheet import Piece

_LEAST: Final = 5
_LEAST_APART: Final = 3
"""So many are enough where they count by more than one."""
_FULL: Final = 0.75
_GOES_ON: Final = 20
"""A number beyond the longest run, by no more, may belong to it all the same."""
_STEPS: Final = {1, 2, 5, 10}
_FLUSH: Final = 2.0
_LINE_NUMBER: Final = re.compile(r"\d{1,5}\s*")


def without_line_numbers(
    pages: Sequence[Sequence[Piece]], counts: Counter[str]
) -> list[Sequence[Piece]]:
    """The pieces of all pages without the numbers of their lines, which are counted.

    A page with few lines has its numbers where those of another page stand.
    """
    columns = [list(_number_columns(pieces)) for pieces in pages]
    known = [_edges(each.run) for page in columns for each in page if each.sure]
    known += _begun_alike(
        each.run
        for pieces, page in zip(pages, columns, strict=True)
        for each in page
        if _counts_by_step(each.run) and _is_outermost(each.column, pieces)
    )
    kept: list[Sequence[Piece]] = []
    for pieces, page in zip(pages, columns, strict=True):
        taken: set[int] = set()
        for each in page:
            if any(_stands_in(_edges(each.run), edges) for edges in known):
                last = max(int(piece.text) for piece in each.run) + _GOES_ON
                taken.update(piece.at for piece in each.column if int(piece.text) <= last)
        counts["line number"] += len(taken)
        kept.append([piece for piece in pieces if piece.at not in taken] if taken else pieces)
    return kept


def _begun_alike(columns: Iterable[list[Piece]]) -> Iterator[tuple[float, float]]:
    """Where several pages begin to count by the same step, as the numbers of clauses never do."""
    before: list[tuple[str, tuple[float, float]]] = []
    for column in columns:
        first, edges = column[0].text.strip(), _edges(column)
        if any(first == other and _stands_in(edges, known) for other, known in before):
            yield edges
        before.append((first, edges))


def _counts_by_step(column: Sequence[Piece]) -> bool:
    """Whether numbers count by a step greater than one, from the first: 5, 10, 15."""
    step = int(column[0].text)
    steps = range(step, step * len(column) + 1, step) if step > 1 and step in _STEPS else ()
    return [int(piece.text) for piece in column] == [*steps]


def _is_outermost(column: Sequence[Piece], pieces: Sequence[Piece]) -> bool:
    """Whether a column stands beside all else that its page holds, left or right."""
    left, right = _edges(column)
    own = {piece.at for piece in column}
    others = [piece for piece in pieces if piece.at not in own]
    return all(piece.left > right for piece in others) or all(
        piece.right < left for piece in others
    )


class _Numbers(Struct, frozen=True, kw_only=True):
    """Numbers that stand in one column, their longest run, and whether it surely counts lines."""

    column: list[Piece]
    run: list[Piece]
    sure: bool


def _number_columns(pieces: Sequence[Piece]) -> Iterator[_Numbers]:
    """The columns of a page that may number its lines."""
    numbers = [piece for piece in pieces if _LINE_NUMBER.fullmatch(piece.text)]
    for flush in _flush(numbers):
        run = _in_steps(sorted(flush, key=lambda piece: -piece.baseline))
        if not _stands_apart(run, pieces):
            continue
        apart = len(run) > 1 and int(run[1].text) - int(run[0].text) > 1
        least = _LEAST_APART if apart else _LEAST
        sure = len(run) >= least and sum(_goes_on(each, pieces) for each in run) > (not apart)
        yield _Numbers(column=flush, run=run, sure=sure)


def _in_steps(numbers: Sequence[Piece]) -> list[Piece]:
    """The longest run of numbers, from the top, that grow by one same step."""
    best: list[Piece] = []
    run: list[Piece] = []
    step = 0
    for piece in numbers:
        grown = int(piece.text) - int(run[-1].text) if run else 0
        if len(run) > 1 and grown == step:
            run.append(piece)
        elif run and grown in _STEPS:
            run, step = [run[-1], piece], grown
        else:
            run = [piece]
        best = max(best, run, key=len)
    return list(best)


def _edges(column: Sequence[Piece]) -> tuple[float, float]:
    return min(piece.left for piece in column), max(piece.right for piece in column)


def _stands_in(edges: tuple[float, float], known: tuple[float, float]) -> bool:
    return known[0] - _FLUSH <= edges[0] and edges[1] <= known[1] + _FLUSH


def _flush(numbers: Sequence[Piece]) -> list[list[Piece]]:
    """Numbers that stand in one column, flush left or right."""
    columns: list[list[Piece]] = []
    for piece in sorted(numbers, key=lambda piece: piece.right):
        for column in columns:
            if min(abs(column[0].right - piece.right), abs(column[0].left - piece.left)) <= _FLUSH:
                column.append(piece)
                break
        else:
            columns.append([piece])
    return sorted(columns, key=len, reverse=True)


def _stands_apart(column: Sequence[Piece], pieces: Sequence[Piece]) -> bool:
    """Whether no words stand above or below numbers, in their column.

    A title may cross the gutter in which the second column's lines are numbered, and so may a
    table; many numbers that count by fives are told all the same.
    """
    left, right = _edges(column)
    crossing = sum(
        piece.right > left + _FLUSH
        and piece.left < right
        and _LINE_NUMBER.fullmatch(piece.text) is None
        for piece in pieces
    )
    by_fives = len(column) > _LEAST and int(column[1].text) - int(column[0].text) > 1
    return crossing <= len(column) // (2 if by_fives else _LEAST)


def _goes_on(number: Piece, others: Sequence[Piece]) -> bool:
    """Whether the words right after a number go on with a sentence from a full line above.

    The entries of a list may all begin with small letters, yet their lines are not full.
    """
    words = [
        piece
        for piece in others
        if piece is not number and abs(piece.baseline - number.baseline) < number.size / 2
    ]
    first = min(words, key=lambda piece: piece.left, default=None)
    if first is None or not begins_small(first.text):
        return False
    higher = [piece for piece in others if piece.baseline - first.baseline > first.size / 2]
    nearest = min((piece.baseline for piece in higher), default=0.0) + first.size / 2
    end = max((piece.right for piece in higher if piece.baseline <= nearest), default=0.0)
    widest = max(piece.right for piece in others) - first.left
    return end - first.left >= _FULL * widest
