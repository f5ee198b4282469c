"""Every number and word of the real Word files, as LibreOffice shows them.

Where the two differ, the difference is listed here with who is right.
"""

from __future__ import annotations

import difflib
import re
import shutil
import subprocess
from collections import Counter
from itertools import zip_longest
from pathlib import Path

import pytest

import office_copies
from clauseline.ingest.paragraph import Reading
from clauseline.ingest.word.reader import read_word
from libreoffice import OFFICE, View, has_bridge, lines_of, shown, shown_in_views
from shared import REAL, needs_shared

FILES = (
    "amendment",
    "bonterms-mutual-nda",
    "business-associate-agreement",
    "cloud-service-agreement",
    "compliance-standard-1.1",
    "compliance-standard-2.0-russian-clean",
    "csa-click-through",
    "csa-with-sla",
    "csa-without-sla",
    "data-processing-agreement",
    "mutual-nda",
    "one-way-nda",
    "order-form",
    "order-form-with-sla",
    "restrictive-covenant-florida-new",
    "restrictive-covenant-florida-old",
    "spec-a-new",
    "spec-a-old",
    "spec-b-new",
    "spec-b-old",
)
"""The clean files."""

MARKED = (
    "code-of-conduct-marked",
    "code-of-practice-service-charges",
    "compliance-standard-2.0-russian-marked",
    "spec-a-marked",
    "spec-b-marked",
)

DEPARTING = {
    "compliance-standard-1.2": (office_copies.joined_paragraphs,),
    "draft-development-consent-order": office_copies.ALL,
    "draft-si-road-traffic": office_copies.ALL,
    "impact-assessment-template": (office_copies.choices_of_forms,),
    "spec-many-moves-marked": office_copies.ALL,
}
"""Files that LibreOffice reads otherwise than the standard says: by which rules (see there)."""

LIBREOFFICE_ERRS = {"Participants:!!br0ken!!": "Participants:"}
"""What LibreOffice shows wrong, with what Word shows: here the text of an empty field."""

TWICE = re.compile(r"^\((\w)%5%\)")
"""A label "(%5%5)" (17.9.11): each placeholder stands for the number; LibreOffice shows one."""
DASH = re.compile(r"^(\d+[A-Z]*\.) \u2014$")
"""What stands before a LISTNUM: a label without a tab after it (17.9.28), set off in the export."""

pytestmark = [
    needs_shared,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed (soffice)"),
]

needs_bridge = pytest.mark.skipif(
    not has_bridge(), reason="LibreOffice's bridge is missing (python3-uno)"
)
PANDOC = shutil.which("pandoc")


@pytest.mark.parametrize("name", FILES)
def test_every_number_and_word_is_as_libreoffice_shows_it(name: str, tmp_path: Path) -> None:
    path = REAL / "word" / f"{name}.docx"
    assert_shown(read_word(path.read_bytes(), path.name, "accepted"), shown(path, tmp_path))


@needs_bridge
@pytest.mark.parametrize("name", MARKED)
def test_every_view_is_as_libreoffice_shows_it_once_it_has_decided(
    name: str, tmp_path: Path
) -> None:
    path = REAL / "word" / f"{name}.docx"

    for view, lines in shown_in_views(path, tmp_path).items():
        assert_shown(read_word(path.read_bytes(), path.name, view), lines)


@needs_bridge
@pytest.mark.parametrize("name", sorted(DEPARTING))
def test_every_view_is_as_libreoffice_shows_it_where_it_keeps_to_the_standard(
    name: str, tmp_path: Path
) -> None:
    path = REAL / "word" / f"{name}.docx"

    def copied(data: bytes, view: View) -> bytes:
        return office_copies.copy(data, view, *DEPARTING[name])

    for view, lines in shown_in_views(path, tmp_path, copied).items():
        expected = [DASH.sub("\\1\u2014", TWICE.sub(r"(\1\1)", line)) for line in lines]
        assert_shown(read_word(path.read_bytes(), path.name, view), expected)


@needs_bridge
@pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
def test_no_word_that_pandoc_and_libreoffice_both_have_is_missing_but_for_the_contents(
    tmp_path: Path,
) -> None:
    path = REAL / "word" / "spec-many-moves-marked.docx"

    for view, lines in shown_in_views(path, tmp_path).items():
        reading = read_word(path.read_bytes(), path.name, view)
        ours = list(lines_of(reading))
        both = Counter(letters(pandoc(path, view))) & Counter(letters(lines))
        contents = left_out_in_one_piece(lines, ours)
        assert len(contents) == sum(
            each.count for each in reading.dropped if "contents" in each.what
        )
        notes = [note.text for each in reading.paragraphs for note in each.notes]
        assert both - Counter(letters([*ours, *notes, *contents])) == Counter()


def assert_shown(reading: Reading, lines: list[str]) -> None:
    """That a reading has the numbers and words of these lines, contents pages left out."""
    expected = [LIBREOFFICE_ERRS.get(line, line) for line in lines]

    left_out, differing = departures(expected, list(lines_of(reading)))

    assert [pair for pair in differing if not only_a_note_mark(*pair)] == []
    assert len(differing) <= sum(len(each.notes) for each in reading.paragraphs)
    assert left_out == sum(each.count for each in reading.dropped if "contents" in each.what)


def test_the_number_that_a_field_counts_is_read_where_libreoffice_leaves_it_out() -> None:
    path = REAL / "word" / "draft-si-road-traffic.docx"
    labels = [
        each.label.text
        for each in read_word(path.read_bytes(), path.name, "accepted").paragraphs
        if each.label is not None
    ]

    assert labels[:4] == ["1.", "2.\u2014", "(1)", "(2)"]


def departures(expected: list[str], ours: list[str]) -> tuple[int, list[tuple[str, str]]]:
    """How many lines are left out in one piece, and the pairs of words that differ otherwise."""
    left_out = 0
    differing: list[tuple[str, str]] = []
    matcher = difflib.SequenceMatcher(None, expected, ours, autojunk=False)
    for kind, first, last, from_, to in matcher.get_opcodes():
        if kind == "delete" and left_out == 0:
            left_out = last - first
        elif kind != "equal":
            pairs = zip_longest(words(expected[first:last]), words(ours[from_:to]), fillvalue="")
            differing += [(theirs, our) for theirs, our in pairs if theirs != our]
    return left_out, differing


def left_out_in_one_piece(expected: list[str], ours: list[str]) -> list[str]:
    """The longest stretch of lines that we do not have."""
    matcher = difflib.SequenceMatcher(None, expected, ours, autojunk=False)
    stretches = (code for code in matcher.get_opcodes() if code[0] == "delete")
    _, first, last, _, _ = max(stretches, key=lambda code: code[2] - code[1])
    return expected[first:last]


def pandoc(path: Path, view: View) -> list[str]:
    """The lines that pandoc shows in a view."""
    choice = {"accepted": "accept", "rejected": "reject"}[view]
    command = [str(PANDOC), f"--track-changes={choice}", "--to=plain", "--wrap=none", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, timeout=120)
    return done.stdout.decode().split("\n")


def letters(lines: list[str]) -> list[str]:
    """The words of lines, of two letters and more: pandoc writes list labels of its own."""
    return re.findall(r"[^\W\d_]{2,}", " ".join(lines))


def only_a_note_mark(theirs: str, ours: str) -> bool:
    """Whether a word differs by the one or two signs of a note's mark, which is no word of it."""
    cuts = [(at, size) for size in (1, 2) for at in range(len(theirs))]
    return any(theirs[:at] + theirs[at + size :] == ours for at, size in cuts)


def words(lines: list[str]) -> list[str]:
    """Words, whatever line they stand in: LibreOffice shows a line break as two lines."""
    return " ".join(lines).split()
