"""What design 4 promises of every comparison: "The ops rebuild both texts exactly"."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from clauseline.model.ops import text_ops
from clauseline.model.sequences import common_blocks
from clauseline.model.words import tokens_of

_PIECES = st.sampled_from(
    ["the", "shall", "Agent", "30", "(b)", "4.12(b)", "13 March 2020", "£5.2m", "𝔘", "é", "e\u0301",
     " ", "  ", "\n", ".", ", ", "“", "”", "–", "\u00a0", "seconds", "may not"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.lists(_PIECES, max_size=40).map("".join),
    st.lists(_PIECES, max_size=40).map(" ".join),
)


@given(TEXTS)
def test_tokens_joined_give_the_text_back(text: str) -> None:
    assert "".join(token.text for token in tokens_of(text)) == text


@given(TEXTS, TEXTS)
@settings(max_examples=400)
def test_ops_rebuild_both_texts(old: str, new: str) -> None:
    ops = text_ops(old, new)

    assert "".join(op.text for op in ops if op.kind != "+") == old
    assert "".join(op.text for op in ops if op.kind != "-") == new


@given(TEXTS, TEXTS)
def test_ops_of_a_kind_never_touch_and_none_is_empty(old: str, new: str) -> None:
    kinds = [op.kind for op in text_ops(old, new)]

    assert "+-" not in "".join(kinds)
    assert all(one != other for one, other in pairwise(kinds))
    assert all(op.text for op in text_ops(old, new))


@given(st.lists(st.integers(0, 9), max_size=30), st.lists(st.integers(0, 9), max_size=30))
def test_common_blocks_are_equal_in_both_and_in_order(old: list[int], new: list[int]) -> None:
    old_end = new_end = 0
    for block in common_blocks(old, new):
        assert block.old >= old_end
        assert block.new >= new_end
        old_end, new_end = block.old + block.size, block.new + block.size
        assert old[block.old : old_end] == new[block.new : new_end]
