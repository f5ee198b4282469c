from __future__ import annotations

import datetime as dt

import pytest
from msgspec import structs

from clauseline.model.clause import Clause, Note
from clauseline.model.corpus import Corpus, Document, DocumentEntry, HeldVersion, VersionEntry
from clauseline.model.version import Definition, ReaderWarning, Reference
from corpora import LETTER, Site, built, clause, corpus, document, letter, version


def requests(*inner: Clause) -> Clause:
    return clause("4", "", *inner, heading="Requests", label="4.")


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
    held = tuple(HeldVersion(entry=e, text=t) for e, t in zip(entries, texts, strict=True))
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
