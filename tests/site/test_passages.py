from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clauseline.model.change import Op
from clauseline.site.passages import Passage, passages

OPS = st.lists(st.builds(Op, st.sampled_from("=-+"), st.text(alphabet="ab\n", min_size=1)))


def lines(*texts: str) -> tuple[tuple[Op, ...], ...]:
    return tuple((Op("=", text),) for text in texts)


def test_a_long_run_of_unchanged_paragraphs_is_folded() -> None:
    same = Op("=", "one\ntwo\nthree\nfour ")
    assert passages([same, Op("+", "new")]) == (
        Passage(paragraphs=lines("one", "two", "three"), folded=True),
        Passage(paragraphs=((Op("=", "four "), Op("+", "new")),), folded=False),
    )


def test_a_short_run_is_shown() -> None:
    assert passages([Op("=", "one\ntwo")]) == (
        Passage(paragraphs=lines("one", "two"), folded=False),
    )


def test_a_break_that_was_put_in_stays_with_its_words() -> None:
    ops = (Op("=", "one"), Op("+", "\ntwo"), Op("=", " three"))
    assert passages(ops) == (Passage(paragraphs=(ops,), folded=False),)


def test_no_words_make_no_passage() -> None:
    assert passages([]) == ()


@given(OPS)
def test_the_paragraphs_rebuild_the_ops_but_for_the_breaks(ops: list[Op]) -> None:
    told = [op for passage in passages(ops) for paragraph in passage.paragraphs for op in paragraph]
    for kind in "=-+":
        whole = "".join(op.text for op in ops if op.kind == kind)
        kept = "".join(op.text for op in told if op.kind == kind)
        assert kept == (whole.replace("\n", "") if kind == "=" else whole)
