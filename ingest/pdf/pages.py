"""The pages of a PDF as sheets: the one module that speaks with PDFium."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice, pairwise
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from msgspec import Struct, structs

from clauseline.ingest.pdf import calls
from clauseline.ingest.pdf.calls import Address, Results
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
from clauseline.ingest.pdf.spacing import is_within_a_word
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
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_INVISIBLE: Final = re.compile(r"[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
"""Nothing is drawn for them, and they make a screen show what follows in another order."""
_MANY: Final = 120
_LETTERS: Final = 2
_TOUCHING: Final = 0.2
_SPACE: Final = 0.45
_ROOM: Final = 1 << 12

Handle = Any
"""What the bindings give to name a page; they have no types."""
_Object = tuple[Address, int, Matrix]
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
        self._buffer = ctypes.create_string_buffer(_ROOM)
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
        words = self._words(calls.address_of(text.raw), objects)
        for raw, kind, matrix in objects:
            if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
                drawn += self._text(raw, words.get(raw, ""), matrix)
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
            pieces=tuple(_joined(_linked(_with_own_spaces(pieces, letters), links))),
            strokes=tuple(rules) if _crossings(rules) <= _MOST_CROSSINGS else (),
            pictures=pictures,
        )

    def _words(self, page: Address, objects: Sequence[_Object]) -> dict[Address, str]:
        """The characters of each text object, with the spaces that a viewer shows.

        To ask each object takes a look at the whole page; where there are many, each character
        is asked to whom it belongs instead.
        """
        texts = [raw for raw, kind, _ in objects if kind == pdfium_c.FPDF_PAGEOBJ_TEXT]
        if len(texts) > _MANY:
            owned = _words_by_owner(page)
            if owned is not None:
                return owned
        return {raw: self._words_of(raw, page) for raw in texts}

    def _words_of(self, raw: Address, page: Address) -> str:
        room = len(self._buffer)
        taken = calls.text_of(raw, page, ctypes.addressof(self._buffer), room)
        if taken > room:
            self._buffer = ctypes.create_string_buffer(taken)
            return self._words_of(raw, page)
        return ctypes.string_at(self._buffer, taken - 2).decode("utf-16-le", errors="replace")

    def _text(self, raw: Address, words: str, outer: Matrix) -> Iterator[_Drawn]:
        """A text object, where it has words."""
        if not words.strip():
            return
        font = self._font(raw)
        calls.matrix_of(raw, self._matrix.start)
        a, b, c, d, e, f = within(self._matrix.six, outer)
        calls.size_of(raw, self._size.start)
        yield _Drawn(
            text=_in_unicode(_shown(words), font),
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
        red, green, blue, _ = self._shades.values
        return int(red) << 16 | int(green) << 8 | int(blue)

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

    def end_in_space(self, piece: Piece) -> bool:
        """Whether the last letter that a piece draws itself is a space."""
        if not self._indexes:
            self._indexes = self._by_handle()
        indexes = self._indexes.get(self._handles[piece.at], [])
        return (
            bool(indexes) and chr(pdfium_c.FPDFText_GetUnicode(self._text, indexes[-1])).isspace()
        )

    def _by_handle(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for index, owner in enumerate(_owners(calls.address_of(self._text))):
            found[owner].append(index)
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


def _owners(page: Address) -> list[Address]:
    """Of each character of a page, the object that it belongs to; 0 for one that is only shown."""
    count = calls.count_characters(page)
    return [calls.object_of_character(page, index) or 0 for index in range(count)]


def _words_by_owner(page: Address) -> dict[Address, str] | None:
    """The characters of each text object; None where they are not counted one by one."""
    owners = _owners(page)
    buffer = ctypes.create_string_buffer(2 * len(owners) + 2)
    taken = calls.characters(page, 0, len(owners), ctypes.addressof(buffer))
    text = ctypes.string_at(buffer, 2 * taken - 2).decode("utf-16-le", errors="replace")
    if len(text) != len(owners):
        return None
    words: dict[Address, str] = {}
    last = end = 0
    for owner, run in groupby(owners):
        start, end = end, end + len(list(run))
        part = text[start:end]
        if part.startswith(" ") and last and last != owner:
            words[last] += " "
        if owner:
            words[owner] = words.get(owner, "") + part
            last = owner
    return words


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


def _shown(words: str) -> str:
    """The words as a page shows them.

    PDFium has its own characters for the hyphens that it takes for the ends of broken words. A
    control character stands for a sign that the font doesn't name.
    """
    words = words.replace("\r\n", " ").replace("\x02", "-").replace("\ufffe", "-")
    return _INVISIBLE.sub("", _CONTROLS.sub(UNKNOWN, words))


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
    for index in range(calls.count_objects(page)):
        yield from _inside(calls.object_at(page, index), HERE, _DEEPEST)


def _inside(raw: Address, outer: Matrix, depth: int) -> Iterator[_Object]:
    kind = calls.kind_of(raw)
    if kind != pdfium_c.FPDF_PAGEOBJ_FORM:
        yield raw, kind, outer
        return
    if not depth:
        return
    own = Results(ctypes.c_float, 6)
    calls.matrix_of(raw, own.start)
    matrix = within(own.six, outer)
    for index in range(calls.count_within(raw)):
        yield from _inside(calls.object_within(raw, index), matrix, depth - 1)


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


def _with_own_spaces(pieces: Sequence[Piece], letters: _Letters) -> Iterator[Piece]:
    """The pieces, without a space within a word that is not their own."""
    for at, piece in enumerate(pieces):
        after = pieces[at + 1] if at + 1 < len(pieces) else piece
        gap = (after.left - piece.right) / piece.size if piece.size else 0.0
        alien = (
            after is not piece
            and after.baseline == piece.baseline
            and is_within_a_word(piece.text, after.text, gap)
            and not letters.end_in_space(piece)
        )
        yield structs.replace(piece, text=piece.text.rstrip(" ")) if alien else piece


def _linked(pieces: Iterable[Piece], links: Sequence[Box]) -> Iterator[Piece]:
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
            held = structs.replace(held, text=held.text + piece.text, right=piece.right)
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
