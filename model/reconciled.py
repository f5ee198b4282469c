"""The values of a reconciliation: where official mark-up and the clean texts do not agree."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from clauseline.model.version import Source

Matter = Literal["words", "clause", "moved", "split", "merged", "number"]
"""What differs: words within a clause, a clause as a whole, where it stands, or its number."""
PhantomKind = Literal["inserted", "deleted", "replaced", "moved"]


class Unmarked(Struct, frozen=True, kw_only=True):
    """A change between the clean texts that the mark-up does not show.

    `number` is the clause's new number, its old one where the new text has no such clause; the
    front has "". `old` and `new` are the words that differ, "" where a text has none; for a number
    they are the numbers, for a clause that moved, was split or merged its words.
    `where` is "heading", "text", or names the cell or the note.
    """

    number: str
    old: str
    new: str
    matter: Matter = "words"
    where: str = "text"
    old_number: str | None = None
    new_number: str | None = None


class Phantom(Struct, frozen=True, kw_only=True):
    """Words that the mark-up marks and that are the same in both clean texts.

    `number` is the clause's in the mark-up. `kind` says what the mark-up does to the words.
    """

    number: str
    text: str
    kind: PhantomKind
    where: str = "text"
    author: str | None = None
    date: str | None = None


class OldDiffers(Struct, frozen=True, kw_only=True):
    """Words of which the mark-up, its changes rejected, says something else than the old text.

    `number` is the clause's in the old text, in the mark-up where the old text has no such clause.
    `old` is what the old text says, `marked` what the mark-up makes of it.
    """

    number: str
    old: str
    marked: str
    matter: Matter = "words"
    where: str = "text"
    author: str | None = None
    date: str | None = None


class NewDiffers(Struct, frozen=True, kw_only=True):
    """Words of which the mark-up, its changes accepted, says something else than the new text.

    `number` is the clause's in the new text, in the mark-up where the new text has no such clause.
    `new` is what the new text says, `marked` what the mark-up makes of it.
    """

    number: str
    new: str
    marked: str
    matter: Matter = "words"
    where: str = "text"
    author: str | None = None
    date: str | None = None


Finding = Unmarked | Phantom | OldDiffers | NewDiffers


class Reconciliation(Struct, frozen=True, kw_only=True):
    """Mark-up held against both clean texts: what it keeps silent, and what it should not say.

    `agrees` is true where it tells the whole difference between them and nothing else. No
    difference stands in two lists, but for words that both clean texts have and the mark-up has
    otherwise: these are told of the old text and of the new one.
    """

    schema: Literal["clauseline/reconciliation@1"] = "clauseline/reconciliation@1"
    marked: Source
    old: Source
    new: Source
    agrees: bool
    unmarked: tuple[Unmarked, ...] = ()
    phantom: tuple[Phantom, ...] = ()
    old_differs: tuple[OldDiffers, ...] = ()
    new_differs: tuple[NewDiffers, ...] = ()
