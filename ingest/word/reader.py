"""A Word file's bytes -> the paragraphs that Word shows in one view."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element
from msgspec import Struct

from clauseline.ingest.archive import Package, open_package, parse_xml
from clauseline.ingest.paragraph import Reading
from clauseline.ingest.redline import Redline
from clauseline.ingest.word.body import OUTSIDE, Body, read_story
from clauseline.ingest.word.changes import Choice, take_view
from clauseline.ingest.word.content import Block
from clauseline.ingest.word.idle_markup import without_idle_markup
from clauseline.ingest.word.names import W
from clauseline.ingest.word.notes import Notes, read_notes
from clauseline.ingest.word.numbering import Numbering
from clauseline.ingest.word.redline import find_redline
from clauseline.ingest.word.setting import Setter
from clauseline.ingest.word.styles import Styles
from clauseline.ingest.word.survey import survey, with_redline
from clauseline.model.errors import UnreadableFile
from clauseline.model.reason import NumberReason
from clauseline.model.version import Omission, ReaderWarning

_MAIN_KIND: Final = "officeDocument"
_FURNITURE: Final = ("header", "footer")


def read_word(data: bytes, file: str, choice: Choice) -> Reading:
    """The paragraphs that a Word file shows: with its changes accepted, rejected, or marked.

    Raises UnreadableFile and UnsafeFile for a package that is damaged or may do harm.
    """
    opened = _open(data, file, choice)
    setter = opened.setter(choice)
    if choice == "marked":
        former = opened.setter("rejected").set(take_view(opened.blocks, "rejected"))
        setter.former_labels = {
            each.place.paragraph: each.label
            for each in former
            if each.label is not None and each.place.paragraph is not None
        }
    paragraphs = tuple(setter.set(take_view(opened.blocks, choice)))
    return Reading(
        paragraphs=paragraphs,
        dropped=tuple(_omissions(opened.body, opened.package, opened.main)),
        warnings=(*_doubts(opened), *setter.warnings),
        marked_up=bool(opened.body.marked_up or opened.notes.marked_up or opened.redline),
    )


def why_numbered(data: bytes, file: str, choice: Choice, place: int) -> NumberReason | None:
    """Why the paragraph at a place bears its number; None where no list gives it one.

    Raises UnreadableFile and UnsafeFile as read_word does.
    """
    opened = _open(data, file, choice)
    setter = opened.setter(choice)
    setter.explained_place = place
    for _ in setter.set(take_view(opened.blocks, choice)):
        pass
    return setter.reason


class _Opened(Struct, frozen=True, kw_only=True):
    """A Word file's parts, walked once."""

    package: Package
    main: str
    body: Body
    blocks: list[Block]
    styles: Styles
    numbering: Numbering
    notes: Notes
    redline: Redline | None
    beside_changes: bool

    def setter(self, choice: Choice) -> Setter:
        return Setter(self.styles, self.numbering, self.notes, choice)


def _open(data: bytes, file: str, choice: Choice) -> _Opened:
    package = open_package(data, file)
    main = _main_part(package)
    styles = Styles(package.related(main, "styles"))
    element = _body(package, main)
    seen = survey(element, styles)
    body, blocks = read_story(element, styles, seen)
    redline = find_redline(element, styles) if seen.struck or styles.any_struck else None
    if redline is not None and not body.marked_up:
        seen = with_redline(seen, redline, element)
        body, blocks = read_story(element, styles, seen)
    return _Opened(
        package=package,
        main=main,
        body=body,
        blocks=blocks,
        styles=styles,
        numbering=Numbering(package.related(main, "numbering"), styles),
        notes=read_notes(package, main, seen.sections, styles, choice),
        redline=seen.redline,
        beside_changes=redline is not None and seen.redline is None,
    )


def _main_part(package: Package) -> str:
    for target in package.targets("").values():
        if target.kind == _MAIN_KIND and package.has(target.part):
            return target.part
    raise UnreadableFile(
        "the package names no Word document",
        remedy="open the file in Word and save it again",
        file=package.file,
    )


def _body(package: Package, main: str) -> _Element:
    data = without_idle_markup(package.read(main))
    body = parse_xml(data, file=package.file, part=main).find(f"{W}body")
    if body is None:
        raise UnreadableFile(
            "the main part has no body",
            remedy="open the file in Word and save it again",
            file=package.file,
            place=main,
        )
    return body


def _omissions(body: Body, package: Package, main: str) -> Iterator[Omission]:
    counted = dict(body.left_out)
    for target in package.targets(main).values():
        if target.kind in _FURNITURE:
            counted[target.kind] = counted.get(target.kind, 0) + 1
    for what, count in sorted(counted.items()):
        if count:
            yield Omission(what=what, count=count)


def _doubts(opened: _Opened) -> Iterator[ReaderWarning]:
    body = opened.body
    if opened.redline is not None:
        yield ReaderWarning(place="document", message=opened.redline.evidence)
    if opened.beside_changes:
        yield ReaderWarning(
            place="document",
            message="beside tracked changes, words are marked up by their looks, some of them "
            "struck through; these are read as they stand",
        )
    if not body.trusts_fields:
        yield ReaderWarning(
            place="document", message="a field begins and never ends; its code may show as text"
        )
    if body.left_out[OUTSIDE]:
        yield ReaderWarning(
            place="document",
            message="another document is embedded as a whole (altChunk); its words are not read",
        )
