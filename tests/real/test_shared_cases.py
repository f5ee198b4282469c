"""The cases made from public bug reports, which lie beside the repository where they do."""

from __future__ import annotations

import subprocess
import sys

import pytest

from shared import SHARED

CASES = SHARED / "cases"
READY = (*range(1, 27), *range(30, 37))
"""The cases of Word files, PDFs, comparison, citations, letters, hostile input and the site."""

pytestmark = pytest.mark.skipif(
    not CASES.is_dir(), reason="the shared cases are not here: no folder ../shared/cases"
)


@pytest.mark.parametrize("number", READY)
def test_a_shared_case_is_answered_right(number: int) -> None:
    command = [sys.executable, str(CASES / "run.py"), f"{sys.executable} -m clauseline.cli"]
    done = subprocess.run([*command, f"{number:02d}"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
