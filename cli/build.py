"""`build`: the site of a corpus."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import click

from clauseline.cli.outcome import tell_outcome
from clauseline.cli.output import today
from clauseline.cli.progress import Watched
from clauseline.ingest import load_corpus
from clauseline.ingest.store import Processes
from clauseline.sample import corpus_folder
from clauseline.site.build import build_site

MANY_FILES: Final = 8
"""Fewer files are read before the processes that would share them have started."""


@click.command("build")
@click.argument("corpus", type=click.Path(path_type=Path), required=False)
@click.option("--corpus", "named", type=click.Path(path_type=Path), help="The same as CORPUS.")
@click.option("--sample", is_flag=True, help="Build the embedded sample.")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("public"), show_default=True,
    help="The folder of the site; one of an earlier build is replaced.",
)  # fmt: skip
@click.option(
    "--jobs", type=click.IntRange(min=1),
    help="How many files are read at once [default: one a processor, where there are many files].",
)  # fmt: skip
def command(*, corpus: Path | None, named: Path | None, sample: bool, out: Path, jobs: int) -> None:
    """Build the site of CORPUS, a folder or its clauseline.yaml (default: the current folder)."""
    given = [each for each in (corpus, named, corpus_folder() if sample else None) if each]
    if len(given) > 1:
        raise click.UsageError("name one corpus: CORPUS, --corpus or --sample")
    with processes_for(jobs) as processes, Watched(processes) as runner:
        held = load_corpus(given[0] if given else Path(), runner)
        report = build_site(held, out, today=today(), runner=runner)
    tell_outcome(report, held)


def processes_for(jobs: int | None) -> Processes:
    """As many processes as asked for; unasked, one a processor where that saves time."""
    return Processes(jobs) if jobs else Processes(os.cpu_count() or 1, least=MANY_FILES)
