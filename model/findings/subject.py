"""What a rule of findings sees of a change."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from clauseline.model.change import Change
from clauseline.model.counterparts import Counterparts
from clauseline.model.duties import Cast
from clauseline.model.finding import Duties
from clauseline.model.findings.edits import Edited
from clauseline.model.findings.meanings import ChangedMeaning
from clauseline.model.version import Reference


class Found(Struct, frozen=True, kw_only=True):
    """A finding without its level, which the table of rules gives."""

    rule: str
    old: str | None = None
    new: str | None = None
    by: str | None = None
    about: str | None = None
    unclear: str | None = None


class Citations(Struct, frozen=True, kw_only=True):
    """The citations of a clause's own words in either version."""

    old: tuple[Reference, ...] = ()
    new: tuple[Reference, ...] = ()


class Subject(Struct, frozen=True, kw_only=True):
    """A change, its words with the edits in them, and what both versions say around it.

    `text` is the clause's own words, `beside` those of its cells and notes; `meanings` and
    `duties` are those that the change itself made other ones.
    """

    change: Change
    text: Edited
    beside: tuple[Edited, ...]
    citations: Citations
    meanings: tuple[ChangedMeaning, ...]
    duties: Duties
    counterparts: Counterparts
    cast: Cast

    @property
    def texts(self) -> tuple[Edited, ...]:
        """The clause's own words, then its cells and notes."""
        return (self.text, *self.beside)


Rule = Callable[[Subject], Iterator[Found]]
"""Finds what it knows of in a change; silent where it is not sure."""
