from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import pytest

from clauseline.sample.lines import Grid, Line, Mark, Piece, appendix_lines
from clauseline.sample.make import VERSIONS
from clauseline.sample.marking import marked
from clauseline.sample.source import load, parse


def pieces(*blocks: str) -> tuple[Piece, ...]:
    return appendix_lines(parse("\n\n".join(["title: Rules", *blocks])))


def shown(piece: Piece) -> str:
    assert isinstance(piece, Line)
    signs = {"=": "{}", "-": "[-{}-]", "+": "[+{}+]"}
    return piece.mark + "".join(signs[run.mark].format(run.words) for run in piece.runs)


def test_words_that_differ_are_marked_within_their_paragraph() -> None:
    old = pieces("1.1 [wait] Wait 30 seconds.")
    new = pieces("1.1 [wait] Wait 90 seconds.")

    assert [shown(piece) for piece in marked(old, new)] == ["=Wait[- 30-][+ 90+] seconds."]


def test_a_new_paragraph_is_put_in_with_its_mark() -> None:
    old = pieces("1.1 [wait] Wait.")
    new = pieces("1.1 [check] Check.", "1.2 [wait] Wait.")

    assert [shown(piece) for piece in marked(old, new)] == ["+[+Check.+]", "=Wait."]


def test_a_moved_paragraph_is_taken_out_and_put_in() -> None:
    old = pieces("1.1 [a] A.", "1.2 [b] B.", "1.3 [c] C.")
    new = pieces("1.1 [b] B.", "1.2 [c] C.", "1.3 [a] A.")

    assert [shown(piece) for piece in marked(old, new)] == ["-[-A.-]", "=B.", "=C.", "+[+A.+]"]


def test_a_table_is_marked_cell_by_cell() -> None:
    (table,) = marked(pieces("table [t]\n| A | 30 s |"), pieces("table [t]\n| A | 90 s |"))

    assert isinstance(table, Grid)
    assert [shown(cell) for cell in table.rows[0]] == ["=A", "=[-30-][+90+] s"]


def test_a_whole_new_table_is_refused() -> None:
    with pytest.raises(TypeError, match="a table is neither put in nor taken out: t"):
        marked((), pieces("table [t]\n| A | B |"))


def test_a_paragraph_that_changes_its_level_is_refused() -> None:
    with pytest.raises(ValueError, match="not the same sort of paragraph in both versions: a"):
        marked(pieces("1.1 [a] A."), pieces("1.1(a) [a] A."))


def kept(pieces: Iterable[Piece], mark: Mark) -> list[str]:
    """The words of every line that stays when changes of this mark are dropped."""
    lines = [line for piece in pieces for line in lines_of(piece) if line.mark != mark]
    return ["".join(run.words for run in line.runs if run.mark != mark) for line in lines]


def lines_of(piece: Piece) -> Sequence[Line]:
    return [piece] if isinstance(piece, Line) else [cell for row in piece.rows for cell in row]


@pytest.mark.parametrize(("before", "after"), list(pairwise(VERSIONS)))
def test_the_marks_of_the_sample_give_back_both_texts(before: str, after: str) -> None:
    old, new = (appendix_lines(load(f"al-{version}")) for version in (before, after))

    assert kept(marked(old, new), "+") == kept(old, "+")
    assert kept(marked(old, new), "-") == kept(new, "-")
