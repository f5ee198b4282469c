"""A direction letter: told from other documents, and read into a Direction."""

from __future__ import annotations

from collections.abc import Sequence

from clauseline.ingest.letter.annexes import annexes_of
from clauseline.ingest.letter.commands import commands_in
from clauseline.ingest.letter.commitments import Promise, promises_in
from clauseline.ingest.letter.consultation import consultation_in
from clauseline.ingest.letter.effect import effect_of, first_designated_in
from clauseline.ingest.letter.head import addressees_of, date_of, department_of, title_of
from clauseline.ingest.letter.instrument import instrument_of
from clauseline.ingest.letter.operative import (
    acts_in,
    directs,
    powers_in,
    powers_in_title,
    savings_in,
)
from clauseline.ingest.letter.parts import Letter, may_be_a_letter, parts_of
from clauseline.ingest.letter.remainder import body_of
from clauseline.ingest.letter.sentences import sentences_of
from clauseline.ingest.letter.signatory import signatory_of
from clauseline.ingest.letter.versions import versions_of
from clauseline.ingest.paragraph import Paragraph
from clauseline.ingest.structure import Tree, structure
from clauseline.model.clause import Clause, walk
from clauseline.model.direction import Direction
from clauseline.model.version import ReaderWarning, Source


def is_direction(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a document is a direction letter, by its words.

    It must do something here and now ("directs that", "is hereby designated"), and be set as a
    letter or notice: a salutation, a sign-off, or an official who signs under a title that speaks
    of it. A code that mentions directions does neither.
    """
    if not may_be_a_letter(paragraphs):
        return False
    letter = parts_of(paragraphs)
    acts = any(directs(s) for text in letter.direction for s in sentences_of(text))
    return acts and (
        letter.salutation or letter.signed_off or bool(letter.title and letter.closing)
    )


def read_direction(paragraphs: Sequence[Paragraph], source: Source) -> Direction:
    """What a direction letter says; what it doesn't say is None, or () where a list belongs.

    `paragraphs` may be those of any reader. A date without its year is understood from the
    letter's own date. Doubts are in `warnings`.
    """
    letter = parts_of(paragraphs)
    made = date_of(letter)
    tree = _numbered(letter)
    clauses = tree.clauses if tree is not None else ()
    annexes = annexes_of(letter)
    acts = tuple(s for text in letter.direction for s in sentences_of(text) if directs(s))
    document = instrument_of(acts, annexes, letter.body)
    versions = versions_of(document, annexes, acts, letter.body)
    effect = effect_of((*acts, *letter.direction), letter.body, made)
    department = department_of(letter)
    promises = promises_in(letter.body, department, made)
    signatory = signatory_of(letter)
    return Direction(
        source=source,
        date=made,
        title=title_of(letter),
        department=department,
        addressees=addressees_of(letter),
        document=document,
        version=versions.version,
        replaces=versions.replaces,
        effective=effect.on,
        first_designated=first_designated_in((*letter.body, *letter.direction), document, made),
        powers=powers_in(letter.direction) or powers_in_title(title_of(letter) or ""),
        acts=acts_in(letter.passages),
        savings=savings_in(letter.direction),
        consultation=consultation_in(letter.body, clauses, made),
        commitments=tuple(promise.commitment for promise in promises),
        commands=commands_in((*letter.body, *letter.direction)),
        annexes=annexes,
        signatory=signatory,
        paragraphs=clauses,
        body=body_of(letter, tree, signatory),
        warnings=(
            *(_warning(doubt) for doubt in (*versions.doubts, *effect.doubts)),
            *(_year_taken(promise, clauses) for promise in promises if promise.yearless),
        ),
    )


def _numbered(letter: Letter) -> Tree | None:
    """The letter's numbered paragraphs as a tree; None for a letter without numbers."""
    tree = structure(letter.numbered)
    return tree if any(clause.number for clause in tree.clauses) else None


def _year_taken(promise: Promise, clauses: Sequence[Clause]) -> ReaderWarning:
    """Says that the year of a commitment's date is understood, and in which paragraph."""
    numbers = (each.number for each in walk(clauses) if promise.paragraph in each.text)
    number = next(numbers, "")
    by = promise.commitment.by
    return ReaderWarning(
        place=f"paragraph {number}" if number else "letter",
        message=f"the year of {promise.yearless} is taken to be {by.year if by else 'unknown'}",
    )


def _warning(doubt: str) -> ReaderWarning:
    return ReaderWarning(place="letter", message=doubt)
