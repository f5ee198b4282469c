"""The stories of a Word file, its body and its notes, with the changes that they bear.

Changes are tracked or, where no story has tracked ones, told by the looks of words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml.etree import _Element
from msgspec import Struct, structs

from clauseline.ingest.redline import Redline
from clauseline.ingest.word.body import Body, read_story
from clauseline.ingest.word.content import Block, NoteKey, NoteText, Run
from clauseline.ingest.word.contents import paragraphs_of
from clauseline.ingest.word.names import W
from clauseline.ingest.word.redline import IN, OUT, find_redline, standing_of_all
from clauseline.ingest.word.styles import Styles
from clauseline.ingest.word.survey import Survey, survey, with_redline


class PassedOver(Struct, frozen=True, kw_only=True):
    """Where words are marked up by looks that are not read as changes, since others are tracked."""

    paragraphs: tuple[int, ...]
    notes: tuple[NoteKey, ...]


class Stories(Struct, frozen=True, kw_only=True):
    """What a file's stories hold: the body and its sections, and the blocks of each note.

    `tracked` says that they hold tracked changes, `redline` is the mark-up by looks that was read
    as changes, `passed_over` where looks were not.
    """

    body: Body
    blocks: Sequence[Block]
    sections: Sequence[_Element]
    notes: Mapping[NoteKey, NoteText]
    tracked: bool
    redline: Redline | None = None
    passed_over: PassedOver | None = None


def read_stories(body: _Element, notes: Mapping[str, _Element], styles: Styles) -> Stories:
    """The stories below a body and below the roots of the notes, which are given by their kind.

    Looks are mark-up by the evidence of all stories together.
    """
    roots = (body, *notes.values())
    seen = {root: survey(root, styles) for root in roots}
    stories = _read(body, notes, styles, seen)
    struck = styles.any_struck or any(each.struck for each in seen.values())
    redline = find_redline(roots, styles) if struck else None
    if redline is None:
        return stories
    seen = {root: with_redline(each, redline, root) for root, each in seen.items()}
    by_looks = _read(body, notes, styles, seen)
    if stories.tracked:
        return structs.replace(stories, passed_over=_passed_over(by_looks))
    return structs.replace(by_looks, redline=redline)


def _read(
    body: _Element,
    notes: Mapping[str, _Element],
    styles: Styles,
    seen: Mapping[_Element, Survey],
) -> Stories:
    story, blocks = read_story(body, styles, seen[body])
    tracked = story.marked_up
    found: dict[NoteKey, NoteText] = {}
    for kind, root in notes.items():
        for element in root.iterfind(W + kind):
            note, said = read_story(element, styles, seen[root])
            found[kind, element.get(f"{W}id", "")] = _note(said)
            tracked = tracked or note.marked_up
    sections = seen[body].sections
    return Stories(body=story, blocks=blocks, sections=sections, notes=found, tracked=tracked)


def _note(blocks: Sequence[Block]) -> NoteText:
    inserted, deleted = standing_of_all(_runs(blocks))
    return NoteText(blocks=blocks, inserted=inserted, deleted=deleted)


def _runs(blocks: Iterable[Block]) -> Iterator[Run]:
    """The runs of blocks, those of the boxes that hang on them included."""
    for paragraph in paragraphs_of(blocks):
        yield from paragraph.runs
        for box in paragraph.boxes:
            yield from _runs(box.blocks)


def _passed_over(stories: Stories) -> PassedOver | None:
    """Where looks would change words; None where they nowhere do."""
    paragraphs = tuple(
        each.place.paragraph or 0
        for each in paragraphs_of(stories.blocks)
        if _changed(_runs((each,)))
    )
    notes = tuple(key for key, note in stories.notes.items() if _changed(_runs(note.blocks)))
    return PassedOver(paragraphs=paragraphs, notes=notes) if paragraphs or notes else None


def _changed(runs: Iterable[Run]) -> bool:
    return any(run.deleted is OUT or run.inserted is IN for run in runs)
