"""Paragraphs -> clause tree, for every format the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, structs

from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.ingest.structure.labels import BULLETS, Shape, TypedLabel, shape_of, typed_label
from clauseline.ingest.structure.marking import without_label
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


class _Seen(Struct, frozen=True, kw_only=True, gc=False):
    """A paragraph with the label that it bears or may bear."""

    paragraph: Paragraph
    label: Label | None = None
    typed: TypedLabel | None = None
    shape: Shape | None = None
    before_number: bool = False
    next_shape: Shape | None = None
    next_counters: tuple[Ordinal, ...] = ()


def structure(paragraphs: Sequence[Paragraph], *, marked: bool = False) -> Tree:
    """The clause tree of a document.

    Automatic labels are taken as they are. A label typed by hand counts where it makes sense
    after those before it; where it only may be one, the words stay words and a warning says so.
    """
    builder = _Builder()
    for seen in _look_ahead([_see(paragraph) for paragraph in paragraphs]):
        builder.take(seen)
    return builder.tree(_title(paragraphs), marked=marked)


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
    """Tells each paragraph whether a number follows, and each label what the next ones are."""
    coming: dict[str, tuple[Ordinal, ...]] = {}
    told = []
    before_number = False
    next_shape: Shape | None = None
    for each in reversed(seen):
        if each.shape is None or each.label is None:
            told.append(structs.replace(each, before_number=True) if before_number else each)
            before_number = False
            continue
        next_counters = coming.get(each.shape.pattern, ())
        told.append(structs.replace(each, next_counters=next_counters, next_shape=next_shape))
        next_shape = each.shape
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

    def tree(self, title: str, *, marked: bool) -> Tree:
        """The finished tree."""
        return Tree(
            title=title,
            front=tuple(self._front),
            clauses=freeze(self._root.children, Identities(), marked=marked),
            warnings=tuple(self._warnings),
        )

    def _believes(self, seen: _Seen, candidate: Candidate, home: Home) -> bool:
        """Whether a label is one; automatic labels are, typed ones have to make sense."""
        typed = seen.typed
        if typed is None:
            return True
        if self._names_document(candidate):
            return False
        if typed.strength == "certain":
            if home.jumps:
                self._warn(seen, f"the number {typed.text} does not follow the one before it")
            return True
        if not home.jumps and (_makes_sense(candidate, home, typed) or _leads_below(seen)):
            return True
        if typed.strength == "likely":
            self._warn(seen, f"{typed.text} may be a number or the paragraph's first word")
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
            gone=paragraph.gone,
        )
        home.parent.bear(node)
        self._doubt_order(home.parent)
        if node.groups:
            node.before = self._top
        marks = paragraph.marks
        if typed is not None:
            marks = without_label(marks, len(paragraph.text) - len(typed.rest), gone=node.gone)
        if _is_heading(paragraph, words, node):
            node.heading, node.heading_marks = words, marks
        else:
            node.marks.append(marks)
            node.paragraphs += filter(None, [words])
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

    def _doubt_order(self, parent: Node) -> None:
        """Words between sub-clauses can only be kept after all of them: once, say so."""
        if parent.closing_from is not None and not parent.interrupted:
            parent.interrupted = True
            self._warnings.append(
                ReaderWarning(
                    place=f"clause {parent.number}" if parent.number else parent.heading,
                    message="words stand between its sub-clauses; they are kept after the last",
                )
            )

    def _open_heading(self, paragraph: Paragraph) -> None:
        """A heading without a number; after a bare "Schedule 2" it is that division's heading."""
        words = fold(paragraph.text)
        top = self._top
        if top.is_bare_division:
            top.heading, top.heading_marks = words, paragraph.marks
            top.tables += paragraph.tables
            top.notes += paragraph.notes
            return
        node = Node(
            heading=words,
            heading_marks=paragraph.marks,
            gone=paragraph.gone,
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
            if not paragraph.gone:
                self._front += _front_lines(paragraph)
        else:
            self._speaker(paragraph).say(paragraph)

    def _speaker(self, paragraph: Paragraph) -> Node:
        """The clause whose words an unnumbered paragraph goes on with.

        It is the one opened last, unless the paragraph is set back to the words of a clause that
        leads into it, or before a bullet: then these are that clause's closing words.
        """
        top = self._top
        if paragraph.tables or paragraph.indent >= top.indent - 1:
            return top
        for node in top.lineage:
            if top.bullet and not node.bullet:
                return node
            leads = bool(node.paragraphs) and node.outline is None
            if node is not top and leads and abs(node.indent - paragraph.indent) <= 1:
                return node
        return top

    def _warn(self, seen: _Seen, message: str) -> None:
        place = seen.paragraph.place
        where = f"page {place.page}" if place.page is not None else f"paragraph {place.paragraph}"
        self._warnings.append(ReaderWarning(place=where, message=message))


def _makes_sense(candidate: Candidate, home: Home, typed: TypedLabel) -> bool:
    """Whether what stands around a label typed by hand, or its own look, makes it one.

    It goes on from the one before; or the next goes on from it; or it is set as a heading; or
    nothing but a label looks so: "(a)", "Schedule 1", a number that holds its parent's.
    """
    counter = home.counter
    if counter is not None and (counter.value > 1 or follows_any(candidate.next_counters, counter)):
        return True
    if candidate.paragraph.outline is not None or candidate.paragraph.strong:
        return True
    if home.held:
        return True
    looks_so = typed.text.startswith("(") or container_of(typed.text) is not None
    return typed.strength == "likely" and looks_so


def _leads_below(seen: _Seen) -> bool:
    """Whether the label after this one begins a list of another shape, as "(a)" after "1."."""
    shape, coming = seen.shape, seen.next_shape
    if shape is None or coming is None or coming.pattern == shape.pattern:
        return False
    return any(counter.value == 1 for counter in coming.counters)


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
        yield from filter(None, (fold(" ".join(row)) for row in table.rows))
    yield from (note.text for note in paragraph.notes if note.text)


def _title(paragraphs: Sequence[Paragraph]) -> str:
    """The paragraph set as a title; else the first words before a number, if they are short."""
    titles = [fold(each.text) for each in paragraphs if each.title and each.text.strip()]
    if titles:
        return titles[0]
    for each in paragraphs:
        if each.label is not None or typed_label(each.text.lstrip()) is not None:
            break
        if words := fold(each.text):
            return words if len(words) <= HEADING_LENGTH else ""
    return ""
