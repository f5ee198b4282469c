"""What a redline promises of any two versions: accepted it is the new one, rejected the old one."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build import table, version
from clauseline.ingest.reader import read
from clauseline.model.clause import Note, Table
from clauseline.model.version import Version
from libreoffice import all_shown_in_views, has_bridge
from redlines import content, lines, lines_of_version, read_back, redline

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
SHARES = (0.05, 0.2, 0.6)

_SENTENCES = st.sampled_from(
    ["Not used.", "The Agent shall act within 30 days of it.", "Fees are due on 1 May 2020.", "",
     "The Panel may hear all of the Parties to it; and", "The Panel may hear each Party.",
     "The Agent shall act within 90 days of it. It shall say so.", "& <w:p> “quoted”"]
)  # fmt: skip
_WORDS = st.lists(_SENTENCES, min_size=1, max_size=3).map(
    lambda said: "\n".join(filter(None, said))
)
_ROWS = st.lists(_SENTENCES, min_size=2, max_size=2).map(tuple)
_BESIDE = st.one_of(
    st.none(),
    st.lists(_ROWS, min_size=1, max_size=3).map(lambda rows: table(*rows)),
    st.builds(Note, label=st.sampled_from(["1", "2", "i", "*"]), text=_WORDS),
)


@st.composite
def versions(draw: st.DrawFn) -> Version:
    """A version of two levels, with tables and notes beside its clauses."""
    items: list[str | Table | Note] = []
    for section in range(1, draw(st.integers(0, 3)) + 1):
        heading = draw(st.sampled_from(["", "# Time limits | ", "# Timeouts | "]))
        numbers = [f"{section}.{each}" for each in range(1, draw(st.integers(0, 3)) + 1)]
        for number in (str(section), *numbers):
            lead = heading if number == str(section) else ""
            items.append(f"{number} {lead}{draw(_WORDS)}")
            beside = draw(_BESIDE)
            items += [] if beside is None else [beside]
    return version(*items)


@given(versions(), versions())
@settings(max_examples=150)
def test_every_line_of_either_version_is_in_its_view(old: Version, new: Version) -> None:
    data = redline(old, new)

    assert sorted(lines(data, "accepted", marks=False)) == lines_of_version(new)
    assert sorted(lines(data, "rejected", marks=False)) == lines_of_version(old)


@pytest.fixture
def amending(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The documents of the benchmark, of which is known what happened to each clause."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module("amending")


def as_version(data: bytes, folder: Path) -> Version:
    path = folder / "version.docx"
    path.write_bytes(data)
    found = read(path)
    assert isinstance(found, Version)
    return found


@pytest.mark.parametrize("scheme", ["dotted", "stopped", "half brackets", "sections", "mixed dots"])
@pytest.mark.parametrize("seed", range(6))
def test_amended_documents_read_back_clause_for_clause(
    amending: ModuleType, tmp_path: Path, seed: int, scheme: str
) -> None:
    share, typed = SHARES[seed % len(SHARES)], seed >= len(SHARES)
    made = amending.amended(seed, share, clauses=100, scheme=scheme, typed=typed)
    old, new = (as_version(each, tmp_path) for each in (made.old, made.new))
    data = redline(old, new)

    assert read_back(data, "accepted") == content(new)
    assert read_back(data, "rejected") == content(old)


@pytest.mark.skipif(not has_bridge(), reason="LibreOffice with its bridge is not installed")
def test_libreoffice_shows_the_same_lines_in_both_views(
    amending: ModuleType, tmp_path: Path
) -> None:
    files = {}
    for seed, share in enumerate(SHARES):
        made = amending.amended(seed, share, clauses=150)
        files[f"amended-{seed}"] = redline(
            *(as_version(each, tmp_path) for each in (made.old, made.new))
        )
    (tmp_path / "version.docx").unlink()

    for name, views in all_shown_in_views(files, tmp_path).items():
        assert views["accepted"] == lines(files[name], "accepted")
        assert views["rejected"] == lines(files[name], "rejected")
