"""Sections that only group clauses, as Parts do: their clauses count on from one to the next.

In a loan agreement "Section 2" stands above clauses 2 to 4, in a regulation of the European Union
above Articles 12 to 15; in an Act it is itself the clause, and its paragraphs begin with 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import structs

from clauseline.ingest.structure.labels import Shape
from clauseline.ingest.structure.sight import Seen
from clauseline.model.number import leading_word

_WORD = "section "


def with_grouping_sections(seen: Sequence[Seen]) -> Sequence[Seen]:
    """The paragraphs, the labels of Sections told to be divisions where they group clauses."""
    if not _group_clauses([each for each in seen if each.shape is not None]):
        return seen
    return [_as_division(each) if _is_section(each) else each for each in seen]


def _group_clauses(labelled: Sequence[Seen]) -> bool:
    """Whether clauses below later Sections count on, and none begins anew or holds its number."""
    below = list(_first_below(labelled))
    later = below[1:]
    holds = any(shape.depth > 1 for shape in below)
    anew = any(counter.begins for shape in later for counter in shape.counters)
    return bool(later) and not holds and not anew


def _first_below(labelled: Sequence[Seen]) -> Iterator[Shape]:
    """How the first clause below each Section is numbered, lists in brackets and bullets apart."""
    for section, after in pairwise(labelled):
        label, shape = after.label, after.shape
        if not _is_section(section) or label is None or shape is None or not shape.counters:
            continue
        if leading_word(label.text) != _WORD and not label.text.lstrip().startswith("("):
            yield shape


def _is_section(seen: Seen) -> bool:
    single = seen.shape is not None and seen.shape.depth == 1
    return single and seen.label is not None and leading_word(seen.label.text) == _WORD


def _as_division(seen: Seen) -> Seen:
    assert seen.label is not None  # noqa: S101 - a Section has one
    return structs.replace(seen, label=structs.replace(seen.label, divides=True))
