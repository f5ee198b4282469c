"""Makes the sample's Word files from their source: python -m clauseline.sample.make [FOLDER]."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path
from typing import Final

from clauseline.sample.source import load
from clauseline.sample.wordfile import appendix, letter

VERSIONS: Final = ("1.0", "1.3", "3.0")
LETTER: Final = "2019-11-28-al-1.3"


def word_files() -> dict[str, bytes]:
    """Every Word file of the sample, by its path within the corpus."""
    texts = {version: load(f"al-{version}") for version in VERSIONS}
    clean = {f"versions/al-{version}.docx": appendix(text) for version, text in texts.items()}
    marked_up = {
        f"versions/al-{new}-marked.docx": appendix(texts[new], texts[old])
        for old, new in pairwise(VERSIONS)
    }
    return {**clean, **marked_up, f"directions/{LETTER}.docx": letter(load(LETTER))}


def make(folder: Path) -> None:
    """Writes every Word file of the sample into the corpus in this folder."""
    for name, data in word_files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    make(Path(sys.argv[1] if len(sys.argv) > 1 else "sample/corpus"))
