"""Clauses that were split or merged: what is told of each part, and only new words as new."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build import marked, told, version
from clauseline.model.change import Comparison
from clauseline.model.comparison import compare

FIRST = "The Operator shall publish the list of approved firmware before each meeting."
SECOND = "A Supplier may refuse a certificate that the Panel has not confirmed in writing."
THIRD = "Each Licensee must keep a record of every reading for a period of six years."
KEPT = "9 The costs of the migration are shared in equal parts by all Parties."


def words_told(comparison: Comparison) -> list[str]:
    return [marked(each) for each in comparison.changes if each.kinds != ("unchanged",)]


def test_a_clause_split_in_two_is_told_as_split_and_nothing_of_it_as_new() -> None:
    old = version(f"4.1 {FIRST} {SECOND}", f"4.2 {THIRD}", KEPT)
    new = version(f"4.1 {FIRST}", f"4.2 {SECOND}", f"4.3 {THIRD}", KEPT)

    comparison = compare(old, new)

    assert told(comparison) == ["4.1 split", "4.1 -> 4.2 split", "4.2 -> 4.3 renumbered"]
    assert words_told(comparison)[:2] == [FIRST, SECOND]
    assert [each.partners for each in comparison.changes[:2]] == [("4.2",), ("4.1",)]
    assert comparison.summary.split == 2


def test_two_clauses_merged_are_told_as_merged() -> None:
    old = version(f"4.1 {FIRST}", f"4.2 {SECOND}", f"4.3 {THIRD}", KEPT)
    new = version(f"4.1 {FIRST} {SECOND}", f"4.2 {THIRD}", KEPT)

    comparison = compare(old, new)

    assert told(comparison) == ["4.1 merged", "4.2 -> 4.1 merged", "4.3 -> 4.2 renumbered"]
    assert words_told(comparison)[:2] == [FIRST, SECOND]


def test_a_clause_split_into_sub_clauses_shows_only_the_new_words() -> None:
    whole = (
        "The Operator shall keep a record of each reading that failed and publish the list of "
        "approved firmware before each meeting."
    )
    old = version(f"4.1 {whole}", KEPT)
    new = version(
        "4.1 The Operator shall:",
        "4.1(a) keep a record of each reading that failed; and",
        "4.1(b) publish the list of approved firmware before each yearly meeting.",
        KEPT,
    )

    comparison = compare(old, new)

    assert told(comparison) == [
        "4.1 split, amended", "4.1 -> 4.1(a) split, amended", "4.1 -> 4.1(b) split, amended",
    ]  # fmt: skip
    assert words_told(comparison) == [
        "The Operator shall[+:+]",
        "keep a record of each reading that failed[+;+] and",
        "publish the list of approved firmware before each [+yearly +]meeting.",
    ]


def test_the_first_part_goes_on_as_the_clause_though_the_second_is_longer() -> None:
    old = version(f"4.1 {FIRST} {SECOND} {THIRD}", KEPT)
    new = version(f"4.1 {FIRST}", f"4.2 {SECOND} {THIRD}", KEPT)

    assert told(compare(old, new)) == ["4.1 split", "4.1 -> 4.2 split"]


def test_a_sentence_put_in_beside_an_amended_clause_is_no_part_of_it() -> None:
    old = version(f"4.1 {FIRST} {SECOND}", KEPT)
    new = version(f"4.1 {FIRST}", f"4.2 {THIRD}", KEPT)

    assert told(compare(old, new)) == ["4.1 amended", "4.2 inserted"]


def test_a_part_has_its_own_tables_and_heading_alone() -> None:
    old = version("4.1 # Duties", f"4.2 {FIRST} {SECOND}", KEPT)
    new = version("4.1 # Duties", f"4.2 {FIRST}", f"4.3 {SECOND}", KEPT)

    part = compare(old, new).changes[2]

    assert part.old is not None
    assert (part.old.number, part.old.text, part.old.part) == ("4.2", SECOND, True)
    assert part.match is not None
    assert (part.match.by, part.match.confidence) == ("text", 1.0)


SENTENCES = st.lists(st.sampled_from((FIRST, SECOND, THIRD, "Nothing.", "It is so: 30\u2013days")),
                     min_size=1, max_size=4)  # fmt: skip


@given(st.lists(SENTENCES, min_size=1, max_size=4), st.booleans(), st.data())
def test_ops_rebuild_both_sides_of_every_part(
    parts: list[list[str]],
    merged: bool,  # noqa: FBT001 - hypothesis draws it
    data: st.DataObject,
) -> None:
    whole = " ".join(sentence for part in parts for sentence in part)
    one = version(f"4.1 {whole}", KEPT)
    several = version(
        *(
            f"4.{at} {' '.join(data.draw(st.permutations(part)))}"
            for at, part in enumerate(parts, 1)
        ),
        KEPT,
    )

    comparison = compare(several, one) if merged else compare(one, several)

    for change in comparison.changes:
        for side, sign in ((change.old, "+"), (change.new, "-")):
            if side is not None and change.old is not None and change.new is not None:
                assert "".join(op.text for op in change.ops if op.kind != sign) == side.text
    took = [each.old.text for each in comparison.changes if each.old and each.old.part]
    if took:
        assert "".join("".join(took).split()) == "".join(whole.split())
