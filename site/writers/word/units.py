"""A version -> the pieces of its pages, in order: each clause's paragraphs, tables and notes.

A clause is one unit, and another for the words that stand after its sub-clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from msgspec import Struct, structs

from clauseline.model.clause import Clause, ClauseId, Note, Table
from clauseline.model.number import REFERENCE, container_of
from clauseline.model.version import Version
from clauseline.site.writers.word.looks import Look, Setting

_BULLET: Final = re.compile(r"(?:^| )bullet \d+$")
FRONT: Final = ClauseId("")
"""Names the unit of the words before the first clause."""


class Line(Struct, frozen=True, kw_only=True):
    """A paragraph: the label before its words, and how it is set."""

    look: Look
    text: str
    label: str = ""


class Unit(Struct, frozen=True, kw_only=True):
    """What of a clause stands together; `closing` are the words after its sub-clauses.

    `margin` is where its words begin, in twentieths of a point.
    """

    clause: ClauseId
    closing: bool = False
    heading: Line | None = None
    body: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    margin: int = 0

    @property
    def lines(self) -> tuple[Line, ...]:
        """All its paragraphs."""
        return self.body if self.heading is None else (self.heading, *self.body)

    @property
    def is_words_alone(self) -> bool:
        """Whether it has no heading, table or note."""
        return self.heading is None and not self.tables and not self.notes


def units_of(version: Version) -> list[Unit]:
    """The units of a version, in the order of its pages; the words before the clauses first."""
    front = tuple(
        Line(look=Look("Title" if line == version.title else "BodyText"), text=line)
        for line in version.front
    )
    return [Unit(clause=FRONT, body=front), *_units(version.clauses, Setting())]


def said(lines: Sequence[Line]) -> str:
    """The words of paragraphs, joined by newlines."""
    return "\n".join(line.text for line in lines)


def _units(clauses: Iterable[Clause], around: Setting) -> Iterator[Unit]:
    for clause in clauses:
        groups = not clause.label or container_of(clause.label) is not None
        setting = around.below(groups=groups, headed=bool(clause.heading) or groups)
        opening, closing = _parts(clause)
        yield _opening(clause, opening, setting, groups=groups)
        list_end = len([*takewhile(_is_bullet, clause.children)]) or len(clause.children)
        yield from _units(clause.children[:list_end], setting)
        if closing:
            body = tuple(_text(line, setting) for line in closing.split("\n"))
            yield Unit(clause=clause.id, closing=True, body=body, margin=setting.margin)
        yield from _units(clause.children[list_end:], setting)


def _is_bullet(clause: Clause) -> bool:
    """Whether a clause is a bullet: words after bullets stand before numbered sub-clauses."""
    return _BULLET.search(clause.number) is not None


def _parts(clause: Clause) -> tuple[str, str]:
    """A clause's words before its sub-clauses, and those after them."""
    if clause.closing is None:
        return clause.text, ""
    return clause.text[: clause.closing].removesuffix("\n"), clause.text[clause.closing :]


def _opening(clause: Clause, text: str, setting: Setting, *, groups: bool) -> Unit:
    label = clause.label.replace("\n", " ")
    heading = None
    if clause.heading or (groups and label):
        look = setting.heading(labelled=bool(label) and not groups)
        heading = Line(look=look, text=clause.heading.replace("\n", " "), label=label)
    lines = [_text(line, setting) for line in text.split("\n")] if text else []
    if heading is not None and groups and label and lines and REFERENCE.match(lines[0].text):
        lines[1:1] = [structs.replace(heading, label="")] if heading.text else []
        heading = structs.replace(heading, text="")
    if heading is None and label:
        first = lines[0].text if lines else ""
        lines[:1] = [Line(look=setting.clause(), text=first, label=label)]
    elif heading is None and not lines and clause.notes:
        lines = [_text("", setting)]
    return Unit(
        clause=clause.id,
        heading=heading,
        body=tuple(lines),
        tables=tuple(table for table in clause.tables if table.rows),
        notes=clause.notes,
        margin=setting.margin,
    )


def _text(words: str, setting: Setting) -> Line:
    return Line(look=setting.text(), text=words)
