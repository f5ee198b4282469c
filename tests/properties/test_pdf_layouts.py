"""However clauses are set on pages, numbers and words come back, in both views of a redline."""

from __future__ import annotations

from hypothesis import given, settings

from clauseline.ingest.structure import structure
from clauseline.model.clause import Clause, MarkedOp, walk
from pdf import clauses, reading
from typeset import Draft, Layout, drafts, layouts, typeset


@settings(max_examples=40)
@given(layouts, drafts())
def test_clauses_come_back(layout: Layout, written: tuple[Draft, ...]) -> None:
    assert clauses(*typeset(written, layout)) == [each.shown("accepted") for each in written]


@settings(max_examples=40)
@given(layouts, drafts(sure=False))
def test_no_word_and_no_number_is_lost_where_nothing_tells_which_lines_go_on(
    layout: Layout, written: tuple[Draft, ...]
) -> None:
    found = [
        (number, " ".join(text.split())) for number, text in clauses(*typeset(written, layout))
    ]

    assert found == [each.shown("accepted") for each in written]


@settings(max_examples=40)
@given(layouts, drafts(marked=True))
def test_a_redline_comes_back_in_both_views(layout: Layout, written: tuple[Draft, ...]) -> None:
    pages = typeset(written, layout)

    for view in ("accepted", "rejected"):
        assert clauses(*pages, view=view) == [each.shown(view) for each in written]


@settings(max_examples=25)
@given(layouts, drafts(marked=True))
def test_the_marked_view_holds_both_texts(layout: Layout, written: tuple[Draft, ...]) -> None:
    found = reading(*typeset(written, layout), view="marked").paragraphs
    marked = list(walk(structure(found, marked=True).clauses))

    for view, other in (("accepted", "-"), ("rejected", "+")):
        assert [(each.number, words_without(each, other)) for each in marked] == [
            each.shown(view)  # type: ignore[arg-type]
            for each in written
        ]


def words_without(clause: Clause, kind: str) -> str:
    """The words of a clause that its marks rebuild, those of one kind left out."""
    ops = [*(clause.heading_ops or ()), MarkedOp("=", " "), *(clause.ops or ())]
    return " ".join("".join(op.text for op in ops if op.kind != kind).split())
