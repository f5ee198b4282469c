"""`diff`: two versions compared."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import get_args

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
from clauseline.cli.versions import Named, levels_between, settled_between, version_named
from clauseline.model.change import Comparison, Tag
from clauseline.model.comparison import compare
from clauseline.model.comparison.selection import findings_from, only, with_levels
from clauseline.model.destinations import derivations, destinations
from clauseline.model.finding import Level
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
@click.option(
    "--fail-on", type=click.Choice(get_args(Level)),
    help="Exit with 1 where there is a finding of this level or a weightier one.",
)  # fmt: skip
@click.option(
    "--only", "tags", type=click.Choice(get_args(Tag)), multiple=True,
    help="Only changes of this sort; may be given more than once.",
)  # fmt: skip
@click.option(
    "--levels", type=click.Path(path_type=Path),
    help="A YAML file that gives rules of findings other levels.",
)  # fmt: skip
@corpus_option
def command(  # noqa: PLR0913 - one for each argument and option
    *,
    old: str,
    new: str,
    form: str,
    table: str | None,
    out: Path | None,
    exit_code: bool,
    fail_on: Level | None,
    tags: tuple[Tag, ...],
    levels: Path | None,
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
    if tags and form == "docx":
        raise click.UsageError("--format docx has every change: leave --only out")
    before, after = version_named(old, corpus), version_named(new, corpus)
    weighed = levels_between(before, after, levels)
    comparison = with_levels(
        compare(before.text, after.text, settled_between(before, after)), weighed
    )
    comparison = only(comparison, tags) if tags else comparison
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
        emit(write_comparison_text(comparison, tags))
    if form != "json":
        for side in (before, after):
            warn(side.text.warnings, side.text.source.file)
    failed = fail_on is not None and bool(findings_from(comparison, fail_on))
    return int(failed or (exit_code and _differs(comparison)))


def _differs(comparison: Comparison) -> bool:
    return bool(comparison.front) or any(
        change.kinds != ("unchanged",) for change in comparison.changes
    )


def _spare_sources(out: Path | None, *sides: Named) -> None:
    """Refuses to write over a file that was compared."""
    for side in sides:
        if out is not None and out.exists() and out.samefile(side.path):
            raise click.UsageError(f"{out} is compared itself: give --out another name")


def _day_of(version: Named) -> dt.date:
    """The day that changes are dated: when the version came into force, if known, else today."""
    in_force = None if version.found is None else version.found.held.entry.in_force
    return in_force or today()
