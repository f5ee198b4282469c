"""`log`: the life of one clause through all versions."""

from __future__ import annotations

from pathlib import Path

import click

from clauseline.cli.output import corpus_option, emit, emit_json, format_option, tell, today
from clauseline.cli.versions import document_named, tell_numbers
from clauseline.model.life import Log
from clauseline.model.lineage import Background, bearer_of, life_of, trace
from clauseline.model.work import InOrder
from clauseline.site.writers.log import write_log_text


@click.command("log")
@click.argument("document")
@click.argument("clause")
@format_option("text", "json")
@corpus_option
def command(*, document: str, clause: str, form: str, corpus: Path) -> None:
    """Print what happened to CLAUSE in every version of DOCUMENT, the oldest first.

    The number is the newest version's that has it, drafts last. DOCUMENT is a name such as AL, or
    a version such as AL@1.3 where the number is that version's.
    """
    found, named = document_named(document, corpus)
    held, clauses = bearer_of(found.document, clause, named)
    tell_numbers(clause, clauses)
    background = Background(
        lineage=trace(found.document, found.matches, InOrder(), levels=found.levels),
        directions=found.directions,
        today=today(),
    )
    log = Log(
        document=found.document.entry.id,
        title=found.document.entry.title,
        clause=clause,
        version=held.entry.version,
        lives=tuple(life_of(background, held.entry.version, each) for each in clauses),
    )
    for life in log.lives:
        if others := [f"{log.document}@{version}" for version in life.elsewhere]:
            tell(
                f"in {', '.join(others)} {life.number} is another clause: "
                f"name the version, as in clauseline log {others[0]} '{life.number}'"
            )
    if form == "json":
        emit_json(log)
    else:
        emit(write_log_text(log))
