"""Whatever an office's habit, every number and word comes back, in every view of its changes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from clauseline.ingest.structure import structure
from clauseline.model.clause import Clause, MarkedOp, walk
from habits import SCHEMES, Draft, Habit, Scheme, answer, drafts
from word import clauses, reading

SHALLOW = 3

habits = st.builds(
    Habit,
    scheme=st.sampled_from(SCHEMES),
    how=st.sampled_from(("direct", "styles", "inherited", "bound")),
    controls=st.booleans(),
)


@settings(max_examples=40)
@given(habits, drafts(SHALLOW, tracked=True))
def test_numbers_that_lists_count_come_back(habit: Habit, given_: tuple[Draft, ...]) -> None:
    body, numbering, styles = habit.write(given_)

    for view in ("accepted", "rejected"):
        found = clauses(*body, view=view, numbering=numbering, styles=styles)
        assert [(number, " ".join(words.split())) for number, words in found] == answer(
            given_, habit.scheme, view
        )


@settings(max_examples=40)
@given(habits, drafts(SHALLOW, tracked=True))
def test_the_marked_view_holds_both_texts(habit: Habit, given_: tuple[Draft, ...]) -> None:
    body, numbering, styles = habit.write(given_)
    found = reading(*body, view="marked", numbering=numbering, styles=styles)
    marked = list(walk(structure(found.paragraphs, marked=True).clauses))

    kept = [each for each in marked if each.heading or each.text]
    assert [(each.number, words_after(each, "-")) for each in kept] == answer(
        given_, habit.scheme, "accepted"
    )
    before = [words for words in (words_after(each, "+") for each in marked) if words]
    assert before == [words for _, words in answer(given_, habit.scheme, "rejected")]


def words_after(clause: Clause, taken_away: str) -> str:
    """The words of a clause that its marks rebuild."""
    ops = [*(clause.heading_ops or ()), MarkedOp("=", " "), *(clause.ops or ())]
    return " ".join("".join(op.text for op in ops if op.kind != taken_away).split())


@settings(max_examples=40)
@given(drafts(SHALLOW, tracked=False))
def test_a_list_of_its_own_below_each_clause_comes_back(given_: tuple[Draft, ...]) -> None:
    scheme = SCHEMES[1]
    body, numbering, styles = Habit(scheme, "instances").write(given_)
    found = clauses(*body, numbering=numbering, styles=styles)

    assert [(number, " ".join(words.split())) for number, words in found] == answer(
        given_, scheme, "accepted"
    )


@settings(max_examples=40)
@given(st.sampled_from(SCHEMES[:2]), drafts(4, tracked=False))
def test_numbers_typed_by_hand_with_tabs_come_back(
    scheme: Scheme, given_: tuple[Draft, ...]
) -> None:
    body, numbering, styles = Habit(scheme, "typed").write(given_)
    found = clauses(*body, numbering=numbering, styles=styles)

    assert [(number, " ".join(words.split())) for number, words in found] == answer(
        given_, scheme, "accepted"
    )
