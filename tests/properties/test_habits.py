"""Whatever an office's habit, every number and word comes back, in both views of its changes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from habits import SCHEMES, Draft, Habit, Scheme, answer, drafts
from word import clauses

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
