"""Attributes that are worked out when they are first asked for."""

from __future__ import annotations

from clauseline.ingest.pdf.lazy import lazy


class Word:
    __slots__ = ("_label", "looks")

    def __init__(self) -> None:
        self.looks = 0

    @lazy
    def label(self) -> str | None:
        """What it is labelled with."""
        self.looks += 1
        return None


def test_it_is_worked_out_once_and_only_when_asked_for() -> None:
    word = Word()
    assert word.looks == 0

    assert [word.label, word.label] == [None, None]
    assert word.looks == 1


def test_each_object_has_its_own() -> None:
    one, other = Word(), Word()

    assert one.label is None
    assert (one.looks, other.looks) == (1, 0)
