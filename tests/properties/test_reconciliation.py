"""Every fault planted in mark-up is told, under its clause's number, and nothing else is."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from amended import Drafter
from reconciling import Told, held, told

_SEEDS = st.integers(0, 1_000_000)


def both(seed: int, changes: int, faults: int, *, typed: bool) -> tuple[list[Told], list[Told]]:
    """What reconcile says of a document drafted by chance, and what it has to say."""
    chance = Random(seed)  # noqa: S311 - a test's inputs
    document = Drafter(chance).document(changes, faults, typed=typed)
    with TemporaryDirectory() as folder:
        found = held(
            Path(folder), document.file("old"), document.file("marked"), document.file("new")
        )
    return told(found), document.expected()


@given(_SEEDS, st.integers(1, 4), st.booleans())
@settings(max_examples=60)
def test_exactly_the_planted_faults_are_told(seed: int, faults: int, typed: bool) -> None:  # noqa: FBT001
    said, expected = both(seed, 3, faults, typed=typed)

    assert said == expected


@given(_SEEDS, st.booleans())
@settings(max_examples=30)
def test_of_changes_marked_rightly_nothing_is_told(seed: int, typed: bool) -> None:  # noqa: FBT001
    said, _ = both(seed, 7, 0, typed=typed)

    assert said == []
