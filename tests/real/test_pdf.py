"""Real PDFs, by Word, Google Docs and XeTeX, beside what else is known of them.

Their bookmarks, the versions that a redline of 120 pages was made of, the Word files of the same
version.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pypdfium2 as pdfium
import pytest

from clauseline.ingest import read
from clauseline.ingest.pdf.bookmarks import squeezed
from clauseline.model.clause import Clause, walk
from clauseline.model.version import Version, View
from shared import REAL

FOLDER: Final = REAL / "pdf"
FILES: Final = sorted(FOLDER.glob("*.pdf"))
SPECS: Final = ("device-spec-wd08", "device-spec-wd09")
DOTTED: Final = re.compile(r"\d+(?:\.\d+)*")
"""The label of a heading there; those of lists have a full stop or brackets."""
REDLINE: Final = "device-spec-wd08-to-wd09-redline"

pytestmark = pytest.mark.skipif(
    not FILES, reason="the real PDFs are not here: no folder ../shared/real/pdf"
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_none_is_refused_and_all_have_clauses(path: Path) -> None:
    assert len(list(walk(version(path.stem).clauses))) > 20


# The bookmarks of a specification that XeTeX set.

NOT_HEADINGS: Final = {
    "How Many Virtqueues?",
    "What Device Configuration Space Layout?",
    "What Device Number?",
    "How many MSI-X vectors? (for PCI)",
    "Device Improvements",
}
"""B.1 to B.5, which are read as a table: a letter with a single number is not known as a label."""


@pytest.mark.parametrize("name", SPECS)
def test_every_heading_that_the_bookmarks_list_is_a_clause_in_their_order(name: str) -> None:
    listed = [squeezed(title) for title in bookmarks(name) if title not in NOT_HEADINGS]
    found = (squeezed(f"{each.heading} {each.text}") for each in numbered(name))

    assert len(listed) > 300
    assert [title for title in listed if not any(each.startswith(title) for each in found)] == []


@pytest.mark.parametrize("name", SPECS)
def test_numbers_of_headings_count_on_without_a_gap(name: str) -> None:
    numbers = [
        each.number
        for each in numbered(name)
        if DOTTED.fullmatch(each.label) and (each.heading or each.text)
    ]

    assert len(numbers) > 300
    assert numbers == list(counted(number.count(".") for number in numbers))


def bookmarks(name: str) -> list[str]:
    document = pdfium.PdfDocument(FOLDER / f"{name}.pdf")
    titles = [each.get_title() for each in document.get_toc(max_depth=64)]
    document.close()
    return titles


def numbered(name: str) -> Iterator[Clause]:
    return (each for each in walk(version(name).clauses) if each.number)


def counted(depths: Iterable[int]) -> Iterator[str]:
    """The numbers of headings of these depths; a level that is left out counts 0."""
    counts: list[int] = []
    for depth in depths:
        counts = [*counts, *[0] * (depth + 1)][: depth + 1]
        counts[depth] += 1
        yield ".".join(map(str, counts))


# The redline's two views beside the versions that it was made of.

DRAWN_ELSE: Final[dict[View, str]] = {
    "accepted": (
        # a table's cell is parted by a listing within it: "negoti-" and "ated" stand apart
        "negoti ated "
        # within a name, the redline draws a space before what it puts in
        "VIRTQ_DESC_F _AVAIL"
    ),
    "rejected": (
        "negoti ated "
        # on the title page and in addresses the redline has the new version alone
        "wd09 wd09 wd09 wd09 wd09 wd09 wd09 wd09 wd09 "
        # the redline strikes "Driver" from the heading of 4.1.4.9.0.1, which was "Device"
        "Driver "
        # links are no mark-up: three new citations of 2.4.1 are kept
        "2 4 1 Driver notifications 2 4 1 Driver notifications 2 4 1 Driver notifications "
        # new listings are not marked as such: one is red, with no line, another black
        "Enable events define RING_EVENT_FLAGS_ENABLE 0x0 Disable events define "
        "RING_EVENT_FLAGS_DISABLE 0x1 Enable events for a specific descriptor as specified by "
        "Descriptor Ring Change Event Offset Wrap Counter Only valid if VIRTIO_F_RING_EVENT_IDX "
        "has been negotiated define RING_EVENT_FLAGS_DESC 0x2 The value 0x3 is reserved "
        "u32 vqn 16 next_off 15 next_wrap 1 "
        # letters of a formula stand apart
        "next_of f"
    ),
}
"""Words of each view that the version beside it lacks, by what the redline draws."""


@pytest.mark.parametrize(
    ("view", "name", "least"),
    [("accepted", SPECS[1], 737 / 744), ("rejected", SPECS[0], 732 / 751)],
)
def test_a_redline_holds_both_versions(view: View, name: str, least: float) -> None:
    assert share(version(name), version(REDLINE, view)) >= least


@pytest.mark.parametrize(("view", "name"), [("accepted", SPECS[1]), ("rejected", SPECS[0])])
def test_a_redline_invents_no_word(view: View, name: str) -> None:
    invented = words_of(version(REDLINE, view)) - words_of(version(name))

    assert invented - Counter(DRAWN_ELSE[view].split()) == Counter()


# The Word file of the same version.


def test_the_pdf_of_a_long_specification_is_nearly_its_word_file() -> None:
    word = read(REAL / "word" / "spec-a-new.docx")
    assert isinstance(word, Version)

    assert share(word, version("spec-a-new")) >= 929 / 988


@pytest.mark.parametrize(("number", "least"), [("1.1", 64 / 70), ("1.2", 1.0)])
def test_the_pdf_and_the_word_file_of_a_version_agree(number: str, least: float) -> None:
    printed = version(f"compliance-standard-{number}")
    word = read(REAL / "word" / f"compliance-standard-{number}.docx")
    assert isinstance(word, Version)

    assert share(word, printed) >= least
    assert words_of(printed) - words_of(word) == Counter()


@cache
def version(name: str, view: View = "clean") -> Version:
    found = read(FOLDER / f"{name}.pdf", view)
    assert isinstance(found, Version)
    return found


def share(one: Version, other: Version) -> float:
    """The share of the clauses of one reading, number and words, that the other has."""
    pairs = pairs_of(one)
    return (pairs & pairs_of(other)).total() / pairs.total()


def pairs_of(found: Version) -> Counter[tuple[str, str]]:
    return Counter(
        (each.number, " ".join(f"{each.heading} {each.text}".split()))
        for each in walk(found.clauses)
    )


def words_of(found: Version) -> Counter[str]:
    """Every word of a version, wherever it stands."""
    said = [found.title, *found.front]
    for clause in walk(found.clauses):
        said += [clause.label, clause.heading, clause.text]
        said += [cell for table in clause.tables for row in table.rows for cell in row]
        said += [note.text for note in clause.notes]
    return Counter(re.findall(r"\w+", " ".join(said)))
