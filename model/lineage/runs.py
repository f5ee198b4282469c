"""Texts in runs, each of one origin: how a change carries them from one version to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from clauseline.model.annotation import Run, Runs
from clauseline.model.change import Op


def new_runs(text: str, version: str) -> Runs:
    """A text that came with a version."""
    return (Run(text=text, version=version),) if text else ()


def carried(ops: Sequence[Op], old: Runs, version: str, *, doubtful: bool = False) -> Runs:
    """The new text of these ops, which keep words of the old one or put in a version's own."""
    found: list[Run] = []
    at = 0
    for op in ops:
        if op.kind == "+":
            found.append(Run(text=op.text, version=version))
            continue
        if op.kind == "=":
            found += (
                Run(text=run.text, version=run.version, doubtful=run.doubtful or doubtful)
                for run in cut(old, at, at + len(op.text))
            )
        at += len(op.text)
    return joined(found)


def cut(runs: Iterable[Run], start: int, end: int) -> Iterator[Run]:
    """What of some runs stands between two offsets of their text."""
    at = 0
    for run in runs:
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        if text:
            yield _with_text(run, text)
        at += len(run.text)


def joined(runs: Iterable[Run]) -> Runs:
    """The runs with neighbours of one origin made one; white space goes with the words before it.

    What stands before the first word goes with that.
    """
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        words = run.text.lstrip()
        space = run.text[: len(run.text) - len(words)]
        if last is None:
            found.append(run)
        elif last.text.isspace():
            found[-1] = _with_text(run, last.text + run.text)
        elif not words or _same_origin(last, run):
            found[-1] = _with_text(last, last.text + run.text)
        else:
            found[-1] = _with_text(last, last.text + space)
            found.append(_with_text(run, words))
    return tuple(found)


def _same_origin(one: Run, other: Run) -> bool:
    return (one.version, one.doubtful) == (other.version, other.doubtful)


def _with_text(run: Run, text: str) -> Run:
    return Run(text=text, version=run.version, doubtful=run.doubtful)
