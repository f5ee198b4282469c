"""A PDF -> paragraphs, what was left out, and doubts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import UNSET, Struct, structs

from clauseline.ingest.marking import fold_marks
from clauseline.ingest.paragraph import Paragraph, Reading
from clauseline.ingest.pdf.bookmarks import bookmarks_of, squeezed
from clauseline.ingest.pdf.composing import SHOWN, breaks_at_spaces, marks_of, words_of
from clauseline.ingest.pdf.footnotes import notes_of, without_calls
from clauseline.ingest.pdf.layout import Layout, lay_out
from clauseline.ingest.pdf.line import BEFORE, Line
from clauseline.ingest.pdf.opening import open_pdf
from clauseline.ingest.pdf.setting import Placed
from clauseline.ingest.pdf.tables import Grid
from clauseline.ingest.pdf.wrapping import grouped
from clauseline.ingest.plain.hyphens import Vocabulary, vocabulary_of
from clauseline.model.clause import CellMarks, Note, Place, Table
from clauseline.model.errors import UnreadableFile
from clauseline.model.version import Omission, ReaderWarning, View


def read_pdf(data: bytes, file: str, view: View) -> Reading:
    """The paragraphs of a PDF in one view, and what was left out: headers, footers, contents.

    Lines are joined into paragraphs; a tab stands after a label that is set off. `indent` is where
    a paragraph's words begin on the page, in points. Words that their looks mark as struck out or
    put in are read so. Raises UnreadableFile where the file can't be opened or holds no words,
    UnsafeFile where it may do harm.
    """
    document = open_pdf(data, file)
    layout = lay_out(document)
    if not layout.flow:
        raise _wordless(layout, file)
    placed = [item for item in layout.flow if isinstance(item, Placed)]
    known = vocabulary_of([" ".join(each.line.text.split()) for each in placed])
    composer = _Composer(
        view=view,
        known=structs.replace(known, spaced=breaks_at_spaces(placed)),
        feet=layout.feet,
        levels=bookmarks_of(document),
        marked=view == "marked" and layout.redline is not None,
    )
    return Reading(
        paragraphs=tuple(composer.paragraphs(layout.flow)),
        dropped=tuple(Omission(what=what, count=count) for what, count in layout.dropped.items()),
        warnings=tuple(_warnings(layout)),
        marked_up=layout.redline is not None,
    )


def _wordless(layout: Layout, file: str) -> UnreadableFile:
    if layout.pictures:
        return UnreadableFile(
            "the PDF holds pictures of pages and no text, as a scan does",
            remedy="run text recognition (OCR) over it, or get the file that was printed",
            file=file,
        )
    return UnreadableFile(
        "the PDF holds no text", remedy="give a file with the text in it", file=file
    )


def _warnings(layout: Layout) -> Iterator[ReaderWarning]:
    if layout.redline is not None:
        yield ReaderWarning(place="document", message=layout.redline.evidence)
    for page in layout.pictures:
        message = "the page holds a picture and no text; its words, if any, are not read"
        yield ReaderWarning(place=f"page {page}", message=message)


class _Composer(Struct, frozen=True, kw_only=True):
    """Makes paragraphs of lines, in one view."""

    view: View
    known: Vocabulary
    feet: Mapping[int, Sequence[Line]]
    levels: Mapping[tuple[int, str], int]
    marked: bool

    def paragraphs(self, flow: Sequence[Placed | Grid]) -> Iterator[Paragraph]:
        """The paragraphs of a flow; a table stands after the paragraph that it follows."""
        lines = [item for item in flow if isinstance(item, Placed)]
        grids: dict[int, list[Grid]] = {}
        passed = 0
        for item in flow:
            if isinstance(item, Grid):
                grids.setdefault(passed, []).append(item)
            else:
                passed += 1
        yield from map(self._table, grids.get(0, ()))
        passed = 0
        for group in grouped(lines):
            yield from self._paragraph(group)
            for place in range(passed + 1, passed + len(group) + 1):
                yield from map(self._table, grids.get(place, ()))
            passed += len(group)

    def _paragraph(self, group: Sequence[Line]) -> Iterator[Paragraph]:
        """A paragraph, where the view shows one."""
        called: list[Note] = []
        lines = [
            without_calls(line, notes_of(self.feet[line.page], self.known), called)
            for line in group
        ]
        text = words_of(lines, SHOWN[self.view], self.known)
        gone = not text and self.marked
        if gone:
            text = words_of(lines, BEFORE, self.known)
        if not text:
            return
        first = lines[0]
        yield Paragraph(
            text=text,
            indent=lines[1].left if len(lines) > 1 else first.words_left,
            outline=self.levels.get((first.page, squeezed(text))),
            strong=all(line.bold for line in lines),
            notes=tuple(called),
            marks=marks_of(lines, self.known) if self.marked else (),
            gone=gone,
            place=Place(page=first.page),
        )

    def _table(self, grid: Grid) -> Paragraph:
        kinds = SHOWN[self.view]
        rows = []
        marks = []
        for at, row in enumerate(grid.rows, 1):
            cells = tuple(" ".join(words_of(cell, kinds, self.known).split()) for cell in row)
            if not self.marked and not any(cells) and any(row):
                continue
            rows.append(cells)
            for column, cell in enumerate(row, 1):
                ops = fold_marks([marks_of(cell, self.known)]) if self.marked and cell else ()
                if any(op.kind != "=" for op in ops):
                    marks.append(CellMarks(row=at, column=column, ops=ops))
        table = Table(rows=tuple(rows), marks=tuple(marks) if self.marked else UNSET)
        return Paragraph(text="", tables=(table,), place=Place(page=grid.page))
