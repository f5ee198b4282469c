from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauseline.model.witnesses.stretches import said_alike, stretches

words = st.lists(
    st.sampled_from(["the", "Code", "“30”", "re-\nsign", "(a)", ";", "within", "1.2", "…", "\n"]),
    max_size=12,
).map(" ".join)


def marked(one: str, other: str, *, displaced: bool = False) -> tuple[str, str]:
    first, second = stretches(one, other, displaced=displaced)
    told = [
        "".join(f"[{s.text}]" if s.differs else s.text for s in side) for side in (first, second)
    ]
    return told[0], told[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wait  30\nseconds.", "Wait 30 seconds."),
        ("the “Code” isn’t", 'the "Code" isn\'t'),
        ("from 1–3", "from 1-3"),
        ("days — or", "days - or"),
        ("a cross-border flow", "a crossborder flow"),
        ("a cross-\nborder flow", "a cross-border flow"),
        ("so\u00adft", "soft"),
        ("an efﬁcient", "an efficient"),
        ("left\u200e to right", "left to right"),
        ("clause 4.12 (b)", "clause 4.12(b)"),
        ("and so on…", "and so on..."),
    ],
)
def test_the_way_a_text_is_printed_makes_no_difference(one: str, other: str) -> None:
    assert said_alike(one, other)
    assert said_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("within 30 days", "within 90 days"),
        ("a Device", "a device"),
        ("it may not", "it may now"),
        ("now here", "nowhere"),
        ("A, B and C", "A B and C"),
        ("1-2", "12"),
        ("SHA-256", "SHA256"),
        ("-5", "5"),
        ("☐ Yes", "☑ Yes"),
    ],
)
def test_words_figures_capitals_and_marks_make_one(one: str, other: str) -> None:
    assert not said_alike(one, other)


def test_the_words_that_differ_are_told_in_both_texts() -> None:
    assert marked("within 30 seconds of it", "within 90 seconds of it") == (
        "within [30] seconds of it",
        "within [90] seconds of it",
    )


def test_where_only_one_has_words_the_other_says_so() -> None:
    assert marked("Wait 30 seconds.", "Wait 30 seconds or more.") == (
        "Wait 30 seconds[].",
        "Wait 30 seconds [or more].",
    )


def test_a_word_that_two_other_passages_share_by_chance_is_not_cut_out_of_them() -> None:
    first, _ = marked("A one two three of four five six Z", "A un deux trois of quatre cinq sept Z")

    assert first == "A [one two three of four five six] Z"


def test_a_heading_set_in_capitals_is_the_same_in_small_letters() -> None:
    body = "\nThe DCC may wait."

    assert "[" not in "".join(marked(f"Times of Day{body}", f"TIMES OF DAY{body}"))
    assert marked(f"Times of Day{body}", f"TIMES OF NIGHT{body}")[1] == f"[TIMES OF NIGHT]{body}"
    assert marked("The DCC may wait.", "The DCC MAY wait.")[1] == "The DCC [MAY] wait."


def test_passages_may_change_places_only_where_a_layout_may_have_moved_them() -> None:
    one = "Keep a record of it. The time for each request is this one."
    other = "The time for each request is this one. Keep a record of it."

    assert "[" not in "".join(marked(one, other, displaced=True))
    assert "[" in "".join(marked(one, other))


def test_two_values_that_changed_places_differ_wherever_they_stand() -> None:
    first, second = marked("A 30 s, B 90 s", "A 90 s, B 30 s", displaced=True)

    assert (first, second) == ("A [30] s, B [90] s", "A [90] s, B [30] s")


@given(one=words, other=words, displaced=st.booleans())
def test_stretches_rebuild_both_texts_and_differ_only_where_they_are_not_alike(
    *, one: str, other: str, displaced: bool
) -> None:
    first, second = stretches(one, other, displaced=displaced)

    assert "".join(each.text for each in first) == one
    assert "".join(each.text for each in second) == other
    if said_alike(one, other):
        assert not any(each.differs for each in (*first, *second))
    elif not displaced:
        assert any(each.differs for each in (*first, *second))
