from __future__ import annotations

from pathlib import Path

import pytest

from clauseline.model.errors import ClauselineError
from clauseline.site.placing import MARKER, replacing


def place(out: Path, text: str) -> None:
    with replacing(out) as folder:
        (folder / MARKER).touch()
        (folder / "index.html").write_text(text)


def give_up(out: Path) -> None:
    with replacing(out) as folder:
        (folder / "index.html").write_text("half")
        raise KeyboardInterrupt


def test_a_new_site_takes_the_place_of_the_old_one_whole(tmp_path: Path) -> None:
    place(tmp_path / "site", "old")
    (tmp_path / "site" / "gone.html").touch()
    place(tmp_path / "site", "new")
    assert sorted(p.name for p in (tmp_path / "site").iterdir()) == [MARKER, "index.html"]
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_nothing_else_is_left_beside_it(tmp_path: Path) -> None:
    place(tmp_path / "site", "old")
    place(tmp_path / "site", "new")
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_an_error_leaves_the_old_site_and_nothing_half_written(tmp_path: Path) -> None:
    place(tmp_path / "site", "old")
    with pytest.raises(KeyboardInterrupt):
        give_up(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_cannot_be_moved_there_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place(tmp_path / "site", "old")
    rename = type(tmp_path).rename

    def refuse(self: Path, target: Path) -> Path:
        if ".new-" in self.name:
            raise OSError
        return rename(self, target)

    monkeypatch.setattr(type(tmp_path), "rename", refuse)
    with pytest.raises(OSError, match=r"^$"):
        place(tmp_path / "site", "new")
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_folders_above_are_made(tmp_path: Path) -> None:
    place(tmp_path / "a" / "b" / "site", "new")
    assert (tmp_path / "a" / "b" / "site" / "index.html").is_file()


def test_an_empty_folder_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    place(tmp_path / "site", "new")
    assert (tmp_path / "site" / "index.html").is_file()


def test_a_folder_of_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").touch()
    with pytest.raises(ClauselineError) as caught:
        place(tmp_path, "new")
    assert str(caught.value) == (
        f"{tmp_path}: holds files that are not a site made by Clauseline; "
        "name an empty or a new folder for the site"
    )
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(ClauselineError, match="is a file, not a folder; name a folder"):
        place(tmp_path / "site", "new")
    assert (tmp_path / "site").read_text() == "mine"


def test_a_link_stays_a_link_to_the_new_site(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    place(tmp_path / "site", "new")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real" / "index.html").read_text() == "new"


def test_others_may_read_the_site(tmp_path: Path) -> None:
    place(tmp_path / "site", "new")
    tmp_path.joinpath("plain").mkdir()
    assert (tmp_path / "site").stat().st_mode == (tmp_path / "plain").stat().st_mode
