"""What a comparison finds in its changes: values with a rule's name, never a sentence."""

from __future__ import annotations

from typing import Final, Literal

from msgspec import Struct

from clauseline.model.clause import ClauseId

Level = Literal["major", "minor", "editorial"]
"""How much a finding weighs, the weightiest first; see docs/findings.md."""


_DIRECT: Final = 2


class Finding(Struct, frozen=True, kw_only=True):
    """What a rule recognised in a change.

    `old` and `new` are what either version says, None where it says nothing of the sort: a length
    of time or a date as ISO 8601 writes it, everything else in the document's words. `by` is how
    much longer or shorter a time became. `about` names what is meant where the clause alone does
    not say it: the term defined, the verb of a duty. `unclear` says why the two cannot be held
    against each other, else None.
    """

    rule: str
    level: Level
    old: str | None = None
    new: str | None = None
    by: str | None = None
    about: str | None = None
    unclear: str | None = None


class Reason(Struct, frozen=True, kw_only=True):
    """Why a clause is affected by a change elsewhere.

    `term` is the defined term that it uses, `citation` its own words that cite. `path` holds the
    numbers of the clauses from the one that changed to the one affected.
    """

    kind: Literal["definition", "citation"]
    term: str | None = None
    citation: str | None = None
    path: tuple[str, ...]


class Affected(Struct, frozen=True, kw_only=True):
    """A clause of the new version whose words stand but may now mean something else."""

    number: str
    id: ClauseId
    because: tuple[Reason, ...]

    @property
    def is_direct(self) -> bool:
        """Whether nothing stands between the clause that changed and this one."""
        return any(len(reason.path) == _DIRECT for reason in self.because)


class LostCitation(Struct, frozen=True, kw_only=True):
    """A citation in the new text that its clause did not change, and that now misses.

    `was` is the number of the clause that it cited in the old version, `now` the number that this
    clause bears in the new one, None where it is gone.
    """

    clause: str
    id: ClauseId
    text: str
    problem: Literal["points-elsewhere", "points-nowhere"]
    was: str
    now: str | None = None


class Duty(Struct, frozen=True, kw_only=True):
    """Who must do, or must not do, what: one statement of a clause.

    An `actor` or a `verb` that the words do not name beyond doubt is "unclear"; `text` has the
    words.
    """

    clause: str
    id: ClauseId
    actor: str
    verb: str
    kind: Literal["must", "must not"]
    text: str


class Duties(Struct, frozen=True, kw_only=True):
    """The duties that only the new version states, and those that only the old one does."""

    gained: tuple[Duty, ...] = ()
    lost: tuple[Duty, ...] = ()


class TermProblem(Struct, frozen=True, kw_only=True):
    """A defined term of the new version with which something is wrong, and where that shows.

    `since` is "old" where the old version has the same problem.
    """

    term: str
    problem: Literal["used-not-defined", "defined-not-used", "defined-twice"]
    clauses: tuple[str, ...]
    since: Literal["old", "new"]
