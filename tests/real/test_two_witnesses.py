"""Word and PDF of one version, real ones and printed ones: they agree, or it is known where not."""

from __future__ import annotations

import subprocess
from collections import Counter
from pathlib import Path

import pytest

from clauseline.ingest import read
from clauseline.model.version import Version
from clauseline.model.witness import Difference
from clauseline.model.witnesses import differences
from clauseline.sample import corpus_folder
from libreoffice import OFFICE
from shared import REAL, needs_shared

SAMPLES = sorted(corpus_folder().glob("versions/al-?.?.docx"))


def between(word: Path, pdf: Path) -> tuple[Difference, ...]:
    one, other = read(word), read(pdf)
    assert isinstance(one, Version)
    assert isinstance(other, Version)
    return differences(one, other)


def real(name: str) -> tuple[Difference, ...]:
    return between(REAL / "word" / f"{name}.docx", REAL / "pdf" / f"{name}.pdf")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed: nothing is printed to PDF")
    folder = tmp_path_factory.mktemp("printed")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, SAMPLES)], check=True, capture_output=True, timeout=240)
    return folder


@pytest.mark.parametrize("word", SAMPLES, ids=lambda path: path.stem)
def test_the_sample_agrees_with_its_prints(printed: Path, word: Path) -> None:
    assert between(word, printed / f"{word.stem}.pdf") == ()


@pytest.mark.parametrize("word", SAMPLES[1:], ids=lambda path: path.stem)
def test_the_print_of_another_version_does_not_agree(printed: Path, word: Path) -> None:
    assert len(between(word, printed / f"{SAMPLES[0].stem}.pdf")) > 5


@needs_shared
def test_the_compliance_standard_differs_before_its_first_clause_alone() -> None:
    (difference,) = real("compliance-standard-1.2")
    assert difference.first
    assert difference.second

    assert difference.number == ""
    (only,) = (each.text for each in difference.first.stretches if each.differs)
    assert only.startswith("This file serves as a template to facilitate the translation")
    assert [each.text for each in difference.second.stretches if each.differs] == [""]


@needs_shared
def test_a_specification_of_two_hundred_pages_differs_in_less_than_a_sixth_of_its_clauses() -> None:
    kinds = Counter(kind for each in real("spec-a-new") for kind in each.kinds)

    assert kinds.total() < 100
    assert kinds["words"] < 40
