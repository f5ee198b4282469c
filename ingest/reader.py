"""One file -> a Version or a Direction, whatever its format."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import repeat
from pathlib import Path

from msgspec import structs

from clauseline.ingest.direction import is_direction, read_direction
from clauseline.ingest.paragraph import Reading
from clauseline.ingest.pdf.safe import read_safely
from clauseline.ingest.recognise import Kind, bytes_of, recognise
from clauseline.ingest.structure import structure
from clauseline.ingest.text import read_text
from clauseline.ingest.word.changes import Choice
from clauseline.ingest.word.reader import read_word, read_word_views, why_numbered
from clauseline.model.citations import find_references
from clauseline.model.clause import Clause
from clauseline.model.definitions import find_definitions
from clauseline.model.direction import Direction
from clauseline.model.reason import NumberReason
from clauseline.model.version import ReaderWarning, Source, Version, View


def read(path: Path, view: View = "clean") -> Version | Direction:
    """What a file says: a version of a document, or a direction letter.

    `clean` expects no mark-up; on a marked-up file it reads what is left once all changes are
    accepted, and a warning says so. Raises UnreadableFile for what is no readable document and
    UnsafeFile for what may do harm.
    """
    data = bytes_of(path)
    kind = recognise(data, str(path))
    return _said(_reading(data, kind, str(path), view), _source(path, data, kind), view)


def read_views(path: Path, views: Sequence[View]) -> tuple[Version | Direction, ...]:
    """What a marked-up file says in each of some views; a Word file is opened once for all.

    Raises UnreadableFile and UnsafeFile as `read` does.
    """
    data = bytes_of(path)
    kind = recognise(data, str(path))
    source = _source(path, data, kind)
    if kind != "word":
        return tuple(_said(_reading(data, kind, str(path), view), source, view) for view in views)
    readings = read_word_views(data, str(path), [_choice(view) for view in views])
    return tuple(map(_said, readings, repeat(source), views))


def why_number(path: Path, clause: Clause, view: View = "clean") -> NumberReason | None:
    """Why a clause read from a file bears its number; None where it was typed by hand.

    Raises UnreadableFile and UnsafeFile as `read` does.
    """
    data = bytes_of(path)
    if recognise(data, str(path)) != "word":
        return None
    return why_numbered(data, str(path), _choice(view), clause.source)


def _reading(data: bytes, kind: Kind, file: str, view: View) -> Reading:
    if kind == "word":
        return read_word(data, file, _choice(view))
    if kind == "text":
        return read_text(data, file)
    return read_safely(data, file, view)


def _choice(view: View) -> Choice:
    return "accepted" if view == "clean" else view


def _source(path: Path, data: bytes, kind: Kind) -> Source:
    """Where a reading comes from, whether marked up or not."""
    return Source(
        file=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        reader="docx" if kind == "word" else kind,
    )


def _said(reading: Reading, source: Source, view: View) -> Version | Direction:
    source = structs.replace(source, marked_up=reading.marked_up)
    if is_direction(reading.paragraphs):
        return read_direction(reading.paragraphs, source)
    return _version(reading, source, view)


def _version(reading: Reading, source: Source, view: View) -> Version:
    tree = structure(reading.paragraphs, marked=view == "marked")
    definitions = find_definitions(tree.clauses)
    warnings = [*reading.warnings, *tree.warnings]
    if not tree.clauses:
        warnings.append(ReaderWarning(place="document", message="no numbered clause was found"))
    if source.marked_up and view == "clean":
        message = "the file is marked up; this is its text with all changes accepted"
        warnings.insert(0, ReaderWarning(place="document", message=message))
    return Version(
        source=source,
        title=tree.title,
        front=tree.front,
        front_ops=tree.front_ops,
        clauses=tree.clauses,
        definitions=definitions,
        references=find_references(tree.clauses, definitions),
        dropped=reading.dropped,
        warnings=tuple(warnings),
    )
