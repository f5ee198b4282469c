"""A marked-up file read as marked up: what it says before and after, by whom and when."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from clauseline.ingest.structure import structure
from clauseline.model.clause import CellMarks, Clause, MarkedOp, walk
from clauseline.model.text import fold
from word import boxed, clauses, deleted, field, inserted, p, reading, run, table

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


def test_a_number_that_is_gone_in_a_text_box_is_not_that_of_the_paragraph_after_it() -> None:
    gone = p(deleted("Gone."), level=0, mark="del")
    body = [p("First.", level=0), p(run("Words.") + boxed(gone)), p("Last.", level=0)]

    assert [(each.number, each.text) for each in marked(*body)] == [
        ("1", "First.\nWords."),
        ("2", ""),
        ("2", "Last."),
    ]


def test_a_clause_that_is_gone_with_a_number_within_its_words_keeps_its_own_number() -> None:
    number = field(r"LISTNUM \l 3").replace("instrText", "delInstrText")
    words = deleted("\u2014") + f'<w:del w:id="2">{number}</w:del>' + deleted("Where.")
    body = [p("First.", level=0), p(words, level=0, mark="del"), p("Last.", level=0)]

    assert [each.number for each in marked(*body)] == ["1", "2", "2"]


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


def test_a_clause_deleted_from_the_end_of_the_one_before_it_is_gone_with_its_number() -> None:
    body = [
        p("First.", level=0, mark="del"),
        p(deleted("Second."), level=0, mark="del"),
        p(deleted("Third."), level=0),
        p("Last.", level=0),
    ]

    assert [(each.number, each.text, each.ops) for each in marked(*body)] == [
        ("1", "First.", (MarkedOp("=", "First."),)),
        ("2", "", (MarkedOp("-", "Second.", *WHO),)),
        ("3", "", (MarkedOp("-", "Third.", *WHO),)),
        ("2", "Last.", (MarkedOp("=", "Last."),)),
    ]


def test_words_that_are_gone_between_joined_paragraphs_stay_between_them() -> None:
    body = [
        p("Notify ", level=0, mark="del"),
        p(deleted("the Panel "), level=0, mark="del"),
        p("in writing.", level=0),
    ]

    assert [(each.number, each.ops) for each in marked(*body)] == [
        (
            "1",
            (
                MarkedOp("=", "Notify "),
                MarkedOp("-", "the Panel ", *WHO),
                MarkedOp("=", "in writing."),
            ),
        )
    ]


@pytest.mark.parametrize("mark", ["", "del"])
def test_a_box_whose_paragraph_goes_hangs_on_the_one_that_is_left(mark: str) -> None:
    inner = p("Boxed.", level=0) + p(deleted("Out."), level=0, mark="del")
    body = [
        p(deleted("Gone.") + boxed(inner), level=0, mark="del"),
        p("Kept.", level=0, mark=mark),
        p("Last.", level=0),
    ]

    after = [(each.number, each.text) for each in marked(*body) if each.text]
    assert after == clauses(*body)
    gone = [each for each in marked(*body) if not each.text]
    assert [(each.number, each.ops) for each in gone] == [
        ("1", (MarkedOp("-", "Gone.", *WHO),)),
        ("3", (MarkedOp("-", "Out.", *WHO),)),
    ]


def test_a_box_that_is_gone_with_its_paragraph_stays_with_it() -> None:
    gone = deleted("Gone.") + f'<w:del w:id="2">{boxed(p("Boxed.", level=0))}</w:del>'
    body = [p(gone, level=0, mark="del"), p("Kept.", level=0)]

    assert [each.number for each in marked(*body)] == ["1", "2", "1"]


def test_what_is_left_after_a_clause_that_is_gone_belongs_where_it_does_without_it() -> None:
    body = [
        p("First:", level=0),
        p(deleted("Gone."), level=0, mark="del"),
        p("words"),
        p("sub-clause", level=2),
        p("Last.", level=0),
    ]
    left = [(each.number, each.text) for each in marked(*body) if each.text]

    assert left == clauses(*body)
    assert left == [("1", "First:\nwords"), ("1(a)", "sub-clause"), ("2", "Last.")]


@pytest.mark.parametrize("gone", ["1.2", "2."])
def test_a_heading_holds_the_clause_after_it_whatever_is_gone_between(gone: str) -> None:
    body = [
        p("1.\tFirst."),
        p("1.1\tWords."),
        p(run("Charges", "<w:b/>")),
        p(deleted(f"{gone}\tGone."), mark="del"),
        p("1.2\tLast."),
    ]
    found = marked(*body)

    assert sorted(each.number for each in found) == sorted(["1", "1.1", "", "1.2", gone.strip(".")])
    (heading,) = (each for each in found if each.heading)
    assert [each.text for each in heading.children if each.text] == ["Last."]


def test_bullets_that_are_left_are_not_counted_with_those_that_are_gone() -> None:
    body = [
        p("First:", level=0),
        *(p(deleted(f"\u2022\t{words}"), mark="del") for words in ("one", "two")),
        p("\u2022\tthree"),
    ]

    assert [each.number for each in marked(*body)] == [
        "1",
        "1 bullet 1",
        "1 bullet 2",
        "1 bullet 1",
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


@pytest.mark.parametrize(
    "inner",
    [
        pytest.param(table([p("Gone.", level=0)]), id="a table"),
        pytest.param(p(boxed(p("Gone.", level=0))), id="a text box"),
    ],
)
def test_what_a_deleted_row_holds_within_a_cell_is_gone_and_does_not_count(inner: str) -> None:
    body = [table([inner + p("Fuel")], deleted_row=0), p("Kept.", level=0)]
    carrier, kept = reading(*body, view="marked").paragraphs

    assert (carrier.tables[0].rows, carrier.tables[0].labels) == ((("",),), ())
    assert kept.label is not None
    assert kept.label.text == "1."


def test_words_put_into_a_row_that_is_deleted_are_in_neither_text() -> None:
    rows = [[p(run("Fuel") + inserted(" oil"))]]
    found = reading(table(*rows, deleted_row=0), view="marked").paragraphs[0].tables[0]

    assert found.marks == (CellMarks(row=1, column=1, ops=(MarkedOp("-", "Fuel", *WHO),)),)


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


def test_a_table_that_is_gone_stays_with_the_clause_that_is_gone_before_it() -> None:
    body = [
        p("First.", level=0),
        p(deleted("Gone."), level=0, mark="del"),
        table([p(deleted("Fuel"), mark="del")], deleted_row=0),
        p("Last.", level=0),
    ]

    assert [(each.number, len(each.tables)) for each in marked(*body)] == [
        ("1", 0),
        ("2", 1),
        ("2", 0),
    ]
