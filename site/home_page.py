"""The home page: the documents, the latest changes, the directions, and what is in doubt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct

from clauseline.model.corpus import DocumentEntry
from clauseline.site import addresses
from clauseline.site.holdings import Holdings
from clauseline.site.standing import current_version, none_in_force
from clauseline.site.timeline import Milestone

_LATEST = 10


class Shelf(Struct, frozen=True, kw_only=True):
    """A document on the home page: its timeline and the version in force.

    Where there is no such version, `none_in_force` says what is known.
    """

    entry: DocumentEntry
    address: str
    current: Milestone | None
    none_in_force: str
    held: int


class News(Struct, frozen=True, kw_only=True):
    """A version in a list across documents."""

    entry: DocumentEntry
    milestone: Milestone


def home_context(holdings: Holdings) -> Mapping[str, object]:
    """What the template of the home page says."""
    every = tuple(
        News(entry=document.entry, milestone=milestone)
        for document in holdings.corpus.documents
        for milestone in holdings.timelines[document.entry.id]
    )
    return {
        "shelves": shelves(holdings),
        "latest": _latest(every),
        "letters": holdings.letters,
        "in_doubt": [n for n in every if n.milestone.warnings or n.milestone.doubtful],
        "warnings": holdings.corpus.warnings,
    }


def shelves(holdings: Holdings) -> tuple[Shelf, ...]:
    """The documents in the register's order."""
    found = []
    for document in holdings.corpus.documents:
        held = current_version(document, holdings.today)
        current = holdings.milestone(document, held.entry.version) if held else None
        found.append(
            Shelf(
                entry=document.entry,
                address=addresses.document_page(document.entry.id),
                current=current,
                none_in_force=none_in_force(document, holdings.today),
                held=len(document.versions),
            )
        )
    return tuple(found)


def _latest(every: tuple[News, ...]) -> tuple[News, ...]:
    dated = [news for news in every if news.milestone.in_force is not None]
    dated.sort(key=lambda news: news.milestone.in_force or dt.date.min, reverse=True)
    return tuple(dated[:_LATEST])
