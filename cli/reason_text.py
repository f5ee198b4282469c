"""Why a clause bears its number, in words: for someone who has to mend the Word file."""

from __future__ import annotations

from collections.abc import Iterator

from clauseline.model.reason import NumberReason


def write_reason_text(number: str, reason: NumberReason | None) -> str:
    """The reason for a clause's number, a line for each thing that gave it."""
    if reason is None:
        return f"Why {number}: typed by hand; no list of the file counts it\n"
    lines = "\n".join(f"  {line}" for line in _lines(reason))
    return f"Why {number}, shown as {reason.label}:\n{lines}\n"


def _lines(reason: NumberReason) -> Iterator[str]:
    yield f"paragraph {reason.place}, in the style {_named(reason.style)}"
    yield f"numbering instance {reason.list_id}, named by {_giver(reason.list_from)}"
    yield f"level {reason.level}, named by {_level_giver(reason)}"
    written = f'written "{reason.pattern}" with {reason.number_format} numbers'
    yield f"abstract definition {reason.definition}: {written}, starting at {reason.start}"
    if reason.start_override is not None:
        yield f"the instance overrides the start with {reason.start_override}"
    if reason.counted_from is not None:
        yield f"counted from paragraph {reason.counted_from}, {_cause(reason)}"


def _named(style: str | None) -> str:
    return "that the document has for all paragraphs" if style is None else f'"{style}"'


def _giver(style: str | None) -> str:
    return "the paragraph itself" if style is None else f'the style "{style}"'


def _level_giver(reason: NumberReason) -> str:
    if reason.level_from is None and reason.list_from is not None:
        return "the definition, which binds it to the style"
    return _giver(reason.level_from)


def _cause(reason: NumberReason) -> str:
    causes = {
        "first use": "the first of its level",
        "restart": f"where the count began again after paragraph {reason.restarted_after}",
        "start override": "where the override took effect",
        "field": "where a field set the count",
    }
    return "" if reason.cause is None else causes[reason.cause]
