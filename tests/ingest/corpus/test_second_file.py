from __future__ import annotations

from clauseline.ingest.corpus.second_file import difference
from clauseline.model.clause import Clause, ClauseId, Table
from clauseline.model.version import Source, Version


def version(file: str, *clauses: Clause) -> Version:
    source = Source(file=file, sha256="0" * 64, reader="text")
    return Version(source=source, title=file, clauses=clauses)


def clause(number: str, text: str, *children: Clause, cell: str = "") -> Clause:
    tables = (Table(rows=((cell,),)),) if cell else ()
    identifier = ClauseId(f"{number}{text}")
    return Clause(
        id=identifier, number=number, label=number, text=text, children=children, tables=tables
    )


def told(one: Clause | None, other: Clause | None) -> str | None:
    same = clause("1", "Wait.")
    return difference(
        version("a.docx", same, *([one] if one else [])),
        version("b.txt", same, *([other] if other else [])),
    )


def test_files_that_say_the_same_do_not_differ() -> None:
    assert told(clause("2", "Retry."), clause("2", "Retry.")) is None


def test_the_first_clause_that_reads_differently_is_told() -> None:
    assert told(clause("2", "", clause("2(a)", "x")), clause("2", "", clause("2(a)", "y"))) == (
        "b.txt and a.docx read differently, first at 2(a): compare them with clauseline diff"
    )


def test_a_clause_that_one_file_lacks_is_told() -> None:
    assert told(None, clause("2", "Retry.")) == told(clause("2", "Retry."), None)
    assert "first at 2:" in str(told(None, clause("2", "Retry.")))


def test_a_table_that_differs_is_told() -> None:
    assert "first at 2:" in str(told(clause("2", "", cell="30 s"), clause("2", "", cell="90 s")))
