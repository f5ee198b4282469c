"""A PDF made to do harm, or damaged, is refused or read right, in little time and memory."""

from __future__ import annotations

import resource
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from clauseline.ingest import read
from clauseline.ingest.pdf import apart
from clauseline.ingest.pdf.safe import read_safely
from clauseline.ingest.pdf.survey import is_plain
from clauseline.model.errors import ClauselineError
from raw_pdf import FREE, body, inflating, kids, one_page, page, pdf, stream, text_file, words

MIB = 1 << 20
LINES = ("1. The Supplier waits.", "2. The Supplier acts.")
CONTENT = words(*LINES)
PLAIN = text_file(LINES, ("3. The Customer pays.",))
INFLATING = inflating(64 * MIB)


def deflated(data: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    """A page whose content is packed so."""
    entries = b"<</Length %d/Filter[%s]>>" % (len(data), filters)
    return pdf({4: page(5), 5: entries + b"stream\n%s\nendstream" % data})


def form(content: bytes, draws: int = 0) -> bytes:
    resources = b"/Resources<</Font<</F1 3 0 R>>/XObject<</X %d 0 R>>>>" % draws
    return stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + resources)


def doubling(levels: int) -> bytes:
    """Forms of which each draws the next twice."""
    forms = {10 + level: form(b"/X Do /X Do", 11 + level) for level in range(levels)}
    return pdf(
        {
            4: page(5, resources=b"/XObject<</X 10 0 R>>"),
            5: stream(CONTENT + b" /X Do"),
            **forms,
            10 + levels: form(words("In")),
        }
    )


def said(data: bytes) -> list[str]:
    return [each.text for each in read_safely(data, "al.pdf", "clean").paragraphs]


def refused(data: bytes) -> str:
    with pytest.raises(ClauselineError) as caught:
        read_safely(data, "al.pdf", "clean")
    return str(caught.value)


def costs(data: bytes, folder: Path) -> tuple[int, str, int]:
    """The exit code, the message and the most memory, in MB, of the command on a file."""
    (folder / "al.pdf").write_bytes(data)
    command = (
        "import resource, subprocess, sys\n"
        "done = subprocess.run([sys.executable, '-m', 'clauseline.cli', 'read', 'al.pdf'])\n"
        "print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)\n"
    )
    limit = 2 << 30
    done = subprocess.run(
        [sys.executable, "-c", command],
        cwd=folder, capture_output=True, text=True, check=True, timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
    )  # fmt: skip
    code, memory = done.stdout.split()[-2:]
    return int(code), done.stderr.strip(), int(memory)


@pytest.mark.parametrize(
    "data",
    [deflated(INFLATING), deflated(zlib.compress(INFLATING, 9), b"/FlateDecode/FlateDecode")],
    ids=["once", "twice"],
)
def test_a_stream_that_inflates_past_the_limit_is_named(data: bytes) -> None:
    assert refused(data) == (
        "al.pdf:object 5: the PDF holds too much in too little: it would inflate to more than 200 "
        "times its size; if the file is genuine, print it to a new PDF"
    )


def test_a_stream_that_is_deflated_again_and_again_is_refused() -> None:
    assert "deflated 3 times over" in refused(pdf({4: page(5), 5: stream(CONTENT, packed=3)}))


def test_a_picture_of_blank_paper_may_be_packed_tightly() -> None:
    scan = b"/Type/XObject/Subtype/Image/Width 8000/Height 8000/Filter/FlateDecode"
    data = one_page(CONTENT + b" /I Do", {6: stream(INFLATING, scan)})

    assert said(data) == list(LINES)


def test_names_written_as_numbers_hide_nothing(tmp_path: Path) -> None:
    hidden = deflated(inflating(256 * MIB, 2), b"/Fl#61teDecode/#46lateDecode")
    code, message, memory = costs(hidden, tmp_path)

    assert (code, memory < 500) == (2, True)
    assert message.startswith("al.pdf: reading the PDF takes more time or memory than any text")


def test_forms_that_draw_each_other_twice_over_are_refused(tmp_path: Path) -> None:
    code, message, memory = costs(doubling(30), tmp_path)

    assert (code, memory < 500) == (2, True)
    assert message.startswith("al.pdf: reading the PDF takes more time or memory than any text")


def test_a_form_that_draws_itself_is_read_once() -> None:
    data = one_page(CONTENT + b" /X Do", {6: form(b"/X Do", 6)}, resources=b"/XObject<</X 6 0 R>>")
    assert said(data) == list(LINES)


def test_reading_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_SECONDS", 0.01)

    with pytest.raises(ClauselineError, match="takes too long for its size"):
        apart.read_apart(PLAIN, "al.pdf", "clean")


def test_what_is_read_apart_is_what_is_read_here() -> None:
    assert apart.read_apart(PLAIN, "al.pdf", "clean") == read_safely(PLAIN, "al.pdf", "clean")


def test_what_is_refused_apart_says_so_as_it_would_here() -> None:
    with pytest.raises(ClauselineError) as caught:
        apart.read_apart(pdf({4: page(5), 5: stream(b"")}), "al.pdf", "clean")

    assert str(caught.value) == "al.pdf: the PDF holds no text; give a file with the text in it"


@pytest.mark.parametrize(
    "data",
    [
        deflated(b"00" * 50 + b">", b"/ASCIIHexDecode/FlateDecode"),
        deflated(b"\x80\x0b\x60", b"/LZWDecode"),
        pdf({4: page(5), 5: stream(CONTENT)}, trailer=b"/Encrypt 9 0 R"),
        pdf({4: page(5), 5: stream(CONTENT)}, tree=kids([4] * 500)),
        doubling(2),
        one_page(b"/P BMC " * 4000),
        one_page(b"q BI /W 9 /H 9 /CS /G /BPC 8 /F /Fl ID x\x9c EI Q"),
        one_page(CONTENT).replace(b"<</Length", b"<</Filter 6 0 R/Length"),
    ],
    ids=["hex", "LZW", "encrypted", "pages", "forms", "marks", "inline picture", "filter apart"],
)
def test_what_may_make_much_from_little_is_read_apart(data: bytes) -> None:
    assert not is_plain(data, "al.pdf")


def test_an_ordinary_file_is_read_here() -> None:
    assert is_plain(PLAIN, "al.pdf")


def test_damaged_text_is_not_read_in_part() -> None:
    at = PLAIN.index(b"stream\nx") + 30
    damaged = PLAIN[:at] + bytes(255 - byte for byte in PLAIN[at : at + 4]) + PLAIN[at + 4 :]

    assert refused(damaged) == (
        "al.pdf:object 5: the PDF is damaged: words may be missing; get the file again"
    )


@pytest.mark.parametrize("tenths", range(1, 10))
def test_a_file_that_is_cut_is_refused(tenths: int) -> None:
    assert "the PDF is cut short" in refused(PLAIN[: len(PLAIN) * tenths // 10])


@pytest.mark.parametrize(
    "data",
    [
        b"X-From: a mail\r\n\r\n" + PLAIN,
        PLAIN + b"\0" * 5000,
        PLAIN + b"\r\n<!-- served -->\r\n",
        PLAIN.rstrip(),
        PLAIN.replace(b"/Root", b"/Prev %d/Root" % PLAIN.rindex(b"xref\n0")),
    ],
    ids=["words before", "zeros after", "words after", "no last line end", "tables in a circle"],
)
def test_a_whole_file_among_other_bytes_is_read(data: bytes) -> None:
    assert said(data) == said(PLAIN)


def test_a_file_that_was_added_to_says_what_was_added() -> None:
    added = stream(words("1. The Supplier acts at once."))
    table = b"/Root 1 0 R/Prev %d" % PLAIN.rindex(b"xref\n0")
    data = PLAIN + body({FREE + 1: added}, len(PLAIN), table)

    assert said(data) == ["1. The Supplier acts at once.", "3. The Customer pays."]


@pytest.mark.parametrize(
    ("tree", "wrong"),
    [
        (b"<</Type/Pages/Count 2/Kids[4 0 R 2 0 R]>>", 2),
        (b"<</Type/Pages/Count 1/Kids[2 0 R]>>", 1),
        (kids([4, 99, 4]), 2),
    ],
    ids=["holds itself", "holds only itself", "a page that is not there"],
)
def test_a_page_that_can_not_be_had_is_named(tree: bytes, wrong: int) -> None:
    data = pdf({4: page(5), 5: stream(CONTENT)}, tree=tree)

    assert refused(data) == f"al.pdf:page {wrong}: the page is damaged; get the file again"


def test_more_pages_than_a_text_has_are_refused() -> None:
    data = pdf({4: page(5), 5: stream(CONTENT)}, tree=kids([4] * 10_001))

    assert refused(data).startswith("al.pdf: the PDF has more than 10,000 pages")


def test_a_page_of_more_texts_than_a_page_has_is_named() -> None:
    texts = b"BT /F1 5 Tf " + b" ".join(b"%d 0 Td (a) Tj" % (at % 7) for at in range(20_001))

    assert refused(one_page(texts + b" ET")).startswith(
        "al.pdf:page 1: the page draws more than 20,000 pieces of text"
    )


def test_a_page_of_more_lines_than_a_page_has_is_named() -> None:
    assert refused(one_page(CONTENT + b" 0 0 m 9 9 l S" * 200_001)).startswith(
        "al.pdf:page 1: the page draws more than 200,000 things"
    )


def test_rules_that_cross_everywhere_are_no_table() -> None:
    rules = [b"%d 0 m %d 842 l S" % (x, x) for x in range(0, 595, 4)]
    rules += [b"0 %d m 595 %d l S" % (y, y) for y in range(0, 842, 4)]

    assert said(one_page(CONTENT + b" ".join([b"", *rules]))) == list(LINES)


def test_bookmarks_that_lead_back_are_read_once(capfd: pytest.CaptureFixture[str]) -> None:
    mark = b"<</Title(a)/Parent 6 0 R/Next 7 0 R/First 7 0 R/Dest[4 0 R/Fit]>>"
    top = b"<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>"
    objects = {4: page(5), 5: stream(CONTENT), 6: top, 7: mark}

    assert said(pdf(objects, catalog=b"/Outlines 6 0 R")) == list(LINES)
    assert not capfd.readouterr().err


@pytest.mark.parametrize(
    "box",
    [b"0 0 1e30 1e30", b"0 0 " + b"9" * 99 + b" 1", b"0 0 0 0", b"nan nan nan nan", b"(a)(b)"],
)
def test_a_page_of_no_real_size_is_read(box: bytes) -> None:
    assert said(one_page(CONTENT, box=box)) == list(LINES)


@pytest.mark.parametrize("matrix", [b"0 0 0 0 9 9", b"nan nan nan nan 9 9", b"1e38 1e38 " * 3])
@pytest.mark.parametrize("what", [b"cm", b"Tm"])
def test_places_that_are_no_places_hold_no_words(matrix: bytes, what: bytes) -> None:
    place = b" %s %s " % (matrix, what)
    before, after = (b"BT /F1 9 Tf", b"") if what == b"Tm" else (b"", b"BT /F1 9 Tf 9 9 Td ")
    shown = b" q " + before + place + after + b"(lost) Tj ET Q"

    assert said(one_page(CONTENT + shown)) == list(LINES)


@pytest.mark.parametrize("size", [b"0", b"1e-30", b"1e30", b"9" * 50])
def test_letters_of_no_real_size_are_no_words(size: bytes) -> None:
    content = CONTENT + b" BT /F1 %s Tf 90 300 Td (lost) Tj ET" % size

    assert said(one_page(content)) == list(LINES)


def test_a_form_without_pages_says_how_to_get_them() -> None:
    objects = {4: page(5), 5: stream(words("Please wait...")), 6: stream(b"<xdp/>")}
    catalog = b"/AcroForm<</Fields[]/XFA 6 0 R>>/NeedsRendering true"

    assert refused(pdf(objects, catalog=catalog)) == (
        "al.pdf: the PDF is a form whose pages are made only when it is opened (XFA); "
        "open it in Adobe's reader and print it to a new PDF"
    )


def test_a_portfolio_is_no_text_but_a_file_may_hold_others() -> None:
    held = {
        4: page(5),
        5: stream(CONTENT),
        6: stream(PLAIN, b"/Type/EmbeddedFile", packed=1),
        7: b"<</Type/Filespec/F(a.pdf)/EF<</F 6 0 R>>>>",
    }
    names = b"/Names<</EmbeddedFiles<</Names[(a.pdf) 7 0 R]>>>>"

    assert refused(pdf(held, catalog=names + b"/Collection<<>>")) == (
        "al.pdf: the PDF is a portfolio: a cover with other files in it; "
        "save the file that you want out of it"
    )
    assert said(pdf(held, catalog=names)) == list(LINES)


def test_a_refusal_names_the_file_it_was_given(tmp_path: Path) -> None:
    file = tmp_path / "al.pdf"
    file.write_bytes(pdf({4: page(5), 5: stream(CONTENT)}, tree=kids([99])))

    with pytest.raises(ClauselineError) as caught:
        read(file)
    assert str(caught.value).startswith(f"{file}:page 1: ")
