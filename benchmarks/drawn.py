"""PDFs made in other ways, with known truth: drawn stroke by stroke, printed by a browser.

    python benchmarks/drawn.py [--each N] [--keep FOLDER] [--only NAME] [--show N]

Each way of making a PDF is a case: how it is set, and the numbers and words that every view of it
shall be read as. --keep leaves the files in a folder, each with its truth beside it as JSON, and
makes none twice. Needs reportlab, and Chromium for the web pages.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from clauseline.ingest.reader import read
from clauseline.model.clause import Clause, walk
from clauseline.model.errors import ClauselineError
from clauseline.model.version import Version, View
from comparing import Content, Likeness, content_of, differences, likeness
from drawn_cases import CASES, Making, made
from judging import folded
from peers import MissingError

EACH: Final = 3


@dataclass(frozen=True)
class File:
    """A file that was made, and the truth beside it."""

    name: str
    pdf: Path

    @property
    def truth(self) -> Path:
        """What each view shall be read as."""
        return self.pdf.with_suffix(".json")


def main(arguments: Sequence[str]) -> None:
    """Prints a row for each case."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory() as passing:
        files = _files(options.keep or Path(passing), options.each, options.only)
        rows: dict[str, Likeness] = {}
        for file in files:
            for view, wanted in json.loads(file.truth.read_text()).items():
                row = file.name if view == "clean" else f"{file.name}, {view}"
                rows.setdefault(row, Likeness()).add(_measured(file, view, wanted, options.show))
    _print(rows)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--each", type=int, default=EACH, help="documents of each case")
    parser.add_argument("--keep", type=Path, help="keep files and truth in a folder")
    parser.add_argument("--only", default="", help="only cases with these words in their name")
    parser.add_argument("--show", type=int, default=0, help="differences to print of each file")
    return parser.parse_args(arguments)


def _files(folder: Path, each: int, only: str) -> list[File]:
    """The files, made where they are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [(name, seed) for name in CASES if only in name for seed in range(each)]
    files = [File(name, folder / f"{name.replace(' ', '-')}.{seed}.pdf") for name, seed in wanted]
    due = [at for at, file in enumerate(files) if not file.truth.exists()]
    try:
        makings: list[Making] = made([wanted[at] for at in due])
    except MissingError as missing:
        raise SystemExit(str(missing)) from missing
    for at, making in zip(due, makings, strict=True):
        files[at].pdf.write_bytes(making.data)
        files[at].truth.write_text(json.dumps(making.truth, ensure_ascii=False, indent=1))
    return files


def _measured(file: File, view: View, wanted: dict[str, list[list[str]]], show: int) -> Likeness:
    truth = Content(order=[(number, folded(words)) for number, words in wanted["clauses"]])
    truth.pairs.update(truth.order)
    truth.cells.update(folded(cell) for row in wanted["rows"] for cell in row)
    try:
        got = _content(file.pdf, view)
    except ClauselineError as error:
        got, reason = Content(), str(error)
    else:
        reason = ""
    found = likeness(truth, got)
    found.failed = int(bool(reason))
    lines = [reason] if reason else _told(truth, got)
    if show and lines:
        print(f"{file.pdf}, {view} ({found.share:.1f}%)")
        print("".join(f"    {line[:160]}\n" for line in lines[:show]))
    return found


def _content(pdf: Path, view: View) -> Content:
    """What a file holds; words before the first clause, for which there is no truth, count too."""
    found = read(pdf, view)
    if isinstance(found, Version):
        content = content_of(found)
        content.order = [*(("front", folded(each)) for each in found.front), *content.order]
    else:
        content = Content(order=[_pair(each) for each in walk(found.paragraphs)])
    content.pairs.clear()
    content.pairs.update(content.order)
    return content


def _pair(clause: Clause) -> tuple[str, str]:
    return clause.number, folded(f"{clause.heading} {clause.text}")


def _told(truth: Content, got: Content) -> list[str]:
    """The differences in pairs and cells."""
    return [each for each in differences(truth, got) if not each[2:].startswith(("words", "notes"))]


def _print(rows: dict[str, Likeness]) -> None:
    print("| | documents | wholly the same | pairs | same, % | cells, % | not read |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    total = Likeness()
    for name, score in rows.items():
        total.add(score)
        print(f"| {name} | {_cells(score)} |")
    print(f"| all | {_cells(total)} |")


def _cells(score: Likeness) -> str:
    cells = f"{100 * score.same_cells / score.cells:.1f}" if score.cells else ""
    return " | ".join(
        (
            *(str(score.documents), str(score.whole), f"{score.pairs:,}", f"{score.share:.2f}"),
            *(cells, str(score.failed)),
        )
    )


if __name__ == "__main__":
    main(sys.argv[1:])
