"""What the comparison tells of each clause, beside what is known to have happened.

    python benchmarks/correspondence.py [--documents N] [--clauses N] [--misses]

Precision, recall and F1 over exact (kind, old number, new number); clauses that stand unchanged
count apart. The control pairs clauses by their numbers alone.
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

SHARES: Final = (0.05, 0.2, 0.6)


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
    for typed in (False, True):
        for share in SHARES:
            print(f"\n{share:.0%} changed, numbers {'typed' if typed else 'automatic'}\n")
            cases = [
                amended(seed, share, clauses=options.clauses, typed=typed)
                for seed in range(options.documents)
            ]
            _print(cases, misses=options.misses)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=10, help="documents of each share")
    parser.add_argument("--clauses", type=int, default=200, help="clauses of a document, about")
    parser.add_argument("--misses", action="store_true", help="print what is told wrongly")
    return parser.parse_args(arguments)


def _print(cases: Sequence[Amended], *, misses: bool) -> None:
    ours: dict[str, Score] = defaultdict(Score)
    control: dict[str, Score] = defaultdict(Score)
    for number, case in enumerate(cases):
        old, new = _read(case.old), _read(case.new)
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


def _read(data: bytes) -> Version:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "version.docx"
        path.write_bytes(data)
        return cast("Version", read(path))


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
