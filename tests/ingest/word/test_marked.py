"""A marked-up file read as marked up: what it says before and after, by whom and when."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from clauseline.ingest.structure import structure
from clauseline.model.clause import CellMarks, Clause, MarkedOp, walk
from clauseline.model.text import fold
from word import deleted, inserted, p, reading, run, table

WHO = ("A. Drafter", "2020-03-02T09:00:00Z")


def marked(*body: str) -> list[Clause]:
    return list(walk(structure(reading(*body, view="marked").paragraphs, marked=True).clauses))


def test_a_clause_keeps_both_texts_with_author_and_date() -> None:
    words = run("Wait ") + deleted("30") + inserted("90") + run(" seconds.")
    clause = marked(p(words, level=0))[0]

    assert clause.text == "Wait 90 seconds."
    assert clause.ops == (
        MarkedOp("=", "Wait "),
        MarkedOp("-", "30", *WHO),
        MarkedOp("+", "90", *WHO),
        MarkedOp("=", " seconds."),
    )


def test_a_deleted_clause_stands_where_it_stood_with_the_number_it_had() -> None:
    body = [
        p("First.", level=0),
        p(deleted("Gone."), level=0, mark="del"),
        p("Last.", level=0),
    ]

    assert [(each.number, each.text, each.ops) for each in marked(*body)] == [
        ("1", "First.", (MarkedOp("=", "First."),)),
        ("2", "", (MarkedOp("-", "Gone.", *WHO),)),
        ("2", "Last.", (MarkedOp("=", "Last."),)),
    ]


def test_an_inserted_clause_is_all_put_in() -> None:
    clause = marked(p(inserted("New."), level=0, mark="ins"))[0]

    assert (clause.number, clause.text, clause.ops) == (
        "1",
        "New.",
        (MarkedOp("+", "New.", *WHO),),
    )


def test_a_typed_number_that_was_amended_is_no_word_of_the_clause() -> None:
    typed = deleted("7") + inserted("8") + run(".\tMinutes are kept.")
    clause = marked(p("7.\tThe Panel elects a chair."), p(typed))[1]

    assert (clause.number, clause.ops) == ("8", (MarkedOp("=", "Minutes are kept."),))


def test_joined_paragraphs_keep_all_their_words() -> None:
    body = [p("Notify ", level=0, mark="del"), p("in writing.", level=0)]

    assert [(each.number, each.ops) for each in marked(*body)] == [
        ("1", (MarkedOp("=", "Notify in writing."),))
    ]


def test_a_deleted_paragraph_of_a_clause_is_in_its_ops_alone() -> None:
    clause = marked(p("Pay.", level=0), p(deleted("Or not."), mark="del"))[0]

    assert clause.text == "Pay."
    assert clause.ops == (MarkedOp("=", "Pay."), MarkedOp("-", "\nOr not.", *WHO))


def test_a_heading_has_ops_of_its_own() -> None:
    clause = marked(p(run("Fees") + inserted(" and charges"), level=0, outline=0))[0]

    assert clause.heading == "Fees and charges"
    assert clause.heading_ops == (MarkedOp("=", "Fees"), MarkedOp("+", " and charges", *WHO))


def test_other_views_have_no_ops() -> None:
    found = structure(reading(p(inserted("New."), level=0)).paragraphs).clauses[0]

    assert found.ops is UNSET


pieces = st.lists(
    st.tuples(
        st.sampled_from("=-+"), st.sampled_from(("a", "b c", " ", "  d", "e ", "\u00a0", "."))
    ),
    min_size=1,
    max_size=8,
)
MAKE = {"=": run, "-": deleted, "+": inserted}


@given(pieces)
def test_ops_rebuild_the_words_before_and_after(given_: list[tuple[str, str]]) -> None:
    clause = marked(p(run("x ") + "".join(MAKE[kind](text) for kind, text in given_), level=0))[0]
    assert clause.ops is not UNSET

    for skipped in "-+":
        whole = fold("x " + "".join(text for kind, text in given_ if kind != skipped))
        assert "".join(op.text for op in clause.ops if op.kind != skipped) == whole


def test_a_cell_keeps_both_texts_and_a_deleted_row_stands_empty() -> None:
    rows = [["Fuel", p(run("within ") + deleted("30") + inserted("90"))], ["Water", "60"]]
    found = reading(table(*rows, deleted_row=1), view="marked").paragraphs[0].tables[0]

    assert found.rows == (("Fuel", "within 90"), ("", ""))
    assert found.marks == (
        CellMarks(
            row=1,
            column=2,
            ops=(MarkedOp("=", "within "), MarkedOp("-", "30", *WHO), MarkedOp("+", "90", *WHO)),
        ),
        CellMarks(row=2, column=1, ops=(MarkedOp("-", "Water", *WHO),)),
        CellMarks(row=2, column=2, ops=(MarkedOp("-", "60", *WHO),)),
    )


def test_cells_before_the_first_clause_keep_their_numbers() -> None:
    cell = (
        p(deleted("Draft."), mark="del")
        + p(deleted("old") + inserted("new") + run(" fees"), level=0)
        + p("costs", level=0)
    )
    tree = structure(reading(table([cell, "kept"]), view="marked").paragraphs, marked=True)
    ops = tree.front_ops or ()

    assert tree.front == ("1. new fees 2. costs kept",)
    assert "".join(op.text for op in ops if op.kind != "-") == "1. new fees 2. costs kept"
    assert "".join(op.text for op in ops if op.kind != "+") == "Draft. 1. old fees 2. costs kept"


def test_a_number_of_a_cell_without_words_stays_before_the_first_clause() -> None:
    cell = p(level=0) + p(run("wa") + inserted("it"), level=0)
    tree = structure(reading(table([cell]), view="marked").paragraphs, marked=True)

    assert "".join(op.text for op in tree.front_ops or ()) == "1. 2. wait" == tree.front[0]


def test_a_number_in_a_cell_tells_the_line_that_bears_it_when_one_before_it_is_gone() -> None:
    cell = p(deleted("Draft."), mark="del") + p("fees", level=0)
    carrier = reading(table([cell]), view="marked").paragraphs[0]

    assert [(each.paragraph, each.text) for each in carrier.tables[0].labels] == [(1, "1.")]


def test_words_before_the_first_clause_keep_both_texts() -> None:
    body = [
        p(run("Version AL ") + deleted("1.3") + inserted("3.0")),
        p(deleted("Draft."), mark="del"),
        table(["Date", p(deleted("1 March") + inserted("13 March"))]),
        p("Notify.", level=0),
    ]
    tree = structure(reading(*body, view="marked").paragraphs, marked=True)

    assert tree.front == ("Version AL 3.0", "Date 13 March")
    assert "".join(op.text for op in tree.front_ops or () if op.kind != "-") == "\n".join(
        tree.front
    )
    assert "".join(op.text for op in tree.front_ops or () if op.kind != "+") == (
        "Version AL 1.3\nDraft.\nDate 1 March"
    )
