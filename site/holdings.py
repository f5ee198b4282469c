"""What a site is made from: a corpus, the comparisons of its versions, and the day."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from clauseline.model.change import Comparison
from clauseline.model.corpus import Corpus, Document, HeldDirection
from clauseline.model.work import Runner
from clauseline.site import addresses
from clauseline.site.direction_page import Brought, brought_by, direction_name
from clauseline.site.history import compare_all
from clauseline.site.page import Link
from clauseline.site.timeline import Milestone, milestones


class Letter(Struct, frozen=True, kw_only=True):
    """A direction with the link to its page and the versions that it put into force."""

    held: HeldDirection
    link: Link
    brought: tuple[Brought, ...]


class Holdings(Struct, frozen=True, kw_only=True):
    """A corpus with all that its pages have in common; `letters` begin with the latest.

    `comparisons` are named by document and version, `timelines` and `about`, the directions that
    concern it, by document.
    """

    corpus: Corpus
    today: dt.date
    comparisons: dict[tuple[str, str], Comparison]
    timelines: dict[str, tuple[Milestone, ...]]
    letters: tuple[Letter, ...]
    about: dict[str, tuple[Letter, ...]]

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
        about=_about(corpus, letters),
    )


def _letters(corpus: Corpus, compared: frozenset[tuple[str, str]]) -> tuple[Letter, ...]:
    brought = brought_by(corpus.directions, corpus.documents, compared)
    every = (
        Letter(
            held=held,
            link=Link(text=direction_name(held), address=addresses.direction_page(held.entry.id)),
            brought=brought[held.entry.id],
        )
        for held in corpus.directions
    )
    return tuple(sorted(every, key=_day_of, reverse=True))


def _day_of(letter: Letter) -> dt.date:
    return letter.held.letter.date or dt.date.min


def _about(corpus: Corpus, letters: tuple[Letter, ...]) -> dict[str, tuple[Letter, ...]]:
    """The letters that brought a version of each document, or cite it as an appendix."""
    names = {document.entry.id.lower(): document.entry.id for document in corpus.documents}
    found: dict[str, dict[str, Letter]] = {name: {} for name in names.values()}
    for letter in letters:
        cited = names.get(_appendix(letter))
        for name in {one.document for one in letter.brought} | ({cited} if cited else set()):
            found[name][letter.held.entry.id] = letter
    return {name: tuple(about.values()) for name, about in found.items()}


def _appendix(letter: Letter) -> str:
    """The last word of "Appendix AL", in small letters; "" where the letter cites none."""
    return (letter.held.letter.document.appendix or "").lower().split(" ")[-1]
