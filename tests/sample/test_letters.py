"""The sample's letters say what its register and its versions say."""

from __future__ import annotations

import datetime as dt

import pytest
import yaml

from clauseline.ingest import read
from clauseline.model.clause import walk
from clauseline.model.direction import Command, Direction, Respondent
from clauseline.sample import corpus_folder

EARLIER = "2019-11-28-al-1.3.docx"
LATER = "2020-03-13-al-3.0.txt"


def letter(name: str) -> Direction:
    found = read(corpus_folder() / "directions" / name)
    assert isinstance(found, Direction)
    return found


@pytest.mark.parametrize(
    ("name", "version", "replaces", "effective"),
    [
        (EARLIER, "1.3", "1.0", dt.date(2019, 11, 28)),
        (LATER, "3.0", "1.3", dt.date(2020, 3, 13)),
    ],
)
def test_a_letter_says_which_version_replaces_which_and_when(
    name: str, version: str, replaces: str, effective: dt.date
) -> None:
    found = letter(name)

    assert (found.document.appendix, found.document.short) == ("Appendix AL", "TMAD")
    assert (found.version, found.replaces, found.effective) == (version, replaces, effective)
    assert (found.date, found.first_designated) == (effective, dt.date(2019, 6, 21))


@pytest.mark.parametrize(
    ("name", "opened", "closed", "suppliers"),
    [
        (EARLIER, dt.date(2019, 10, 14), dt.date(2019, 11, 8), 3),
        (LATER, dt.date(2020, 2, 17), dt.date(2020, 3, 6), 2),
    ],
)
def test_a_letter_says_who_was_consulted_and_when(
    name: str, opened: dt.date, closed: dt.date, suppliers: int
) -> None:
    consultation = letter(name).consultation

    assert consultation is not None
    assert (consultation.opened, consultation.closed) == (opened, closed)
    assert consultation.responses == suppliers + 1
    assert consultation.respondents == (
        Respondent(who="energy suppliers", count=suppliers),
        Respondent(who="DCC", count=1),
    )
    assert len(consultation.proposals) == 2


def test_the_later_letter_names_the_command_whose_timeout_grows() -> None:
    assert letter(LATER).commands == (Command(srv="1.6", name="Update Payment Mode"),)


@pytest.mark.parametrize(("name", "by"), [(EARLIER, (2019, 12, 13)), (LATER, (2020, 3, 15))])
def test_a_letter_says_by_when_guidance_is_promised(name: str, by: tuple[int, int, int]) -> None:
    assert [(each.who, each.by) for each in letter(name).commitments if each.by] == [
        ("DCC", dt.date(*by))
    ]


@pytest.mark.parametrize(("name", "count"), [(EARLIER, 5), (LATER, 8)])
def test_the_paragraphs_of_a_letter_are_numbered_from_1(name: str, count: int) -> None:
    numbers = [clause.number for clause in walk(letter(name).paragraphs) if clause.number]

    assert numbers == [
        "1",
        "2",
        "2(a)",
        "2(b)",
        *(str(number) for number in range(3, count + 1)),
    ]


def test_the_register_names_files_that_are_there_and_says_that_they_are_illustrative() -> None:
    register = yaml.safe_load((corpus_folder() / "clauseline.yaml").read_text("utf-8"))
    (document,) = register["documents"]
    files = [each["file"] for each in register["directions"]] + register["configuration"]
    files += [version["clean"] for version in document["versions"]]

    assert "illustrative" in document["title"]
    assert [file for file in files if not (corpus_folder() / file).is_file()] == []
