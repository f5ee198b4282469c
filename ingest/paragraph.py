"""What every reader makes of its file and the structure is built from: the narrow waist."""

from __future__ import annotations

from msgspec import Struct

from clauseline.model.clause import MarkedOp, Note, Place, Table
from clauseline.model.number import Style
from clauseline.model.version import Omission, ReaderWarning


class Label(Struct, frozen=True, kw_only=True, gc=False):
    """What stands before a paragraph's words: "4.12", "(b)", "•".

    `series` names the list that counts it and `level` its depth there (from 0), both None where
    the label was typed by hand. `whole` says that the label already holds its parents' numbers;
    None where only its look can tell. `style` is how its counter is written, where that is known:
    it tells the letter i from the numeral. `divides` says that it is a division's, although
    its word, "Section", mostly is not.
    """

    text: str
    series: str | None = None
    level: int | None = None
    whole: bool | None = None
    style: Style | None = None
    bullet: bool = False
    divides: bool = False


class Paragraph(Struct, frozen=True, kw_only=True, gc=False):
    """A paragraph as its reader sees it: words, label, and how it is set.

    `outline` is the outline level of a heading, from 0. `indent` is how far its words stand from
    the margin, in points. `strong` says that all its words are bold or in capitals. A paragraph
    that only carries a table has no words. Read as marked up, a paragraph has `marks`, which hold
    its words before and after the changes; `gone` says that the changes take it out: then `text`
    holds its words before. `line` is the line of a PDF's page on which it begins, from 1, headers,
    footers, notes and tables not counted.
    """

    text: str
    label: Label | None = None
    outline: int | None = None
    indent: float = 0.0
    strong: bool = False
    title: bool = False
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    marks: tuple[MarkedOp, ...] = ()
    gone: bool = False
    place: Place = Place()
    line: int | None = None


class Reading(Struct, frozen=True, kw_only=True):
    """What a reader found in a file: its paragraphs, what it left out, and its doubts."""

    paragraphs: tuple[Paragraph, ...]
    dropped: tuple[Omission, ...] = ()
    warnings: tuple[ReaderWarning, ...] = ()
    marked_up: bool = False
