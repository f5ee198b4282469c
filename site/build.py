"""Builds a site from a corpus."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec import Struct, json

from clauseline.model.corpus import Corpus
from clauseline.model.work import InOrder, Runner
from clauseline.site.holdings import hold
from clauseline.site.pages import data_files, pages
from clauseline.site.placing import MARKER, check_replaceable, replacing
from clauseline.site.plugin import draw


class SiteReport(Struct, frozen=True, kw_only=True):
    """What was built: where to open it, and how much of what there is."""

    home: Path
    pages: int
    documents: int
    versions: int
    comparisons: int
    directions: int


def build_site(
    corpus: Corpus, out: Path, *, today: dt.date, runner: Runner | None = None
) -> SiteReport:
    """Builds the site of a corpus in the folder `out`, as the law stands `today`.

    The site is made beside `out` and moved there when it is whole: after any error what stood
    there still stands. `runner` makes the comparisons. Raises ClauselineError where `out` holds
    something other than a site of ours, InvalidCorpus where names clash as addresses.
    """
    # Asked again when the site is put in place, but comparing may take long.
    check_replaceable(out.resolve())
    holdings = hold(corpus, today=today, runner=runner or InOrder())
    every = tuple(pages(holdings))
    with replacing(out) as folder:
        draw(every, folder, today=today)
        for data in data_files(holdings):
            (folder / data.address).write_text(data.content(), encoding="utf-8")
        marker = {"schema": "clauseline/site@1", "date": today, "pages": len(every)}
        (folder / MARKER).write_bytes(json.encode(marker) + b"\n")
    return SiteReport(
        home=out / "index.html",
        pages=len(every),
        documents=len(corpus.documents),
        versions=sum(len(document.versions) for document in corpus.documents),
        comparisons=len(holdings.comparisons),
        directions=len(corpus.directions),
    )
