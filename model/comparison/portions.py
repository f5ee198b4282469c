"""Clauses that were split or merged: which words of the whole each part has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from clauseline.model.alignment.entries import Row
from clauseline.model.alignment.pairing import Pairing
from clauseline.model.alignment.parts import Parts, Whole
from clauseline.model.change import Op
from clauseline.model.comparison.ops import text_ops

Places = tuple[int, int]
"""An old and a new clause, by their places."""
_Sign = Literal["-", "+"]


class Portion(Struct, frozen=True, kw_only=True):
    """The words that an old and a new clause share in a split or a merger, and how they differ.

    `partners` are the numbers of the other parts. `apart` says that the two are no pair: the whole
    has its own partner, and only these words of it stand here, or come from there. `share` is how
    many of the part's words are the whole's.
    """

    kind: Literal["split", "merged"]
    ops: tuple[Op, ...]
    partners: tuple[str, ...]
    apart: bool
    share: float

    @property
    def old(self) -> str:
        """The words as the old version has them."""
        return "".join(op.text for op in self.ops if op.kind != "+")

    @property
    def new(self) -> str:
        """The words as the new version has them."""
        return "".join(op.text for op in self.ops if op.kind != "-")


def portions(pairing: Pairing, parts: Parts) -> dict[Places, Portion]:
    """The portions of all clauses that were split or merged.

    The parts, in the order in which they stand, have all words of the whole, each once; white
    space between two parts is neither's.
    """
    split = _Division("split", "+", pairing.old, pairing.new, pairing.new_of, parts.split)
    merged = _Division("merged", "-", pairing.new, pairing.old, pairing.old_of, parts.merged)
    return {
        **{(whole, part): portion for whole, part, portion in split.portions()},
        **{(part, whole): portion for whole, part, portion in merged.portions()},
    }


class _Division(Struct, frozen=True):
    """The wholes of one version and their parts in the other, whose words bear the sign."""

    kind: Literal["split", "merged"]
    sign: _Sign
    whole_row: Row
    part_row: Row
    partner: Callable[[int], int | None]
    parts: Mapping[int, Whole]

    def portions(self) -> Iterator[tuple[int, int, Portion]]:
        """Each whole with each of its parts, by their places, and the words that they share."""
        members: dict[int, list[int]] = {}
        for part, whole in self.parts.items():
            members.setdefault(whole.place, []).append(part)
        for place, apart in members.items():
            rest = self.partner(place)
            together = sorted([*apart, *([] if rest is None else [rest])])
            clauses = [self.part_row.entries[each].clause for each in together]
            texts = [clause.text for clause in clauses]
            cut = _cut(
                self._ops(self.whole_row.entries[place].clause.text, texts), texts, self.sign
            )
            for at, (part, ops) in enumerate(zip(together, cut, strict=True)):
                others = (each.number for each in (*clauses[:at], *clauses[at + 1 :]))
                yield (
                    place,
                    part,
                    Portion(
                        kind=self.kind,
                        ops=ops,
                        partners=tuple(others),
                        apart=part in self.parts,
                        share=self.parts[part].share if part in self.parts else 1.0,
                    ),
                )

    def _ops(self, whole: str, texts: Sequence[str]) -> tuple[Op, ...]:
        joined = "\n".join(texts)
        return text_ops(whole, joined) if self.sign == "+" else text_ops(joined, whole)


def _cut(ops: Sequence[Op], texts: Sequence[str], sign: _Sign) -> list[tuple[Op, ...]]:
    """The ops of texts that were joined by newlines, text by text."""
    pieces: list[list[Op]] = [[] for _ in texts]
    at, left = 0, len(texts[0])
    for op in ops:
        words = op.text
        if op.kind in ("=", sign):
            while len(words) > left:
                pieces[at].append(Op(op.kind, words[:left]))
                words = words[left + 1 :]
                at += 1
                left = len(texts[at])
            left -= len(words)
        pieces[at].append(Op(op.kind, words))
    return [_trimmed(piece, sign) for piece in pieces]


def _trimmed(ops: Sequence[Op], sign: _Sign) -> tuple[Op, ...]:
    """A part's ops without white space of the whole's at either end, and without empty ones."""
    kept = list(ops)
    whole = [at for at, op in enumerate(kept) if op.text and op.kind != sign]
    if whole:
        first, last = whole[0], whole[-1]
        kept[first] = _stripped(kept[first], str.lstrip)
        kept[last] = _stripped(kept[last], str.rstrip)
    return tuple(op for op in kept if op.text)


def _stripped(op: Op, strip: Callable[[str], str]) -> Op:
    """An op that only the whole has, without white space at an end; any other as it is."""
    return op if op.kind == "=" else Op(op.kind, strip(op.text))
