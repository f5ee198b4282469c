from __future__ import annotations

from pathlib import Path

import pytest

from clauseline.ingest.register.reading import open_register, parse_register
from clauseline.ingest.register.start import EMPTY_REGISTER, copy_corpus, start_corpus
from clauseline.model.corpus import Register
from clauseline.model.errors import InvalidCorpus


def test_a_new_corpus_lists_nothing(tmp_path: Path) -> None:
    register = start_corpus(tmp_path / "a" / "corpus")

    assert register == tmp_path / "a" / "corpus" / "clauseline.yaml"
    assert open_register(register).register == Register()


def test_the_example_in_the_new_register_is_a_register() -> None:
    lines = [line.removeprefix("# ") for line in EMPTY_REGISTER.splitlines()[3:-3]]
    registered = parse_register("\n".join(lines), Path("clauseline.yaml"))

    assert [each.version for each in registered.register.documents[0].versions] == [
        "1.3",
        "3.0",
        "4.0",
    ]


def test_a_register_that_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "clauseline.yaml").write_text("documents: []\n")

    with pytest.raises(InvalidCorpus, match="there is a register already; add to it with"):
        start_corpus(tmp_path)
    assert (tmp_path / "clauseline.yaml").read_text() == "documents: []\n"


def test_a_corpus_is_copied_whole(tmp_path: Path) -> None:
    (tmp_path / "old" / "versions").mkdir(parents=True)
    (tmp_path / "old" / "versions" / "a.txt").write_text("x")
    copy_corpus(tmp_path / "old", tmp_path / "new")

    assert (tmp_path / "new" / "versions" / "a.txt").read_text() == "x"


def test_a_copy_never_mixes_with_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "mine.txt").write_text("x")

    with pytest.raises(InvalidCorpus, match="the folder is not empty; name a new or an empty one"):
        copy_corpus(tmp_path, tmp_path / "new")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")

    with pytest.raises(InvalidCorpus, match="the folder cannot be made"):
        start_corpus(tmp_path / "file" / "corpus")
