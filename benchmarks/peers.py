"""The readers that are measured, each giving a document's views as lines of label and words.

A reader that is not there, or fails on a document, is named with the reason; none is needed.
"""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final, Literal

import docx

import peer_lines
from clauseline.ingest.structure import structure
from clauseline.ingest.word.reader import read_word
from clauseline.model.clause import Clause, MarkedOp, Table, walk
from schemes import View

Item = tuple[bytes, View]
"""A document and the view of it that is asked for."""

BRIDGED: Final = "/usr/bin/python3"
"""The system's Python, which Debian gives LibreOffice's bridge."""


class MissingError(Exception):
    """A reader is not installed; says what to do."""


@dataclass(frozen=True)
class Reader:
    """A reader: `both` says that it has a way to the rejected view too."""

    name: str
    read: Callable[[Sequence[Item]], list[list[str]]]
    both: bool = True


def one_by_one(
    read: Callable[[bytes, View], list[str]],
) -> Callable[[Sequence[Item]], list[list[str]]]:
    """A reader of many documents from one of a single document."""
    return lambda items: [read(*item) for item in items]


def module(name: str) -> Any:  # noqa: ANN401 - whatever a peer's module holds
    """A peer's module; MissingError where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise MissingError("pip install -r benchmarks/requirements.txt") from error


def program(name: str) -> str:
    """The path of a program; MissingError where it is not installed."""
    found = shutil.which(name)
    if found is None:
        raise MissingError(f"{name} is not on the path")
    return found


def clauses(data: bytes, view: View) -> list[Clause]:
    """What our reader finds."""
    return list(walk(structure(read_word(data, "benchmark.docx", view).paragraphs).clauses))


def marked_clauses(data: bytes, gone: Literal["-", "+"]) -> Iterator[tuple[str, str]]:
    """Number and words of each clause of the marked view, without those put in, or taken out."""
    paragraphs = read_word(data, "benchmark.docx", "marked").paragraphs
    for clause in walk(structure(paragraphs, marked=True).clauses):
        ops = (*(clause.heading_ops or ()), MarkedOp("=", " "), *(clause.ops or ()))
        yield clause.number, "".join(op.text for op in ops if op.kind != gone)


def _ours(data: bytes, view: View) -> list[str]:
    tree = structure(read_word(data, "benchmark.docx", view).paragraphs)
    return [*tree.front, *(line for each in walk(tree.clauses) for line in _clause_lines(each))]


def _clause_lines(clause: Clause) -> Iterator[str]:
    own = [*filter(None, (clause.heading,)), *clause.text.split("\n")]
    yield f"{clause.label} {own[0]}"
    yield from own[1:]
    for table in clause.tables:
        yield from _cells(table)


def _cells(table: Table) -> Iterator[str]:
    labels = {(each.row, each.column, each.paragraph): f"{each.text} " for each in table.labels}
    for row, cells in enumerate(table.rows, 1):
        for column, cell in enumerate(cells, 1):
            for at, line in enumerate(cell.split("\n"), 1):
                yield labels.get((row, column, at), "") + line


def _libreoffice(items: Sequence[Item]) -> list[list[str]]:
    program("soffice")
    bridge = subprocess.run([BRIDGED, "-c", "import uno"], check=False, capture_output=True)
    if bridge.returncode:
        raise MissingError("apt-get install python3-uno")
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{at:05}.{view}.docx" for at, (_, view) in enumerate(items)]
        for path, (data, _) in zip(paths, items, strict=True):
            path.write_bytes(data)
        script = Path(__file__).with_name("office_views.py")
        subprocess.run([BRIDGED, str(script), folder], check=True, capture_output=True)
        return [path.with_suffix(".txt").read_text("utf-8-sig").split("\n") for path in paths]


def _docxodus(data: bytes, view: View) -> list[str]:
    scalpel = module("docx_scalpel")
    if view == "rejected":
        data = scalpel.docx_diff_reject_revisions(data)
    return peer_lines.of_html(scalpel.convert_docx_to_html(data))


def _jubarte(data: bytes, view: View) -> list[str]:
    """The Markdown of its command `convert`; the package's own method gives no numbers."""
    native = module("jubarte_redlines._native")
    return peer_lines.of_markdown(native.markdown(data, view.removesuffix("ed")))


def _pandoc(data: bytes, view: View) -> list[str]:
    choice = "accept" if view == "accepted" else "reject"
    command = [program("pandoc"), "--from=docx", "--to=json", f"--track-changes={choice}"]
    done = subprocess.run(command, input=data, check=True, capture_output=True)
    return peer_lines.of_pandoc(json.loads(done.stdout))


def _docx2python(data: bytes, _: View) -> list[str]:
    with module("docx2python").docx2python(BytesIO(data)) as found:
        return str(found.text).split("\n")


def _mammoth(data: bytes, _: View) -> list[str]:
    return peer_lines.of_html(module("mammoth").convert_to_html(BytesIO(data)).value)


def _control(data: bytes, _: View) -> list[str]:
    document = docx.Document(BytesIO(data))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return [each.text for each in document.paragraphs] + [
        each.text for cell in cells for each in cell.paragraphs
    ]


READERS: Final = (
    Reader("Clauseline", one_by_one(_ours)),
    Reader("LibreOffice", _libreoffice),
    Reader("Docxodus", one_by_one(_docxodus)),
    Reader("jubarte", one_by_one(_jubarte)),
    Reader("pandoc", one_by_one(_pandoc)),
    Reader("docx2python", one_by_one(_docx2python), both=False),
    Reader("mammoth", one_by_one(_mammoth), both=False),
    Reader("control", one_by_one(_control), both=False),
)
"""The control, python-docx's paragraphs without any numbers, must score badly."""
