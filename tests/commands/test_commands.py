"""Each file `*.session` here is some files, then commands with all that they print.

A line `--- NAME` begins a file, a line `$ clauseline …` a command. Below it stands what it prints:
results as they are, standard error after "! ", and an exit code other than 0 as `[exit 2]`.
With CLAUSELINE_ACCEPT=1 set, the files are written afresh from what is printed: read the change.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

from clauseline.cli.main import run

SESSIONS = sorted(Path(__file__).parent.glob("*.session"))


def parts(text: str, mark: str) -> list[tuple[str, str]]:
    pieces = re.split(rf"^{re.escape(mark)} (.*)\n", text, flags=re.MULTILINE)
    return list(zip(pieces[1::2], pieces[2::2], strict=True))


def printed(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    code = run(shlex.split(command)[1:])
    told = capsys.readouterr()
    errors = "".join(f"! {line}\n" for line in told.err.splitlines())
    return told.out + errors + (f"[exit {code}]\n" if code else "")


@pytest.mark.parametrize("session", SESSIONS, ids=lambda path: path.stem)
def test_a_command_prints_what_its_session_says(
    session: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    files, _, _ = session.read_text(encoding="utf-8").partition("\n$ ")
    for name, content in parts(files + "\n", "---"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1590969600")  # 1 June 2020

    told = [
        f"\n$ {command}\n{printed(command, capsys)}".rstrip("\n") + "\n"
        for command, _ in parts(session.read_text(encoding="utf-8"), "$")
    ]
    written = files.rstrip("\n") + "\n" + "".join(told)
    if os.environ.get("CLAUSELINE_ACCEPT"):
        session.write_text(written, encoding="utf-8")

    assert written == session.read_text(encoding="utf-8")


def test_there_are_sessions() -> None:
    assert len(SESSIONS) > 5
