"""The real letter and pairs of real Word documents: registered, built, shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from clauseline.cli.main import run
from clauseline.ingest.register.reading import open_register
from shared import REAL, needs_shared

WORD = REAL / "word"
LETTER = REAL / "directions" / "2020-03-13-tmad-al-3.0.txt"

pytestmark = needs_shared

Capture = pytest.CaptureFixture[str]


def done(*arguments: str | Path) -> None:
    assert run([str(each) for each in arguments]) == 0


def add(corpus: Path, *arguments: str | Path) -> None:
    done("add", *arguments, "--corpus", corpus)


def test_real_documents_are_registered_and_built(tmp_path: Path, capsys: Capture) -> None:
    corpus = tmp_path / "corpus"
    done("init", corpus)
    add(
        corpus, LETTER, WORD / "compliance-standard-1.1.docx", WORD / "compliance-standard-1.2.docx"
    )
    for version, file in (("csd", "spec-a-old"), ("cs", "spec-a-new"), ("cs", "spec-a-marked")):
        add(corpus, WORD / f"{file}.docx", "--version", version, "--document", "SARIF")
    for version in ("old", "new"):
        add(corpus, WORD / f"restrictive-covenant-florida-{version}.docx", "--version", version)
    capsys.readouterr()
    done("build", corpus, "--out", tmp_path / "site")

    assert "3 documents, 6 versions, 3 comparisons, 1 direction;" in capsys.readouterr().out
    assert (tmp_path / "site" / "index.html").is_file()
    assert [
        (document.id, [entry.version for entry in document.versions])
        for document in open_register(corpus).register.documents
    ] == [
        ("compliance-standard", ["1.1", "1.2"]),
        ("SARIF", ["csd", "cs"]),
        ("restrictive-covenant-florida", ["old", "new"]),
    ]


def test_the_real_letter_is_given_to_the_version_that_it_brings(tmp_path: Path) -> None:
    for version in ("1.3", "3.0"):
        words = f"SMETS1 Transition and Migration Approach Document\n\nVersion AL {version}\n\n"
        (tmp_path / f"al-{version}.txt").write_text(words + "1. Wait.\n\n2. Retry.\n")
    add(tmp_path, tmp_path / "al-1.3.txt", tmp_path / "al-3.0.txt", "--document", "AL")
    add(tmp_path, LETTER)
    entry = open_register(tmp_path).register.documents[0].versions[1]

    assert (entry.direction, entry.replaces) == ("2020-03-13-al-3.0", "1.3")
    assert str(entry.in_force) == "2020-03-13"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("3.4.1", "3.4.1 General Certain properties in this specification specify the location"),
        ("3.4.3", "3.4.3 uri property"),
    ],
)
def test_a_clause_of_a_real_document_is_shown(capsys: Capture, number: str, words: str) -> None:
    done("show", WORD / "spec-a-new.docx", number)

    assert capsys.readouterr().out.startswith(words)
