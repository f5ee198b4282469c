"""Real Word files and their prints by LibreOffice: the pairs, and the words beside pdftotext's."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections import Counter
from pathlib import Path
from typing import Final

from lxml import etree

from clauseline.ingest.reader import read
from clauseline.model.clause import walk
from clauseline.model.errors import ClauselineError
from clauseline.model.version import Version, View
from comparing import content_of, differences, likeness
from printing import convert, text_of

_TEXT: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
_RUNNING: Final = re.compile(r"word/(?:header|footer)\d*\.xml")
_WORD: Final = re.compile(r"\w+")
_BROKEN: Final = re.compile(r"(\w+)[-\u00ad\u2010]\s*\n\s*(\w+)")
_MOST: Final = 15


def measure_real(source: Path, folder: Path, show: int) -> None:
    """Prints what the Word files of a folder and their prints have in common."""
    folder.mkdir(parents=True, exist_ok=True)
    papers = [folder / path.name for path in sorted(source.glob("*.docx"))]
    for paper in papers:
        if not paper.exists():
            shutil.copyfile(source / paper.name, paper)
    convert(papers, "pdf")
    for paper in papers:
        for view in _views(paper):
            _measure(paper, view, show)


def _views(paper: Path) -> tuple[View, ...]:
    try:
        version = read(paper)
    except ClauselineError as error:
        print(f"{paper.name}: {error}\n")
        return ()
    return ("accepted", "rejected") if version.source.marked_up else ("clean",)


def _measure(paper: Path, view: View, show: int) -> None:
    print(f"{paper.name}, {view}")
    try:
        word, pdf = read(paper, view), read(paper.with_suffix(".pdf"), view)
    except ClauselineError as error:
        print(f"    {error}\n")
        return
    if not isinstance(word, Version) or not isinstance(pdf, Version):
        print("    read as a letter\n")
        return
    ours, theirs = content_of(word), content_of(pdf)
    found = likeness(ours, theirs)
    print(
        f"    pairs {found.pairs:,}, same {found.share:.2f}%, words {found.words:,}, "
        f"lost {found.lost:,}, invented {found.invented:,}"
    )
    left_out = ", ".join(f"{each.count} {each.what}" for each in pdf.dropped)
    print(f"    clauses {len(list(walk(pdf.clauses)))}, warnings {len(pdf.warnings)}; {left_out}")
    if view == "clean":
        _beside_pdftotext(paper, pdf)
    for line in list(differences(ours, theirs))[:show]:
        print(f"    {line[:160]}")
    print()


def _beside_pdftotext(paper: Path, pdf: Version) -> None:
    """Words of pdftotext's that the reading lacks, and the reverse.

    Words of the Word file's running lines are not missed, nor numbers, which may be a page's; nor
    what the reading left out as contents, whose words stand again where they are the heading of.
    """
    ours = Counter(_WORD.findall(_said(pdf)))
    theirs = Counter(_WORD.findall(_mended(text_of(paper.with_suffix(".pdf")), ours)))
    running = _running_words(paper)
    missed = {
        word: count
        for word, count in (theirs - ours).items()
        if word not in running and not word.isdigit()
    }
    extra = ours - theirs
    print(f"    pdftotext has {sum(missed.values())} more words: {_most(Counter(missed))}")
    print(f"    the reading has {extra.total()} more: {_most(extra)}")


def _most(words: Counter[str]) -> str:
    return ", ".join(f"{word} {count}" for word, count in words.most_common(_MOST)) or "none"


def _said(version: Version) -> str:
    """All that a version says, labels included."""
    pieces = [version.title, *version.front]
    for clause in walk(version.clauses):
        pieces += [clause.label, clause.heading, clause.text]
        for table in clause.tables:
            pieces += [label.text for label in table.labels]
            pieces += [cell for row in table.rows for cell in row]
        pieces += [text for note in clause.notes for text in (note.label, note.text)]
    return " ".join(pieces)


def _mended(text: str, known: Counter[str]) -> str:
    """The text with words joined that a line's end breaks, where the joined word is known."""
    return _BROKEN.sub(
        lambda match: match[1] + match[2] if match[1] + match[2] in known else match[0], text
    )


def _running_words(paper: Path) -> set[str]:
    with zipfile.ZipFile(paper) as archive:
        roots = [
            etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if _RUNNING.fullmatch(name)
        ]
    return {
        word
        for root in roots
        for each in root.iter(_TEXT)
        for word in _WORD.findall(each.text or "")
    }
