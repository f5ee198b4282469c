"""What can't be read is told apart, each with what to do."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from clauseline.cli.main import run
from clauseline.ingest import read
from clauseline.ingest.pdf.reader import read_pdf
from clauseline.model.errors import UnreadableFile
from pdf import line, lines, pdf, rule

WHOLE = pdf([line(100, "1.\tThe Supplier waits.")])
ADDED = b"\n9 0 obj\n<< /Title (The Meter Code) >>\nendobj\n"
"""What a program writes behind the end of a file that it adds to."""


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_pdf(data, "al.pdf", "clean")
    return str(caught.value)


def picture(canvas: Canvas) -> None:
    canvas.drawInlineImage(Image.new("L", (40, 40)), 80, 600, 200, 200)


def without_pages() -> bytes:
    stream = BytesIO()
    document = pdfium.PdfDocument.new()
    document.save(stream)
    document.close()
    return stream.getvalue()


def test_a_file_that_asks_for_a_password() -> None:
    assert refused(pdf([line(100, "1.\tSecret.")], encrypt="secret")) == (
        "al.pdf: the PDF is encrypted and asks for a password; save a copy of it without a password"
    )


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_that_is_cut(share: float) -> None:
    assert refused(WHOLE[: int(share * len(WHOLE))]) == (
        "al.pdf: the PDF is cut short: its end is missing; get the whole file again"
    )


def test_a_file_that_was_added_to_and_is_cut_behind_its_first_end() -> None:
    assert refused(WHOLE + ADDED) == (
        "al.pdf: the PDF is cut short: its end is missing; get the whole file again"
    )


def test_a_file_made_for_the_web_that_is_shorter_than_it_says() -> None:
    told = b"%%PDF-1.4\n1 0 obj\n<< /Linearized 1 /L %d >>\nendobj\n" % (2 * len(WHOLE))

    assert "cut short" in refused(told + WHOLE)


def test_a_file_that_was_added_to_and_is_whole_is_read() -> None:
    start = int(WHOLE.split(b"startxref")[1].split()[0])
    size = re.findall(rb"/Size (\d+)", WHOLE)[0]
    root = re.findall(rb"/Root (\d+ 0 R)", WHOLE)[0]
    added = WHOLE + ADDED
    trailer = b"trailer\n<< /Size %s /Root %s /Prev %d >>\n" % (size, root, start)
    added += b"xref\n0 0\n" + trailer + b"startxref\n%d\n%%%%EOF\n" % len(added)

    assert [each.text for each in read_pdf(added, "al.pdf", "clean").paragraphs] == [
        "1.\tThe Supplier waits."
    ]


def test_a_damaged_file() -> None:
    assert refused(b"%PDF-1.4\nnothing that makes sense\n%%EOF\n") == (
        "al.pdf: the PDF is damaged and can't be opened; get the file again"
    )


@pytest.mark.xfail(strict=True, reason="PDFium opens none without pages, and names no error")
def test_a_file_without_pages() -> None:
    assert refused(without_pages()) == "al.pdf: the PDF has no pages; get the file again"


def test_a_scan() -> None:
    assert refused(pdf([picture], [picture])) == (
        "al.pdf: the PDF holds pictures of pages and no text, as a scan does; run text recognition "
        "(OCR) over it, or get the file that was printed"
    )


def test_a_file_without_words() -> None:
    assert refused(pdf([rule(80, 100, 300)])) == (
        "al.pdf: the PDF holds no text; give a file with the text in it"
    )


def test_a_picture_of_a_page_among_others_is_a_doubt() -> None:
    found = read_pdf(pdf([line(100, "1.\tIt waits.")], [picture]), "al.pdf", "clean")

    assert [(each.place, each.message) for each in found.warnings] == [
        ("page 2", "the page holds a picture and no text; its words, if any, are not read")
    ]


def test_a_file_that_only_has_the_name_of_a_pdf(tmp_path: Path) -> None:
    file = tmp_path / "al.pdf"
    file.write_text("1. The Supplier waits.\n", "utf-8")

    with pytest.raises(UnreadableFile) as caught:
        read(file)
    assert caught.value.reason == "this is plain text, whatever its name says"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (WHOLE[:600], "the PDF is cut short: its end is missing; get the whole file again"),
        (
            pdf([line(100, "1.\tSecret.")], encrypt="secret"),
            ("the PDF is encrypted and asks for a password; save a copy of it without a password"),
        ),
    ],
    ids=["cut", "password"],
)
def test_the_command_line_says_so_and_ends_with_two(
    data: bytes, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "al.pdf"
    file.write_bytes(data)

    assert run(["read", str(file)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == f"{file}: {reason}\n"


def test_a_cover_that_is_a_picture_or_blank_is_no_hindrance() -> None:
    pages = [[line(60, "The Meter Code"), line(120, f"{n}.\tIt waits.")] for n in range(1, 4)]

    for cover in ([picture], []):
        found = read_pdf(pdf(cover, *pages), "al.pdf", "clean")
        assert [each.text for each in found.paragraphs if "waits" in each.text] == [
            f"{n}.\tIt waits." for n in range(1, 4)
        ]


def test_an_attached_file_is_counted_and_not_read() -> None:
    document = pdfium.PdfDocument(pdf([lines("1.\tIt waits.", "2.\tIt pays.")]))
    document.new_attachment("more.txt").set_data(b"3. It ends.")
    stream = BytesIO()
    document.save(stream)
    found = read_pdf(stream.getvalue(), "attached.pdf", "clean")

    assert [each.text for each in found.paragraphs] == ["1.\tIt waits.", "2.\tIt pays."]
    assert [(each.what, each.count) for each in found.dropped] == [("attached file", 1)]
