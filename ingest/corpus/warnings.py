"""What a register and its letters leave open or say differently: told, never passed over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from clauseline.ingest.register.reading import KeyPath, Registered
from clauseline.model.corpus import DocumentEntry, VersionEntry
from clauseline.model.day import spoken
from clauseline.model.direction import Annex, Direction
from clauseline.model.version import ReaderWarning


class _Held(Struct, frozen=True, kw_only=True):
    """A version as the register lists it and as its letter completes it, and what is around it."""

    documents: tuple[DocumentEntry, ...]
    document: DocumentEntry
    listed: VersionEntry
    entry: VersionEntry
    before: VersionEntry | None
    letter: Direction | None

    @property
    def name(self) -> str:
        return f"{self.document.id} {self.entry.version}"


def corpus_warnings(
    registered: Registered, entries: Sequence[DocumentEntry], letters: Mapping[str, Direction]
) -> tuple[ReaderWarning, ...]:
    """What a reader of the corpus should know, in the order of the register.

    `entries` are the register's documents completed from their letters, `letters` the letters by
    id. The place of a warning is the register's file name and line.
    """
    return tuple(
        ReaderWarning(place=f"{registered.file.name}:{registered.place(*path)}", message=message)
        for path, message in (
            *_version_warnings(registered, tuple(entries), letters),
            *_unused_directions(registered),
            *_files_listed_twice(registered),
        )
    )


def _version_warnings(
    registered: Registered, entries: tuple[DocumentEntry, ...], letters: Mapping[str, Direction]
) -> Iterator[tuple[KeyPath, str]]:
    for index, document in enumerate(entries):
        for place, entry in enumerate(document.versions):
            held = _Held(
                documents=entries,
                document=document,
                listed=registered.register.documents[index].versions[place],
                entry=entry,
                before=_before(document, place),
                letter=letters.get(entry.direction or ""),
            )
            for rule in _RULES:
                for message in rule(held):
                    yield ("documents", index, "versions", place), message


def _before(document: DocumentEntry, place: int) -> VersionEntry | None:
    """The version that one follows: the one it replaces, else the one listed before it."""
    replaced = document.versions[place].replaces
    if replaced is not None:
        return next(each for each in document.versions if each.version == replaced)
    return document.versions[place - 1] if place else None


def _gap(held: _Held) -> Iterator[str]:
    if held.before is None or held.entry.replaces is not None:
        return
    if held.letter is not None and held.letter.replaces is not None:
        return
    old, new = _parts(held.before.version), _parts(held.entry.version)
    if old and new and new < old:
        yield (
            f"{held.name} is listed after {held.before.version}, a higher number: "
            "list the oldest first, or say what it replaces"
        )
    elif old and new and not _follows(old, new):
        yield (
            f"{held.name} follows {held.before.version} in the register, and nothing says that "
            "it replaces it: versions between them may be missing"
        )


def _parts(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split("."))) if re.fullmatch(r"\d+(\.\d+)*", version) else ()


def _follows(old: tuple[int, ...], new: tuple[int, ...]) -> bool:
    """Whether one of the numbers went up by one and those after it began again at 0."""
    width = max(len(old), len(new))
    a, b = (each + (0,) * (width - len(each)) for each in (old, new))
    first = next((place for place in range(width) if a[place] != b[place]), None)
    return first is None or (b[first] == a[first] + 1 and not any(b[first + 1 :]))


def _no_direction(held: _Held) -> Iterator[str]:
    if held.listed.direction is None and held.listed.status != "draft":
        yield f"no direction is listed for {held.name}, so nothing shows what put it into force"


def _other_subject(held: _Held) -> Iterator[str]:
    letter = held.letter
    if letter is None:
        return
    if letter.version not in (None, held.entry.version):
        yield (
            f"the direction {held.entry.direction} puts version {letter.version} into force, "
            f"not {held.entry.version}"
        )
    named = (letter.document.short, letter.document.appendix, letter.document.name)
    if any(named) and not any(_names(held.document, each) for each in named if each):
        told = letter.document.appendix or letter.document.short or letter.document.name
        yield (
            f"the direction {held.entry.direction} speaks of {told}, "
            f"which does not look like {held.document.id}"
        )


def _dates_differ(held: _Held) -> Iterator[str]:
    listed, letter = held.listed, held.letter
    if letter and listed.in_force and letter.effective and listed.in_force != letter.effective:
        yield (
            f"{held.name} is in force from {spoken(listed.in_force)} by the register, "
            f"from {spoken(letter.effective)} by the direction {listed.direction}"
        )


def _replaces_differ(held: _Held) -> Iterator[str]:
    listed, letter = held.listed, held.letter
    if letter is None or letter.replaces is None:
        return
    if listed.replaces is not None and listed.replaces != letter.replaces:
        yield (
            f"{held.name} replaces {listed.replaces} by the register, "
            f"{letter.replaces} by the direction {listed.direction}"
        )
    if letter.replaces not in {each.version for each in held.document.versions}:
        yield (
            f"{held.name} replaces {letter.replaces} by the direction {listed.direction}, "
            f"and the corpus lacks {held.document.id} {letter.replaces}"
        )


def _annexes(held: _Held) -> Iterator[str]:
    for annex in held.letter.annexes if held.letter else ():
        document = _document_of(annex, held)
        if document is None:
            yield f"{annex.label} of the direction, “{annex.title}”, is not in the corpus"
            continue
        versions = {each.version for each in document.versions}
        for version in (annex.version, annex.marked_up_against):
            lacks = version is not None and version not in versions
            if lacks and version != (held.letter.replaces if held.letter else None):
                yield (
                    f"{annex.label} of the direction names {document.id} {version}, "
                    "which the corpus lacks"
                )


def _marked_up_against(held: _Held) -> Iterator[str]:
    before = held.before.version if held.before else None
    for annex in held.letter.annexes if held.letter else ():
        against = annex.marked_up_against
        listed = {each.version for each in held.document.versions}
        if _document_of(annex, held) is held.document and against in listed - {before}:
            yield (
                f"{annex.label} of the direction is marked up against {against}, "
                f"but {held.name} follows {before or 'no other version'}"
            )


def _document_of(annex: Annex, held: _Held) -> DocumentEntry | None:
    others = [each for each in held.documents if each is not held.document]
    for document in (held.document, *others):
        if _names(document, annex.title):
            return document
    own = held.letter and held.letter.document
    told = (own.name, own.short, own.appendix) if own else ()
    about = any(each and each.casefold() in annex.title.casefold() for each in told)
    return held.document if about or not annex.title else None


def _names(document: DocumentEntry, words: str) -> bool:
    """Whether words name a document, by its title or by its id as a word of its own."""
    title, said = document.title.casefold(), words.casefold()
    return (
        title in said
        or said in title
        or bool(re.search(rf"(?<![\w-]){re.escape(document.id)}(?![\w-])", words))
    )


def _unused_directions(registered: Registered) -> Iterator[tuple[KeyPath, str]]:
    used = {
        entry.direction for document in registered.register.documents for entry in document.versions
    }
    for index, direction in enumerate(registered.register.directions):
        if direction.id not in used:
            yield (
                ("directions", index),
                f"no version names the direction {direction.id}: name it with the one it brought",
            )


def _files_listed_twice(registered: Registered) -> Iterator[tuple[KeyPath, str]]:
    seen: dict[str, str] = {}
    for index, document in enumerate(registered.register.documents):
        for place, entry in enumerate(document.versions):
            for file in entry.clean:
                first = seen.setdefault(file, f"{document.id} {entry.version}")
                if first != f"{document.id} {entry.version}":
                    yield (
                        ("documents", index, "versions", place),
                        f"{document.id} {entry.version} is read from {file}, as {first} is",
                    )


_RULES: Final[tuple[Callable[[_Held], Iterator[str]], ...]] = (
    _gap,
    _no_direction,
    _other_subject,
    _dates_differ,
    _replaces_differ,
    _annexes,
    _marked_up_against,
)
