"""Spreads the work of a build over processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from types import TracebackType
from typing import Self, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Processes:
    """A Runner over `jobs` processes, none started for fewer inputs than `least`.

    The first step that fails stops the rest, and its error is raised. Use it in a `with`.
    """

    def __init__(self, jobs: int, least: int = 2) -> None:
        self._jobs = jobs
        self._least = max(least, 2)
        self._pool: ProcessPoolExecutor | None = None

    def map(self, step: Callable[[T], R], inputs: Iterable[T]) -> Iterator[R]:
        """The step's result for each input, in the order of the inputs."""
        listed = list(inputs)
        if self._jobs == 1 or len(listed) < self._least:
            return map(step, listed)
        if self._pool is None:
            # a fresh interpreter a process: the same on every platform, and safe beside threads
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._jobs, mp_context=context)
        return self._pool.map(step, listed)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=error is not None)
