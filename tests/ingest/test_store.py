from __future__ import annotations

import os
from operator import call
from pathlib import Path

import pytest

from clauseline.ingest.recognise import kind_of
from clauseline.ingest.store import Processes
from clauseline.model.errors import UnreadableFile


def test_results_come_in_the_order_of_the_inputs(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("4.1 Wait.")
    (tmp_path / "b").write_bytes(b"%PDF-1.7")
    with Processes(2) as runner:
        assert list(runner.map(kind_of, [tmp_path / "a", tmp_path / "b"])) == ["text", "pdf"]


def test_an_error_in_a_process_is_raised_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("4.1 Wait.")
    (tmp_path / "b").write_bytes(b"")
    with Processes(2) as runner, pytest.raises(UnreadableFile) as caught:
        list(runner.map(kind_of, [tmp_path / "a", tmp_path / "b"]))
    assert caught.value.reason == "the file is empty"


@pytest.mark.parametrize(("jobs", "inputs"), [(1, 3), (4, 1), (4, 0)])
def test_no_process_is_started_without_work_for_two(jobs: int, inputs: int) -> None:
    with Processes(jobs) as runner:
        assert set(runner.map(call, [os.getpid] * inputs)) <= {os.getpid()}


def test_no_process_is_started_for_fewer_inputs_than_pay() -> None:
    with Processes(2, least=4) as runner:
        assert set(runner.map(call, [os.getpid] * 3)) == {os.getpid()}
        assert os.getpid() not in set(runner.map(call, [os.getpid] * 4))


def test_the_same_processes_serve_a_second_step() -> None:
    with Processes(2) as runner:
        first = set(runner.map(abs, [-1, -2]))
        second = list(runner.map(abs, [-3, 3]))
    assert (first, second) == ({1, 2}, [3, 3])
