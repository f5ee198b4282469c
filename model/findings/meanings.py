"""Which defined terms mean something else in the new version."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from clauseline.model.change import Change
from clauseline.model.counterparts import Counterparts, with_targets, within
from clauseline.model.version import Definition, Reference, Version
from clauseline.model.words import plain


class ChangedMeaning(Struct, frozen=True, kw_only=True):
    """A term whose meaning differs; None where a version does not define it."""

    term: str
    old: Definition | None
    new: Definition | None


def changed_meanings(
    old: Version, new: Version, counterparts: Counterparts
) -> tuple[ChangedMeaning, ...]:
    """The terms that mean something else, those newly defined and those no longer, as they stand.

    Typography and citations that follow a renumbering change no meaning.
    """
    ours, theirs = _by_term(old), _by_term(new)
    before, after = _cited(old.references), _cited(new.references)
    found: list[ChangedMeaning] = []
    for term in dict.fromkeys((*theirs, *ours)):
        one, other = ours.get(term, []), theirs.get(term, [])
        if {plain(each.text) for each in one} == {plain(each.text) for each in other}:
            continue
        said = {_said(each, before, counterparts.new_numbers): each for each in one}
        says = {_said(each, after, lambda number: (number,)): each for each in other}
        if said.keys() != says.keys():
            gone = [each for words, each in said.items() if words not in says] or one
            come = [each for words, each in says.items() if words not in said] or other
            found.append(_told(term, gone, come, counterparts))
    return tuple(found)


def _told(
    term: str, gone: Sequence[Definition], come: Sequence[Definition], counterparts: Counterparts
) -> ChangedMeaning:
    """The old and the new meaning; of several those that stand in the same clause."""
    old = next(iter(gone), None)
    here = counterparts.new_numbers(old.clause) if old else ()
    new = next((each for each in come if each.clause in here), next(iter(come), None))
    return ChangedMeaning(term=term, old=old, new=new)


def _by_term(version: Version) -> dict[str, list[Definition]]:
    found: dict[str, list[Definition]] = {}
    for each in version.definitions:
        found.setdefault(each.term, []).append(each)
    return found


def _cited(references: Sequence[Reference]) -> Mapping[str, list[Reference]]:
    found: dict[str, list[Reference]] = {}
    for each in references:
        if each.target is not None:
            found.setdefault(each.clause, []).append(each)
    return found


def _said(
    definition: Definition,
    cited: Mapping[str, Sequence[Reference]],
    named: Callable[[str], Sequence[str]],
) -> str:
    """A meaning with each citation as the clause that it names."""
    names: dict[str, list[str]] = {}
    for number, references in cited.items():
        if within(number, definition.clause):
            for each in references:
                targets = named(each.target or "")
                names.setdefault(each.text, []).extend(targets or (f"({each.target})",))
    unique = {words: [*dict.fromkeys(targets)] for words, targets in names.items()}
    return with_targets(plain(definition.text), {plain(w): t for w, t in unique.items()})


def where_made(
    meanings: Iterable[ChangedMeaning], changes: Sequence[Change]
) -> Mapping[str, tuple[ChangedMeaning, ...]]:
    """The changed meanings by the id of the change that changed them."""
    touched = [each for each in changes if _may_define(each)]
    found: dict[str, list[ChangedMeaning]] = {}
    for meaning in meanings:
        change = next((each for each in touched if _makes(each, meaning)), None)
        if change is None:
            change = next((each for each in touched if _adds_to(each, meaning)), None)
        if change is not None:
            found.setdefault(change.id, []).append(meaning)
    return {name: tuple(its) for name, its in found.items()}


def _may_define(change: Change) -> bool:
    return bool({"amended", "inserted", "deleted"} & {*change.kinds}) and not change.consequential


def _makes(change: Change, meaning: ChangedMeaning) -> bool:
    """Whether a change holds the first line of the meaning, in each version that has one."""
    sides = ((change.old, meaning.old, "-"), (change.new, meaning.new, "+"))
    said = [
        side is not None
        and within(definition.clause or side.number, side.number or definition.clause)
        and _holds(change, side.text, definition.text.split("\n", 1)[0], sign)
        for side, definition, sign in sides
        if definition is not None
    ]
    return bool(said) and all(said)


def _holds(change: Change, text: str, words: str, sign: str) -> bool:
    if words and words in text:
        return True
    cells = (
        "".join(op.text for op in cell.ops if op.kind in ("=", sign)) for cell in change.tables
    )
    return any(words and words in cell for cell in cells)


def _adds_to(change: Change, meaning: ChangedMeaning) -> bool:
    """Whether a change is of a sub-clause whose words are part of the meaning."""
    return any(
        side is not None
        and definition is not None
        and within(side.number or definition.clause, definition.clause)
        and bool(side.text)
        and side.text in definition.text
        for side, definition in ((change.old, meaning.old), (change.new, meaning.new))
    )
