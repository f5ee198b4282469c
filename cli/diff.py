"""`diff`: two versions compared."""

from __future__ import annotations

from pathlib import Path

import click

from clauseline.cli.output import corpus_option, emit, emit_json, format_option, warn
from clauseline.cli.versions import settled_between, version_named
from clauseline.model.comparison import compare
from clauseline.site.writers.text import write_comparison_text


@click.command("diff")
@click.argument("old")
@click.argument("new")
@format_option("text", "json")
@click.option("--exit-code", is_flag=True, help="Exit with 1 where the versions differ.")
@corpus_option
def command(*, old: str, new: str, form: str, exit_code: bool, corpus: Path) -> int:
    """Compare OLD with NEW: files, or versions such as AL@1.3 and AL@current."""
    before, after = version_named(old, corpus), version_named(new, corpus)
    comparison = compare(before.text, after.text, settled_between(before, after))
    if form == "json":
        emit_json(comparison)
    else:
        emit(write_comparison_text(comparison))
        for side in (before, after):
            warn(side.text.warnings, side.text.source.file)
    differs = bool(comparison.front) or any(
        change.kinds != ("unchanged",) for change in comparison.changes
    )
    return int(exit_code and differs)
