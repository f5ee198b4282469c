from __future__ import annotations

import io
import zipfile

import docx

from clauseline.sample.make import word_files
from clauseline.sample.package import archive, filled

FILE = word_files()["versions/al-3.0.docx"]


def test_an_archive_keeps_the_order_of_its_entries_and_does_not_compress() -> None:
    with zipfile.ZipFile(io.BytesIO(archive({"b.xml": b"<b/>", "a.xml": b"<a/>"}))) as found:
        entries = [(entry.filename, entry.compress_type) for entry in found.infolist()]

    assert entries == [("b.xml", zipfile.ZIP_STORED), ("a.xml", zipfile.ZIP_STORED)]


def test_words_that_fill_a_part_are_escaped() -> None:
    words = {"title": "Rules & <more>", "edition": "Version 1"}

    assert b"Rules &amp; &lt;more&gt;" in filled("header", words)


def test_the_first_entry_states_the_types_of_the_others() -> None:
    with zipfile.ZipFile(io.BytesIO(FILE)) as found:
        names = found.namelist()
        types = found.read("[Content_Types].xml").decode()

    assert names[0] == "[Content_Types].xml"
    parts = [name for name in names[1:] if not name.endswith(".rels")]
    assert [part for part in parts if f'PartName="/{part}"' not in types] == []


def test_another_library_opens_the_file_and_finds_its_properties() -> None:
    found = docx.Document(io.BytesIO(FILE))

    assert found.core_properties.title == (
        "SMETS1 Transition and Migration Approach Document (illustrative)"
    )
    assert found.sections[0].header.paragraphs[0].text.endswith("\tVersion AL 3.0")
    assert len(found.tables) == 2
