"""A line of words on a page, and how the pieces of a page make lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from clauseline.ingest.pdf.lazy import lazy
from clauseline.ingest.pdf.sheet import Piece
from clauseline.ingest.pdf.spacing import between
from clauseline.ingest.structure.labels import TypedLabel, typed_label
from clauseline.model.clause import OpKind

AFTER: Final[frozenset[OpKind]] = frozenset(("=", "+"))
BEFORE: Final[frozenset[OpKind]] = frozenset(("=", "-"))
"""The kinds of words that a view shows once mark-up is accepted, or rejected."""
_CLOSES: Final = re.compile(r"\s*[,.;:)\]]")
_LABEL_LENGTH: Final = 40
_LEVEL: Final = 0.2
"""Baselines that differ by less, in sizes of the letters, are one line's."""
_SMALL: Final = 0.85
_RAISED: Final = (-0.35, 0.75)
"""How far the baseline of a small sign may stand from its line's, in sizes of that line."""
_AGAIN: Final = 0.12


class Line:
    """The words that stand on one line of a page, from left to right.

    Edges are in points. Of the pieces, `label_ends` are a label that is set off from the words,
    though not by much. `kinds` says of each piece what mark-up does to it. `parts` are the pieces
    with their words, and what parts them from the piece before; `text` is all of these: a tab
    stands where a gap is wider than a space.
    """

    __slots__ = (
        "_bold",
        "_opens_with_label",
        "_plain",
        "_typed",
        "_words_left",
        "baseline",
        "kinds",
        "label_ends",
        "left",
        "page",
        "parts",
        "pieces",
        "right",
        "size",
        "text",
    )

    def __init__(
        self,
        pieces: Sequence[Piece],
        page: int,
        *,
        label_ends: int = 0,
        kinds: Sequence[OpKind] = (),
    ) -> None:
        self.pieces = _once(pieces)
        self.page = page
        kept: OpKind = "="
        self.kinds = tuple(kinds) or (kept,) * len(self.pieces)
        self.label_ends = label_ends
        first = self.pieces[0]
        alone = len(self.pieces) == 1
        largest = first if alone else max(self.pieces, key=lambda each: len(each.text) * each.size)
        self.size = largest.size
        self.baseline = largest.baseline
        self.left = first.left
        self.right = first.right if alone else max(piece.right for piece in self.pieces)
        self.parts = _parts(self.pieces, self.size, label_ends)
        self.text = "".join([text for _, text in self.parts])

    def with_kinds(self, kinds: Sequence[OpKind]) -> Line:
        """The line with what mark-up does to each of its pieces."""
        if kinds == list(self.kinds):
            return self
        return Line(self.pieces, self.page, label_ends=self.label_ends, kinds=kinds)

    def shown(self, kinds: frozenset[OpKind]) -> str:
        """The line's words in a view, which shows pieces of these kinds."""
        if kinds.issuperset(self.kinds):
            return self.text
        words = gap = ""
        skipped = False
        for kind, (_, text) in zip(self.kinds, self.parts, strict=True):
            gap = "\t" if "\t" in gap or text.startswith("\t") else gap
            if kind in kinds:
                said = text.removeprefix("\t")
                if not _CLOSES.match(said):
                    words += f"{gap if words else ''}{said}"
                else:
                    words = (words.rstrip(" ") if skipped else words) + said
                gap, skipped = "", False
                continue
            skipped = True
            if text.endswith(" ") or (text.startswith(" ") and is_label(words)):
                gap = gap or " "
        return words

    def begins(self, pieces: int, kinds: frozenset[OpKind]) -> str:
        """What the first pieces say in a view."""
        first = zip(self.kinds[:pieces], self.parts, strict=False)
        return " ".join("".join(text for kind, (_, text) in first if kind in kinds).split())

    @property
    def views(self) -> Iterator[str]:
        """The line's words with its mark-up accepted and, where they differ, rejected."""
        accepted = self.shown(AFTER)
        yield accepted
        if any(kind != "=" for kind in self.kinds):
            yield self.shown(BEFORE)

    @lazy
    def plain(self) -> str:
        """Its words as they read once mark-up is accepted, with single spaces."""
        return " ".join((self.shown(AFTER).strip() or self.text).split())

    @lazy
    def typed(self) -> TypedLabel | None:
        """The label that its words may begin with."""
        return typed_label(self.plain)

    @lazy
    def opens_with_label(self) -> bool:
        """Whether it begins with a label that is set off from its words by more than a space."""
        return any(map(_begins_with_label, self.views))

    @lazy
    def words_left(self) -> float:
        """Where its words begin, after the label that is set off from them."""
        if self.opens_with_label:
            for piece, text in self.parts[1:]:
                if text.startswith("\t"):
                    return piece.left
        return self.left

    @property
    def top(self) -> float:
        """Roughly the height of the line's capitals."""
        return self.baseline + self.size

    @lazy
    def bold(self) -> bool:
        """Whether all words are bold."""
        return all(piece.font.bold for piece in self.pieces if piece.text.strip(" .:()\u2013-"))

    def __repr__(self) -> str:
        return f"<{self.page} {self.left:.0f}-{self.right:.0f} {self.baseline:.0f} {self.text!r}>"


@lru_cache(maxsize=1 << 12)
def is_label(text: str) -> bool:
    """Whether words are a label and nothing else, as it stands before other words."""
    found = typed_label(f"{text}\t")
    return found is not None and not found.rest.strip() and not text.endswith(" ")


def _begins_with_label(text: str) -> bool:
    label, tab, _ = text.partition("\t")
    return bool(tab) and len(label) <= _LABEL_LENGTH and is_label(" ".join(label.split()))


def usual_size(lines: Iterable[Line]) -> float:
    """The size that most letters of these lines have, in points; 0 for none."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def lines_of(pieces: Sequence[Piece], page: int) -> list[Line]:
    """The lines of a page's pieces, from the top; small raised signs belong to their line."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.baseline):
        if rows and _is_level(rows[-1], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [Line(row, page) for row in _with_scripts(rows)]


def _is_level(row: Sequence[Piece], piece: Piece) -> bool:
    first = row[0]
    return abs(first.baseline - piece.baseline) <= _LEVEL * min(first.size, piece.size)


def _with_scripts(rows: Sequence[list[Piece]]) -> Iterator[list[Piece]]:
    """Rows of small raised or lowered signs joined to the row beside which they stand."""
    taken: set[int] = set()
    sizes = [max([piece.size for piece in row]) for row in rows]
    for at, row in enumerate(rows):
        for beside in (at + 1, at - 1):
            if not 0 <= beside < len(rows) or sizes[at] > _SMALL * sizes[beside]:
                continue
            if _are_scripts(row, rows[beside], sizes[beside]):
                rows[beside].extend(row)
                taken.add(at)
                break
    return (row for at, row in enumerate(rows) if at not in taken)


def _are_scripts(row: Sequence[Piece], line: Sequence[Piece], size: float) -> bool:
    """Whether small signs stand raised or lowered beside a line whose letters have a size."""
    away = (row[0].baseline - line[0].baseline) / size
    return _RAISED[0] <= away <= _RAISED[1] and all(_touches(piece, line, size) for piece in row)


def _touches(sign: Piece, line: Sequence[Piece], size: float) -> bool:
    return any(piece.left - size < sign.right and sign.left < piece.right + size for piece in line)


def _once(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Pieces from left to right; one drawn twice, a little apart, to look bold, is taken once."""
    if len(pieces) == 1:
        return tuple(pieces)
    kept: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.left):
        away = _AGAIN * piece.size
        if not any(
            abs(piece.left - each.left) <= away and piece.text.strip() == each.text.strip()
            for each in kept[-3:]
        ):
            kept.append(piece)
    return tuple(kept)


def _parts(pieces: Sequence[Piece], size: float, label_ends: int) -> tuple[tuple[Piece, str], ...]:
    """The pieces of a line with their words, those of its label set off by a tab."""
    parts = tuple(_spaced(pieces, size))
    if not label_ends or parts[label_ends][1].startswith("\t"):
        return parts
    piece, words = parts[label_ends]
    return (*parts[:label_ends], (piece, f"\t{words.lstrip()}"), *parts[label_ends + 1 :])


def _spaced(pieces: Sequence[Piece], size: float) -> Iterator[tuple[Piece, str]]:
    """The pieces with their words, and with what stands before them."""
    said = pieces[0].text
    for before, piece in pairwise(pieces):
        gap = (piece.left - before.right) / size if size else 0.0
        yield before, said
        said = between(said, piece.text, gap, fixed=before.font.fixed) + piece.text
    yield pieces[-1], said
