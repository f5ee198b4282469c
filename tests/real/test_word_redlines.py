"""Redlines of real pairs of documents, read back by us and by LibreOffice."""

from __future__ import annotations

from pathlib import Path

import pytest

from clauseline.ingest import read
from clauseline.model.version import Version
from clauseline.sample import corpus_folder
from libreoffice import all_shown_in_views, has_bridge
from redlines import content, lines, lines_of_version, read_back, redline
from shared import REAL, needs_shared

SAMPLE = corpus_folder() / "versions"
WORD = REAL / "word"
PAIRS = {
    "compliance": (WORD / "compliance-standard-1.1.docx", WORD / "compliance-standard-1.2.docx"),
    "compliance from PDF": (
        REAL / "pdf" / "compliance-standard-1.1.pdf",
        WORD / "compliance-standard-1.2.docx",
    ),
    "services": (WORD / "csa-with-sla.docx", WORD / "csa-without-sla.docx"),
    "covenant": (
        WORD / "restrictive-covenant-florida-old.docx",
        WORD / "restrictive-covenant-florida-new.docx",
    ),
    "order form": (WORD / "order-form.docx", WORD / "order-form-with-sla.docx"),
    "non-disclosure": (WORD / "mutual-nda.docx", WORD / "one-way-nda.docx"),
}
LARGE = {
    name: (WORD / f"{name}-old.docx", WORD / f"{name}-new.docx") for name in ("spec-a", "spec-b")
}


def pair_of(paths: tuple[Path, Path]) -> tuple[Version, Version]:
    old, new = map(read, paths)
    assert isinstance(old, Version)
    assert isinstance(new, Version)
    return old, new


def test_the_sample_reads_back_clause_for_clause() -> None:
    old, new = pair_of((SAMPLE / "al-1.3.docx", SAMPLE / "al-3.0.docx"))
    data = redline(old, new)

    assert read_back(data, "accepted") == content(new)
    assert read_back(data, "rejected") == content(old)


@needs_shared
@pytest.mark.parametrize("pair", PAIRS)
def test_a_real_pair_reads_back_clause_for_clause(pair: str) -> None:
    old, new = pair_of(PAIRS[pair])
    data = redline(old, new)

    assert read_back(data, "accepted") == content(new)
    assert read_back(data, "rejected") == content(old)


@needs_shared
@pytest.mark.parametrize("pair", LARGE)
def test_a_large_pair_has_every_line_and_nearly_every_clause(pair: str) -> None:
    """Words between steps of a list, and words that look like a number, may be read otherwise."""
    old, new = pair_of(LARGE[pair])
    data = redline(old, new)

    for view, one in (("accepted", new), ("rejected", old)):
        assert sorted(lines(data, view, marks=False)) == lines_of_version(one)
        clauses = {repr(each) for each in content(one)}
        assert len(clauses - {repr(each) for each in read_back(data, view)}) <= 16


@needs_shared
@pytest.mark.skipif(not has_bridge(), reason="LibreOffice with its bridge is not installed")
def test_libreoffice_shows_the_same_lines_in_both_views(tmp_path: Path) -> None:
    pairs = {**PAIRS, "sample": (SAMPLE / "al-1.3.docx", SAMPLE / "al-3.0.docx")}
    files = {name.replace(" ", "-"): redline(*pair_of(paths)) for name, paths in pairs.items()}
    shown = all_shown_in_views(files, tmp_path)

    assert {
        (name, view)
        for name, views in shown.items()
        for view, found in views.items()
        if found != lines(files[name], view)
    } == set()
