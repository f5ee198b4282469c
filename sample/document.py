"""Lines and tables into the body and the footnotes of a Word document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from clauseline.sample.elements import NAMESPACES, W, element, field, styled, words, xml
from clauseline.sample.lines import Grid, Line, Mark, Piece, Run

TEXT_WIDTH: Final = 9070
"""Twentieths of a point between the margins of an A4 page."""
COLUMN_WIDTHS: Final = {3: (3370, 3700, 2000), 4: (1800, 3670, 2000, 1600)}
WRAPPERS: Final[dict[Mark, str]] = {"+": "ins", "-": "del"}


class Entry(Struct, frozen=True, kw_only=True):
    """A line of the contents: its level from 1, label, heading, and the heading's bookmark."""

    level: int
    label: str
    heading: str
    bookmark: str


class Bookmarks(Struct, frozen=True, kw_only=True):
    """The bookmarks of a text: those that a paragraph of a key bears, and that of a number."""

    by_key: dict[str, tuple[str, ...]] = {}
    by_number: dict[str, str] = {}


class Body:
    """Makes a body, numbering its marks as it goes and collecting its footnotes."""

    def __init__(self, author: str, date: str, bookmarks: Bookmarks) -> None:
        self._author = author
        self._date = date
        self._bookmarks = bookmarks
        self._marks = 0
        self.footnotes: list[str] = []

    def pieces(self, pieces: Iterable[Piece]) -> list[etree._Element]:
        """The elements of the lines and tables."""
        found: list[etree._Element] = []
        for piece in pieces:
            if isinstance(piece, Grid):
                found.extend((self.table(piece), spacer()))
            else:
                found.append(self.paragraph(piece))
        return found

    def paragraph(self, line: Line) -> etree._Element:
        """The paragraph of a line; its mark is put in or taken out where the line was."""
        marks = [] if line.mark == "=" else [element("rPr", self.change(line.mark))]
        runs = self.runs(line.runs)
        for name in self._bookmarks.by_key.get(line.key, ()):
            runs = self.bookmarked(name, runs)
        return element("p", styled(line.style, *marks), *runs)

    def change(self, mark: Mark, *children: etree._Element) -> etree._Element:
        """A tracked change around these runs."""
        return element(
            WRAPPERS[mark],
            *children,
            id=self.next_mark(),
            author=self._author,
            date=f"{self._date}T09:00:00Z",
        )

    def next_mark(self) -> str:
        """A number that no change and no bookmark has yet."""
        self._marks += 1
        return str(self._marks)

    def bookmarked(self, name: str, runs: list[etree._Element]) -> list[etree._Element]:
        """The runs between the two ends of a bookmark."""
        number = self.next_mark()
        start = element("bookmarkStart", id=number, name=name)
        return [start, *runs, element("bookmarkEnd", id=number)]

    def runs(self, runs: Sequence[Run]) -> list[etree._Element]:
        """The runs, those put in or taken out wrapped as a tracked change."""
        found: list[etree._Element] = []
        for mark, group in groupby(joined(runs), key=lambda run: run.mark):
            made = [made for run in group for made in self.field_or_run(run)]
            found.extend(made if mark == "=" else [self.change(mark, *made)])
        return found

    def field_or_run(self, run: Run) -> tuple[etree._Element, ...]:
        """A cross-reference field where the run cites a clause and stands, else the run."""
        target = self._bookmarks.by_number.get(run.words)
        made = self.run(run)
        if run.cites and run.mark == "=" and target is not None:
            return field(rf"REF {target} \w \h", made)
        return (made,)

    def run(self, run: Run) -> etree._Element:
        """One run: words, or the mark of a footnote."""
        if run.note is not None:
            self.footnotes.append(run.note)
            style = element("rPr", element("rStyle", val="FootnoteReference"))
            return element("r", style, element("footnoteReference", id=str(len(self.footnotes))))
        bold = [element("rPr", element("b"))] if run.strong else []
        return element("r", *bold, words(run.words, "delText" if run.mark == "-" else "t"))

    def table(self, grid: Grid) -> etree._Element:
        """The table, its first row repeated on each page."""
        widths = COLUMN_WIDTHS[len(grid.rows[0])]
        return element(
            "tbl",
            element(
                "tblPr",
                element("tblStyle", val="TableGrid"),
                element("tblW", w=str(TEXT_WIDTH), type="dxa"),
                element("tblLayout", type="fixed"),
            ),
            element("tblGrid", *(element("gridCol", w=str(width)) for width in widths)),
            *(self.row(cells, widths, head=not at) for at, cells in enumerate(grid.rows)),
        )

    def row(self, cells: Sequence[Line], widths: Sequence[int], *, head: bool) -> etree._Element:
        """A row of a table."""
        heads = [element("tblHeader")] if head else []
        return element(
            "tr",
            element("trPr", element("cantSplit"), *heads),
            *(
                element(
                    "tc",
                    element("tcPr", element("tcW", w=str(width), type="dxa")),
                    self.paragraph(cell),
                )
                for cell, width in zip(cells, widths, strict=True)
            ),
        )


def joined(runs: Sequence[Run]) -> list[Run]:
    """The runs with neighbours that are set alike made one."""
    found: list[Run] = []
    for look, group in groupby(runs, key=lambda run: replace(run, words="")):
        found.append(replace(look, words="".join(run.words for run in group)))
    return found


def spacer() -> etree._Element:
    """The empty paragraph that sets a table off from what follows."""
    return element("p", styled("TableSpace"))


def contents(entries: Sequence[Entry]) -> etree._Element:
    """The contents, as a field with its stored result, in the control that Word puts around it."""
    begin, code, separate, end = field(r'TOC \o "1-2" \n \h \z \u')
    paragraphs = [contents_entry(entry) for entry in entries]
    for at, run in enumerate((begin, code, separate), 1):
        paragraphs[0].insert(at, run)
    paragraphs[-1].append(end)
    heading = element("p", styled("TOCHeading"), element("r", words("Contents")))
    gallery = element("docPartObj", element("docPartGallery", val="Table of Contents"))
    gallery.append(element("docPartUnique"))
    return element("sdt", element("sdtPr", gallery), element("sdtContent", heading, *paragraphs))


def contents_entry(entry: Entry) -> etree._Element:
    """One line of the contents, leading to its heading."""
    runs = (words(entry.label), element("tab"), words(entry.heading))
    link = element("hyperlink", element("r", *runs), anchor=entry.bookmark, history="1")
    return element("p", styled(f"TOC{entry.level}"), link)


def page_break() -> etree._Element:
    """A paragraph that ends the page."""
    return element("p", element("r", element("br", type="page")))


def section() -> etree._Element:
    """An A4 page with the header and the footer."""
    found = element("sectPr")
    for name, relation in (("headerReference", "rId5"), ("footerReference", "rId6")):
        reference = element(name, type="default")
        reference.set(f"{{{NAMESPACES['r']}}}id", relation)
        found.append(reference)
    found.append(element("pgSz", w="11906", h="16838"))
    found.append(
        element(
            "pgMar", top="1418", right="1418", bottom="1418", left="1418", header="709",
            footer="709", gutter="0",
        )
    )  # fmt: skip
    return found


def document(elements: Iterable[etree._Element]) -> bytes:
    """The main part of these elements and one section."""
    return xml(element("document", element("body", *elements, section())))


def footnotes(notes: Sequence[str]) -> bytes:
    """The footnotes part: the two separators that Word keeps there, then the notes from 1."""
    separators = (
        element("footnote", element("p", element("r", W(name))), type=name, id=str(at))
        for at, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return xml(
        element("footnotes", *separators, *(footnote(*note) for note in enumerate(notes, 1)))
    )


def footnote(number: int, note: str) -> etree._Element:
    """One footnote: its mark, a space, its words."""
    style = element("rPr", element("rStyle", val="FootnoteReference"))
    mark = element("r", style, element("footnoteRef"))
    text = element("r", words(f" {note}"))
    return element("footnote", element("p", styled("FootnoteText"), mark, text), id=str(number))
