"""A version as a command line names it: a file, AL@3.0, AL@2020-03-13 or AL@current."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from clauseline.cli.output import tell, today
from clauseline.ingest import read, read_views
from clauseline.ingest.corpus.loading import (
    FoundDocument,
    FoundVersion,
    load_document,
    load_version,
)
from clauseline.ingest.register.levels import read_levels
from clauseline.ingest.register.reading import open_register, register_file
from clauseline.model.clause import Clause
from clauseline.model.corpus import HeldVersion
from clauseline.model.direction import Direction
from clauseline.model.errors import ClauselineError, NotFound, UnreadableFile
from clauseline.model.finding import Level
from clauseline.model.in_force import open_questions
from clauseline.model.lookup import (
    Citation,
    day_named,
    find_entry,
    loose,
    parse_citation,
    settled_pairs,
)
from clauseline.model.reconciliation import MarkUp
from clauseline.model.version import Version
from clauseline.model.work import InOrder


class Named(Struct, frozen=True, kw_only=True):
    """A version that was named, its file, and what the corpus knows of it if named there."""

    name: str
    path: Path
    text: Version
    found: FoundVersion | None = None


def version_named(name: str, corpus: Path, *, witnesses: bool = False) -> Named:
    """The version that a file, or a name such as AL@3.0 within a corpus, stands for.

    The further files of a version in a corpus are read where `witnesses` are asked for. What the
    register's dates leave open about the day that names it is told on standard error.
    Raises NotFound for a name that the corpus lacks, UnreadableFile for a file that is none.
    """
    cited = parse_citation(name)
    if cited is None and not Path(name).exists():
        _refuse_document(name, corpus)
    if cited is None or Path(name).exists():
        return Named(name=name, path=Path(name), text=_version_in(Path(name)))
    found = load_version(corpus, cited, today=today(), witnesses=witnesses)
    for remark in found.remarks:
        tell(f"{name}: {remark}")
    exact = f"{found.document.id}@{found.held.entry.version}"
    text = found.held.text
    folder = corpus if corpus.is_dir() else corpus.parent
    return Named(name=exact, path=folder / text.source.file, text=text, found=found)


def document_named(name: str, corpus: Path) -> tuple[FoundDocument, HeldVersion | None]:
    """The document that AL names in a corpus, and the version of it that AL@3.0 names.

    What the register's dates leave open about a day is told on standard error. Raises NotFound for
    a name that the corpus lacks.
    """
    cited = parse_citation(name)
    found = load_document(corpus, cited.document if cited else name, InOrder())
    if cited is None:
        return found, None
    try:
        entry = find_entry(found.document.entry, cited.version, today=today())
        day = day_named(found.document.entry, cited.version, today=today())
    except NotFound as error:
        file = str(register_file(corpus))
        raise NotFound(error.reason, remedy=error.remedy, file=file) from error
    for remark in open_questions(found.document.entry, entry, day) if day else ():
        tell(f"{name}: {remark}")
    return found, next(each for each in found.document.versions if each.entry is entry)


def tell_numbers(number: str, clauses: Sequence[Clause]) -> None:
    """Tells on standard error where a number was found only within a schedule or annex."""
    for each in clauses:
        if loose(each.number) != loose(number):
            tell(f'"{number}" was found only within a schedule or annex: this is {each.number}')


def settled_between(old: Named, new: Named) -> tuple[tuple[str, str], ...]:
    """The pairs of clauses that the corpus settles between two of its versions."""
    if old.found is None or new.found is None or old.found.document.id != new.found.document.id:
        return ()
    versions = (old.found.held.entry.version, new.found.held.entry.version)
    return settled_pairs(old.found.matches, old.found.document.id, *versions)


def levels_between(old: Named, new: Named, file: Path | None) -> dict[str, Level]:
    """The levels that the corpus of two versions gives to rules, and those of a file over them."""
    kept = new.found or old.found
    return {**(kept.levels if kept else {}), **(read_levels(file) if file else {})}


def _refuse_document(name: str, corpus: Path) -> None:
    """Raises NotFound where a name is that of a document, of which no version is named."""
    try:
        documents = open_register(corpus).register.documents
    except ClauselineError:
        return
    for document in documents:
        if document.id.casefold() == name.casefold():
            exact = [f"{document.id}@{each.version}" for each in document.versions[-1:]]
            raise NotFound(
                f"{document.id} is a document",
                remedy=f"say {' or '.join([*exact, f'{document.id}@current'])}",
            )


def mark_up_named(name: str, corpus: Path) -> MarkUp:
    """The mark-up in a file, or that of a version such as AL@3.0 within a corpus.

    Raises NotFound for a version without a marked-up file, UnreadableFile for a file that is none.
    """
    cited = parse_citation(name)
    if cited is None and not Path(name).exists():
        _refuse_document(name, corpus)
    path = Path(name)
    if cited is not None and not path.exists():
        path = _marked_up_file(cited, corpus)
    _refuse_absent(path)
    rejected, marked, accepted = (
        _version_of(text, path) for text in read_views(path, ("rejected", "marked", "accepted"))
    )
    return MarkUp(rejected=rejected, marked=marked, accepted=accepted)


def _marked_up_file(cited: Citation, corpus: Path) -> Path:
    found = load_version(corpus, cited, today=today())
    entry = found.held.entry
    if entry.marked_up is None:
        raise NotFound(
            f"{found.document.id}@{entry.version} has no marked-up file in the register",
            remedy="enter it there as marked_up, or name the file",
        )
    return (corpus if corpus.is_dir() else corpus.parent) / entry.marked_up


def _version_in(path: Path) -> Version:
    _refuse_absent(path)
    return _version_of(read(path), path)


def _refuse_absent(path: Path) -> None:
    if not path.exists():
        raise UnreadableFile(
            "there is no such file",
            remedy="name a file, or a version of a corpus as AL@3.0",
            file=str(path),
        )


def _version_of(text: Version | Direction, path: Path) -> Version:
    if isinstance(text, Version):
        return text
    raise UnreadableFile(
        "this is a direction letter, not a version of a document",
        remedy="name a version, or print the letter with clauseline read",
        file=str(path),
    )
