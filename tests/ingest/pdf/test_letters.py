"""A direction letter as a PDF says what the same letter says as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from clauseline.ingest import read
from clauseline.model.clause import Clause, Place
from clauseline.model.direction import Direction
from direction_letter import LETTER
from letters import words_lost
from pdf import DOWN, Ink, flow, line, lines, pdf, reading

WIDTH = 435.0


def set_out(letter: str) -> list[str]:
    """The lines of a letter as a page has them, a gap below each of its paragraphs."""
    told = []
    for paragraph in letter.strip().split("\n\n"):
        parts = [paragraph] if paragraph.endswith(".") else paragraph.split("\n")
        told += [each for part in parts for each in flow(part, WIDTH)]
        told.append("")
    return told


def pages(letter: str, at: int) -> list[list[Ink]]:
    """A letter on two pages, the second of which begins with the line of this index."""
    told = set_out(letter)
    return [
        [lines(*part), line(DOWN - 40, f"Page {number} of 2")]
        for number, part in enumerate((told[:at], told[at:]), 1)
    ]


def direction(folder: Path, name: str, data: bytes) -> Direction:
    path = folder / name
    path.write_bytes(data)
    found = read(path)
    assert isinstance(found, Direction)
    return found


def said(letter: Direction) -> dict[str, object]:
    """What a letter says, without where in which file it says it."""
    told = structs.asdict(letter)
    del told["source"]
    return told | {"paragraphs": [placeless(each) for each in letter.paragraphs]}


def placeless(clause: Clause) -> Clause:
    return structs.replace(clause, source=Place(), children=tuple(map(placeless, clause.children)))


AT = (6, 9, 12, 17, 22, 30)
"""Lines before which the page turns: between paragraphs, and within some."""


@pytest.mark.parametrize("at", AT)
def test_a_letter_says_the_same_as_its_text(at: int, tmp_path: Path) -> None:
    printed = direction(tmp_path, "letter.pdf", pdf(*pages(LETTER, at)))

    assert said(printed) == said(direction(tmp_path, "letter.txt", LETTER.encode()))


@pytest.mark.parametrize("at", AT)
def test_no_word_of_a_letter_is_lost(at: int) -> None:
    assert not words_lost(reading(*pages(LETTER, at)).paragraphs)


def test_page_numbers_within_a_sentence_are_words() -> None:
    told = (
        "1. We conclude that what is told on page 3 of 9 of the notice, and what the form says on "
        "page 2 of 2, should be designated today."
    )
    letter = LETTER.replace("Direction\n\n", f"{told}\n\nDirection\n\n")

    for at in range(10, 18):
        assert told in [each.text for each in reading(*pages(letter, at)).paragraphs]
