"""`reconcile`: what it prints, as text and as data, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from clauseline.cli.main import run
from clauseline.model.schema import reconciliation_schema
from clauseline.sample import corpus_folder
from reconciling import word

OLD = ("1 Terms.", "1.1 Wait 30 seconds.", "1.2 Keep a log.", "1.3 Retry twice.", "1.4 Log it.")
MARKED = (
    "1 Terms.",
    "1.1 Wait [-60-]{+90+} seconds.",
    "1.2 Keep [-a-]{+a+} log.",
    "1.3 Retry twice.",
    "1.4 Log [-it-]{+them+}.",
)
NEW = ("1 Terms.", "1.1 Wait 90 seconds.", "1.2 Keep a log.", "1.3 Retry thrice.", "1.4 Log all.")


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("old", OLD), ("marked", MARKED), ("new", NEW)):
        Path(f"{name}.docx").write_bytes(word(*text))


ARGUMENTS = ("reconcile", "marked.docx", "--old", "old.docx", "--new", "new.docx")


@pytest.mark.usefixtures("files")
def test_the_text_lists_each_kind_by_clause_with_author_and_date(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(ARGUMENTS) == 1
    assert capsys.readouterr().out == (
        "marked.docx, between old.docx and new.docx\n"
        "1 unmarked change; 1 mark on unchanged words; 1 difference from the old text; "
        "1 difference from the new text\n"
        "\n"
        "Changed between the clean texts, but not marked\n"
        "  1.3\n"
        "      [-twice-]{+thrice+}\n"
        "\n"
        "Marked, but the same in both clean texts\n"
        "  1.2, replaced  (A. Drafter, 2020-03-02T09:00:00Z)\n"
        "      a\n"
        "\n"
        "With the changes rejected, not what the old text says\n"
        "  1.1  (A. Drafter, 2020-03-02T09:00:00Z)\n"
        "      old text: 30\n"
        "      mark-up:  60\n"
        "\n"
        "With the changes accepted, not what the new text says\n"
        "  1.4  (A. Drafter, 2020-03-02T09:00:00Z)\n"
        "      new text: all\n"
        "      mark-up:  them\n"
    )


@pytest.mark.usefixtures("files")
def test_the_data_names_clause_and_words_and_holds_to_its_schema(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([*ARGUMENTS, "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)

    Draft202012Validator(reconciliation_schema()).validate(told)
    assert told["agrees"] is False
    assert [(each["number"], each["old"], each["new"]) for each in told["unmarked"]] == [
        ("1.3", "twice", "thrice")
    ]
    assert [(each["number"], each["text"], each["kind"]) for each in told["phantom"]] == [
        ("1.2", "a", "replaced")
    ]
    assert [(each["old"], each["marked"]) for each in told["old_differs"]] == [("30", "60")]
    assert [(each["new"], each["marked"]) for each in told["new_differs"]] == [("all", "them")]


def test_mark_up_of_a_corpus_is_named_by_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The sample's mark-up leaves the version's number on the first page unmarked."""
    arguments = ("AL@3.0", "--old", "AL@1.3", "--new", "AL@3.0", "--corpus", str(corpus_folder()))
    assert run(["reconcile", *arguments, "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)

    assert [(each["number"], each["old"], each["new"]) for each in told["unmarked"]] == [
        ("", "1.3", "3.0")
    ]
    assert (told["phantom"], told["old_differs"], told["new_differs"]) == ([], [], [])


def test_a_version_without_a_marked_up_file_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("AL@1.0", "--old", "AL@1.0", "--new", "AL@1.3", "--corpus", str(corpus_folder()))

    assert run(["reconcile", *arguments]) == 2
    assert capsys.readouterr().err == (
        "AL@1.0 has no marked-up file in the register; "
        "enter it there as marked_up, or name the file\n"
    )


@pytest.mark.usefixtures("files")
def test_texts_and_mark_up_that_agree_end_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["reconcile", "new.docx", "--old", "new.docx", "--new", "new.docx"]) == 0
    assert "nothing else\n" in capsys.readouterr().out


def test_a_direction_letter_is_no_text_to_hold_mark_up_against(
    capsys: pytest.CaptureFixture[str],
) -> None:
    letter = next(corpus_folder().glob("directions/*.docx"))

    assert run(["reconcile", str(letter), "--old", "a", "--new", "b"]) == 2
    assert "this is a direction letter" in capsys.readouterr().err
