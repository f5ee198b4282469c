"""What letters say of the versions that they bring, where the register is silent."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from clauseline.ingest.register.reading import Registered
from clauseline.model.corpus import DocumentEntry, VersionEntry
from clauseline.model.direction import Direction


def completed(
    registered: Registered, letters: Mapping[str, Direction]
) -> tuple[DocumentEntry, ...]:
    """The register's documents, with what its letters say where the register is silent."""
    return tuple(
        replace(
            document,
            versions=tuple(
                _complete(entry, letters.get(entry.direction or ""), document)
                for entry in document.versions
            ),
        )
        for document in registered.register.documents
    )


def _complete(
    entry: VersionEntry, letter: Direction | None, document: DocumentEntry
) -> VersionEntry:
    """The entry with what its letter says where the register is silent.

    A letter that names another version says nothing of this one.
    """
    if letter is None or letter.version not in (None, entry.version):
        return entry
    listed = {each.version for each in document.versions if each is not entry}
    replaces = letter.replaces if letter.replaces in listed else None
    return replace(
        entry,
        in_force=entry.in_force or (None if entry.status == "draft" else letter.effective),
        replaces=entry.replaces or replaces,
    )
