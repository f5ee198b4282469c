"""The values of a clause's life: what happened to it from version to version."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct

from clauseline.model.change import Change, Kind, Match, Side
from clauseline.model.clause import ClauseId
from clauseline.model.corpus import Brought, Status


class Returned(Struct, frozen=True, kw_only=True):
    """A clause that had gone and stands again.

    `version` is the last one before that had it, `old` the number that it bore there.
    """

    id: ClauseId
    version: str
    old: str
    new: str
    match: Match


class Below(Struct, frozen=True, kw_only=True):
    """What happened to a sub-clause; one that went bears the number that it had."""

    number: str
    kinds: tuple[Kind, ...]


class Stage(Struct, frozen=True, kw_only=True):
    """What a version did to a clause.

    `clauses` are what it is in this version: none once it has gone, several once it was split.
    `changes` tell how it came from the version that this one `follows`, as a comparison of the two
    tells it. `below` names its sub-clauses that came, went, moved or changed their words.
    `in_force` is the version's day, `commences` the clause's own where it has one; without a day a
    version has no `status` but draft. `gap` names versions that are missing before this one.
    """

    version: str
    status: Status | None
    in_force: dt.date | None
    commences: dt.date | None
    direction: Brought | None
    follows: str | None
    gap: str | None
    clauses: tuple[Side, ...]
    changes: tuple[Change, ...]
    returned: tuple[Returned, ...]
    below: tuple[Below, ...]


class Life(Struct, frozen=True, kw_only=True):
    """A clause through all versions that had it, oldest first.

    `number` and `id` are those that it bears in the version by which it was named. `elsewhere` has
    the versions whose clause of that number is another one.
    """

    number: str
    id: ClauseId
    stages: tuple[Stage, ...]
    elsewhere: tuple[str, ...] = ()


class Log(Struct, frozen=True, kw_only=True):
    """The lives of the clauses that bear a number in a version, one as a rule."""

    schema: Literal["clauseline/log@1"] = "clauseline/log@1"
    document: str
    title: str
    clause: str
    version: str
    lives: tuple[Life, ...]
