"""Nothing that a document or a register says reaches a page as mark-up."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from clauseline.model.clause import Note
from clauseline.model.corpus import Corpus, DocumentEntry, HeldVersion, VersionEntry
from clauseline.model.direction import Annex, Commitment, Direction, Instrument, Signatory
from clauseline.model.version import Definition, ReaderWarning, Reference
from clauseline.site.clause_view import Surroundings, clause_views
from corpora import SOURCE, Site, built, clause, corpus, document, held, letter, version

HOSTILE = (
    "<script>alert(1)</script>",
    '" onmouseover="alert(2)" x="',
    "<img src=x onerror=alert(3)>",
    "[click](javascript:alert(4))",
    "{{ 6 * 7 }}{% include 'layout.html' %}",
    "</p></div></main><b>&lt;",
    "' autofocus onfocus='alert(5)",
)
TEXT = " ".join(HOSTILE)


def hostile_letter() -> Direction:
    return Direction(
        source=structs.replace(SOURCE, file=TEXT),
        title=TEXT,
        department=TEXT,
        addressees=(TEXT,),
        document=Instrument(name=TEXT, short=TEXT, appendix=TEXT),
        powers=(TEXT,),
        acts=(TEXT,),
        commitments=(Commitment(who=TEXT, what=TEXT),),
        annexes=(Annex(label=TEXT, title=TEXT, version=TEXT),),
        signatory=Signatory(name=TEXT, role=TEXT),
        paragraphs=(clause("1", TEXT, label=TEXT),),
        warnings=(ReaderWarning(place=TEXT, message=TEXT),),
    )


def hostile_text(word: str) -> HeldVersion:
    one = structs.replace(
        clause("1", f"{TEXT} {word}", label=TEXT, heading=TEXT, rows=((TEXT,),)),
        notes=(Note(label=TEXT, text=TEXT),),
    )
    text = version(
        one,
        clause(TEXT, TEXT + word),
        definitions=(Definition(term=TEXT, text=TEXT, clause=TEXT),),
        references=(Reference(clause="1", text=HOSTILE[0], start=0, target=TEXT),),
        warnings=(ReaderWarning(place=TEXT, message=TEXT),),
        front=(TEXT,),
    )
    entry = VersionEntry(
        version=f"1.{word} {TEXT}", in_force=dt.date(2020, 1, 1), direction=f"d {TEXT}"
    )
    return HeldVersion(entry=entry, text=structs.replace(text, title=TEXT))


def hostile() -> Corpus:
    texts = (hostile_text("0"), hostile_text("1"))
    whole = document(*texts)
    entry = DocumentEntry(id=f"AL {TEXT}", title=TEXT, code=TEXT, versions=whole.entry.versions)
    made = corpus(structs.replace(whole, entry=entry), directions=(letter("d", hostile_letter()),))
    return structs.replace(made, warnings=(ReaderWarning(place=TEXT, message=TEXT),))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(hostile(), tmp_path_factory.mktemp("hostile"))


def addresses(site: Site) -> list[str]:
    return [path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.html")]


def test_hostile_words_are_shown_as_they_are(site: Site) -> None:
    text = next(address for address in addresses(site) if "1.1" in address)
    for words in HOSTILE:
        assert words in site.words(text)


def test_no_element_and_no_attribute_comes_from_a_text(site: Site) -> None:
    made = "//script | //img | //b[ancestor::p[not(@class)]] | //*[@onmouseover or @onfocus or @x]"
    for address in addresses(site):
        assert (address, site.parts(address, made)) == (address, [])


def test_no_link_runs_a_script(site: Site) -> None:
    for address in addresses(site):
        links = site.parts(address, "//*[@href]")
        assert [e for e in links if "javascript:" in str(e.get("href")).lower()] == []


def test_braces_are_not_worked_out(site: Site) -> None:
    text = next(address for address in addresses(site) if "1.1" in address)
    assert "{{ 6 * 7 }}{% include 'layout.html' %}" in site.words(text, "//article")
    assert "42" not in site.words(text, "//article")


def test_files_stay_within_the_site(tmp_path: Path) -> None:
    climbing = document(held(VersionEntry(version="../../../1.0"), clause("1")), name="../../AL")
    site = built(corpus(climbing), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (site.folder / "al" / "1.0" / "index.html").is_file()


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60), st.integers(min_value=0, max_value=60))
def test_no_word_of_a_clause_is_lost_on_its_way_to_the_page(text: str, closing: int) -> None:
    cut = min(closing, len(text))
    (view,) = clause_views([clause("1", text, closing=cut)], Surroundings())
    told = [piece.text for line in (*view.opening, *view.closing) for piece in line]
    assert "".join(told).split() == "".join(text.split("\n")).split() or (
        " ".join(told).split() == text.split()
    )
