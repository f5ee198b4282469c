"""The files that a register lists, read, and told apart where they are not what it says."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from clauseline.ingest.reader import read
from clauseline.ingest.recognise import Kind, kind_of
from clauseline.ingest.register.reading import KeyPath, Registered
from clauseline.model.corpus import VersionEntry
from clauseline.model.direction import Direction
from clauseline.model.errors import UnreadableFile
from clauseline.model.version import Version
from clauseline.model.work import Runner

_PREFERRED: Final[tuple[Kind, ...]] = ("word", "text", "pdf")
"""What a version is best read from: its numbers are worked out, then typed, then only seen."""


class Listed(Struct, frozen=True, kw_only=True):
    """A file that the register lists, and where it does."""

    written: str
    path: KeyPath


def read_letters(registered: Registered, runner: Runner) -> dict[str, Direction]:
    """The letter of each listed direction, by its id.

    Raises InvalidCorpus, at its line, for a file that does not read as a letter.
    """
    entries = registered.register.directions
    found = runner.map(read, [registered.folder / entry.file for entry in entries])
    letters = {}
    for index, (entry, letter) in enumerate(zip(entries, found, strict=True)):
        if not isinstance(letter, Direction):
            raise registered.invalid(
                f'the file "{entry.file}" does not read as a direction letter',
                "if it is a version of a document, list it under the document's `versions`",
                "directions", index, "file",
            )  # fmt: skip
        letters[entry.id] = replace(letter, source=replace(letter.source, file=entry.file))
    return letters


def read_versions(
    registered: Registered, runner: Runner, document: int | None = None
) -> dict[tuple[int, int], Version]:
    """The text of each version, or of one document's, by the index of its document and its own.

    Raises InvalidCorpus, at its line, for a file that is a letter.
    """
    wanted = {
        (index, place): text_file(registered, index, place)
        for index, listed in enumerate(registered.register.documents)
        if document in (None, index)
        for place in range(len(listed.versions))
    }
    found = runner.map(read, [registered.folder / each.written for each in wanted.values()])
    return {
        key: as_version(registered, file, text)
        for (key, file), text in zip(wanted.items(), found, strict=True)
    }


def read_version(registered: Registered, key: tuple[int, int]) -> Version:
    """The version at a place in the register: the document's and the version's index."""
    listed = text_file(registered, *key)
    return as_version(registered, listed, read(registered.folder / listed.written))


def text_file(registered: Registered, index: int, place: int) -> Listed:
    """The file that a version is read from: of its clean ones the first by `clean_files`."""
    if clean := clean_files(registered, (index, place)):
        return clean[0]
    written = entry_at(registered, (index, place)).marked_up or ""
    return Listed(written=written, path=("documents", index, "versions", place, "marked_up"))


def clean_files(registered: Registered, key: tuple[int, int]) -> tuple[Listed, ...]:
    """A version's clean files: Word before text before PDF, in the register's order otherwise."""
    path = ("documents", key[0], "versions", key[1], "clean")
    listed = [
        Listed(written=written, path=(*path, n))
        for n, written in enumerate(entry_at(registered, key).clean)
    ]
    if len(listed) > 1:
        listed.sort(key=lambda each: _rank(registered.folder / each.written))
    return tuple(listed)


def _rank(file: Path) -> int:
    try:
        return _PREFERRED.index(kind_of(file))
    except UnreadableFile:
        return len(_PREFERRED)


def as_version(registered: Registered, listed: Listed, text: Version | Direction) -> Version:
    """A version, its file named as the register names it; raises InvalidCorpus for a letter."""
    if isinstance(text, Version):
        return replace(text, source=replace(text.source, file=listed.written))
    raise registered.invalid(
        f'the file "{listed.written}" is a direction letter, not a version of the document',
        "list it under `directions`",
        *listed.path,
    )


def entry_at(registered: Registered, key: tuple[int, int]) -> VersionEntry:
    """What the register says at a place: the document's and the version's index."""
    return registered.register.documents[key[0]].versions[key[1]]
