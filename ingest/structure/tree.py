"""Paragraphs -> clause tree, for every format the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, structs

from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.ingest.structure.labels import BULLETS, Shape, TypedLabel, shape_of, typed_label
from clauseline.ingest.structure.node import Node, freeze
from clauseline.ingest.structure.placing import Candidate, Home, find_home, follows_any
from clauseline.model.clause import Clause
from clauseline.model.identity import Identities
from clauseline.model.number import RESTARTING, Ordinal, container_of
from clauseline.model.text import fold
from clauseline.model.version import ReaderWarning

HEADING_LENGTH: Final = 250
"""Longer words, in characters, are text, even where they are set as a heading."""

_ENDS_A_SENTENCE: Final = re.compile(r"[.;:,]\W*$|\b(and|or)$")


class Tree(Struct, frozen=True, kw_only=True):
    """What a document's paragraphs say: unnumbered words before the first clause, then clauses."""

    title: str
    front: tuple[str, ...]
    clauses: tuple[Clause, ...]
    warnings: tuple[ReaderWarning, ...]


class _Seen(Struct, frozen=True, kw_only=True):
    """A paragraph with the label that it bears or may bear."""

    paragraph: Paragraph
    label: Label | None = None
    typed: TypedLabel | None = None
    shape: Shape | None = None
    before_number: bool = False
    next_counters: tuple[Ordinal, ...] = ()


def structure(paragraphs: Sequence[Paragraph]) -> Tree:
    """The clause tree of a document.

    Automatic labels are taken as they are. A label typed by hand counts where it makes sense
    after those before it; where it only may be one, the words stay words and a warning says so.
    """
    builder = _Builder()
    for seen in _look_ahead([_see(paragraph) for paragraph in paragraphs]):
        builder.take(seen)
    return builder.tree(_title(paragraphs))


def _see(paragraph: Paragraph) -> _Seen:
    label = paragraph.label
    if label is not None:
        return _Seen(paragraph=paragraph, label=label, shape=shape_of(label.text))
    typed = typed_label(unicodedata.normalize("NFC", paragraph.text).lstrip())
    if typed is None:
        return _Seen(paragraph=paragraph)
    label = Label(text=typed.text, bullet=typed.text in BULLETS)
    return _Seen(paragraph=paragraph, label=label, typed=typed, shape=shape_of(label.text))


def _look_ahead(seen: Sequence[_Seen]) -> Iterator[_Seen]:
    """Tells each paragraph whether a number follows, and each label what its next one counts."""
    coming: dict[str, tuple[Ordinal, ...]] = {}
    told = []
    before_number = False
    for each in reversed(seen):
        if each.shape is None or each.label is None:
            told.append(structs.replace(each, before_number=True) if before_number else each)
            before_number = False
            continue
        told.append(structs.replace(each, next_counters=coming.get(each.shape.pattern, ())))
        coming[each.shape.pattern] = each.shape.counters
        before_number = not each.label.bullet
    return reversed(told)


class _Builder:
    """The tree as it grows: `top` is the clause that was opened last."""

    def __init__(self) -> None:
        self._root = Node()
        self._top = self._root
        self._front: list[str] = []
        self._warnings: list[ReaderWarning] = []

    def take(self, seen: _Seen) -> None:
        """Puts the next paragraph where it belongs."""
        if seen.label is not None and seen.shape is not None:
            candidate = Candidate(
                paragraph=seen.paragraph,
                label=seen.label,
                shape=seen.shape,
                next_counters=seen.next_counters,
            )
            home = find_home(candidate, self._top)
            if home is not None and self._believes(seen, candidate, home):
                self._open(candidate, home, seen.typed)
                return
        if self._heads(seen):
            self._open_heading(seen.paragraph)
        else:
            self._say(seen.paragraph)

    def tree(self, title: str) -> Tree:
        """The finished tree."""
        return Tree(
            title=title,
            front=tuple(self._front),
            clauses=freeze(self._root.children, Identities()),
            warnings=tuple(self._warnings),
        )

    def _believes(self, seen: _Seen, candidate: Candidate, home: Home) -> bool:
        """Whether a label is one; automatic labels are, typed ones have to make sense."""
        if seen.typed is None:
            return True
        if self._names_document(candidate):
            return False
        if seen.typed.strength == "certain":
            if home.jumps:
                self._warn(seen, f"the number {seen.typed.text} does not follow the one before it")
            return True
        goes_on = home.counter is not None and home.counter.value > 1 and not home.jumps
        leads = home.counter is not None and follows_any(seen.next_counters, home.counter)
        set_as_one = candidate.paragraph.outline is not None or candidate.paragraph.strong
        if goes_on or (leads and not home.jumps) or (set_as_one and not home.jumps):
            return True
        certain_look = seen.typed.strength == "likely" and (
            seen.typed.text.startswith("(") or container_of(seen.typed.text) is not None
        )
        if certain_look and not home.jumps:
            return True
        if seen.typed.strength == "likely":
            self._warn(seen, f"{seen.typed.text} may be a number or the paragraph's first word")
        return False

    def _names_document(self, candidate: Candidate) -> bool:
        """Whether "Appendix AL" before the first clause is the document's own name.

        A document may consist of schedules; then the next one follows.
        """
        if self._root.children or container_of(candidate.label.text) not in RESTARTING:
            return False
        return not any(follows_any(candidate.next_counters, c) for c in candidate.shape.counters)

    def _open(self, candidate: Candidate, home: Home, typed: TypedLabel | None) -> None:
        paragraph = candidate.paragraph
        words = fold(paragraph.text if typed is None else typed.rest)
        node = Node(
            label=candidate.label.text,
            shape=candidate.shape,
            counter=home.counter,
            whole=candidate.label.whole,
            series=candidate.label.series,
            level=candidate.label.level,
            outline=paragraph.outline,
            indent=paragraph.indent,
            bullet=candidate.label.bullet,
            place=paragraph.place,
            tables=list(paragraph.tables),
            notes=list(paragraph.notes),
        )
        home.parent.bear(node)
        if node.groups:
            node.before = self._top
        if _is_heading(paragraph, words, node):
            node.heading = words
        elif words:
            node.paragraphs.append(words)
        self._top = node

    def _heads(self, seen: _Seen) -> bool:
        """Whether a paragraph without a number is a heading.

        Its outline level says so; or it stands right after a division's bare label; or it is
        short, in bold and right before a number.
        """
        paragraph = seen.paragraph
        words = fold(paragraph.text)
        if not words or paragraph.outline is not None:
            return bool(words)
        if len(words) > HEADING_LENGTH or _ENDS_A_SENTENCE.search(words):
            return False
        return self._top.is_bare_division or (
            paragraph.strong and seen.before_number and self._top is not self._root
        )

    def _open_heading(self, paragraph: Paragraph) -> None:
        """A heading without a number; after a bare "Schedule 2" it is that division's heading."""
        words = fold(paragraph.text)
        top = self._top
        if top.is_bare_division:
            top.heading = words
            top.tables += paragraph.tables
            top.notes += paragraph.notes
            return
        node = Node(
            heading=words,
            outline=paragraph.outline,
            indent=paragraph.indent,
            place=paragraph.place,
            tables=list(paragraph.tables),
            notes=list(paragraph.notes),
        )
        self._above(paragraph.outline).bear(node)
        node.before = self._top
        self._top = node

    def _above(self, outline: int | None) -> Node:
        """The nearest heading of a higher level, or the division that holds all that follows.

        A heading that is only set in bold has no level: it stands below those that have.
        """
        for node in self._top.lineage:
            if node.outline is not None and (outline is None or node.outline < outline):
                return node
            if node.container is not None and (node.outline is None or node.outline == outline):
                return node
        return self._root

    def _say(self, paragraph: Paragraph) -> None:
        if self._top is self._root:
            self._front += _front_lines(paragraph)
        else:
            self._speaker(paragraph).say(paragraph)

    def _speaker(self, paragraph: Paragraph) -> Node:
        """The clause whose words an unnumbered paragraph goes on with.

        It is the one opened last, unless the paragraph is set back to the words of a clause that
        leads into it: then these are that clause's closing words.
        """
        top = self._top
        if paragraph.tables or paragraph.indent >= top.indent - 1:
            return top
        for node in top.lineage:
            leads = bool(node.paragraphs) and node.outline is None
            if node is not top and leads and abs(node.indent - paragraph.indent) <= 1:
                return node
        return top

    def _warn(self, seen: _Seen, message: str) -> None:
        place = seen.paragraph.place
        where = f"page {place.page}" if place.page is not None else f"paragraph {place.paragraph}"
        self._warnings.append(ReaderWarning(place=where, message=message))


def _is_heading(paragraph: Paragraph, words: str, node: Node) -> bool:
    if not words or len(words) > HEADING_LENGTH or node.bullet:
        return False
    set_as_one = paragraph.outline is not None or paragraph.strong or node.container is not None
    return set_as_one and not _ENDS_A_SENTENCE.search(words)


def _front_lines(paragraph: Paragraph) -> Iterator[str]:
    """Every line of words before the first clause, those of tables and notes included."""
    if words := fold(paragraph.text):
        yield words
    for table in paragraph.tables:
        for row in table.rows:
            yield from filter(None, (fold(cell) for cell in row))
    yield from (note.text for note in paragraph.notes if note.text)


def _title(paragraphs: Sequence[Paragraph]) -> str:
    """The paragraph set as a title; else the first unnumbered words, strong ones first."""
    titles = [fold(each.text) for each in paragraphs if each.title and each.text.strip()]
    if titles:
        return titles[0]
    front: list[Paragraph] = []
    for each in paragraphs:
        if each.label is not None or typed_label(each.text.lstrip()) is not None:
            break
        if each.text.strip():
            front.append(each)
    strong = [each for each in front if each.strong or each.outline is not None]
    return fold((strong or front)[0].text) if front else ""
