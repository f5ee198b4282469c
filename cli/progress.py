"""How far the work is, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Self, TypeVar

from rich.console import Console
from rich.progress import Progress

from clauseline.model.work import Runner

T = TypeVar("T")
R = TypeVar("R")


class Watched:
    """A Runner that shows on standard error how far another one is. Use it in a `with`."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        quiet = not sys.stderr.isatty()
        self._progress = Progress(console=Console(stderr=True), transient=True, disable=quiet)

    def map(self, step: Callable[[T], R], inputs: Iterable[T]) -> Iterator[R]:
        """The step's result for each input, in the order of the inputs."""
        listed = list(inputs)
        task = self._progress.add_task(step.__name__.replace("_", " "), total=len(listed))
        for result in self._runner.map(step, listed):
            self._progress.advance(task)
            yield result

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._progress.stop()
