from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from clauseline.ingest.register.reading import open_register, parse_register
from clauseline.model.corpus import (
    ClausePair,
    DirectionEntry,
    DocumentEntry,
    Register,
    VersionEntry,
)
from clauseline.model.errors import ClauselineError, InvalidCorpus

FILE = Path("clauseline.yaml")
WHOLE = """\
documents:
  - id: AL
    title: SMETS1 Transition and Migration Approach Document
    code: Smart Energy Code, Appendix AL
    versions:
      - {version: "1.3", clean: versions/al-1.3.docx}
      - {version: 3.0, replaces: "1.3", in_force: 2020-03-13, direction: 2020-03-13-al-3.0,
         clean: [versions/al-3.0.docx, versions/al-3.0.pdf], marked_up: versions/al-3.0-marked.docx,
         commences: {"5.4(c)": 2020-06-01}}
      - {version: "4.0", status: draft, clean: versions/al-4.0.docx, expires: 2024-12-31}
directions:
  - {id: 2020-03-13-al-3.0, file: directions/2020-03-13-al-3.0.txt}
matches: [{old: "AL@1.3 5.4", new: "AL@3.0 5.6"}]
links: links.yaml
configuration: [config/timeouts.yaml, config/crypto.yaml]
"""


def refused(text: str) -> str:
    with pytest.raises(InvalidCorpus) as caught:
        parse_register(text, FILE)
    return str(caught.value)


def version(fields: str) -> str:
    return f"documents:\n  - id: AL\n    title: T\n    versions:\n      - {{{fields}}}\n"


def test_every_field_of_the_register_is_read() -> None:
    assert parse_register(WHOLE, FILE).register == Register(
        documents=(
            DocumentEntry(
                id="AL",
                title="SMETS1 Transition and Migration Approach Document",
                code="Smart Energy Code, Appendix AL",
                versions=(
                    VersionEntry(version="1.3", clean=("versions/al-1.3.docx",)),
                    VersionEntry(
                        version="3.0",
                        replaces="1.3",
                        in_force=dt.date(2020, 3, 13),
                        direction="2020-03-13-al-3.0",
                        clean=("versions/al-3.0.docx", "versions/al-3.0.pdf"),
                        marked_up="versions/al-3.0-marked.docx",
                        commences={"5.4(c)": dt.date(2020, 6, 1)},
                    ),
                    VersionEntry(
                        version="4.0",
                        status="draft",
                        clean=("versions/al-4.0.docx",),
                        expires=dt.date(2024, 12, 31),
                    ),
                ),
            ),
        ),
        directions=(
            DirectionEntry(id="2020-03-13-al-3.0", file="directions/2020-03-13-al-3.0.txt"),
        ),
        matches=(ClausePair(old="AL@1.3 5.4", new="AL@3.0 5.6"),),
        links="links.yaml",
        configuration=("config/timeouts.yaml", "config/crypto.yaml"),
    )


def test_a_version_without_quotes_keeps_its_nought() -> None:
    registered = parse_register(version("version: 3.10, clean: a.docx"), FILE)

    assert registered.register.documents[0].versions[0].version == "3.10"


def test_the_line_of_each_value_is_known() -> None:
    registered = parse_register(WHOLE, FILE)

    assert registered.place("documents", 0, "versions", 1, "replaces") == "7"
    assert registered.place("documents", 0, "versions", 1, "marked_up") == "8"
    assert registered.place("directions", 0, "id") == "12"


def test_a_value_that_is_not_written_has_the_line_of_what_is_around_it() -> None:
    assert parse_register(WHOLE, FILE).place("documents", 0, "versions", 0, "clean", 0) == "6"


def test_a_list_without_items_is_empty() -> None:
    assert parse_register("documents:\ndirections:\n", FILE).register == Register()


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_an_empty_register_is_refused(text: str) -> None:
    assert refused(text) == (
        "clauseline.yaml:1: the register is empty; "
        "list the documents, or start afresh with clauseline init"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- AL\n", "1: the register must be keys with values; write documents: …"),
        ("AL\n", "1: the register must be keys with values; write documents: …"),
        ("documents: AL\n", '1: `documents` must be a list; begin each of its items with "- "'),
        ("documents:\n  - AL\n", "2: a document must be keys with values; write id: …"),
        ("documents:\n  - {title: T}\n", "2: a document lacks its `id`; add id: …"),
        ("documents:\n  - {id: AL}\n", "2: a document lacks its `title`; add title: …"),
        (
            "document: []\n",
            "1: the register has no key `document`; did you mean `documents`?",
        ),
        (
            "documents:\n  - id: AL\n    title: [T]\n",
            "3: `title` must be one text; write title: …",
        ),
        (
            "documents:\n  - {id: A L, title: T}\n",
            (
                '2: `id` "A L" cannot name anything: it is cited as AL@3.0 and in addresses; '
                "use letters, digits, full stops and hyphens, without spaces"
            ),
        ),
        ("matches: [{old: AL@1.3 5.4}]\n", "1: a match lacks its `new`; add new: …"),
        (
            version("version: 1.3, cleans: a.docx"),
            "5: a version has no key `cleans`; did you mean `clean`?",
        ),
        (
            version("version: 1.3, colour: red"),
            (
                "5: a version has no key `colour`; it may have version, clean, marked_up, "
                "replaces, in_force, direction, status, expires, commences"
            ),
        ),
        (
            version("version: 1.3, marked-up: a.docx"),
            "5: a version has no key `marked-up`; did you mean `marked_up`?",
        ),
        (version("clean: a.docx"), "5: a version lacks its `version`; add version: …"),
        (version("version: , clean: a.docx"), "5: a version lacks its `version`; add version: …"),
        (
            version("version: 1.3, in_force: 13/03/2020"),
            '5: `in_force` "13/03/2020" is not a date; write year, month and day, as 2020-03-13',
        ),
        (
            version("version: 1.3, in_force: 2020-02-30"),
            '5: `in_force` "2020-02-30" is not a date; write year, month and day, as 2020-03-13',
        ),
        (
            version("version: 1.3, in_force: 20200313"),
            '5: `in_force` "20200313" is not a date; write year, month and day, as 2020-03-13',
        ),
        (
            version('version: 1.3, commences: {"5.4": soon}'),
            '5: `commences: 5.4` "soon" is not a date; write year, month and day, as 2020-03-13',
        ),
        (
            version("version: 1.3, commences: 2020-06-01"),
            '5: `commences` must map clause numbers to dates; {"5.4(c)": 2020-06-01}',
        ),
        (
            version("version: 1.3, status: in force"),
            '5: `status` cannot be "in force"; it may be draft, or left out',
        ),
        (
            version("version: 1.3, version: 3.0"),
            "5: `version` is given twice (first in line 5); keep one of the two",
        ),
    ],
)
def test_what_cannot_be_understood_is_refused_with_line_and_key(text: str, message: str) -> None:
    assert refused(text) == f"clauseline.yaml:{message}"


def test_a_register_may_be_named_by_its_folder_or_its_file(tmp_path: Path) -> None:
    (tmp_path / "clauseline.yaml").write_text(WHOLE)

    assert open_register(tmp_path) == open_register(tmp_path / "clauseline.yaml")


def test_a_byte_order_mark_does_not_belong_to_the_first_key(tmp_path: Path) -> None:
    (tmp_path / "clauseline.yaml").write_bytes(b"\xef\xbb\xbf" + WHOLE.encode())

    assert len(open_register(tmp_path).register.documents) == 1


def test_a_register_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "clauseline.yaml").write_bytes("documents: é".encode("latin-1"))

    with pytest.raises(InvalidCorpus, match=r"clauseline.yaml:1: this is not UTF-8 text; save it"):
        open_register(tmp_path)


def test_a_folder_without_a_register_is_told_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ClauselineError) as caught:
        open_register(tmp_path)

    assert str(caught.value) == (
        f"{tmp_path}: there is no clauseline.yaml here; "
        f"name a corpus, or make one with: clauseline init {tmp_path}"
    )


def test_a_corpus_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ClauselineError) as caught:
        open_register(tmp_path / "al")

    assert str(caught.value).startswith(f"{tmp_path / 'al'}: there is no such corpus; ")
