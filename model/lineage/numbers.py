"""The version whose number somebody means who names a clause without a version."""

from __future__ import annotations

from clauseline.model.clause import Clause
from clauseline.model.corpus import Document, HeldVersion
from clauseline.model.errors import NotFound
from clauseline.model.lookup import find_clauses, loose


def bearer_of(
    document: Document, number: str, named: HeldVersion | None = None
) -> tuple[HeldVersion, tuple[Clause, ...]]:
    """The version that has a clause of a number, with the clauses that bear it.

    The one `named`, else the newest; drafts come last, and so does a version that has the number
    only within a schedule. Raises NotFound, with the numbers near it, where none has it.
    """
    if named is not None:
        return named, find_clauses(named.text, number)
    newest = sorted(document.versions, key=lambda held: held.entry.status != "draft")[::-1]
    found = [(held, clauses) for held in newest if (clauses := _clauses(held, number))]
    exact = [pair for pair in found if loose(pair[1][0].number) == loose(number)]
    if found:
        return (exact or found)[0]
    if not newest:
        raise NotFound(
            f"the corpus holds no version of {document.entry.id}",
            remedy="add one with clauseline add",
        )
    try:
        return newest[0], find_clauses(newest[0].text, number)
    except NotFound as error:
        raise NotFound(
            f'no version of {document.entry.id} has a clause numbered "{number}"',
            remedy=f"in {newest[0].entry.version} {error.remedy}",
        ) from error


def _clauses(held: HeldVersion, number: str) -> tuple[Clause, ...]:
    try:
        return find_clauses(held.text, number)
    except NotFound:
        return ()
