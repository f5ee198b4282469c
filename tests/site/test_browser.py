"""The site in a real browser, opened from a plain folder, as a reader would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
from playwright.sync_api import Browser, Page

from clauseline.model.corpus import VersionEntry
from corpora import Site, built, clause, corpus, document, held

playwright = pytest.importorskip(
    "playwright.sync_api", reason="Playwright is not installed: pages are not opened in a browser"
)

PAGES = (
    "index.html",
    "al/index.html",
    "al/1.3/index.html",
    "al/3.0/index.html",
    "al/3.0/changes.html",
    "directions/index.html",
    "directions/2020-03-13/index.html",
    "qr/current/index.html",
)

# The relative luminance of WCAG 2.2, for the colour that stands behind an element's own words.
CONTRASTS = """() => {
  const light = c => { c /= 255; return c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4 };
  const luminance = ([r, g, b]) => .2126 * light(r) + .7152 * light(g) + .0722 * light(b);
  const rgba = s => s.match(/[\\d.]+/g).map(Number);
  const behind = e => {
    for (; e; e = e.parentElement) {
      const c = rgba(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] > 0) return c;
    }
    return [255, 255, 255];
  };
  const words = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  return [...document.body.querySelectorAll('*')]
    .filter(e => words(e) && !e.closest('.unseen, .skip') && e.checkVisibility())
    .map(e => {
      const [a, b] = [rgba(getComputedStyle(e).color), behind(e)].map(luminance);
      const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
      return [e.tagName + '.' + e.className, Math.round(ratio * 100) / 100];
    })
    .filter(([, ratio]) => ratio < 4.5);
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = which("chromium") or which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium is installed: pages are not opened in a browser")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


def opened(browser: Browser, site: Site, address: str, **options: object) -> Page:
    """A page in a window of its own, from the folder; it must ask for nothing but its files."""
    tab = browser.new_context(java_script_enabled=True, **options).new_page()  # type: ignore[arg-type] # the caller's
    faults: list[str] = []
    tab.on("console", lambda message: faults.append(message.text))
    tab.on("requestfailed", lambda request: faults.append(request.url))
    tab.on("request", lambda r: r.url.startswith("file:") or faults.append(r.url))
    tab.goto((site.folder / address.partition("#")[0]).as_uri() + address[address.find("#") :])
    assert faults == []
    return tab


def test_a_page_fits_a_window_of_320_pixels(browser: Browser, site: Site) -> None:
    tab = opened(browser, site, "index.html#", viewport={"width": 320, "height": 640})
    for address in PAGES:
        tab.goto((site.folder / address).as_uri())
        width = tab.evaluate("document.documentElement.scrollWidth")
        assert (address, width) == (address, 320)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(browser: Browser, site: Site, scheme: str) -> None:
    tab = opened(browser, site, "index.html#", color_scheme=scheme)
    for address in PAGES:
        tab.goto((site.folder / address).as_uri())
        assert (address, tab.evaluate(CONTRASTS)) == (address, [])


def test_the_style_sheet_is_taken_from_the_folder(browser: Browser, site: Site) -> None:
    tab = opened(browser, site, "al/3.0/index.html#")
    assert tab.evaluate("getComputedStyle(document.querySelector('ins, .row')).display") == "grid"


def test_a_permanent_link_shows_its_clause(browser: Browser, site: Site) -> None:
    tab = opened(browser, site, "al/3.0/index.html#clause-4.2-b")
    assert tab.locator(":target").get_attribute("id") == "clause-4.2-b"
    ground = "getComputedStyle(document.querySelector(':target > .row')).backgroundColor"
    assert tab.evaluate(ground) == "rgb(255, 246, 201)"


def test_the_contents_are_open_beside_the_text_and_folded_on_a_telephone(
    browser: Browser, site: Site
) -> None:
    link = "nav.contents a[href='#clause-4']"
    wide = opened(browser, site, "al/3.0/index.html#", viewport={"width": 1280, "height": 800})
    assert wide.locator(link).is_visible()
    narrow = opened(browser, site, "al/3.0/index.html#", viewport={"width": 360, "height": 640})
    assert not narrow.locator(link).is_visible()
    narrow.get_by_text("Contents", exact=True).click()
    assert narrow.locator(link).is_visible()


def test_the_first_tab_stop_skips_to_the_main_content(browser: Browser, site: Site) -> None:
    tab = opened(browser, site, "al/3.0/index.html#")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to main content"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.tagName") == "MAIN"


def test_a_link_that_has_the_focus_shows_it(browser: Browser, site: Site) -> None:
    tab = opened(browser, site, "index.html#")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    ground = "getComputedStyle(document.activeElement).backgroundColor"
    assert tab.evaluate(ground) == "rgb(255, 221, 0)"


def test_folded_changes_open_without_script(browser: Browser, site: Site) -> None:
    tab = opened(browser, site, "al/3.0/changes.html#")
    assert not tab.locator(".fold-numbers").first.is_visible()
    tab.locator(".fold summary").first.click()
    assert tab.locator(".fold-numbers").first.is_visible()


def test_marks_do_not_rest_on_colour_alone(browser: Browser, site: Site) -> None:
    tab = opened(browser, site, "al/3.0/changes.html#", forced_colors="active")
    lines = "e => getComputedStyle(e).textDecorationLine"
    assert tab.locator("article ins").first.evaluate(lines) == "underline"
    assert tab.locator("article del").first.evaluate(lines) == "line-through"


def test_two_files_stand_side_by_side_and_on_a_telephone_one_below_the_other(
    browser: Browser, site: Site
) -> None:
    def sides(width: int) -> list[list[float]]:
        view = {"width": width, "height": 800}
        tab = opened(browser, site, "al/3.0/index.html#", viewport=view)
        boxes = tab.locator("#page-differs-1 .side").evaluate_all(
            "sides => sides.map(side => side.getBoundingClientRect()).map(box => [box.x, box.y])"
        )
        return [[float(edge) for edge in box] for box in boxes]

    (left, top), (right, same) = sides(1280)
    assert left < right
    assert top == same
    (left, top), (same, below) = sides(375)
    assert left == same
    assert top < below


def test_words_that_differ_do_not_rest_on_colour_alone(browser: Browser, site: Site) -> None:
    tab = opened(browser, site, "al/3.0/index.html#", forced_colors="active")
    line = "e => getComputedStyle(e).textDecorationLine"
    assert tab.locator(".differs mark").first.evaluate(line) == "underline"


def test_folded_changes_are_printed(browser: Browser, site: Site) -> None:
    tab = opened(browser, site, "al/3.0/changes.html#")
    tab.emulate_media(media="print")
    assert tab.locator(".fold-numbers").first.is_visible()
    assert not tab.locator(".masthead").is_visible()


def test_the_site_works_below_any_path(browser: Browser, site: Site, tmp_path: Path) -> None:
    moved = tmp_path / "a b" / "ü"
    moved.parent.mkdir()
    moved.symlink_to(site.folder)
    tab = browser.new_page()
    tab.goto((moved / "index.html").as_uri())
    tab.get_by_role("link", name="AL 3.0").first.click()
    assert tab.title() == "AL 3.0: Approach – Clauseline"


def test_the_list_of_changes_stacks_its_cells_on_a_narrow_page(
    browser: Browser, tmp_path: Path
) -> None:
    texts = ("Wait for the answer of the meter.", "Wait for the answer of the device.")
    both = (
        held(VersionEntry(version=name), clause("", text, heading="Responsibilities " * 5))
        for name, text in zip(("1.0", "1.1"), texts, strict=True)
    )
    site = built(corpus(document(*both)), tmp_path)
    tab = opened(browser, site, "al/1.1/changes.html#", viewport={"width": 360, "height": 640})

    frame = tab.locator(".table-frame")
    assert frame.evaluate("frame => frame.scrollWidth - frame.clientWidth") == 0
    old, new, kinds = tab.locator(".index td").evaluate_all(
        "cells => cells.map(cell => cell.getBoundingClientRect()).map(box => [box.x, box.y])"
    )
    assert old[1] < new[1] < kinds[1]
    assert old[0] == new[0] == kinds[0]
