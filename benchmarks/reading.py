"""How long it takes to read a long Word file, beside python-docx only opening it.

    python benchmarks/reading.py [FILE.docx …]

Without a file it makes one of 6,000 paragraphs. Each time is the best of several in this process.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import docx
from lxml import etree

from clauseline.ingest.archive import open_package
from clauseline.ingest.structure import structure
from clauseline.ingest.word.reader import read_word
from word_as_written import write

ROUNDS: Final = 7
PARAGRAPHS: Final = 6000


def main(arguments: list[str]) -> None:
    """Prints a line for each file."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(each) for each in arguments]
        if not files:
            files = [Path(folder) / "6000-paragraphs.docx"]
            write(files[0], PARAGRAPHS)
        for file in files:
            _report(file)


def _report(file: Path) -> None:
    data = file.read_bytes()
    floor = _best(lambda: _inflate_parse_walk(data))
    opening = _best(lambda: docx.Document(str(file)))
    reading = _best(lambda: structure(read_word(data, file.name, "accepted").paragraphs))
    print(
        f"{file.name}: floor (inflate, parse, walk) {floor:.3f} s; python-docx opening "
        f"{opening:.3f} s; Clauseline reading {reading:.3f} s = {reading / opening:.1f} times "
        f"the opening, {reading / floor:.1f} times the floor"
    )


def _inflate_parse_walk(data: bytes) -> int:
    root = etree.fromstring(open_package(data, "").read("word/document.xml"))
    return sum(1 for _ in root.iter("{*}p"))


def _best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


if __name__ == "__main__":
    main(sys.argv[1:])
