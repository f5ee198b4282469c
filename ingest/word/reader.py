"""A Word file's bytes -> the paragraphs that Word shows in one view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from lxml.etree import _Element
from msgspec import Struct

from clauseline.ingest.archive import Package, open_package, parse_xml
from clauseline.ingest.paragraph import Reading
from clauseline.ingest.word.body import OUTSIDE, Body
from clauseline.ingest.word.changes import Choice, take_view
from clauseline.ingest.word.idle_markup import without_idle_markup
from clauseline.ingest.word.inline import LINKED
from clauseline.ingest.word.names import W
from clauseline.ingest.word.notes import KINDS, NoteCounter, Notes, manners_in, note_roots
from clauseline.ingest.word.numbering import Numbering
from clauseline.ingest.word.setting import Setter
from clauseline.ingest.word.stories import PassedOver, Stories, read_stories
from clauseline.ingest.word.styles import Styles
from clauseline.model.clause import Place
from clauseline.model.errors import UnreadableFile
from clauseline.model.reason import NumberReason
from clauseline.model.version import Omission, ReaderWarning

_MAIN_KIND: Final = "officeDocument"
_FEW: Final = 2
_FURNITURE: Final = ("header", "footer")


def read_word(data: bytes, file: str, choice: Choice) -> Reading:
    """The paragraphs that a Word file shows: with its changes accepted, rejected, or marked.

    Raises UnreadableFile and UnsafeFile for a package that is damaged or may do harm.
    """
    return _reading(_open(data, file), choice)


def read_word_views(data: bytes, file: str, choices: Iterable[Choice]) -> tuple[Reading, ...]:
    """What read_word gives for each of some views, of a file opened once."""
    opened = _open(data, file)
    return tuple(_reading(opened, choice) for choice in choices)


def _reading(opened: _Opened, choice: Choice) -> Reading:
    stories = opened.stories
    notes = opened.notes(choice)
    setter = opened.setter(choice, notes)
    if choice == "marked":
        notes.former = opened.notes("rejected")
        former = opened.setter("rejected", notes.former)
        labelled = [*former.set(take_view(stories.blocks, "rejected"))]
        setter.former_labels = {
            each.place: each.label for each in reversed(labelled) if each.label is not None
        }
    paragraphs = tuple(setter.set(take_view(stories.blocks, choice)))
    return Reading(
        paragraphs=paragraphs,
        dropped=tuple(_omissions(stories.body, opened.package, opened.main)),
        warnings=(*_doubts(stories, notes), *setter.warnings, *notes.warnings),
        marked_up=stories.tracked or stories.redline is not None,
    )


def why_numbered(data: bytes, file: str, choice: Choice, place: Place) -> NumberReason | None:
    """Why the paragraph at a place bears its number; None where no list gives it one.

    Raises UnreadableFile and UnsafeFile as read_word does.
    """
    opened = _open(data, file)
    setter = opened.setter(choice, None)
    setter.explained_place = place
    for _ in setter.set(take_view(opened.stories.blocks, choice)):
        pass
    return setter.reason


class _Opened(Struct, frozen=True, kw_only=True):
    """A Word file's parts, walked once."""

    package: Package
    main: str
    stories: Stories
    styles: Styles
    numbering: Numbering

    def setter(self, choice: Choice, notes: NoteCounter | None) -> Setter:
        return Setter(self.styles, self.numbering, notes, choice)

    def notes(self, choice: Choice) -> NoteCounter:
        """A counter of the notes in one view; those of a kind are a story, whose lists go on."""
        settings = self.package.related(self.main, "settings")
        manners = manners_in(self.stories.sections, settings)
        notes = Notes(texts=self.stories.notes, manners=manners)
        return NoteCounter(notes, choice, {kind: self.setter(choice, None) for kind in KINDS})


def _open(data: bytes, file: str) -> _Opened:
    package = open_package(data, file)
    main = _main_part(package)
    styles = Styles(package.related(main, "styles"))
    return _Opened(
        package=package,
        main=main,
        stories=read_stories(_body(package, main), note_roots(package, main), styles),
        styles=styles,
        numbering=Numbering(package.related(main, "numbering"), styles),
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


def _doubts(stories: Stories, notes: NoteCounter) -> Iterator[ReaderWarning]:
    body = stories.body
    if stories.redline is not None:
        yield ReaderWarning(place="document", message=stories.redline.evidence)
    if stories.passed_over is not None and (place := _places(stories.passed_over, notes)):
        yield ReaderWarning(
            place=place,
            message="beside tracked changes, words are marked up by their looks alone, some of "
            "them struck through; their looks are not read as changes: struck words too are read "
            "as the text's own",
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
    if linked := body.left_out[LINKED]:
        documents = "another document is" if linked == 1 else f"{linked} other documents are"
        yield ReaderWarning(
            place="document",
            message=f"{documents} linked as a whole (subDoc): read each by itself",
        )


def _places(passed_over: PassedOver, notes: NoteCounter) -> str:
    """Where looks are passed over in what a view shows: "paragraphs 2, 4 to 6, footnote 1"."""
    found = {"paragraph": [*_stretches(passed_over.paragraphs)]}
    for kind in KINDS:
        called = (notes.found.get(key) for key in passed_over.notes if key[0] == kind)
        found[kind] = [note.label for note in called if note is not None]
    return ", ".join(
        f"{kind}{'s' * (len(each) > 1 or ' to ' in each[0])} {', '.join(each)}"
        for kind, each in found.items()
        if each
    )


def _stretches(numbers: Iterable[int]) -> Iterator[str]:
    """Rising numbers, three and more that follow one another put together."""
    for _, group in groupby(enumerate(numbers), key=lambda each: each[1] - each[0]):
        stretch = [number for _, number in group]
        if len(stretch) > _FEW:
            yield f"{stretch[0]} to {stretch[-1]}"
        else:
            yield from map(str, stretch)
