"""Marks of paragraphs -> the ops of a clause, folded as its words are.

The words before the changes and those after them are folded each by themselves, so that the ops
rebuild both: a space that only one of the two has is an op of that one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from clauseline.model.clause import MarkedOp
from clauseline.model.text import LIGATURES, fold

_BEFORE: Final = {"=", "-"}
_AFTER: Final = {"=", "+"}


def fold_marks(paragraphs: Sequence[Sequence[MarkedOp]]) -> tuple[MarkedOp, ...]:
    """The ops of a clause whose paragraphs bear these marks, joined as its text is."""
    folded = [_kept(marks) or _trimmed(_folded(marks)) for marks in paragraphs]
    return tuple(_merged(_joined(ops for ops in folded if ops)))


def without_label(marks: Iterable[MarkedOp], length: int, *, gone: bool) -> tuple[MarkedOp, ...]:
    """The marks after a label typed by hand, which takes so many characters.

    They are counted in the words after the changes; where those are gone, in the words before.
    """
    counted = _BEFORE if gone else _AFTER
    left = length
    kept: list[MarkedOp] = []
    for mark in marks:
        if left <= 0:
            kept.append(mark)
        elif mark.kind in counted:
            if len(mark.text) > left:
                kept.append(_with_text(mark, mark.text[left:]))
            left -= len(mark.text)
    return tuple(kept)


def _kept(marks: Sequence[MarkedOp]) -> list[MarkedOp]:
    """The words of a paragraph that no change touches, in one; none where one does."""
    if any(mark.kind != "=" for mark in marks):
        return []
    text = fold("".join(mark.text for mark in marks))
    return [MarkedOp("=", text)] if text else []


def _folded(marks: Iterable[MarkedOp]) -> Iterator[MarkedOp]:
    """Marks with white space folded, none of it at the beginning of either text."""
    spaced = {"before": True, "after": True}
    for mark in marks:
        sides = [side for side, kinds in _SIDES if mark.kind in kinds]
        for piece in _pieces(mark.text):
            if piece != " ":
                yield _with_text(mark, piece)
                spaced.update(dict.fromkeys(sides, False))
                continue
            wanting = [side for side in sides if not spaced[side]]
            if len(wanting) == len(sides):
                yield _with_text(mark, " ")
            elif wanting:
                yield MarkedOp("-" if wanting == ["before"] else "+", " ")
            spaced.update(dict.fromkeys(sides, True))


_SIDES: Final = (("before", _BEFORE), ("after", _AFTER))


def _pieces(text: str) -> Iterator[str]:
    """A text cut into words and single spaces."""
    plain = unicodedata.normalize("NFC", text.translate(LIGATURES))
    word = ""
    for character in plain:
        if not character.isspace():
            word += character
            continue
        if word:
            yield word
        yield " "
        word = ""
    if word:
        yield word


def _trimmed(ops: Iterator[MarkedOp]) -> list[MarkedOp]:
    """Ops without a space at the end of either text."""
    kept = list(ops)
    for kinds, other in ((_BEFORE, "+"), (_AFTER, "-")):
        at = next((at for at in range(len(kept) - 1, -1, -1) if kept[at].kind in kinds), None)
        if at is None or kept[at].text != " ":
            continue
        if kept[at].kind == "=":
            kept[at] = MarkedOp("+" if other == "+" else "-", " ")
        else:
            del kept[at]
    return kept


def _joined(paragraphs: Iterable[list[MarkedOp]]) -> Iterator[MarkedOp]:
    """Paragraphs joined by a newline, which each text has where it has words on both sides."""
    said: set[str] = set()
    for ops in paragraphs:
        here = {side for side, kinds in _SIDES if any(op.kind in kinds for op in ops)}
        breaks = said & here
        if breaks == {"before", "after"}:
            yield MarkedOp("=", "\n")
        elif breaks:
            yield MarkedOp("-" if breaks == {"before"} else "+", "\n")
        yield from ops
        said |= here


def _merged(ops: Iterable[MarkedOp]) -> Iterator[MarkedOp]:
    """Neighbours of one kind and hand joined; a bare space takes the hand of those beside it."""
    held: MarkedOp | None = None
    for op in ops:
        if held is not None and held.kind == op.kind and _same_hand(held, op):
            hand = held if held.author is not None else op
            held = MarkedOp(op.kind, held.text + op.text, hand.author, hand.date)
            continue
        if held is not None:
            yield held
        held = op
    if held is not None:
        yield held


def _same_hand(one: MarkedOp, other: MarkedOp) -> bool:
    if not one.text.strip() or not other.text.strip():
        return True
    return (one.author, one.date) == (other.author, other.date)


def _with_text(mark: MarkedOp, text: str) -> MarkedOp:
    return MarkedOp(mark.kind, text, mark.author, mark.date)
