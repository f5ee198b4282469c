from __future__ import annotations

from pathlib import Path

import pytest

from clauseline.ingest.addition.belonging import (
    document_of_letter,
    known_document,
    new_document,
    same_title,
)
from clauseline.ingest.addition.sighting import Evidence, Sighting
from clauseline.model.corpus import DocumentEntry
from clauseline.model.direction import Direction, Instrument
from clauseline.model.version import Source, Version

AL = DocumentEntry(id="AL", title="SMETS1 Transition and Migration Approach Document")
AM = DocumentEntry(id="AM", title="SMETS1 Supporting Requirements")
SOURCE = Source(file="a.txt", sha256="0" * 64, reader="text")
NOTHING = Sighting(numbers=())


def version(title: str, *front: str) -> Version:
    return Version(source=SOURCE, title=title, front=front)


def appendix(letters: str) -> Sighting:
    return Sighting(numbers=(), appendix=Evidence(letters, f"Appendix {letters}", "its title"))


@pytest.mark.parametrize(
    ("name", "text", "sighting", "evidence"),
    [
        ("x.docx", version("Whatever"), appendix("AM"), "“Appendix AM” in its title"),
        (
            "x.docx",
            version("SMETS1 SUPPORTING REQUIREMENTS Version 2.0 (clean)"),
            NOTHING,
            "“SMETS1 Supporting Requirements” in its title",
        ),
        (
            "x.docx",
            version("", "Smart Energy Code", "SMETS1 Supporting Requirements"),
            NOTHING,
            "“SMETS1 Supporting Requirements” in its front words",
        ),
        ("am-2.0.docx", version(""), NOTHING, "“AM” at the beginning of its file name"),
    ],
)
def test_a_file_belongs_to_a_document_on_evidence(
    name: str, text: Version, sighting: Sighting, evidence: str
) -> None:
    assert known_document([AL, AM], Path(name), text, sighting) == (AM, evidence)


@pytest.mark.parametrize("name", ["amendment-2.0.docx", "2.0-am.docx", "x.docx"])
def test_a_file_without_evidence_belongs_to_none(name: str) -> None:
    assert known_document([AL, AM], Path(name), version("Notes"), NOTHING) is None


@pytest.mark.parametrize(
    ("name", "title", "sighting", "entry", "source"),
    [
        (
            "x.docx",
            "The Code v2.0",
            appendix("AN"),
            ("AN", "The Code"),
            "“Appendix AN” in its title",
        ),
        (
            "x.docx",
            "Interchange Format (SARIF) Version 2.1.0",
            NOTHING,
            ("SARIF", "Interchange Format (SARIF)"),
            "“(SARIF)” in its title",
        ),
        (
            "compliance-standard-1.1-clean.docx",
            "Compliance Standard",
            NOTHING,
            ("compliance-standard", "Compliance Standard"),
            "its file name",
        ),
        ("Code v2 FINAL.docx", "", NOTHING, ("code", "Code v2 FINAL"), "its file name"),
        ("3.0.docx", "", NOTHING, ("document", "3.0"), "its file name"),
        ("al.docx", "Another", NOTHING, ("al-2", "Another"), "its file name"),
    ],
)
def test_a_new_document_is_named_from_what_is_seen(
    name: str, title: str, sighting: Sighting, entry: tuple[str, str], source: str
) -> None:
    made, told = new_document(["AL"], Path(name), version(title), sighting)

    assert ((made.id, made.title), told) == (entry, source)


@pytest.mark.parametrize(
    "instrument",
    [
        Instrument(appendix="Appendix AL"),
        Instrument(short="al"),
        Instrument(short="TMAD", name="SMETS1 Transition and Migration Approach Document"),
    ],
)
def test_a_letter_directs_a_document(instrument: Instrument) -> None:
    letter = Direction(source=SOURCE, document=instrument)

    assert document_of_letter([AM, AL], letter) is AL


def test_a_letter_about_something_else_directs_none() -> None:
    letter = Direction(source=SOURCE, document=Instrument(appendix="Appendix AN", name="Other"))

    assert document_of_letter([AM, AL], letter) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Migration Code", "MIGRATION CODE – Version 3.0 (marked up)", True),
        ("Transition and Migration Approach", "SMETS1 Transition and Migration Approach", True),
        ("Migration Code", "Testing Code", False),
        ("Code", "Testing Code", False),
        ("Transition Approach", "Transition and Approach", False),
        ("", "", False),
    ],
)
def test_titles_are_compared_by_their_words(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert same_title(one, other) is same
    assert same_title(other, one) is same
