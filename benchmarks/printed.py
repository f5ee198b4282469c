"""How like the Word file its print is read: documents of all habits, set as offices set them.

    python benchmarks/printed.py [--each N] [--keep FOLDER] [--kind KIND] [--only HABIT] [--show N]
    python benchmarks/printed.py --real FOLDER [--keep FOLDER] [--show N]

Makes N documents of each drafting habit, several pages long, prints them with LibreOffice, reads
the Word file and the PDF and compares (number, text) pairs, in three kinds: `clean`; `redline`,
tracked changes drawn as comparison tools draw them; `tracked`, as LibreOffice itself prints
tracked changes, whose numbers a print can't fully hold. With --keep nothing is printed twice, so
that a reader can be measured again within seconds. A clean document of which LibreOffice's own
text shows other numbers than Word would is named and left out. With --real every Word file of a
folder is taken instead, and the words of its print are also compared with pdftotext's.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import habits_of_hand  # noqa: F401 - registers its habits
import habits_of_insides  # noqa: F401
import habits_of_lists  # noqa: F401
import habits_of_tracking  # noqa: F401
from clauseline.ingest.reader import read
from clauseline.model.clause import walk
from clauseline.model.errors import ClauselineError
from clauseline.model.version import Version, View
from comparing import Content, Likeness, content_of, differences, likeness
from drafting import HABITS
from judging import folded
from offices import printed
from printing import convert, write_if_new
from real_prints import measure_real
from redlining import redlined
from schemes import VIEWS

EACH: Final = 6
OPENING: Final = 40
"""Signs of a line that are compared with those of LibreOffice's text."""
UNHELD: Final = {
    "levels skipped on the way down": "a print does not show which level a number was given",
    "fields: results, codes, links": "LibreOffice works results out again as it prints",
    "a table of contents that is left out": "its entries have neither leaders nor a heading here",
}
"""Habits whose Word files say what their prints do not."""
FIELD: Final = re.compile(r"Error: Reference source not found|HYPERLINK |PAGEREF ")
KINDS: Final = ("clean", "redline", "tracked")


@dataclass(frozen=True)
class Print:
    """A document's Word file, the Word file that is printed, and the views both are read in."""

    kind: str
    habit: str
    word: Path
    paper: Path
    views: tuple[View, ...]

    @property
    def pdf(self) -> Path:
        """The print."""
        return self.paper.with_suffix(".pdf")


def main(arguments: Sequence[str]) -> None:
    """Prints the tables."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory() as passing:
        folder = options.keep or Path(passing)
        if options.real:
            measure_real(options.real, folder / "real", options.show)
            return
        prints = [
            each
            for each in _prints(options.each, folder)
            if each.kind in options.kind and options.only in each.habit
        ]
        began = time.monotonic()
        convert(list(dict.fromkeys(each.paper for each in prints)), "pdf")
        convert([each.word for each in prints if each.kind == "clean"], "txt")
        print(f"{len(prints)} documents, printed in {time.monotonic() - began:.1f} s.\n")
        _report(_held(prints), options.show)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--each", type=int, default=EACH, help="documents of each habit")
    parser.add_argument("--keep", type=Path, help="keep documents and prints in a folder")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only documents so printed")
    parser.add_argument("--only", default="", help="only habits with these words in their name")
    parser.add_argument("--show", type=int, default=0, help="differences to print of each file")
    parser.add_argument("--real", type=Path, help="the Word files of a folder instead")
    options = parser.parse_args(arguments)
    options.kind = options.kind or list(KINDS)
    return options


def _prints(each: int, folder: Path) -> Iterator[Print]:
    for habit in HABITS:
        if habit in UNHELD:
            continue
        name = "".join(sign if sign.isalnum() else "-" for sign in habit)
        for seed in range(each):
            document = printed(habit, seed)
            kind = "tracked" if document.tracked else "clean"
            word = folder / kind / f"{name}.{seed}.docx"
            write_if_new(word, document.data)
            if not document.tracked:
                yield Print("clean", habit, word, word, ("clean",))
                continue
            yield Print("tracked", habit, word, word, VIEWS)
            paper = folder / "redline" / word.name
            chance = random.Random(f"{habit} {seed}")  # noqa: S311 - no secret hangs on it
            write_if_new(paper, redlined(document.data, chance))
            yield Print("redline", habit, word, paper, VIEWS)


def _held(prints: Sequence[Print]) -> list[Print]:
    """The prints that hold what Word would show; the others are named."""
    kept = [each for each in prints if each.kind != "clean" or _shows_the_same(each.word)]
    left = [each.word.stem for each in prints if each not in kept]
    if left:
        print(f"Left out, as LibreOffice shows them otherwise than Word: {', '.join(left)}.\n")
    return kept


def _shows_the_same(word: Path) -> bool:
    """Whether LibreOffice's text has, of each clause that we read, the label and first words.

    More words than the first are not asked for: that text shows hidden words as well. Where it
    shows the code of a field, or could not work one out again, the print does so, too.
    """
    text = word.with_suffix(".txt").read_text("utf-8-sig")
    if FIELD.search(text):
        return False
    begun = {_opening(line) for line in text.split("\n")}
    version = read(word)
    assert isinstance(version, Version)  # noqa: S101 - no letter is among them
    for clause in walk(version.clauses):
        words = clause.heading or clause.text
        beside = _opening(f"{clause.label} {words}") in begun
        if not beside and not {_opening(clause.label), _opening(words)} <= begun:
            return False
    return True


def _opening(line: str) -> str:
    return folded(line)[:OPENING]


def _report(prints: Sequence[Print], show: int) -> None:
    rows: dict[str, Likeness] = {}
    totals: dict[str, Likeness] = {}
    began = time.monotonic()
    for each in prints:
        for view in each.views:
            found = _measured(each, view, show)
            row = f"{each.kind}, {view}" if len(each.views) > 1 else each.kind
            rows.setdefault(f"{row}: {each.habit}", Likeness()).add(found)
            totals.setdefault(f"{row}: all", Likeness()).add(found)
    print(f"Read in {time.monotonic() - began:.1f} s.\n")
    _print_row(list(COLUMNS), ["---", *["---:"] * (len(COLUMNS) - 1)])
    for name, score in (*sorted(rows.items(), key=lambda row: row[1].share), *totals.items()):
        _print_row([name, *(tell(score) for tell in list(COLUMNS.values())[1:])])


COLUMNS: Final[dict[str, Callable[[Likeness], str]]] = {
    "": lambda _: "",
    "documents": lambda each: str(each.documents),
    "wholly the same": lambda each: str(each.whole),
    "pairs": lambda each: f"{each.pairs:,}",
    "same, %": lambda each: f"{each.share:.2f}",
    "numbers alone, %": lambda each: _share(each.numbers, each.pairs),
    "texts alone, %": lambda each: _share(each.texts, each.pairs),
    "words": lambda each: f"{each.words:,}",
    "lost": lambda each: f"{each.lost:,}",
    "invented": lambda each: f"{each.invented:,}",
    "cells, %": lambda each: _share(each.same_cells, each.cells),
    "notes, %": lambda each: _share(each.same_notes, each.notes),
    "not read": lambda each: str(each.failed),
}


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else ""


def _print_row(*rows: Sequence[str]) -> None:
    for cells in rows:
        print(f"| {' | '.join(cells)} |")


def _measured(each: Print, view: View, show: int) -> Likeness:
    """A view's likeness; its first differences are printed."""
    word, reason = _content(each.word, view)
    paper, refused = _content(each.pdf, view)
    found = likeness(word, paper)
    found.failed = int(bool(reason or refused))
    lines = [refused] if refused else list(differences(word, paper))
    if show and lines:
        print(f"{each.kind}, {view}: {each.pdf} ({found.share:.1f}%)")
        print("".join(f"    {line[:160]}\n" for line in lines[:show]))
    return found


def _content(path: Path, view: View) -> tuple[Content, str]:
    """What a file holds, or nothing and the reason."""
    try:
        version = read(path, view)
    except ClauselineError as error:
        return Content(), str(error)
    if not isinstance(version, Version):
        return Content(), "read as a direction letter"
    return content_of(version), ""


if __name__ == "__main__":
    main(sys.argv[1:])
