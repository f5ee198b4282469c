"""The documentation keeps up with the command, and its links lead somewhere."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from itertools import takewhile
from pathlib import Path

import click
import pytest

from clauseline.cli.main import VERBS, clauseline

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
TEXTS = {page.relative_to(ROOT).as_posix(): page.read_text("utf-8") for page in PAGES}
COMMAND = re.compile(r"^\s*clauseline (.+?)\s*$", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def commands() -> list[str]:
    """Every command line that a page shows in a block of code."""
    blocks = [block for text in TEXTS.values() for block in FENCED.findall(text)]
    return sorted({line for block in blocks for line in COMMAND.findall(block)})


def words_of(line: str) -> list[str]:
    """The words of a command line, up to a comment or a pipe."""
    return list(takewhile(lambda word: word != "|", shlex.split(line, comments=True)))


def options_of(verb: str) -> set[str]:
    command = clauseline.get_command(click.Context(clauseline), verb)
    assert command is not None
    return {option for parameter in command.params for option in parameter.opts}


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_documented(verb: str) -> None:
    assert any(f"clauseline {verb}" in text for text in TEXTS.values())


@pytest.mark.parametrize("line", commands())
def test_every_documented_command_has_a_verb_and_options_that_exist(line: str) -> None:
    verb, *words = words_of(line)

    assert verb in VERBS
    assert {word for word in words if word.startswith("--")} <= options_of(verb)


def test_the_documentation_shows_commands() -> None:
    assert "build --sample --out public" in commands()


@pytest.mark.parametrize("page", TEXTS)
def test_every_link_within_the_repository_leads_to_a_file(page: str) -> None:
    folder = (ROOT / page).parent

    assert [link for link in LINK.findall(TEXTS[page]) if not (folder / link).exists()] == []


def test_the_example_for_engineers_tells_inserted_deleted_and_amended_clauses() -> None:
    example = re.search(r"python -c '(.+?)'\n", TEXTS["docs/engineers.md"], re.DOTALL)
    assert example
    told = {
        "changes": [
            {"tags": ["time limit"], "old": {"number": "8.2"}, "new": {"number": "8.3"}},
            {"tags": ["time limit"], "old": None, "new": {"number": "9"}},
            {"tags": ["time limit", "date"], "old": {"number": "10"}, "new": None},
            {"tags": [], "old": {"number": "11"}, "new": None},
        ]
    }
    printed = subprocess.run(
        [sys.executable, "-c", example[1]],
        input=json.dumps(told),
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    assert printed == "8.2 -> 8.3\n(new) -> 9\n10 -> (deleted)\n"
