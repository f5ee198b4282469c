from __future__ import annotations

import pytest

from clauseline.sample.source import parse
from clauseline.sample.wordfile import bookmarks_of, contents_of, label_of

TEXT = parse("""\
title: Rules

Part A [general] General

1 [terms] Terms

1.1 [wait] Wait as clause 1.2 says.

1.2 [days] See clause 1.

Schedule 1 [times] Times

Schedule 1, 1 [counting] Counting
""")


def test_the_contents_name_parts_clauses_and_schedules_with_their_labels() -> None:
    assert [(entry.level, entry.label, entry.heading) for entry in contents_of(TEXT)] == [
        (1, "Part A", "General"),
        (2, "1.", "Terms"),
        (1, "Schedule 1", "Times"),
        (2, "1.", "Counting"),
    ]


def test_what_is_cited_and_what_is_listed_bears_a_bookmark() -> None:
    found = bookmarks_of(TEXT)

    assert found.by_number == {"1": "_Ref00000001", "1.2": "_Ref00000002"}
    assert found.by_key == {
        "general": ("_Toc00000001",),
        "terms": ("_Toc00000002", "_Ref00000001"),
        "days": ("_Ref00000002",),
        "times": ("_Toc00000003",),
        "counting": ("_Toc00000004",),
    }


@pytest.mark.parametrize(
    ("number", "label"),
    [("Part A", "Part A"), ("4", "4."), ("Schedule 2", "Schedule 2"), ("Schedule 2, 3", "3.")],
)
def test_a_heading_is_listed_under_the_label_that_it_shows(number: str, label: str) -> None:
    assert label_of(number) == label
