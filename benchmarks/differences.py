"""How long it takes to read two versions and compare them: ours beside other programs.

    python benchmarks/differences.py [--clauses N] [--rounds N] [--strict]

Two Word files of 1,500 clauses, a fifth of them changed, are read and compared by each in this
process, after it has done so once; programs of their own start anew each time, and what they need
for two short files is taken off. Times are processor time, children included, the best of N rounds.
Then ten times the clauses, in memory: amended, all moved, all alike. --strict ends with 1 when a
ratio misses its aim.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Final
from unittest import mock

from amending import Draft, amended
from clauseline.ingest.reader import read
from clauseline.model.clause import Clause, ClauseId
from clauseline.model.comparison import compare
from clauseline.model.version import Source, Version
from peers import MissingError, module
from schemes import SCHEMES
from timing import took

TENFOLD: Final = 12.0
"""How many times as long ten times the clauses may take."""


@dataclass(frozen=True)
class Peer:
    """Another program; `least` is how many times ours it ought to take."""

    name: str
    run: Callable[[Path, Path], object]
    least: float
    starts: bool = False


def main(arguments: Sequence[str]) -> int:
    """Prints both tables; 1 where a ratio misses its aim and that was asked for."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory() as folder:
        missed = _beside_peers(Path(folder), options.clauses, options.rounds)
    missed += _tenfold(options.clauses, options.rounds)
    return int(options.strict and missed > 0)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clauses", type=int, default=1500, help="clauses of a file, about")
    parser.add_argument("--rounds", type=int, default=3, help="rounds, of which the best counts")
    parser.add_argument("--strict", action="store_true", help="end with 1 when an aim is missed")
    return parser.parse_args(arguments)


def _beside_peers(folder: Path, clauses: int, rounds: int) -> int:
    """Prints the peers' times as multiples of ours; gives how many miss their aim."""
    long, short = (_pair(folder / name, size) for name, size in (("long", clauses), ("short", 2)))
    ours = _best(lambda: _ours(*long), rounds)
    print(f"Clauseline reads and compares two files of {clauses:,} clauses in {ours:.2f} s.\n")
    print("| beside it | takes times as long | aim |\n| --- | ---: | ---: |")
    missed = 0
    for peer in PEERS:
        try:
            spent = _best(lambda peer=peer: peer.run(*long), rounds)  # type: ignore[misc]
            if peer.starts:
                spent -= _best(lambda peer=peer: peer.run(*short), rounds)  # type: ignore[misc]
        except MissingError as missing:
            print(f"| {peer.name} | left out: {missing} | {peer.least:g} |")
            continue
        missed += spent / ours < peer.least
        print(f"| {peer.name} | {spent / ours:.1f} | {peer.least:g} |")
    return missed


def _pair(folder: Path, clauses: int) -> tuple[Path, Path]:
    folder.mkdir()
    made = amended(1, 0.2, clauses=clauses)
    old, new = folder / "old.docx", folder / "new.docx"
    old.write_bytes(made.old)
    new.write_bytes(made.new)
    return old, new


def _best(work: Callable[[], object], rounds: int) -> float:
    work()
    return min(took(work) for _ in range(rounds))


def _ours(old: Path, new: Path) -> object:
    both = [read(path) for path in (old, new)]
    return compare(*(each for each in both if isinstance(each, Version)))


def _docxodus(old: Path, new: Path) -> object:
    engine = module("python_redlines.engines").DocxodusEngine()
    return engine.run_redline("Clauseline", old.read_bytes(), new.read_bytes())


def _docx_trackdiff(old: Path, new: Path) -> object:
    run = module("docx_trackdiff.compare").main
    command = ["docx-trackdiff", str(old), str(new), str(old.with_name("redline.docx"))]
    with mock.patch.object(sys, "argv", command), redirect_stdout(StringIO()):
        return run()


PEERS: Final = (
    Peer("Docxodus (python-redlines), its start-up taken off", _docxodus, 15, starts=True),
    Peer("docx-trackdiff", _docx_trackdiff, 1),
)


def _tenfold(clauses: int, rounds: int) -> int:
    """Prints how long ten times the clauses take; gives how many take too long."""
    print("\n| ten times the clauses | take times as long | at most |\n| --- | ---: | ---: |")
    missed = 0
    for name, change in CHANGES.items():
        spent = []
        for size in (clauses, 10 * clauses):
            texts = _texts(size, alike=name == "all alike")
            old, new = _version(texts), _version(list(change(texts)))
            spent.append(_best(lambda old=old, new=new: compare(old, new), rounds))  # type: ignore[misc]
        missed += spent[1] / spent[0] > TENFOLD
        print(f"| {name} | {spent[1] / spent[0]:.1f} | {TENFOLD:g} |")
    return missed


def _amended(texts: Sequence[str]) -> Iterator[str]:
    for at, text in enumerate(texts):
        yield text.replace(" the ", " each ", 1) if at % 3 == 0 else text


def _moved(texts: Sequence[str]) -> Sequence[str]:
    return random.Random(1).sample(texts, len(texts))  # noqa: S311 - no secret hangs on it


def _with_one_more(texts: Sequence[str]) -> Sequence[str]:
    half = len(texts) // 2
    return [*texts[:half], "One more thing is said here.", *texts[half:]]


CHANGES: Final[dict[str, Callable[[Sequence[str]], Iterator[str] | Sequence[str]]]] = {
    "a third amended": _amended,
    "all moved": _moved,
    "all alike": _with_one_more,
}


def _texts(clauses: int, *, alike: bool) -> list[str]:
    draft = Draft(random.Random(clauses), SCHEMES["dotted"])  # noqa: S311
    if alike:
        return [draft.sentence()] * clauses
    return [draft.sentences(2) for _ in range(clauses)]


def _version(texts: Sequence[str]) -> Version:
    """A version of chapters of ten clauses each."""
    numbers = [f"{at // 10 + 1}.{at % 10 + 1}" for at in range(len(texts))]
    clauses = [
        Clause(id=ClauseId(number), number=number, label=number, heading="", text=text)
        for number, text in zip(numbers, texts, strict=True)
    ]
    chapters = tuple(
        Clause(id=ClauseId(f"{at}"), number=f"{at}", label=f"{at}", heading=f"Chapter {at}",
               text="", children=tuple(clauses[10 * at - 10 : 10 * at]))
        for at in range(1, (len(clauses) + 9) // 10 + 1)
    )  # fmt: skip
    source = Source(file="made.docx", sha256="0" * 64, reader="docx")
    return Version(source=source, title="", clauses=chapters)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
