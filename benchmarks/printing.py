"""LibreOffice's prints and texts of Word files: many files a run, none twice."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

from peers import MissingError

Form = Literal["pdf", "txt"]

_FORMS: Final[dict[Form, str]] = {"pdf": "pdf", "txt": "txt:Text (encoded):UTF8"}
_AT_ONCE: Final = 200
"""Files of one run; LibreOffice takes more, but a hung one then costs less."""


def write_if_new(path: Path, data: bytes) -> None:
    """Writes a Word file; where it differs from the one there, its prints are forgotten."""
    if path.exists() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    for form in _FORMS:
        path.with_suffix(f".{form}").unlink(missing_ok=True)


def convert(paths: Sequence[Path], form: Form) -> None:
    """Prints Word files, or writes their texts, beside them; those that are there stay."""
    for folder in dict.fromkeys(path.parent for path in paths):
        due = [
            path
            for path in paths
            if path.parent == folder and not path.with_suffix(f".{form}").exists()
        ]
        for at in range(0, len(due), _AT_ONCE):
            _run(due[at : at + _AT_ONCE], form, folder)


def _run(paths: Sequence[Path], form: Form, folder: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        raise MissingError("soffice is not on the path")
    with tempfile.TemporaryDirectory() as profile:
        command = [
            office,
            f"-env:UserInstallation=file://{profile}",
            "--headless",
            "--norestore",
            "--convert-to",
            _FORMS[form],
            "--outdir",
            str(folder),
            *map(str, paths),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=30 * len(paths) + 60)


def text_of(pdf: Path) -> str:
    """What pdftotext (poppler) finds in a PDF."""
    program = shutil.which("pdftotext")
    if program is None:
        raise MissingError("pdftotext is not on the path")
    done = subprocess.run([program, str(pdf), "-"], check=True, capture_output=True)
    return done.stdout.decode("utf-8", "replace")
