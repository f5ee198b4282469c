from __future__ import annotations

from msgspec import structs

from clauseline.model.change import (
    CellChange,
    Change,
    Comparison,
    Match,
    NoteChange,
    Op,
    Side,
    Summary,
)
from clauseline.model.clause import CellMarks, MarkedOp, Note, Table
from clauseline.model.direction import (
    Annex,
    Direction,
    Proposal,
    Signatory,
)
from clauseline.model.version import ReaderWarning
from clauseline.site.writers.text import (
    write_comparison_text,
    write_direction_text,
    write_version_text,
)
from corpora import CONSULTATION, LETTER, SOURCE, clause, version

WAIT, PAUSE = clause("4.1", "Wait 30 seconds."), clause("4.2", "Wait 90 seconds.")


def compared(*changes: Change, **counts: int) -> str:
    summary = Summary(**counts)
    written = write_comparison_text(
        Comparison(old=SOURCE, new=SOURCE, summary=summary, changes=changes)
    )
    head, _, body = written.partition("\n\n")
    assert head.startswith("al.docx -> al.docx\n") or not body
    return body


def test_a_version_is_written_clause_by_clause() -> None:
    one = structs.replace(
        clause(
            "4.1",
            "It shall:\nand report.",
            clause("4.1(a)", "check; and", label="(a)"),
            closing=10,
            rows=(("1.6", "90\nseconds"),),
        ),
        notes=(Note(label="1", text="See the guidance."),),
    )
    top = clause("4", "All of it applies.", one, heading="Requests", label="4.")
    assert write_version_text(version(top, front=("Illustrative.",))) == (
        "Approach Document\n"
        "\n"
        "Illustrative.\n"
        "\n"
        "4. Requests\n"
        "  All of it applies.\n"
        "  4.1 It shall:\n"
        "    | 1.6 | 90 seconds |\n"
        "    (a) check; and\n"
        "    and report.\n"
        "    [1] See the guidance.\n"
    )


def test_warnings_come_last() -> None:
    warned = version(
        clause("1", "Wait."), warnings=(ReaderWarning(place="paragraph 2", message="a jump"),)
    )
    assert write_version_text(warned) == (
        "Approach Document\n\n1 Wait.\n\nWarnings\n  paragraph 2: a jump\n"
    )


def test_a_comparison_begins_with_what_was_compared_and_the_counts() -> None:
    summary = Summary(amended=1, unchanged=1200)
    nothing = Comparison(old=SOURCE, new=SOURCE, summary=summary, changes=())
    assert write_comparison_text(nothing) == "al.docx -> al.docx\n1 amended; 1,200 unchanged\n"


def test_words_taken_out_and_put_in_are_bracketed() -> None:
    amended = Change(
        id="c1",
        kinds=("amended", "renumbered"),
        tags=("time limit",),
        old=Side.of(WAIT),
        new=Side.of(PAUSE),
        ops=(Op("=", "Wait "), Op("-", "30"), Op("+", "90"), Op("=", " seconds.")),
    )
    assert compared(amended) == (
        "4.1 -> 4.2  amended, renumbered [time limit]\n    Wait [-30-]{+90+} seconds.\n"
    )


def test_a_part_of_a_clause_says_where_the_rest_is() -> None:
    parts = (Side.of(WAIT, part=True), Side.of(PAUSE))
    split = Change(id="c1", kinds=("split",), old=parts[0], new=parts[1], partners=("4.1", "4.3"))
    merged = Change(id="c2", kinds=("merged",), old=parts[1], new=parts[0], partners=("4.1",))

    assert compared(split, merged).splitlines()[::3] == [
        "4.1 -> 4.2  split (the rest of the old clause 4.1 is in clause 4.1 and clause 4.3)",
        "4.2 -> 4.1  merged (clause 4.1 has words of the old clause 4.1, too)",
    ]


def test_an_unchanged_clause_is_left_out() -> None:
    same = Change(id="c1", kinds=("unchanged",), old=Side.of(WAIT), new=Side.of(WAIT))
    assert compared(same) == ""


def test_a_doubtful_match_is_told_even_where_nothing_changed() -> None:
    match = Match(by="place", confidence=0.4, doubtful=True)
    same = Change(id="c1", kinds=("unchanged",), old=Side.of(WAIT), new=Side.of(WAIT), match=match)
    assert compared(same) == (
        "4.1  unchanged (doubtful match, by place: read both)\n    Wait 30 seconds.\n"
    )


def test_a_clause_that_only_bears_another_number_says_what_it_is_about() -> None:
    moved = Change(
        id="c1",
        kinds=("renumbered",),
        consequential=True,
        old=Side.of(WAIT),
        new=Side.of(structs.replace(WAIT, number="4.2")),
        ops=(Op("=", "Wait 30 seconds."),),
    )
    assert compared(moved) == "4.1 -> 4.2  renumbered consequential\n    Wait 30 seconds.\n"


def test_long_words_of_a_moved_clause_are_cut_between_two_words() -> None:
    long = structs.replace(WAIT, text="Each S1SP shall wait for the answer of each meter for " * 3)
    moved = Change(id="c1", kinds=("moved",), old=Side.of(long), new=Side.of(long))
    assert compared(moved) == (
        "4.1  moved\n    Each S1SP shall wait for the answer of each meter for Each …\n"
    )


def test_changes_stand_under_the_heading_above_them() -> None:
    four, forty = (Side.of(clause(number, "", heading="Pauses")) for number in ("4", "40"))
    gone = [
        Change(id=name, kinds=("deleted",), old=Side.of(one), ops=(Op("-", one.text),))
        for name, one in (("c2", WAIT), ("c3", PAUSE))
    ]
    heading = Change(id="c1", kinds=("unchanged",), old=four, new=four)
    other = Change(id="c4", kinds=("renumbered",), old=four, new=forty)
    assert compared(heading, *gone, other) == (
        "In 4 Pauses:\n"
        "\n"
        "4.1  deleted\n"
        "    [-Wait 30 seconds.-]\n"
        "\n"
        "4.2  deleted\n"
        "    [-Wait 90 seconds.-]\n"
        "\n"
        "4 -> 40  renumbered\n"
        "    Pauses\n"
    )


def test_a_table_cell_is_told_with_its_row_and_column() -> None:
    cell = CellChange(
        table=1,
        row=2,
        column=2,
        ops=(Op("-", "30"), Op("+", "90")),
        row_heading="SRV 1.6",
        column_heading="Timeout",
    )
    change = Change(
        id="c1", kinds=("amended",), old=Side.of(WAIT), new=Side.of(WAIT), tables=(cell,)
    )
    assert compared(change) == (
        "4.1  amended\n"
        "    Wait 30 seconds.\n"
        "    Timeout of SRV 1.6, in table 1, row 2: [-30-]{+90+}\n"
    )


def test_headings_and_table_cells_are_marked_too() -> None:
    titled = structs.replace(WAIT, number="", heading="Waiting")
    change = Change(
        id="c1",
        kinds=("amended",),
        old=Side.of(titled),
        new=Side.of(titled),
        heading_ops=(Op("-", "Pausing"), Op("+", "Waiting")),
        tables=(CellChange(table=1, row=2, column=3, ops=(Op("-", "30"), Op("+", "90"))),),
    )
    assert compared(change) == (
        '"Waiting"  amended\n'
        "    [-Pausing-]{+Waiting+}\n"
        "    table 1, row 2, column 3: [-30-]{+90+}\n"
    )


def test_words_before_the_first_clause_and_notes_are_marked_too() -> None:
    note = NoteChange(label="1", ops=(Op("=", "See "), Op("+", "also "), Op("=", "clause 2.")))
    change = Change(
        id="c1", kinds=("amended",), old=Side.of(WAIT), new=Side.of(WAIT), notes=(note,)
    )
    written = write_comparison_text(
        Comparison(
            old=SOURCE,
            new=SOURCE,
            summary=Summary(amended=1),
            changes=(change,),
            front=(Op("-", "1.3"), Op("+", "3.0")),
        )
    )
    assert written.splitlines()[1:] == [
        "1 amended; 0 unchanged; the words before the first clause changed",
        "",
        "before the first clause  amended",
        "    [-1.3-]{+3.0+}",
        "",
        "4.1  amended",
        "    Wait 30 seconds.",
        "    note 1: See {+also +}clause 2.",
    ]


def test_a_clause_without_number_and_heading_is_still_told() -> None:
    bare = structs.replace(WAIT, number="")
    gone = Change(id="c1", kinds=("deleted",), old=Side.of(bare), ops=(Op("-", "Wait."),))
    assert compared(gone) == "(no number)  deleted\n    [-Wait.-]\n"


def test_a_direction_is_written_field_by_field() -> None:
    letter = structs.replace(
        LETTER,
        consultation=structs.replace(
            CONSULTATION,
            responses=0,
            proposals=(*CONSULTATION.proposals, Proposal(label="", text="a term")),
        ),
        annexes=(*LETTER.annexes, Annex(label="Annex B", title="Plan")),
        signatory=Signatory(name="A. N. Official"),
    )
    assert write_direction_text(letter).splitlines() == [
        "Title: Direction to re-designate",
        "Date: 13 March 2020",
        "Department: Department for Metering",
        "Addressed to:",
        "  - The Authority",
        "  - the Panel",
        "Document: Approach Document",
        "Short name: TMAD",
        "Place in the code: Appendix AL",
        "Version: 3.0",
        "Replaces version: 1.3",
        "Takes effect on: 13 March 2020",
        "First designated on: 21 June 2019",
        "Powers:",
        "  - Condition 22 of the Licence",
        "What it does:",
        "  - The Secretary of State directs that the document is re-designated.",
        "Savings:",
        "  - Nothing done before is touched.",
        "Consultation opened: 17 February 2020",
        "Consultation closed: 6 March 2020",
        "Responses: 0",
        "Who responded:",
        "  - energy suppliers: 2",
        "Proposed:",
        "  - a) a date of re-designation",
        "  - a term",
        "Commitments:",
        "  - The DCC: update its guidance (by 15 March 2020)",
        "  - The DCC: explore finer timeouts (no date stated)",
        "Service requests:",
        "  - SRV 1.6 Update Payment Mode",
        "Annexes:",
        "  - Annex A: The text, version 3.0, marked up against version 1.3",
        "  - Annex B: Plan",
        "Signed by: A. N. Official, role not stated",
        "",
        "Paragraphs",
        "  1 This letter answers a consultation. It proposed:",
        "    1(a) a date.",
        "",
        "The direction in full",
        "  Direction",
        "  It is directed.",
        "",
        "Warnings",
        "  page 2: a line could not be placed",
    ]


def test_what_a_direction_does_not_say_is_not_stated() -> None:
    lines = write_direction_text(Direction(source=SOURCE)).splitlines()
    assert [line.split(": ")[1] for line in lines] == ["not stated"] * len(lines)
    assert len(lines) == 19


def test_a_marked_up_clause_shows_what_was_taken_out_and_put_in() -> None:
    ops = (
        MarkedOp("=", "Wait "),
        MarkedOp("-", "30"),
        MarkedOp("+", "90"),
        MarkedOp("=", " seconds."),
    )
    marked = structs.replace(clause("4.1", "Wait 90 seconds."), ops=ops, heading_ops=())

    written = write_version_text(version(marked))

    assert written.splitlines()[-1] == "4.1 Wait [-30-]{+90+} seconds."


def test_a_marked_up_note_shows_what_was_taken_out_and_put_in() -> None:
    ops = (MarkedOp("=", "Within "), MarkedOp("-", "ten"), MarkedOp("+", "two"))
    note = Note(label="1", text="Within two", ops=ops)
    marked = structs.replace(clause("4.1", "Wait."), notes=(note,))

    written = write_version_text(version(marked))

    assert written.splitlines()[-1].strip() == "[1] Within [-ten-]{+two+}"


def test_a_marked_up_cell_shows_what_was_taken_out_and_put_in() -> None:
    ops = (MarkedOp("-", "30"), MarkedOp("+", "90"))
    table = Table(rows=(("Gas", "90"),), marks=(CellMarks(row=1, column=2, ops=ops),))
    marked = structs.replace(clause("4.1", "Limits:"), tables=(table,))

    assert "| Gas | [-30-]{+90+} |" in write_version_text(version(marked))
