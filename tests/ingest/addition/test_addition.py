from __future__ import annotations

import datetime as dt
import textwrap
import zipfile
from pathlib import Path

import pytest

from clauseline.ingest.addition.addition import Settled, add_files
from clauseline.ingest.register.reading import open_register
from clauseline.model.corpus import DirectionEntry, DocumentEntry, VersionEntry
from clauseline.model.errors import ClauselineError, InvalidCorpus
from direction_letter import LETTER, TITLE
from printed import printed


def al(folder: Path, version: str, name: str = "") -> Path:
    path = folder / (name or f"al-{version}.txt")
    path.write_text(
        f"{TITLE}\n\nSEC Appendix AL\n\nVersion AL {version}\n\n1. Wait.\n\n2. Retry.\n"
    )
    return path


def letter(folder: Path, name: str = "letter.txt") -> Path:
    (folder / name).write_text(LETTER)
    return folder / name


def add(corpus: Path, *files: Path, **settled: object) -> list[str]:
    told = add_files(corpus, files, Settled(**settled)).told  # type: ignore[arg-type]
    return [line.replace(f"{corpus}/", "") for line in told]


def refused(corpus: Path, *files: Path, **settled: object) -> str:
    before = (corpus / "clauseline.yaml").read_bytes() if corpus.is_dir() else b""
    with pytest.raises(ClauselineError) as caught:
        add(corpus, *files, **settled)
    if before:
        assert (corpus / "clauseline.yaml").read_bytes() == before
    return str(caught.value).replace(f"{corpus}/", "")


def documents(corpus: Path) -> tuple[DocumentEntry, ...]:
    return open_register(corpus).register.documents


def test_a_version_is_registered_with_what_was_seen(tmp_path: Path) -> None:
    assert add(tmp_path, al(tmp_path, "1.3")) == [
        "al-1.3.txt: version 1.3 of AL, clean",
        "  version: “Version AL 1.3” in its front words",
        f"  document: new, “{TITLE}”; its id is from “Appendix AL” in its front words",
    ]


def test_a_register_is_begun_where_there_is_none(tmp_path: Path) -> None:
    add(tmp_path, al(tmp_path, "1.3"))

    text = (tmp_path / "clauseline.yaml").read_text()
    assert text.startswith("# The register of a corpus")
    assert text.endswith(
        f"documents:\n  - id: AL\n    title: {TITLE}\n    versions:\n"
        '      - {version: "1.3", clean: al-1.3.txt}\ndirections: []\n'
    )


def test_a_second_version_joins_the_first(tmp_path: Path) -> None:
    add(tmp_path, al(tmp_path, "1.3"))
    add(tmp_path, al(tmp_path, "3.0"))

    assert [[v.version for v in d.versions] for d in documents(tmp_path)] == [["1.3", "3.0"]]


def test_an_older_version_goes_before_the_newer(tmp_path: Path) -> None:
    add(tmp_path, al(tmp_path, "3.0"), al(tmp_path, "1.10"))
    add(tmp_path, al(tmp_path, "1.9"))

    assert [v.version for v in documents(tmp_path)[0].versions] == ["1.9", "1.10", "3.0"]


def test_versions_that_are_no_plain_numbers_keep_the_order_they_were_added_in(
    tmp_path: Path,
) -> None:
    for version in ("2.1.0-csd02", "2.1.0-cs", "1.3"):
        add(tmp_path, al(tmp_path, version), version=version)

    assert [v.version for v in documents(tmp_path)[0].versions] == [
        "2.1.0-csd02",
        "2.1.0-cs",
        "1.3",
    ]


def test_a_direction_is_given_to_the_version_that_it_brings(tmp_path: Path) -> None:
    told = add(tmp_path, letter(tmp_path), al(tmp_path, "1.3"), al(tmp_path, "3.0"))

    assert documents(tmp_path)[0].versions[1] == VersionEntry(
        version="3.0",
        clean=("al-3.0.txt",),
        replaces="1.3",
        in_force=dt.date(2020, 3, 13),
        direction="2020-03-13-al-3.0",
    )
    assert told[-1] == (
        "AL 3.0: brought by the direction 2020-03-13-al-3.0, in force from 13 March 2020, "
        "replaces 1.3"
    )


def test_a_direction_says_what_was_seen_in_it(tmp_path: Path) -> None:
    add(tmp_path, al(tmp_path, "3.0"))

    assert add(tmp_path, letter(tmp_path))[:6] == [
        "letter.txt: direction of 13 March 2020",
        "  title: DIRECTION TO RE-DESIGNATE THE TRANSITION AND MIGRATION APPROACH DOCUMENT",
        "  document: Appendix AL",
        "  version: 3.0",
        "  replaces: 1.3",
        "  in force: 13 March 2020",
    ]


def test_a_version_added_after_its_direction_is_given_it(tmp_path: Path) -> None:
    told = add(tmp_path, letter(tmp_path))
    add(tmp_path, al(tmp_path, "3.0"))

    assert told[-1] == ("no version is brought by 2020-03-13-al-3.0 yet: add the file of AL 3.0")
    assert documents(tmp_path)[0].versions[0].direction == "2020-03-13-al-3.0"


def test_a_version_that_replaces_one_not_listed_is_not_said_to(tmp_path: Path) -> None:
    add(tmp_path, al(tmp_path, "3.0"), letter(tmp_path))

    assert documents(tmp_path)[0].versions[0].replaces is None


def test_what_a_register_says_of_a_version_stays(tmp_path: Path) -> None:
    al(tmp_path, "3.0")
    (tmp_path / "clauseline.yaml").write_text(
        f"documents:\n- id: AL\n  title: {TITLE}\n  versions:\n"
        "  - version: '3.0'   # ours\n    in_force: 2020-03-14\n    clean: al-3.0.txt\n"
    )
    add(tmp_path, letter(tmp_path))

    assert (tmp_path / "clauseline.yaml").read_text() == (
        f"documents:\n- id: AL\n  title: {TITLE}\n  versions:\n"
        "  - version: '3.0'   # ours\n    in_force: 2020-03-14\n    clean: al-3.0.txt\n"
        "    direction: 2020-03-13-al-3.0\n"
        "directions:\n  - {id: 2020-03-13-al-3.0, file: letter.txt}\n"
    )


def test_a_file_from_outside_is_copied_in(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    told = add(corpus, al(tmp_path, "3.0"), letter(tmp_path))

    assert documents(corpus)[0].versions[0].clean == ("versions/al-3.0.txt",)
    assert open_register(corpus).register.directions == (
        DirectionEntry(id="2020-03-13-al-3.0", file="directions/letter.txt"),
    )
    assert (corpus / "versions/al-3.0.txt").read_bytes() == (tmp_path / "al-3.0.txt").read_bytes()
    assert f"{tmp_path}/al-3.0.txt: copied to versions/al-3.0.txt" in told


def test_a_copy_never_overwrites_another_file(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    (corpus / "versions").mkdir(parents=True)
    (corpus / "versions" / "al-3.0.txt").write_text("mine")
    (corpus / "clauseline.yaml").write_text("documents: []\n")

    assert 'another file "versions/al-3.0.txt" is in the corpus already' in refused(
        corpus, al(tmp_path, "3.0")
    )
    assert (corpus / "versions" / "al-3.0.txt").read_text() == "mine"


def test_a_version_added_twice_is_refused_and_nothing_written(tmp_path: Path) -> None:
    add(tmp_path, al(tmp_path, "1.3"))

    assert refused(tmp_path, al(tmp_path, "2.0"), al(tmp_path, "1.3", "again.txt")).startswith(
        "clauseline.yaml:22: AL 1.3 is listed already, and again.txt reads as the same version; "
    )


def test_two_files_of_one_version_are_told_to_clash_with_each_other(tmp_path: Path) -> None:
    add(tmp_path, al(tmp_path, "1.0"))

    assert refused(tmp_path, al(tmp_path, "1.3"), al(tmp_path, "1.3", "again.txt")) == (
        f"{tmp_path}/again.txt: this file and {tmp_path}/al-1.3.txt both read as version 1.3 of "
        "AL; say which version one of them is with --version, adding it by itself"
    ).replace(f"{tmp_path}/", "")


def test_a_file_that_is_listed_is_refused(tmp_path: Path) -> None:
    add(tmp_path, al(tmp_path, "1.3"))

    assert refused(tmp_path, tmp_path / "al-1.3.txt", version="1.4").endswith(
        ': the file "al-1.3.txt" is listed already; name another'
    )


def test_one_unreadable_file_keeps_all_out(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "clauseline.yaml").write_text("documents: []\n")
    (tmp_path / "empty.txt").write_bytes(b"")

    assert "empty.txt: the file is empty" in refused(
        corpus, al(tmp_path, "3.0"), tmp_path / "empty.txt"
    )
    assert not (corpus / "versions").exists()


def test_a_file_that_does_not_say_its_version_asks_for_it(tmp_path: Path) -> None:
    path = tmp_path / "code.txt"
    path.write_text("The Quick Reading Code\n\n1. Read quickly.\n")

    with pytest.raises(InvalidCorpus) as caught:
        add(tmp_path, path)
    assert str(caught.value) == (
        f"{path}: neither its words nor its file name tell which version this is; "
        "say which it is with --version 3.0, which settles one file at a time"
    )


def test_what_a_person_settles_holds(tmp_path: Path) -> None:
    path = tmp_path / "code.txt"
    path.write_text("The Quick Reading Code\n\n1. Read quickly.\n")
    told = add(tmp_path, path, document="QR", version="2", in_force=dt.date(2021, 5, 4))

    assert documents(tmp_path) == (
        DocumentEntry(
            id="QR",
            title="The Quick Reading Code",
            versions=(
                VersionEntry(version="2", in_force=dt.date(2021, 5, 4), clean=("code.txt",)),
            ),
        ),
    )
    assert told[1:] == [
        "  version: as you said",
        "  document: new, “The Quick Reading Code”; its id is from you",
    ]


def test_a_marked_up_file_joins_its_version(tmp_path: Path) -> None:
    add(tmp_path, al(tmp_path, "3.0"))
    add(tmp_path, al(tmp_path, "3.0", "al-marked.txt"), marked_up=True)

    assert documents(tmp_path)[0].versions == (
        VersionEntry(version="3.0", clean=("al-3.0.txt",), marked_up="al-marked.txt"),
    )


def test_a_clean_file_joins_the_marked_up_one_that_came_first(tmp_path: Path) -> None:
    add(tmp_path, al(tmp_path, "3.0", "al-marked.txt"), marked_up=True)
    add(tmp_path, al(tmp_path, "3.0"))

    assert documents(tmp_path)[0].versions == (
        VersionEntry(version="3.0", clean=("al-3.0.txt",), marked_up="al-marked.txt"),
    )


def pdf(folder: Path, version: str, name: str = "") -> Path:
    path = folder / (name or f"al-{version}.pdf")
    head = (TITLE, "SEC Appendix AL", f"Version AL {version}")
    path.write_bytes(printed(*head, "1. Wait.", "2. Retry."))
    return path


def test_a_pdf_is_registered_as_a_version(tmp_path: Path) -> None:
    assert add(tmp_path, pdf(tmp_path, "1.3"))[0] == "al-1.3.pdf: version 1.3 of AL, clean"


def test_a_pdf_joins_the_file_of_the_same_version(tmp_path: Path) -> None:
    add(tmp_path, al(tmp_path, "1.3"), al(tmp_path, "3.0"))
    told = add(tmp_path, pdf(tmp_path, "3.0"))

    assert told[0] == "al-3.0.pdf: version 3.0 of AL, clean, beside al-3.0.txt"
    assert documents(tmp_path)[0].versions[1].clean == ("al-3.0.txt", "al-3.0.pdf")
    assert '{version: "3.0", clean: [al-3.0.txt, al-3.0.pdf]}' in (
        (tmp_path / "clauseline.yaml").read_text()
    )


def test_two_formats_of_a_version_are_added_at_once_the_pdf_last(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    add(corpus, pdf(tmp_path, "3.0"), al(tmp_path, "3.0"))

    assert documents(corpus)[0].versions[0].clean == ("versions/al-3.0.txt", "versions/al-3.0.pdf")


def test_a_second_pdf_of_a_version_is_refused(tmp_path: Path) -> None:
    add(tmp_path, al(tmp_path, "3.0"), pdf(tmp_path, "3.0"))

    assert " AL 3.0 is listed already, and again.pdf reads as the same version; " in refused(
        tmp_path, pdf(tmp_path, "3.0", "again.pdf")
    )


def test_a_direction_is_recognised_in_a_pdf(tmp_path: Path) -> None:
    paragraphs = [
        "\n".join(textwrap.wrap(" ".join(each.split()), 85)) for each in LETTER.split("\n\n")
    ]
    (tmp_path / "letter.pdf").write_bytes(printed(*paragraphs))
    told = add(tmp_path, al(tmp_path, "3.0"), tmp_path / "letter.pdf")

    assert "letter.pdf: direction of 13 March 2020" in told
    assert documents(tmp_path)[0].versions[0].direction == "2020-03-13-al-3.0"


def test_a_direction_that_is_not_listed_cannot_settle(tmp_path: Path) -> None:
    with pytest.raises(ClauselineError, match='the corpus lists no direction "later"'):
        add(tmp_path, al(tmp_path, "3.0"), direction="later")


def test_a_person_gives_a_direction_to_a_version(tmp_path: Path) -> None:
    add(tmp_path, letter(tmp_path))
    add(tmp_path, al(tmp_path, "3.1"), direction="2020-03-13-al-3.0")

    assert documents(tmp_path)[0].versions[0].direction == "2020-03-13-al-3.0"


def test_one_number_cannot_settle_two_files(tmp_path: Path) -> None:
    with pytest.raises(InvalidCorpus, match="cannot settle several files; add the files one at"):
        add(tmp_path, al(tmp_path, "3.0"), al(tmp_path, "1.3"), version="2.0")


def test_a_corpus_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "none", al(tmp_path, "3.0")).endswith(
        f"there is no such corpus; make one with: clauseline init {tmp_path / 'none'}"
    )


def test_a_broken_register_is_not_added_to(tmp_path: Path) -> None:
    (tmp_path / "clauseline.yaml").write_text("documents:\n  - {id: AL}\n")

    assert refused(tmp_path, al(tmp_path, "3.0")).startswith(
        "clauseline.yaml:2: a document lacks its `title`"
    )


def test_a_write_that_fails_leaves_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    monkeypatch.setattr("os.replace", _fail)

    with pytest.raises(OSError, match="disk full"):
        add(corpus, al(tmp_path, "3.0"))
    assert not [each for each in corpus.rglob("*") if each.is_file() and each.suffix == ".txt"]
    assert not (corpus / "clauseline.yaml").exists()


def _fail(*_: object) -> None:
    raise OSError(28, "disk full")


def test_a_zip_is_told_from_a_version(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "al.docx", "w") as opened:
        opened.writestr("readme", "x")

    with pytest.raises(ClauselineError, match="this is a zip archive, not a Word document"):
        add(tmp_path, tmp_path / "al.docx")
