from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from clauseline.ingest.addition.sighting import look_at
from clauseline.model.clause import Clause, ClauseId
from clauseline.model.version import Source, Version

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def version(title: str = "", *front: str, clauses: tuple[Clause, ...] = ()) -> Version:
    source = Source(file="a.txt", sha256="0" * 64, reader="text")
    return Version(source=source, title=title, front=front, clauses=clauses)


def seen(folder: Path, text: Version, name: str = "a.txt", ids: tuple[str, ...] = ()) -> list[str]:
    (folder / name).write_text("words")
    return [f"{each.value} by {each}" for each in look_at(folder / name, text, ids).numbers]


def relationships(*links: tuple[str, str]) -> str:
    rows = (f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{part}"/>'
            for n, (kind, part) in enumerate(links))  # fmt: skip
    return f'<Relationships xmlns="{RELATIONSHIPS}">{"".join(rows)}</Relationships>'


def word_file(path: Path, parts: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", f'<Types><O ContentType="{WORD}"/></Types>')
        package.writestr("_rels/.rels", relationships(("officeDocument", "word/document.xml")))
        for name, content in parts.items():
            package.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Version 3.0", "3.0"),
        ("VERSION: 3.0", "3.0"),
        ("Version AL 3.0", "3.0"),
        ("Migration Code v1.2.1 (clean)", "1.2.1"),
        ("Issue 2", "2"),
        ("Version No. 3.10", "3.10"),
        ("Edition number 4", "4"),
        ("Code – Version AL 3.0 (marked up against Version AL 1.3)", "3.0"),
        ("This replaces Version 1.3. Version 3.0", "3.0"),
    ],
)
def test_a_title_page_states_its_version(tmp_path: Path, line: str, number: str) -> None:
    assert [each.split()[0] for each in seen(tmp_path, version("Code", line))] == [number]


@pytest.mark.parametrize(
    "line",
    [
        "SRV 1.6 Update Payment Mode",
        "marked up against Version AL 1.3",
        "supersedes the previous version 1.3",
        "13 March 2020",
        "Version of 13/03/2020",
        "conversion 3.0",
        "Version 2020-03-13",
        "It was made for version 3.0 of the document. " * 5,
    ],
)
def test_words_that_state_no_version_are_none(tmp_path: Path, line: str) -> None:
    assert seen(tmp_path, version("Code", line)) == []


def test_a_listed_document_may_stand_before_its_number(tmp_path: Path) -> None:
    text = version("Code", "AL 3.0, SRV 1.6")

    assert seen(tmp_path, text, ids=("AL",)) == ["3.0 by “AL 3.0” in its front words"]
    assert seen(tmp_path, text) == []


def test_the_title_goes_before_the_front_and_the_front_before_the_name(tmp_path: Path) -> None:
    (tmp_path / "al-3.0.txt").write_text("x")
    sighting = look_at(tmp_path / "al-3.0.txt", version("Code v1.0", "Version 2.0"), ())

    assert [str(each) for each in sighting.numbers] == ["“v1.0” in its title"]
    assert [each.value for each in sighting.others] == ["2.0", "3.0"]


@pytest.mark.parametrize(
    ("name", "number"),
    [("al-3.0.txt", "3.0"), ("AL v2.txt", "2"), ("2020-03-13-al_1.3-clean.txt", "1.3")],
)
def test_a_file_name_is_the_last_resort(tmp_path: Path, name: str, number: str) -> None:
    assert seen(tmp_path, version("Code"), name) == [f"{number} by “{name}” in its file name"]


def test_a_table_of_versions_is_settled_by_the_file_name(tmp_path: Path) -> None:
    text = version("Code", "Version 1.0", "Version 1.1")

    assert seen(tmp_path, text, "code-1.1.txt") == ["1.1 by “Version 1.1” in its front words"]
    assert len(seen(tmp_path, text, "code.txt")) == 2


def test_page_headers_state_the_version_of_a_word_file(tmp_path: Path) -> None:
    words = f'<w:hdr xmlns:w="{NAMESPACE}"><w:t>AL </w:t><w:t>Version 3.0</w:t></w:hdr>'
    path = word_file(
        tmp_path / "a.docx",
        {
            "word/document.xml": "<document/>",
            "word/_rels/document.xml.rels": relationships(("header", "header1.xml")),
            "word/header1.xml": words,
        },
    )

    assert [str(each) for each in look_at(path, version("Code"), ()).numbers] == [
        "“Version 3.0” in its page headers or footers"
    ]


def test_document_properties_state_the_version_of_a_word_file(tmp_path: Path) -> None:
    core = (
        '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://schemas.'
        'openxmlformats.org/package/2006/metadata/core-properties"><dc:title>Code</dc:title>'
        "<cp:version>3.0</cp:version></cp:coreProperties>"
    )
    path = word_file(
        tmp_path / "a.docx", {"word/document.xml": "<document/>", "docProps/core.xml": core}
    )

    assert [str(each) for each in look_at(path, version("Code"), ()).numbers] == [
        "“version 3.0” in its document properties"
    ]


def test_the_appendix_is_seen_in_the_heading_of_the_whole(tmp_path: Path) -> None:
    heading = Clause(id=ClauseId("a"), number="Appendix AL", label="APPENDIX AL", text="Version 2")
    first = Clause(id=ClauseId("b"), number="1", label="1", text="Version 7 of the form.")
    (tmp_path / "a.txt").write_text("x")
    sighting = look_at(tmp_path / "a.txt", version("", clauses=(heading, first)), ())

    assert sighting.appendix
    assert (sighting.appendix.value, [each.value for each in sighting.numbers]) == ("AL", ["2"])
