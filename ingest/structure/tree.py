"""Paragraphs -> clause tree, for every format the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import Final

from msgspec import UNSET, Struct, UnsetType, structs

from clauseline.ingest.marking import fold_marks, without_label
from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.ingest.structure.belief import Case, judge
from clauseline.ingest.structure.front import front_lines, front_marks, title_of
from clauseline.ingest.structure.labels import TypedLabel, shape_of
from clauseline.ingest.structure.node import Node, freeze
from clauseline.ingest.structure.placing import Candidate, Home, counter_at, find_home
from clauseline.ingest.structure.sections import with_grouping_sections
from clauseline.ingest.structure.sight import Seen, inner_label, look_at
from clauseline.model.clause import Clause, MarkedOp
from clauseline.model.identity import Identities
from clauseline.model.number import REFERENCE
from clauseline.model.text import fold
from clauseline.model.version import ReaderWarning

HEADING_LENGTH: Final = 250
"""Longer words, in characters, are text, even where they are set as a heading."""

CAPITALS_LENGTH: Final = 80
"""Longer words in capitals are a warning to the reader, no heading."""

DEEPEST: Final = 60
"""Clauses that would stand deeper stand here."""

_ENDS_A_SENTENCE: Final = re.compile(r"(?:(?<!\betc)\.|[;:,])\W*$|\b(and|or)$")


class Tree(Struct, frozen=True, kw_only=True):
    """What a document's paragraphs say: unnumbered words before the first clause, then clauses."""

    title: str
    front: tuple[str, ...]
    front_ops: tuple[MarkedOp, ...] | UnsetType
    clauses: tuple[Clause, ...]
    warnings: tuple[ReaderWarning, ...]


def structure(paragraphs: Sequence[Paragraph], *, marked: bool = False) -> Tree:
    """The clause tree of a document.

    Automatic labels are taken as they are. A label typed by hand counts where it makes sense
    after those before it; where it only may be one, the words stay words and a warning says so.
    """
    builder = _Builder()
    for seen in with_grouping_sections([*look_at(paragraphs)]):
        builder.take(seen)
    return builder.tree(title_of(paragraphs), marked=marked)


def _within_depth(home: Home) -> Home:
    """A home that is not too deep: no document goes down further, but a hostile one may."""
    parent = home.parent
    while parent.depth >= DEEPEST and parent.parent is not None:
        parent = parent.parent
    return home if parent is home.parent else structs.replace(home, parent=parent)


class _Builder:
    """The tree as it grows: `top` is the clause that was opened last.

    What the changes take out stands below what was, `kept` is the last clause that they leave:
    what they leave goes on from there, as if the others had not been.
    """

    def __init__(self) -> None:
        self._root = Node()
        self._top = self._root
        self._kept = self._root
        self._front: list[Paragraph] = []
        self._warnings: list[ReaderWarning] = []

    def take(self, seen: Seen) -> None:
        """Puts the next paragraph where it belongs."""
        if not seen.paragraph.gone:
            self._top = self._kept
        if seen.label is not None and seen.shape is not None:
            candidate = Candidate(
                paragraph=seen.paragraph,
                label=seen.label,
                shape=seen.shape,
                next_counters=seen.next_counters,
            )
            home = _within_depth(self._below_heading(candidate) or find_home(candidate, self._top))
            if self._believes(seen, home):
                self._open_with_rest(seen, candidate, home)
                return
        if self._refers(seen.paragraph):
            self._top.referred = True
            self._say(seen.paragraph)
        elif self._heads(seen):
            self._open_heading(seen.paragraph)
        else:
            self._say(seen.paragraph)

    def _below_heading(self, candidate: Candidate) -> Home | None:
        """Where a clause belongs of which only a heading parts the clause that holds it.

        A heading in bold has no level of its own. Where what follows it goes on below the clause
        that stands before it, the heading is one of that clause. After parties or recitals, "(1)"
        or "(A)" at the beginning of a document, it is not, unless Word counts both in one list.
        A Part is one of the clause whose number the next one holds: "2.1" after "2." and "Part A".
        """
        heading = self._top
        if heading.before is None or not (heading.is_lone_heading or heading.is_lone_part):
            return None
        if candidate.paragraph.gone and not heading.gone:
            return None
        home = find_home(candidate, heading.before)
        clause = home.parent
        if not clause.label or clause.container is not None or clause.bullet:
            return None
        if heading.container is not None and not home.held:
            return None
        in_list = clause.series is not None and clause.series == candidate.label.series
        if clause.label.startswith("(") and clause.depth == 1 and not in_list:
            return None
        heading.move_to(clause)
        return structs.replace(home, parent=heading)

    def _open_with_rest(self, seen: Seen, candidate: Candidate, home: Home) -> None:
        """Opens a clause; where its words begin with a label too, as "(a)(i)", that one below."""
        words = seen.paragraph.text if seen.typed is None else seen.typed.rest
        inner = inner_label(words)
        if inner is None or seen.paragraph.marks:
            self._open(candidate, home, seen.typed)
            return
        alone = structs.replace(seen.paragraph, text="", notes=(), tables=())
        self._open(structs.replace(candidate, paragraph=alone), home, None)
        rest = structs.replace(seen.paragraph, text=words, label=None, outline=None)
        label = Label(text=inner.text)
        below = Candidate(paragraph=rest, label=label, shape=shape_of(inner.text))
        self._open(below, Home(parent=self._top, counter=counter_at(below, None)), inner)

    def tree(self, title: str, *, marked: bool) -> Tree:
        """The finished tree."""
        front = self._front
        return Tree(
            title=title,
            front=tuple(line for each in front if not each.gone for line in front_lines(each)),
            front_ops=fold_marks([*chain(*map(front_marks, front))]) if marked else UNSET,
            clauses=freeze(self._root.children, Identities(), marked=marked),
            warnings=tuple(self._warnings),
        )

    def _believes(self, seen: Seen, home: Home) -> bool:
        """Whether a label is one; automatic labels are, typed ones have to make sense."""
        if seen.typed is None:
            return True
        verdict = judge(Case(seen=seen, typed=seen.typed, home=home, top=self._top))
        if verdict.doubt:
            self._warn(seen, verdict.doubt)
        return verdict.believed

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
            divides=candidate.label.divides,
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
        node.referred = node.container is not None and REFERENCE.match(words) is not None
        if _is_heading(paragraph, words, node) and not node.referred:
            node.heading, node.heading_marks = words, marks
        else:
            node.marks.append(marks)
            if words:
                node.add(words)
        self._opened(node)

    def _refers(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph below a schedule's bare label names the provision behind it."""
        top = self._top
        bare = top.is_bare_division and not top.referred
        return bare and REFERENCE.match(fold(paragraph.text)) is not None

    def _heads(self, seen: Seen) -> bool:
        """Whether a paragraph without a number is a heading.

        Its outline level says so; or it stands right after a division's bare label; or it is
        short, in bold or typed in capitals, and right before a number, or in bold after a bare one.
        """
        paragraph = seen.paragraph
        words = fold(paragraph.text)
        if not words or paragraph.outline is not None:
            return bool(words)
        if self._top.quotes and self._top.series is not None and not seen.before_counted:
            return False
        between = seen.before_number and self._top is not self._root
        if between and words.isupper() and len(words) <= CAPITALS_LENGTH:
            return True
        if len(words) > HEADING_LENGTH or _ENDS_A_SENTENCE.search(words):
            return False
        return self._top.is_bare_division or (paragraph.strong and (between or self._top.is_bare))

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
        """A heading without a number; after a bare "Schedule 2" or "Article 2" it is that one's."""
        words = fold(paragraph.text)
        top = self._top
        if top.is_bare_division or top.is_bare:
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
        self._opened(node)

    def _opened(self, node: Node) -> None:
        self._top = node
        if not node.gone:
            self._kept = node

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
            self._front.append(paragraph)
        else:
            speaker = self._speaker(paragraph)
            speaker.say(paragraph)
            closes = speaker is not self._top and not self._top.heading
            self._top.closed_by = speaker if closes else None

    def _speaker(self, paragraph: Paragraph) -> Node:
        """The clause whose words an unnumbered paragraph, or a table, goes on with.

        It is the one opened last, unless the paragraph is set back to the words of a clause that
        leads into it, or before a bullet: then these are that clause's closing words. So they are
        where a bullet that leads into nothing stands no further in than its clause's words.
        """
        top = self._top
        if top.bullet or paragraph.tables:
            clause = next((node for node in top.lineage if not node.bullet), top)
            edge = top.indent - 1 if top.leads_on else max(top.indent - 1, clause.margin + 1)
            return clause if paragraph.tables or paragraph.indent < edge else top
        if (top.outline is not None and top.heading) or paragraph.indent >= top.indent - 1:
            return top
        around = (node for node in top.lineage if node is not top)
        return next((node for node in around if node.speaks_at(paragraph.indent)), top)

    def _warn(self, seen: Seen, message: str) -> None:
        self._warnings.append(ReaderWarning(place=_where(seen.paragraph), message=message))


def _where(paragraph: Paragraph) -> str:
    """The place of a paragraph in its file, for people: "page 3, line 12", "paragraph 40"."""
    told = paragraph.place.told
    return told if paragraph.line is None else f"{told}, line {paragraph.line}"


def _is_heading(paragraph: Paragraph, words: str, node: Node) -> bool:
    if not words or len(words) > HEADING_LENGTH or node.bullet:
        return False
    set_as_one = paragraph.outline is not None or paragraph.strong or node.container is not None
    return set_as_one and not _ENDS_A_SENTENCE.search(words)
