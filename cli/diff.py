"""`diff`: two versions compared."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from clauseline.cli.output import (
    corpus_option,
    emit,
    emit_file,
    emit_json,
    format_option,
    today,
    warn,
)
from clauseline.cli.versions import Named, settled_between, version_named
from clauseline.model.comparison import compare
from clauseline.model.destinations import derivations, destinations
from clauseline.site.writers.destinations import write_rows_csv, write_rows_text
from clauseline.site.writers.text import write_comparison_text
from clauseline.site.writers.word import write_comparison_word


@click.command("diff")
@click.argument("old")
@click.argument("new")
@format_option("text", "json", "csv", "docx")
@click.option(
    "--table", type=click.Choice(["destinations", "derivations"]),
    help="Print numbers alone: old to new, in the old order, or new to old, in the new one.",
)  # fmt: skip
@click.option(
    "--out", "-o", type=click.Path(path_type=Path, dir_okay=False),
    help="The Word file to write; without it, docx goes to standard output.",
)  # fmt: skip
@click.option("--exit-code", is_flag=True, help="Exit with 1 where the versions differ.")
@corpus_option
def command(  # noqa: PLR0913 - one for each argument and option
    *,
    old: str,
    new: str,
    form: str,
    table: str | None,
    out: Path | None,
    exit_code: bool,
    corpus: Path,
) -> int:
    """Compare OLD with NEW: files, or versions such as AL@1.3 and AL@current.

    csv is the table of destinations, unless --table asks for that of derivations. docx is a Word
    file with tracked changes: to accept all gives NEW, to reject all OLD.
    """
    if table and form not in ("text", "csv"):
        raise click.UsageError("--table is printed as text or csv; json has both numbers anyway")
    if out is not None and form != "docx":
        raise click.UsageError("--out needs --format docx")
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
    elif form == "docx":
        _spare_sources(out, before, after)
        emit_file(
            write_comparison_word(comparison, before.text, after.text, date=_day_of(after)), out
        )
    else:
        emit(write_comparison_text(comparison))
    if form != "json":
        for side in (before, after):
            warn(side.text.warnings, side.text.source.file)
    differs = bool(comparison.front) or any(
        change.kinds != ("unchanged",) for change in comparison.changes
    )
    return int(exit_code and differs)


def _spare_sources(out: Path | None, *sides: Named) -> None:
    """Refuses to write over a file that was compared."""
    for side in sides:
        if out is not None and out.exists() and out.samefile(side.path):
            raise click.UsageError(f"{out} is compared itself: give --out another name")


def _day_of(version: Named) -> dt.date:
    """The day that changes are dated: when the version came into force, if known, else today."""
    in_force = None if version.found is None else version.found.held.entry.in_force
    return in_force or today()
