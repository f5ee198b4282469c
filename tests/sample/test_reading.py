"""Our reader finds in each Word file what the source states, in every view."""

from __future__ import annotations

import pytest

from clauseline.ingest import read
from clauseline.model.clause import Clause, walk
from clauseline.model.version import Version, View
from clauseline.sample import corpus_folder
from clauseline.sample.expected import ExpectedClause, expected

NOTICE = (
    "Illustrative text, written to demonstrate Clauseline. It is not the Smart Energy Code, "
    "has no legal effect, and its figures are invented."
)
READINGS: list[tuple[str, View, str]] = [
    ("al-1.0", "clean", "1.0"),
    ("al-1.3", "clean", "1.3"),
    ("al-3.0", "clean", "3.0"),
    ("al-1.3-marked", "accepted", "1.3"),
    ("al-1.3-marked", "rejected", "1.0"),
    ("al-3.0-marked", "clean", "3.0"),
    ("al-3.0-marked", "accepted", "3.0"),
    ("al-3.0-marked", "rejected", "1.3"),
]


def version_of(name: str, view: View) -> Version:
    found = read(corpus_folder() / f"versions/{name}.docx", view)
    assert isinstance(found, Version)
    return found


def as_expected(clause: Clause) -> ExpectedClause:
    return ExpectedClause(
        number=clause.number,
        heading=clause.heading,
        text=clause.text,
        closing=clause.closing,
        tables=tuple(table.rows for table in clause.tables),
        notes=tuple(note.text for note in clause.notes),
    )


@pytest.mark.parametrize(("name", "view", "version"), READINGS)
def test_a_reading_gives_every_clause_that_the_source_states(
    name: str, view: View, version: str
) -> None:
    read_clauses = tuple(as_expected(clause) for clause in walk(version_of(name, view).clauses))

    assert read_clauses == expected(version)


@pytest.mark.parametrize(("name", "view", "version"), READINGS)
def test_a_reading_warns_of_nothing_but_mark_up_taken_as_accepted(
    name: str, view: View, version: str
) -> None:
    warnings = version_of(name, view).warnings

    assert len(warnings) == (1 if (name, view) == ("al-3.0-marked", "clean") else 0), version


def test_the_title_and_the_lines_below_it_come_before_the_first_clause() -> None:
    version = version_of("al-3.0", "clean")

    assert version.title == "SMETS1 Transition and Migration Approach Document"
    assert version.front[-3:] == (
        "Appendix AL (illustrative)",
        "Version AL 3.0",
        NOTICE,
    )
