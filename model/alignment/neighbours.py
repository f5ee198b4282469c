"""The nearest siblings of each clause whose partners are known."""

from __future__ import annotations

from msgspec import Struct

from clauseline.model.alignment.entries import ROOT, Row
from clauseline.model.alignment.pairing import Pairing


class Neighbours(Struct, frozen=True, kw_only=True):
    """For each clause the nearest sibling before and after it that has a partner, as a new place.

    ROOT stands for none.
    """

    before: dict[int, int]
    after: dict[int, int]


def neighbours(pairing: Pairing) -> tuple[Neighbours, Neighbours]:
    """The neighbours in the old and in the new version."""
    return (
        _in_row(pairing.old, dict(pairing.matches.keys())),
        _in_row(pairing.new, {new: new for _, new in pairing.matches}),
    )


def _in_row(row: Row, partners: dict[int, int]) -> Neighbours:
    before: dict[int, int] = {}
    after: dict[int, int] = {}
    for parent in (ROOT, *range(len(row.entries))):
        last = ROOT
        for place in row.below(parent):
            before[place] = last
            last = partners.get(place, last)
        last = ROOT
        for place in reversed(row.below(parent)):
            after[place] = last
            last = partners.get(place, last)
    return Neighbours(before=before, after=after)
