"""What an annotation and a life promise of every clause, however often it was changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from build import version
from clauseline.model.annotation import AnnotatedClause, Runs
from clauseline.model.clause import Clause, walk
from clauseline.model.lineage import annotate
from histories import history, life

_SENTENCES = st.sampled_from(
    [
        "The Operator shall publish the list of approved firmware before each meeting.",
        "A Supplier may refuse a certificate that the Panel has not confirmed in writing.",
        "Each Licensee must keep a record of every reading for a period of six years.",
        "Wait 30 seconds, then retry as in clause 1.2.",
        "Not used.",
        "“Agent” means  a person;\nand its successors.",
    ]
)
_TEXTS = st.lists(_SENTENCES, max_size=3).map(" ".join)


@st.composite
def texts(draw: st.DrawFn) -> list[str]:
    """The clauses of a version of two levels, their sentences drawn from few."""
    items: list[str] = []
    for section in range(1, draw(st.integers(1, 3)) + 1):
        items.append(f"{section} {draw(_TEXTS)}")
        items += [f"{section}({mark}) {draw(_TEXTS)}" for mark in draw(st.sampled_from(["", "ab"]))]
    return items


HISTORIES = st.lists(texts(), min_size=1, max_size=4).map(
    lambda drawn: {f"1.{place}": items for place, items in enumerate(drawn)}
)


def passages(annotated: AnnotatedClause) -> Iterator[tuple[str, Runs]]:
    """The id of every clause with its runs."""
    yield annotated.id, annotated.text
    for child in annotated.children:
        yield from passages(child)


def within(clauses: Sequence[Clause]) -> dict[str, str]:
    return {clause.id: clause.text for clause in walk(clauses)}


@given(HISTORIES)
@settings(max_examples=300)
def test_the_runs_of_a_clause_give_its_text_exactly(drawn: dict[str, list[str]]) -> None:
    lineage = history(drawn)
    for held in lineage.document.versions:
        clauses = held.text.clauses
        runs = dict(each for one in annotate(lineage, held, clauses) for each in passages(one))

        assert {name: "".join(r.text for r in each) for name, each in runs.items()} == within(
            clauses
        )
        assert all(run.text for each in runs.values() for run in each)


@given(HISTORIES)
def test_no_word_is_older_than_the_clauses_that_it_comes_from(drawn: dict[str, list[str]]) -> None:
    lineage = history(drawn)
    last = lineage.document.versions[-1]
    for clause in walk(last.text.clauses):
        (annotated,) = annotate(lineage, last, [clause])
        lived = life(lineage, last.entry.version, clause.number)
        known = {stage.version for stage in lived.stages if stage.clauses}

        assert {run.version for run in annotated.text} <= known


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 10)), max_size=5))
def test_a_phrase_that_no_other_is_like_bears_the_version_that_put_it_in(
    steps: list[tuple[int, int]],
) -> None:
    # Each version leaves out a phrase of the one before and puts in one of its own.
    phrases = [_phrase("1.0", place) for place in range(12)]
    drawn = {"1.0": phrases}
    for number, (out, place) in enumerate(steps, 1):
        phrases = [each for at, each in enumerate(phrases) if at != out]
        phrases = [*phrases[:place], _phrase(f"1.{number}", number), *phrases[place:]]
        drawn[f"1.{number}"] = phrases
    lineage = history(
        {name: [f"1 {' '.join(each)}"] for name, each in drawn.items()},
        matches=tuple((f"{one} 1", f"{two} 1") for one, two in pairwise(drawn)),
    )

    last = lineage.document.versions[-1]
    (annotated,) = annotate(lineage, last, last.text.clauses)
    for run in annotated.text:
        assert {word.partition("x")[0] for word in run.text.split()} == {
            f"v{run.version.replace('.', '')}"
        }


def _phrase(name: str, place: int) -> str:
    return " ".join(f"v{name.replace('.', '')}x{place}{letter}" for letter in "abcdef")


@given(HISTORIES)
def test_a_life_names_each_change_once_and_every_version_that_has_the_clause(
    drawn: dict[str, list[str]],
) -> None:
    lineage = history(drawn)
    last = lineage.document.versions[-1].entry.version
    for clause in walk(version(*drawn[last]).clauses):
        lived = life(lineage, last, clause.number)

        assert lived.stages[-1].version == last
        for stage in lived.stages:
            told = [change.id for change in stage.changes]
            assert len(told) == len(set(told))
            assert stage.clauses or stage.changes
            reached = {change.new.id for change in stage.changes if change.new}
            assert reached <= {side.id for side in stage.clauses}
