"""The page of a direction: what the letter says, what it brought, and where the two part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from clauseline.model.corpus import Document, HeldDirection, HeldVersion
from clauseline.model.direction import Direction
from clauseline.site import addresses
from clauseline.site.clause_view import Surroundings, clause_views
from clauseline.site.wording import long_date


class Brought(Struct, frozen=True, kw_only=True):
    """A version that a direction put into force, with its pages.

    `disagreements` are sentences on what the letter and the register say differently.
    """

    document: str
    version: str
    address: str
    changes_address: str | None
    disagreements: tuple[str, ...]


def direction_name(held: HeldDirection) -> str:
    """What a direction is called in a heading and a link."""
    day = held.letter.date
    return f"Direction of {long_date(day)}" if day else f"Direction {held.entry.id}"


def direction_context(
    held: HeldDirection, page: str, brought: tuple[Brought, ...]
) -> dict[str, object]:
    """What the template of a direction says; `page` is its address."""
    return {
        "letter": held.letter,
        "brought": brought,
        "clauses_here": clause_views(held.letter.paragraphs, Surroundings(), level=3),
        "data": addresses.data_beside(page, "direction.json"),
    }


def brought_by(
    directions: Iterable[HeldDirection],
    documents: Iterable[Document],
    compared: frozenset[tuple[str, str]],
) -> dict[str, tuple[Brought, ...]]:
    """The versions that each direction put into force by the register, by the direction's id."""
    letters = {held.entry.id: held.letter for held in directions}
    found: dict[str, list[Brought]] = {name: [] for name in letters}
    for document in documents:
        for version in document.versions:
            name = version.entry.direction
            if name is not None and name in letters:
                found[name].append(_brought(letters[name], document, version, compared))
    return {name: tuple(brought) for name, brought in found.items()}


def _brought(
    letter: Direction,
    document: Document,
    version: HeldVersion,
    compared: frozenset[tuple[str, str]],
) -> Brought:
    names = (document.entry.id, version.entry.version)
    return Brought(
        document=document.entry.id,
        version=version.entry.version,
        address=addresses.version_page(*names),
        changes_address=addresses.changes_page(*names) if names in compared else None,
        disagreements=tuple(_disagreements(letter, version)),
    )


def _disagreements(letter: Direction, held: HeldVersion) -> Iterator[str]:
    entry = held.entry
    if letter.version not in (None, entry.version):
        yield f"The letter names version {letter.version}; the register, version {entry.version}."
    if entry.replaces is not None and letter.replaces not in (None, entry.replaces):
        yield (
            f"The letter says that version {letter.replaces} is replaced; "
            f"the register, version {entry.replaces}."
        )
    if entry.in_force and letter.effective and entry.in_force != letter.effective:
        yield (
            f"The letter takes effect on {long_date(letter.effective)}; "
            f"the register says {long_date(entry.in_force)}."
        )
