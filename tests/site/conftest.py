from __future__ import annotations

import datetime as dt

import pytest
from msgspec import structs

from clauseline.model.clause import Clause, ClauseId, Note, Place
from clauseline.model.corpus import Corpus, Document, DocumentEntry, HeldVersion, VersionEntry
from clauseline.model.version import Definition, ReaderWarning, Reference, Source
from clauseline.model.witness import CellDifference, Difference, Statement, Stretch, Witness
from corpora import LETTER, Site, built, clause, corpus, document, letter, version


def requests(*inner: Clause) -> Clause:
    return clause("4", "", *inner, heading="Requests", label="4.")


def statement(number: str, words: tuple[str, str, str], page: int | None = None) -> Statement:
    """What a file says: the words in the middle differ."""
    before, own, after = words
    stretches = (Stretch(before), Stretch(own, differs=True), Stretch(after))
    name = f"clause-{number.replace('(', '-').strip(')')}"
    return Statement(
        id=ClauseId(name),
        number=number,
        source=Place(page=page) if page else Place(paragraph=1),
        text="".join(words),
        stretches=tuple(each for each in stretches if each.text or each.differs),
    )


def words_differ(
    number: str, first: tuple[str, str, str], second: tuple[str, str, str], page: int = 1
) -> Difference:
    """A clause whose words differ; what the second file has as the first one is left out."""
    other = (second[0] or first[0], second[1], second[2] or first[2])
    cell = CellDifference(table=1, row=2, column=2, first=first[1], second=second[1])
    return Difference(
        kinds=("words",),
        first=statement(number, first),
        second=statement(number, other, page),
        cells=(cell,) if number == "4.1" else (),
    )


def timeouts(period: str) -> Clause:
    return clause(
        "Schedule 1",
        "",
        clause("Schedule 1, 1", "The periods are:", label="1.", rows=(("1.6", period),)),
        heading="Timeouts",
    )


OLD = version(
    requests(
        clause("4.1", "The DCC shall answer each request within 30 seconds of it."),
        clause("4.2", "A request may be sent again up to three times by its sender."),
        clause("4.3", "The DCC shall keep a record of all that was sent to a meter."),
    ),
    timeouts("30 seconds"),
    warnings=(ReaderWarning(place="paragraph 2", message="a number jumps"),),
)
NEW = version(
    requests(
        structs.replace(
            clause("4.1", "The DCC shall answer each request within 90 seconds of it."),
            notes=(Note(label="1", text="See the guidance."),),
        ),
        clause(
            "4.2",
            "Before the first change of mode the S1SP shall:\nand shall keep the result.",
            clause("4.2(a)", "check the certificate; and", label="(a)"),
            clause("4.2(b)", "carry out the additional step", label="(b)"),
            closing=48,
        ),
        clause("4.3", "A request may be sent again up to three times by its sender."),
    ),
    timeouts("90 seconds"),
    definitions=(
        Definition(term="S1SP", text="a SMETS1 Service Provider", clause="4.2"),
        Definition(term="Panel", text="the SEC Panel", clause="9.9"),
    ),
    references=(Reference(clause="4.2", text="first change", start=11, target="4.1"),),
    front=("Illustrative.",),
)

PRINTED = Source(file="al-1.3.pdf", sha256="1" * 64, reader="pdf")
PDF = Witness(
    file="al-3.0.pdf",
    source=structs.replace(PRINTED, file="al-3.0.pdf"),
    differences=(
        words_differ("4.1", ("The DCC shall answer within ", "90", " s."), ("", "30", "")),
        words_differ("4.3", ("A request may be sent again", "", "."), ("", " twice", ""), page=2),
        Difference(kinds=("missing",), second=statement("4.4", ("", "The Panel", ""), page=2)),
        Difference(
            kinds=("number",),
            first=statement("4.2(a)", ("check the certificate; and", "", "")),
            second=statement("4.2(c)", ("check the certificate; and", "", ""), page=2),
        ),
    ),
)
SCAN = Witness(file="scan.pdf", unread="this PDF holds no words; get one with a text layer")


def approach() -> Document:
    entries = (
        VersionEntry(version="1.3", in_force=dt.date(2019, 10, 1)),
        VersionEntry(
            version="3.0",
            replaces="1.3",
            in_force=dt.date(2020, 3, 13),
            direction="2020-03-13",
            commences={"4.2": dt.date(2020, 9, 1), "4.3": dt.date(2020, 6, 1)},
        ),
    )
    entry = DocumentEntry(id="AL", title="Approach", code="The Code, Appendix AL", versions=entries)
    texts = (OLD, NEW)
    files = ((Witness(file="al-1.3.pdf", source=PRINTED),), (PDF, SCAN))
    held = tuple(
        HeldVersion(entry=e, text=t, witnesses=w)
        for e, t, w in zip(entries, texts, files, strict=True)
    )
    return Document(entry=entry, versions=held)


def whole() -> Corpus:
    return corpus(
        approach(),
        document(name="QR", title="Registration"),
        directions=(letter("2020-03-13", LETTER), letter("unknown")),
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with something of everything, as at 1 July 2020."""
    return built(whole(), tmp_path_factory.mktemp("built"))
