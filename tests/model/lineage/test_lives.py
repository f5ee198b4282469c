"""A clause through all versions: what became of it, where it comes from, what is missing."""

from __future__ import annotations

import datetime as dt

from clauseline.model.corpus import DirectionEntry, HeldDirection, VersionEntry
from clauseline.model.direction import Direction
from corpora import SOURCE
from histories import history, life, told

FIRST = "The Operator shall publish the list of approved firmware before each meeting."
SECOND = "A Supplier may refuse a certificate that the Panel has not confirmed in writing."
THIRD = "Each Licensee must keep a record of every reading for a period of six years."
KEPT = "9 The costs of the migration are shared in equal parts by all Parties."


def test_a_clause_is_followed_through_renumbering_amendment_and_move() -> None:
    lineage = history(
        {
            "1.0": [f"4.1 {FIRST}", "5 # Records", KEPT],
            "1.1": [f"4.1 {SECOND}", f"4.2 {FIRST}", "5 # Records", KEPT],
            "1.2": [f"4.1 {SECOND}", f"4.2 {FIRST[:-1]} of the Panel.", "5 # Records", KEPT],
            "2.0": [f"4.1 {SECOND}", "5 # Records", f"5.1 {FIRST[:-1]} of the Panel.", KEPT],
        }
    )
    lines = [
        "1.0: is 4.1",
        "1.1: 4.1 -> 4.2 renumbered",
        "1.2: 4.2 amended",
        "2.0: 4.2 -> 5.1 moved",
    ]

    assert told(life(lineage, "2.0", "5.1")) == lines
    assert told(life(lineage, "1.0", "4.1")) == lines
    assert told(life(lineage, "1.1", "4.2")) == lines


def test_a_clause_that_came_and_went_has_the_stages_between() -> None:
    lineage = history(
        {"1.0": [KEPT], "1.1": [f"4 {FIRST}", KEPT], "1.2": [f"4 {FIRST}", KEPT], "2.0": [KEPT]}
    )

    assert told(life(lineage, "1.1", "4")) == [
        "1.1: 4 inserted",
        "1.2: 4 unchanged",
        "2.0: 4 deleted",
    ]


def test_a_clause_that_came_back_with_its_words_is_the_same_clause() -> None:
    lineage = history(
        {"1.0": [f"4 {FIRST}", KEPT], "1.1": [KEPT], "1.2": [KEPT], "2.0": [KEPT, f"10 {FIRST}"]}
    )
    lines = ["1.0: is 4", "1.1: 4 deleted", "2.0: 4 -> 10 back from 1.0"]

    assert told(life(lineage, "1.0", "4")) == lines
    assert [c.kinds for c in life(lineage, "1.0", "4").stages[-1].changes] == [("inserted",)]
    assert told(life(lineage, "2.0", "10")) == lines


def test_one_that_came_back_under_its_number_with_other_words_is_doubtful() -> None:
    lineage = history(
        {"1.0": [f"4 {FIRST}", KEPT], "1.1": [KEPT], "2.0": [f"4 {FIRST[:-1]} of it.", KEPT]}
    )

    assert told(life(lineage, "2.0", "4"))[-1] == "2.0: 4 -> 4 back from 1.0 (doubtful)"


def test_another_clause_under_the_number_of_one_that_went_is_not_that_one() -> None:
    lineage = history({"1.0": [f"4 {FIRST}", KEPT], "1.1": [KEPT], "2.0": [f"4 {SECOND}", KEPT]})

    assert told(life(lineage, "2.0", "4")) == ["2.0: 4 inserted"]
    assert life(lineage, "2.0", "4").elsewhere == ("1.0",)


def test_words_that_many_clauses_have_bring_none_back_under_another_number() -> None:
    lineage = history({"1.0": ["4 Not used.", KEPT], "1.1": [KEPT], "2.0": ["5 Not used.", KEPT]})

    assert told(life(lineage, "2.0", "5")) == ["2.0: 5 inserted"]


def test_a_person_may_settle_what_came_back() -> None:
    lineage = history(
        {"1.0": [f"4 {FIRST}", KEPT], "1.1": [KEPT], "2.0": [KEPT, f"10 {SECOND}"]},
        matches=(("1.0 4", "2.0 10"),),
    )

    assert told(life(lineage, "2.0", "10"))[-1] == "2.0: 4 -> 10 back from 1.0"


def test_a_split_clause_lives_on_in_its_parts_and_a_part_comes_from_the_whole() -> None:
    lineage = history(
        {
            "1.0": [f"4.1 {FIRST} {SECOND}", KEPT],
            "1.1": [f"4.1 {FIRST}", f"4.2 {SECOND}", KEPT],
            "1.2": [f"4.1 {FIRST}", f"4.2 {SECOND[:-1]} or by mail.", KEPT],
        }
    )

    assert told(life(lineage, "1.0", "4.1")) == [
        "1.0: is 4.1",
        "1.1: 4.1 split; 4.1 -> 4.2 split",
        "1.2: 4.1 unchanged; 4.2 amended",
    ]
    assert told(life(lineage, "1.2", "4.2")) == [
        "1.0: is 4.1",
        "1.1: 4.1 -> 4.2 split",
        "1.2: 4.2 amended",
    ]
    (part,) = life(lineage, "1.2", "4.2").stages[1].changes
    assert part.partners == ("4.1",)


def test_a_merged_clause_comes_from_all_of_which_it_is_made() -> None:
    lineage = history(
        {
            "1.0": [f"4.1 {FIRST}", KEPT],
            "1.1": [f"4.1 {FIRST}", f"4.2 {SECOND}", KEPT],
            "2.0": [f"4.1 {FIRST} {SECOND}", KEPT],
        }
    )

    assert told(life(lineage, "2.0", "4.1")) == [
        "1.0: is 4.1",
        "1.1: 4.1 unchanged; 4.2 inserted",
        "2.0: 4.1 merged; 4.2 -> 4.1 merged",
    ]
    assert told(life(lineage, "1.1", "4.2")) == ["1.1: 4.2 inserted", "2.0: 4.2 -> 4.1 merged"]


def test_a_gap_between_the_versions_is_named() -> None:
    lineage = history({"1.3": [KEPT], "3.0": [KEPT]})
    stages = life(lineage, "3.0", "9").stages

    assert [stage.gap for stage in stages] == [
        None, "No version numbered between 1.3 and 3.0 is held here.",
    ]  # fmt: skip


def test_a_doubtful_pair_is_told_as_doubtful_until_a_person_settles_it() -> None:
    versions = {
        "1.0": ["1 # A", "1.1 The Agent tells the Panel of it."],
        "1.1": [
            "1 # A",
            "1.1 Fees for a hearing are due by the first of May.",
            "1.2 The Agent tells the Panel.",
            "1.3 The Agent tells the Panel.",
        ],
    }
    (open_pair,) = life(history(versions), "1.0", "1.1").stages[-1].changes
    lineage = history(versions, matches=(("1.0 1.1", "1.1 1.3"),))
    (settled,) = life(lineage, "1.0", "1.1").stages[-1].changes

    assert open_pair.match is not None
    assert settled.match is not None
    assert open_pair.match.doubtful
    assert (settled.match.by, settled.match.doubtful) == ("settled", False)
    assert told(life(lineage, "1.1", "1.3"))[0] == "1.0: is 1.1"


def test_drafts_that_replace_one_version_are_told_side_by_side() -> None:
    lineage = history(
        {
            "1.0": [f"4 {FIRST} {SECOND}", KEPT],
            "2.0": [f"4 {FIRST}", f"5 {SECOND}", KEPT],
            "2.1": [f"3 {THIRD}", f"4 {FIRST} {SECOND}", f"5 {KEPT[2:]}"],
        },
        VersionEntry(version="2.0", replaces="1.0", status="draft"),
        VersionEntry(version="2.1", replaces="1.0", status="draft"),
    )

    assert told(life(lineage, "2.0", "5")) == ["1.0: is 4", "2.0: 4 -> 5 split", "2.1: 4 unchanged"]


def test_a_stage_names_its_date_its_status_and_the_direction_behind_it() -> None:
    entry = VersionEntry(
        version="1.1", in_force=dt.date(2020, 3, 13), direction="d", commences={"9": TODAY_LATER}
    )
    letter = Direction(source=SOURCE, date=dt.date(2020, 3, 1), title="Direction to amend")
    held = HeldDirection(entry=DirectionEntry(id="d", file="d.txt"), letter=letter)
    stage = life(history({"1.0": [KEPT], "1.1": [KEPT]}, entry), "1.1", "9", {"d": held}).stages[-1]

    assert (stage.follows, stage.status, stage.in_force) == ("1.0", "in force", entry.in_force)
    assert stage.commences == TODAY_LATER
    assert stage.direction is not None
    assert (stage.direction.id, stage.direction.title) == ("d", "Direction to amend")


def test_sub_clauses_that_changed_are_named_and_those_only_renumbered_are_not() -> None:
    lineage = history(
        {
            "1.0": ["4 The Agent shall:", f"4(a) {FIRST}", f"4(b) {SECOND}", f"4(c) {THIRD}", KEPT],
            "1.1": ["4 The Agent shall:", f"4(a) {SECOND}", f"4(b) {THIRD[:-1]} or more.", KEPT],
        }
    )

    assert [(each.number, each.kinds) for each in life(lineage, "1.1", "4").stages[-1].below] == [
        ("4(a)", ("deleted",)),
        ("4(b)", ("renumbered", "amended")),
    ]


TODAY_LATER = dt.date(2020, 7, 1)
