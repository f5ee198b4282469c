"""`show`: one clause of a version."""

from __future__ import annotations

import datetime as dt
from itertools import chain
from pathlib import Path

import click

from clauseline.cli.clause_origins import print_origins
from clauseline.cli.clause_text import Shown, standing_under, write_shown_text
from clauseline.cli.output import corpus_option, emit, emit_json, format_option
from clauseline.cli.reason_text import write_reason_text
from clauseline.cli.versions import Named, tell_numbers, version_named
from clauseline.ingest import why_number as reason_of
from clauseline.model.clause import Clause, walk
from clauseline.model.corpus import Brought, VersionEntry
from clauseline.model.in_force import commencing
from clauseline.model.lookup import find_clauses, ways_to
from clauseline.model.witness import Witnesses
from clauseline.site.writers.witnesses import write_witnesses_text


@click.command("show")
@click.argument("version")
@click.argument("clause", required=False)
@click.option(
    "--annotate", is_flag=True, help="Say which version each of its words came with, and by what."
)
@click.option("--why-number", is_flag=True, help="Say why it bears its number in Word.")
@click.option(
    "--witnesses", is_flag=True,
    help="Say where the version's files differ, in CLAUSE or, without one, in all of it.",
)  # fmt: skip
@format_option("text", "json")
@corpus_option
def command(  # noqa: PLR0913 - one parameter an option
    *,
    version: str,
    clause: str | None,
    annotate: bool,
    why_number: bool,
    witnesses: bool,
    form: str,
    corpus: Path,
) -> None:
    """Print CLAUSE of VERSION with its sub-clauses, its place, and what put it into force.

    VERSION is a file or a name such as AL@3.0; CLAUSE a number such as '4.12(b)', in quotes.
    """
    if witnesses:
        _hold_together(version, clause, form, corpus)
        return
    if clause is None:
        raise click.UsageError("missing argument 'CLAUSE'")
    if annotate:
        print_origins(version, clause, form, corpus)
        return
    named = version_named(version, corpus)
    found = named.found
    clauses = find_clauses(named.text, clause)
    tell_numbers(clause, clauses)
    if why_number:
        _explain(named, clauses, form)
        return
    shown = Shown(
        version=named.name,
        source=named.text.source,
        title=named.text.title,
        in_force=found.held.entry.in_force if found else None,
        direction=Brought.by(found.direction) if found and found.direction else None,
        clauses=clauses,
        under=tuple(map(standing_under, ways_to(named.text, clauses))),
        commences=_commencements(found.held.entry, clauses) if found else {},
    )
    if form == "json":
        emit_json(shown)
    else:
        emit(write_shown_text(shown))


def _commencements(entry: VersionEntry, clauses: tuple[Clause, ...]) -> dict[str, dt.date]:
    found = (commencing(entry, each.number).items() for each in clauses)
    return dict(chain.from_iterable(found))


def _hold_together(version: str, clause: str | None, form: str, corpus: Path) -> None:
    """Prints where the files of a version differ, those of a clause and its sub-clauses alone."""
    named = version_named(version, corpus, witnesses=True)
    if named.found is None:
        raise click.UsageError("--witnesses needs a version of a corpus, such as AL@3.0")
    heard = named.found.held.witnesses
    if clause is not None:
        numbers = {each.number for each in walk(find_clauses(named.text, clause))}
        heard = tuple(each.within(numbers) for each in heard)
    told = Witnesses(version=named.name, source=named.text.source, witnesses=heard)
    if form == "json":
        emit_json(told)
    else:
        emit(write_witnesses_text(told))


def _explain(named: Named, clauses: tuple[Clause, ...], form: str) -> None:
    reasons = [(each.number, reason_of(named.path, each)) for each in clauses]
    if form == "json":
        emit_json([{"number": number, "reason": reason} for number, reason in reasons])
    else:
        emit("\n".join(write_reason_text(number, reason) for number, reason in reasons))
