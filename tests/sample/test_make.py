from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from clauseline.sample import corpus_folder
from clauseline.sample.make import make, word_files

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MADE = word_files()


@pytest.mark.parametrize("name", MADE)
def test_making_the_sample_afresh_gives_the_same_bytes(name: str) -> None:
    assert (corpus_folder() / name).read_bytes() == MADE[name]


def test_the_corpus_holds_no_word_file_that_is_not_made() -> None:
    found = {
        path.relative_to(corpus_folder()).as_posix() for path in corpus_folder().rglob("*.docx")
    }

    assert found == set(MADE)


def test_the_files_are_written_into_the_folder_named(tmp_path: Path) -> None:
    make(tmp_path)

    assert (tmp_path / "versions/al-3.0.docx").read_bytes() == MADE["versions/al-3.0.docx"]


@pytest.mark.parametrize("name", MADE)
def test_every_part_is_well_formed_and_has_a_fixed_date(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(MADE[name])) as package:
        for entry in package.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            etree.fromstring(package.read(entry))


def marks_in(name: str) -> set[tuple[str | None, str | None]]:
    with zipfile.ZipFile(io.BytesIO(MADE[name])) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    return {
        (mark.get(f"{W}author"), mark.get(f"{W}date")) for mark in body.iter(f"{W}ins", f"{W}del")
    }


def test_a_marked_up_file_says_who_made_each_change_and_when() -> None:
    assert marks_in("versions/al-3.0-marked.docx") == {
        ("Drafting team (illustrative)", "2020-03-13T09:00:00Z")
    }


def test_a_clean_file_has_no_tracked_change() -> None:
    assert marks_in("versions/al-3.0.docx") == set()
