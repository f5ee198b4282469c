"""The marked words of a clause by paragraph, long runs without a change folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from clauseline.model.change import Op

_SHORT = 2
"""A run of so many unchanged paragraphs is shown: folding it would save no room."""


class Passage(Struct, frozen=True, kw_only=True):
    """Paragraphs that stand together, each as its ops; `folded` where none of them changed."""

    paragraphs: tuple[tuple[Op, ...], ...]
    folded: bool


def passages(ops: Iterable[Op]) -> tuple[Passage, ...]:
    """A clause's ops cut into paragraphs where a break stands in both texts.

    A break that was put in or taken out stays within its op. The paragraphs rebuild the ops but
    for the breaks between them.
    """
    grouped = ((same, tuple(run)) for same, run in groupby(_paragraphs(ops), key=_is_same))
    return tuple(
        Passage(paragraphs=run, folded=same and len(run) > _SHORT) for same, run in grouped
    )


def _paragraphs(ops: Iterable[Op]) -> Iterator[tuple[Op, ...]]:
    paragraph: list[Op] = []
    for op in ops:
        if op.kind != "=":
            paragraph.append(op)
            continue
        first, *others = op.text.split("\n")
        paragraph.append(Op("=", first))
        for other in others:
            yield tuple(op for op in paragraph if op.text)
            paragraph = [Op("=", other)]
    if any(op.text for op in paragraph):
        yield tuple(op for op in paragraph if op.text)


def _is_same(paragraph: tuple[Op, ...]) -> bool:
    return all(op.kind == "=" for op in paragraph)
