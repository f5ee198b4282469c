"""Hostile packages are refused before they can do harm, each for its own reason."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from clauseline.ingest import archive
from clauseline.ingest.archive import open_package, parse_xml
from clauseline.model.errors import UnreadableFile, UnsafeFile


def packed(**parts: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in parts.items():
            opened.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises((UnsafeFile, UnreadableFile)) as caught:
        open_package(data, "x.docx")
    return str(caught.value)


def test_a_part_that_inflates_two_hundred_times_is_refused() -> None:
    assert refusal(packed(word=b"\0" * (2 << 20))).startswith("x.docx:word: the part is too large")


def test_a_part_past_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "PART_LIMIT", 10)

    assert "too large" in refusal(packed(word=b"eleven bytes"))


def test_parts_past_the_limit_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "TOTAL_LIMIT", 10)

    assert "too large" in refusal(packed(one=b"six by", two=b"six by"))


def test_a_small_part_may_be_packed_tightly() -> None:
    assert open_package(packed(word=b"\0" * 5000), "x.docx").read("word") == b"\0" * 5000


def test_a_name_that_leaves_the_archive_is_refused() -> None:
    assert "leads out of the archive" in refusal(packed(**{"..__evil": b""}))


@pytest.mark.parametrize("kept", [1, 30, 60])
def test_an_archive_that_was_cut_is_refused(kept: int) -> None:
    assert "cut short or damaged" in refusal(packed(word=b"words")[:kept])


def test_a_damaged_part_is_named() -> None:
    data = bytearray(packed(word=bytes(range(256)) * 8))
    data[60] ^= 0xFF

    with pytest.raises(UnreadableFile, match=r"x\.docx:word: the part is damaged"):
        open_package(bytes(data), "x.docx").read("word")


def flagged(data: bytes, at: int, central: int, value: int) -> bytes:
    """An archive with a byte changed in a part's own header and in the central directory."""
    changed = bytearray(data)
    changed[at] = value
    changed[changed.index(b"PK\x01\x02") + central] = value
    return bytes(changed)


def test_a_part_under_a_password_is_refused() -> None:
    locked = flagged(packed(word=b"words"), 6, 8, 1)

    with pytest.raises(UnreadableFile, match=r"x\.docx: the archive is encrypted"):
        open_package(locked, "x.docx").read("word")


@pytest.mark.parametrize("method", [14, 99])
def test_a_part_packed_in_a_way_that_its_bytes_are_not_is_damaged(method: int) -> None:
    data = flagged(packed(word=b"words" * 99), 8, 10, method)

    with pytest.raises(UnreadableFile, match=r"x\.docx:word: the part is damaged"):
        open_package(data, "x.docx").read("word")


def test_a_directory_that_points_before_the_file_is_refused() -> None:
    data = bytearray(packed(word=b"words"))
    at = data.index(b"PK\x05\x06")
    data[at + 16 : at + 20] = (len(data) * 2).to_bytes(4, "little")

    with pytest.raises(UnreadableFile):
        open_package(bytes(data), "x.docx").read("word")


def test_a_part_that_is_not_there_is_named() -> None:
    with pytest.raises(UnreadableFile, match=r"lacks the part word/document\.xml"):
        open_package(packed(other=b""), "x.docx").read("word/document.xml")


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE x [<!ENTITY e 'boom'>]><x>&e;</x>",
        "<?xml version='1.0'?><!-- note --><!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>",
        "<!--" + " " * 5000 + "--><!DOCTYPE x><x/>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(text: str, encoding: str) -> None:
    with pytest.raises(UnsafeFile, match="declares a document type"):
        parse_xml(text.encode(encoding), file="x.docx", part="word/document.xml")


def test_broken_xml_is_told_with_its_part() -> None:
    with pytest.raises(UnreadableFile, match=r"x\.docx:p\.xml: the part is not well-formed XML"):
        parse_xml(b"<x><y></x>", file="x.docx", part="p.xml")


def test_relationships_lead_to_parts_and_never_outside() -> None:
    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="a" Type="x/styles" Target="../styles.xml"/>'
        b'<Relationship Id="b" Type="x/link" Target="http://a.example" TargetMode="External"/>'
        b"</Relationships>"
    )
    package = open_package(packed(**{"word___rels__d.rels": rels}), "x.docx")
    assert [(key, value.part) for key, value in package.targets("word/d").items()] == [
        ("a", "styles.xml")
    ]


def test_a_strict_package_is_read_like_any_other() -> None:
    strict = b'<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'

    assert parse_xml(strict, file="x", part="p").tag == (
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
    )


def test_a_strict_part_in_utf_16_is_read_like_any_other() -> None:
    strict = '<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">\u20ac</w:p>'
    root = parse_xml(strict.encode("utf-16"), file="x", part="p")

    assert root.tag == "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
    assert root.text == "\u20ac"


def test_elements_that_nest_too_deeply_are_told_as_such() -> None:
    deep = b"<x>" * 300 + b"</x>" * 300

    with pytest.raises(UnreadableFile, match=r"nests its elements too deeply, more than 256"):
        parse_xml(deep, file="x.docx", part="p.xml")
