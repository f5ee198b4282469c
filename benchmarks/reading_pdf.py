"""How long a PDF takes to read, beside pdfplumber; how time and memory grow with its pages.

    python benchmarks/reading_pdf.py [--rounds N] [--keep FOLDER] [--strict]

A text of more than 600 pages is printed by LibreOffice and cut to 48, 60 and 600 pages. Our `read`
of the 48 pages, structure, definitions and references included, stands beside pdfplumber's
`extract_text` of the same pages and nothing else. Each reader has a process of its own that has
read the file once before; times are processor time, the best of N rounds, and only their ratios
mean anything elsewhere. Memory is the peak of a fresh process. --strict ends with 1 when an aim is
missed.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import pdfplumber
import pypdfium2

from clauseline.ingest.reader import read
from clauseline.model.errors import ClauselineError
from drafting import outline
from markup import listed
from offices import Office
from printing import convert, write_if_new
from schemes import SCHEMES, Count
from timing import peak, took

ROUNDS: Final = 5
SHORT, MIDDLE, LONG = 48, 60, 600
PARAGRAPHS: Final = 12000
LEAST: Final = 15
"""How many times ours pdfplumber ought to take."""
MOST_TIME: Final = 1.2
"""How many times its share of the long text's time the middle one's may be exceeded."""
MOST_MEMORY: Final = 100
"""How many kilobytes a page more may take, with all that is read of it: its text takes three."""


def main(arguments: Sequence[str]) -> int:
    """Prints the figures; 1 where an aim is missed and that was asked for."""
    options = _options(arguments)
    if options.alone:
        print(_alone(options.alone, options.file, options.rounds))
        return 0
    with tempfile.TemporaryDirectory() as passing:
        files = _files(options.keep or Path(passing))
        missed = list(_report(files, options.rounds))
    print("".join(f"missed: {each}\n" for each in missed), end="")
    return int(bool(missed) and options.strict)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--keep", type=Path, help="keep the files in a folder")
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--alone", help=argparse.SUPPRESS)
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def _files(folder: Path) -> dict[int, Path]:
    """The texts by their pages, made where they are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {pages: folder / f"{pages}-pages.pdf" for pages in (SHORT, MIDDLE, LONG)}
    if not all(file.exists() for file in files.values()):
        word = folder / "long.docx"
        write_if_new(word, _long_text())
        convert([word], "pdf")
        for pages, file in files.items():
            _cut(word.with_suffix(".pdf"), pages, file)
    return files


def _long_text() -> bytes:
    """A Word file of many provisions, with running lines."""
    chance = random.Random("long")  # noqa: S311 - no secret hangs on it
    sheet = Office(chance)
    sheet.look = replace(
        sheet.look, font="Liberation Serif", half_points=22, columns=1, landscape=False, line=259
    )
    scheme = SCHEMES["dotted"]
    sheet.define(0, scheme)
    sheet.instance(1, 0)
    count = Count(scheme)
    for at in outline(chance, len(scheme), PARAGRAPHS, PARAGRAPHS):
        sheet.numbered(count, at, listed(1, at))
    return sheet.finished().data


def _cut(whole: Path, pages: int, file: Path) -> None:
    """Writes the first pages of a PDF as a file of their own."""
    source, target = pypdfium2.PdfDocument(whole), pypdfium2.PdfDocument.new()
    if len(source) < pages:
        raise SystemExit(f"the print has {len(source)} pages, {pages} are needed")
    target.import_pages(source, list(range(pages)))
    target.save(file)
    source.close()
    target.close()


def _report(files: dict[int, Path], rounds: int) -> Iterator[str]:
    """Prints the figures; gives the aims that are missed."""
    texts = {name: _in_own_process(name, files[SHORT], rounds) for name in WORKS}
    ours = texts[OURS]
    print(f"| {SHORT} pages | seconds | times ours |")
    print("| --- | ---: | ---: |")
    for name, spent in texts.items():
        print(f"| {name} | {spent:.3f} | {spent / ours:.1f} |")
    if texts[PDFPLUMBER] < LEAST * ours:
        yield f"pdfplumber takes {texts[PDFPLUMBER] / ours:.1f} times ours (aim: {LEAST})"
    times, memory = (
        {
            pages: _in_own_process(what, files[pages], max(1, rounds // 2))
            for pages in (MIDDLE, LONG)
        }
        for what in (OURS, MEMORY)
    )
    growth = times[LONG] / times[MIDDLE] * MIDDLE / LONG
    print(
        f"\nTime of {LONG} pages: {growth:.2f} times {LONG // MIDDLE} x {MIDDLE} pages "
        f"(aim: at most {MOST_TIME})."
    )
    if growth > MOST_TIME:
        yield f"time grows faster than pages: {growth:.2f} (aim: at most {MOST_TIME})"
    held = {pages: size / 1e6 for pages, size in memory.items()}
    each = 1000 * (held[LONG] - held[MIDDLE]) / (LONG - MIDDLE)
    print(
        f"Peak memory: {held[MIDDLE]:.0f} MB at {MIDDLE} pages, {held[LONG]:.0f} MB at {LONG}; "
        f"{each:.0f} kB for each page more (aim: at most {MOST_MEMORY})."
    )
    if each > MOST_MEMORY:
        yield f"memory: {each:.0f} kB for each page more"


def _in_own_process(name: str, file: Path, rounds: int) -> float:
    command = [sys.executable, __file__, "--alone", name, "--rounds", str(rounds)]
    done = subprocess.run(
        [*command, "--file", str(file)], check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(done.stderr.strip().split("\n")[-1])
    return float(done.stdout)


def _alone(name: str, file: Path, rounds: int) -> float:
    """What this process finds of one reader: its least time, or its peak of memory."""
    try:
        if name == MEMORY:
            _ours(file)
            return peak()
        WORKS[name](file)
        return min(took(lambda: WORKS[name](file)) for _ in range(rounds))
    except ClauselineError as error:
        raise SystemExit(str(error)) from error


def _ours(file: Path) -> object:
    return read(file)


def _pdfplumber(file: Path) -> object:
    with pdfplumber.open(file) as document:
        found = []
        for page in document.pages:
            found.append(page.extract_text())
            page.close()
        return found


def _pdfium(file: Path) -> object:
    document = pypdfium2.PdfDocument(file)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


OURS: Final = "Clauseline, `read`"
PDFPLUMBER: Final = "pdfplumber, `extract_text`"
MEMORY: Final = "memory"
WORKS: Final[dict[str, Callable[[Path], object]]] = {
    OURS: _ours,
    PDFPLUMBER: _pdfplumber,
    "floor: pypdfium2, text of the pages": _pdfium,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
