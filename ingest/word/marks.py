"""A paragraph's runs as words and as marks: what a view shows, what was put in and taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from clauseline.ingest.word.changes import Choice
from clauseline.ingest.word.content import Run
from clauseline.model.clause import MarkedOp


def words_of(runs: Iterable[Run], choice: Choice, *, gone: bool) -> str:
    """The words that a view shows; of a paragraph that is gone, those that stood there."""
    if choice != "marked":
        return "".join(run.text for run in runs)
    return "".join(run.text for run in runs if (run.inserted if gone else run.deleted) is None)


def marks_of(runs: Iterable[Run], choice: Choice) -> tuple[MarkedOp, ...]:
    """The runs with who put them in or took them out and when; nothing outside a marked view."""
    return tuple(_marks(runs)) if choice == "marked" else ()


def _marks(runs: Iterable[Run]) -> Iterator[MarkedOp]:
    for run in runs:
        change = run.deleted or run.inserted
        if change is None:
            yield MarkedOp("=", run.text)
        else:
            yield MarkedOp("-" if run.deleted else "+", run.text, change.author, change.date)
