"""The right answer of every reading, from what the source states and from no reader of ours."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from clauseline.sample.source import Block, Text, load, notes_in, without_notes

HEADING = re.compile(r"(Part [A-Z]|Schedule \d+(, \d+)?|\d+)")


class ExpectedClause(Struct, frozen=True, kw_only=True):
    """A clause as every right reading has it; `closing` is the offset of full-out words."""

    number: str
    heading: str = ""
    text: str = ""
    closing: int | None = None
    tables: tuple[tuple[tuple[str, ...], ...], ...] = ()
    notes: tuple[str, ...] = ()


def expected(version: str) -> tuple[ExpectedClause, ...]:
    """Every clause of that version of the sample's Appendix AL, in the order of the document."""
    return expected_clauses(load(f"al-{version}"))


def expected_clauses(text: Text) -> tuple[ExpectedClause, ...]:
    """Every clause of the text, in its order."""
    found: dict[str, ExpectedClause] = {}
    last = ""
    for block in text.blocks:
        last = block.number if not block.kind else last
        at = block.number or last
        found[at] = extended(found.get(at), block)
    return tuple(found.values())


def extended(clause: ExpectedClause | None, block: Block) -> ExpectedClause:
    """The clause with the block's words, which begin it or belong to it."""
    if clause is None:
        return begun(block)
    if block.rows:
        return replace(clause, tables=(*clause.tables, block.rows))
    text = f"{clause.text}\n{without_notes(block.words)}".lstrip("\n")
    closing = len(clause.text) + 1 if block.kind == "closing" else clause.closing
    return replace(clause, text=text, closing=closing, notes=clause.notes + notes_in(block.words))


def begun(block: Block) -> ExpectedClause:
    """The clause that a numbered block begins."""
    words = without_notes(block.words)
    heading = is_heading(block.number)
    return ExpectedClause(
        number=block.number,
        heading=words if heading else "",
        text="" if heading else words,
        notes=notes_in(block.words),
    )


def is_heading(number: str) -> bool:
    """Whether a clause of this number is a heading: Parts, Schedules and whole numbers are."""
    return HEADING.fullmatch(number) is not None
