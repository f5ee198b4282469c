"""A register and the files that it names, read: the Corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from clauseline.ingest.corpus_warnings import corpus_warnings
from clauseline.ingest.reader import read
from clauseline.ingest.recognise import kind_of
from clauseline.ingest.register import Registered, open_register
from clauseline.ingest.register_checks import check_register
from clauseline.model.corpus import ClausePair, Corpus, Document, HeldDirection, HeldVersion
from clauseline.model.direction import Direction
from clauseline.model.errors import NotFound
from clauseline.model.lookup import (
    Citation,
    find_clauses,
    find_document,
    find_entry,
    parse_citation,
)
from clauseline.model.version import Version
from clauseline.model.work import InOrder

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from clauseline.ingest.register import KeyPath
    from clauseline.model.corpus import DocumentEntry, VersionEntry
    from clauseline.model.work import Runner


class FoundVersion(Struct, frozen=True, kw_only=True):
    """A version found by its name in a corpus, its document, and the letter that brought it."""

    document: DocumentEntry
    held: HeldVersion
    direction: HeldDirection | None = None
    matches: tuple[ClausePair, ...] = ()


class _Listed(Struct, frozen=True, kw_only=True):
    """A file that the register lists, and where it does."""

    written: str
    path: KeyPath


def load_corpus(path: Path, runner: Runner) -> Corpus:
    """Everything that the register in a folder, or at a path, lists, read.

    A version is read from its first file that is no PDF; where its register says neither
    `in_force` nor `replaces`, its letter's word is taken. Documents hold their versions so that
    each stands after the one it replaces. What should be known but stops nothing is in
    `warnings`. Raises ClauselineError for the first thing that cannot be read or cannot hold.
    """
    registered = open_register(path)
    check_register(registered)
    letters = _read_letters(registered, runner)
    entries = completed(registered, letters)
    texts = _read_versions(registered, runner)
    documents = tuple(
        _document(entry, [texts[index, n] for n in range(len(entry.versions))])
        for index, entry in enumerate(entries)
    )
    _check_matches(registered, documents)
    return Corpus(
        documents=documents,
        directions=tuple(
            HeldDirection(entry=entry, letter=letters[entry.id])
            for entry in registered.register.directions
        ),
        matches=registered.register.matches,
        warnings=corpus_warnings(registered, entries, letters),
    )


def load_version(corpus: Path, cited: Citation, *, today: dt.date) -> FoundVersion:
    """The version of a corpus that AL@3.0, AL@2020-03-13 or AL@current names.

    Reads the letters, which may say what is in force, and no version but the one named. Raises
    NotFound where the corpus lacks it.
    """
    registered = open_register(corpus)
    check_register(registered)
    letters = _read_letters(registered, InOrder())
    entries = completed(registered, letters)
    document = find_document(entries, cited.document)
    entry = find_entry(document, cited.version, today=today)
    listed = _text_file(registered, entries.index(document), document.versions.index(entry))
    text = _as_version(registered, listed, read(registered.folder / listed.written))
    held = HeldVersion(entry=entry, text=text)
    brought = [d for d in registered.register.directions if d.id == entry.direction]
    direction = HeldDirection(entry=brought[0], letter=letters[brought[0].id]) if brought else None
    return FoundVersion(
        document=document,
        held=held,
        direction=direction,
        matches=registered.register.matches,
    )


def _read_letters(registered: Registered, runner: Runner) -> dict[str, Direction]:
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


def _read_versions(registered: Registered, runner: Runner) -> dict[tuple[int, int], Version]:
    wanted = {
        (index, place): _text_file(registered, index, place)
        for index, document in enumerate(registered.register.documents)
        for place in range(len(document.versions))
    }
    found = runner.map(read, [registered.folder / each.written for each in wanted.values()])
    return {
        key: _as_version(registered, listed, text)
        for (key, listed), text in zip(wanted.items(), found, strict=True)
    }


def _text_file(registered: Registered, index: int, place: int) -> _Listed:
    """The file that a version is read from: its first clean one that is no PDF."""
    entry = registered.register.documents[index].versions[place]
    path = ("documents", index, "versions", place)
    for n, written in enumerate(entry.clean):
        if len(entry.clean) == 1 or kind_of(registered.folder / written) != "pdf":
            return _Listed(written=written, path=(*path, "clean", n))
    if entry.clean:
        return _Listed(written=entry.clean[0], path=(*path, "clean", 0))
    return _Listed(written=entry.marked_up or "", path=(*path, "marked_up"))


def _as_version(registered: Registered, listed: _Listed, text: Version | Direction) -> Version:
    if isinstance(text, Version):
        return replace(text, source=replace(text.source, file=listed.written))
    raise registered.invalid(
        f'the file "{listed.written}" is a direction letter, not a version of the document',
        "list it under `directions`",
        *listed.path,
    )


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


def _document(entry: DocumentEntry, texts: Sequence[Version]) -> Document:
    held = {
        each.version: HeldVersion(entry=each, text=text)
        for each, text in zip(entry.versions, texts, strict=True)
    }
    ordered: dict[str, HeldVersion] = {}
    for version in held:
        chain = [version]
        while (before := held[chain[-1]].entry.replaces) and before not in (*ordered, *chain):
            chain.append(before)
        ordered |= {each: held[each] for each in reversed(chain) if each not in ordered}
    return Document(entry=entry, versions=tuple(ordered.values()))


def _check_matches(registered: Registered, documents: Sequence[Document]) -> None:
    texts = {(d.entry.id, v.entry.version): v.text for d in documents for v in d.versions}
    for index, pair in enumerate(registered.register.matches):
        for side, written in (("old", pair.old), ("new", pair.new)):
            cited = parse_citation(written)
            if cited is None or not cited.clause:
                continue
            try:
                find_clauses(texts[cited.document, cited.version], cited.clause)
            except NotFound as error:
                raise registered.invalid(
                    f"`{side}`: {error.reason} in {cited.document} {cited.version}",
                    error.remedy,
                    "matches", index, side,
                )  from error  # fmt: skip
