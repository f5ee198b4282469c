from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from collections import Counter
from typing import Final

import pytest

from clauseline.ingest.direction import is_direction, read_direction
from clauseline.ingest.text import read_text
from clauseline.model.clause import walk
from clauseline.model.direction import (
    Annex,
    Command,
    Commitment,
    Consultation,
    Direction,
    Instrument,
    Respondent,
    Signatory,
)
from clauseline.model.version import Source
from letters import paragraphs, words_lost
from shared import REAL, SHARED, needs_shared

SOURCE: Final = Source(file="letter.txt", sha256="0" * 64, reader="text")
PDFTOTEXT: Final = shutil.which("pdftotext")
TMAD: Final = "SMETS1 Transition and Migration Approach Document"


def read(data: bytes) -> Direction:
    return read_direction(read_text(data, "letter.txt").paragraphs, SOURCE)


@pytest.fixture(scope="module")
def real() -> Direction:
    return read((REAL / "directions" / "2020-03-13-tmad-al-3.0.txt").read_bytes())


@needs_shared
def test_the_real_letter_is_recognised() -> None:
    data = (REAL / "directions" / "2020-03-13-tmad-al-3.0.txt").read_bytes()
    assert is_direction(read_text(data, "letter.txt").paragraphs)


@needs_shared
def test_the_real_letter_tells_its_dates(real: Direction) -> None:
    assert (real.date, real.effective) == (dt.date(2020, 3, 13), dt.date(2020, 3, 13))
    assert real.first_designated == dt.date(2019, 6, 21)


@needs_shared
def test_the_real_letter_tells_its_head(real: Direction) -> None:
    assert real.department == "Department for Business, Energy & Industrial Strategy"
    assert real.addressees == (
        "The Authority (Ofgem)",
        "the SEC Panel",
        "SEC Parties",
        "other interested parties",
    )
    assert real.title == (
        "SMART METERING IMPLEMENTATION PROGRAMME: GOVERNMENT RESPONSE AND DIRECTION TO"
        " RE-DESIGNATE THE TRANSITION AND MIGRATION APPROACH DOCUMENT TO SUPPORT THE DATA"
        " COMMUNICATION COMPANY\u2019S SMETS1 SERVICE"
    )


@needs_shared
def test_the_real_letter_tells_its_document_and_versions(real: Direction) -> None:
    assert real.document == Instrument(name=TMAD, short="TMAD", appendix="Appendix AL")
    assert (real.version, real.replaces) == ("3.0", "1.3")


@needs_shared
def test_the_real_letter_tells_its_powers_acts_and_saving(real: Direction) -> None:
    assert real.powers == (
        "Condition 22 of the DCC Licence",
        "Section X5 (Incorporation of Certain Documents into this Code) of the SEC",
    )
    purpose, act = real.acts
    assert purpose.startswith("This direction is made for the purposes of the smart meter")
    assert "under the Electricity Act 1989 and the Gas Act 1986" in purpose
    assert act.startswith(f"with effect from 13 March 2020, the {TMAD} (TMAD) previously")
    assert act.endswith(
        "re-designated and incorporated in the form set out in Annex B of this direction"
    )
    (saving,) = real.savings
    assert saving.startswith("For the avoidance of doubt, any re-designation of the TMAD shall be")
    assert saving.endswith("(which shall have effect as if done under the re-designated document).")


@needs_shared
def test_the_real_letter_tells_its_consultation(real: Direction) -> None:
    consultation = real.consultation
    assert consultation is not None
    assert (consultation.opened, consultation.closed) == (dt.date(2020, 2, 17), dt.date(2020, 3, 6))
    assert consultation.responses == 3
    assert consultation.respondents == (
        Respondent(who="energy suppliers", count=2),
        Respondent(who="DCC", count=1),
    )
    labels = [proposal.label for proposal in consultation.proposals]
    starts = [proposal.text.split(" ", 2)[:2] for proposal in consultation.proposals]
    assert labels == ["2(a)", "2(b)"]
    assert starts == [["A", "re-designation"], ["Amendments", "to"]]


@needs_shared
def test_the_real_letter_tells_its_commitment_and_command(real: Direction) -> None:
    assert real.commitments == (
        Commitment(
            who="DCC",
            what="update and make available this document [its guidance on retry and timeout"
            " arrangements] with the relevant information",
            by=dt.date(2020, 3, 15),
        ),
    )
    assert real.commands == (Command(srv="1.6", name="Update Payment Mode"),)


@needs_shared
def test_the_real_letter_tells_its_annexes_and_signatory(real: Direction) -> None:
    title = f"SEC Appendix AL - {TMAD}"
    assert real.annexes == (
        Annex(label="Annex A", title=title, version="3.0", marked_up_against="1.3"),
        Annex(label="Annex B", title=title, version="3.0", marked_up_against=None),
    )
    assert real.signatory == Signatory(
        name="Duncan Stone",
        role="Deputy Director & Head of Delivery, Smart Metering Implementation Programme",
    )


@needs_shared
def test_the_real_letter_has_eight_numbered_paragraphs(real: Direction) -> None:
    found = {clause.number: clause.text for clause in walk(real.paragraphs)}
    assert list(found) == ["1", "2", "2(a)", "2(b)", "3", "4", "5", "6", "7", "8"]
    ends = {number: " ".join(text.split()[-3:]) for number, text in found.items()}
    assert ends == {
        "1": "as Appendix AL.",
        "2": "The consultation proposed:",
        "2(a)": "Product Combination (EPCL).",
        "2(b)": "Update Payment Mode).",
        "3": "to the TMAD.",
        "4": ["SMETS1", "Supporting Requirements (S1SR)."][1],
        "5": "the DCC systems.",
        "6": "change of mode.",
        "7": "entire SMETS1 estate.",
        "8": "be designated today.",
    }
    assert not any("\n" in text for text in found.values())


@needs_shared
def test_the_real_letter_leaves_one_doubt_a_year_that_it_does_not_give(real: Direction) -> None:
    assert real.source == SOURCE
    assert [(each.place, each.message) for each in real.warnings] == [
        ("paragraph 4", "the year of 15 March is taken to be 2020")
    ]


@needs_shared
def test_no_word_of_the_real_letter_is_lost_from_the_salutation_on() -> None:
    data = (REAL / "directions" / "2020-03-13-tmad-al-3.0.txt").read_bytes()
    assert words_lost(read_text(data, "letter.txt").paragraphs) == Counter()


@needs_shared
def test_the_real_letter_is_given_in_full_outside_its_numbered_paragraphs(real: Direction) -> None:
    openings = [" ".join(paragraph.split()[:5]) for paragraph in real.body]
    assert openings == [
        "Dear Colleague,",
        "Direction",
        "This direction is made for",
        "Words and expressions used in",
        "Pursuant to Condition 22 of",
        "For the avoidance of doubt,",
        "This direction is also being",
        "Yours faithfully,",
        "(An official of the Department",
        "Annexes (separate documents)",
        "Annex A: SEC Appendix AL",
        "Annex B: SEC Appendix AL",
    ]


@needs_shared
@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("options", [[], ["-layout"]])
def test_a_letter_taken_from_a_pdf_reads_the_same_in_both_layouts(options: list[str]) -> None:
    file = SHARED / "cases" / "30-direction-letter" / "input.pdf"
    command = [str(PDFTOTEXT), *options, str(file), "-"]
    data = subprocess.run(command, capture_output=True, check=True)
    letter = read(data.stdout)
    assert letter.document == Instrument(
        name="Meter Reading Procedures Document", short="MRPD", appendix="Appendix QR"
    )
    assert (letter.version, letter.replaces) == ("2.1", "1.4")
    assert letter.commitments == (
        Commitment(who="Operator", what="publish guidance", by=dt.date(2021, 4, 15)),
    )
    assert letter.commands == (Command(srv="2.4", name="Update Tariff"),)
    numbers = [clause.number for clause in walk(letter.paragraphs)]
    assert numbers == ["1", "2", "2(a)", "2(b)", "3", "4"]


def test_a_code_that_speaks_of_directions_is_no_letter() -> None:
    code = paragraphs(
        "Pump Code",
        "1. The Secretary of State may direct that this Code is amended.",
        "2. A direction given under clause 1 shall be complied with.",
        "3. This Code is hereby designated for the purposes of the Pumps Act 2008.",
    )
    assert not is_direction(code)


def test_a_form_of_letter_in_a_schedule_makes_no_letter_of_a_code() -> None:
    clauses = [f"{number}. The Operator shall do this." for number in range(1, 200)]
    form = ("Dear Sirs,", "The Minister hereby designates the Pump Plan.", "Yours faithfully,")
    assert not is_direction(paragraphs("Pump Code", *clauses, "Schedule 1", *form))


def test_a_letter_that_directs_nothing_is_no_direction() -> None:
    letter = paragraphs(
        "Dear Colleague,", "We do not intend to direct that the Code be amended.", "Yours truly,"
    )
    assert not is_direction(letter)


def test_a_notice_of_direction_needs_no_salutation() -> None:
    notice = paragraphs(
        "NOTICE OF DIRECTION",
        "The Minister hereby designates the Pump Code as it is set out below.",
        "Jo Roe",
        "(An official authorised to act on behalf of the Minister)",
    )
    assert is_direction(notice)
    assert not is_direction(notice[:2])


def test_a_document_of_nothing_is_no_direction_and_says_nothing() -> None:
    assert not is_direction(())
    assert read_direction((), SOURCE) == Direction(source=SOURCE)


def test_a_letter_without_a_consultation_has_none() -> None:
    letter = read_direction(
        paragraphs("Dear Colleague,", "The Minister hereby designates the Pump Code."), SOURCE
    )
    assert letter.consultation is None
    assert letter.acts == ("The Minister hereby designates the Pump Code",)


def test_doubts_become_warnings() -> None:
    letter = read_direction(
        paragraphs(
            "Dear Colleague,",
            "The Minister hereby designates the Pump Plan.",
            "This direction takes effect on the tenth working day after it is made.",
        ),
        SOURCE,
    )
    assert [warning.place for warning in letter.warnings] == ["letter"]
    assert letter.effective is None


def test_a_consultation_without_figures_is_one_all_the_same() -> None:
    letter = read_direction(
        paragraphs(
            "Dear All,", "1. A consultation took place.", "2. The Pump Plan is hereby made."
        ),
        SOURCE,
    )
    assert letter.consultation == Consultation()
