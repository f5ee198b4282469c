from __future__ import annotations

import datetime as dt

from clauseline.cli.clause_text import Shown, standing_under, write_shown_text
from clauseline.model.clause import Clause, ClauseId, Note, Place, Table
from clauseline.model.corpus import Brought, DirectionEntry, HeldDirection
from clauseline.model.direction import Direction
from clauseline.model.version import Source

SOURCE = Source(file="al-3.0.docx", sha256="0" * 64, reader="docx")


def shown(
    *clauses: Clause, direction: Brought | None = None, under: tuple[str, ...] = ()
) -> list[str]:
    value = Shown(
        version="AL@3.0",
        title="T",
        in_force=dt.date(2020, 3, 13) if direction else None,
        direction=direction,
        source=SOURCE,
        clauses=clauses,
        under=under,
    )
    return write_shown_text(value).splitlines()


def clause(number: str, text: str = "", **fields: object) -> Clause:
    said = {"label": number, "source": Place(paragraph=7), **fields}
    return Clause(id=ClauseId(number), number=number, text=text, **said)  # type: ignore[arg-type]


def test_a_clause_stands_over_its_sub_clauses_and_the_words_that_close_it() -> None:
    children = (clause("4.1(a)", "wait; and", label="(a)"), clause("4.1(b)", "retry,", label="(b)"))
    text = "Each S1SP shall:\nunless told otherwise."

    assert shown(clause("4.1", text, closing=17, children=children)) == [
        "4.1 Each S1SP shall:",
        "    (a) wait; and",
        "    (b) retry,",
        "unless told otherwise.",
        "",
        "AL@3.0: T",
        "4.1 stands in al-3.0.docx, paragraph 7",
    ]


def test_a_sub_clause_is_shown_by_its_whole_number() -> None:
    assert shown(clause("4.1(a)", "wait", label="(a)"))[0] == "4.1(a) wait"


def test_heading_table_and_notes_are_shown() -> None:
    table = Table(rows=(("SRV", "Seconds"), ("1.6", "90")))
    whole = clause(
        "5", "See:", heading="Timeouts", tables=(table,), notes=(Note(label="1", text="n"),)
    )

    assert shown(whole)[:5] == ["5 Timeouts See:", "    SRV | Seconds", "    1.6 | 90", "[1] n", ""]


def test_no_word_is_broken_or_lost_in_a_long_clause() -> None:
    words = "re-designation " * 40
    lines = shown(clause("4", words.strip()))

    assert " ".join(lines[:-3]) == f"4 {words.strip()}"
    assert max(map(len, lines)) <= 96


def test_the_direction_behind_a_version_is_named() -> None:
    letter = Direction(source=SOURCE, date=dt.date(2020, 3, 12))
    held = HeldDirection(entry=DirectionEntry(id="letter", file="letter.txt"), letter=letter)

    assert shown(clause("4", "Wait."), direction=Brought.by(held))[-2:] == [
        "in force from 13 March 2020",
        "brought by the direction of 12 March 2020, letter.txt",
    ]


def test_two_clauses_of_one_number_are_both_shown_with_their_places() -> None:
    lines = shown(clause("4", "First."), clause("4", "Second.", source=Place(page=3)))

    assert lines == [
        "4 First.",
        "",
        "4 Second.",
        "",
        "AL@3.0: T",
        "4 stands in al-3.0.docx, paragraph 7",
        "4 stands in al-3.0.docx, page 3",
    ]


def test_two_clauses_of_one_number_are_told_apart_by_what_they_stand_under() -> None:
    lines = shown(clause("4", "First."), clause("4", "Second."), under=("3 Fees", "5 Refunds"))

    assert lines[:5] == ["Under 3 Fees:", "4 First.", "", "Under 5 Refunds:", "4 Second."]


def test_a_number_that_one_clause_bears_needs_no_more() -> None:
    assert shown(clause("4", "First."), under=("3 Fees",))[0] == "4 First."


def test_a_clause_stands_under_the_nearest_heading_else_the_words_above_it() -> None:
    part, fees, said = (
        clause("", heading="Money"),
        clause("3", heading="Fees"),
        clause("3.1", "It:"),
    )

    assert standing_under((part, fees, said)) == "3 Fees"
    assert standing_under((said,)) == "3.1 It:"
    assert standing_under(()) == ""
