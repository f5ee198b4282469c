"""`init`: a new corpus."""

from __future__ import annotations

from pathlib import Path

import click

from clauseline.cli.output import emit
from clauseline.ingest.register.start import copy_corpus, start_corpus
from clauseline.sample import corpus_folder


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--sample", is_flag=True, help="Copy the sample, to start from.")
def command(*, folder: Path, sample: bool) -> None:
    """Make a new corpus in DIR: an empty clauseline.yaml that says what belongs in it."""
    if sample:
        copy_corpus(corpus_folder(), folder)
        emit(f"Copied the sample to {folder}\nBuild its site: clauseline build {folder}")
    else:
        register = start_corpus(folder)
        emit(f"Wrote {register}\nRegister files: clauseline add FILE… --corpus {folder}")
