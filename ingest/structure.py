"""Paragraphs into a clause tree, for every format the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from clauseline.model.clause import Clause
from clauseline.model.version import ReaderWarning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clauseline.ingest.paragraph import Paragraph


class Tree(Struct, frozen=True, kw_only=True):
    """What a document's paragraphs say: unnumbered words before the first clause, then clauses."""

    title: str
    front: tuple[str, ...]
    clauses: tuple[Clause, ...]
    warnings: tuple[ReaderWarning, ...]


def structure(paragraphs: Sequence[Paragraph]) -> Tree:
    """The clause tree of a document."""
    raise NotImplementedError
