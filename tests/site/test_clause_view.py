from __future__ import annotations

import pytest

from clauseline.model.clause import Clause, ClauseId
from clauseline.model.version import Reference
from clauseline.site.clause_view import ClauseView, Piece, Surroundings, cited, clause_views
from clauseline.site.history import Whereabouts
from corpora import clause

IDS = {"4.1": ClauseId("clause-4.1"), "4.2": ClauseId("clause-4.2")}


def reference(text: str, start: int | None, target: str | None) -> Reference:
    return Reference(clause="5", text=text, start=start, target=target)


def linked(text: str, *references: Reference) -> list[tuple[str, str]]:
    pieces = cited(text, references, IDS)
    assert "".join(piece.text for piece in pieces) == text
    return [(piece.text, piece.href) for piece in pieces if piece.href is not None]


def only(found: tuple[ClauseView, ...]) -> ClauseView:
    (view,) = found
    return view


def test_a_citation_becomes_a_link_and_no_word_is_lost() -> None:
    assert linked("As in clause 4.1 above.", reference("clause 4.1", 6, "4.1")) == [
        ("clause 4.1", "#clause-4.1")
    ]


def test_citations_need_not_come_in_order() -> None:
    found = linked("See 4.1, 4.2.", reference("4.2", 9, "4.2"), reference("4.1", 4, "4.1"))
    assert found == [("4.1", "#clause-4.1"), ("4.2", "#clause-4.2")]


@pytest.mark.parametrize(
    "unfit",
    [
        reference("clause 9", 4, "9"),
        reference("clause 9", 4, None),
        reference("clause 4.1", None, "4.1"),
        reference("clause 4.1", 3, "4.1"),
    ],
    ids=["target not there", "no target", "no place", "other words at the place"],
)
def test_better_no_link_than_a_wrong_one(unfit: Reference) -> None:
    assert linked("See clause 4.1 or clause 9.", unfit) == []


def test_of_citations_that_overlap_the_first_is_the_link() -> None:
    first, second = reference("4.1 to 4.2", 4, "4.1"), reference("4.2", 11, "4.2")
    assert linked("See 4.1 to 4.2.", first, second) == [("4.1 to 4.2", "#clause-4.1")]


def test_paragraphs_of_a_clause_are_kept_apart() -> None:
    view = only(clause_views([clause("4.1", "First.\n\nSecond.")], Surroundings()))
    assert view.opening == ((Piece(text="First."),), (Piece(text="Second."),))


def test_words_after_the_children_stand_after_them() -> None:
    text = "The DCC shall:\nand report."
    view = only(clause_views([clause("4.1", text, closing=15)], Surroundings()))
    assert view.opening == ((Piece(text="The DCC shall:"),),)
    assert view.closing == ((Piece(text="and report."),),)


def test_a_citation_is_a_link_in_closing_words_too() -> None:
    text = "It shall:\nas clause 4.1 says."
    around = Surroundings(citations={"5": [reference("clause 4.1", 13, "4.1")]}, ids=IDS)
    own = Surroundings(citations=around.citations, ids={**IDS, "5": ClauseId("clause-5")})
    view = only(clause_views([clause("5", text, closing=10)], own))
    assert view.closing == (
        (
            Piece(text="as "),
            Piece(text="clause 4.1", href="#clause-4.1"),
            Piece(text=" says."),
        ),
    )


def test_citations_of_clauses_that_share_a_number_are_not_linked() -> None:
    around = Surroundings(citations={"": [reference("clause 4.1", 0, "4.1")]}, ids=IDS)
    view = only(clause_views([clause("", "clause 4.1", heading="Notes")], around))
    assert view.opening == ((Piece(text="clause 4.1"),),)


def test_heading_levels_go_down_only_below_a_heading() -> None:
    tree = clause("4", "", clause("4.1", "", clause("4.1.1", heading="Deep")), heading="Top")
    view = only(clause_views([tree], Surroundings()))
    assert (view.level, view.children[0].level, view.children[0].children[0].level) == (2, 3, 3)


def test_no_heading_is_deeper_than_html_has() -> None:
    tree = clause("deepest", heading="x")
    for depth in range(8):
        tree = clause(str(depth), "", tree, heading="x")
    views, levels = clause_views([tree], Surroundings()), []
    while views:
        levels.append(views[0].level)
        views = views[0].children
    assert levels == [2, 3, 4, 5, 6, 6, 6, 6, 6]


@pytest.mark.parametrize(
    ("one", "flush"),
    [
        (clause("4.12", label="4.12."), True),
        (clause("4.12(b)", label="(b)"), False),
        (clause("Schedule 1, 2", label="2."), False),
        (clause("", heading="Notes"), True),
    ],
)
def test_a_clause_whose_label_is_its_number_needs_no_indent(one: Clause, flush: bool) -> None:  # noqa: FBT001 - a parameter of the table above
    assert only(clause_views([one], Surroundings())).flush is flush


def test_a_clause_is_gone_only_where_it_is_known_what_became_of_the_others() -> None:
    here = Whereabouts(id=ClauseId("clause-4.2"), number="4.2")
    known = Surroundings(now={ClauseId("clause-4.1"): here})
    kept, lost = clause_views([clause("4.1"), clause("4.3")], known)
    assert (kept.now, kept.gone, lost.now, lost.gone) == (here, False, None, True)
    assert not only(clause_views([clause("4.3")], Surroundings())).gone
