"""`diff`: two versions compared."""

from __future__ import annotations

from pathlib import Path

import click

from clauseline.cli.output import corpus_option, emit, emit_json, format_option, warn
from clauseline.cli.versions import settled_between, version_named
from clauseline.model.comparison import compare
from clauseline.model.destinations import derivations, destinations
from clauseline.site.writers.destinations import write_rows_csv, write_rows_text
from clauseline.site.writers.text import write_comparison_text


@click.command("diff")
@click.argument("old")
@click.argument("new")
@format_option("text", "json", "csv")
@click.option(
    "--table", type=click.Choice(["destinations", "derivations"]),
    help="Print numbers alone: old to new, in the old order, or new to old, in the new one.",
)  # fmt: skip
@click.option("--exit-code", is_flag=True, help="Exit with 1 where the versions differ.")
@corpus_option
def command(  # noqa: PLR0913 - one parameter an option
    *, old: str, new: str, form: str, table: str | None, exit_code: bool, corpus: Path
) -> int:
    """Compare OLD with NEW: files, or versions such as AL@1.3 and AL@current.

    csv is the table of destinations, unless --table asks for that of derivations.
    """
    if table and form == "json":
        raise click.UsageError("--table is printed as text or csv; json has both numbers anyway")
    before, after = version_named(old, corpus), version_named(new, corpus)
    comparison = compare(before.text, after.text, settled_between(before, after))
    if form == "json":
        emit_json(comparison)
    elif form == "csv" or table:
        rows = (
            derivations(comparison, after.text)
            if table == "derivations"
            else destinations(comparison, before.text)
        )
        emit(write_rows_csv(rows) if form == "csv" else write_rows_text(rows))
    else:
        emit(write_comparison_text(comparison))
        for side in (before, after):
            warn(side.text.warnings, side.text.source.file)
    differs = bool(comparison.front) or any(
        change.kinds != ("unchanged",) for change in comparison.changes
    )
    return int(exit_code and differs)
