"""A site of real documents: every clause on its page with its number and all its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from clauseline.cli.main import run
from clauseline.ingest import read
from clauseline.model.clause import Clause, walk
from clauseline.model.text import fold
from clauseline.model.version import Version
from corpora import END_OF_BLOCK
from shared import REAL, needs_shared

PAIRS = (
    ("covenant", "restrictive-covenant-florida-old", "restrictive-covenant-florida-new"),
    ("csa", "csa-without-sla", "csa-with-sla"),
    ("nda", "one-way-nda", "mutual-nda"),
    ("order", "order-form", "order-form-with-sla"),
    ("standard", "compliance-standard-1.1", "compliance-standard-1.2"),
    ("spec", "spec-a-old", "spec-a-new"),
)

pytestmark = needs_shared


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("real")
    letter = REAL / "directions" / "2020-03-13-tmad-al-3.0.txt"
    assert run(["add", str(letter), "--corpus", str(folder)]) == 0
    for document, old, new in PAIRS:
        for number, name in (("1", old), ("2", new)):
            file = str(REAL / "word" / f"{name}.docx")
            settled = ["--document", document, "--version", number, "--clean"]
            assert run(["add", file, *settled, "--corpus", str(folder)]) == 0
    assert run(["build", str(folder), "--out", str(folder / "site")]) == 0
    return folder / "site"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (f"{document}/{number}", name)
        for document, *names in PAIRS
        for number, name in enumerate(names, 1)
    ],
)
def test_a_page_shows_every_clause_as_it_was_read(site: Path, address: str, name: str) -> None:
    version = read(REAL / "word" / f"{name}.docx")
    written = (site / address / "index.html").read_text("utf-8")
    page = html.document_fromstring(END_OF_BLOCK.sub(r" \1", written))

    assert isinstance(version, Version)
    missing = [words_missing(page, clause) for clause in walk(version.clauses)]

    assert sum(missing, Counter()) == Counter()
    assert labels_shown(page) == [each.label or "\u00b6" for each in walk(version.clauses)]


def labels_shown(page: HtmlElement) -> list[str]:
    return [str(link.text) for link in page.find_class("label")]


def words_missing(page: HtmlElement, clause: Clause) -> Counter[str]:
    """The words of a clause and of its sub-clauses that its place on the page lacks."""
    return Counter(" ".join(said(clause)).split()) - Counter(
        fold(page.get_element_by_id(clause.id).text_content()).split()
    )


def said(clause: Clause) -> Iterator[str]:
    for each in walk([clause]):
        yield from (each.heading, each.text)
        yield from (cell for table in each.tables for row in table.rows for cell in row)
        yield from (note.text for note in each.notes)
