"""The pages of a PDF as sheets: what each draws, as PDFium tells."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from msgspec import structs

from clauseline.ingest.pdf import calls
from clauseline.ingest.pdf.calls import Address, Results
from clauseline.ingest.pdf.characters import Characters, Letters, as_shown
from clauseline.ingest.pdf.decoration import decorate
from clauseline.ingest.pdf.geometry import (
    HERE,
    Box,
    Matrix,
    box_around,
    box_within,
    point_within,
    quarter_of,
    turn,
    within,
)
from clauseline.ingest.pdf.pieces import (
    Drawn,
    joined,
    linked,
    turned,
    with_own_spaces,
    writing_of,
)
from clauseline.ingest.pdf.sheet import Font, Sheet, Stroke
from clauseline.ingest.symbols import BULLET, PRIVATE_USE, UNKNOWN, typed
from clauseline.model.errors import UnreadableFile, UnsafeFile

_DEEPEST: Final = 12
"""Forms that would be drawn within more forms are left alone: only a hostile file has them."""
_MOST_OBJECTS: Final = 200_000
_MOST_TEXTS: Final = 20_000
_MOST_LINKS: Final = 2_000
_MOST_CROSSINGS: Final = 6_000
"""A page whose rules cross more often is a drawing, and no table."""
_THIN: Final = 3.0
_SHORT: Final = 2.0
"""In points: a stroke is no thicker, and no shorter."""
_MOST_SEGMENTS: Final = 4000
"""A path of more is a drawing."""
_WHITE: Final = 0xF5
_FULL: Final = 255
_SEMIBOLD: Final = 600
_FORCED_BOLD: Final = 1 << 18
_ITALIC: Final = 1 << 6
_FIXED: Final = 1
_FILLED_AND_STROKED: Final = 2
_BOLD: Final = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_SLOPED: Final = re.compile(r"italic|oblique", re.IGNORECASE)
_MONO: Final = re.compile(r"mono|courier|consol", re.IGNORECASE)
_SYMBOLS: Final = re.compile(r"symbol|dingbats|wingdings|webdings", re.IGNORECASE)
_SPACED: Final = re.compile(r"(?i)(wingdings)(\d)")

Handle = Any
"""What the bindings give to name a page; they have no types."""
_Object = tuple[Address, int, Matrix]
"""What a page draws, its kind, and the place of the form that holds it."""


class PageReader:
    """Reads the pages of one open document; fonts are looked up once."""

    def __init__(self, document: pdfium.PdfDocument) -> None:
        self._document = document
        self._fonts: dict[int, Font] = {}
        self._edges = Results(ctypes.c_float, 4)
        self._matrix = Results(ctypes.c_float, 6)
        self._shades = Results(ctypes.c_uint, 4)
        self._size = Results(ctypes.c_float, 1)
        self._mode = Results(ctypes.c_int, 2)

    def read(self, index: int) -> Sheet:
        """The page at an index, from 0."""
        try:
            page = self._document[index]
        except pdfium.PdfiumError as error:
            raise UnreadableFile(
                "the page is damaged", remedy="get the file again", place=f"page {index + 1}"
            ) from error
        try:
            objects = _bounded(calls.address_of(page.raw), index + 1)
            text = page.get_textpage()
            try:
                return self._sheet(page, Characters(text.raw), index + 1, objects)
            finally:
                text.close()
        finally:
            page.close()

    def _sheet(
        self,
        page: pdfium.PdfPage,
        characters: Characters,
        number: int,
        objects: Sequence[_Object],
    ) -> Sheet:
        drawn: list[Drawn] = []
        strokes: list[tuple[Box, int]] = []
        pictures = 0
        words = characters.words(
            [raw for raw, kind, _ in objects if kind == pdfium_c.FPDF_PAGEOBJ_TEXT]
        )
        for raw, kind, matrix in objects:
            if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
                drawn += self._text(raw, words.get(raw, ""), matrix)
            elif kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                strokes += self._strokes(raw, matrix)
            elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
                pictures += 1
        bounds = page.get_bbox()
        quarter = writing_of(drawn)
        sheet = turned(bounds, quarter, number, drawn, strokes)
        letters = Letters(characters, bounds, quarter, [each.handle for each in drawn])
        pieces, rules = decorate(sheet.pieces, sheet.strokes, letters.of)
        links = [turn(box, bounds, quarter) for box in islice(_links(page.raw), _MOST_LINKS)]
        return structs.replace(
            sheet,
            pieces=tuple(joined(linked(with_own_spaces(pieces, letters.end_in_space), links))),
            strokes=tuple(rules) if _crossings(rules) <= _MOST_CROSSINGS else (),
            pictures=pictures,
        )

    def _text(self, raw: Address, words: str, outer: Matrix) -> Iterator[Drawn]:
        """A text object, where it has words."""
        if not words.strip():
            return
        font = self._font(raw)
        calls.matrix_of(raw, self._matrix.start)
        a, b, c, d, e, f = within(self._matrix.six, outer)
        calls.size_of(raw, self._size.start)
        yield Drawn(
            text=_in_unicode(as_shown(words), font),
            box=self._box(raw, outer),
            start=(e, f),
            size=self._size.values[0] * math.hypot(c, d),
            quarter=quarter_of(a, b),
            font=font,
            colour=self._colour(raw, calls.fill_of),
            handle=raw,
        )

    def _box(self, raw: Address, outer: Matrix) -> Box:
        calls.bounds_of(raw, *self._edges.places)
        box = self._edges.four
        return box if outer is HERE else box_within(box, outer)

    def _font(self, raw: Address) -> Font:
        address = calls.font_of(raw) or 0
        font = self._fonts.get(address)
        if font is None:
            font = self._fonts[address] = _new_font(address) if address else Font(name="")
        if font.bold or calls.render_mode_of(raw) != _FILLED_AND_STROKED:
            return font
        return structs.replace(font, bold=True)

    def _colour(self, raw: Address, ask: Callable[..., int]) -> int:
        if not ask(raw, *self._shades.places):
            return 0
        red, green, blue, _ = self._shades.values[:]
        return int(red << 16 | green << 8 | blue)

    def _strokes(self, raw: Address, outer: Matrix) -> Iterator[tuple[Box, int]]:
        """The visible lines and thin boxes of a path."""
        calls.draw_mode_of(raw, *self._mode.places)
        filled, stroked = self._mode.values
        if not (filled or stroked):
            return
        colour = self._colour(raw, calls.fill_of if filled else calls.stroke_of)
        if min(colour >> 16, colour >> 8 & _FULL, colour & _FULL) >= _WHITE:
            return
        box = self._box(raw, outer)
        boxes = [box] if _is_thin(box) else self._parts(raw, outer, outlined=bool(stroked))
        yield from ((each, colour) for each in boxes if _is_thin(each))

    def _parts(self, raw: Address, outer: Matrix, *, outlined: bool) -> Iterator[Box]:
        """The parts of a path that is no single line, and the edges of those that are outlined."""
        calls.matrix_of(raw, self._matrix.start)
        matrix = within(self._matrix.six, outer)
        for points in _runs_of(raw):
            moved = [point_within(each, matrix) for each in points]
            whole = box_around(moved)
            if _is_thin(whole):
                yield whole
            elif outlined:
                yield from (box_around(edge) for edge in pairwise(moved))


def _is_thin(box: Box) -> bool:
    across, up = box[2] - box[0], box[3] - box[1]
    return min(across, up) <= _THIN and max(across, up) >= _SHORT


def _runs_of(address: Address) -> Iterator[list[tuple[float, float]]]:
    """The points of each part of a path that is drawn without lifting the pen."""
    path = ctypes.cast(address, pdfium_c.FPDF_PAGEOBJECT)
    count = pdfium_c.FPDFPath_CountSegments(path)
    if count > _MOST_SEGMENTS:
        return
    across, up = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for index in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(path, index)
        pdfium_c.FPDFPathSegment_GetPoint(segment, across, up)
        if pdfium_c.FPDFPathSegment_GetType(segment) == pdfium_c.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append((across.value, up.value))
        if pdfium_c.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _new_font(address: Address) -> Font:
    handle = ctypes.cast(address, pdfium_c.FPDF_FONT)
    buffer = ctypes.create_string_buffer(256)
    pdfium_c.FPDFFont_GetBaseFontName(handle, buffer, len(buffer))
    name = buffer.value.decode("utf-8", errors="replace").rpartition("+")[2]
    flags = pdfium_c.FPDFFont_GetFlags(handle)
    heavy = pdfium_c.FPDFFont_GetWeight(handle) >= _SEMIBOLD or flags & _FORCED_BOLD
    return Font(
        name=name,
        bold=bool(heavy or _BOLD.search(name)),
        italic=bool(flags & _ITALIC or _SLOPED.search(name)),
        fixed=bool(flags & _FIXED or _MONO.search(name)),
        symbols=_SYMBOLS.search(name) is not None,
    )


def _in_unicode(words: str, font: Font) -> str:
    """Words with the pictures of a font for signs as the characters that they show.

    One that is not known, and stands alone, is a bullet.
    """
    shown = words
    if PRIVATE_USE.search(words):
        family = font.name.partition(",")[0].partition("-")[0].removesuffix("MT")
        shown = typed(words, _SPACED.sub(r"\1 \2", family))
    return shown.replace(UNKNOWN, BULLET) if len(words.strip()) == 1 else shown


def _bounded(page: Address, number: int) -> list[_Object]:
    """The objects of a page; UnsafeFile where they are more than any page of text has."""
    objects = list(islice(_objects(page), _MOST_OBJECTS + 1))
    texts = sum(kind == pdfium_c.FPDF_PAGEOBJ_TEXT for _, kind, _ in objects)
    if len(objects) <= _MOST_OBJECTS and texts <= _MOST_TEXTS:
        return objects
    most, what = (
        (_MOST_TEXTS, "pieces of text") if texts > _MOST_TEXTS else (_MOST_OBJECTS, "things")
    )
    raise UnsafeFile(
        f"the page draws more than {most:,} {what}, more than any page of text has",
        remedy="if it is a drawing, take it out of the PDF",
        place=f"page {number}",
    )


def _crossings(rules: Iterable[Stroke]) -> int:
    """In how many places a page's rules may cross."""
    levels: set[int] = set()
    uprights: set[int] = set()
    for rule in rules:
        if rule.level:
            levels.add(round(rule.middle / _THIN))
        else:
            uprights.add(round(rule.left / _THIN))
    return len(levels) * len(uprights)


def _objects(page: Address) -> Iterator[_Object]:
    """The objects of a page, those within forms with the form's place on the page."""
    count = calls.count_objects(page)
    return _told((calls.object_at(page, index) for index in range(count)), HERE, _DEEPEST)


def _told(objects: Iterable[Address], outer: Matrix, depth: int) -> Iterator[_Object]:
    """Objects with their kinds; instead of forms, what these hold."""
    for raw in objects:
        kind = calls.kind_of(raw)
        if kind != pdfium_c.FPDF_PAGEOBJ_FORM:
            yield raw, kind, outer
        elif depth:
            own = Results(ctypes.c_float, 6)
            calls.matrix_of(raw, own.start)
            inner = (calls.object_within(raw, at) for at in range(calls.count_within(raw)))
            yield from _told(inner, within(own.six, outer), depth - 1)


def _links(page: Handle) -> Iterator[Box]:
    """Where a page's links are."""
    link = pdfium_c.FPDF_LINK()
    place = ctypes.c_int(0)
    box = pdfium_c.FS_RECTF()
    while pdfium_c.FPDFLink_Enumerate(page, place, link):
        if pdfium_c.FPDFLink_GetAnnotRect(link, box):
            yield (box.left, box.bottom, box.right, box.top)
