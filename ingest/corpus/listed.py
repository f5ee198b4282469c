"""The files that a register lists, read, and told apart where they are not what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from clauseline.ingest.corpus.second_file import difference
from clauseline.ingest.reader import read
from clauseline.ingest.recognise import kind_of
from clauseline.ingest.register.reading import KeyPath, Registered
from clauseline.model.corpus import VersionEntry
from clauseline.model.direction import Direction
from clauseline.model.version import ReaderWarning, Version
from clauseline.model.work import Runner


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


def read_versions(registered: Registered, runner: Runner) -> dict[tuple[int, int], Version]:
    """The text of each version, by the index of its document and its own.

    Raises InvalidCorpus, at its line, for a file that is a letter.
    """
    wanted = {
        (index, place): text_file(registered, index, place)
        for index, document in enumerate(registered.register.documents)
        for place in range(len(document.versions))
    }
    found = runner.map(read, [registered.folder / each.written for each in wanted.values()])
    return {
        key: as_version(registered, listed, text)
        for (key, listed), text in zip(wanted.items(), found, strict=True)
    }


def read_version(registered: Registered, key: tuple[int, int]) -> Version:
    """The version at a place in the register: the document's and the version's index."""
    listed = text_file(registered, *key)
    return as_version(registered, listed, read(registered.folder / listed.written))


def second_file_warnings(
    registered: Registered, texts: Mapping[tuple[int, int], Version], runner: Runner
) -> Iterator[ReaderWarning]:
    """Tells of each further clean file whether it reads as the one that was taken."""
    further = [
        (key, Listed(written=written, path=("documents", key[0], "versions", key[1], "clean", n)))
        for key, text in texts.items()
        for n, written in enumerate(_entry(registered, key).clean)
        if written != text.source.file
    ]
    kinds = {each.written: kind_of(registered.folder / each.written) for _, each in further}
    readable = [(key, each) for key, each in further if kinds[each.written] != "pdf"]
    found = runner.map(read, [registered.folder / each.written for _, each in readable])
    others = {each.written: text for (_, each), text in zip(readable, found, strict=True)}
    for key, listed in further:
        name = f"{registered.register.documents[key[0]].id} {_entry(registered, key).version}"
        place = f"{registered.file.name}:{registered.place(*listed.path)}"
        if kinds[listed.written] == "pdf":
            message = f"{name}: {listed.written} was not compared; PDF files are not read yet"
            yield ReaderWarning(place=place, message=message)
            continue
        other = as_version(registered, listed, others[listed.written])
        if differs := difference(texts[key], other):
            yield ReaderWarning(place=place, message=f"{name}: {differs}")


def text_file(registered: Registered, index: int, place: int) -> Listed:
    """The file that a version is read from: its first clean one that is no PDF."""
    entry = _entry(registered, (index, place))
    path = ("documents", index, "versions", place)
    for n, written in enumerate(entry.clean):
        if len(entry.clean) == 1 or kind_of(registered.folder / written) != "pdf":
            return Listed(written=written, path=(*path, "clean", n))
    if entry.clean:
        return Listed(written=entry.clean[0], path=(*path, "clean", 0))
    return Listed(written=entry.marked_up or "", path=(*path, "marked_up"))


def as_version(registered: Registered, listed: Listed, text: Version | Direction) -> Version:
    """A version, its file named as the register names it; raises InvalidCorpus for a letter."""
    if isinstance(text, Version):
        return replace(text, source=replace(text.source, file=listed.written))
    raise registered.invalid(
        f'the file "{listed.written}" is a direction letter, not a version of the document',
        "list it under `directions`",
        *listed.path,
    )


def _entry(registered: Registered, key: tuple[int, int]) -> VersionEntry:
    return registered.register.documents[key[0]].versions[key[1]]
