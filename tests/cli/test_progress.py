from __future__ import annotations

import sys

import pytest

from clauseline.cli.progress import Watched
from clauseline.model.work import InOrder


def test_results_pass_through_in_their_order_and_in_silence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with Watched(InOrder()) as runner:
        assert list(runner.map(abs, [-3, 2, -1])) == [3, 2, 1]
    assert capsys.readouterr() == ("", "")


def test_a_terminal_shows_how_far_the_work_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with Watched(InOrder()) as runner:
        list(runner.map(abs, [1, 2]))

    told = capsys.readouterr()
    assert told.out == ""
    assert "abs" in told.err
    assert "100%" in told.err
