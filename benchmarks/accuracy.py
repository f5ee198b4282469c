"""How exactly Word files are read: ours and other readers, on documents whose truth is known.

    python benchmarks/accuracy.py [--each N] [--misses] [--keep FOLDER]

Makes N documents of each drafting habit, in the manner of many offices, reads every view with
every reader that is installed, and prints three tables. A numbered line is right when its label
and its words are as Word shows them; words are those of three letters and more that stand outside
labels. Readers without a way to the rejected view are judged on the accepted one alone.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import habits_of_hand  # noqa: F401 - registers its habits
import habits_of_insides  # noqa: F401
import habits_of_lists  # noqa: F401
import habits_of_tracking  # noqa: F401
from drafting import HABITS, Document, drafted
from judging import Score, folded, judge
from peers import READERS, MissingError, Reader, clauses, marked_clauses
from schemes import VIEWS, View

EACH: Final = 6


@dataclass(frozen=True)
class Case:
    """A view of a document of a habit."""

    habit: str
    seed: int
    view: View
    document: Document

    @property
    def row(self) -> str:
        """The row of the table that it counts in."""
        return f"{self.habit}, {self.view}" if self.document.tracked else self.habit


def main(arguments: Sequence[str]) -> None:
    """Prints the tables."""
    options = _options(arguments)
    cases = list(_cases(options.each))
    if options.keep is not None:
        _keep(cases, options.keep)
    count = len({id(each.document) for each in cases})
    print(f"{count} documents, {len(HABITS)} habits, {len(cases)} views read.\n")
    scores = {reader.name: found for reader in READERS if (found := _scored(reader, cases))}
    _print_habits(scores)
    _print_totals(scores)
    _print_numbers(cases, misses=options.misses)
    _print_marked([case for case in cases if case.document.tracked], misses=options.misses)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--each", type=int, default=EACH, help="documents of each habit")
    parser.add_argument("--misses", action="store_true", help="print what our reader gets wrong")
    parser.add_argument("--keep", type=Path, help="write the documents to a folder")
    return parser.parse_args(arguments)


def _cases(each: int) -> Iterator[Case]:
    for habit in HABITS:
        for seed in range(each):
            document = drafted(habit, seed)
            for view in VIEWS if document.tracked else VIEWS[:1]:
                yield Case(habit, seed, view, document)


def _keep(cases: Sequence[Case], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for case in cases:
        name = "".join(each if each.isalnum() else "-" for each in case.habit)
        (folder / f"{name}.{case.seed}.docx").write_bytes(case.document.data)


def _scored(reader: Reader, cases: Sequence[Case]) -> dict[str, Score]:
    """A reader's score by row; nothing, and a word why, where it is not installed."""
    own = [case for case in cases if reader.both or case.view == "accepted"]
    try:
        read = reader.read([(case.document.data, case.view) for case in own])
    except MissingError as missing:
        print(f"{reader.name} is left out: {missing}\n")
        return {}
    found: dict[str, Score] = {}
    for case, lines in zip(own, read, strict=True):
        found.setdefault(case.row, Score()).add(judge(case.document.truth.views[case.view], lines))
    return found


def _print_habits(scores: dict[str, dict[str, Score]]) -> None:
    print("Numbered lines exactly right, in per cent, by habit:\n")
    _print_row("habit", list(scores))
    _print_row("---", ["---:"] * len(scores))
    for row in dict.fromkeys(row for found in scores.values() for row in found):
        cells = (found.get(row) for found in scores.values())
        _print_row(row, ["" if cell is None else f"{cell.share:.1f}" for cell in cells])


def _print_totals(scores: dict[str, dict[str, Score]]) -> None:
    print("\nAll habits:\n")
    _print_row("", list(scores))
    _print_row("---", ["---:"] * len(scores))
    totals = [_total(found) for found in scores.values()]
    counted = [
        _total({row: each for row, each in found.items() if not row.startswith("typed with")})
        for found in scores.values()
    ]
    _print_row("numbered lines", [f"{each.lines:,}" for each in totals])
    _print_row("label and words exact, %", [f"{each.share:.2f}" for each in totals])
    _print_row("the same, without typed numbers, %", [f"{each.share:.2f}" for each in counted])
    _print_row(
        "counters and words right, %", [f"{100 * each.counted / each.lines:.2f}" for each in totals]
    )
    _print_row("words", [f"{each.words:,}" for each in totals])
    _print_row("words lost", [f"{each.lost:,}" for each in totals])
    _print_row("words invented", [f"{each.invented:,}" for each in totals])


def _total(found: dict[str, Score]) -> Score:
    total = Score()
    for score in found.values():
        total.add(score)
    return total


def _print_row(head: str, cells: Sequence[str]) -> None:
    print(f"| {' | '.join((head, *cells))} |")


def _print_numbers(cases: Sequence[Case], *, misses: bool) -> None:
    """How often our number, as it is cited, and the words of the clause are both right."""
    right = total = 0
    missed: list[str] = []
    for case in cases:
        wanted = case.document.truth.clauses(case.view)
        got = [
            (each.number, folded(f"{each.heading} {each.text}"))
            for each in clauses(case.document.data, case.view)
        ]
        wrong = [each for each in wanted if (each[0], folded(each[1])) not in got]
        total += len(wanted)
        right += len(wanted) - len(wrong)
        missed += (f"  {case.row} {case.seed}: {number}" for number, _ in wrong)
    print(
        f"\nClauseline, number as cited and whole text of the clause: {right:,} of {total:,} "
        f"({100 * right / total:.2f}%)"
    )
    if misses:
        print("\n".join(missed))


def _print_marked(cases: Sequence[Case], *, misses: bool) -> None:
    """How often the marked view alone gives the clauses of the accepted and the rejected view.

    It has the numbers after the changes, so of the rejected clauses it is to give the words: whole,
    and in their order.
    """
    for view, what in (("accepted", "number and whole text"), ("rejected", "whole text")):
        right = total = 0
        missed: list[str] = []
        for case in (each for each in cases if each.view == view):
            wanted = case.document.truth.clauses(case.view)
            wrong = list((_not_after if view == "accepted" else _not_before)(wanted, case))
            total += len(wanted)
            right += len(wanted) - len(wrong)
            missed += (f"  {case.row} {case.seed}, marked: {number}" for number in wrong)
        print(
            f"Clauseline, marked view, {what} as {view}: {right:,} of {total:,} "
            f"({100 * right / total:.2f}%)"
        )
        if misses:
            print("\n".join(missed))


def _not_after(wanted: Sequence[tuple[str, str]], case: Case) -> Iterator[str]:
    """The numbers of the clauses that the marked view lacks as they are after the changes."""
    got = {
        (number, folded(words)) for number, words in marked_clauses(case.document.data, gone="-")
    }
    return (number for number, words in wanted if (number, folded(words)) not in got)


def _not_before(wanted: Sequence[tuple[str, str]], case: Case) -> Iterator[str]:
    """The numbers of the clauses whose words before the changes the marked view lacks."""
    said = marked_clauses(case.document.data, gone="+")
    rest = folded(" ".join(words for _, words in said))
    for number, words in wanted:
        _, found, after = rest.partition(folded(words))
        rest = after if found else rest
        if not found:
            yield number


if __name__ == "__main__":
    main(sys.argv[1:])
