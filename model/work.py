"""How a step of the work is asked for, so that the model stays pure and the work can be spread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Runner(Protocol):
    """Runs one step over many inputs; the results come in the order of the inputs."""

    def map(self, step: Callable[[T], R], inputs: Iterable[T]) -> Iterator[R]:
        """The step's result for each input."""
        ...


class InOrder:
    """Runs a step over its inputs one after another, in this process."""

    def map(self, step: Callable[[T], R], inputs: Iterable[T]) -> Iterator[R]:
        """The step's result for each input."""
        return map(step, inputs)
