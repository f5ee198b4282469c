"""Two files of one version, told apart by what they say."""

from __future__ import annotations

from itertools import zip_longest

from clauseline.model.clause import Clause, Table, walk
from clauseline.model.version import Version

Said = tuple[str, str, str, tuple[Table, ...]]


def difference(one: Version, other: Version) -> str | None:
    """Where two files of one version first read differently; None where they say the same.

    Numbers, headings, words and tables count; how a file is made does not.
    """
    pairs = zip_longest(walk(one.clauses), walk(other.clauses))
    for a, b in pairs:
        if a is None or b is None or _said(a) != _said(b):
            where = a if a is not None else b
            number = where.number if where is not None and where.number else "a heading"
            return (
                f"{other.source.file} and {one.source.file} read differently, first at {number}: "
                "compare them with clauseline diff"
            )
    return None


def _said(clause: Clause) -> Said:
    return clause.number, clause.heading, clause.text, clause.tables
