"""What stands on the pages: lines and tables, each run of words kept, put in or taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

from msgspec import Struct

from clauseline.sample.source import NOTE, Block, Text

Mark = Literal["=", "+", "-"]
TOKEN = re.compile(r"\s*\S+|\s+")
TERM = re.compile(r"“[^”]+”")
CITATION = re.compile(r"(?<=clause )(\d+(?:\.\d+)*(?:\([a-z]+\))*)")


class Run(Struct, frozen=True, kw_only=True):
    """A stretch of words set alike, or a footnote's mark with the words of the note.

    `cites` says that the words are the number of a clause, cited.
    """

    words: str
    mark: Mark = "="
    strong: bool = False
    cites: bool = False
    note: str | None = None


class Line(Struct, frozen=True, kw_only=True):
    """A paragraph: its style, its runs, and whether its own mark was put in or taken out."""

    key: str
    style: str
    runs: tuple[Run, ...] = ()
    mark: Mark = "="


class Grid(Struct, frozen=True, kw_only=True):
    """A table; the first row heads the columns. Each cell is one line."""

    key: str
    rows: tuple[tuple[Line, ...], ...]


Piece: TypeAlias = Line | Grid


def appendix_lines(text: Text) -> tuple[Piece, ...]:
    """The lines and tables of an appendix's body."""
    return tuple(
        grid(block) if block.rows else line(block, style_of(block)) for block in text.blocks
    )


def line(block: Block, style: str) -> Line:
    """The line of a block; the term that a definition defines is strong."""
    runs = runs_of(block.words)
    if block.kind == "definition" and (term := TERM.match(block.words)):
        rest = runs_of(block.words[term.end() :])
        runs = (Run(words=term.group(), strong=True), *rest)
    return Line(key=block.key, style=style, runs=runs)


def runs_of(words: str) -> tuple[Run, ...]:
    """The runs of a line: its words, token by token, and its footnotes."""
    runs: list[Run] = []
    for at, part in enumerate(NOTE.split(words)):
        runs.extend([Run(words="", note=part)] if at % 2 else tokens_of(part))
    return tuple(runs)


def tokens_of(words: str) -> Iterator[Run]:
    """The words token by token, each with the space before it; a cited number by itself."""
    for at, part in enumerate(CITATION.split(words)):
        if at % 2:
            yield Run(words=part, cites=True)
        else:
            yield from (Run(words=token) for token in TOKEN.findall(part))


def grid(block: Block) -> Grid:
    """The table of a block."""
    rows = tuple(
        tuple(
            Line(
                key=f"{block.key}-{row}-{column}",
                style="TableText" if row else "TableHead",
                runs=runs_of(cell),
            )
            for column, cell in enumerate(cells)
        )
        for row, cells in enumerate(block.rows)
    )
    return Grid(key=block.key, rows=rows)


STYLES = (
    (r"Part [A-Z]", "Heading1"),
    (r"\d+", "Heading2"),
    (r"\d+\.\d+", "Clause"),
    (r"\d+\.\d+\([a-z]\)", "SubClause"),
    (r"\d+\.\d+\([a-z]\)\([ivx]+\)", "SubSubClause"),
    (r"Schedule \d+", "Schedule"),
    (r"Schedule \d+, \d+", "ScheduleHeading"),
    (r"Schedule \d+, \d+\.\d+", "ScheduleParagraph"),
    (r"Schedule \d+, \d+\.\d+\([a-z]\)", "ScheduleSubParagraph"),
)
"""The shape of a number, and the style that numbers paragraphs so."""


def style_of(block: Block) -> str:
    """The paragraph style of a block of an appendix.

    Raises ValueError for a number of no known shape.
    """
    if block.kind:
        return {"definition": "Definition", "closing": "ClauseContinued"}[block.kind]
    for shape, style in STYLES:
        if re.fullmatch(shape, block.number):
            return style
    raise ValueError(f"a number of no known shape: {block.number!r}")
