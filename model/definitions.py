"""Defined terms: where a version says what its words mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.clause import Clause, Table
from clauseline.model.definition_shapes import ANY_QUOTE, defined_in
from clauseline.model.version import Definition

_HEADING: Final = re.compile(
    r"(?=[adgi])\b(?:definitions?|interpretation|glossary|defined terms|abbreviations|acronyms)\b",
    re.IGNORECASE,
)
_ANNOUNCED: Final = re.compile(
    r"(?=[eftw])\b(?:following (?:\w+ ){0,3}(?:definitions|expressions|terms|words|abbreviations)"
    r"|(?:expressions|terms|words) (?:\w+ ){0,6}(?:following|these) meanings?"
    r"|following meanings)\b",
    re.IGNORECASE,
)
"""A look at the first letter, here as above, makes the search fast."""
_HEADER_TERM: Final = re.compile(
    r"(?:defined )?(?:terms?|expressions?|words?(?: or phrases?)?|abbreviations?|acronyms?)\W*",
    re.IGNORECASE,
)
_HEADER_MEANING: Final = re.compile(
    r"(?:meanings?|definitions?|descriptions?|explanations?|interpretations?|full name)\W*",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"(?:“[^”]+”|\"[^\"]+\"|\u2018[^\u2018\u2019]+\u2019|'[^']+')")
_LEADS_TO_CHILDREN: Final = re.compile(r"[:\u2014\u2013-]$")
_COLUMNS: Final = 2
_TERM_WORDS: Final = 12
_HEADING_WORDS: Final = 4


class _Context(Struct, frozen=True, kw_only=True):
    """Where a clause stands: the nearest number, and whether it is among definitions."""

    number: str = ""
    among_definitions: bool = False


def find_definitions(clauses: Sequence[Clause]) -> tuple[Definition, ...]:
    """Every defined term, in the order of the document, with its meaning as it is written.

    A term in quotes is one wherever it "means", "includes", "has the meaning" of something or
    stands in brackets as in '(the "Code")'; a term without quotes, or in a table's first column,
    only under a heading or words that speak of definitions. `clause` is the number of the clause
    that defines, or of the nearest above it that has one.

    >>> from clauseline.model.clause import Clause, ClauseId
    >>> words = "“Agent” means a person appointed under clause 3."
    >>> one = Clause(id=ClauseId("a"), number="1", label="1", text=words)
    >>> [(found.term, found.text) for found in find_definitions([one])]
    [('Agent', 'a person appointed under clause 3.')]
    """
    found = (each for clause in clauses for each in _below(clause, _Context()))
    return tuple(dict.fromkeys(found))


def _below(clause: Clause, above: _Context) -> Iterator[Definition]:
    context = _Context(
        number=clause.number or above.number,
        among_definitions=above.among_definitions or _speaks_of_definitions(clause),
    )
    yield from _in_text(clause, context)
    for table in clause.tables:
        yield from _in_table(table, context)
    for child in clause.children:
        yield from _below(child, context)


def _speaks_of_definitions(clause: Clause) -> bool:
    """Whether a heading does, or words as short as one, or words that announce a list."""
    opening = clause.text.split("\n", 1)[0]
    heading = f"{clause.heading} {opening if len(opening.split()) <= _HEADING_WORDS else ''}"
    return bool(_HEADING.search(heading) or _ANNOUNCED.search(clause.text))


def _in_text(clause: Clause, context: _Context) -> Iterator[Definition]:
    if not context.among_definitions and ANY_QUOTE.search(clause.text) is None:
        return
    body = clause.text[: clause.closing].rstrip()
    closing = "" if clause.closing is None else clause.text[clause.closing :]
    found = (
        defined_in(part, among_definitions=context.among_definitions) for part in (body, closing)
    )
    for shape in (shape for shapes in found for shape in shapes):
        text = shape.meaning
        if body.endswith(text) and _LEADS_TO_CHILDREN.search(text or body):
            text = "\n".join((text, *_written_out(clause.children))).strip()
        for term in shape.terms if text else ():
            yield Definition(term=term, text=text, clause=context.number)


def _written_out(children: Sequence[Clause]) -> Iterator[str]:
    """The words of sub-clauses that belong to a meaning, a line each."""
    for child in children:
        yield " ".join(part for part in (child.label, child.heading, child.text) if part)
        yield from _written_out(child.children)


def _in_table(table: Table, context: _Context) -> Iterator[Definition]:
    """A row a term, where the table stands among definitions, says so itself, or quotes it."""
    rows = table.rows
    headed = bool(rows) and _is_header(rows[0])
    for row in rows[1:] if headed else rows:
        cells = tuple(" ".join(cell.split()) for cell in row)
        quoted = _QUOTED.findall(cells[0])
        if (
            len(cells) >= _COLUMNS
            and all(cells[:_COLUMNS])
            and (quoted or headed or _is_entry(cells, context))
        ):
            for term in quoted or (cells[0],):
                yield Definition(term=_bare(term), text=row[1].strip(), clause=context.number)


def _is_entry(cells: Sequence[str], context: _Context) -> bool:
    """Whether a row without quotes is a term and its meaning: two columns, the first short."""
    a_pair = len(cells) == _COLUMNS and len(cells[0].split()) <= _TERM_WORDS
    return a_pair and context.among_definitions


def _is_header(row: Sequence[str]) -> bool:
    return (
        len(row) >= _COLUMNS
        and _HEADER_TERM.fullmatch(row[0].strip()) is not None
        and _HEADER_MEANING.fullmatch(row[1].strip()) is not None
    )


def _bare(term: str) -> str:
    return term.strip(" “”\"\u2018\u2019':")
