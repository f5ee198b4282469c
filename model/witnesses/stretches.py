"""Two texts that should be one -> where they differ in more than the way they are printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from msgspec import Struct

from clauseline.model.sequences import Block, common_blocks
from clauseline.model.witness import Stretch
from clauseline.model.words import plain

_LETTERS: Final = r"[^\W\d_]+"
_HYPHEN: Final = r"[-\u2010\u2011\u00ad]"
_TOKEN: Final = re.compile(rf"{_LETTERS}(?:{_HYPHEN}\s?{_LETTERS})+|\w+|\.{{3}}|[^\w\s]")
_JOIN: Final = re.compile(rf"{_HYPHEN}\s?")
_LINE: Final = re.compile(r"[^\n]+")
_PASSAGE: Final = 5
"""Words and marks from which on a passage is known again at another place."""
_MOST: Final = 4_000
"""Words beyond which passages that changed places are not looked for."""

Pair = tuple[tuple[Stretch, ...], tuple[Stretch, ...]]


class _Token(Struct, frozen=True, gc=False):
    """A word or a mark as it is compared, and where it stands."""

    key: str
    start: int
    end: int


def said_alike(one: str, other: str) -> bool:
    """Whether two texts are the same but for the way they are printed.

    White space, typographic quotes and dashes, ligatures, and hyphens between letters (at the end
    of a line nothing tells whether the word has one) make no difference; capitals and every other
    mark do.

    >>> said_alike("the “re-designated” Code (a)", 'the "redesignated"  Code(a)')
    True
    """
    return one == other or [t.key for t in _tokens(one)] == [t.key for t in _tokens(other)]


def stretches(one: str, other: str, *, displaced: bool = False) -> Pair:
    """Both texts cut where one has words that the other has not; each rebuilds its text.

    Where only the other has words stands an empty stretch that differs. A line in capitals, as
    headings are set, is the same in small letters.
    `displaced` says that passages may stand in another order, as where a table of the one is
    running text in the other.
    """
    if one == other:
        return (Stretch(one),) * bool(one), (Stretch(other),) * bool(other)
    ours, theirs = _tokens(one), _tokens(other)
    keys, others = [t.key for t in ours], [t.key for t in theirs]
    blocks = tuple(_telling(common_blocks(keys, others), (len(keys), len(others))))
    capitals = _in_capitals(one, ours), _in_capitals(other, theirs)
    gaps = tuple(
        gap
        for gap in _gaps(blocks, (len(keys), len(others)))
        if not _is_set_in_capitals(gap, (keys, others), capitals)
    )
    left, right = ({place for gap in gaps for place in gap[side]} for side in (0, 1))
    if displaced:
        _pair_passages(keys, others, left, right)
    lacking = [
        {gap[side].start for gap in gaps if not here & {*gap[side]} and there & {*gap[1 - side]}}
        for side, here, there in ((0, left, right), (1, right, left))
    ]
    return (
        tuple(_cut(one, ours, left, lacking[0])),
        tuple(_cut(other, theirs, right, lacking[1])),
    )


def whole(text: str) -> tuple[Stretch, ...]:
    """A text that the other file does not have at all."""
    return (Stretch(text, differs=True),) if text else ()


def _tokens(text: str) -> list[_Token]:
    found = (_Token(_key(m[0]), m.start(), m.end()) for m in _TOKEN.finditer(text))
    return [token for token in found if token.key]


def _key(token: str) -> str:
    joined = _JOIN.sub("", token) if token[0].isalpha() else token
    if joined.isascii() and joined.isalnum():
        return joined
    # a mark that only steers the direction of writing is not seen
    return "" if unicodedata.category(joined[0]) == "Cf" else plain(joined)


def _gaps(blocks: Sequence[Block], ends: tuple[int, int]) -> Iterator[tuple[range, range]]:
    """What stands in either text before, between and after the blocks."""
    old = new = 0
    for block in (*blocks, Block(*ends, 0)):
        yield range(old, block.old), range(new, block.new)
        old, new = block.old + block.size, block.new + block.size


def _in_capitals(text: str, tokens: Sequence[_Token]) -> set[int]:
    """The words of lines that hold capitals and no small letter."""
    found: set[int] = set()
    at = 0
    for line in _LINE.finditer(text):
        begun = at
        while at < len(tokens) and tokens[at].start < line.end():
            at += 1
        if line[0].isupper():
            found.update(range(begun, at))
    return found


def _is_set_in_capitals(
    gap: tuple[range, range],
    keys: tuple[Sequence[str], Sequence[str]],
    capitals: tuple[set[int], set[int]],
) -> bool:
    """Whether a difference is none but that one of the files has the line in capitals."""
    ours, theirs = (
        [words[place].casefold() for place in side] for words, side in zip(keys, gap, strict=True)
    )
    set_so = any({*side} <= inside for side, inside in zip(gap, capitals, strict=True))
    return set_so and ours == theirs


def _telling(blocks: Sequence[Block], ends: tuple[int, int]) -> Iterator[Block]:
    """The blocks but for a few words that two long differences have in common by chance."""
    before = max(blocks[0].old, blocks[0].new) if blocks else 0
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else Block(*ends, 0)
        after = max(following.old - block.old - block.size, following.new - block.new - block.size)
        if block.size >= min(before, after, _PASSAGE):
            yield block
        before = after


def _pair_passages(
    keys: Sequence[str], others: Sequence[str], left: set[int], right: set[int]
) -> None:
    """Takes out passages that are left on both sides, whatever their order."""
    while max(len(left), len(right)) <= _MOST:
        ours, theirs = _runs(keys, left), _runs(others, right)
        matcher = SequenceMatcher(
            None, [k for k, _ in ours], [k for k, _ in theirs], autojunk=False
        )
        found = matcher.find_longest_match()
        if found.size < _PASSAGE:
            return
        left.difference_update(place for _, place in ours[found.a : found.a + found.size])
        right.difference_update(place for _, place in theirs[found.b : found.b + found.size])


def _runs(keys: Sequence[str], places: set[int]) -> list[tuple[str | int, int]]:
    """The words at some places, with a figure between two that do not stand together."""
    found: list[tuple[str | int, int]] = []
    last = -1
    for place in sorted(places):
        if found and place != last + 1:
            # a number that no other gap has, so that no passage reaches across
            found.append((place, -1))
        found.append((keys[place], place))
        last = place
    return found


def _cut(
    text: str, tokens: Sequence[_Token], differing: set[int], lacking: set[int]
) -> Iterator[Stretch]:
    """The text in stretches; white space between two words that differ, differs with them."""
    done = place = 0
    while place <= len(tokens):
        end = place
        while end in differing:
            end += 1
        if end > place or place in lacking:
            start = tokens[place].start if end > place else _end(tokens, place)
            if done < start:
                yield Stretch(text[done:start])
            done = tokens[end - 1].end if end > place else start
            yield Stretch(text[start:done], differs=True)
        place = max(end, place + 1)
    if done < len(text):
        yield Stretch(text[done:])


def _end(tokens: Sequence[_Token], place: int) -> int:
    """Where the word before a place ends."""
    return tokens[place - 1].end if place else 0
