"""How long a long Word file takes to read, and how much memory: ours beside other readers.

    python benchmarks/reading.py [FILE.docx …] [--rounds N] [--together] [--strict]

Without a file it makes one of 6,000 paragraphs as Word writes them: save identifiers, fonts and
proofing marks on every run. All readers read the same file in one run, each in a process of its
own that has read it once before, so that none pays for imports; or, --together, all in this one
process, after each has read it once. They take two turns. Times are processor time, children
included, the best of N rounds a turn (one for those that take more than two seconds): their ratios
matter, and other work on the machine matters little.

A reader's time holds what it takes to let its result go: the pieces that it freed are put together
again, and its rings of references collected, or else whoever comes next would pay for it (a tree of
so large a document costs as much to clear away as to read). pandoc is a program: what it needs for
an empty document is taken off. Memory is the peak of a fresh process that reads the file, less what
it held when all was imported.

--strict ends with 1 when a ratio misses its aim. Other readers: benchmarks/requirements.txt; one
that is not installed is named.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

import docx
from lxml import etree

from clauseline.ingest.archive import open_package
from clauseline.ingest.structure import structure
from clauseline.ingest.word.reader import read_word
from peers import MissingError, module, program
from timing import peak, took
from word_as_written import write

ROUNDS: Final = 7
FEWER: Final = 1
SLOW: Final = 2.0
"""From so many seconds on, a few rounds are enough."""
TURNS: Final = 2
PARAGRAPHS: Final = 6000
MAIN: Final = "word/document.xml"
WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MEMORY: Final = "memory"
MOST_MEMORY: Final = 20
"""How many times its document's size reading may take, in memory."""


@dataclass(frozen=True)
class Work:
    """What is timed, how it is called in the table, and how it ought to stand to our reading.

    `least` is how many times ours it ought to take; `most` how many times of it ours may take.
    """

    name: str
    run: Callable[[bytes], object]
    least: float | None = None
    most: float | None = None
    off: Callable[[], object] | None = None


Measure = Callable[[Sequence[Work], Path, int], list[list[float | str]]]
"""How the readers are timed: each one's seconds in each turn, or why it is left out."""


def main(arguments: Sequence[str]) -> int:
    """Prints a table for each file; 1 where a ratio misses its aim and that was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE.docx")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--together", action="store_true")
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--alone", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.alone is not None:
        print(_alone(options.alone, options.files[0], options.rounds))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        files = options.files or [Path(folder) / f"{PARAGRAPHS}-paragraphs.docx"]
        if not options.files:
            write(files[0], PARAGRAPHS)
        times = _together if options.together else _apart
        missed = [each for file in files for each in _report(file, options.rounds, times)]
    print("".join(f"missed: {each}\n" for each in missed), end="")
    return int(bool(missed) and options.strict)


def _report(file: Path, rounds: int, measure: Measure) -> Iterator[str]:
    """Prints a file's table; gives the aims that are missed."""
    data = file.read_bytes()
    size = len(open_package(data, file.name).read(MAIN))
    print(f"{file.name}: {MAIN} of {size / 1e6:.1f} MB\n")
    works = _works()
    turns = measure(works, file, rounds)
    times = {work.name: min(spent) for work, *spent in zip(works, *turns, strict=True)}
    ours = float(times[works[0].name])
    _row("reader", "seconds", "times ours", "aim")
    _row("---", "---:", "---:", "---")
    for work in works:
        spent = times[work.name]
        if isinstance(spent, str):
            _row(work.name, "", "", f"left out: {spent}")
            continue
        ratio = spent / ours
        _row(work.name, f"{spent:.3f}", f"{ratio:.2f}", _aim(work))
        if not _meets(work, ratio):
            yield f"{work.name}: {ratio:.2f} times ours"
    grown = float(_in_own_process(MEMORY, file, rounds))
    print(
        f"\nPeak memory of reading in a fresh process: {grown / 1e6:.0f} MB, "
        f"{grown / size:.1f} times {MAIN} (aim: at most {MOST_MEMORY})\n"
    )
    if grown > MOST_MEMORY * size:
        yield f"memory: {grown / size:.1f} times {MAIN}"


def _works() -> tuple[Work, ...]:
    return (
        Work("Clauseline, reading", _ours),
        Work("floor: inflating, parsing, walking", _floor),
        Work("python-docx, opening only", lambda data: docx.Document(BytesIO(data)), most=3),
        Work("docx2python", _docx2python, least=15),
        Work("mammoth", _mammoth, least=15),
        Work("pandoc, its start taken off", _pandoc, least=9, off=_pandoc_of_nothing),
        Work("jubarte-redlines, `read`", _jubarte_read, least=1),
        Work("jubarte-redlines, structure", _jubarte_structure, least=1),
        Work("jubarte-redlines, Markdown with numbers", _jubarte_numbers, least=1),
        Work("jubarte-redlines, Markdown without numbers", _jubarte_text, least=1),
    )


def _ours(data: bytes) -> object:
    return structure(read_word(data, "benchmark.docx", "accepted").paragraphs)


def _floor(data: bytes) -> int:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(MAIN))
    return sum(1 for _ in root.iter(f"{{{WORD}}}p"))


def _docx2python(data: bytes) -> object:
    with module("docx2python").docx2python(BytesIO(data)) as found:
        return found.text


def _mammoth(data: bytes) -> object:
    return module("mammoth").convert_to_html(BytesIO(data))


def _jubarte_text(data: bytes) -> object:
    return module("jubarte_redlines").Document.from_bytes(data).markdown()


def _jubarte_numbers(data: bytes) -> object:
    return module("jubarte_redlines._native").markdown(data, "accept")


def _jubarte_read(data: bytes) -> object:
    return module("jubarte_redlines._native").read_view(data, track_changes="accept")


def _jubarte_structure(data: bytes) -> object:
    return module("jubarte_redlines").Document.from_bytes(data).inspect_json()


def _pandoc(data: bytes) -> object:
    command = [program("pandoc"), "--from=docx", "--to=json"]
    return subprocess.run(command, input=data, check=True, capture_output=True)


def _pandoc_of_nothing() -> object:
    stream = BytesIO()
    docx.Document().save(stream)
    return _pandoc(stream.getvalue())


def _apart(works: Sequence[Work], file: Path, rounds: int) -> list[list[float | str]]:
    """What each reader takes in each turn, in a process of its own."""
    return [[_in_own_process(work.name, file, rounds) for work in works] for _ in range(TURNS)]


def _together(works: Sequence[Work], file: Path, rounds: int) -> list[list[float | str]]:
    """What each reader takes in each turn, in this process, beside what all have left in it."""
    for work in works:
        _here(work, file, FEWER)
    return [[_here(work, file, rounds) for work in works] for _ in range(TURNS)]


def _here(work: Work, file: Path, rounds: int) -> float | str:
    """A reader's seconds in this process, or why it is left out."""
    try:
        return _best(work, file.read_bytes(), rounds)
    except MissingError as missing:
        return str(missing)


def _in_own_process(name: str, file: Path, rounds: int) -> float | str:
    """What a process of its own says of a reader: its seconds, or why it is left out."""
    command = [sys.executable, __file__, "--alone", name, "--rounds", str(rounds), str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    said = done.stdout.strip()
    return float(said) if said.replace(".", "", 1).isdecimal() else said


def _alone(name: str, file: Path, rounds: int) -> str:
    """What this process finds of one reader."""
    if name == MEMORY:
        return str(_growth(file))
    took = _here(next(each for each in _works() if each.name == name), file, rounds)
    return took if isinstance(took, str) else f"{took:.6f}"


def _best(work: Work, data: bytes, rounds: int) -> float:
    """The least processor time of several rounds, in seconds, after one that does not count."""
    work.run(data)
    times: list[float] = []
    while len(times) < (FEWER if times and times[0] > SLOW else rounds):
        spent = took(lambda: work.run(data))
        times.append(spent if work.off is None else spent - took(work.off))
    return min(times)


def _aim(work: Work) -> str:
    if work.least is not None:
        return f"at least {work.least:g}"
    return "" if work.most is None else f"at least 1/{work.most:g} = {1 / work.most:.2f}"


def _meets(work: Work, ratio: float) -> bool:
    return ratio >= (work.least or 0) and ratio * (work.most or 0) >= (1 if work.most else 0)


def _growth(file: Path) -> int:
    """By how many bytes reading raises this process's peak."""
    before = peak()
    _ours(file.read_bytes())
    return peak() - before


def _row(*cells: str) -> None:
    print(f"| {' | '.join(cells)} |")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
