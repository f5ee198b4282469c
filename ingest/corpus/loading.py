"""A register and the files that it names, read: the Corpus."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from clauseline.ingest.corpus.completion import completed
from clauseline.ingest.corpus.listed import (
    read_letters,
    read_version,
    read_versions,
)
from clauseline.ingest.corpus.warnings import corpus_warnings
from clauseline.ingest.corpus.witnesses import read_witnesses, witness_warnings
from clauseline.ingest.register.checks import check_register
from clauseline.ingest.register.levels import read_levels
from clauseline.ingest.register.reading import Registered, open_register
from clauseline.model.corpus import (
    ClausePair,
    Corpus,
    Document,
    DocumentEntry,
    HeldDirection,
    HeldVersion,
    in_order,
)
from clauseline.model.errors import NotFound
from clauseline.model.finding import Level
from clauseline.model.in_force import open_questions
from clauseline.model.lookup import (
    Citation,
    day_named,
    find_clauses,
    find_document,
    find_entry,
    parse_citation,
)
from clauseline.model.version import Version
from clauseline.model.witness import Witness
from clauseline.model.work import InOrder, Runner


class FoundVersion(Struct, frozen=True, kw_only=True):
    """A version found by its name in a corpus, its document, and the letter that brought it.

    `remarks` are what a reader should know where a day named it.
    """

    document: DocumentEntry
    held: HeldVersion
    direction: HeldDirection | None = None
    matches: tuple[ClausePair, ...] = ()
    levels: dict[str, Level] = {}
    remarks: tuple[str, ...] = ()


class FoundDocument(Struct, frozen=True, kw_only=True):
    """A document of a corpus with all its versions, the directions by id, and what is settled."""

    document: Document
    directions: dict[str, HeldDirection]
    matches: tuple[ClausePair, ...]
    levels: dict[str, Level]


def load_corpus(path: Path, runner: Runner) -> Corpus:
    """Everything that the register in a folder, or at a path, lists, read.

    A version is read from its Word file, else from its text or its PDF, and its further clean
    files are held against that; where its register says neither
    `in_force` nor `replaces`, its letter's word is taken. Documents hold their versions so that
    each stands after the one it replaces. What should be known but stops nothing is in
    `warnings`. Raises ClauselineError for the first thing that cannot be read or cannot hold.
    """
    registered = open_register(path)
    check_register(registered)
    letters = read_letters(registered, runner)
    entries = completed(registered, letters)
    texts = read_versions(registered, runner)
    witnesses = read_witnesses(registered, texts, runner)
    documents = tuple(
        _document(
            entry,
            [(texts[index, n], witnesses.get((index, n), ())) for n in range(len(entry.versions))],
        )
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
        levels=_levels(registered),
        warnings=(
            *corpus_warnings(registered, entries, letters),
            *witness_warnings(registered, texts, witnesses),
        ),
    )


def load_version(
    corpus: Path, cited: Citation, *, today: dt.date, witnesses: bool = False
) -> FoundVersion:
    """The version of a corpus that AL@3.0, AL@2020-03-13 or AL@current names.

    Reads the letters, which may say what is in force, and no version but the one named, of that
    its further files only where `witnesses` are asked for. Raises NotFound where the corpus lacks
    it.
    """
    registered = open_register(corpus)
    check_register(registered)
    letters = read_letters(registered, InOrder())
    entries = completed(registered, letters)
    try:
        document = find_document(entries, cited.document)
        entry = find_entry(document, cited.version, today=today)
        day = day_named(document, cited.version, today=today)
    except NotFound as error:
        file = str(registered.file)
        raise NotFound(error.reason, remedy=error.remedy, file=file) from error
    key = (entries.index(document), document.versions.index(entry))
    text = read_version(registered, key)
    heard = read_witnesses(registered, {key: text}, InOrder()) if witnesses else {}
    held = HeldVersion(entry=entry, text=text, witnesses=heard.get(key, ()))
    brought = [d for d in registered.register.directions if d.id == entry.direction]
    direction = HeldDirection(entry=brought[0], letter=letters[brought[0].id]) if brought else None
    return FoundVersion(
        document=document,
        held=held,
        direction=direction,
        matches=registered.register.matches,
        levels=_levels(registered),
        remarks=tuple(open_questions(document, entry, day)) if day else (),
    )


def load_document(corpus: Path, named: str, runner: Runner) -> FoundDocument:
    """A document of a corpus, by its id, with the text of every version; no other file is read.

    Raises NotFound where the corpus lacks it, and otherwise as `load_corpus` does.
    """
    registered = open_register(corpus)
    check_register(registered)
    letters = read_letters(registered, runner)
    entries = completed(registered, letters)
    try:
        entry = find_document(entries, named)
    except NotFound as error:
        raise NotFound(error.reason, remedy=error.remedy, file=str(registered.file)) from error
    texts = read_versions(registered, runner, entries.index(entry))
    document = _document(entry, [(text, ()) for text in texts.values()])
    _check_matches(registered, (document,))
    return FoundDocument(
        document=document,
        directions={
            each.id: HeldDirection(entry=each, letter=letters[each.id])
            for each in registered.register.directions
        },
        matches=registered.register.matches,
        levels=_levels(registered),
    )


def _levels(registered: Registered) -> dict[str, Level]:
    """The levels that the register's file of levels gives to rules of findings."""
    file = registered.register.levels
    return dict(read_levels(registered.folder / file)) if file else {}


def _document(
    entry: DocumentEntry, texts: Sequence[tuple[Version, tuple[Witness, ...]]]
) -> Document:
    held = {
        each.version: HeldVersion(entry=each, text=text, witnesses=witnesses)
        for each, (text, witnesses) in zip(entry.versions, texts, strict=True)
    }
    return Document(
        entry=entry, versions=tuple(held[each.version] for each in in_order(entry.versions))
    )


def _check_matches(registered: Registered, documents: Sequence[Document]) -> None:
    texts = {(d.entry.id, v.entry.version): v.text for d in documents for v in d.versions}
    for index, pair in enumerate(registered.register.matches):
        for side, written in (("old", pair.old), ("new", pair.new)):
            cited = parse_citation(written)
            if cited is None or not cited.clause or (cited.document, cited.version) not in texts:
                continue
            try:
                find_clauses(texts[cited.document, cited.version], cited.clause)
            except NotFound as error:
                raise registered.invalid(
                    f"`{side}`: {error.reason} in {cited.document} {cited.version}",
                    error.remedy,
                    "matches", index, side,
                )  from error  # fmt: skip
