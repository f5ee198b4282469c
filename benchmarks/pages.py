"""How many pages a second a site is built with, in one process.

    python benchmarks/pages.py [DOCUMENTS]

The corpus is the sample's document under many names: two versions each, compared. Reading is not
counted; comparing is told apart by building once more without it.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from msgspec import structs

from clauseline.ingest import load_corpus
from clauseline.model.corpus import Corpus, Document
from clauseline.model.work import InOrder
from clauseline.sample import corpus_folder
from clauseline.site.build import build_site

DOCUMENTS: Final = 200
TODAY: Final = dt.date(2020, 7, 1)


def main(arguments: list[str]) -> None:
    """Prints a line for the corpus with comparisons, and one without."""
    documents = int(arguments[0]) if arguments else DOCUMENTS
    for versions, what in ((2, "versions, comparisons"), (1, "versions alone")):
        corpus = _corpus(documents, versions)
        with tempfile.TemporaryDirectory() as folder:
            begun = time.perf_counter()
            report = build_site(corpus, Path(folder) / "site", today=TODAY)
            took = time.perf_counter() - begun
        print(f"{what}: {report.pages} pages in {took:.2f} s = {report.pages / took:.0f} a second")


def _corpus(documents: int, versions: int) -> Corpus:
    sample = load_corpus(corpus_folder(), InOrder())
    document = sample.documents[0]
    held = tuple(
        structs.replace(each, entry=structs.replace(each.entry, direction=None))
        for each in document.versions[-versions:]
    )
    return Corpus(
        documents=tuple(
            Document(entry=structs.replace(document.entry, id=f"D{at}"), versions=held)
            for at in range(documents)
        ),
        directions=(),
    )


if __name__ == "__main__":
    main(sys.argv[1:])
