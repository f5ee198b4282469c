"""What the comparison tells of each clause, beside what is known to have happened.

    python benchmarks/correspondence.py [--documents N] [--clauses N] [--misses] [--only SETTING]

Precision, recall and F1 over exact (kind, old number, new number); clauses that stand unchanged
count apart. Each document is read from Word with automatic numbers, with typed ones, and from its
print by LibreOffice. The control pairs clauses by their numbers alone.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from amending import Amended, Told, amended
from clauseline.ingest.reader import read
from clauseline.model.change import Change
from clauseline.model.clause import walk
from clauseline.model.comparison import compare
from clauseline.model.version import Version
from printing import convert, write_if_new

SHARES: Final = (0.05, 0.2, 0.6)
SETTINGS: Final = ("automatic", "typed", "printed")
"""How the numbers of a document are set."""


@dataclass
class Score:
    """How many are told, how many of them rightly, how many were to be told."""

    told: int = 0
    right: int = 0
    wanted: int = 0

    def add(self, told: set[Told], wanted: set[Told]) -> None:
        """Adds those of another document."""
        self.told += len(told)
        self.right += len(told & wanted)
        self.wanted += len(wanted)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.told + self.wanted) if self.told + self.wanted else 1.0

    def __str__(self) -> str:
        precision = self.right / self.told if self.told else 1.0
        recall = self.right / self.wanted if self.wanted else 1.0
        return f"{precision:.3f} | {recall:.3f} | {self.f1:.3f}"


def main(arguments: Sequence[str]) -> None:
    """Prints a table for each share of changed clauses."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory() as folder:
        for setting in [options.only] if options.only else SETTINGS:
            for share in SHARES:
                print(f"\n{share:.0%} changed, numbers {setting}\n")
                cases = [
                    amended(seed, share, clauses=options.clauses, typed=setting == "typed")
                    for seed in range(options.documents)
                ]
                read_all = _from_print if setting == "printed" else _from_word
                _print(cases, read_all(cases, Path(folder)), misses=options.misses)


def _from_word(cases: Sequence[Amended], folder: Path) -> Iterator[Version]:
    """The old and the new version of each case in turn."""
    for path in _written(cases, folder):
        yield _read(path)


def _from_print(cases: Sequence[Amended], folder: Path) -> Iterator[Version]:
    paths = list(_written(cases, folder))
    convert(paths, "pdf")
    for path in paths:
        yield _read(path.with_suffix(".pdf"))


def _written(cases: Sequence[Amended], folder: Path) -> Iterator[Path]:
    for number, case in enumerate(cases):
        for name, data in (("old", case.old), ("new", case.new)):
            path = folder / f"{number}-{name}.docx"
            write_if_new(path, data)
            yield path


def _read(path: Path) -> Version:
    return cast("Version", read(path))


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=10, help="documents of each share")
    parser.add_argument("--clauses", type=int, default=200, help="clauses of a document, about")
    parser.add_argument("--misses", action="store_true", help="print what is told wrongly")
    parser.add_argument("--only", choices=SETTINGS, help="measure one setting alone")
    return parser.parse_args(arguments)


def _print(cases: Sequence[Amended], versions: Iterator[Version], *, misses: bool) -> None:
    ours: dict[str, Score] = defaultdict(Score)
    control: dict[str, Score] = defaultdict(Score)
    for number, case in enumerate(cases):
        old, new = next(versions), next(versions)
        told = set(_told(compare(old, new).changes))
        for scores, found in ((ours, told), (control, set(_by_number(old, new)))):
            _score(scores, found, set(case.truth))
        if misses:
            _print_misses(number, told, set(case.truth))
    print("| kind | precision | recall | F1 | F1 of the control |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for kind, score in ours.items():
        print(f"| {kind} | {score} | {control[kind].f1:.3f} |")


def _score(scores: dict[str, Score], told: set[Told], wanted: set[Told]) -> None:
    for kind in ("inserted", "deleted", "amended", "moved", "renumbered", "split", "merged"):
        scores[kind].add(*({each for each in side if each[0] == kind} for side in (told, wanted)))
    scores["any change"].add(
        *({each for each in side if each[0] != "unchanged"} for side in (told, wanted))
    )
    scores["all clauses"].add(told, wanted)


def _print_misses(number: int, told: set[Told], wanted: set[Told]) -> None:
    for sign, side in (("-", wanted - told), ("+", told - wanted)):
        for each in sorted(side, key=str):
            print(f"  {number} {sign} {' '.join(map(str, each))}")


def _told(changes: Sequence[Change]) -> Iterator[Told]:
    for each in changes:
        old, new = (None if side is None else side.number for side in (each.old, each.new))
        yield from ((kind, old, new) for kind in each.kinds)


def _by_number(old: Version, new: Version) -> Iterator[Told]:
    """The control: clauses of one number are one clause."""
    ours = {each.number: each.text for each in walk(old.clauses)}
    theirs = {each.number: each.text for each in walk(new.clauses)}
    for number, text in ours.items():
        if number not in theirs:
            yield ("deleted", number, None)
        else:
            yield ("unchanged" if theirs[number] == text else "amended", number, number)
    yield from (("inserted", None, number) for number in theirs.keys() - ours.keys())


if __name__ == "__main__":
    main(sys.argv[1:])
