"""What the command prints of the sample holds to the schemas that we publish."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from clauseline.cli.main import run
from clauseline.sample import corpus_folder

SAMPLE = corpus_folder()
VERSIONS = sorted(SAMPLE.glob("versions/*"))
LETTERS = sorted(SAMPLE.glob("directions/*"))


def schema(name: str) -> dict[str, Any]:
    text = (files("clauseline.model") / "schemas" / name).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:  # noqa: ANN401 - JSON
    assert run(arguments) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return json.loads(told.out)


@pytest.mark.parametrize("file", VERSIONS, ids=lambda path: path.name)
@pytest.mark.parametrize("view", ["clean", "accepted", "rejected"])
def test_a_version_is_printed_as_its_schema_says(
    capsys: pytest.CaptureFixture[str], file: Path, view: str
) -> None:
    answer = printed(capsys, "read", str(file), "--view", view, "--format", "json")

    Draft202012Validator(schema("version-1.json")).validate(answer)
    assert answer["clauses"]


@pytest.mark.parametrize("file", LETTERS, ids=lambda path: path.name)
def test_a_letter_is_printed_as_its_schema_says(
    capsys: pytest.CaptureFixture[str], file: Path
) -> None:
    answer = printed(capsys, "read", str(file), "--format", "json")

    Draft202012Validator(schema("direction-1.json")).validate(answer)
    assert answer["effective"]


@pytest.mark.parametrize("old", ["AL@1.0", "AL@1.3"])
def test_a_comparison_is_printed_as_its_schema_says(
    capsys: pytest.CaptureFixture[str], old: str
) -> None:
    arguments = ("diff", old, "AL@3.0", "--corpus", str(SAMPLE), "--format", "json")
    answer = printed(capsys, *arguments)

    Draft202012Validator(schema("comparison-1.json")).validate(answer)
    assert answer["changes"]


@pytest.mark.parametrize("number", ["8", "8.2(b)", "8.3(a)"])
def test_a_life_is_printed_as_its_schema_says(
    capsys: pytest.CaptureFixture[str], number: str
) -> None:
    answer = printed(capsys, "log", "AL", number, "--corpus", str(SAMPLE), "--format", "json")

    Draft202012Validator(schema("log-1.json")).validate(answer)
    assert answer["lives"][0]["stages"]


@pytest.mark.parametrize("number", ["8", "5", "Schedule 1", "10.3"])
def test_the_origin_of_words_is_printed_as_its_schema_says(
    capsys: pytest.CaptureFixture[str], number: str
) -> None:
    arguments = ("show", "AL@3.0", number, "--annotate", "--corpus", str(SAMPLE))
    answer = printed(capsys, *arguments, "--format", "json")

    Draft202012Validator(schema("annotation-1.json")).validate(answer)
    assert answer["origins"]


def test_there_is_something_to_print() -> None:
    assert (len(VERSIONS), len(LETTERS)) == (5, 2)
