"""A small language for inputs, so that a test shows only what it is about.

Each string is a clause: its number, then its words.

    "4.1 Wait 30 seconds."              a clause; it stands within 4 where there is a 4
    "4.1(a) first;"                     within 4.1
    "4 # Timeouts"                      a heading
    "4.1 # Timeouts | Wait 30 seconds." a heading and words
    "4.1"                               a clause without words of its own
    "Part A # General"                  holds what follows, up to the next Part
    "Schedule 2 # Tests", "Schedule 2, 3(a) words"
    "# General"                         a heading without a number; holds what follows
    "## Detail"                         the same, within the clause before it
    "4.1 bullet 1 words"                a bullet

A Table or a Note belongs to the clause before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from clauseline.model.change import Change, Comparison, Side
from clauseline.model.citations import find_references
from clauseline.model.clause import Clause, Note, Table
from clauseline.model.definitions import find_definitions
from clauseline.model.identity import Identities
from clauseline.model.number import container_of
from clauseline.model.version import Source, Version

_CLAUSE = re.compile(
    r"(?:(?P<number>(?:(?:Part|Chapter|Schedule|Annex|Appendix) \w+(?:, (?:Part \w+|\S+))?"
    r"|\w*\d\S*|\([a-z]+\))(?: bullet \d+)?)(?:\s+|$))?(?P<level>#{0,2})\s*(?P<words>.*)",
    re.DOTALL,
)


@dataclass
class _Draft:
    """A clause that may still be given sub-clauses."""

    number: str
    label: str = ""
    level: str = ""
    heading: str = ""
    text: str = ""
    tables: list[Table] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    children: list[_Draft] = field(default_factory=list)


def version(*items: str | Table | Note, file: str = "input.docx") -> Version:
    """The version that the items spell out."""
    clauses = clauses_of(*items)
    definitions = find_definitions(clauses)
    return Version(
        source=Source(file=file, sha256="0" * 64, reader="docx"),
        title="",
        clauses=clauses,
        definitions=definitions,
        references=find_references(clauses, definitions),
    )


def clauses_of(*items: str | Table | Note) -> tuple[Clause, ...]:
    """The clause tree that the items spell out."""
    root = _Draft("")
    path = [root]
    for item in items:
        if isinstance(item, Table):
            path[-1].tables.append(item)
        elif isinstance(item, Note):
            path[-1].notes.append(item)
        else:
            draft = _draft(item)
            while len(path) > 1 and not _within(path, draft):
                path.pop()
            draft.label = _label(draft.number, path[-1].number)
            path[-1].children.append(draft)
            path.append(draft)
    return _frozen(root.children, Identities())


def table(*rows: Sequence[str]) -> Table:
    """A table of these rows."""
    return Table(rows=tuple(tuple(row) for row in rows))


def told(comparison: Comparison) -> list[str]:
    """What a comparison says, a line each: "4.1 -> 4.2 renumbered"; unchanged ones left out."""
    return [_line(each) for each in comparison.changes if each.kinds != ("unchanged",)]


def marked(change: Change) -> str:
    """A change's words with their marks: "within [-30-][+90+] seconds"."""
    marks = {"=": "{}", "-": "[-{}-]", "+": "[+{}+]"}
    return "".join(marks[op.kind].format(op.text) for op in change.ops)


def _draft(item: str) -> _Draft:
    found = _CLAUSE.fullmatch(item.strip())
    assert found is not None
    draft = _Draft(found["number"] or "", level=found["level"] if not found["number"] else "")
    if found["level"]:
        heading, _, text = found["words"].partition(" | ")
        draft.heading, draft.text = heading, text
    else:
        draft.text = found["words"]
    return draft


def _within(path: Sequence[_Draft], draft: _Draft) -> bool:
    """Whether a clause stands within the last of the path."""
    above = path[-1]
    if draft.level == "##":
        return above.level != "##"
    if draft.level == "#":
        return container_of(above.number) is not None and "," not in above.number
    if container_of(draft.number) and "," not in draft.number:
        return False
    if above.level == "##":
        below = path[-2].number
        return not below or _holds(below, draft.number)
    if above.level == "#":
        return len(path) == 2 or _holds(path[-2].number, draft.number)
    return _holds(above.number, draft.number)


def _holds(above: str, number: str) -> bool:
    if container_of(above) in {"part", "chapter"} and "," not in above:
        return "," not in number
    rest = number.removeprefix(above)
    return rest not in {number, ""} and not rest[0].isalnum()


def _label(number: str, above: str) -> str:
    if " bullet " in number:
        return "•"
    rest = number.removeprefix(above).removeprefix(", ") if above else number
    return number if rest.startswith(".") else rest


def _frozen(drafts: Sequence[_Draft], identities: Identities) -> tuple[Clause, ...]:
    return tuple(
        Clause(
            id=identities.name(draft.number, [draft.heading, draft.text]),
            number=draft.number,
            label=draft.label,
            heading=draft.heading,
            text=draft.text,
            tables=tuple(draft.tables),
            notes=tuple(draft.notes),
            children=_frozen(draft.children, identities),
        )
        for draft in drafts
    )


def _line(change: Change) -> str:
    names = [_name(side) for side in (change.old, change.new) if side is not None]
    what = [*change.kinds, *(["consequential"] if change.consequential else [])]
    return f"{' -> '.join(dict.fromkeys(names))} {', '.join(what)}"


def _name(side: Side) -> str:
    return side.number or f'"{side.heading or side.text}"'
