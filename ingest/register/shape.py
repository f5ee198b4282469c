"""What a YAML value must be: each shape turns a value as written into a plain one, or refuses it.

A shape takes the value, the key that it stands under, and a way to refuse it with the line.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from clauseline.ingest.register.yaml_lines import Fields, Items, Text, Value
from clauseline.model.errors import InvalidCorpus

Plain = str | dt.date | list["Plain"] | dict[str, "Plain"]
Refuse = Callable[[Value, str, str], InvalidCorpus]
Shape = Callable[[Value, str, Refuse], Plain]

_ISO_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_NAME: Final = re.compile(r"[^\s@/\\#:,\[\]{}]+")


def refuser(file: str) -> Refuse:
    """What words a refusal of a value in `file`: InvalidCorpus at the value's line."""

    def refuse(value: Value, reason: str, remedy: str) -> InvalidCorpus:
        return InvalidCorpus(reason, remedy=remedy, file=file, place=str(value.line))

    return refuse


def text(value: Value, key: str, refuse: Refuse) -> Plain:
    """One text, as written."""
    if not isinstance(value, Text):
        raise refuse(value, f"`{key}` must be one text", f"write {key}: …")
    return value.text.strip()


def name(value: Value, key: str, refuse: Refuse) -> Plain:
    """A text that can stand in AL@3.0 and in an address."""
    written = str(text(value, key, refuse))
    if not _NAME.fullmatch(written):
        raise refuse(
            value,
            f'`{key}` "{written}" cannot name anything: it is cited as AL@3.0 and in addresses',
            "use letters, digits, full stops and hyphens, without spaces",
        )
    return written


def one_of(*choices: str) -> Shape:
    """One of a few words."""

    def shape(value: Value, key: str, refuse: Refuse) -> Plain:
        written = str(text(value, key, refuse))
        if written not in choices:
            raise refuse(
                value,
                f'`{key}` cannot be "{written}"',
                f"it may be {' or '.join(choices)}, or left out",
            )
        return written

    return shape


def day(value: Value, key: str, refuse: Refuse) -> Plain:
    """A date as ISO 8601 writes it, 2020-03-13."""
    written = str(text(value, key, refuse))
    try:
        if _ISO_DATE.fullmatch(written):
            return dt.date.fromisoformat(written)
    except ValueError:
        pass
    raise refuse(
        value, f'`{key}` "{written}" is not a date', "write year, month and day, as 2020-03-13"
    )


def days(value: Value, key: str, refuse: Refuse) -> Plain:
    """Dates by clause number."""
    if not isinstance(value, Fields):
        raise refuse(value, f"`{key}` must map clause numbers to dates", '{"5.4(c)": 2020-06-01}')
    return {field.text: day(each, f"{key}: {field.text}", refuse) for field, each in value.fields}


def texts(value: Value, key: str, refuse: Refuse) -> Plain:
    """One text or a list of texts."""
    if isinstance(value, Items):
        return [text(item, key, refuse) for item in value.items]
    return [text(value, key, refuse)]


def each(shape: Shape) -> Shape:
    """A list whose items have one shape."""

    def listed(value: Value, key: str, refuse: Refuse) -> Plain:
        if not isinstance(value, Items):
            raise refuse(value, f"`{key}` must be a list", 'begin each of its items with "- "')
        return [shape(item, key, refuse) for item in value.items]

    return listed


def fields(what: str, shapes: Mapping[str, Shape], required: Sequence[str]) -> Shape:
    """A mapping with the keys of `shapes`; `what` names it in a refusal ("a version")."""

    def mapped(value: Value, key: str, refuse: Refuse) -> Plain:
        if not isinstance(value, Fields):
            raise refuse(
                value,
                f"{what} must be keys with values",
                f"write {required[0] if required else key}: …",
            )
        plain: dict[str, Plain] = {}
        for field, given in value.fields:
            if field.text not in shapes:
                raise refuse(_at(field.line), *_unknown(field.text, what, shapes))
            if not (isinstance(given, Text) and given.empty):
                plain[field.text] = shapes[field.text](given, field.text, refuse)
        for wanted in required:
            if plain.get(wanted) in (None, ""):
                raise refuse(value, f"{what} lacks its `{wanted}`", f"add {wanted}: …")
        return plain

    return mapped


def _unknown(key: str, what: str, shapes: Mapping[str, Shape]) -> tuple[str, str]:
    near = difflib.get_close_matches(key.lower().replace("-", "_"), shapes, n=1)
    hint = f"did you mean `{near[0]}`?" if near else f"it may have {', '.join(shapes)}"
    return f"{what} has no key `{key}`", hint


def _at(line: int) -> Text:
    return Text(line=line, start=0, end=0, text="", plain=True)
