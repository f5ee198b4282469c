"""The files of a version on its page: each difference with its place there and its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from msgspec import Struct

from clauseline.model.clause import ClauseId
from clauseline.model.corpus import HeldVersion
from clauseline.site.addresses import within
from clauseline.site.witness_view import DifferenceView, WitnessView, witness_view
from clauseline.site.wording import cited_as

_OPEN: Final = 10
"""Differences that are shown; further ones are folded."""


class Dispute(Struct, frozen=True, kw_only=True):
    """A difference on the page: its id there, how it is headed, and its clause's address."""

    id: str
    name: str
    href: str | None
    view: DifferenceView


class Heard(Struct, frozen=True, kw_only=True):
    """A further file of a version, and its differences: those shown, and those folded away."""

    view: WitnessView
    shown: tuple[Dispute, ...]
    folded: tuple[Dispute, ...]


def heard(held: HeldVersion) -> tuple[Heard, ...]:
    """The further files of a version as its page shows them."""
    numbers = count(1)
    return tuple(
        _heard(witness_view(held.text.source, witness), numbers) for witness in held.witnesses
    )


def disputed(views: Sequence[Heard]) -> dict[ClauseId, str]:
    """The clauses that the files do not say alike, each with the place where that is shown."""
    found: dict[ClauseId, str] = {}
    for each in views:
        for one in (*each.shown, *each.folded):
            if one.view.href_id:
                found.setdefault(ClauseId(one.view.href_id), within("", one.id))
    return found


def _heard(view: WitnessView, numbers: Iterator[int]) -> Heard:
    every = tuple(_dispute(each, next(numbers)) for each in view.differences)
    return Heard(view=view, shown=every[:_OPEN], folded=every[_OPEN:])


def _dispute(view: DifferenceView, number: int) -> Dispute:
    name = cited_as(view.number) if view.number else "before the first number"
    return Dispute(
        id=f"page-differs-{number}",
        name=name[:1].upper() + name[1:],
        href=within("", view.href_id) if view.href_id else None,
        view=view,
    )
