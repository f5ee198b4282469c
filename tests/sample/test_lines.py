from __future__ import annotations

import pytest

from clauseline.sample.lines import Grid, Line, Run, appendix_lines, style_of
from clauseline.sample.source import Block, parse


def test_the_term_of_a_definition_is_strong() -> None:
    (line,) = appendix_lines(parse("title: Rules\n\ndefinition [day] “Day” means a day.\n"))

    assert isinstance(line, Line)
    assert [(run.words, run.strong) for run in line.runs] == [
        ("“Day”", True),
        (" means", False),
        (" a", False),
        (" day.", False),
    ]


def test_a_footnote_stands_where_the_words_call_it() -> None:
    (line,) = appendix_lines(parse("title: Rules\n\n1.1 [day] A day{note: In UTC.}.\n"))

    assert isinstance(line, Line)
    assert line.runs == (
        Run(words="A"),
        Run(words=" day"),
        Run(words="", note="In UTC."),
        Run(words="."),
    )


def test_the_first_row_of_a_table_heads_its_columns() -> None:
    (grid,) = appendix_lines(parse("title: Rules\n\ntable [t]\n| A | B |\n| 1 | 2 |\n"))

    assert isinstance(grid, Grid)
    assert [[cell.style for cell in row] for row in grid.rows] == [
        ["TableHead", "TableHead"],
        ["TableText", "TableText"],
    ]


@pytest.mark.parametrize(
    ("number", "style"),
    [
        ("Part B", "Heading1"),
        ("4", "Heading2"),
        ("4.12", "Clause"),
        ("4.12(b)", "SubClause"),
        ("4.12(b)(ii)", "SubSubClause"),
        ("Schedule 2", "Schedule"),
        ("Schedule 2, 3", "ScheduleHeading"),
        ("Schedule 2, 3.1", "ScheduleParagraph"),
        ("Schedule 2, 3.1(a)", "ScheduleSubParagraph"),
    ],
)
def test_the_shape_of_a_number_settles_the_style(number: str, style: str) -> None:
    assert style_of(Block(key="k", number=number)) == style


def test_a_number_of_no_known_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="a number of no known shape: '4-12'"):
        style_of(Block(key="k", number="4-12"))


def test_a_cited_number_is_a_token_of_its_own() -> None:
    (line,) = appendix_lines(parse("title: Rules\n\n1.1 [wait] See clause 4.2(b).\n"))

    assert isinstance(line, Line)
    assert [(run.words, run.cites) for run in line.runs] == [
        ("See", False),
        (" clause", False),
        (" ", False),
        ("4.2(b)", True),
        (".", False),
    ]
