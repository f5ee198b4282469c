"""A corpus as pages: for each its address, its template, and what the template says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from msgspec import structs

from clauseline.model.change import Comparison
from clauseline.model.clause import ClauseId
from clauseline.model.corpus import Document, HeldVersion
from clauseline.model.direction import Direction
from clauseline.model.lineage.steps import predecessor
from clauseline.model.version import Version
from clauseline.model.witness import Witnesses
from clauseline.site import addresses
from clauseline.site.comparison_page import comparison_context
from clauseline.site.direction_page import direction_context
from clauseline.site.document_page import current_context, document_context
from clauseline.site.history import Whereabouts, whereabouts
from clauseline.site.holdings import Holdings, Letter
from clauseline.site.home_page import home_context
from clauseline.site.page import DIRECTIONS, HOME, DataFile, Link, Page
from clauseline.site.standing import current_version, none_in_force
from clauseline.site.version_page import version_context
from clauseline.site.writers.json import write_json


def pages(holdings: Holdings) -> Iterator[Page]:
    """Every page of a site, the home page first."""
    yield _home(holdings)
    yield _directions(holdings)
    for letter in holdings.letters:
        yield _direction(letter)
    for document in holdings.corpus.documents:
        yield _document(document, holdings)
        yield from _texts(document, holdings)
        yield from _comparisons(document, holdings)


def data_files(holdings: Holdings) -> Iterator[DataFile]:
    """The JSON of each version, comparison and direction, beside its page.

    Beside a version of several files stands what these say differently, too.
    """
    for letter in holdings.letters:
        yield _data(letter.link.address, "direction.json", letter.held.letter)
    for document in holdings.corpus.documents:
        for held in document.versions:
            page = addresses.version_page(document.entry.id, held.entry.version)
            yield _data(page, "version.json", held.text)
            if held.witnesses:
                name = f"{document.entry.id}@{held.entry.version}"
                yield _data(
                    page,
                    "witnesses.json",
                    Witnesses(version=name, source=held.text.source, witnesses=held.witnesses),
                )
    for names, comparison in holdings.comparisons.items():
        yield _data(addresses.changes_page(*names), "changes.json", comparison)


def _data(page: str, name: str, value: Version | Comparison | Direction | Witnesses) -> DataFile:
    return DataFile(address=addresses.data_beside(page, name), content=partial(write_json, value))


def _home(holdings: Holdings) -> Page:
    return Page(
        address=addresses.HOME,
        template="home.html",
        title="Documents",
        description="What changed between versions of each document, clause by clause.",
        crumbs=(),
        context=partial(home_context, holdings),
    )


def _directions(holdings: Holdings) -> Page:
    return Page(
        address=addresses.DIRECTIONS,
        template="directions.html",
        title="Directions",
        description="The directions that are held here, and the versions they put into force.",
        crumbs=(HOME,),
        context=lambda: {"letters": holdings.letters},
    )


def _direction(letter: Letter) -> Page:
    names = ", ".join(f"{one.document} {one.version}" for one in letter.brought)
    return Page(
        address=letter.link.address,
        template="direction.html",
        title=letter.link.text,
        description=f"{letter.link.text}{f', which brought {names}' if names else ''}.",
        crumbs=(HOME, DIRECTIONS),
        context=partial(direction_context, letter.held, letter.link.address, letter.brought),
    )


def _document(document: Document, holdings: Holdings) -> Page:
    entry = document.entry
    return Page(
        address=addresses.document_page(entry.id),
        template="document.html",
        title=f"{entry.id}: {entry.title}",
        description=f"The versions of {entry.title}, and what brought each.",
        crumbs=(HOME,),
        context=partial(document_context, document, holdings),
    )


def _texts(document: Document, holdings: Holdings) -> Iterator[Page]:
    current = current_version(document, holdings.today)
    now = whereabouts(document, current, holdings.comparisons) if current else {}
    for held in document.versions:
        yield _text(document, held, holdings, now.get(held.entry.version))
    yield _current(document, current, holdings)


def _text(
    document: Document,
    held: HeldVersion,
    holdings: Holdings,
    now: Mapping[ClauseId, Whereabouts] | None,
) -> Page:
    entry = document.entry
    milestone = holdings.milestone(document, held.entry.version)
    return Page(
        address=milestone.address,
        template="version.html",
        title=f"{entry.id} {held.entry.version}: {entry.title}",
        description=f"{entry.title}, version {held.entry.version}. {milestone.standing.sentence}",
        crumbs=(HOME, _crumb(document)),
        context=partial(version_context, document, held, holdings, now),
    )


def _current(document: Document, current: HeldVersion | None, holdings: Holdings) -> Page:
    address = addresses.current_page(document.entry.id)
    if current is not None:
        text = _text(document, current, holdings, None)
        return structs.replace(text, address=address, canonical=text.address)
    return Page(
        address=address,
        template="none_in_force.html",
        title=f"{document.entry.id}: no version known to be in force",
        description=f"{document.entry.title}: {none_in_force(document, holdings.today)}",
        crumbs=(HOME, _crumb(document)),
        context=partial(current_context, document, holdings),
    )


def _comparisons(document: Document, holdings: Holdings) -> Iterator[Page]:
    for held in document.versions:
        name, version = document.entry.id, held.entry.version
        comparison = holdings.comparisons.get((name, version))
        old = predecessor(document, held)
        if comparison is None or old is None:
            continue
        text = Link(text=f"Version {version}", address=addresses.version_page(name, version))
        yield Page(
            address=addresses.changes_page(name, version),
            template="comparison.html",
            title=f"What changed in {name} {version}",
            description=f"{document.entry.title}: from version {old.entry.version} to {version}.",
            crumbs=(HOME, _crumb(document), text),
            context=partial(comparison_context, document, old, held, holdings),
        )


def _crumb(document: Document) -> Link:
    return Link(
        text=f"{document.entry.id}: {document.entry.title}",
        address=addresses.document_page(document.entry.id),
    )
