"""What a comparison promises of every comparison: "The ops rebuild both texts exactly"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from build import told, version
from clauseline.model.clause import Clause, ClauseId, walk
from clauseline.model.comparison import compare
from clauseline.model.comparison.ops import text_ops
from clauseline.model.finding import Duties
from clauseline.model.findings.rules import RULES
from clauseline.model.sequences import common_blocks
from clauseline.model.version import Version
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


_WORDS = st.sampled_from(
    ["Not used.", "first;", "second; and", "The Agent shall act within 30 days of it.", "",
     "The Panel may hear all of the Parties to it.", "Fees are due on 1 May 2020 at the latest.",
     "The “Agent” is a person.", "See clause 1.2 and paragraph (b) of clause 2.", "# Heading"]
)  # fmt: skip


_MARKS = st.sampled_from(["", "a", "ab", "abc"])


@st.composite
def versions(draw: st.DrawFn) -> Version:
    """A version of up to three levels, its numbers in order."""
    items: list[str] = []
    for section in range(1, draw(st.integers(0, 4)) + 1):
        items.append(f"{section} {draw(_WORDS)}")
        for clause in range(1, draw(st.integers(0, 3)) + 1):
            items.append(f"{section}.{clause} {draw(_WORDS)}")
            items += [f"{section}.{clause}({mark}) {draw(_WORDS)}" for mark in draw(_MARKS)]
    return version(*items)


@given(versions())
def test_a_version_compared_with_itself_has_no_change(one: Version) -> None:
    assert told(compare(one, one)) == []


@given(versions())
def test_a_version_compared_with_itself_means_nothing(one: Version) -> None:
    told = compare(one, one)

    assert [change.findings for change in told.changes if change.findings] == []
    assert (told.affected, told.citations, told.duties) == ((), (), Duties())
    assert {each.since for each in told.terms} <= {"old"}


@given(versions(), versions())
@settings(max_examples=200)
def test_findings_are_of_changes_of_substance_and_only_clauses_that_stand_are_affected(
    old: Version, new: Version
) -> None:
    told = compare(old, new)

    for change in told.changes:
        assert {each.rule for each in change.findings} <= RULES.keys()
        if change.consequential or {*change.kinds} <= {"unchanged", "renumbered"}:
            assert change.findings == ()
    amended = {
        change.new.id
        for change in told.changes
        if change.new and "amended" in change.kinds
        if not change.consequential and change.tags != ("typographical",)
    }
    assert amended.isdisjoint(each.id for each in told.affected)


@given(st.integers(2, 9), st.data())
def test_affected_clauses_end_on_any_web_of_citations(size: int, data: st.DataObject) -> None:
    cited = [data.draw(st.lists(st.integers(0, size - 1), max_size=3)) for _ in range(size)]
    rest = [
        f"{n} It ends as {' and '.join(f'clause {each + 1}' for each in its) or 'it began'} says."
        for n, its in enumerate(cited, 1)
    ]

    told = compare(version(*rest), version("1 It begins otherwise than it ended.", *rest[1:]))

    numbers = [each.number for each in told.affected]
    assert len(numbers) == len(set(numbers))
    for each in told.affected:
        for reason in each.because:
            assert (reason.path[0], reason.path[-1]) == ("1", each.number)
            assert len(set(reason.path)) == len(reason.path)


@given(versions(), versions())
@settings(max_examples=200)
def test_every_clause_has_one_change_or_one_for_each_of_its_parts(
    old: Version, new: Version
) -> None:
    changes = compare(old, new).changes
    ours, theirs = [c.old for c in changes if c.old], [c.new for c in changes if c.new]

    assert sorted({each.id for each in ours}) == sorted(c.id for c in walk(old.clauses))
    assert [*dict.fromkeys(each.id for each in theirs)] == [c.id for c in walk(new.clauses)]
    for sides in (ours, theirs):
        whole = [each.id for each in sides if not each.part]
        assert len(whole) == len(set(whole))
        assert set(whole).isdisjoint(each.id for each in sides if each.part)


@given(versions(), versions())
def test_the_ops_of_every_change_rebuild_both_texts(old: Version, new: Version) -> None:
    for change in compare(old, new).changes:
        before = "".join(op.text for op in change.ops if op.kind != "+")
        after = "".join(op.text for op in change.ops if op.kind != "-")

        assert before == (change.old.text if change.old else "")
        assert after == (change.new.text if change.new else "")


@given(versions(), versions())
def test_the_summary_counts_each_kind_of_every_change(old: Version, new: Version) -> None:
    comparison = compare(old, new)
    counts = Counter(kind for change in comparison.changes for kind in change.kinds)

    assert {kind: n for kind, n in structs.asdict(comparison.summary).items() if n} == counts


@given(versions(), versions())
def test_unchanged_means_the_same_number_and_words(old: Version, new: Version) -> None:
    for change in compare(old, new).changes:
        if change.kinds == ("unchanged",):
            assert change.old is not None
            assert change.new is not None
            assert (change.old.number, change.old.text) == (change.new.number, change.new.text)


@given(versions())
def test_a_clause_inserted_first_moves_nothing(one: Version) -> None:
    numbers = {str(n): str(n + 1) for n in range(1, 9)}
    later = [_renumbered(clause, numbers) for clause in one.clauses]
    first = version("1 Nothing of the kind stood here before this version.").clauses

    comparison = compare(one, structs.replace(one, clauses=(*first, *later)))

    assert comparison.summary.inserted == 1
    assert (comparison.summary.moved, comparison.summary.deleted) == (0, 0)


def _renumbered(clause: Clause, numbers: Mapping[str, str]) -> Clause:
    section = clause.number[0]
    number = numbers[section] + clause.number[1:]
    return structs.replace(
        clause,
        number=number,
        id=ClauseId(f"later-{clause.id}"),
        children=tuple(_renumbered(child, numbers) for child in clause.children),
    )
