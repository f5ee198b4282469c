"""`add`: files registered in a corpus."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from clauseline.cli.output import corpus_option, emit
from clauseline.ingest.addition.addition import Settled, add_files


@click.command("add")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@corpus_option
@click.option("--document", metavar="ID", help="The document that the files are versions of.")
@click.option("--version", metavar="NUMBER", help="The version, where the file does not say it.")
@click.option(
    "--in-force", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE",
    help="The day from which the version is in force, as 2020-03-13.",
)  # fmt: skip
@click.option("--direction", metavar="ID", help="The direction that put the version into force.")
@click.option(
    "--marked-up/--clean", default=None,
    help="Whether the file shows its changes; by default, whether it holds tracked ones.",
)  # fmt: skip
def command(  # noqa: PLR0913 - one parameter an option
    *,
    files: tuple[Path, ...],
    corpus: Path,
    document: str | None,
    version: str | None,
    in_force: dt.datetime | None,
    direction: str | None,
    marked_up: bool | None,
) -> None:
    """Register each FILE, a version or a direction letter; all of them, or none.

    Says what it saw and on what evidence. A file outside the corpus is copied into it.
    """
    settled = Settled(
        document=document,
        version=version,
        in_force=in_force.date() if in_force else None,
        direction=direction,
        marked_up=marked_up,
    )
    added = add_files(corpus, files, settled)
    emit("\n".join((*added.told, f"Registered in {added.register}")))
