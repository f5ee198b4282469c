"""What a letter says is found, and what it does not say is not made up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from clauseline.ingest.direction import is_direction, read_direction
from clauseline.ingest.paragraph import Paragraph
from clauseline.ingest.text import read_text
from clauseline.model.clause import walk
from clauseline.model.version import Source
from composed import Composed, letters
from letters import words_lost

SOURCE: Final = Source(file="letter", sha256="0" * 64, reader="text")


def told(paragraphs: Sequence[Paragraph]) -> dict[str, object]:
    """What is read, under the names that a composed letter uses."""
    letter = read_direction(paragraphs, SOURCE)
    found: dict[str, object] = {name: getattr(letter, name) for name in letter.__struct_fields__}
    consultation = letter.consultation
    found["period"] = consultation and (consultation.opened, consultation.closed)
    found["responses"] = consultation and consultation.responses
    found["respondents"] = consultation.respondents if consultation else ()
    proposals = consultation.proposals if consultation else ()
    found["proposals"] = [proposal.text.rstrip(";") for proposal in proposals]
    found["numbers"] = [clause.number for clause in walk(letter.paragraphs)]
    return found


def differing(letter: Composed, found: dict[str, object]) -> dict[str, tuple[object, object]]:
    return {name: (said, found[name]) for name, said in letter.says.items() if found[name] != said}


@settings(deadline=None)
@given(letters(), st.integers(60, 100), st.integers(1, 3))
def test_a_letter_as_text_says_what_was_written(letter: Composed, width: int, gap: int) -> None:
    paragraphs = read_text(letter.as_text(width, gap), "letter.txt").paragraphs
    assert is_direction(paragraphs)
    assert differing(letter, told(paragraphs)) == {}


@settings(deadline=None)
@given(letters())
def test_a_letter_in_word_says_what_was_written(letter: Composed) -> None:
    paragraphs = letter.as_word()
    assert is_direction(paragraphs)
    assert differing(letter, told(paragraphs)) == {}


@settings(deadline=None)
@given(letters(), st.integers(60, 100), st.integers(1, 3))
def test_no_word_of_a_letter_is_lost(letter: Composed, width: int, gap: int) -> None:
    assert words_lost(read_text(letter.as_text(width, gap), "letter.txt").paragraphs) == Counter()
    assert words_lost(letter.as_word()) == Counter()


PIECES: Final = [
    *(
        "Dear Colleague,",
        "Yours faithfully,",
        "Annex A:",
        "Direction",
        "1.",
        "(a)",
        "(An official of",
    ),
    *("hereby", "directs that", "designated", "consultation", "between", "31 February", "first"),
    *(
        "Version",
        "3.0",
        "SRV",
        "1.6",
        "(",
        ")",
        "the",
        "Pump Code",
        "it",
        "will publish",
        "by",
        "from",
    ),
]


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join), max_size=12))
def test_whatever_a_document_says_it_is_read_without_an_error(texts: list[str]) -> None:
    paragraphs = [Paragraph(text=text) for text in texts]
    assert is_direction(paragraphs) in (True, False)
    assert read_direction(paragraphs, SOURCE).source == SOURCE
