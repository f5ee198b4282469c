"""`reconcile`: official mark-up held against both clean texts."""

from __future__ import annotations

from pathlib import Path

import click

from clauseline.cli.output import corpus_option, emit, emit_json, format_option, tell, warn
from clauseline.cli.versions import mark_up_named, version_named
from clauseline.model.reconciliation import reconcile
from clauseline.site.writers.reconciliation import write_reconciliation_text


@click.command("reconcile")
@click.argument("marked")
@click.option("--old", required=True, help="The clean text before the changes.")
@click.option("--new", required=True, help="The clean text after them.")
@format_option("text", "json")
@corpus_option
def command(*, marked: str, old: str, new: str, form: str, corpus: Path) -> int:
    """Say whether the mark-up in MARKED tells the whole difference between two clean texts.

    All three are files, or versions such as AL@1.3. The exit code is 1 where anything differs.
    """
    markup = mark_up_named(marked, corpus)
    before, after = version_named(old, corpus), version_named(new, corpus)
    found = reconcile(markup, before.text, after.text)
    if not found.marked.marked_up:
        file = found.marked.file
        tell(f"{file}: warning: no mark-up was found: no tracked changes, and no redline by looks")
    if form == "json":
        emit_json(found)
    else:
        emit(write_reconciliation_text(found))
        for text in (markup.marked, before.text, after.text):
            warn(text.warnings, text.source.file)
    return int(not found.agrees)
