from __future__ import annotations

import datetime as dt

import pytest

from clauseline.model.clause import Clause, ClauseId
from clauseline.model.corpus import ClausePair, DocumentEntry, VersionEntry
from clauseline.model.errors import NotFound
from clauseline.model.lookup import (
    Citation,
    find_clauses,
    find_document,
    find_entry,
    loose,
    parse_citation,
    settled_pairs,
    ways_to,
)
from clauseline.model.version import Source, Version

TODAY = dt.date(2020, 6, 1)
AL = DocumentEntry(
    id="AL",
    title="T",
    versions=(
        VersionEntry(version="1.0"),
        VersionEntry(version="1.3", in_force=dt.date(2019, 6, 21)),
        VersionEntry(version="3.0", in_force=dt.date(2020, 3, 13), expires=dt.date(2021, 1, 1)),
        VersionEntry(version="4.0", in_force=dt.date(2020, 4, 1), status="draft"),
    ),
)


def clause(number: str, text: str = "", *children: Clause) -> Clause:
    return Clause(id=ClauseId(number), number=number, label=number, text=text, children=children)


def version(*clauses: Clause) -> Version:
    source = Source(file="a.docx", sha256="0" * 64, reader="docx")
    return Version(source=source, title="T", clauses=clauses)


CODE = version(
    clause("4", "", clause("4.12", "", clause("4.12(a)"), clause("4.12(b)")), clause("4.13")),
    clause("Schedule 1", "", clause("Schedule 1, 3", "", clause("Schedule 1, 3(a)"))),
    clause("Schedule 2", "", clause("Schedule 2, 3")),
    clause(""),
)


def numbers(number: str) -> list[str]:
    return [each.number for each in find_clauses(CODE, number)]


@pytest.mark.parametrize(
    ("written", "cited"),
    [
        ("AL@3.0", Citation(document="AL", version="3.0")),
        ("AL@2020-03-13", Citation(document="AL", version="2020-03-13")),
        (" AL@1.3 5.4(b) ", Citation(document="AL", version="1.3", clause="5.4(b)")),
        (
            "AL@1.3 Schedule 2, 3",
            Citation(document="AL", version="1.3", clause="Schedule 2, 3"),
        ),
        ("al-3.0.docx", None),
        ("AL@", None),
        ("a@b@c", None),
        ("", None),
    ],
)
def test_a_name_is_told_from_a_file(written: str, cited: Citation | None) -> None:
    assert parse_citation(written) == cited


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("3.0", "3.0"),
        ("1.0", "1.0"),
        ("4.0", "4.0"),
        ("current", "3.0"),
        ("Current", "3.0"),
        ("2019-06-21", "1.3"),
        ("2020-03-12", "1.3"),
        ("2020-03-13", "3.0"),
        ("2020-12-31", "3.0"),
    ],
)
def test_a_version_is_found_by_number_or_day(named: str, found: str) -> None:
    assert find_entry(AL, named, today=TODAY).version == found


@pytest.mark.parametrize(
    ("named", "message"),
    [
        ("2.0", 'AL has no version "2.0" in the corpus; it has 1.0, 1.3, 3.0, 4.0'),
        (
            "2020-02-30",
            'there is no such date as "2020-02-30"; name a day by year, month and day',
        ),
    ],
)
def test_a_version_that_is_not_there_is_told_with_those_that_are(named: str, message: str) -> None:
    with pytest.raises(NotFound) as caught:
        find_entry(AL, named, today=TODAY)
    assert str(caught.value) == message


def test_a_version_named_as_a_date_is_found_before_the_day() -> None:
    dated = DocumentEntry(id="AL", title="T", versions=(VersionEntry(version="2020-03-13"),))

    assert find_entry(dated, "2020-03-13", today=TODAY).version == "2020-03-13"


def test_a_document_is_found_in_capitals_or_not() -> None:
    assert find_document([AL], "al") is AL


def test_a_document_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(NotFound, match='the corpus lists no document "AM"; it lists AL'):
        find_document([AL], "AM")
    with pytest.raises(NotFound, match="it lists none: add one with clauseline add"):
        find_document([], "AM")


@pytest.mark.parametrize(
    "written",
    ["4.12(b)", "4.12 (b)", "4.12(B)", "clause 4.12(b)", "Section 4.12 (b).", "para. 4.12(b)",
     "sub-clause 4.12(b)", "§ 4.12(b)", "\u00a04.12(b)"],
)  # fmt: skip
def test_a_clause_is_found_however_its_number_is_written(written: str) -> None:
    assert numbers(written) == ["4.12(b)"]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Schedule 1, 3", "Schedule 1, 3"),
        ("schedule 1, paragraph 3(a)", "Schedule 1, 3(a)"),
        ("3(a)", "Schedule 1, 3(a)"),
        ("schedule 2", "Schedule 2"),
        ("4", "4"),
    ],
)
def test_a_paragraph_of_a_schedule_may_leave_the_schedule_out(written: str, found: str) -> None:
    assert numbers(written) == [found]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("3", 'near it are "Schedule 1, 3", "Schedule 2, 3"'),
        ("4.12(c)", 'near it are "4.12", "4.12(a)", "4.12(b)"'),
        ("4.121", 'near it are "4.12", "4.12(a)", "4.12(b)", "4.13"'),
        ("99", "look at clauseline read"),
        ("", "look at clauseline read"),
    ],
)
def test_a_number_that_no_clause_bears_is_told_with_those_near(written: str, remedy: str) -> None:
    with pytest.raises(NotFound) as caught:
        numbers(written)
    assert str(caught.value) == f'a.docx: no clause is numbered "{written}"; {remedy}'


def test_a_number_that_two_clauses_bear_finds_both() -> None:
    twice = version(clause("4", "first"), clause("4", "second"))

    assert [each.text for each in find_clauses(twice, "4")] == ["first", "second"]


def test_a_clause_number_is_never_another() -> None:
    assert loose("4.1(1)") != loose("4.11")
    assert loose("Schedule 1, 2") != loose("Schedule 12")


def test_the_pairs_of_two_versions_are_those_that_name_both() -> None:
    matches = (
        ClausePair(old="AL@1.3 5.4", new="AL@3.0 5.6"),
        ClausePair(old="AL@1.0 5.4", new="AL@1.3 5.5"),
        ClausePair(old="AM@1.3 1", new="AM@3.0 2"),
    )

    assert settled_pairs(matches, "AL", "1.3", "3.0") == (("5.4", "5.6"),)


def test_a_label_with_a_closing_bracket_alone_finds_the_number_it_is_cited_by() -> None:
    code = version(clause("4", "", clause("(1)", "Wait.", clause("(1)(a)", "Or retry."))))

    assert [each.text for each in find_clauses(code, "1)")] == ["Wait."]
    assert [each.text for each in find_clauses(code, "1)a)")] == ["Or retry."]


def test_the_clauses_above_each_are_told_the_outermost_first() -> None:
    inner = clause("4.1(a)", "Wait.")
    code = version(clause("4", "", clause("4.1", "It shall:", inner)))

    assert [[each.number for each in way] for way in ways_to(code, (inner,))] == [["4", "4.1"]]


def test_of_two_versions_of_one_date_the_one_that_replaces_the_other_is_in_force() -> None:
    day = dt.date(2020, 3, 13)
    document = DocumentEntry(
        id="AL",
        title="Approach",
        versions=(
            VersionEntry(version="3.0", replaces="1.3", in_force=day),
            VersionEntry(version="1.3", in_force=day),
        ),
    )

    assert find_entry(document, "current", today=day).version == "3.0"
