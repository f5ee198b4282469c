"""The pages of a PDF as sheets: the one module that speaks with PDFium."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from msgspec import Struct, structs

from clauseline.ingest.pdf.decoration import Letter, decorate
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
from clauseline.ingest.pdf.sheet import Font, Piece, Sheet, Stroke
from clauseline.ingest.pdf.spacing import without_space
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
_LETTERS: Final = 2
_TOUCHING: Final = 0.2
_SPACE: Final = 0.45
_ROOM: Final = 1 << 12

Handle = Any
"""What PDFium gives to name a page, an object or a font; its bindings have no types."""
_Object = tuple[Handle, int, Matrix]
"""What a page draws, its kind, and the place of the form that holds it."""


class _Drawn(Struct, gc=False):
    """A piece of text before the page is turned: its box, the start of its baseline, direction.

    `handle` is its address in PDFium, good while the page is open.
    """

    text: str
    box: Box
    start: tuple[float, float]
    size: float
    quarter: int | None
    font: Font
    colour: int
    handle: int


class PageReader:
    """Reads the pages of one open document; fonts are looked up once."""

    def __init__(self, document: pdfium.PdfDocument) -> None:
        self._document = document
        self._fonts: dict[int, Font] = {}
        self._hold(_ROOM)
        self._edges = [ctypes.c_float() for _ in range(4)]
        self._matrix = pdfium_c.FS_MATRIX()
        self._shades = [ctypes.c_uint() for _ in range(4)]
        self._size = ctypes.c_float()
        self._fill = ctypes.c_int()
        self._stroked = ctypes.c_int()

    def _hold(self, room: int) -> None:
        self._buffer = ctypes.create_string_buffer(room)
        self._held = ctypes.cast(self._buffer, ctypes.POINTER(pdfium_c.FPDF_WCHAR))

    def read(self, index: int) -> Sheet:
        """The page at an index, from 0."""
        try:
            page = self._document[index]
        except pdfium.PdfiumError as error:
            raise UnreadableFile(
                "the page is damaged", remedy="get the file again", place=f"page {index + 1}"
            ) from error
        try:
            objects = _bounded(page.raw, index + 1)
            text = page.get_textpage()
            try:
                return self._sheet(page, text, index + 1, objects)
            finally:
                text.close()
        finally:
            page.close()

    def _sheet(
        self,
        page: pdfium.PdfPage,
        text: pdfium.PdfTextPage,
        number: int,
        objects: Sequence[_Object],
    ) -> Sheet:
        drawn: list[_Drawn] = []
        strokes: list[tuple[Box, int]] = []
        pictures = 0
        for raw, kind, matrix in objects:
            if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
                drawn += self._text(raw, text.raw, matrix)
            elif kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                strokes += self._strokes(raw, matrix)
            elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
                pictures += 1
        bounds = page.get_bbox()
        quarter = _writing(drawn)
        sheet = _turned(bounds, quarter, number, drawn, strokes)
        letters = _Letters(text.raw, bounds, quarter, [each.handle for each in drawn])
        pieces, rules = decorate(sheet.pieces, sheet.strokes, letters.of)
        links = [turn(box, bounds, quarter) for box in islice(_links(page.raw), _MOST_LINKS)]
        return structs.replace(
            sheet,
            pieces=tuple(_joined(_linked(pieces, links))),
            strokes=tuple(rules) if _crossings(rules) <= _MOST_CROSSINGS else (),
            pictures=pictures,
        )

    def _text(self, raw: Handle, text: Handle, outer: Matrix) -> Iterator[_Drawn]:
        """A text object, where it has words."""
        words = self._words(raw, text)
        if not words.strip():
            return
        font = self._font(raw)
        own = self._matrix
        pdfium_c.FPDFPageObj_GetMatrix(raw, own)
        a, b, c, d, e, f = within((own.a, own.b, own.c, own.d, own.e, own.f), outer)
        pdfium_c.FPDFTextObj_GetFontSize(raw, self._size)
        yield _Drawn(
            text=_in_unicode(words, font),
            box=self._box(raw, outer),
            start=(e, f),
            size=self._size.value * math.hypot(c, d),
            quarter=quarter_of(a, b),
            font=font,
            colour=self._colour(raw, stroke=False),
            handle=_address(raw),
        )

    def _words(self, raw: Handle, text: Handle) -> str:
        """The characters of a text object, with the spaces that a viewer shows."""
        room = len(self._buffer)
        taken = pdfium_c.FPDFTextObj_GetText(raw, text, self._held, room)
        if taken > room:
            self._hold(taken)
            return self._words(raw, text)
        words = ctypes.string_at(self._buffer, taken - 2).decode("utf-16-le", errors="replace")
        return _shown(words.replace("\r\n", " "))

    def _box(self, raw: Handle, outer: Matrix) -> Box:
        left, bottom, right, top = self._edges
        pdfium_c.FPDFPageObj_GetBounds(raw, left, bottom, right, top)
        box = (left.value, bottom.value, right.value, top.value)
        return box if outer is HERE else box_within(box, outer)

    def _font(self, raw: Handle) -> Font:
        handle = pdfium_c.FPDFTextObj_GetFont(raw)
        address = _address(handle) if handle else 0
        font = self._fonts.get(address)
        if font is None:
            font = self._fonts[address] = _new_font(handle) if handle else Font(name="")
        if font.bold or pdfium_c.FPDFTextObj_GetTextRenderMode(raw) != _FILLED_AND_STROKED:
            return font
        return structs.replace(font, bold=True)

    def _colour(self, raw: Handle, *, stroke: bool) -> int:
        ask = pdfium_c.FPDFPageObj_GetStrokeColor if stroke else pdfium_c.FPDFPageObj_GetFillColor
        red, green, blue, opacity = self._shades
        if not ask(raw, red, green, blue, opacity):
            return 0
        return int(red.value << 16 | green.value << 8 | blue.value)

    def _strokes(self, raw: Handle, outer: Matrix) -> Iterator[tuple[Box, int]]:
        """The visible lines and thin boxes of a path."""
        pdfium_c.FPDFPath_GetDrawMode(raw, self._fill, self._stroked)
        if not (self._fill.value or self._stroked.value):
            return
        colour = self._colour(raw, stroke=not self._fill.value)
        if min(colour >> 16, colour >> 8 & _FULL, colour & _FULL) >= _WHITE:
            return
        box = self._box(raw, outer)
        boxes = [box] if _is_thin(box) else self._parts(raw, outer)
        yield from ((each, colour) for each in boxes if _is_thin(each))

    def _parts(self, raw: Handle, outer: Matrix) -> Iterator[Box]:
        """The parts of a path that is no single line, and the edges of those that are outlined."""
        own = self._matrix
        pdfium_c.FPDFPageObj_GetMatrix(raw, own)
        matrix = within((own.a, own.b, own.c, own.d, own.e, own.f), outer)
        for points in _runs_of(raw):
            moved = [point_within(each, matrix) for each in points]
            whole = box_around(moved)
            if _is_thin(whole):
                yield whole
            elif self._stroked.value:
                yield from (box_around(edge) for edge in pairwise(moved))


class _Letters:
    """Where the letters of a page's pieces stand; looked up for the few that strokes cut."""

    def __init__(self, text: Handle, bounds: Box, quarter: int, handles: Sequence[int]) -> None:
        self._text = text
        self._bounds = bounds
        self._quarter = quarter
        self._handles = handles
        self._indexes: dict[int, list[int]] = {}
        self._edges = [ctypes.c_double() for _ in range(4)]

    def of(self, piece: Piece) -> list[Letter]:
        """The letters of a piece, with the spaces that are shown between them."""
        if not self._indexes:
            self._indexes = self._by_handle()
        indexes = self._indexes.get(self._handles[piece.at], [])
        if not indexes:
            return []
        return [self._letter(index) for index in range(indexes[0], indexes[-1] + 1)]

    def _by_handle(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for index in range(pdfium_c.FPDFText_CountChars(self._text)):
            raw = pdfium_c.FPDFText_GetTextObject(self._text, index)
            if raw:
                found[_address(raw)].append(index)
        return found

    def _letter(self, index: int) -> Letter:
        left, right, bottom, top = self._edges
        pdfium_c.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        box = (left.value, bottom.value, right.value, top.value)
        start, _, end, _ = turn(box, self._bounds, self._quarter)
        code = pdfium_c.FPDFText_GetUnicode(self._text, index)
        return Letter(_shown(chr(code)), start, end)


def _is_thin(box: Box) -> bool:
    across, up = box[2] - box[0], box[3] - box[1]
    return min(across, up) <= _THIN and max(across, up) >= _SHORT


def _runs_of(path: Handle) -> Iterator[list[tuple[float, float]]]:
    """The points of each part of a path that is drawn without lifting the pen."""
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


def _new_font(handle: Handle) -> Font:
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


def _address(raw: Handle) -> int:
    return ctypes.addressof(raw.contents)


def _shown(words: str) -> str:
    """The words with the hyphens that PDFium takes for the ends of broken words."""
    return words.replace("\x02", "-").replace("\ufffe", "-")


def _in_unicode(words: str, font: Font) -> str:
    """Words with the pictures of a font for signs as the characters that they show.

    One that is not known, and stands alone, is a bullet.
    """
    if not PRIVATE_USE.search(words):
        return words
    family = font.name.partition(",")[0].partition("-")[0].removesuffix("MT")
    shown = typed(words, _SPACED.sub(r"\1 \2", family))
    return shown.replace(UNKNOWN, BULLET) if len(words.strip()) == 1 else shown


def _bounded(page: Handle, number: int) -> list[_Object]:
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


def _objects(page: Handle) -> Iterator[_Object]:
    """The objects of a page, those within forms with the form's place on the page."""
    for index in range(pdfium_c.FPDFPage_CountObjects(page)):
        yield from _inside(pdfium_c.FPDFPage_GetObject(page, index), HERE, _DEEPEST)


def _inside(raw: Handle, outer: Matrix, depth: int) -> Iterator[_Object]:
    kind = pdfium_c.FPDFPageObj_GetType(raw)
    if kind != pdfium_c.FPDF_PAGEOBJ_FORM:
        yield raw, kind, outer
        return
    if not depth:
        return
    held = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFPageObj_GetMatrix(raw, held)
    matrix = within((held.a, held.b, held.c, held.d, held.e, held.f), outer)
    for index in range(pdfium_c.FPDFFormObj_CountObjects(raw)):
        yield from _inside(pdfium_c.FPDFFormObj_GetObject(raw, index), matrix, depth - 1)


def _writing(drawn: Sequence[_Drawn]) -> int:
    """The direction in which most of a page's characters are written."""
    characters: Counter[int] = Counter()
    for each in drawn:
        if each.quarter is not None:
            characters[each.quarter] += len(each.text)
    return characters.most_common(1)[0][0] if characters else 0


def _turned(
    bounds: Box,
    quarter: int,
    number: int,
    drawn: Sequence[_Drawn],
    strokes: Sequence[tuple[Box, int]],
) -> Sheet:
    left, bottom, right, top = turn(bounds, bounds, quarter)
    inside = [(at, each) for at, each in enumerate(drawn) if _is_inside(each.box, bounds)]
    return Sheet(
        number=number,
        width=right - left,
        height=top - bottom,
        pieces=tuple(
            _piece(each, at, bounds, quarter) for at, each in inside if each.quarter == quarter
        ),
        strokes=tuple(
            Stroke(left=x, bottom=y, right=end, top=height, colour=colour)
            for box, colour in strokes
            for x, y, end, height in (turn(box, bounds, quarter),)
        ),
        slanted=tuple(each.text for _, each in inside if each.quarter != quarter),
        outside=len(drawn) - len(inside),
    )


def _links(page: Handle) -> Iterator[Box]:
    """Where a page's links are."""
    link = pdfium_c.FPDF_LINK()
    place = ctypes.c_int(0)
    box = pdfium_c.FS_RECTF()
    while pdfium_c.FPDFLink_Enumerate(page, place, link):
        if pdfium_c.FPDFLink_GetAnnotRect(link, box):
            yield (box.left, box.bottom, box.right, box.top)


def _linked(pieces: Sequence[Piece], links: Sequence[Box]) -> Iterator[Piece]:
    """The pieces; those that stand out and lie within a link are told."""
    for piece in pieces:
        stands_out = links and (piece.colour or piece.underlines)
        yield structs.replace(piece, link=True) if stands_out and _is_on(piece, links) else piece


def _is_on(piece: Piece, links: Sequence[Box]) -> bool:
    across, up = (piece.left + piece.right) / 2, piece.baseline + piece.size / 4
    return any(
        left <= across <= right and bottom <= up <= top for left, bottom, right, top in links
    )


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces that are drawn one after the other as if they were one are one.

    Some producers draw every letter by itself.
    """
    held: Piece | None = None
    for piece in pieces:
        if held is not None and _goes_on(held, piece):
            said = without_space(held.text, piece.text, (piece.left - held.right) / held.size)
            held = structs.replace(held, text=said + piece.text, right=piece.right)
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _goes_on(held: Piece, piece: Piece) -> bool:
    gap = piece.left - held.right
    return (
        held.size > 0
        and len(piece.text.strip()) <= _LETTERS
        and -_TOUCHING * held.size
        <= gap
        <= (_SPACE if held.text.endswith(" ") else _TOUCHING) * held.size
        and held.baseline == piece.baseline
        and held.size == piece.size
        and held.font is piece.font
        and held.colour == piece.colour
        and held.struck == piece.struck
        and held.underlines == piece.underlines
        and held.link == piece.link
    )


def _is_inside(box: Box, bounds: Box) -> bool:
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return bounds[0] <= across <= bounds[2] and bounds[1] <= up <= bounds[3]


def _piece(drawn: _Drawn, at: int, bounds: Box, quarter: int) -> Piece:
    left, _, right, _ = turn(drawn.box, bounds, quarter)
    start, baseline, _, _ = turn((*drawn.start, *drawn.start), bounds, quarter)
    return Piece(
        text=drawn.text,
        left=start if abs(start - left) < drawn.size / 2 else left,
        right=right,
        baseline=baseline,
        size=drawn.size,
        font=drawn.font,
        colour=drawn.colour,
        at=at,
    )
