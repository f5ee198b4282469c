"""A small language for corpora and the sites that are built from them."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from clauseline.model.clause import Clause, ClauseId, Place, Table
from clauseline.model.corpus import (
    Corpus,
    DirectionEntry,
    Document,
    DocumentEntry,
    HeldDirection,
    HeldVersion,
    VersionEntry,
)
from clauseline.model.direction import (
    Annex,
    Command,
    Commitment,
    Consultation,
    Direction,
    Instrument,
    Proposal,
    Respondent,
    Signatory,
)
from clauseline.model.version import Definition, ReaderWarning, Reference, Source, Version
from clauseline.site.build import build_site

END_OF_BLOCK = re.compile(r"(</(?:dt|dd|p|li|td|th|h\d|caption)>)")
TODAY = dt.date(2020, 7, 1)
SOURCE = Source(file="al.docx", sha256="0" * 64, reader="docx")


def clause(  # noqa: PLR0913 - one keyword a field that a test may be about
    number: str,
    text: str = "",
    *children: Clause,
    label: str | None = None,
    heading: str = "",
    closing: int | None = None,
    rows: tuple[tuple[str, ...], ...] = (),
) -> Clause:
    """A clause that bears its whole number as its label, unless another label is given."""
    name = re.sub(r"[^\w.]+", "-", number or heading).strip("-").lower()
    return Clause(
        id=ClauseId(f"clause-{name}"),
        number=number,
        label=number if label is None else label,
        heading=heading,
        text=text,
        closing=closing,
        tables=(Table(rows=rows),) if rows else (),
        children=children,
        source=Place(paragraph=1),
    )


CONSULTATION = Consultation(
    opened=dt.date(2020, 2, 17),
    closed=dt.date(2020, 3, 6),
    responses=3,
    respondents=(Respondent(who="energy suppliers", count=2),),
    proposals=(Proposal(label="a)", text="a date of re-designation"),),
)
LETTER = Direction(
    source=SOURCE,
    date=dt.date(2020, 3, 13),
    title="Direction to re-designate",
    department="Department for Metering",
    addressees=("The Authority", "the Panel"),
    document=Instrument(name="Approach Document", short="TMAD", appendix="Appendix AL"),
    version="3.0",
    replaces="1.3",
    effective=dt.date(2020, 3, 13),
    first_designated=dt.date(2019, 6, 21),
    powers=("Condition 22 of the Licence",),
    acts=("The Secretary of State directs that the document is re-designated.",),
    savings=("Nothing done before is touched.",),
    consultation=CONSULTATION,
    commitments=(
        Commitment(who="The DCC", what="update its guidance", by=dt.date(2020, 3, 15)),
        Commitment(who="The DCC", what="explore finer timeouts"),
    ),
    commands=(Command(srv="1.6", name="Update Payment Mode"),),
    annexes=(Annex(label="Annex A", title="The text", version="3.0", marked_up_against="1.3"),),
    signatory=Signatory(name="A. N. Official", role="Deputy Director"),
    paragraphs=(
        clause("1", "This letter answers a consultation. It proposed:", clause("1(a)", "a date.")),
    ),
    body=("Direction", "It is directed."),
    warnings=(ReaderWarning(place="page 2", message="a line could not be placed"),),
)


def version(
    *clauses: Clause,
    definitions: tuple[Definition, ...] = (),
    references: tuple[Reference, ...] = (),
    warnings: tuple[ReaderWarning, ...] = (),
    front: tuple[str, ...] = (),
) -> Version:
    """A version with these clauses, read from al.docx."""
    return Version(
        source=SOURCE,
        title="Approach Document",
        front=front,
        clauses=clauses,
        definitions=definitions,
        references=references,
        warnings=warnings,
    )


def held(entry: VersionEntry, *clauses: Clause) -> HeldVersion:
    """A version of a register, with these clauses."""
    return HeldVersion(entry=entry, text=version(*clauses))


def document(*versions: HeldVersion, name: str = "AL", title: str = "Approach") -> Document:
    """A document whose register lists just the versions that are held."""
    entries = tuple(each.entry for each in versions)
    entry = DocumentEntry(id=name, title=title, code=None, versions=entries)
    return Document(entry=entry, versions=versions)


def letter(name: str, direction: Direction | None = None) -> HeldDirection:
    """A direction of a register; without a letter, one that says nothing."""
    entry = DirectionEntry(id=name, file=f"{name}.txt")
    return HeldDirection(entry=entry, letter=direction or Direction(source=SOURCE))


def corpus(*documents: Document, directions: tuple[HeldDirection, ...] = ()) -> Corpus:
    """A corpus without warnings."""
    return Corpus(documents=documents, directions=directions)


class Site:
    """A built site, as a reader sees it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def source(self, address: str) -> str:
        """The HTML of a page."""
        return (self.folder / address).read_text(encoding="utf-8")

    def words(self, address: str, xpath: str = "//main") -> str:
        """What a part of a page says, white space folded; a list of parts is joined by " | "."""
        parts = self.parts(address, xpath)
        return " | ".join(" ".join(part.text_content().split()) for part in parts)

    def parts(self, address: str, xpath: str) -> list[HtmlElement]:
        """The elements of a page that an XPath names."""
        spaced = END_OF_BLOCK.sub(r"\1 ", self.source(address))
        found = html.fromstring(spaced).xpath(xpath)
        assert isinstance(found, list)
        return found


def built(held_corpus: Corpus, folder: Path, today: dt.date = TODAY) -> Site:
    """The site of a corpus, on a day."""
    build_site(held_corpus, folder / "site", today=today)
    return Site(folder / "site")
