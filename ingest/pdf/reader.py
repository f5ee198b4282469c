"""A PDF -> paragraphs, what was left out, and doubts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from msgspec import UNSET, structs

from clauseline.ingest.marking import fold_marks
from clauseline.ingest.paragraph import Paragraph, Reading
from clauseline.ingest.pdf.bookmarks import bookmarks_of, squeezed
from clauseline.ingest.pdf.composing import SHOWN, marks_of, spaced_ends, words_of
from clauseline.ingest.pdf.edges import with_edges
from clauseline.ingest.pdf.footnotes import notes_of, without_calls
from clauseline.ingest.pdf.layout import Layout, lay_out
from clauseline.ingest.pdf.line import BEFORE, Line
from clauseline.ingest.pdf.opening import open_pdf
from clauseline.ingest.pdf.setting import Placed
from clauseline.ingest.pdf.tables import Grid
from clauseline.ingest.pdf.wrapping import grouped
from clauseline.ingest.plain.hyphens import Vocabulary, vocabulary_of
from clauseline.ingest.structure.labels import is_bullet_sign
from clauseline.ingest.symbols import UNKNOWN
from clauseline.model.clause import CellMarks, Note, Place, Table
from clauseline.model.errors import UnreadableFile
from clauseline.model.version import Omission, ReaderWarning, View

_OFTEN: Final = 0.6


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
    spaced = spaced_ends(placed)
    known = structs.replace(known, spaced=spaced == 1, often_spaced=spaced >= _OFTEN)
    composer = _Composer(layout, view, known, bookmarks_of(document))
    paragraphs = tuple(composer.paragraphs(layout.flow))
    return Reading(
        paragraphs=paragraphs,
        dropped=tuple(Omission(what=what, count=count) for what, count in layout.dropped.items()),
        warnings=(*_warnings(layout), *_unknown_signs(paragraphs)),
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
    yield from layout.doubts


def _unknown_signs(paragraphs: Iterable[Paragraph]) -> Iterator[ReaderWarning]:
    for page, group in groupby(paragraphs, key=lambda paragraph: paragraph.place.page):
        if any(UNKNOWN in paragraph.text for paragraph in group):
            message = f"a sign that its font does not name is shown as {UNKNOWN}"
            yield ReaderWarning(place=f"page {page}", message=message)


class _Composer:
    """Makes paragraphs of lines, in one view."""

    def __init__(
        self,
        layout: Layout,
        view: View,
        known: Vocabulary,
        levels: Mapping[tuple[int, str], int | None],
    ) -> None:
        self._view = view
        self._known = known
        self._levels = levels
        self._marked = view == "marked" and layout.redline is not None
        self._notes = {
            page: notes_of(foot, SHOWN[view], known) for page, foot in layout.feet.items()
        }
        self._called: set[tuple[int, str]] = set()

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
        counted = _counted(lines)
        passed = 0
        for edge, group in with_edges(grouped(lines)):
            yield from self._paragraph(group, edge, counted[passed])
            for place in range(passed + 1, passed + len(group) + 1):
                yield from map(self._table, grids.get(place, ()))
            passed += len(group)
        yield from self._uncalled()

    def _paragraph(self, group: Sequence[Line], edge: float, at: int) -> Iterator[Paragraph]:
        """A paragraph, where the view shows one."""
        notes: list[Note] = []
        lines = [self._without_calls(line, notes) for line in group]
        text = words_of(lines, SHOWN[self._view], self._known)
        changed = any(kind != "=" for each in lines for kind in each.kinds)
        if changed and is_bullet_sign(text.strip()):
            text = ""  # a redline may leave the sign of a bullet that it puts in or takes out
        gone = not text and self._marked
        if gone:
            text = words_of(lines, BEFORE, self._known)
        if not text:
            return
        first = lines[0]
        yield Paragraph(
            text=text,
            indent=edge,
            outline=self._levels.get((first.page, squeezed(text))) if self._levels else None,
            strong=all(line.bold for line in lines),
            notes=tuple(notes),
            marks=marks_of(lines, self._known) if self._marked else (),
            gone=gone,
            place=Place(page=first.page),
            line=at,
        )

    def _without_calls(self, line: Line, notes: list[Note]) -> Line:
        """A line without the marks that call notes of its page; these are added to `notes`."""
        before = len(notes)
        cleared = without_calls(line, self._notes.get(line.page, {}), notes)
        self._called.update((line.page, note.label) for note in notes[before:])
        return cleared

    def _uncalled(self) -> Iterator[Paragraph]:
        """Notes that no line calls belong to the last clause, so that no word is lost."""
        for page, notes in self._notes.items():
            for mark, words in notes.items():
                if words and (page, mark) not in self._called:
                    note = Note(label=mark, text=words)
                    yield Paragraph(text="", notes=(note,), place=Place(page=page))

    def _table(self, grid: Grid) -> Paragraph:
        """A paragraph without words that carries a table; rows that are taken out are left out."""
        kinds = SHOWN[self._view]
        rows: list[tuple[str, ...]] = []
        marks: list[CellMarks] = []
        notes: list[Note] = []
        for at, row in enumerate(grid.rows, 1):
            cleared = [[self._without_calls(line, notes) for line in cell] for cell in row]
            cells = tuple(" ".join(words_of(cell, kinds, self._known).split()) for cell in cleared)
            if not self._marked and not any(cells) and any(row):
                continue
            rows.append(cells)
            if self._marked:
                marks += self._cell_marks(at, cleared)
        table = Table(rows=tuple(rows), marks=tuple(marks) if self._marked else UNSET)
        return Paragraph(text="", tables=(table,), notes=tuple(notes), place=Place(page=grid.page))

    def _cell_marks(self, row: int, cells: Sequence[Sequence[Line]]) -> Iterator[CellMarks]:
        """The marks of those cells of a row that changed."""
        for column, cell in enumerate(cells, 1):
            ops = fold_marks([marks_of(cell, self._known)]) if cell else ()
            if any(op.kind != "=" for op in ops):
                yield CellMarks(row=row, column=column, ops=ops)


def _counted(placed: Sequence[Placed]) -> list[int]:
    """Of each line, the how-manieth of its page it is, as the page is read."""
    seen: Counter[int] = Counter()
    found = []
    for each in placed:
        seen[each.column.page] += 1
        found.append(seen[each.column.page])
    return found
