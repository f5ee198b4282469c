"""YAML as it is written: every value a text with its line, keys once, no aliases."""

from __future__ import annotations

from typing import Final

import yaml
from msgspec import Struct

from clauseline.model.errors import InvalidCorpus

_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C, where PyYAML was built with it, is a dozen times as fast."""

_DEPTH_LIMIT: Final = 100
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})


class Text(Struct, frozen=True):
    """A scalar as written: `version: 3.0` is "3.0"; `start` and `end` are offsets in the file."""

    line: int
    start: int
    end: int
    text: str
    plain: bool

    @property
    def empty(self) -> bool:
        """Whether nothing is said: `direction:` or `direction: null`."""
        return self.plain and self.text in _NULLS


class Items(Struct, frozen=True):
    """A sequence; `flow` says that it is written in brackets."""

    line: int
    start: int
    end: int
    flow: bool
    items: tuple[Value, ...]


class Key(Struct, frozen=True):
    """A key of a mapping as written."""

    line: int
    start: int
    text: str


class Fields(Struct, frozen=True):
    """A mapping, keys in their order; `flow` says that it is written in braces."""

    line: int
    start: int
    end: int
    flow: bool
    fields: tuple[tuple[Key, Value], ...]

    def get(self, key: str) -> Value | None:
        """The value of a key, None where it is not given."""
        return next((value for name, value in self.fields if name.text == key), None)


Value = Text | Items | Fields


def read_yaml(text: str, file: str) -> Value | None:
    """The one document that a YAML text holds, None where it holds none.

    `line` counts from 1; `end` is where the value's last character stands, not where the next
    token begins. Raises InvalidCorpus with the line for broken YAML, a key given twice, an alias
    or an anchor (which could multiply a small file into a huge one), and deep nesting.
    """
    try:
        _refuse_aliases(text, file)
        node = yaml.compose(text, _Loader)
    except yaml.MarkedYAMLError as error:
        raise _invalid(
            f"this is not valid YAML: {error.problem or error.context}",
            "correct the line, or the one above it",
            file,
            _line_at_fault(error),
        ) from error
    except yaml.YAMLError as error:
        raise _invalid(
            f"this is not valid YAML: {str(error).splitlines()[0]}", "save it as UTF-8", file, 1
        ) from error
    except RecursionError:
        raise _invalid("this is nested too deeply", "write it flatter", file, 1) from None
    value = None if node is None else _value(node, file)
    return None if isinstance(value, Text) and value.empty else value


def _line_at_fault(error: yaml.MarkedYAMLError) -> int:
    """Where a bracket or a key was begun and never ended, else where reading stopped."""
    context = error.context or ""
    begun = error.context_mark if "scanning" in context or "flow" in context else None
    mark = begun or error.problem_mark or error.context_mark
    return mark.line + 1 if mark else 1


def _refuse_aliases(text: str, file: str) -> None:
    depth = 0
    for token in yaml.scan(text, _Loader):
        if isinstance(token, yaml.AliasToken | yaml.AnchorToken):
            raise _invalid(
                f"anchors and aliases (&{token.value}, *{token.value}) are not read",
                "write the value out",
                file,
                token.start_mark.line + 1,
            )
        depth += isinstance(token, _OPENING)
        depth -= isinstance(token, _CLOSING)
        if depth > _DEPTH_LIMIT:
            raise _invalid(
                "this is nested too deeply", "write it flatter", file, token.start_mark.line + 1
            )


_OPENING: Final = (
    yaml.BlockMappingStartToken,
    yaml.BlockSequenceStartToken,
    yaml.FlowMappingStartToken,
    yaml.FlowSequenceStartToken,
)
_CLOSING: Final = (yaml.BlockEndToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)


def _value(node: yaml.Node, file: str) -> Value:
    line, start, end = node.start_mark.line + 1, node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.MappingNode):
        fields = _fields(node, file)
        flow = bool(node.flow_style)
        return Fields(line, start, end if flow else fields[-1][1].end, flow, fields)
    if isinstance(node, yaml.SequenceNode):
        items = tuple(_value(item, file) for item in node.value)
        flow = bool(node.flow_style)
        return Items(line, start, end if flow else items[-1].end, flow, items)
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    return Text(line, start, end, node.value, plain)


def _fields(node: yaml.MappingNode, file: str) -> tuple[tuple[Key, Value], ...]:
    found: dict[str, tuple[Key, Value]] = {}
    for name, value in node.value:
        line = name.start_mark.line + 1
        if not isinstance(name, yaml.ScalarNode):
            raise _invalid("a key must be a plain word", "write it as one", file, line)
        if name.value in found:
            raise _invalid(
                f"`{name.value}` is given twice (first in line {found[name.value][0].line})",
                "keep one of the two",
                file,
                line,
            )
        key = Key(line, name.start_mark.index, name.value)
        found[name.value] = (key, _value(value, file))
    return tuple(found.values())


def _invalid(reason: str, remedy: str, file: str, line: int) -> InvalidCorpus:
    return InvalidCorpus(reason, remedy=remedy, file=file, place=str(line))
