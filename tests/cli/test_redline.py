"""`diff --format docx`: where the Word file goes, and what its marks are dated."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from clauseline.cli.main import run
from clauseline.sample import corpus_folder
from redlines import part

COMMAND = ("diff", "AL@1.3", "AL@3.0", "--format", "docx")


def dates(data: bytes) -> set[str]:
    body = part(data, "word/document.xml").decode()
    return {date[:10] for date in re.findall(r'w:date="([^"]+)"', body)}


def test_without_a_name_it_goes_to_standard_output_the_same_in_every_process(
    tmp_path: Path,
) -> None:
    out = tmp_path / "redline.docx"
    run([*COMMAND, "--corpus", str(corpus_folder()), "--out", str(out)])
    printed = [
        subprocess.run(
            [sys.executable, "-m", "clauseline.cli", *COMMAND],
            cwd=corpus_folder(),
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert printed == [out.read_bytes()] * 2


def test_marks_bear_the_day_on_which_the_new_version_came_into_force(tmp_path: Path) -> None:
    out = tmp_path / "redline.docx"
    run([*COMMAND, "--corpus", str(corpus_folder()), "-o", str(out)])

    assert dates(out.read_bytes()) == {"2020-03-13"}


def test_without_such_a_day_they_bear_that_of_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1590969600")
    for name, words in (("old", "1. Wait."), ("new", "1. Stop.")):
        (tmp_path / f"{name}.txt").write_text(words, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run(["diff", "old.txt", "new.txt", "--format", "docx", "-o", "redline.docx"])

    assert dates(Path("redline.docx").read_bytes()) == {"2020-06-01"}


def test_a_terminal_gets_no_word_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    code = run([*COMMAND, "--corpus", str(corpus_folder())])

    assert code == 2
    assert "name a file with --out" in capsys.readouterr().err


def test_differences_give_an_exit_code_where_it_is_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "redline.docx"
    words = [*COMMAND, "--corpus", str(corpus_folder()), "--out", str(out), "--exit-code"]

    assert run(words) == 1
    assert out.exists()
