"""What a site is made from: a corpus, the comparisons of its versions, and the day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec import Struct

from clauseline.model.change import Comparison
from clauseline.model.corpus import Corpus, HeldDirection
from clauseline.site import addresses
from clauseline.site.direction_page import Brought, brought_by, direction_name
from clauseline.site.history import compare_all
from clauseline.site.page import Link
from clauseline.site.timeline import Milestone, milestones

if TYPE_CHECKING:
    from clauseline.model.corpus import Document
    from clauseline.model.work import Runner


class Letter(Struct, frozen=True, kw_only=True):
    """A direction with the link to its page and the versions that it put into force."""

    held: HeldDirection
    link: Link
    brought: tuple[Brought, ...]


class Holdings(Struct, frozen=True, kw_only=True):
    """A corpus with all that its pages have in common; `letters` begin with the latest.

    `comparisons` are named by document and version, `timelines` by document.
    """

    corpus: Corpus
    today: dt.date
    comparisons: dict[tuple[str, str], Comparison]
    timelines: dict[str, tuple[Milestone, ...]]
    letters: tuple[Letter, ...]

    def milestone(self, document: Document, version: str) -> Milestone:
        """The place of a held version on its document's timeline."""
        return next(m for m in self.timelines[document.entry.id] if m.version == version)


def hold(corpus: Corpus, *, today: dt.date, runner: Runner) -> Holdings:
    """Compares the versions of a corpus; raises InvalidCorpus where names clash as addresses."""
    addresses.check_addresses(corpus)
    comparisons = compare_all(corpus, runner)
    letters = _letters(corpus, frozenset(comparisons))
    links = {letter.held.entry.id: letter.link for letter in letters}
    return Holdings(
        corpus=corpus,
        today=today,
        comparisons=comparisons,
        timelines={
            document.entry.id: milestones(document, links, comparisons, today)
            for document in corpus.documents
        },
        letters=letters,
    )


def _letters(corpus: Corpus, compared: frozenset[tuple[str, str]]) -> tuple[Letter, ...]:
    every = (
        Letter(
            held=held,
            link=Link(text=direction_name(held), address=addresses.direction_page(held.entry.id)),
            brought=brought_by(held, corpus, compared),
        )
        for held in corpus.directions
    )
    return tuple(sorted(every, key=_day_of, reverse=True))


def _day_of(letter: Letter) -> dt.date:
    return letter.held.letter.date or dt.date.min
