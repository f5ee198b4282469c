"""Why a clause bears its number, in words: for someone who has to mend the Word file."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UnsetType

from clauseline.model.clause import Place
from clauseline.model.reason import NumberReason


def write_reason_text(number: str, reason: NumberReason | None) -> str:
    """The reason for a clause's number, a line for each thing that gave it."""
    if reason is None:
        return f"Why {number}: typed by hand; no list of the file counts it\n"
    lines = "\n".join(f"  {line}" for line in _lines(reason))
    return f"Why {number}, shown as {reason.label}:\n{lines}\n"


def _lines(reason: NumberReason) -> Iterator[str]:
    yield f"{_told(reason.place, reason.box_paragraph)}, in the style {_named(reason.style)}"
    yield f"numbering instance {reason.list_id}, named by {_giver(reason.list_from)}"
    yield f"level {reason.level}, named by {_level_giver(reason)}"
    written = f'written "{reason.pattern}" with {reason.number_format} numbers'
    yield f"abstract definition {reason.definition}: {written}, starting at {reason.start}"
    if reason.start_override is not None:
        yield f"the instance overrides the start with {reason.start_override}"
    if reason.counted_from is not None:
        begun = _told(reason.counted_from, reason.counted_from_box_paragraph)
        yield f"counted from {begun}, {_cause(reason)}"


def _told(paragraph: int | None, box_paragraph: int | UnsetType) -> str:
    return Place(paragraph=paragraph, box_paragraph=box_paragraph).told


def _named(style: str | None) -> str:
    return "that the document has for all paragraphs" if style is None else f'"{style}"'


def _giver(style: str | None) -> str:
    return "the paragraph itself" if style is None else f'the style "{style}"'


def _level_giver(reason: NumberReason) -> str:
    if reason.level_from is None and reason.list_from is not None:
        return "the definition, which binds it to the style"
    return _giver(reason.level_from)


def _cause(reason: NumberReason) -> str:
    after = _told(reason.restarted_after, reason.restarted_after_box_paragraph)
    causes = {
        "first use": "the first of its level",
        "restart": f"where the count began again after {after}",
        "start override": "where the override took effect",
        "field": "where a field set the count",
    }
    return "" if reason.cause is None else causes[reason.cause]
