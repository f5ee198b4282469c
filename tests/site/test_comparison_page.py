from __future__ import annotations

from clauseline.model.change import Change, Comparison, Kind, Match, Side, Summary
from clauseline.model.clause import Clause
from clauseline.model.version import Version
from clauseline.site.comparison_page import Ancestor, ChangeView, Quiet, Shown, shown, sides
from corpora import SOURCE, clause, version

EMPTY = version()


def change(
    name: str,
    *kinds: Kind,
    old: Clause | None = None,
    new: Clause | None = None,
    doubtful: bool = False,
    consequential: bool = False,
) -> Change:
    return Change(
        id=name,
        kinds=kinds,
        old=Side.of(old) if old else None,
        new=Side.of(new) if new else None,
        match=Match(by="text", confidence=0.5, doubtful=doubtful),
        consequential=consequential,
    )


def seen(*changes: Change, old: Version = EMPTY, new: Version = EMPTY) -> Shown:
    comparison = Comparison(old=SOURCE, new=SOURCE, summary=Summary(), changes=changes)
    return shown(comparison, sides(old, new, old_page="old.html", new_page="new.html"))


def ids(views: tuple[ChangeView, ...]) -> list[str]:
    return [view.change.id for view in views]


def test_unchanged_clauses_are_hidden_but_counted() -> None:
    page = seen(change("c1", "unchanged"), change("c2", "unchanged"), change("c3", "amended"))
    quiet, amended = page.blocks
    assert quiet == Quiet(unchanged=2)
    assert isinstance(amended, ChangeView)
    assert ids(page.changes) == ["c3"]


def test_clauses_that_are_only_renumbered_are_folded_and_counted() -> None:
    page = seen(change("c1", "renumbered"), change("c2", "unchanged"))
    assert (ids(page.renumbered), page.changes) == (["c1"], ())
    assert page.blocks == (Quiet(unchanged=1, folded=1),)


def test_consequential_changes_are_folded() -> None:
    page = seen(change("c1", "amended", "renumbered", consequential=True))
    assert (ids(page.consequential), page.renumbered, page.changes) == (["c1"], (), ())


def test_a_clause_amended_and_renumbered_stands_in_the_open() -> None:
    page = seen(change("c1", "amended", "renumbered"))
    assert (ids(page.changes), page.renumbered) == (["c1"], ())


def test_a_doubtful_match_stands_in_the_open_whatever_its_kind() -> None:
    page = seen(
        change("c1", "unchanged", doubtful=True),
        change("c2", "renumbered", doubtful=True),
        change("c3", "amended", consequential=True, doubtful=True),
    )
    assert ids(page.changes) == ids(page.doubtful) == ["c1", "c2", "c3"]
    assert (page.renumbered, page.consequential) == ((), ())


def test_only_what_stands_in_the_open_is_numbered() -> None:
    page = seen(change("c1", "renumbered"), change("c2", "inserted"), change("c9", "deleted"))
    assert [(view.ordinal, view.change.id) for view in page.changes] == [(1, "c2"), (2, "c9")]


def test_a_change_leads_to_both_texts() -> None:
    old, new = clause("4.1", "Wait."), clause("4.2", "Wait!")
    (view,) = seen(change("c1", "amended", old=old, new=new)).changes
    assert (view.old_href, view.new_href) == ("old.html#clause-4.1", "new.html#clause-4.2")


def test_an_inserted_clause_leads_to_the_new_text_alone() -> None:
    (view,) = seen(change("c1", "inserted", new=clause("4.1"))).changes
    assert (view.old_href, view.new_href) == (None, "new.html#clause-4.1")


def test_a_change_names_the_clauses_above_it() -> None:
    inner = clause("4.1(a)", "wait;", label="(a)")
    tree = clause("4", "", clause("4.1", "The DCC shall:", inner), heading="Requests", label="4.")
    (view,) = seen(change("c1", "inserted", new=inner), new=version(tree)).changes
    assert view.above == (
        Ancestor(label="4.", words="Requests"),
        Ancestor(label="4.1", words="The DCC shall:"),
    )


def test_closing_words_are_no_part_of_what_leads_to_a_change() -> None:
    inner = clause("4(a)", "wait;", label="(a)")
    tree = clause("4", "It shall:\nand report.", inner, closing=10)
    (view,) = seen(change("c1", "inserted", new=inner), new=version(tree)).changes
    assert view.above == (Ancestor(label="4", words="It shall:"),)


def test_a_deleted_clause_is_placed_in_the_old_text() -> None:
    inner = clause("4.1", "Wait.")
    old = version(clause("4", "", inner, heading="Requests"))
    (view,) = seen(change("c1", "deleted", old=inner), old=old).changes
    assert view.above == (Ancestor(label="4", words="Requests"),)


def test_the_tables_of_an_inserted_or_deleted_clause_are_shown() -> None:
    tabled = clause("4.1", rows=(("1.6", "90 seconds"),))
    inserted, deleted = seen(
        change("c1", "inserted", new=tabled),
        change("c2", "deleted", old=tabled),
        old=version(tabled),
        new=version(tabled),
    ).changes
    assert inserted.tables == deleted.tables == tabled.tables


def test_the_tables_of_an_amended_clause_are_left_to_its_cells() -> None:
    tabled = clause("4.1", rows=(("1.6", "90 seconds"),))
    both = version(tabled)
    (view,) = seen(change("c1", "amended", old=tabled, new=tabled), old=both, new=both).changes
    assert view.tables == ()
