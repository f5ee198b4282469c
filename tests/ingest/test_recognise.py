from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from clauseline.ingest.recognise import kind_of
from clauseline.model.errors import UnreadableFile, UnsafeFile
from shared import REAL, needs_shared

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def package(path: Path, *content_types: str, **parts: str) -> Path:
    types = TYPES.format("".join(f'<Override ContentType="{kind}"/>' for kind in content_types))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", types)
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def archive(path: Path, parts: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return path


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def refused(path: Path) -> str:
    with pytest.raises(UnreadableFile) as caught:
        kind_of(path)
    assert str(caught.value).startswith(f"{path}: ")
    return str(caught.value).removeprefix(f"{path}: ")


def test_a_word_package_is_word_whatever_its_name(tmp_path: Path) -> None:
    assert kind_of(package(tmp_path / "letter.txt", WORD)) == "word"


def test_a_word_package_may_name_its_main_type_as_the_default_for_xml(tmp_path: Path) -> None:
    types = TYPES.format(f'<Default Extension="xml" ContentType="{WORD}"/>')

    assert kind_of(archive(tmp_path / "a.docx", {"[Content_Types].xml": types})) == "word"


def test_a_pdf_is_a_pdf_though_a_few_bytes_stand_before_its_header(tmp_path: Path) -> None:
    assert kind_of(written(tmp_path / "a.pdf", b"\r\n\r\n%PDF-1.7\n\xe2\xe3\xcf\xd3")) == "pdf"


@pytest.mark.parametrize(
    "data",
    [
        b"4.1 Wait 30 seconds.\n",
        "4.1 “Wait” 30 seconds.\f5 Retry.".encode(),
        "\ufeff4.1 Wait.".encode(),
        "4.1 Wait.".encode("utf-16"),
        "4.1 “Wait”.".encode("cp1252"),
        b"BMW shall comply.\n",
        b"PK shall comply.\n",
        b"4.1 The <html> element may be used.\n",
    ],
)
def test_words_without_a_format_are_text(tmp_path: Path, data: bytes) -> None:
    assert kind_of(written(tmp_path / "a.txt", data)) == "text"


def test_a_stray_control_character_of_a_pdf_leaves_a_text_a_text(tmp_path: Path) -> None:
    assert kind_of(written(tmp_path / "a.txt", b"4.1 Wait.\n" * 200 + b"\x0e")) == "text"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "al.docx") == "there is no such file; check its name and folder"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path) == "this is a folder, not a file; name a file in it"


def test_a_name_that_no_file_can_have_is_refused() -> None:
    assert "the file cannot be opened" in refused(Path("a\0b"))


def test_a_device_is_refused() -> None:
    assert refused(Path("/dev/null")) == "this is not a regular file; name a document"


def test_a_file_too_large_to_be_a_text_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as opened:
        opened.truncate((256 << 20) + 1)

    with pytest.raises(UnsafeFile, match="the file is larger than 256 MB, more than any text"):
        kind_of(tmp_path / "a.txt")


def test_an_archive_under_a_password_is_refused(tmp_path: Path) -> None:
    data = bytearray(package(tmp_path / "plain.docx", WORD).read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1

    assert refused(written(tmp_path / "a.docx", bytes(data))) == (
        "the archive is encrypted; unpack it with its password and name the document in it"
    )


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert refused(written(tmp_path / "a.docx", b"")) == (
        "the file is empty; get it afresh from where it was published"
    )


def test_a_file_of_blank_space_is_refused(tmp_path: Path) -> None:
    assert refused(written(tmp_path / "a.txt", b" \r\n\f\n")) == (
        "the file holds nothing but blank space; get it afresh from where it was published"
    )


def test_a_cut_archive_is_refused(tmp_path: Path) -> None:
    whole = package(tmp_path / "whole.docx", WORD).read_bytes()

    assert refused(written(tmp_path / "cut.docx", whole[:-30])) == (
        "the file is cut short or damaged: it is not a whole zip archive; "
        "get the file afresh from where it was published"
    )


@pytest.mark.parametrize(
    ("stream", "message"),
    [
        (
            "WordDocument",
            (
                "this is an old binary Word document (.doc), whatever its name; "
                "open it in Word and save it as a Word document (.docx)"
            ),
        ),
        (
            "EncryptedPackage",
            (
                "this is an encrypted Office document; "
                "open it in Word with its password and save it without one (.docx)"
            ),
        ),
        (
            "Workbook",
            (
                "this is an old binary Excel workbook (.xls); "
                "name a Word document (.docx) or a text file instead"
            ),
        ),
        (
            "Unheard Of",
            (
                "this is an old binary Office file; "
                "open it in Word and save it as a Word document (.docx)"
            ),
        ),
    ],
)
def test_a_compound_file_is_refused_by_what_it_holds(
    tmp_path: Path, stream: str, message: str
) -> None:
    assert refused(written(tmp_path / "a.docx", COMPOUND + stream.encode("utf-16-le"))) == message


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        (
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            (
                "this document carries macros, whatever its name says; "
                "open it in Word and save it as a Word document without macros (.docx)"
            ),
        ),
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
            (
                "this is a Word template, not a document; "
                "open it in Word and save it as a Word document (.docx)"
            ),
        ),
        (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "this is an Excel workbook; name a Word document (.docx) instead",
        ),
        (
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            "this is a PowerPoint presentation; name a Word document (.docx) instead",
        ),
        (
            "application/xml",
            (
                "this is an Office package without a Word document in it; "
                "name a Word document (.docx) instead"
            ),
        ),
    ],
)
def test_another_office_package_is_refused_by_what_it_is(
    tmp_path: Path, kind: str, message: str
) -> None:
    assert refused(package(tmp_path / "a.docx", kind)) == message


def test_a_document_with_macros_under_the_plain_type_is_refused(tmp_path: Path) -> None:
    path = package(tmp_path / "a.docx", WORD, "application/vnd.ms-office.vbaProject")

    assert refused(path).startswith("this document carries macros")


def test_a_word_document_that_embeds_a_workbook_is_word(tmp_path: Path) -> None:
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    assert kind_of(package(tmp_path / "a.docx", sheet, WORD)) == "word"


def test_a_part_with_a_wordprocessing_type_does_not_make_a_document(tmp_path: Path) -> None:
    styles = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"

    assert refused(package(tmp_path / "a.docx", styles)).startswith("this is an Office package")


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        (
            {"notes.txt": "x"},
            "this is a zip archive, not a Word document; unpack it and name the document in it",
        ),
        (
            {"mimetype": "application/vnd.oasis.opendocument.text"},
            "this is an OpenDocument text (.odt); save it as a Word document (.docx)",
        ),
        (
            {"word/document.xml": "<w/>"},
            (
                "this is a Word document that has lost its list of parts, so it is damaged; "
                "get it afresh from where it was published"
            ),
        ),
    ],
)
def test_an_archive_without_content_types_is_refused_by_what_it_holds(
    tmp_path: Path, parts: dict[str, str], message: str
) -> None:
    assert refused(archive(tmp_path / "a.docx", parts)) == message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (rb"{\rtf1\ansi 4.1 Wait.}", "this is a Rich Text file (RTF)"),
        (b"\x89PNG\r\n\x1a\n\0\0", "this is a picture (PNG), perhaps a scan"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "this is a picture (JPEG), perhaps a scan"),
        (b"II*\0\x08\0\0\0", "this is a picture (TIFF), perhaps a scan"),
        (b"\x1f\x8b\x08\0", "this is a compressed archive (gzip)"),
        (b"<!DOCTYPE html>\n<html>", "this is a web page (HTML)"),
        (b"\xef\xbb\xbf\n<HTML><body>4.1</body>", "this is a web page (HTML)"),
        (b'<?xml version="1.0"?>\n<html xmlns="x">', "this is a web page (HTML)"),
        (b'<?xml version="1.0"?>\n<akomaNtoso/>', "this is an XML file"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>',
            "this is a Word document saved as XML",
        ),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related;", "this is a web archive (MHTML)"),
        (
            b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
            "this is a placeholder that Git LFS left in place of the file",
        ),
        (b"\x7fELF\x02\x01\x01\0\0\0", "this is neither a Word document, a PDF nor plain text"),
    ],
)
def test_a_file_of_another_kind_is_refused_by_name(
    tmp_path: Path, data: bytes, message: str
) -> None:
    assert refused(written(tmp_path / "a.docx", data)).split(";")[0] == message


def test_the_lock_that_word_keeps_beside_an_open_document_is_refused(tmp_path: Path) -> None:
    assert refused(written(tmp_path / "~$al.docx", b"\x06Editor" + bytes(155))) == (
        "this is the lock that Word keeps while a document is open; name the document itself"
    )


@needs_shared
@pytest.mark.parametrize(("folder", "kind"), [("word", "word"), ("pdf", "pdf")])
def test_the_real_documents_are_recognised(folder: str, kind: str) -> None:
    files = [each for each in (REAL / folder).iterdir() if each.suffix != ".xml"]

    assert {kind_of(each) for each in files} == {kind}
    assert len(files) > 6


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("al.docx", b"4.1 Wait.", "plain text"),
        ("al.pdf", b"4.1 Wait.", "plain text"),
        ("al.docx", b"%PDF-1.7\n", "a PDF"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(
    tmp_path: Path, name: str, data: bytes, what: str
) -> None:
    assert refused(written(tmp_path / name, data)) == (
        f"this is {what}, whatever its name says; get the right file, or give it the right name"
    )
