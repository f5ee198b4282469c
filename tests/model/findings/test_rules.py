"""The table of rules: every rule is explained, and its level is what its page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec import structs

from clauseline.model.comparison.selection import findings_from, only, with_levels
from clauseline.model.findings.rules import LEVELS, RULES, reaches
from found import between, findings

PAGE = (Path(__file__).parents[3] / "docs" / "findings.md").read_text(encoding="utf-8")
EXPLAINED = dict(re.findall(r"^### ([a-z-]+)\n\n(Major|Minor|Editorial)\b", PAGE, re.MULTILINE))

OLD = ["1 Reply within 5 days of it.", "2 Act on 1 May 2020 at noon.", "3 The fees are due.",
       "4 See it as clause 3 says."]  # fmt: skip
NEW = ["1 Reply within 9 days of it.", "2 Act on 2 May 2020 at noon.", "3 The fees were due.",
       "4 See it as clause 3 says."]  # fmt: skip


def test_every_rule_has_its_page_with_its_level_in_the_order_of_the_table() -> None:
    assert {rule: level.lower() for rule, level in EXPLAINED.items()} == RULES
    assert list(EXPLAINED) == list(RULES)


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_is_explained_and_used(level: str) -> None:
    assert f"- **{level}**: " in PAGE
    assert level in RULES.values()


def test_a_level_reaches_itself_and_the_lighter_ones() -> None:
    assert [reaches("minor", least) for least in LEVELS] == [False, True, True]


def test_a_file_of_levels_changes_what_its_rules_weigh_and_nothing_else() -> None:
    told = with_levels(between(OLD, NEW), {"date-changed": "editorial"})

    assert [(f.rule, f.level) for f in findings_from(told, "editorial")] == [
        ("time-limit-lengthened", "major"),
        ("date-changed", "editorial"),
    ]
    assert [f.rule for f in findings_from(told, "minor")] == ["time-limit-lengthened"]


def test_only_changes_of_one_sort_are_kept_and_counted() -> None:
    told = only(between(OLD, NEW), ["date"])

    assert findings(told) == ["2 date-changed 2020-05-01 -> 2020-05-02"]
    assert {k: n for k, n in structs.asdict(told.summary).items() if n} == {"amended": 1}
    assert (told.affected, told.citations) == ((), ())


def test_affected_clauses_go_with_the_tag_of_their_reason() -> None:
    told = between(OLD, NEW)

    assert [each.number for each in told.affected] == ["4"]
    assert [each.number for each in only(told, ["citation"]).affected] == ["4"]
    assert only(told, ["defined term"]).affected == ()


def test_a_version_compared_with_itself_means_nothing() -> None:
    told = between(NEW, NEW)

    assert findings_from(told, "editorial") == ()
    assert (told.affected, told.citations, told.duties.gained, told.duties.lost) == ((), (), (), ())
