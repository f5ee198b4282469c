"""A file of levels: rules by name, a level each; anything else is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from clauseline.ingest.register.levels import read_levels
from clauseline.model.errors import ClauselineError


def levels(folder: Path, text: str) -> dict[str, str]:
    file = folder / "levels.yaml"
    file.write_text(text, encoding="utf-8")
    return dict(read_levels(file))


def test_each_line_gives_a_rule_a_level(tmp_path: Path) -> None:
    text = "# ours\nclause-moved: major\nnumber-raised: editorial\n"

    assert levels(tmp_path, text) == {"clause-moved": "major", "number-raised": "editorial"}


def test_an_empty_file_changes_no_level(tmp_path: Path) -> None:
    assert levels(tmp_path, "# nothing yet\n") == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("clause-moved: major\nclause-move: minor\n",
         'levels.yaml:2: there is no rule "clause-move"; did you mean clause-moved?'),
        ("\nweather: major\n",
         'levels.yaml:2: there is no rule "weather"; docs/findings.md lists the rules'),
        ("clause-moved: grave\n",
         ('levels.yaml:1: the level of clause-moved cannot be "grave"; '
         "it may be major, minor or editorial")),
        ("clause-moved: [major]\n",
         ('levels.yaml:1: the level of clause-moved cannot be ""; '
         "it may be major, minor or editorial")),
        ("- clause-moved\n",
         ("levels.yaml:1: levels must be rules with a level each; "
         "write a line such as clause-moved: major")),
        ("clause-moved: major\nclause-moved: minor\n",
         "levels.yaml:2: `clause-moved` is given twice (first in line 1); keep one of the two"),
    ],
)  # fmt: skip
def test_what_cannot_hold_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ClauselineError) as raised:
        levels(tmp_path, text)

    assert str(raised.value) == f"{tmp_path}/{told}"
