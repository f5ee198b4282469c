"""Which characters of a page belong to which of its pieces of text."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest

import raw_pdf
from clauseline.ingest.pdf import calls
from clauseline.ingest.pdf.calls import address_of
from clauseline.ingest.pdf.characters import Characters, as_shown
from pdf import line, pdf

HEBREW = b"""begincmap 1 begincodespacerange <00> <ff> endcodespacerange
2 beginbfrange <20> <40> <0020> <61> <7a> <0061> endbfrange
1 beginbfrange <41> <5a> <05d0> endbfrange endcmap"""
"""A font whose capitals are letters that are written from right to left."""


def both_ways(lines: int) -> bytes:
    """A page with lines of pieces of which some, or parts of them, run from right to left."""
    font = raw_pdf.FONT.replace(b">>", b"/ToUnicode 6 0 R>>")
    pieces = b"BT /F1 12 Tf 1 0 0 1 72 %d Tm (from AB) Tj (CD ) Tj (EFG) Tj ( to) Tj ET"
    content = b"\n".join(pieces % (800 - 14 * at) for at in range(lines))
    objects = {
        3: font, 4: raw_pdf.page(5), 5: raw_pdf.stream(content), 6: raw_pdf.stream(HEBREW),
    }  # fmt: skip
    return raw_pdf.pdf(objects)


def told_by_pdfium(text: pdfium.PdfTextPage, piece: pdfium.PdfObject) -> str:
    """What a piece says, by PDFium's own function, which looks at the whole page."""
    size = pdfium_c.FPDFTextObj_GetText(piece, text, None, 0)
    buffer = ctypes.create_string_buffer(size)
    words = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    pdfium_c.FPDFTextObj_GetText(piece, text, words, size)
    return buffer.raw[: size - 2].decode("utf-16-le")


def words_of(data: bytes) -> Iterator[tuple[str, str]]:
    """What each piece of a file's only page says, as we read it and as PDFium tells it."""
    document = pdfium.PdfDocument(data)
    page = document[0]
    text = page.get_textpage()
    pieces = list(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT]))
    words = Characters(text.raw).words([address_of(piece.raw) for piece in pieces])
    for piece in pieces:
        ours = words.get(address_of(piece.raw), "")
        yield as_shown(ours), as_shown(told_by_pdfium(text, piece))


@pytest.mark.parametrize(
    "data",
    [
        pdf([line(100, "The Supplier shall wait."), line(114, "It shall ", "pay", " at once.")]),
        pdf([line(100 + 14 * at, "a", "b ", " c", " ", "d-") for at in range(50)]),
        pdf([line(100, "1.\tThe term", " ends."), line(300, "Page 1", left=280)]),
        both_ways(3),
        pdf([]),
    ],
    ids=["pieces of lines", "many", "apart", "from right to left", "none"],
)
def test_each_piece_has_the_words_that_pdfium_tells(data: bytes) -> None:
    assert all(ours == told for ours, told in words_of(data))


def test_no_character_is_lost_on_a_long_page_that_runs_from_right_to_left() -> None:
    told = [sorted(ours.replace(" ", "")) for ours, _ in words_of(both_ways(50))]

    pieces = ("from\u05d0\u05d1", "\u05d2\u05d3", "\u05d4\u05d5\u05d6", "to")
    assert told == [sorted(piece) for piece in pieces] * 50


def test_few_characters_are_asked_to_whom_they_belong(monkeypatch: pytest.MonkeyPatch) -> None:
    document = pdfium.PdfDocument(pdf([line(100 + 14 * at, "The term. " * 8) for at in range(40)]))
    page = document[0]
    text = page.get_textpage()
    asked: list[int] = []
    ask = calls.object_of_character
    monkeypatch.setattr(
        calls, "object_of_character", lambda *place: asked.append(place) or ask(*place)
    )

    words = Characters(text.raw).words([])

    assert len("".join(words.values())) > 40 * 70
    assert len(asked) <= 40 * 5
