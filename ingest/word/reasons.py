"""Why a paragraph bears its number: style, list, definition, level, start, and since when."""

from __future__ import annotations

from clauseline.ingest.word.counting import Origin
from clauseline.ingest.word.numbering import Numbered, Numbering
from clauseline.ingest.word.properties import Properties
from clauseline.ingest.word.styles import Styles
from clauseline.model.clause import Place
from clauseline.model.reason import NumberReason


def reason_for(  # noqa: PLR0913 - a reason is made of all that gave the number
    label: str,
    place: Place,
    properties: Properties,
    numbered: Numbered,
    *,
    numbering: Numbering,
    styles: Styles,
    origin: Origin | None,
) -> NumberReason | None:
    """The reason for a label that has been counted; None where its list is not defined."""
    definition = numbering.definition(numbered.list_id)
    level = numbering.level(numbered.list_id, numbered.level)
    if definition is None or level is None:
        return None
    begun = Place() if origin is None else origin.place
    after = Place() if origin is None or origin.after is None else origin.after
    chain = styles.chain(properties.style)
    return NumberReason(
        label=label,
        place=place.paragraph or 0,
        style=chain[0].name if chain else None,
        list_id=numbered.list_id,
        list_from=_giver(properties, styles, "list_id"),
        definition=definition.id,
        level=numbered.level + 1,
        level_from=_giver(properties, styles, "level"),
        number_format=level.format,
        pattern=level.text,
        start=level.start,
        start_override=numbering.start_override(numbered.list_id, numbered.level),
        counted_from=begun.paragraph,
        cause=None if origin is None else origin.cause,
        restarted_after=after.paragraph,
        box_paragraph=place.box_paragraph,
        counted_from_box_paragraph=begun.box_paragraph,
        restarted_after_box_paragraph=after.box_paragraph,
    )


def _giver(properties: Properties, styles: Styles, stated: str) -> str | None:
    """The style that gives a paragraph its list or level, None where it does so itself."""
    if getattr(properties, stated) is not None:
        return None
    for style in styles.chain(properties.style):
        if getattr(style.properties, stated) is not None:
            return style.name
    return None
