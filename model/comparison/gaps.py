"""Which stretches of a text a reader would call replaced: differences, made readable."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.sequences import Block, common_blocks
from clauseline.model.words import Token

COMMON_WORDS: Final = frozenset(
    {
        "a", "an", "and", "any", "are", "as", "at", "be", "been", "by", "each", "for", "from",
        "has", "have", "if", "in", "into", "is", "it", "its", "of", "on", "or", "other", "so",
        "such", "than", "that", "the", "their", "them", "then", "there", "they", "this", "those",
        "to", "under", "was", "were", "which", "who", "will", "with",
    }
)  # fmt: skip
"""Words that stand in every text, and so prove nothing about two stretches that share them."""

_AMOUNTS: Final = frozenset({"date", "sum", "number", "reference"})
_COMMON_RUN: Final = 2
"""Words without weight that may be replaced with what stands on both sides of them."""
_FARTHEST: Final = 40
"""Words over which an insertion may be moved to a better place."""
_SENTENCE_ENDS: Final = frozenset({".", ";", ":", "?", "!"})


class Unit(Struct, frozen=True, gc=False):
    """A token with the white space before it; two are equal by their words alone."""

    space: str
    token: Token


class Gap(Struct, frozen=True, gc=False):
    """A replaced stretch: units of the old text from `old` to `old_end`, of the new likewise."""

    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def removed(self) -> int:
        """How many units of the old text it takes out."""
        return self.old_end - self.old

    @property
    def added(self) -> int:
        """How many units of the new text it puts in."""
        return self.new_end - self.new


def readable_gaps(ours: Sequence[Unit], theirs: Sequence[Unit]) -> list[Gap]:
    """The replaced stretches between two texts, in order, each as a reader would mark it.

    A few common words between two replaced stretches are replaced with them; an unchanged date,
    sum, number or reference never is. Insertions and deletions begin and end as sentences do.
    """
    words, others = [unit.token.text for unit in ours], [unit.token.text for unit in theirs]
    gaps = _gaps(common_blocks(words, others), len(words), len(others))
    return _slid(_without_confetti(gaps, ours), words, others)


def _gaps(blocks: Sequence[Block], old_end: int, new_end: int) -> list[Gap]:
    gaps: list[Gap] = []
    old = new = 0
    for block in (*blocks, Block(old_end, new_end, 0)):
        if block.old > old or block.new > new:
            gaps.append(Gap(old, block.old, new, block.new))
        old, new = block.old + block.size, block.new + block.size
    return gaps


def _without_confetti(gaps: Sequence[Gap], units: Sequence[Unit]) -> list[Gap]:
    """Joins gaps over what they keep between them, where that helps no reader."""
    kept: list[Gap] = []
    for gap in gaps:
        merged = gap
        while kept and _is_confetti(kept[-1], merged, units[kept[-1].old_end : merged.old]):
            first = kept.pop()
            merged = Gap(first.old, merged.old_end, first.new, merged.new_end)
        kept.append(merged)
    return kept


def _is_confetti(before: Gap, after: Gap, between: Sequence[Unit]) -> bool:
    """Whether kept words only break up what is better read as one replaced stretch."""
    if any(unit.token.kind in _AMOUNTS for unit in between) or any(
        "\n" in u.space for u in between
    ):
        return False
    weight = sum(_weight(unit.token) for unit in between)
    smaller = min(max(before.removed, before.added), max(after.removed, after.added))
    if not weight:
        replaced = all(gap.removed and gap.added for gap in (before, after))
        return len(between) <= _COMMON_RUN and (replaced or smaller > len(between))
    return 2 * weight < smaller


def _weight(token: Token) -> int:
    return int(token.kind == "word" and token.text.lower() not in COMMON_WORDS)


def _slid(gaps: Sequence[Gap], old: Sequence[str], new: Sequence[str]) -> list[Gap]:
    """Insertions and deletions moved to where they begin and end as a sentence does.

    "A go. [The C run. ]The B" instead of "A go. The [C run. The ]B".
    """
    slid: list[Gap] = []
    ends = [*(gap.old for gap in gaps[1:]), len(old)]
    for gap, end in zip(gaps, ends, strict=False):
        start = slid[-1].old_end if slid else 0
        if gap.removed and gap.added:
            slid.append(gap)
            continue
        words, place, size = (new, gap.new, gap.added) if gap.added else (old, gap.old, gap.removed)
        back, ahead = _reach(words, place, size)
        shifts = range(max(-back, start - gap.old), min(ahead, end - gap.old_end) + 1)
        best = max(shifts, key=lambda s: (_boundary_score(words, place + s, size), -abs(s)))
        slid.append(Gap(*(side + best for side in (gap.old, gap.old_end, gap.new, gap.new_end))))
    return slid


def _reach(words: Sequence[str], start: int, size: int) -> tuple[int, int]:
    """How far a stretch may move back and ahead and read the same with what is around it."""
    back = ahead = 0
    while (
        back < min(start, _FARTHEST) and words[start - back - 1] == words[start + size - back - 1]
    ):
        back += 1
    most = min(len(words) - start - size, _FARTHEST)
    while ahead < most and words[start + ahead] == words[start + size + ahead]:
        ahead += 1
    return back, ahead


def _boundary_score(words: Sequence[str], start: int, size: int) -> int:
    """How well a stretch begins and ends with the parts of a sentence."""
    before = words[start - 1] if start else "."
    last = words[start + size - 1]
    if before in _SENTENCE_ENDS and (last in _SENTENCE_ENDS or start + size >= len(words) - 1):
        return 2
    return int(before == "," == last)
