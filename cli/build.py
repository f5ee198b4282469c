"""`build`: the site of a corpus."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clauseline.cli.output import counted, emit, tell, today, warn
from clauseline.cli.progress import Watched
from clauseline.ingest.corpus import load_corpus
from clauseline.ingest.store import Processes
from clauseline.sample import corpus_folder
from clauseline.site.build import build_site

if TYPE_CHECKING:
    from clauseline.model.corpus import Corpus


@click.command("build")
@click.argument("corpus", type=click.Path(path_type=Path), required=False)
@click.option("--corpus", "named", type=click.Path(path_type=Path), help="The same as CORPUS.")
@click.option("--sample", is_flag=True, help="Build the embedded sample.")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("public"), show_default=True,
    help="The folder of the site; one of an earlier build is replaced.",
)  # fmt: skip
@click.option(
    "--jobs", type=click.IntRange(min=1), default=os.cpu_count() or 1,
    show_default="one a processor", help="How many files are read at once.",
)  # fmt: skip
def command(*, corpus: Path | None, named: Path | None, sample: bool, out: Path, jobs: int) -> None:
    """Build the site of CORPUS, a folder or its clauseline.yaml (default: the current folder)."""
    given = [each for each in (corpus, named, corpus_folder() if sample else None) if each]
    if len(given) > 1:
        raise click.UsageError("name one corpus: CORPUS, --corpus or --sample")
    with Processes(jobs) as processes, Watched(processes) as runner:
        held = load_corpus(given[0] if given else Path(), runner)
        report = build_site(held, out, today=today(), runner=runner)
    warn(held.warnings)
    told = len(held.warnings) + tell_of_files(held)
    emit(
        f"Built {counted(report.pages, 'page')}: {counted(report.documents, 'document')}, "
        f"{counted(report.versions, 'version')}, {counted(report.comparisons, 'comparison')}, "
        f"{counted(report.directions, 'direction')}; {counted(told, 'warning')}\n"
        f"Open {report.home}"
    )


def tell_of_files(corpus: Corpus) -> int:
    """Tells how many warnings each file has, and gives how many they are in all."""
    versions = [version.text for document in corpus.documents for version in document.versions]
    letters = [direction.letter for direction in corpus.directions]
    warned = [(text.source.file, len(text.warnings)) for text in versions]
    warned += [(letter.source.file, len(letter.warnings)) for letter in letters]
    for file, count in warned:
        if count:
            tell(f"{file}: {counted(count, 'warning')}, shown by clauseline read")
    return sum(count for _, count in warned)
