"""Letters of our own wording, from the words of their paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from clauseline.ingest.letter.parts import Letter, parts_of
from clauseline.ingest.paragraph import Paragraph


def paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text=text, strong=text.isupper()) for text in texts)


def headed(*lines: str) -> Letter:
    """A letter with these lines in its head."""
    return parts_of(paragraphs(*lines, "Dear Colleague,", "1. It is hereby designated."))


def closed(*lines: str, sign_off: Sequence[str] = ("Yours faithfully,",)) -> Letter:
    """A letter with these lines after its sign-off."""
    body = ("Dear Colleague,", "1. The Code, as you all know, is hereby designated.")
    return parts_of(paragraphs(*body, *sign_off, *lines))
