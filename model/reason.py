"""Why a clause bears its number, as the file that it was read from says it."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, Struct, UnsetType

Cause = Literal["first use", "restart", "start override", "field"]


class NumberReason(Struct, frozen=True, kw_only=True):
    """Why a paragraph of a Word file bears its label.

    `list_from` and `level_from` name the style that gives the list and the level, None where the
    paragraph does so itself. Places count the body's paragraphs from 1, levels from 1. The count
    began at `counted_from`, for a cause; a restart followed the higher level's paragraph
    `restarted_after`. What stands in a text box has a `box_paragraph` beside its place, as Place.
    """

    label: str
    place: int
    style: str | None
    list_id: int
    list_from: str | None
    definition: str
    level: int
    level_from: str | None
    number_format: str
    pattern: str
    start: int
    start_override: int | None
    counted_from: int | None
    cause: Cause | None
    restarted_after: int | None
    box_paragraph: int | UnsetType = UNSET
    counted_from_box_paragraph: int | UnsetType = UNSET
    restarted_after_box_paragraph: int | UnsetType = UNSET
