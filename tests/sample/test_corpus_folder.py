from __future__ import annotations

from clauseline.sample import corpus_folder


def test_the_folder_holds_the_register() -> None:
    assert (corpus_folder() / "clauseline.yaml").is_file()


def test_no_file_of_the_corpus_is_a_link_out_of_its_folder() -> None:
    assert [path for path in corpus_folder().rglob("*") if path.is_symlink()] == []
