from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from clauseline.model.corpus import VersionEntry
from clauseline.model.lineage import trace
from clauseline.model.lineage.steps import Step
from histories import history

T = TypeVar("T")
R = TypeVar("R")
NAMES = ["1.0", "1.1", "1.2", "2.0"]


class Counting:
    """A runner that notes the steps it is asked for."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def map(self, step: Callable[[T], R], inputs: Iterable[T]) -> Iterator[R]:
        for each in inputs:
            assert isinstance(each, Step)
            self.steps.append(f"{each.old.entry.version} {each.new.entry.version}")
            yield step(each)


def test_each_version_is_compared_once_with_the_one_it_follows() -> None:
    runner = Counting()
    trace(history({name: ["1 Wait."] for name in NAMES}).document, (), runner)

    assert runner.steps == ["1.0 1.1", "1.1 1.2", "1.2 2.0"]


def test_until_a_version_only_what_it_goes_back_to_is_compared() -> None:
    runner = Counting()
    draft = VersionEntry(version="1.2", replaces="1.0")
    lineage = history({name: ["1 Wait."] for name in NAMES}, draft)
    traced = trace(lineage.document, (), runner, until=lineage.version("1.2"))

    assert runner.steps == ["1.0 1.2"]
    assert list(traced.comparisons) == ["1.2"]
