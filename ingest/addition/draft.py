"""A register that is being added to: its text so far, the files to copy, what is to be told."""

from __future__ import annotations

import shutil
from pathlib import Path

from clauseline.ingest.reader import read
from clauseline.ingest.register.checks import check_names, listed_files
from clauseline.ingest.register.editing import Entry, add_item, add_text, set_fields
from clauseline.ingest.register.reading import KeyPath, parse_register
from clauseline.model.corpus import DirectionEntry, Register
from clauseline.model.direction import Direction
from clauseline.model.errors import InvalidCorpus


class Draft:
    """Collects what is to be added; nothing is on disk before `write`."""

    def __init__(self, file: Path, text: str) -> None:
        self.file = file
        self.told: list[str] = []
        self.added: set[tuple[str, str]] = set()
        self.sources: dict[tuple[str, str, bool], Path] = {}
        self.letters: dict[str, Direction] = {}
        self._folder = file.parent.resolve()
        self._copies: dict[Path, Path] = {}
        self._set(text)
        check_names(self._registered)

    @property
    def register(self) -> Register:
        """The register as it would stand."""
        return self._registered.register

    def say(self, line: str) -> None:
        """Notes a line for the person who adds."""
        self.told.append(line)

    def invalid(self, reason: str, remedy: str, *path: str | int) -> InvalidCorpus:
        """An error at the line of something the register says."""
        return self._registered.invalid(reason, remedy, *path)

    def letter(self, entry: DirectionEntry) -> Direction:
        """The letter of a listed direction."""
        if entry.id not in self.letters:
            text = read(self.file.parent / entry.file)
            if not isinstance(text, Direction):
                raise InvalidCorpus(
                    f'the file "{entry.file}" does not read as a direction letter',
                    remedy="list it as a version, or take it out",
                    file=str(self.file),
                )
            self.letters[entry.id] = text
        return self.letters[entry.id]

    def add_item(self, path: KeyPath, entry: Entry, before: int | None = None) -> None:
        """Adds an item to a list of the register."""
        self._set(add_item(self._text, path, entry, before))

    def set_fields(self, path: KeyPath, entry: Entry) -> None:
        """Adds keys to a mapping of the register."""
        self._set(set_fields(self._text, path, entry))

    def add_text(self, path: KeyPath, written: str) -> None:
        """Adds a text to a list of texts, or to a single one, of the register."""
        self._set(add_text(self._text, path, written))

    def original(self, written: str) -> Path:
        """Where a file that the register names lies now, which may be before it is copied."""
        target = self._folder / written
        planned = (source for source, copy in self._copies.items() if copy == target)
        return next(planned, target)

    def place_file(self, path: Path, subfolder: str) -> str:
        """How the register names a file: as it lies, or as it will be copied into a subfolder.

        Raises InvalidCorpus where another file of that name is there, or the file is listed.
        """
        real = path.resolve()
        inside = real.is_relative_to(self._folder)
        target = real if inside else self._folder / subfolder / path.name
        name = target.relative_to(self._folder).as_posix()
        for written, at in listed_files(self._registered):
            if (self._folder / written).resolve() == target:
                raise self.invalid(f'the file "{name}" is listed already', "name another", *at)
        if not inside:
            self._plan_copy(path, target, name)
        return name

    def write(self) -> None:
        """Copies the files, then puts the new register in place of the old one in one step.

        Whatever fails, the old register stands and no copy stays behind.
        """
        made: list[Path] = []
        try:
            for source, target in self._copies.items():
                target.parent.mkdir(exist_ok=True)
                made.append(target)
                shutil.copyfile(source, target)
            self._replace_register()
        except BaseException:
            for target in made:
                target.unlink(missing_ok=True)
            raise

    def _set(self, text: str) -> None:
        self._text = text
        self._registered = parse_register(text, self.file)

    def _plan_copy(self, source: Path, target: Path, name: str) -> None:
        same = target.is_file() and target.read_bytes() == source.read_bytes()
        if target in self._copies.values() or (target.exists() and not same):
            raise InvalidCorpus(
                f'another file "{name}" is in the corpus already',
                remedy="give the new one a name of its own",
                file=str(source),
            )
        if not same:
            self._copies[source] = target
            self.say(f"{source}: copied to {name}")

    def _replace_register(self) -> None:
        real = self.file.resolve()
        beside = real.with_name(f".{real.name}.new")
        mark = real.exists() and real.read_bytes().startswith(b"\xef\xbb\xbf")
        beside.write_bytes(self._text.encode("utf-8-sig" if mark else "utf-8"))
        if real.exists():
            shutil.copymode(real, beside)
        beside.replace(real)
