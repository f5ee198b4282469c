from __future__ import annotations

from pathlib import Path

import pytest

from clauseline.ingest.register.checks import check_names, check_register
from clauseline.ingest.register.reading import open_register, parse_register
from clauseline.model.errors import InvalidCorpus

TWO = """\
documents:
  - id: AL
    title: SMETS1 Transition and Migration Approach Document
    versions:
      - {version: "1.3", clean: al-1.3.docx}
      # the version of the direction
      - {version: "3.0", replaces: "1.3", clean: al-3.0.docx, direction: letter}
directions:
  - {id: letter, file: letter.txt}
"""
ONE_FILE = """\
documents:
  - id: AL
    title: T
    versions:
      - {version: "1.3", clean: FILE}
"""


def refused_names(text: str) -> str:
    with pytest.raises(InvalidCorpus) as caught:
        check_names(parse_register(text, Path("clauseline.yaml")))
    return str(caught.value)


def refused_file(folder: Path, file: str) -> str:
    (folder / "clauseline.yaml").write_text(ONE_FILE.replace("FILE", file))
    with pytest.raises(InvalidCorpus) as caught:
        check_register(open_register(folder))
    return str(caught.value).removeprefix(f"{folder}/")


def test_a_register_that_holds_passes(tmp_path: Path) -> None:
    (tmp_path / "clauseline.yaml").write_text(TWO)
    for name in ("al-1.3.docx", "al-3.0.docx", "letter.txt"):
        (tmp_path / name).write_text("x")

    check_register(open_register(tmp_path))


def test_a_version_that_replaces_one_not_listed_is_refused() -> None:
    assert refused_names(TWO.replace('replaces: "1.3"', 'replaces: "1.4"')) == (
        'clauseline.yaml:7: version "3.0" replaces "1.4", which is not listed; '
        'add "1.4", or correct it to "1.3"'
    )


def test_a_version_that_replaces_nothing_like_a_listed_one_is_refused() -> None:
    assert refused_names(TWO.replace('replaces: "1.3"', "replaces: draft")) == (
        'clauseline.yaml:7: version "3.0" replaces "draft", which is not listed; '
        'add "draft", or remove it'
    )


def test_a_version_that_replaces_itself_is_refused() -> None:
    assert refused_names(TWO.replace('replaces: "1.3"', 'replaces: "3.0"')).startswith(
        'clauseline.yaml:7: version "3.0" replaces itself; '
    )


def test_versions_that_replace_one_another_in_a_circle_are_refused() -> None:
    circle = TWO.replace('{version: "1.3",', '{version: "1.3", replaces: "3.0",')

    assert refused_names(circle) == (
        "clauseline.yaml:5: versions replace one another in a circle: 1.3, 3.0, 1.3; "
        "correct one `replaces`"
    )


def test_a_version_named_twice_is_refused_at_the_second() -> None:
    assert refused_names(TWO.replace('"3.0", replaces: "1.3"', "1.3")) == (
        'clauseline.yaml:7: version "1.3" is listed twice (first in line 5); '
        "remove one of the two, or give it its own name"
    )


def test_two_documents_may_have_versions_of_one_number() -> None:
    other = "  - {id: AM, title: U, versions: [{version: '1.3', clean: am.docx}]}\n"

    check_names(parse_register(TWO.replace("directions:", other + "directions:"), Path("c.yaml")))


def test_a_document_named_twice_is_refused_capitals_or_not() -> None:
    twice = TWO.replace("directions:", "  - {id: al, title: U}\ndirections:")

    assert refused_names(twice).startswith(
        'clauseline.yaml:8: document "al" is listed twice (first in line 2); '
    )


def test_a_direction_named_twice_is_refused() -> None:
    assert refused_names(TWO + "  - {id: letter, file: other.txt}\n").startswith(
        'clauseline.yaml:10: direction "letter" is listed twice (first in line 9); '
    )


def test_a_direction_that_is_not_listed_is_refused() -> None:
    assert refused_names(TWO.replace("direction: letter", "direction: later")) == (
        'clauseline.yaml:7: version "3.0" has the direction "later", which is not listed; '
        'add "later", or correct it to "letter"'
    )


def test_a_version_without_a_file_is_refused() -> None:
    assert refused_names(TWO.replace(", clean: al-1.3.docx", "")) == (
        'clauseline.yaml:5: version "1.3" names no file; add clean: …'
    )


def test_a_version_that_expires_before_it_begins_is_refused() -> None:
    dates = "in_force: 2020-03-13, expires: 2020-03-13, clean"

    assert refused_names(TWO.replace("clean", dates, 1)) == (
        'clauseline.yaml:5: version "1.3" expires on 2020-03-13, not after it came into force; '
        "correct `expires` or `in_force`"
    )


@pytest.mark.parametrize(
    ("old", "message"),
    [
        ("5.4", '`old` "5.4" names no clause; write it as AL@1.3 5.4'),
        (
            "AL@1.4 5.4",
            (
                '`old` "AL@1.4 5.4" names a version that is not listed; correct it, or list the '
                "version"
            ),
        ),
        (
            "AM@1.3 5.4",
            (
                '`old` "AM@1.3 5.4" names a version that is not listed; correct it, or list the '
                "version"
            ),
        ),
        ("AL@1.3", '`old` "AL@1.3" names no clause; write it as AL@1.3 5.4'),
    ],
)
def test_a_match_of_what_is_not_there_is_refused(old: str, message: str) -> None:
    match = f'matches: [{{old: "{old}", new: "AL@3.0 5.6"}}]\n'

    assert refused_names(TWO + match) == f"clauseline.yaml:10: {message}"


def test_a_file_that_is_not_there_is_refused_at_its_line(tmp_path: Path) -> None:
    assert refused_file(tmp_path, "al-1.3.docx") == (
        'clauseline.yaml:5: the file "al-1.3.docx" is not there; correct its path'
    )


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "versions").mkdir()

    assert refused_file(tmp_path, "versions") == (
        'clauseline.yaml:5: the file "versions" is a folder; correct its path'
    )


def test_a_path_written_the_windows_way_is_refused_with_the_way_out(tmp_path: Path) -> None:
    assert refused_file(tmp_path, "versions\\al.docx") == (
        'clauseline.yaml:5: the file "versions\\al.docx" is not there; '
        "write the path with / between folders"
    )


def test_a_path_that_climbs_out_of_the_corpus_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.docx").write_text("x")
    (tmp_path / "corpus").mkdir()

    assert refused_file(tmp_path / "corpus", "versions/../../other.docx") == (
        'clauseline.yaml:5: the file "versions/../../other.docx" lies outside the folder of the '
        "corpus; move it into the folder and name it from there"
    )


def test_an_absolute_path_is_refused_even_into_the_corpus(tmp_path: Path) -> None:
    (tmp_path / "al.docx").write_text("x")

    assert refused_file(tmp_path, f"{tmp_path}/al.docx").startswith(
        f'clauseline.yaml:5: the file "{tmp_path}/al.docx" is named from the root of this machine; '
    )


def test_a_symbolic_link_out_of_the_corpus_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.docx").write_text("x")
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "al.docx").symlink_to(tmp_path / "other.docx")

    assert refused_file(tmp_path / "corpus", "al.docx").startswith(
        'clauseline.yaml:5: the file "al.docx" lies by a symbolic link outside the folder of the '
    )


def test_a_circle_of_symbolic_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").symlink_to(tmp_path / "b.docx")
    (tmp_path / "b.docx").symlink_to(tmp_path / "a.docx")

    assert refused_file(tmp_path, "a.docx").startswith('clauseline.yaml:5: the file "a.docx" ')


def test_a_link_within_the_corpus_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.docx").write_text("x")
    (tmp_path / "al.docx").symlink_to("real.docx")
    (tmp_path / "clauseline.yaml").write_text(ONE_FILE.replace("FILE", "al.docx"))

    check_register(open_register(tmp_path))


@pytest.mark.parametrize("line", ["links: gone.yaml", "configuration: [gone.yaml]"])
def test_every_file_that_the_register_names_must_be_there(tmp_path: Path, line: str) -> None:
    (tmp_path / "clauseline.yaml").write_text(f"documents: []\n{line}\n")

    with pytest.raises(InvalidCorpus, match=r'yaml:2: the file "gone\.yaml" is not there'):
        check_register(open_register(tmp_path))
