"""`read`: one file's structure."""

from __future__ import annotations

from pathlib import Path

import click

from clauseline.cli.output import emit, emit_json, format_option
from clauseline.ingest import read
from clauseline.model.direction import Direction
from clauseline.model.version import View
from clauseline.site.writers.text import write_direction_text, write_version_text


@click.command("read")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--view", type=click.Choice(["clean", "accepted", "rejected", "marked"]), default="clean",
    show_default=True,
    help="Which text of a file with tracked changes; clean is as accepted, marked keeps both.",
)  # fmt: skip
@format_option("text", "json")
def command(file: Path, view: View, form: str) -> None:
    """Print the structure of FILE: a version of a document, or a direction letter."""
    found = read(file, view)
    if form == "json":
        emit_json(found)
    elif isinstance(found, Direction):
        emit(write_direction_text(found))
    else:
        emit(write_version_text(found))
