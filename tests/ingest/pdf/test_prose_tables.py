"""Tables without rules whose cells hold running words: rows, whatever the cells' heights."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pdf import LEADING, TOP, Ink, clauses, flow, lines, rows

WIDTH = 180.0
LEFTS = (80.0, 280.0)
SENTENCES = (
    "The Supplier shall wait for the answer of the device as long as the Code says it must.",
    "It pays the fee.",
    (
        "A user may ask for the reasons of a decision that was made on its behalf, and the "
        "operator answers within five days, or says why it cannot, and until when it will."
    ),
    "Whoever has paid a fee that was not due may ask for it back within the following year.",
    "The regulator may ask for a report at any time.",
)
OPENING = "1.\tThe parties have these duties, each of them for as long as the other has its own:"
CLOSING = "2.\tNothing in this table applies to a record that a third party holds for a user of it."

sentences = st.sampled_from(SENTENCES)
tables = st.lists(st.tuples(sentences, sentences), min_size=2, max_size=4)


def set_out(table: list[tuple[str, str]], apart: float) -> list[Ink]:
    """A table between two clauses, its rows `apart` points from each other."""
    drawn, down = [lines(OPENING)], TOP + 2 * LEADING
    for row in table:
        cells = [flow(words, WIDTH) for words in row]
        drawn += [lines(*cell, down=down, left=at) for cell, at in zip(cells, LEFTS, strict=True)]
        down += LEADING * max(map(len, cells)) + apart
    return [*drawn, lines(CLOSING, down=down + LEADING)]


def fills_three_lines(table: list[tuple[str, str]]) -> bool:
    both = [min(len(flow(words, WIDTH)) for words in row) for row in table]
    return sum(both) > 2 and max(len(flow(words, WIDTH)) for row in table for words in row) > 1


@given(tables.filter(fills_three_lines), st.sampled_from((6.0, 10.0)))
def test_rows_of_running_words_are_told_by_how_their_cells_begin(
    table: list[tuple[str, str]], apart: float
) -> None:
    page = set_out(table, apart)

    assert rows(page) == [table]
    assert [text for _, text in clauses(page)] == [
        each.split("\t")[1] for each in (OPENING, CLOSING)
    ]


def test_labels_that_hang_before_the_words_of_a_cell_are_no_column() -> None:
    first, second = flow(SENTENCES[0], WIDTH), flow(SENTENCES[2], WIDTH - 30)
    page = [
        lines(*first, "", *first),
        lines("(a)", *[""] * len(first), "(b)", left=LEFTS[1]),
        lines(*second[: len(first)], "", "It pays.", left=LEFTS[1] + 30),
    ]

    assert [len(row) for row in rows(page)[0]] == [2, 2]
