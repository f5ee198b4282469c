"""The further files of a version, each read and held against the one that its text is from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from clauseline.ingest.corpus.listed import Listed, as_version, clean_files, entry_at
from clauseline.ingest.reader import read
from clauseline.ingest.register.reading import Registered
from clauseline.model.direction import Direction
from clauseline.model.errors import UnreadableFile
from clauseline.model.version import ReaderWarning, Version
from clauseline.model.witness import Witness
from clauseline.model.witnesses import differences
from clauseline.model.work import Runner

_NAMED: Final = 3
"""Clauses that a warning names before it refers to the list."""

Key = tuple[int, int]
"""The place of a version in the register: its document's index and its own."""


class _Pair(Struct, frozen=True, kw_only=True):
    """The text of a version, and what another of its files holds or why it cannot be read."""

    text: Version
    file: str
    other: Version | str


def read_witnesses(
    registered: Registered, texts: Mapping[Key, Version], runner: Runner
) -> dict[Key, tuple[Witness, ...]]:
    """What the further clean files of each version say, of versions that have any.

    A file that cannot be read is a witness that says why. Raises InvalidCorpus, at its line, for
    a letter, and UnsafeFile for what may do harm.
    """
    further = [
        (key, listed)
        for key in texts
        if len(entry_at(registered, key).clean) > 1
        for listed in clean_files(registered, key)[1:]
    ]
    found = runner.map(_read, [registered.folder / listed.written for _, listed in further])
    pairs = [
        _Pair(text=texts[key], file=listed.written, other=_other(registered, listed, each))
        for (key, listed), each in zip(further, found, strict=True)
    ]
    witnesses: dict[Key, tuple[Witness, ...]] = {}
    for (key, _), witness in zip(further, runner.map(_witness, pairs), strict=True):
        witnesses[key] = (*witnesses.get(key, ()), witness)
    return witnesses


def witness_warnings(
    registered: Registered,
    texts: Mapping[Key, Version],
    witnesses: Mapping[Key, Sequence[Witness]],
) -> Iterator[ReaderWarning]:
    """A warning for each further file that says something else or cannot be read."""
    for key, heard in witnesses.items():
        entry = entry_at(registered, key)
        document = registered.register.documents[key[0]].id
        for witness in heard:
            if not witness.agrees:
                at = entry.clean.index(witness.file)
                line = registered.place("documents", key[0], "versions", key[1], "clean", at)
                told = _told(witness, texts[key].source.file, f"{document}@{entry.version}")
                yield ReaderWarning(
                    place=f"{registered.file.name}:{line}",
                    message=f"{document} {entry.version}: {told}",
                )


def _read(path: Path) -> Version | Direction | str:
    try:
        return read(path)
    except UnreadableFile as error:
        return f"{error.reason}; {error.remedy}"


def _other(
    registered: Registered, listed: Listed, text: Version | Direction | str
) -> Version | str:
    return text if isinstance(text, str) else as_version(registered, listed, text)


def _witness(pair: _Pair) -> Witness:
    if isinstance(pair.other, str):
        return Witness(file=pair.file, unread=pair.other)
    found = differences(pair.text, pair.other)
    return Witness(file=pair.file, source=pair.other.source, differences=found)


def _told(witness: Witness, file: str, name: str) -> str:
    """How many clauses differ, with the first few of them, or why there is nothing to tell."""
    if witness.unread:
        return f"{witness.file} was not compared: {witness.unread}"
    numbers = [each.number for each in witness.differences if each.number]
    named = ", ".join(numbers[:_NAMED]) + (", …" if len(numbers) > _NAMED else "")
    return (
        f"{file} and {witness.file} differ in {witness.extent}{f' ({named})' if named else ''}: "
        f"see them with clauseline show {name} --witnesses"
    )
