"""Whether what a register says can hold: names once, names listed, files in the folder."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from clauseline.ingest.register.reading import KeyPath, Registered
from clauseline.model.corpus import DocumentEntry, VersionEntry
from clauseline.model.lookup import parse_citation


def check_register(registered: Registered) -> None:
    """Raises InvalidCorpus, with file and line, for the first thing that cannot hold."""
    check_names(registered)
    check_files(registered)


def check_names(registered: Registered) -> None:
    """The part of `check_register` that looks at the register alone, at no file."""
    register = registered.register
    _refuse_repeated(registered, "direction", ("directions",), "id")
    _refuse_repeated(registered, "document", ("documents",), "id")
    for index, document in enumerate(register.documents):
        path = ("documents", index, "versions")
        _refuse_repeated(registered, "version", path, "version")
        for place, entry in enumerate(document.versions):
            _check_version(registered, document, entry, (*path, place))
        _refuse_cycles(registered, document, path)
    _check_matches(registered)


def check_files(registered: Registered) -> None:
    """The part of `check_register` that looks at the files which the register names."""
    for written, path in listed_files(registered):
        _check_file(registered, written, path)


def listed_files(registered: Registered) -> Iterator[tuple[str, KeyPath]]:
    """Every file that the register names, as written, with the path of its value."""
    register = registered.register
    for index, document in enumerate(register.documents):
        for place, entry in enumerate(document.versions):
            path = ("documents", index, "versions", place)
            yield from ((file, (*path, "clean", n)) for n, file in enumerate(entry.clean))
            if entry.marked_up:
                yield entry.marked_up, (*path, "marked_up")
    for index, direction in enumerate(register.directions):
        yield direction.file, ("directions", index, "file")
    if register.levels:
        yield register.levels, ("levels",)
    if register.links:
        yield register.links, ("links",)
    yield from ((file, ("configuration", n)) for n, file in enumerate(register.configuration))


def _refuse_repeated(registered: Registered, what: str, path: KeyPath, key: str) -> None:
    seen: dict[str, int] = {}
    for index, named in enumerate(_names(registered, path)):
        if (first := seen.setdefault(named.casefold(), index)) != index:
            line = registered.place(*path, first, key)
            raise registered.invalid(
                f'{what} "{named}" is listed twice (first in line {line})',
                "remove one of the two, or give it its own name",
                *path, index, key,
            )  # fmt: skip


def _names(registered: Registered, path: KeyPath) -> Sequence[str]:
    register = registered.register
    match path:
        case ("documents",):
            return [document.id for document in register.documents]
        case ("documents", int(index), "versions"):
            return [entry.version for entry in register.documents[index].versions]
        case _:
            return [direction.id for direction in register.directions]


def _check_version(
    registered: Registered, document: DocumentEntry, entry: VersionEntry, path: KeyPath
) -> None:
    named = f'version "{entry.version}"'
    others = [each.version for each in document.versions if each is not entry]
    if entry.replaces is not None and entry.replaces not in others:
        raise registered.invalid(
            f"{named} replaces {_unlisted(entry.replaces, entry.version)}",
            _add_or_correct(entry.replaces, others),
            *path, "replaces",
        )  # fmt: skip
    directions = [each.id for each in registered.register.directions]
    if entry.direction is not None and entry.direction not in directions:
        raise registered.invalid(
            f'{named} has the direction "{entry.direction}", which is not listed',
            _add_or_correct(entry.direction, directions),
            *path, "direction",
        )  # fmt: skip
    if not entry.clean and not entry.marked_up:
        raise registered.invalid(f"{named} names no file", "add clean: …", *path)
    if entry.in_force and entry.expires and entry.expires <= entry.in_force:
        raise registered.invalid(
            f"{named} expires on {entry.expires}, not after it came into force",
            "correct `expires` or `in_force`",
            *path, "expires",
        )  # fmt: skip


def _unlisted(replaced: str, version: str) -> str:
    return "itself" if replaced == version else f'"{replaced}", which is not listed'


def _add_or_correct(wanted: str, listed: Sequence[str]) -> str:
    near = difflib.get_close_matches(wanted, listed, n=1)
    return f'add "{wanted}", or ' + (f'correct it to "{near[0]}"' if near else "remove it")


def _refuse_cycles(registered: Registered, document: DocumentEntry, path: KeyPath) -> None:
    replaced = {entry.version: entry.replaces for entry in document.versions}
    for index, entry in enumerate(document.versions):
        chain = [entry.version]
        while (before := replaced[chain[-1]]) is not None and before not in chain:
            chain.append(before)
        if before == entry.version:
            raise registered.invalid(
                f"versions replace one another in a circle: {', '.join([*chain, before])}",
                "correct one `replaces`",
                *path, index, "replaces",
            )  # fmt: skip


def _check_matches(registered: Registered) -> None:
    documents = {each.id: each for each in registered.register.documents}
    for index, pair in enumerate(registered.register.matches):
        for side, written in (("old", pair.old), ("new", pair.new)):
            cited = parse_citation(written)
            if cited is None or cited.clause is None:
                raise registered.invalid(
                    f'`{side}` "{written}" names no clause', "write it as AL@1.3 5.4",
                    "matches", index, side,
                )  # fmt: skip
            document = documents.get(cited.document)
            if document is None or cited.version not in {v.version for v in document.versions}:
                raise registered.invalid(
                    f'`{side}` "{written}" names a version that is not listed',
                    "correct it, or list the version",
                    "matches", index, side,
                )  # fmt: skip


def _check_file(registered: Registered, written: str, path: KeyPath) -> None:
    folder = registered.folder.resolve()
    try:
        target = (folder / written).resolve()
        inside = target.is_relative_to(folder)
    except (OSError, RuntimeError, ValueError) as error:  # a circle of links, a NUL in a name
        raise registered.invalid(
            f'the file "{written}" cannot be found ({error})', "correct its path", *path
        ) from error
    if Path(written).is_absolute():
        raise registered.invalid(
            f'the file "{written}" is named from the root of this machine',
            "move it into the folder of the corpus and name it from there",
            *path,
        )
    if not inside:
        leads = "by a symbolic link " if _leaves_by_link(folder, written) else ""
        raise registered.invalid(
            f'the file "{written}" lies {leads}outside the folder of the corpus',
            "move it into the folder and name it from there",
            *path,
        )
    if not target.is_file():
        remedy = "write the path with / between folders" if "\\" in written else "correct its path"
        missing = "is a folder" if target.is_dir() else "is not there"
        raise registered.invalid(f'the file "{written}" {missing}', remedy, *path)


def _leaves_by_link(folder: Path, written: str) -> bool:
    return Path(os.path.normpath(folder / written)).is_relative_to(folder)
