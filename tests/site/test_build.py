from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from clauseline.model.change import Comparison
from clauseline.model.corpus import VersionEntry
from clauseline.model.direction import Direction
from clauseline.model.errors import ClauselineError, InvalidCorpus
from clauseline.model.version import Version
from clauseline.site.build import SiteReport, build_site
from clauseline.site.writers.json import write_json
from corpora import SOURCE, TODAY, Site, built, clause, corpus, document, held

ONE = corpus(document(held(VersionEntry(version="1.0"), clause("1", "Wait."))))


def test_the_report_says_what_was_built(tmp_path: Path) -> None:
    report = build_site(ONE, tmp_path / "site", today=TODAY)
    assert report == SiteReport(
        home=tmp_path / "site" / "index.html",
        pages=5,
        documents=1,
        versions=1,
        comparisons=0,
        directions=0,
    )


def test_the_addresses_are_those_that_scripts_rely_on(site: Site) -> None:
    files = sorted(p.relative_to(site.folder).as_posix() for p in site.folder.rglob("*.*"))
    assert [name for name in files if (site.folder / name).is_file()] == [
        "al/1.3/index.html",
        "al/1.3/version.json",
        "al/1.3/witnesses.json",
        "al/3.0/changes.html",
        "al/3.0/changes.json",
        "al/3.0/index.html",
        "al/3.0/version.json",
        "al/3.0/witnesses.json",
        "al/current/index.html",
        "al/index.html",
        "assets/clauseline.css",
        "assets/icon.svg",
        "clauseline-site.json",
        "directions/2020-03-13/direction.json",
        "directions/2020-03-13/index.html",
        "directions/index.html",
        "directions/unknown/direction.json",
        "directions/unknown/index.html",
        "index.html",
        "qr/current/index.html",
        "qr/index.html",
    ]


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("al/3.0/version.json", Version),
        ("al/3.0/changes.json", Comparison),
        ("directions/2020-03-13/direction.json", Direction),
    ],
)
def test_each_page_is_there_as_json(site: Site, address: str, kind: type) -> None:
    text = site.source(address)
    assert write_json(msgspec.json.decode(text, type=kind)) == text


def test_each_page_leads_to_its_json(site: Site) -> None:
    for page in ("al/3.0/index.html", "al/3.0/changes.html", "directions/2020-03-13/index.html"):
        head, *_, body = site.parts(
            page, '//*[substring(@href, string-length(@href) - 4) = ".json"]'
        )
        assert head.get("href") == body.get("href")


def test_a_site_says_that_it_is_ours_and_of_what_day(site: Site) -> None:
    assert json.loads(site.source("clauseline-site.json")) == {
        "schema": "clauseline/site@1",
        "date": "2020-07-01",
        "pages": 11,
    }


def test_the_same_corpus_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = (built(ONE, tmp_path / name) for name in ("a", "b"))
    for file in first.folder.rglob("*.*"):
        if file.is_file():
            twin = second.folder / file.relative_to(first.folder)
            assert file.read_bytes() == twin.read_bytes()


def test_a_build_that_fails_leaves_the_old_site(tmp_path: Path) -> None:
    site = built(ONE, tmp_path)
    before = site.source("index.html")
    with pytest.raises(InvalidCorpus):
        build_site(corpus(document(name="al"), document(name="AL")), site.folder, today=TODAY)
    assert site.source("index.html") == before
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_is_not_ours_is_refused_before_anything_is_compared(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(ClauselineError, match="not a site made by Clauseline"):
        build_site(corpus(document(name="")), tmp_path, today=TODAY)


@pytest.mark.parametrize("name", ["templates", "readme", "search", "404", "sitemap.xml"])
def test_no_name_that_means_something_to_the_generator_is_lost(tmp_path: Path, name: str) -> None:
    site = built(corpus(document(held(VersionEntry(version="readme")), name=name)), tmp_path)
    assert "Approach" in site.words(f"{name}/index.html", "//h1")
    assert "Approach" in site.words(f"{name}/readme/index.html", "//h1")


def test_building_prints_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    built(ONE, tmp_path)
    assert capfd.readouterr() == ("", "")


def test_building_logs_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        built(ONE, tmp_path)
    assert [r for r in caplog.records if r.name.startswith("mkdocs")] == []


def test_the_source_of_a_text_is_named(tmp_path: Path) -> None:
    words = built(ONE, tmp_path).words("al/1.0/index.html")
    assert SOURCE.file in words
    assert SOURCE.sha256 in words
