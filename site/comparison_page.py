"""The page of a comparison: what changed, clause by clause, and what is folded away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from clauseline.model.change import Change, Comparison, Side
from clauseline.model.clause import Clause, ClauseId, Note, Table
from clauseline.model.corpus import Document, HeldVersion
from clauseline.model.version import Version
from clauseline.site import addresses
from clauseline.site.findings_told import levels_told
from clauseline.site.holdings import Holdings
from clauseline.site.passages import Passage, passages
from clauseline.site.wording import beginning, counts


class Ancestor(Struct, frozen=True, kw_only=True):
    """A clause above one that changed, named by its label and heading or first words."""

    label: str
    words: str


class ChangeView(Struct, frozen=True, kw_only=True):
    """A change as the page shows it; `ordinal` counts those that are shown, from 1.

    `old_href` and `new_href` lead to the clause within either version's text. `tables` and `notes`
    are those of a clause that was inserted or deleted whole, `passages` its words where it was not.
    """

    ordinal: int
    change: Change
    above: tuple[Ancestor, ...]
    tables: tuple[Table, ...]
    notes: tuple[Note, ...]
    passages: tuple[Passage, ...]
    old_href: str | None
    new_href: str | None


class Quiet(Struct, frozen=True, kw_only=True):
    """A run of clauses between two changes, shown only as counts."""

    unchanged: int = 0
    folded: int = 0


class Shown(Struct, frozen=True, kw_only=True):
    """All that a comparison's page shows, in order."""

    blocks: tuple[ChangeView | Quiet, ...]
    changes: tuple[ChangeView, ...]
    renumbered: tuple[ChangeView, ...]
    consequential: tuple[ChangeView, ...]
    doubtful: tuple[ChangeView, ...]


class Sides(Struct, frozen=True, kw_only=True):
    """Two versions by clause id: the way up from each clause, its tables, and its page."""

    old: Mapping[ClauseId, tuple[Clause, ...]]
    new: Mapping[ClauseId, tuple[Clause, ...]]
    old_page: str
    new_page: str


def comparison_context(
    document: Document, old: HeldVersion, new: HeldVersion, holdings: Holdings
) -> dict[str, object]:
    """What the template of a comparison says."""
    before, after = (holdings.milestone(document, held.entry.version) for held in (old, new))
    comparison = holdings.comparisons[document.entry.id, new.entry.version]
    both = sides(old.text, new.text, old_page=before.address, new_page=after.address)
    page = addresses.changes_page(document.entry.id, new.entry.version)
    return {
        "document": document.entry,
        "before": before,
        "after": after,
        "comparison": comparison,
        "front": passages(comparison.front),
        "counts": counts(comparison.summary),
        "levels": levels_told(comparison),
        "direct": [each for each in comparison.affected if each.is_direct],
        "further": [each for each in comparison.affected if not each.is_direct],
        "terms": [each for each in comparison.terms if each.since == "new"],
        "shown": shown(comparison, both),
        "data": addresses.data_beside(page, "changes.json"),
    }


def sides(old: Version, new: Version, *, old_page: str, new_page: str) -> Sides:
    """The two versions of a comparison, ready for looking up their clauses."""
    return Sides(
        old=dict(_ways_up(old.clauses, ())),
        new=dict(_ways_up(new.clauses, ())),
        old_page=old_page,
        new_page=new_page,
    )


def _ways_up(
    clauses: Iterable[Clause], above: tuple[Clause, ...]
) -> Iterator[tuple[ClauseId, tuple[Clause, ...]]]:
    for clause in clauses:
        way = (*above, clause)
        yield clause.id, way
        yield from _ways_up(clause.children, way)


def shown(comparison: Comparison, both: Sides) -> Shown:
    """What the page shows of a comparison: doubtful matches always stand in the open."""
    views = _views(comparison.changes, both)
    return Shown(
        blocks=tuple(_blocks(comparison.changes, views)),
        changes=tuple(view for view in views.values() if _is_open(view.change)),
        renumbered=tuple(view for view in views.values() if _is_renumbered_only(view.change)),
        consequential=tuple(view for view in views.values() if _is_consequential(view.change)),
        doubtful=tuple(view for view in views.values() if _is_doubtful(view.change)),
    )


def _views(changes: Sequence[Change], both: Sides) -> dict[str, ChangeView]:
    views: dict[str, ChangeView] = {}
    ordinal = 0
    for change in changes:
        if not _is_unchanged(change):
            ordinal += _is_open(change)
            views[change.id] = _change_view(change, both, ordinal)
    return views


def _blocks(
    changes: Sequence[Change], views: Mapping[str, ChangeView]
) -> Iterator[ChangeView | Quiet]:
    unchanged = folded = 0
    for change in changes:
        if _is_open(change):
            if unchanged or folded:
                yield Quiet(unchanged=unchanged, folded=folded)
                unchanged = folded = 0
            yield views[change.id]
        else:
            unchanged += _is_unchanged(change)
            folded += not _is_unchanged(change)
    if unchanged or folded:
        yield Quiet(unchanged=unchanged, folded=folded)


def _change_view(change: Change, both: Sides, ordinal: int) -> ChangeView:
    ways = both.new if change.new else both.old
    side = change.new or change.old
    way = ways.get(side.id, ()) if side else ()
    # Cell by cell, a table that came or went with its clause could not be read.
    whole = not (change.old and change.new) and way
    return ChangeView(
        ordinal=ordinal,
        change=change,
        above=tuple(_ancestor(clause) for clause in way[:-1]),
        tables=way[-1].tables if whole else (),
        notes=way[-1].notes if whole else (),
        passages=passages(change.ops),
        old_href=_href(both.old_page, change.old),
        new_href=_href(both.new_page, change.new),
    )


def _href(page: str, side: Side | None) -> str | None:
    return addresses.within(page, side.id) if side else None


def _ancestor(clause: Clause) -> Ancestor:
    opening = clause.text if clause.closing is None else clause.text[: clause.closing]
    return Ancestor(label=clause.label, words=clause.heading or beginning(opening))


def _is_unchanged(change: Change) -> bool:
    return change.kinds == ("unchanged",) and not _is_doubtful(change)


def _is_doubtful(change: Change) -> bool:
    return change.match is not None and change.match.doubtful


def _is_consequential(change: Change) -> bool:
    return change.consequential and not _is_doubtful(change)


def _is_renumbered_only(change: Change) -> bool:
    return change.kinds == ("renumbered",) and not change.consequential and not _is_doubtful(change)


def _is_open(change: Change) -> bool:
    return not (_is_unchanged(change) or _is_consequential(change) or _is_renumbered_only(change))
