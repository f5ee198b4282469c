from __future__ import annotations

from msgspec import structs

from clauseline.model.change import Change, Comparison, Kind, Match, Side, Summary
from clauseline.model.clause import Clause, ClauseId
from clauseline.model.corpus import ClausePair, VersionEntry
from clauseline.model.work import InOrder
from clauseline.site.history import Whereabouts, compare_all, steps, whereabouts
from corpora import SOURCE, clause, corpus, document, held

ONE = held(VersionEntry(version="1.0"), clause("4.1", "Wait."))
TWO = held(VersionEntry(version="2.0"), clause("4.2", "Wait."))
THREE = held(VersionEntry(version="3.0", replaces="1.0"), clause("4.3", "Wait."))


def comparison(*pairs: tuple[Clause | None, Clause | None], doubtful: bool = False) -> Comparison:
    kinds: tuple[Kind, ...] = ("renumbered",)
    match = Match(by="text", confidence=0.6, doubtful=doubtful)
    changes = tuple(
        Change(
            id=f"c{place}",
            kinds=kinds,
            old=Side.of(old) if old else None,
            new=Side.of(new) if new else None,
            match=match,
        )
        for place, (old, new) in enumerate(pairs, start=1)
    )
    return Comparison(old=SOURCE, new=SOURCE, summary=Summary(), changes=changes)


def test_there_is_a_step_to_each_version_that_follows_another() -> None:
    told = [(s.document, s.old.entry.version, s.new.entry.version) for s in steps(
        corpus(document(ONE, TWO, THREE), document(ONE, name="QR"))
    )]  # fmt: skip
    assert told == [("AL", "1.0", "2.0"), ("AL", "1.0", "3.0")]


def test_settled_pairs_go_to_the_step_between_their_versions() -> None:
    pair = ClausePair(old="AL@1.0 Schedule 2, 3(a)", new="AL@2.0 4.2")
    settled = structs.replace(corpus(document(ONE, TWO, THREE)), matches=(pair,))
    assert [s.matches for s in steps(settled)] == [(("Schedule 2, 3(a)", "4.2"),), ()]


def test_every_step_is_compared_by_the_runner_it_is_given() -> None:
    found = compare_all(corpus(document(ONE, TWO, THREE)), InOrder())
    assert list(found) == [("AL", "2.0"), ("AL", "3.0")]
    assert [change.kinds for change in found["AL", "2.0"].changes] == [("renumbered",)]


def test_a_clause_is_followed_through_two_versions() -> None:
    last = structs.replace(THREE, entry=VersionEntry(version="3.0"))
    (one,), (two,), (three,) = (v.text.clauses for v in (ONE, TWO, last))
    found = whereabouts(
        document(ONE, TWO, last),
        last,
        {("AL", "2.0"): comparison((one, two)), ("AL", "3.0"): comparison((two, three))},
    )
    now = Whereabouts(id=ClauseId("clause-4.3"), number="4.3")
    assert found == {"2.0": {two.id: now}, "1.0": {one.id: now}}


def test_a_clause_deleted_on_the_way_is_nowhere() -> None:
    last = structs.replace(THREE, entry=VersionEntry(version="3.0"))
    (one,), (two,) = ONE.text.clauses, TWO.text.clauses
    found = whereabouts(
        document(ONE, TWO, last),
        last,
        {("AL", "2.0"): comparison((one, two)), ("AL", "3.0"): comparison((two, None))},
    )
    assert found == {"2.0": {}, "1.0": {}}


def test_a_doubtful_match_on_the_way_makes_the_whole_way_doubtful() -> None:
    last = structs.replace(THREE, entry=VersionEntry(version="3.0"))
    (one,), (two,), (three,) = (v.text.clauses for v in (ONE, TWO, last))
    found = whereabouts(
        document(ONE, TWO, last),
        last,
        {
            ("AL", "2.0"): comparison((one, two), doubtful=True),
            ("AL", "3.0"): comparison((two, three)),
        },
    )
    assert found["1.0"][one.id].doubtful
    assert not found["2.0"][two.id].doubtful


def test_a_version_off_the_road_to_the_current_one_is_left_out() -> None:
    (one,), (three,) = ONE.text.clauses, THREE.text.clauses
    found = whereabouts(document(ONE, TWO, THREE), THREE, {("AL", "3.0"): comparison((one, three))})
    assert list(found) == ["1.0"]


def test_versions_that_replace_each_other_do_not_go_round_for_ever() -> None:
    one = held(VersionEntry(version="1.0", replaces="2.0"), clause("4.1"))
    two = held(VersionEntry(version="2.0", replaces="1.0"), clause("4.1"))
    pair = comparison((one.text.clauses[0], two.text.clauses[0]))
    found = whereabouts(document(one, two), two, {("AL", "1.0"): pair, ("AL", "2.0"): pair})
    assert list(found) == ["1.0"]
