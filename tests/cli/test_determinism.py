"""The same files give the same bytes, whatever the seed of a process's hashes."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from clauseline.sample import corpus_folder


@pytest.mark.parametrize(
    "arguments",
    [("read", "versions/al-3.0.docx"), ("diff", "AL@1.3", "AL@3.0"), ("show", "AL@3.0", "8")],
)
def test_an_answer_does_not_hang_on_the_process(arguments: tuple[str, ...]) -> None:
    first, second = (_answer(seed, *arguments) for seed in ("1", "2"))

    assert first == second
    assert first.startswith(b"{")


def _answer(seed: str, *arguments: str) -> bytes:
    return subprocess.run(
        [sys.executable, "-m", "clauseline.cli", *arguments, "--format", "json"],
        cwd=corpus_folder(),
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    ).stdout
