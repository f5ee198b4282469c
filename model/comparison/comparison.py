"""Two versions -> what happened to each clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, structs

from clauseline.model.alignment import align
from clauseline.model.alignment.pairing import Pairing
from clauseline.model.alignment.parts import find_parts
from clauseline.model.change import (
    CellChange,
    Change,
    Comparison,
    Kind,
    Match,
    NoteChange,
    Op,
    Side,
    Tag,
    summary_of,
)
from clauseline.model.clause import Clause, ClauseId
from clauseline.model.comparison.consequential import Renumbering
from clauseline.model.comparison.ops import text_ops
from clauseline.model.comparison.passages import changed_words
from clauseline.model.comparison.placement import moved_pairs, told_order
from clauseline.model.comparison.portions import Portion, portions
from clauseline.model.comparison.table_ops import note_changes, table_changes
from clauseline.model.comparison.tags import Wording, tags_of, terms_pattern
from clauseline.model.consequences.affected import affected_clauses
from clauseline.model.consequences.duties import changed_duties
from clauseline.model.consequences.pointing import lost_citations
from clauseline.model.consequences.terms import term_problems
from clauseline.model.counterparts import Counterparts
from clauseline.model.findings import Context, find
from clauseline.model.findings.meanings import changed_meanings
from clauseline.model.version import Version
from clauseline.model.words import folded

_ABSENT: Final = Clause(id=ClauseId(""), number="", label="")


class _Two(Struct, frozen=True, kw_only=True):
    """A clause as either version has it; None where one has not.

    Of one that was split or merged, what the portion is about.
    """

    old: Clause | None
    new: Clause | None
    moved: bool = False
    portion: Portion | None = None

    def is_part(self, kind: Kind) -> bool:
        """Whether the clause was split, or merged: then only a part of it is told of here."""
        return self.portion is not None and self.portion.kind == kind


class _Edits(Struct, frozen=True, kw_only=True):
    """How a clause's words differ, passage by passage."""

    text: tuple[Op, ...]
    heading: tuple[Op, ...]
    tables: tuple[CellChange, ...]
    notes: tuple[NoteChange, ...]
    text_differs: bool

    @property
    def any(self) -> bool:
        """Whether any words differ; white space is none."""
        return self.text_differs or bool(self.heading or self.tables or self.notes)


def compare(old: Version, new: Version, matches: Sequence[tuple[str, str]] = ()) -> Comparison:
    """What happened to each clause between two versions, in the order of the new one.

    `matches` are pairs of an old and a new clause number that a person has settled. White space
    makes no difference anywhere. Raises NotFound for a settled number that no clause bears.
    """
    pairing = align(old, new, matches)
    teller = _Teller(old, new, pairing)
    changes = tuple(teller.changes())
    counterparts = Counterparts(changes)
    meanings = changed_meanings(old, new, counterparts)
    duties = changed_duties(old, new, changes)
    lost = lost_citations(old, new, counterparts)
    context = Context(old=old, new=new, meanings=meanings, duties=duties, counterparts=counterparts)
    return Comparison(
        old=old.source,
        new=new.source,
        summary=summary_of(changes),
        changes=find(changes, context),
        front=_ops_where_changed("\n".join(old.front), "\n".join(new.front)),
        affected=affected_clauses(new, changes, meanings, counterparts, lost),
        citations=lost,
        duties=duties,
        terms=term_problems(old, new),
    )


class _Teller:
    """Tells what happened to each clause, given which is which."""

    def __init__(self, old: Version, new: Version, pairing: Pairing) -> None:
        self._pairing = pairing
        self._parts = find_parts(pairing)
        self._portions = portions(pairing, self._parts)
        self._renumbering = Renumbering(old, new, pairing)
        self._terms = terms_pattern((*old.definitions, *new.definitions))
        self._meanings = (_meanings(old), _meanings(new))

    def changes(self) -> Iterator[Change]:
        """One change a clause, in the order of the new version."""
        moved = moved_pairs(self._pairing)
        for count, (old, new) in enumerate(self._told_pairs(moved), 1):
            two = self._two(old, new, moved=(old, new) in moved)
            change = self._change(two)
            match = self._match(old, new, change)
            yield structs.replace(change, id=f"c{count}", match=match)

    def _told_pairs(
        self, moved: frozenset[tuple[int, int]]
    ) -> Iterator[tuple[int | None, int | None]]:
        """The clauses in the order in which they are told; a part with the whole it belongs to.

        What was merged into a clause stands with it.
        """
        members: dict[int, list[int]] = {}
        for part, whole in self._parts.merged.items():
            members.setdefault(whole.place, []).append(part)
        for old, new in told_order(self._pairing, moved):
            if new is None:
                if old not in self._parts.merged:
                    yield old, None
                continue
            split = self._parts.split.get(new)
            yield (old if split is None else split.place), new
            yield from ((part, new) for part in members.get(new, ()))

    def _two(self, old: int | None, new: int | None, *, moved: bool) -> _Two:
        ours = None if old is None else self._pairing.old.entries[old].clause
        theirs = None if new is None else self._pairing.new.entries[new].clause
        portion = None if old is None or new is None else self._portions.get((old, new))
        if portion is None or ours is None or theirs is None:
            return _Two(old=ours, new=theirs, moved=moved)
        ours, theirs = (
            structs.replace(ours, text=portion.old),
            structs.replace(theirs, text=portion.new),
        )
        if portion.apart and portion.kind == "split":
            ours = structs.replace(ours, heading="", tables=(), notes=())
        elif portion.apart:
            theirs = structs.replace(theirs, heading="", tables=(), notes=())
        return _Two(old=ours, new=theirs, moved=moved, portion=portion)

    def _match(self, old: int | None, new: int | None, change: Change) -> Match | None:
        """Why two clauses are one; words that agree but for citations leave no doubt."""
        if old is None or new is None:
            return None
        portion = self._portions.get((old, new))
        if portion is not None and portion.apart:
            return Match(by="text", confidence=round(portion.share, 2))
        match = self._pairing.matches[old, new]
        if change.consequential and match.by != "settled":
            return Match(by="text", confidence=1.0)
        return match

    def _change(self, two: _Two) -> Change:
        edits = _edits(two)
        kinds = _kinds(two, edits)
        consequential = self._is_consequential(two, kinds)
        return Change(
            id="",
            kinds=kinds,
            consequential=consequential,
            tags=("citation",) if consequential else self._tags(two, edits, kinds),
            old=Side.of(two.old, part=two.is_part("split")) if two.old else None,
            new=Side.of(two.new, part=two.is_part("merged")) if two.new else None,
            ops=edits.text,
            heading_ops=edits.heading,
            tables=edits.tables,
            notes=edits.notes,
            partners=two.portion.partners if two.portion else (),
        )

    def _is_consequential(self, two: _Two, kinds: Sequence[Kind]) -> bool:
        if two.old is None or two.new is None or two.portion is not None:
            return False
        if "amended" not in kinds or "moved" in kinds:
            return False
        return self._renumbering.explains(two.old, two.new)

    def _tags(self, two: _Two, edits: _Edits, kinds: Sequence[Kind]) -> tuple[Tag, ...]:
        if not {"inserted", "deleted", "amended"}.intersection(kinds):
            return ()
        cells, notes = ([each.ops for each in edits.tables], [each.ops for each in edits.notes])
        numbers = [side.number if side else "" for side in (two.old, two.new)]
        wording = Wording(
            words=changed_words((edits.text, edits.heading, *cells, *notes)),
            terms=self._terms,
            meanings=tuple(
                meaning
                for known, number in zip(self._meanings, numbers, strict=True)
                for meaning in known.get(number, ())
            ),
        )
        return tags_of(wording)


def _edits(two: _Two) -> _Edits:
    old, new = two.old or _ABSENT, two.new or _ABSENT
    return _Edits(
        text=text_ops(old.text, new.text) if two.portion is None else two.portion.ops,
        heading=_ops_where_changed(old.heading, new.heading),
        tables=table_changes(old.tables, new.tables),
        notes=note_changes(old.notes, new.notes),
        text_differs=folded(old.text) != folded(new.text),
    )


def _kinds(two: _Two, edits: _Edits) -> tuple[Kind, ...]:
    if two.old is None:
        return ("inserted",)
    if two.new is None:
        return ("deleted",)
    kinds: list[Kind] = [] if two.portion is None else [two.portion.kind]
    if two.moved:
        kinds.append("moved")
    elif not (two.portion and two.portion.apart) and two.old.number != two.new.number:
        kinds.append("renumbered")
    if edits.any:
        kinds.append("amended")
    return tuple(kinds) or ("unchanged",)


def _ops_where_changed(old: str, new: str) -> tuple[Op, ...]:
    return () if folded(old) == folded(new) else text_ops(old, new)


def _meanings(version: Version) -> dict[str, list[str]]:
    """The meanings of defined terms by the number of the clause that defines."""
    found: dict[str, list[str]] = {}
    for definition in version.definitions:
        found.setdefault(definition.clause, []).append(definition.text)
    return found
