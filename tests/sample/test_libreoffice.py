"""LibreOffice, which knows nothing of our source, shows its numbers and its words."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from clauseline.sample import corpus_folder
from clauseline.sample.make import VERSIONS
from clauseline.sample.source import NOTE, Block, load
from clauseline.sample.wordfile import label_of

OFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    out = tmp_path_factory.mktemp("text")
    command = [OFFICE, f"-env:UserInstallation={(out / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(out)]
    files = [str(corpus_folder() / f"versions/al-{version}.docx") for version in VERSIONS]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=240)
    return out


def label(number: str) -> str:
    """What Word shows before a paragraph: "8.2" for 8.2, "(b)" for 8.2(b), "8." for 8."""
    last = label_of(number)
    return last[last.rindex("(") :] if last.endswith(")") else last


def lines_of(block: Block, notes: Iterator[int]) -> list[str]:
    if block.rows:
        return [cell for row in block.rows for cell in row]
    words = NOTE.sub(lambda _: str(next(notes)), block.words)
    return [words if block.kind else f"{label(block.number)} {words}"]


@pytest.mark.parametrize("version", VERSIONS)
def test_libreoffice_shows_the_numbers_and_words_of_the_source(version: str, texts: Path) -> None:
    shown = (texts / f"al-{version}.txt").read_text("utf-8-sig").splitlines()
    body = [line.strip() for line in shown[shown.index("Part A Introduction and interpretation") :]]
    notes = iter((1, 2))

    assert [line for line in body if line] == [
        line for block in load(f"al-{version}").blocks for line in lines_of(block, notes)
    ]
