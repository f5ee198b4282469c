"""Each word of a clause with the version that it came with."""

from __future__ import annotations

from build import table
from clauseline.model.annotation import AnnotatedClause, Runs
from clauseline.model.clause import Note
from clauseline.model.corpus import VersionEntry
from clauseline.model.lineage import Lineage, annotate
from clauseline.model.lookup import find_clauses
from histories import history

FIRST = "The Operator shall publish the list of approved firmware before each meeting."
SECOND = "A Supplier may refuse a certificate that the Panel has not confirmed in writing."
THIRD = "Each Licensee must keep a record of every reading for a period of six years."
KEPT = "9 The costs of the migration are shared in equal parts by all Parties."


def annotated(lineage: Lineage, version: str, number: str) -> AnnotatedClause:
    held = lineage.version(version)
    (clause,) = annotate(lineage, held, find_clauses(held.text, number))
    return clause


def marked(runs: Runs) -> list[str]:
    return [f"{run.version}{'?' * run.doubtful}: {run.text}" for run in runs]


def words(lineage: Lineage, version: str, number: str) -> list[str]:
    return marked(annotated(lineage, version, number).text)


def test_each_word_bears_the_version_that_put_it_in() -> None:
    lineage = history(
        {
            "1.0": ["4 Wait 30 seconds.", KEPT],
            "1.1": ["4 Wait 60 seconds.", KEPT],
            "1.2": ["4 Wait 60 seconds and retry.", KEPT],
        }
    )

    assert words(lineage, "1.2", "4") == [
        "1.0: Wait ", "1.1: 60 ", "1.0: seconds ", "1.2: and retry", "1.0: .",
    ]  # fmt: skip
    assert words(lineage, "1.1", "4") == ["1.0: Wait ", "1.1: 60 ", "1.0: seconds."]
    assert words(lineage, "1.0", "4") == ["1.0: Wait 30 seconds."]


def test_words_keep_their_version_through_renumbering_and_move() -> None:
    lineage = history(
        {
            "1.0": [f"4.1 {FIRST}", "5 # Records", KEPT],
            "1.1": [f"4.1 {SECOND}", f"4.2 {FIRST}", "5 # Records", KEPT],
            "1.2": [f"4.1 {SECOND}", "5 # Records", f"5.1 {FIRST}", KEPT],
        }
    )

    assert words(lineage, "1.2", "5.1") == [f"1.0: {FIRST}"]
    assert words(lineage, "1.2", "4.1") == [f"1.1: {SECOND}"]


def test_the_parts_of_a_split_clause_have_the_words_of_the_whole() -> None:
    lineage = history(
        {
            "1.0": [f"4.1 {FIRST} {SECOND[:-1]} or in print.", KEPT],
            "1.1": [f"4.1 {FIRST} {SECOND}", KEPT],
            "1.2": [f"4.1 {FIRST}", f"4.2 {SECOND[:-1]} or by mail.", KEPT],
        }
    )

    assert words(lineage, "1.2", "4.1") == [f"1.0: {FIRST}"]
    assert words(lineage, "1.2", "4.2") == [f"1.0: {SECOND[:-1]} ", "1.2: or by mail", "1.0: ."]


def test_a_merged_clause_has_the_words_of_each_with_their_versions() -> None:
    lineage = history(
        {
            "1.0": [f"4.1 {FIRST}", KEPT],
            "1.1": [f"4.1 {FIRST}", f"4.2 {SECOND}", KEPT],
            "1.2": [f"4.1 {FIRST} {SECOND} {THIRD}", KEPT],
        }
    )

    assert words(lineage, "1.2", "4.1") == [f"1.0: {FIRST} ", f"1.1: {SECOND} ", f"1.2: {THIRD}"]


def test_a_clause_that_came_back_came_with_the_version_that_has_it_again() -> None:
    lineage = history({"1.0": [f"4 {FIRST}", KEPT], "1.1": [KEPT], "1.2": [f"4 {FIRST}", KEPT]})

    assert words(lineage, "1.2", "4") == [f"1.2: {FIRST}"]


def test_words_kept_between_two_clauses_that_may_not_be_the_same_are_doubtful() -> None:
    lineage = history(
        {
            "1.0": ["1 # A", "1.1 The Agent tells the Panel of it."],
            "1.1": [
                "1 # A",
                "1.1 Fees for a hearing are due by the first of May.",
                "1.2 The Agent tells the Panel.",
                "1.3 The Agent tells the Panel.",
            ],
            "1.2": ["1 # A", "1.1 The Agent tells the Panel.", "1.2 The Agent tells the Panel."],
        },
        matches=(("1.1 1.2", "1.2 1.1"), ("1.1 1.3", "1.2 1.2")),
    )

    assert words(lineage, "1.1", "1.2") == ["1.0?: The Agent tells the Panel."]
    assert words(lineage, "1.2", "1.1") == ["1.0?: The Agent tells the Panel."]
    assert words(lineage, "1.2", "1.2") == ["1.1: The Agent tells the Panel."]


def test_headings_cells_and_notes_are_annotated_as_text_is() -> None:
    lineage = history(
        {
            "1.0": ["4 # Time limits | See the table.", table(("SRV", "s"), ("1.6", "30"))],
            "1.1": [
                "4 # New time limits | See the table.",
                table(("SRV", "s"), ("1.5", "10"), ("1.6", "90")),
                Note(label="1", text="Seconds of the clock."),
            ],
            "1.2": [
                "4 # New time limits | See the table.",
                table(("SRV", "s"), ("1.5", "10"), ("1.6", "90")),
                Note(label="1", text="Seconds of any clock."),
            ],
        }
    )
    clause = annotated(lineage, "1.2", "4")

    assert marked(clause.heading) == ["1.1: New time ", "1.0: limits"]
    assert [[marked(cell) for cell in row] for row in clause.tables[0].rows] == [
        [["1.0: SRV"], ["1.0: s"]],
        [["1.1: 1.5"], ["1.1: 10"]],
        [["1.0: 1.6"], ["1.1: 90"]],
    ]
    assert marked(clause.notes[0].text) == ["1.1: Seconds of ", "1.2: any ", "1.1: clock."]


def test_sub_clauses_are_annotated_with_their_clause() -> None:
    lineage = history(
        {
            "1.0": ["4 The Agent shall:", "4(a) wait for each reading of the meter;"],
            "1.1": ["4 The Agent shall:", "4(a) wait for each reading of the clock;"],
        }
    )

    (part,) = annotated(lineage, "1.1", "4").children
    assert part.number == "4(a)"
    assert marked(part.text) == ["1.0: wait for each reading of the ", "1.1: clock", "1.0: ;"]


def test_only_the_versions_that_one_goes_back_to_count() -> None:
    lineage = history(
        {
            "1.0": [f"4 {FIRST}", KEPT],
            "2.0": [f"4 {FIRST[:-1]} of it.", KEPT],
            "2.1": [f"4 {FIRST[:-1]} of it.", KEPT],
        },
        VersionEntry(version="2.1", replaces="1.0"),
    )

    assert words(lineage, "2.1", "4") == [f"1.0: {FIRST[:-1]} ", "2.1: of it", "1.0: ."]
