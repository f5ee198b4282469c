from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from clauseline.cli.main import VERBS, run

Capture = pytest.CaptureFixture[str]


def refused(capsys: Capture, *arguments: str) -> str:
    assert run(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    return told.err.rstrip("\n")


def python(code: str, *arguments: str) -> str:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "clauseline: missing command; see clauseline --help"),
        (("biuld",), "clauseline: no such command 'biuld'"),
        (("diff", "a.docx"), "clauseline diff: missing argument 'NEW'; see clauseline diff --help"),
        (("add",), "clauseline add: missing argument 'FILE…'; see clauseline add --help"),
        (
            ("read", "a.docx", "--format", "akn"),
            (
                "clauseline read: invalid value for '--format': 'akn' is not one of 'text', "
                "'json'; see clauseline read --help"
            ),
        ),
        (("read", "a.docx", "--wiev", "clean"), "clauseline read: no such option"),
        (
            ("build", "--sample", "corpus"),
            (
                "clauseline build: name one corpus: CORPUS, --corpus or --sample; "
                "see clauseline build --help"
            ),
        ),
        (("build", "--jobs", "0"), "clauseline build: invalid value for '--jobs': 0 is not in"),
        (
            ("add", "a.docx", "--in-force", "13/03/2020"),
            "clauseline add: invalid value for '--in-force'",
        ),
    ],
)
def test_bad_usage_is_one_line_that_says_where_help_is(
    capsys: Capture, arguments: tuple[str, ...], message: str
) -> None:
    assert refused(capsys, *arguments).startswith(message)


def test_bad_input_is_one_line_with_the_file_what_is_wrong_and_what_to_do(
    capsys: Capture, tmp_path: Path
) -> None:
    assert refused(capsys, "read", str(tmp_path / "al.docx")) == (
        f"{tmp_path}/al.docx: there is no such file; check its name and folder"
    )


def test_a_name_that_would_steer_the_terminal_is_told_on_one_line(capsys: Capture) -> None:
    assert refused(capsys, "read", "a\n\x1b[31mb.docx") == (
        "a ?[31mb.docx: there is no such file; check its name and folder"
    )


def test_help_names_every_verb_and_is_no_error(capsys: Capture) -> None:
    assert run(["--help"]) == 0
    told = capsys.readouterr()

    assert told.err == ""
    assert all(f"  {verb} " in told.out for verb in VERBS)


@pytest.mark.parametrize("verb", list(VERBS))
def test_each_verb_has_a_command_with_help_for_itself_and_its_options(verb: str) -> None:
    command = import_module(f"clauseline.cli.{verb}").command

    assert isinstance(command, click.Command)
    assert (command.name, bool(command.help)) == (verb, True)
    assert all(each.help for each in command.params if isinstance(each, click.Option))


@pytest.mark.parametrize("verb", list(VERBS))
def test_help_of_each_verb_is_no_error(capsys: Capture, verb: str) -> None:
    assert run([verb, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"Usage: clauseline {verb} ")


def test_the_version_is_printed(capsys: Capture) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("clauseline")


def _break(*_: object, **__: object) -> None:
    raise KeyError("numId")


def test_what_nobody_expected_is_one_plain_line(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clauseline.cli.read.read", _break)
    monkeypatch.delenv("CLAUSELINE_DEBUG", raising=False)

    assert refused(capsys, "read", "a.docx") == (
        "clauseline: something went wrong inside clauseline (KeyError: 'numId'); "
        "please report it, with the file if you may (CLAUSELINE_DEBUG=1 shows where)"
    )


def test_what_nobody_expected_is_shown_to_who_debugs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clauseline.cli.read.read", _break)
    monkeypatch.setenv("CLAUSELINE_DEBUG", "1")

    with pytest.raises(KeyError):
        run(["read", "a.docx"])


def test_a_full_disk_is_told_with_its_file(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(*_: object) -> None:
        raise OSError(28, "No space left on device", "public/index.html")

    monkeypatch.setattr("clauseline.cli.read.read", fill)

    assert refused(capsys, "read", "a.docx") == (
        "public/index.html: No space left on device; "
        "check the path, the space left and your permissions"
    )


def test_an_interrupted_command_says_so(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("clauseline.cli.read.read", interrupt)

    assert run(["read", "a.docx"]) == 130
    assert capsys.readouterr().err.strip() == "clauseline: stopped; nothing was left half-written"


def test_neither_help_nor_read_loads_the_maker_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1. Wait.\n\n2. Retry.\n")
    code = (
        "import sys; from clauseline.cli.main import run; run(['--help']); run(sys.argv[1:]);"
        "print([name for name in ('mkdocs', 'rich', 'jinja2') if name in sys.modules])"
    )

    assert python(code, "read", str(tmp_path / "a.txt")).splitlines()[-1] == "[]"


def test_the_command_runs_as_a_module() -> None:
    command = [sys.executable, "-m", "clauseline.cli", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stdout.startswith("Usage: clauseline ")


def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("".join(f"{n}. Wait.\n\n" for n in range(1, 20_000)))
    command = [sys.executable, "-m", "clauseline.cli", "read", str(tmp_path / "a.txt")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()

        assert (process.stderr.read(), process.wait()) == (b"", 0)


def test_a_table_for_spreadsheets_ends_its_lines_as_rfc_4180_says(tmp_path: Path) -> None:
    for name, text in (("a", "1. Wait.\n\n2. Retry.\n"), ("b", "1. Retry.\n")):
        (tmp_path / f"{name}.txt").write_text(text)
    command = [sys.executable, "-m", "clauseline.cli", "diff", "a.txt", "b.txt", "--format", "csv"]
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, check=True)

    assert done.stdout == (
        b"old_number,new_number,kinds,with,consequential,doubtful,words\r\n"
        b"1,,deleted,,no,no,Wait.\r\n"
        b"2,1,renumbered,,no,no,Retry.\r\n"
    )
