"""Changes to the text of a register that leave all else as it is: comments, order, quotes, indent.

Each function takes the text and gives the changed one; none writes a file.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import textwrap
from collections.abc import Mapping
from typing import Final

from clauseline.ingest.register.yaml_lines import Fields, Items, Text, Value, read_yaml
from clauseline.model.errors import InvalidCorpus

Entry = Mapping[str, "str | dt.date | Entry"]
"""An item to write: its keys in their order. A version is always written in quotes."""

Steps = tuple[str | int, ...]
Plain = str | None | list["Plain"] | dict[str, "Plain"]

_PLAIN: Final = re.compile(r"[A-Za-z][\w./-]*(?: [\w(][\w./()-]*)*|\d{4}-\d\d-\d\d-[\w.-]+")
_WORDS_OF_YAML: Final = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
_WIDTH: Final = 100


def add_item(text: str, path: Steps, entry: Entry, before: int | None = None) -> str:
    """The text with an item more in the list at a path, such as ("documents", 0, "versions").

    It stands at the end, or before the item of an index, and is set as its neighbours are. The
    list and its key are made where they are not there yet. Raises InvalidCorpus where the text
    is written so that the item would change the meaning of the rest.
    """
    listed = _plain(_value_at(text, path))
    items = listed if isinstance(listed, list) else []
    at = len(items) if before is None else before
    expected = _with(_plain(read_yaml(text, "")), path, [*items[:at], _written(entry), *items[at:]])
    return _checked(_with_item(text, path, entry, before), expected)


def set_fields(text: str, path: Steps, entry: Entry) -> str:
    """The text with keys more in the mapping at a path; those that are there stay as they are.

    Raises InvalidCorpus where the text is written so that the keys would change the rest.
    """
    there = _plain(_value_at(text, path))
    fields = there if isinstance(there, dict) else {}
    wanted = {key: value for key, value in entry.items() if key not in fields}
    expected = _with(_plain(read_yaml(text, "")), path, {**fields, **_written(wanted)})
    return _checked(_with_fields(text, path, wanted), expected)


def add_text(text: str, path: Steps, written: str) -> str:
    """The text with one more in the list of texts at a path, which may be a single text so far.

    Raises InvalidCorpus where the text is written so that it would change the rest.
    """
    value = _value_at(text, path)
    there = _plain(value)
    listed = there if isinstance(there, list) else [there]
    expected = _with(_plain(read_yaml(text, "")), path, [*listed, written])
    return _checked(_with_text(text, value, _scalar(written, str(path[-1]))), expected)


def _with_text(text: str, value: Value | None, written: str) -> str:
    if isinstance(value, Items) and value.items:
        last = value.items[-1]
        if value.flow:
            return _insert(text, last.end, f", {written}")
        margin = " " * _column(text, text.rindex("-", 0, last.start))
        return _insert_line(text, value.end, f"{margin}- {written}\n")
    if not isinstance(value, Text) or "\n" in text[value.start : value.end]:
        raise TypeError(value)
    end = text[: value.end].rstrip()
    return f"{text[: value.start]}[{end[value.start :]}, {written}]{text[len(end) :]}"


def _checked(text: str, expected: Plain) -> str:
    if _plain(read_yaml(text, "")) != expected:
        raise InvalidCorpus(
            "the register is written in a way that cannot be added to without harm",
            remedy="add the entry by hand",
            file="clauseline.yaml",
        )
    return text


def _plain(value: Value | None) -> Plain:
    """A value without its places, so that two texts can be compared by what they say."""
    match value:
        case Items():
            return [_plain(item) for item in value.items]
        case Fields():
            return {key.text: _plain(each) for key, each in value.fields}
        case Text():
            return None if value.empty else value.text
        case None:
            return None


def _written(entry: Entry) -> dict[str, Plain]:
    return {
        key: [_written(value)] if isinstance(value, Mapping) else str(value)
        for key, value in entry.items()
    }


def _with(whole: Plain, path: Steps, part: Plain) -> Plain:
    if not path:
        return part
    step, rest = path[0], path[1:]
    if isinstance(step, int) and isinstance(whole, list):
        return [*whole[:step], _with(whole[step], rest, part), *whole[step + 1 :]]
    fields = whole if isinstance(whole, dict) else {}
    return {**fields, str(step): _with(fields.get(str(step)), rest, part)}


def _with_item(text: str, path: Steps, entry: Entry, before: int | None) -> str:
    parent = _value_at(text, path[:-1])
    key = str(path[-1])
    if parent is None:
        return _ended(text) + f"{key}:\n{_block_item(entry, '  ', flow=True)}"
    listed = parent.get(key) if isinstance(parent, Fields) else None
    if isinstance(listed, Items) and listed.items:
        return _beside(text, listed, entry, before)
    if not isinstance(parent, Fields):
        raise TypeError(path)
    if listed is not None:
        return _first_item(text, parent, key, listed, entry)
    if parent.flow:
        return _insert(text, parent.fields[-1][1].end, f", {key}: [{_flow(entry)}]")
    margin = " " * _column(text, parent.fields[0][0].start)
    block = f"{margin}{key}:\n{_block_item(entry, margin + '  ', flow=True)}"
    return _insert_line(text, parent.end, block)


def _with_fields(text: str, path: Steps, wanted: Entry) -> str:
    mapping = _value_at(text, path)
    if not isinstance(mapping, Fields) or not mapping.fields:
        raise TypeError(path)
    if not wanted:
        return text
    if mapping.flow:
        fields = ", ".join(f"{key}: {_scalar(value, key)}" for key, value in wanted.items())
        end = mapping.fields[-1][1].end
        fits = _column(text, end) + len(fields) + len(", }") <= _WIDTH
        inside = "\n" + " " * (_column(text, mapping.start) + 1)
        return _insert(text, end, f",{' ' if fits else _with_line_ends_of(text, inside)}{fields}")
    margin = " " * _column(text, mapping.fields[0][0].start)
    lines = "".join(f"{margin}{key}: {_scalar(value, key)}\n" for key, value in wanted.items())
    return _insert_line(text, mapping.end, lines)


def _value_at(text: str, path: Steps) -> Value | None:
    value = read_yaml(text, "")
    for step in path:
        if isinstance(value, Items) and isinstance(step, int):
            value = value.items[step]
        elif isinstance(value, Fields) and isinstance(step, str):
            value = value.get(step)
    return value


def _beside(text: str, listed: Items, entry: Entry, before: int | None) -> str:
    if listed.flow:
        if before is None:
            return _insert(text, listed.items[-1].end, f", {_flow(entry)}")
        return _insert(text, listed.items[before].start, f"{_flow(entry)}, ")
    last = listed.items[-1]
    flow = not isinstance(last, Fields) or last.flow
    margin = " " * _column(text, text.rindex("-", 0, last.start))
    block = _block_item(entry, margin, flow=flow)
    if before is None:
        return _insert_line(text, listed.end, block)
    start = _above_comments(text, _line_start(text, listed.items[before].start))
    return text[:start] + _with_line_ends_of(text, block) + text[start:]


def _first_item(text: str, parent: Fields, key: str, empty: Value, entry: Entry) -> str:
    """The first item of a list that says nothing yet: `versions:`, `versions: []`."""
    if parent.flow:
        space = " " if text[empty.start - 1] == ":" else ""
        return text[: empty.start] + f"{space}[{_flow(entry)}]" + text[empty.end :]
    name = next(each for each, _ in parent.fields if each.text == key)
    margin = " " * (_column(text, name.start) + 2)
    emptied = text[: empty.start].rstrip(" ") + text[empty.end :]
    return _insert_line(emptied, name.start + 1, _block_item(entry, margin, flow=True))


def _block_item(entry: Entry, margin: str, *, flow: bool) -> str:
    nested = any(isinstance(value, Mapping) for value in entry.values())
    if flow and not nested:
        return "\n".join(
            textwrap.wrap(
                _flow(entry),
                _WIDTH,
                initial_indent=f"{margin}- ",
                subsequent_indent=f"{margin}   ",
                break_long_words=False,
                break_on_hyphens=False,
            )
        ) + "\n"  # fmt: skip
    lines: list[str] = []
    for key, value in entry.items():
        lead = f"{margin}  " if lines else f"{margin}- "
        if isinstance(value, Mapping):
            lines += [f"{lead}{key}:", _block_item(value, f"{margin}    ", flow=True).rstrip("\n")]
        else:
            lines.append(f"{lead}{key}: {_scalar(value, key)}")
    return "\n".join(lines) + "\n"


def _flow(entry: Entry) -> str:
    fields = [
        f"{key}: [{_flow(value)}]"
        if isinstance(value, Mapping)
        else f"{key}: {_scalar(value, key)}"
        for key, value in entry.items()
    ]
    return "{" + ", ".join(fields) + "}"


def _scalar(value: str | dt.date | Entry, key: str) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    written = str(value)
    quoted = key in ("version", "replaces") or written.lower() in _WORDS_OF_YAML
    if quoted or not _PLAIN.fullmatch(written):
        return json.dumps(written, ensure_ascii=False)
    return written


def _insert(text: str, at: int, added: str) -> str:
    return text[:at] + added + text[at:]


def _insert_line(text: str, end: int, lines: str) -> str:
    """Whole lines put in after the line in which a value ends, whatever comment is behind it."""
    last = len(text[:end].rstrip())
    stop = text.find("\n", last)
    if stop < 0:
        return _ended(text) + _with_line_ends_of(text, lines)
    return text[: stop + 1] + _with_line_ends_of(text, lines) + text[stop + 1 :]


def _with_line_ends_of(text: str, lines: str) -> str:
    return lines.replace("\n", "\r\n") if "\r\n" in text else lines


def _ended(text: str) -> str:
    if not text or text.endswith("\n"):
        return text
    return text + ("\r\n" if "\r\n" in text else "\n")


def _above_comments(text: str, start: int) -> int:
    """The start of the comment lines that stand right above a line, and belong to it."""
    while start:
        above = _line_start(text, start - 1)
        if not text[above:start].lstrip(" ").startswith("#"):
            break
        start = above
    return start


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _column(text: str, at: int) -> int:
    return at - _line_start(text, at)
