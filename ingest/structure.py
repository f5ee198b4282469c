"""Paragraphs into a clause tree, for every format the same."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from clauseline.ingest.paragraph import Paragraph
from clauseline.model.clause import Clause
from clauseline.model.version import ReaderWarning


class Tree(Struct, frozen=True, kw_only=True):
    """What a document's paragraphs say: unnumbered words before the first clause, then clauses."""

    title: str
    front: tuple[str, ...]
    clauses: tuple[Clause, ...]
    warnings: tuple[ReaderWarning, ...]


def structure(paragraphs: Sequence[Paragraph]) -> Tree:
    """The clause tree of a document."""
    raise NotImplementedError
