"""`show --annotate`: a clause with the version that each of its words came with."""

from __future__ import annotations

from pathlib import Path

import click

from clauseline.cli.output import emit, emit_json, today
from clauseline.cli.versions import document_named, tell_numbers, version_named
from clauseline.model.annotation import Annotation
from clauseline.model.lineage import Background, annotate, origins_of, trace
from clauseline.model.lookup import find_clauses, parse_citation
from clauseline.model.work import InOrder
from clauseline.site.writers.annotation import write_annotation_text


def print_origins(name: str, number: str, form: str, corpus: Path) -> None:
    """Prints the clauses of a number in a version of a corpus, each word with its version.

    Raises NotFound for what the corpus lacks, click.UsageError for a file.
    """
    if parse_citation(name) is None:
        version_named(name, corpus)
        raise click.UsageError("--annotate needs a version of a corpus, such as AL@3.0")
    found, held = document_named(name, corpus)
    if held is None:
        raise click.UsageError("--annotate needs a version of a corpus, such as AL@3.0")
    clauses = find_clauses(held.text, number)
    tell_numbers(number, clauses)
    lineage = trace(found.document, found.matches, InOrder(), until=held)
    background = Background(lineage=lineage, directions=found.directions, today=today())
    annotated = annotate(lineage, held, clauses)
    annotation = Annotation(
        version=f"{found.document.entry.id}@{held.entry.version}",
        title=held.text.title,
        source=held.text.source,
        origins=origins_of(background, held, annotated),
        clauses=annotated,
    )
    if form == "json":
        emit_json(annotation)
    else:
        emit(write_annotation_text(annotation))
