"""The small language in which tests write their inputs."""

from __future__ import annotations

from collections.abc import Iterable

from build import clauses_of, table, told, version
from clauseline.model.clause import Clause, Note
from clauseline.model.comparison import compare


def outline(clauses: Iterable[Clause]) -> list[object]:
    return [(c.number, c.label, outline(c.children)) for c in clauses]


def test_clauses_nest_by_their_numbers() -> None:
    assert outline(clauses_of("4 a", "4.1 b", "4.1(a) c", "4.2 d", "40 e")) == [
        ("4", "4", [("4.1", "4.1", [("4.1(a)", "(a)", [])]), ("4.2", "4.2", [])]),
        ("40", "40", []),
    ]


def test_a_part_holds_what_follows_and_does_not_enter_its_numbers() -> None:
    assert outline(clauses_of("Part A # General", "1 a", "1.1 b", "Part B", "2 c")) == [
        ("Part A", "Part A", [("1", "1", [("1.1", "1.1", [])])]),
        ("Part B", "Part B", [("2", "2", [])]),
    ]


def test_a_schedule_enters_its_paragraphs_numbers() -> None:
    assert outline(clauses_of("Schedule 2 # Tests", "Schedule 2, 3 a", "Schedule 2, 3(a) b")) == [
        ("Schedule 2", "Schedule 2", [("Schedule 2, 3", "3", [("Schedule 2, 3(a)", "(a)", [])])])
    ]


def test_a_heading_and_words_stand_apart() -> None:
    (clause,) = clauses_of("4.1 # Timeouts | Wait 30 seconds.")

    assert (clause.heading, clause.text) == ("Timeouts", "Wait 30 seconds.")


def test_a_heading_without_number_holds_what_follows() -> None:
    assert outline(clauses_of("# General", "1 a", "# Fees", "2 b")) == [
        ("", "", [("1", "1", [])]),
        ("", "", [("2", "2", [])]),
    ]


def test_a_heading_of_the_second_level_stands_within_a_clause() -> None:
    assert outline(clauses_of("2 a", "## Detail", "2.1 b", "3 c")) == [
        ("2", "2", [("", "", [("2.1", "2.1", [])])]),
        ("3", "3", []),
    ]


def test_a_bullet_is_labelled_with_its_bullet() -> None:
    assert outline(clauses_of("4 a", "4 bullet 1 b")) == [("4", "4", [("4 bullet 1", "•", [])])]


def test_tables_and_notes_belong_to_the_clause_before_them() -> None:
    (clause,) = clauses_of("4 a", table(("b", "c")), Note(label="1", text="d"))

    assert clause.tables[0].rows == (("b", "c"),)
    assert clause.notes[0].text == "d"


def test_a_version_has_its_definitions_and_references() -> None:
    built = version("1 “Agent” means a person under clause 2.", "2 Words.")

    assert [definition.term for definition in built.definitions] == ["Agent"]
    assert [reference.target for reference in built.references] == ["2"]


def test_a_clause_without_number_is_told_by_its_heading() -> None:
    assert told(compare(version(), version("# General"))) == ['"General" inserted']
