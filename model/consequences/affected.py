"""Clauses whose words stand, but that use a term or cite a clause that changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from clauseline.model.change import Change
from clauseline.model.clause import Clause, ClauseId, walk
from clauseline.model.consequences.usage import Terms, passages_of
from clauseline.model.counterparts import Counterparts, citations_by_clause, numbers_above, within
from clauseline.model.finding import Affected, LostCitation, Reason
from clauseline.model.findings.find import has_substance
from clauseline.model.findings.meanings import ChangedMeaning
from clauseline.model.number import container_of
from clauseline.model.version import Version

_GROUPS: Final = frozenset({"part", "chapter"})
"""What only gathers clauses: a citation of it is of none of them."""

Path = tuple[str, ...]


def affected_clauses(
    new: Version,
    changes: Sequence[Change],
    meanings: Sequence[ChangedMeaning],
    counterparts: Counterparts,
    lost: Sequence[LostCitation] = (),
) -> tuple[Affected, ...]:
    """The clauses of the new version that a change elsewhere reaches, each with the way.

    A change reaches the clauses that use a term whose meaning it changed, and those that cite the
    clause that changed or one that it stands in; and it goes on from what it reached. Renumbering,
    typography and citations that follow a renumbering reach nobody. A clause reached directly has
    each of its direct reasons, any other the shortest alone, so that a circle ends. Citations that
    are `lost` lead nowhere: they no longer name the clause that was meant.
    """
    changed = [each for each in changes if changes_meaning(each)]
    terms = [each.term for each in meanings if each.new is not None]
    if not changed and not terms:
        return ()
    spread = _Spread(_Web(new, lost), {each.new.id for each in changed if each.new})
    spread.run(terms, [*dict.fromkeys(_numbers(changed, counterparts))])
    return tuple(
        Affected(number=clause.number, id=clause.id, because=tuple(reasons))
        for clause in walk(new.clauses)
        if (reasons := spread.reasons.get(clause.id))
    )


def changes_meaning(change: Change) -> bool:
    """Whether a clause says something else: its own words differ, and not by typography alone."""
    kinds = {"inserted", "deleted", "amended"}.intersection(change.kinds)
    return bool(kinds) and has_substance(change) and change.tags != ("typographical",)


def _numbers(changed: Iterable[Change], counterparts: Counterparts) -> Iterator[str]:
    """The new numbers of what changed; of a clause that is gone, that of the one it stood in."""
    for change in changed:
        if change.new is not None:
            yield change.new.number
        elif change.old is not None:
            above = (counterparts.new_numbers(each) for each in numbers_above(change.old.number))
            yield from next((found for found in above if found), ())[:1]


class _Web:
    """What leads from a term or a clause to those that rely on it."""

    def __init__(self, version: Version, lost: Sequence[LostCitation]) -> None:
        """Reads every clause and every definition once."""
        missed = {(each.id, each.text) for each in lost}
        self.clauses = {clause.id: clause for clause in walk(version.clauses)}
        terms = Terms(each.term for each in version.definitions)
        self.made_in = {each.term: each.clause for each in version.definitions}
        self.users: dict[str, list[Clause]] = {}
        self.citing: dict[str, list[tuple[Clause, str]]] = {}
        self.terms_by_term: dict[str, list[str]] = {}
        self.terms_by_number: dict[str, list[str]] = {}
        for clause in self.clauses.values():
            used = {term for text in passages_of(clause) for term in terms.used_in(text)}
            for term in used:
                self.users.setdefault(term, []).append(clause)
        cited: dict[str, list[tuple[str, str]]] = {}
        for name, references in citations_by_clause(version).items():
            for each in references:
                if each.target is not None and (name, each.text) not in missed:
                    self.citing.setdefault(each.target, []).append((self.clauses[name], each.text))
                    cited.setdefault(each.clause, []).append((each.text, each.target))
        for definition in version.definitions:
            for term in {*terms.used_in(definition.text)} - {definition.term}:
                self.terms_by_term.setdefault(term, []).append(definition.term)
            for text, target in cited.get(definition.clause, ()):
                if text in definition.text:
                    self.terms_by_number.setdefault(target, []).append(definition.term)


class _Spread:
    """Follows changes from clause to term to clause, the nearest first."""

    def __init__(self, web: _Web, changed: set[ClauseId]) -> None:
        self.reasons: dict[ClauseId, list[Reason]] = {}
        self._web = web
        self._changed = changed
        self._depth: dict[ClauseId, int] = {}
        self._seen: set[object] = set()
        self._ahead: deque[tuple[str, bool, Path, int]] = deque()

    def run(self, terms: Iterable[str], numbers: Iterable[str]) -> None:
        """Follows every changed term, and every changed clause by its number, to the end."""
        for term in terms:
            self._put(term, (self._web.made_in[term],), 1, is_term=True)
        for number in numbers:
            if number:
                self._put(number, (number,), 1, is_term=False)
        while self._ahead:
            name, is_term, path, depth = self._ahead.popleft()
            if is_term:
                self._follow_term(name, path, depth)
            else:
                self._follow_number(name, path, depth)

    def _put(self, name: str, path: Path, depth: int, *, is_term: bool) -> None:
        if (name, is_term) not in self._seen:
            self._seen.add((name, is_term))
            self._ahead.append((name, is_term, path, depth))

    def _follow_term(self, term: str, path: Path, depth: int) -> None:
        for user in self._web.users.get(term, ()):
            if not within(user.number or path[-1], path[-1]):
                self._reach(
                    user, Reason(kind="definition", term=term, path=(*path, user.number)), depth
                )
        for other in self._web.terms_by_term.get(term, ()):
            self._put_term(other, path, depth)

    def _follow_number(self, number: str, path: Path, depth: int) -> None:
        """Whoever cites a clause; or, where it changed itself, one that it stands in."""
        for target in (number, *numbers_above(number)) if depth == 1 else (number,):
            if container_of(target) in _GROUPS or (target, "cited") in self._seen:
                continue
            self._seen.add((target, "cited"))
            for user, text in self._web.citing.get(target, ()):
                if not within(user.number, target):
                    reason = Reason(kind="citation", citation=text, path=(*path, user.number))
                    self._reach(user, reason, depth)
            for term in self._web.terms_by_number.get(target, ()):
                self._put_term(term, path, depth)

    def _put_term(self, term: str, path: Path, depth: int) -> None:
        """Goes on from a term whose meaning rests on what was reached."""
        made_in = self._web.made_in[term]
        longer = path if path[-1] == made_in else (*path, made_in)
        self._put(term, longer, depth + 1, is_term=True)

    def _reach(self, clause: Clause, reason: Reason, depth: int) -> None:
        if clause.id in self._changed or not clause.number:
            return
        if self._depth.setdefault(clause.id, depth) == depth == 1 or clause.id not in self.reasons:
            its = self.reasons.setdefault(clause.id, [])
            if (reason.term, reason.citation) not in {(one.term, one.citation) for one in its}:
                its.append(reason)
        self._put(clause.number, reason.path, depth + 1, is_term=False)
