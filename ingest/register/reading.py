"""`clauseline.yaml` into a Register; what it says wrongly is told with file, line and key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from clauseline.ingest.register import shape
from clauseline.ingest.register.yaml_lines import Fields, Items, Value, read_yaml
from clauseline.model.corpus import Register
from clauseline.model.errors import InvalidCorpus, NotFound

NAME: Final = "clauseline.yaml"

KeyPath = tuple[str | int, ...]

_VERSION: Final = shape.fields(
    "a version",
    {
        "version": shape.name,
        "clean": shape.texts,
        "marked_up": shape.text,
        "replaces": shape.name,
        "in_force": shape.day,
        "direction": shape.name,
        "status": shape.one_of("draft"),
        "expires": shape.day,
        "commences": shape.days,
    },
    required=("version",),
)
_DOCUMENT: Final = shape.fields(
    "a document",
    {
        "id": shape.name,
        "title": shape.text,
        "code": shape.text,
        "versions": shape.each(_VERSION),
    },
    required=("id", "title"),
)
_DIRECTION: Final = shape.fields(
    "a direction", {"id": shape.name, "file": shape.text}, required=("id", "file")
)
_MATCH: Final = shape.fields(
    "a match", {"old": shape.text, "new": shape.text}, required=("old", "new")
)
_REGISTER: Final = shape.fields(
    "the register",
    {
        "documents": shape.each(_DOCUMENT),
        "directions": shape.each(_DIRECTION),
        "matches": shape.each(_MATCH),
        "levels": shape.text,
        "links": shape.text,
        "configuration": shape.texts,
    },
    required=(),
)


class Registered(Struct, frozen=True, kw_only=True):
    """A register with the file it was read from and the line of everything it says.

    `lines` has the line of each value by its path, such as ("documents", 0, "versions", 1,
    "replaces"), and of each mapping by its own.
    """

    file: Path
    register: Register
    lines: Mapping[KeyPath, int]

    @property
    def folder(self) -> Path:
        """The folder that the register's paths start from."""
        return self.file.parent

    def place(self, *path: str | int) -> str:
        """The line of a value, or of the nearest thing around it, as an error's place."""
        while path and path not in self.lines:
            path = path[:-1]
        return str(self.lines.get(path, 1))

    def invalid(self, reason: str, remedy: str, *path: str | int) -> InvalidCorpus:
        """An error at the line of a value."""
        return InvalidCorpus(reason, remedy=remedy, file=str(self.file), place=self.place(*path))


def register_file(corpus: Path) -> Path:
    """The register of a corpus named by its folder or by the register itself.

    Raises NotFound where there is none.
    """
    file = corpus / NAME if corpus.is_dir() else corpus
    if not file.is_file():
        folder = file.parent if file.name == NAME else file
        raise NotFound(
            f"there is no {NAME} here" if file.name == NAME else "there is no such corpus",
            remedy=f"name a corpus, or make one with: clauseline init {folder}",
            file=str(corpus),
        )
    return file


def open_register(corpus: Path) -> Registered:
    """What the register of a corpus says, before names and files are checked.

    Raises InvalidCorpus with file and line, NotFound where there is no register.
    """
    file = register_file(corpus)
    return parse_register(read_text(file), file)


def read_text(file: Path) -> str:
    """The text of a register, its line ends as they are; raises InvalidCorpus for no UTF-8."""
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidCorpus(
            "this is not UTF-8 text", remedy="save it as UTF-8", file=str(file), place="1"
        ) from error


def parse_register(text: str, file: Path) -> Registered:
    """What the text of a register says, before names and files are checked."""
    value = read_yaml(text, str(file))
    if value is None:
        raise InvalidCorpus(
            "the register is empty",
            remedy="list the documents, or start afresh with clauseline init",
            file=str(file),
            place="1",
        )
    plain = _REGISTER(value, "documents", shape.refuser(str(file)))
    return Registered(
        file=file, register=msgspec.convert(plain, Register), lines=dict(_lines(value, ()))
    )


def _lines(value: Value, path: KeyPath) -> Iterator[tuple[KeyPath, int]]:
    yield path, value.line
    if isinstance(value, Fields):
        for key, each in value.fields:
            yield (*path, key.text), key.line
            yield from _inner_lines(each, (*path, key.text))
    elif isinstance(value, Items):
        for index, item in enumerate(value.items):
            yield from _lines(item, (*path, index))


def _inner_lines(value: Value, path: KeyPath) -> Iterator[tuple[KeyPath, int]]:
    """The lines within a key's value; its own line is the key's."""
    inner = _lines(value, path)
    next(inner)
    yield from inner
