from __future__ import annotations

import pytest

from clauseline.ingest.letter.annexes import annexes_of
from clauseline.ingest.letter.parts import parts_of
from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.model.clause import Table
from clauseline.model.direction import Annex
from letters import closed, paragraphs

MARKED = Annex(label="Annex A", title="Pump Code", version="3.0", marked_up_against="1.3")
CLEAN = Annex(label="Annex B", title="Pump Code", version="3.0")


def told(*lines: str) -> tuple[Annex, ...]:
    return annexes_of(closed("A. Person", *lines))


@pytest.mark.parametrize(
    "line",
    [
        "Annex A: Pump Code Version PC 3.0 (marked up against Version PC 1.3)",
        "Annex A – Pump Code, version 3.0 (marked-up against version 1.3)",
        "Annex A. Pump Code (Version 3.0, redlined against Version 1.3)",
        "Annex A: Pump Code v3.0 (tracked changes from version 1.3)",
        "ANNEX A Pump Code Issue 3.0 (showing changes since Issue 1.3)",
    ],
)
def test_a_marked_up_annex_tells_both_versions(line: str) -> None:
    (annex,) = told(line)
    assert annex.label.upper() == "ANNEX A"
    assert (annex.title, annex.version, annex.marked_up_against) == ("Pump Code", "3.0", "1.3")


def test_a_clean_annex_is_marked_up_against_nothing() -> None:
    assert told("Annexes (separate documents)", "Annex B: Pump Code Version 3.0 (clean)") == (
        CLEAN,
    )


def test_an_annex_may_go_on_over_several_lines() -> None:
    lines = ("Annex A: Pump Code", "Version PC 3.0 (marked up against", "Version PC 1.3)")
    assert told(*lines, "Annex B:", "Pump Code", "Version 3.0 (clean)") == (MARKED, CLEAN)


def test_words_after_the_list_are_no_part_of_it() -> None:
    assert told("Annex B: Pump Code Version 3.0 (clean)", "This letter is public.") == (CLEAN,)


def test_the_text_of_an_annex_that_follows_is_no_title() -> None:
    assert told("Annex A", "Pump Code", "1. Interpretation", "Words mean things.") == (
        Annex(label="Annex A", title="Pump Code"),
    )


def test_an_annex_without_version_or_state_has_a_title_only() -> None:
    assert told("Annex 1: List of respondents") == (
        Annex(label="Annex 1", title="List of respondents"),
    )


def test_annexes_numbered_by_word_are_read_by_their_labels() -> None:
    words = "Pump Code Version 3.0 (clean)"
    row = Paragraph(text=words, label=Label(text="Annex B", series="1", level=0))
    start = paragraphs(
        "Dear Colleague,", "The Code is hereby designated, as all know.", "Yours sincerely"
    )
    assert annexes_of(parts_of([*start, row])) == (CLEAN,)


def test_annexes_listed_in_a_table_are_read() -> None:
    table = Table(rows=(("Annex", "Title"), ("Annex B", "Pump Code Version 3.0 (clean)")))
    start = paragraphs(
        "Dear Colleague,", "The Code is hereby designated, as all know.", "Yours sincerely"
    )
    assert annexes_of(parts_of([*start, Paragraph(text="", tables=(table,))])) == (CLEAN,)


def test_without_a_list_those_that_the_direction_names_have_no_title() -> None:
    body = "The Code is hereby designated as set out in Annex B of this direction."
    letter = parts_of(paragraphs("Dear Colleague,", body, "Yours sincerely", "A. Person"))
    assert annexes_of(letter) == (Annex(label="Annex B", title=""),)


def test_annexes_of_other_papers_are_not_the_letters() -> None:
    body = "The Code is hereby designated as proposed in Annex B of the consultation."
    letter = parts_of(paragraphs("Dear Colleague,", body, "Yours sincerely", "A. Person"))
    assert annexes_of(letter) == ()
