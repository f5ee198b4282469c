# ruff: noqa: INP001 - a script beside the documentation, no module
"""Takes the pictures of the documentation: python docs/pictures.py SITE FOLDER.

They are pictures of a real site, built from the sample, in the system's Chromium.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

PICTURES: Final = {"comparison.png": ("al/3.0/changes.html", "8.2(b)")}
"""Each picture: the page that it shows, and the clause whose change stands at its top."""
WIDTH: Final = 1010
HEIGHT: Final = 640


def take(site: Path, folder: Path) -> None:
    """Writes every picture of the site into the folder; needs Chromium on the path."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for name, (address, clause) in PICTURES.items():
            page.goto((site.resolve() / address).as_uri())
            change = page.locator("article", has=page.locator("h3", has_text=clause)).first
            change.evaluate("change => scrollTo(0, change.offsetTop - 8)")
            page.screenshot(path=folder / name)
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]))
