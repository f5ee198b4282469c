from __future__ import annotations

import datetime as dt

import pytest

from clauseline.cli.output import counted, emit, emit_json, one_line, tell, today, warn
from clauseline.model.version import ReaderWarning

Capture = pytest.CaptureFixture[str]


def test_a_result_ends_in_one_newline(capsys: Capture) -> None:
    emit("a")
    emit("b\n")

    assert capsys.readouterr() == ("a\nb\n", "")


def test_json_keeps_its_letters_and_ends_in_a_newline(capsys: Capture) -> None:
    emit_json(ReaderWarning(place="§ 4", message="“é”"))

    assert capsys.readouterr().out == '{\n  "place": "§ 4",\n  "message": "“é”"\n}\n'


def test_warnings_name_file_and_place_on_standard_error(capsys: Capture) -> None:
    warn([ReaderWarning(place="paragraph 8", message="a number jumps")], "al.docx")
    warn([ReaderWarning(place="clauseline.yaml:7", message="a gap")])

    assert capsys.readouterr() == (
        "",
        "al.docx:paragraph 8: warning: a number jumps\nclauseline.yaml:7: warning: a gap\n",
    )


def test_a_note_is_one_line(capsys: Capture) -> None:
    tell("a\nb")

    assert capsys.readouterr().err == "a b\n"


@pytest.mark.parametrize(
    ("message", "line"),
    [("a\r\n\tb", "a b"), ("\x1b[2J", "?[2J"), ("\u202ea", "?a"), ("“é”", "“é”")],
)
def test_a_message_cannot_steer_the_terminal(message: str, line: str) -> None:
    assert one_line(message) == line


def test_the_day_of_the_work_may_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1584057600")

    assert today() == dt.date(2020, 3, 13)


def test_the_day_of_the_work_is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    assert abs((today() - dt.datetime.now(tz=dt.UTC).date()).days) <= 1


@pytest.mark.parametrize(("count", "told"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages")])
def test_a_count_agrees_with_its_noun(count: int, told: str) -> None:
    assert counted(count, "page") == told
