from __future__ import annotations

import datetime as dt
from pathlib import Path

from clauseline.ingest.corpus.completion import completed
from clauseline.ingest.corpus.warnings import corpus_warnings
from clauseline.ingest.register.reading import parse_register
from clauseline.model.direction import Annex, Direction, Instrument
from clauseline.model.version import Source

TITLE = "SMETS1 Transition and Migration Approach Document"
HEAD = f"documents:\n  - id: AL\n    title: {TITLE}\n    versions:\n"
LETTER = "directions:\n  - {id: letter, file: letter.txt}\n"


def letter(**fields: object) -> Direction:
    source = Source(file="letter.txt", sha256="0" * 64, reader="text")
    said = {
        "document": Instrument(short="TMAD", appendix="Appendix AL"),
        "version": "3.0",
        **fields,
    }
    return Direction(source=source, **said)  # type: ignore[arg-type]


def told(versions: str, direction: Direction | None = None, rest: str = "") -> list[str]:
    """The warnings of a register whose versions stand from line 5."""
    lines = "".join(
        f"      - {{{line}, clean: {n}.docx}}\n" for n, line in enumerate(versions.split("\n"))
    )
    text = HEAD + lines + (LETTER if direction else "") + rest
    registered = parse_register(text, Path("corpus/clauseline.yaml"))
    letters = {"letter": direction} if direction else {}
    warnings = corpus_warnings(registered, completed(registered, letters), letters)
    return [f"{each.place}: {each.message}" for each in warnings]


def gaps(old: str, new: str, more: str = "") -> list[str]:
    return told(f"version: {old}, status: draft\nversion: {new}, status: draft{more}")


def test_a_chain_in_which_nothing_is_missing_says_nothing() -> None:
    assert gaps("1.3", "1.4") == []


def test_numbers_that_follow_one_another_are_no_gap() -> None:
    pairs = ("1.3 2.0", "1.3 1.3.1", "1 2", "1.9 1.10", "1.3.2 1.4", "1.3.2 1.4.0", "wd08 wd10")

    assert [pair for pair in pairs if gaps(*pair.split())] == []


def test_a_version_that_may_be_missing_is_told() -> None:
    assert gaps("1.3", "3.0") == [
        (
            "clauseline.yaml:6: AL 3.0 follows 1.3 in the register, and nothing says that it "
            "replaces it: versions between them may be missing"
        )
    ]


def test_a_gap_that_the_register_explains_is_none() -> None:
    assert gaps("1.3", "3.0", more=', replaces: "1.3"') == []


def test_a_lower_number_after_a_higher_one_is_told() -> None:
    assert gaps("3.0", "1.3") == [
        (
            "clauseline.yaml:6: AL 1.3 is listed after 3.0, a higher number: "
            "list the oldest first, or say what it replaces"
        )
    ]


def test_a_version_without_a_direction_is_told_but_no_draft() -> None:
    assert told("version: 1.3\nversion: 1.4, status: draft") == [
        (
            "clauseline.yaml:5: no direction is listed for AL 1.3, so nothing shows what put it "
            "into force"
        )
    ]


def test_a_letter_that_agrees_says_nothing() -> None:
    direction = letter(
        replaces="1.3",
        effective=dt.date(2020, 3, 13),
        annexes=(
            Annex(label="Annex A", title=TITLE, version="3.0", marked_up_against="1.3"),
            Annex(label="Annex B", title=TITLE, version="3.0"),
        ),
    )
    versions = (
        "version: 1.3, status: draft\n"
        "version: 3.0, replaces: 1.3, in_force: 2020-03-13, direction: letter"
    )

    assert told(versions, direction) == []


def test_a_letter_fills_what_the_register_leaves_out_without_a_word() -> None:
    direction = letter(replaces="1.3", effective=dt.date(2020, 3, 13))

    assert told("version: 1.3, status: draft\nversion: 3.0, direction: letter", direction) == []


def test_two_dates_in_force_are_both_told() -> None:
    direction = letter(effective=dt.date(2020, 3, 13))

    assert told("version: 3.0, in_force: 2020-03-14, direction: letter", direction) == [
        (
            "clauseline.yaml:5: AL 3.0 is in force from 14 March 2020 by the register, "
            "from 13 March 2020 by the direction letter"
        )
    ]


def test_two_predecessors_are_both_told() -> None:
    versions = (
        "version: 1.2, status: draft\nversion: 1.3, status: draft\n"
        "version: 3.0, replaces: 1.2, direction: letter"
    )

    assert told(versions, letter(replaces="1.3")) == [
        "clauseline.yaml:7: AL 3.0 replaces 1.2 by the register, 1.3 by the direction letter"
    ]


def test_a_predecessor_that_the_corpus_lacks_is_told_once() -> None:
    direction = letter(
        replaces="1.3",
        annexes=(Annex(label="Annex A", title=TITLE, version="3.0", marked_up_against="1.3"),),
    )

    assert told("version: 3.0, direction: letter", direction) == [
        (
            "clauseline.yaml:5: AL 3.0 replaces 1.3 by the direction letter, "
            "and the corpus lacks AL 1.3"
        )
    ]


def test_a_letter_for_another_version_is_told_and_fills_nothing() -> None:
    direction = letter(version="2.0", effective=dt.date(2020, 3, 13))
    text = HEAD + "      - {version: 3.0, clean: a.docx, direction: letter}\n" + LETTER
    registered = parse_register(text, Path("clauseline.yaml"))

    assert completed(registered, {"letter": direction})[0].versions[0].in_force is None
    assert told("version: 3.0, direction: letter", direction) == [
        "clauseline.yaml:5: the direction letter puts version 2.0 into force, not 3.0"
    ]


def test_a_letter_about_another_document_is_told() -> None:
    direction = letter(document=Instrument(appendix="Appendix AM"))

    assert told("version: 3.0, direction: letter", direction) == [
        "clauseline.yaml:5: the direction letter speaks of Appendix AM, which does not look like AL"
    ]


def test_an_annex_in_a_version_that_the_corpus_lacks_is_told() -> None:
    direction = letter(annexes=(Annex(label="Annex B", title=TITLE, version="3.1"),))

    assert told("version: 3.0, direction: letter", direction) == [
        "clauseline.yaml:5: Annex B of the direction names AL 3.1, which the corpus lacks"
    ]


def test_an_annex_of_a_document_that_the_corpus_lacks_is_told() -> None:
    direction = letter(annexes=(Annex(label="Annex C", title="Supporting Requirements"),))

    assert told("version: 3.0, direction: letter", direction) == [
        (
            "clauseline.yaml:5: Annex C of the direction, “Supporting Requirements”, "
            "is not in the corpus"
        )
    ]


def test_an_annex_of_another_listed_document_is_looked_for_there() -> None:
    title = "SEC Appendix AM - Supporting Requirements"
    direction = letter(annexes=(Annex(label="Annex C", title=title, version="1.0"),))
    other = "      - {version: '1.0', clean: am.docx, status: draft}\n"
    text = (
        "documents:\n  - id: AM\n    title: S1SR\n    versions:\n"
        + other
        + HEAD[len("documents:\n") :]
        + "      - {version: 3.0, direction: letter, clean: a.docx}\n"
        + LETTER
    )
    registered = parse_register(text, Path("clauseline.yaml"))
    letters = {"letter": direction}

    assert corpus_warnings(registered, completed(registered, letters), letters) == ()


def test_mark_up_against_another_version_than_the_one_before_is_told() -> None:
    direction = letter(
        annexes=(Annex(label="Annex A", title=TITLE, version="3.0", marked_up_against="1.2"),)
    )
    versions = (
        "version: 1.2, status: draft\nversion: 1.3, status: draft\n"
        "version: 3.0, replaces: 1.3, direction: letter"
    )

    assert told(versions, direction) == [
        (
            "clauseline.yaml:7: Annex A of the direction is marked up against 1.2, "
            "but AL 3.0 follows 1.3"
        )
    ]


def test_a_direction_that_no_version_names_is_told() -> None:
    assert told("version: 3.0, status: draft", letter()) == [
        "clauseline.yaml:7: no version names the direction letter: name it with the one it brought"
    ]


def test_a_file_that_two_versions_share_is_told() -> None:
    text = HEAD + (
        "      - {version: 1.3, clean: al.docx, status: draft}\n"
        "      - {version: 1.4, clean: al.docx, status: draft}\n"
    )
    registered = parse_register(text, Path("clauseline.yaml"))
    warnings = corpus_warnings(registered, completed(registered, {}), {})

    assert [each.message for each in warnings] == ["AL 1.4 is read from al.docx, as AL 1.3 is"]
