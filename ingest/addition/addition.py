"""What `add` does: files looked at, registered all or none, the register's text edited."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from clauseline.ingest.addition.belonging import document_of_letter, known_document, new_document
from clauseline.ingest.addition.draft import Draft
from clauseline.ingest.addition.sighting import Sighting, look_at
from clauseline.ingest.reader import read
from clauseline.ingest.recognise import kind_of
from clauseline.ingest.register.editing import Entry
from clauseline.ingest.register.reading import NAME, read_text
from clauseline.ingest.register.start import EMPTY_REGISTER
from clauseline.model.corpus import DocumentEntry, VersionEntry
from clauseline.model.day import spoken
from clauseline.model.direction import Direction
from clauseline.model.errors import InvalidCorpus, NotFound
from clauseline.model.version import Version

_UNFIT: Final = re.compile(r"[^\w.-]+")
_PLAIN: Final = re.compile(r"\d+(?:\.\d+)*")


class Settled(Struct, frozen=True, kw_only=True):
    """What a person settles where a file does not say it, or says it wrongly."""

    document: str | None = None
    version: str | None = None
    in_force: dt.date | None = None
    direction: str | None = None
    marked_up: bool | None = None


class Added(Struct, frozen=True, kw_only=True):
    """What was registered: the register, and line by line what was seen and done."""

    register: Path
    told: tuple[str, ...]


class _Seen(Struct, frozen=True, kw_only=True):
    """A file with what it says and what it says of its own version."""

    path: Path
    text: Version
    sighting: Sighting
    number: str
    marked_up: bool


def add_files(corpus: Path, files: Sequence[Path], settled: Settled) -> Added:
    """Registers files in a corpus, whose register is made where its folder has none.

    A file outside the folder is copied into it. Nothing is written unless every file can be
    registered: raises UnreadableFile for one that cannot be read, InvalidCorpus for a version
    that is listed already or whose number cannot be told, NotFound for a corpus that is not
    there.
    """
    register = _register_of(corpus)
    draft = Draft(register, read_text(register) if register.exists() else EMPTY_REGISTER)
    texts = [(path, read(path)) for path in files]
    ids = [document.id for document in draft.register.documents]
    versions = [_see(path, text, ids, settled) for path, text in texts if isinstance(text, Version)]
    letters = [(path, text) for path, text in texts if isinstance(text, Direction)]
    if len(versions) > 1 and (settled.version or settled.in_force):
        raise InvalidCorpus(
            "one version number and date cannot settle several files",
            remedy="add the files one at a time",
            file=str(register),
        )
    for seen in _in_order(versions):
        _add_version(draft, seen, settled)
    for path, letter in letters:
        _add_direction(draft, path, letter)
    _link(draft, settled)
    draft.write()
    return Added(register=register, told=tuple(draft.told))


def parts(version: str) -> tuple[int, ...]:
    """The numbers of a version, by which one comes before another.

    () for a version such as "2.1.0-cs1", whose place among others its number does not tell.

    >>> parts("3.10") > parts("3.9")
    True
    """
    return tuple(map(int, version.split("."))) if _PLAIN.fullmatch(version) else ()


def _in_order(versions: Sequence[_Seen]) -> list[_Seen]:
    """Clean texts first, by their numbers where all are plain ones, else in the order given.

    A PDF comes after the Word file of the same version.
    """
    told = all(parts(each.number) for each in versions)
    return sorted(
        versions,
        key=lambda each: (
            each.marked_up,
            parts(each.number) if told else (),
            told and each.text.source.reader == "pdf",
        ),
    )


def _register_of(corpus: Path) -> Path:
    register = corpus if corpus.name == NAME else corpus / NAME
    if not register.parent.is_dir():
        raise NotFound(
            "there is no such corpus",
            remedy=f"make one with: clauseline init {register.parent}",
            file=str(corpus),
        )
    return register


def _see(path: Path, text: Version, ids: Sequence[str], settled: Settled) -> _Seen:
    sighting = look_at(path, text, [*ids, *([settled.document] if settled.document else [])])
    marked_up = text.source.marked_up if settled.marked_up is None else settled.marked_up
    return _Seen(
        path=path,
        text=text,
        sighting=sighting,
        number=settled.version or _number(path, sighting),
        marked_up=marked_up,
    )


def _number(path: Path, sighting: Sighting) -> str:
    if len(sighting.numbers) == 1:
        return sighting.numbers[0].value
    if sighting.numbers:
        several = ", ".join(f"“{each.words}”" for each in sighting.numbers)
        reason = f"several versions are named in {sighting.numbers[0].where} ({several})"
    else:
        reason = "neither its words nor its file name tell which version this is"
    remedy = "say which it is with --version 3.0, which settles one file at a time"
    raise InvalidCorpus(reason, remedy=remedy, file=str(path))


def _add_version(draft: Draft, seen: _Seen, settled: Settled) -> None:
    document, evidence = _document_for(draft, seen, settled)
    if any(each.version == seen.number for each in document.versions):
        _refuse_second(draft, document, seen)
    file = draft.place_file(seen.path, "versions")
    entries = [each for each in document.versions if each.version == seen.number]
    beside = [] if seen.marked_up else [file for entry in entries for file in entry.clean]
    manner = ", beside ".join((_manner(seen), *beside[:1]))
    draft.say(f"{seen.path}: version {seen.number} of {document.id}, {manner}")
    draft.say(f"  version: {_number_evidence(seen, settled)}")
    draft.say(f"  document: {evidence}")
    _register_version(draft, document, seen, file, settled.in_force)


def _register_version(
    draft: Draft, document: DocumentEntry, seen: _Seen, file: str, in_force: dt.date | None
) -> None:
    draft.added.add((document.id, seen.number))
    draft.sources[document.id, seen.number, seen.marked_up] = seen.path
    kind = "marked_up" if seen.marked_up else "clean"
    dated: Entry = {"in_force": in_force} if in_force else {}
    entry: Entry = {"version": seen.number, **dated, kind: file}
    if document not in draft.register.documents:
        fields: Entry = {"id": document.id, "title": document.title, "versions": entry}
        draft.add_item(("documents",), fields)
        return
    path = ("documents", draft.register.documents.index(document), "versions")
    listed = [each.version for each in document.versions]
    if seen.number in listed:
        at = (*path, listed.index(seen.number))
        if kind == "clean" and document.versions[listed.index(seen.number)].clean:
            draft.add_text((*at, "clean"), file)
        draft.set_fields(at, {**dated, kind: file})
        return
    own = parts(seen.number)
    later = [n for n, version in enumerate(listed) if own and parts(version) > own]
    draft.add_item(path, entry, later[0] if later else None)


def _refuse_second(draft: Draft, document: DocumentEntry, seen: _Seen) -> None:
    """Refuses a second clean text of one format, or a second marked-up one, of a version."""
    place = [each.version for each in document.versions].index(seen.number)
    entry = document.versions[place]
    if _is_witness(draft, entry, seen):
        return
    if other := draft.sources.get((document.id, seen.number, seen.marked_up)):
        raise InvalidCorpus(
            f"this file and {other} both read as version {seen.number} of {document.id}",
            remedy="say which version one of them is with --version, adding it by itself",
            file=str(seen.path),
        )
    if entry.marked_up if seen.marked_up else entry.clean:
        raise draft.invalid(
            f"{document.id} {seen.number} is listed already, and {seen.path} reads as the same "
            "version",
            "say which version the file is with --version, or take the old entry out",
            "documents", draft.register.documents.index(document), "versions", place,
        )  # fmt: skip


def _is_witness(draft: Draft, entry: VersionEntry, seen: _Seen) -> bool:
    """Whether a file is the same version in a format of which none is listed, a PDF beside Word."""
    if seen.marked_up or not entry.clean:
        return False
    return kind_of(seen.path) not in {kind_of(draft.original(each)) for each in entry.clean}


def _document_for(draft: Draft, seen: _Seen, settled: Settled) -> tuple[DocumentEntry, str]:
    """The document of a file and the evidence; one that is not listed yet is made."""
    documents = draft.register.documents
    known = known_document(documents, seen.path, seen.text, seen.sighting)
    if settled.document:
        named = [d for d in documents if d.id.casefold() == settled.document.casefold()]
        known = (named[0], "as you said") if named else None
    if known:
        return known
    taken = [document.id for document in documents]
    entry, source = new_document(taken, seen.path, seen.text, seen.sighting)
    if settled.document:
        entry, source = DocumentEntry(id=settled.document, title=entry.title), "you"
    return entry, f"new, “{entry.title}”; its id is from {source}"


def _manner(seen: _Seen) -> str:
    if not seen.marked_up:
        return "clean"
    return "marked up (its text shows changes)" if seen.text.source.marked_up else "marked up"


def _number_evidence(seen: _Seen, settled: Settled) -> str:
    if settled.version:
        return "as you said"
    others = [each for each in seen.sighting.others if each.value != seen.number]
    doubt = f"; but {', '.join(map(str, others))}" if others else ""
    return f"{seen.sighting.numbers[0]}{doubt}"


def _add_direction(draft: Draft, path: Path, letter: Direction) -> None:
    document = document_of_letter(draft.register.documents, letter)
    appendix = (letter.document.appendix or "").rpartition(" ")[2]
    short = document.id if document else appendix or letter.document.short or ""
    told = [letter.date.isoformat() if letter.date else "", short, letter.version or ""]
    taken = {each.id.casefold() for each in draft.register.directions}
    name = "-".join(_UNFIT.sub("-", part).lower() for part in told if part) or path.stem
    while name.casefold() in taken:
        name += "-b"
    file = draft.place_file(path, "directions")
    draft.say(f"{path}: direction{f' of {spoken(letter.date)}' if letter.date else ''}")
    for what, value in (
        ("title", letter.title),
        ("document", letter.document.appendix or letter.document.short or letter.document.name),
        ("version", letter.version),
        ("replaces", letter.replaces),
        ("in force", spoken(letter.effective) if letter.effective else None),
    ):
        draft.say(f"  {what}: {value or 'the letter does not say'}")
    draft.add_item(("directions",), {"id": _UNFIT.sub("-", name), "file": file})
    draft.letters[_UNFIT.sub("-", name)] = letter


def _link(draft: Draft, settled: Settled) -> None:
    """Gives each direction to the version that it puts into force, where that has none yet."""
    if settled.direction and settled.direction not in {d.id for d in draft.register.directions}:
        raise NotFound(
            f'the corpus lists no direction "{settled.direction}"',
            remedy="add its letter first",
            file=str(draft.file),
        )
    added = set(draft.letters)
    used = {v.direction for d in draft.register.documents for v in d.versions}
    for direction in draft.register.directions:
        if direction.id in used and direction.id != settled.direction:
            continue
        letter = draft.letter(direction)
        given = False
        for index, document in enumerate(draft.register.documents):
            for place, entry in enumerate(document.versions):
                chosen = settled.direction == direction.id
                chosen &= (document.id, entry.version) in draft.added
                if chosen or _brings(draft, letter, document, entry):
                    _give(draft, (index, place), direction.id, letter)
                    given = True
        if not given and direction.id in added:
            what = letter.document.appendix or letter.document.short or "the document"
            named = f"{what.rpartition(' ')[2]} {letter.version or ''}".strip()
            draft.say(f"no version is brought by {direction.id} yet: add the file of {named}")


def _brings(draft: Draft, letter: Direction, document: DocumentEntry, entry: VersionEntry) -> bool:
    directed = document_of_letter(draft.register.documents, letter)
    same = directed is not None and directed.id == document.id
    return same and entry.direction is None and letter.version == entry.version


def _give(draft: Draft, where: tuple[int, int], direction: str, letter: Direction) -> None:
    document = draft.register.documents[where[0]]
    entry = document.versions[where[1]]
    others = {each.version for each in document.versions if each is not entry}
    fields: dict[str, str | dt.date | Entry] = {}
    if letter.replaces in others:
        fields["replaces"] = letter.replaces or ""
    if letter.effective:
        fields["in_force"] = letter.effective
    fields["direction"] = direction
    draft.set_fields(("documents", where[0], "versions", where[1]), fields)
    told = [f"brought by the direction {direction}"]
    told += [f"in force from {spoken(letter.effective)}"] if letter.effective else []
    told += [f"replaces {fields['replaces']}"] if "replaces" in fields else []
    draft.say(f"{document.id} {entry.version}: {', '.join(told)}")
