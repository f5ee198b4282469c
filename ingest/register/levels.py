"""A file of levels: how much each rule of findings weighs, where that is to be other than usual."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

from clauseline.ingest.register.yaml_lines import Fields, Text, Value, read_yaml
from clauseline.model.errors import InvalidCorpus, NotFound
from clauseline.model.finding import Level
from clauseline.model.findings.rules import LEVELS, RULES


def read_levels(file: Path) -> Mapping[str, Level]:
    """The levels that a YAML file gives to rules, a line each: `clause-moved: major`.

    Raises InvalidCorpus with file and line for a rule or a level that there is not, NotFound where
    there is no file.
    """
    value = read_yaml(_text(file), str(file))
    if value is None:
        return {}
    if not isinstance(value, Fields):
        raise _invalid(file, value.line, "levels must be rules with a level each",
                       "write a line such as clause-moved: major")  # fmt: skip
    return {name.text: _level(file, name.line, name.text, given) for name, given in value.fields}


def _text(file: Path) -> str:
    if not file.is_file():
        raise NotFound("there is no such file", remedy="name a file of levels", file=str(file))
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _invalid(file, 1, "this is not UTF-8 text", "save it as UTF-8") from error


def _level(file: Path, line: int, rule: str, given: Value) -> Level:
    if rule not in RULES:
        near = difflib.get_close_matches(rule, RULES, n=1)
        remedy = f"did you mean {near[0]}?" if near else "docs/findings.md lists the rules"
        raise _invalid(file, line, f'there is no rule "{rule}"', remedy)
    written = given.text.strip() if isinstance(given, Text) else ""
    for level in LEVELS:
        if written == level:
            return level
    raise _invalid(
        file,
        given.line,
        f'the level of {rule} cannot be "{written}"',
        f"it may be {', '.join(LEVELS[:-1])} or {LEVELS[-1]}",
    )


def _invalid(file: Path, line: int, reason: str, remedy: str) -> InvalidCorpus:
    return InvalidCorpus(reason, remedy=remedy, file=str(file), place=str(line))
