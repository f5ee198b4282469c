from __future__ import annotations

from pathlib import Path

import pytest

from clauseline.cli.main import run
from clauseline.sample import corpus_folder
from word import LEGAL, boxed, p, word_file

Capture = pytest.CaptureFixture[str]


def told(capsys: Capture, *arguments: str | Path) -> list[str]:
    assert run(["show", *map(str, arguments), "--why-number"]) == 0
    return [line.strip() for line in capsys.readouterr().out.splitlines() if line.strip()]


def test_a_number_that_a_list_counts_is_explained(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(word_file(p("a", level=0), p("b", level=1), numbering=LEGAL))

    assert told(capsys, file, "1.1") == [
        "Why 1.1, shown as 1.1:",
        "paragraph 2, in the style that the document has for all paragraphs",
        "numbering instance 1, named by the paragraph itself",
        "level 2, named by the paragraph itself",
        'abstract definition 1: written "%1.%2" with decimal numbers, starting at 1',
        "counted from paragraph 2, the first of its level",
    ]


def test_a_number_in_a_text_box_is_explained_by_its_place_there(
    tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "a.docx"
    box = boxed(p("b", level=0) + p("c", level=1) + p("d", level=0) + p("e", level=1))
    file.write_bytes(word_file(p(box), p("f", level=1)))

    place = "paragraph 1, text box paragraph"
    assert told(capsys, file, "2.1")[1].startswith(f"{place} 4, in the style")
    began = f"counted from {place} 4, where the count began again after {place} 3"
    assert told(capsys, file, "2.1")[-1] == began
    assert told(capsys, file, "2.2")[1].startswith("paragraph 2, in the style")
    assert told(capsys, file, "2.2")[-1] == began


def test_a_number_typed_by_hand_is_said_to_be(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(word_file(p("1.\tFees"), p("2.\tEnd")))

    assert told(capsys, file, "2") == ["Why 2: typed by hand; no list of the file counts it"]


def test_a_clause_of_a_corpus_is_explained_from_its_file(capsys: Capture) -> None:
    found = told(capsys, "AL@3.0", "8.3(b)", "--corpus", corpus_folder())

    assert found[0] == "Why 8.3(b), shown as (b):"
    assert found[1].endswith('in the style "Sub-clause"')
