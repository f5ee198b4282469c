"""Citations that nobody rewrote and that, since the numbers moved, miss what they cited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from clauseline.model.clause import Clause, walk
from clauseline.model.counterparts import Counterparts, citations_by_clause
from clauseline.model.finding import LostCitation
from clauseline.model.version import Reference, Version

_Ends = tuple[str | None, str | None]
"""The first and the last clause that a citation names."""


def lost_citations(
    old: Version, new: Version, counterparts: Counterparts
) -> tuple[LostCitation, ...]:
    """The citations of the new text that now point at another clause, or at none.

    A citation is held against the same words in the same clause of the old version. Where the
    clause cited was replaced at its number by a new one, the citation is taken to mean that one;
    and where it is not sure what became of the clause cited, nothing is said.
    """
    before, after = citations_by_clause(old), citations_by_clause(new)
    return tuple(
        lost
        for clause in walk(new.clauses)
        if (cited := after.get(clause.id))
        for lost in _lost(
            clause,
            _ends_by_words(cited),
            _ends_by_words([
                each for one in counterparts.old_ids(clause.id) for each in before.get(one, ())
            ]),
            counterparts,
        )
    )  # fmt: skip


def _ends_by_words(references: Sequence[Reference]) -> Mapping[str, list[_Ends]]:
    """What each citation names, by its words; a range or a list of one text is one citation."""
    spans: dict[tuple[str, object], list[str | None]] = {}
    for place, each in enumerate(references):
        where = place if each.start is None else ("at", each.start)
        if each.document is None:
            spans.setdefault((each.text, where), []).append(each.target)
    found: dict[str, list[_Ends]] = {}
    for (text, _), targets in spans.items():
        found.setdefault(text, []).append((targets[0], targets[-1]))
    return found


def _lost(
    clause: Clause,
    cited: Mapping[str, Sequence[_Ends]],
    before: Mapping[str, Sequence[_Ends]],
    counterparts: Counterparts,
) -> Iterator[LostCitation]:
    for text, now in cited.items():
        was = before.get(text, ())
        if len(was) != len(now) and len(set(was)) != 1:
            continue
        for place, ends in enumerate(now):
            old_ends = was[min(place, len(was) - 1)]
            missed = (
                _miss(clause, text, *pair, counterparts)
                for pair in zip(old_ends, ends, strict=True)
            )
            if (lost := next((each for each in missed if each), None)) is not None:
                yield lost


def _miss(
    clause: Clause, text: str, was: str | None, now: str | None, counterparts: Counterparts
) -> LostCitation | None:
    """What is wrong with one end of a citation; None where it still names the same clause.

    So it does where the number stays but another clause bears it too.
    """
    if was is None or counterparts.is_doubtful(was):
        return None
    becomes = counterparts.new_numbers(was)
    if now in becomes or (now is None and was in becomes):
        return None
    if not becomes and now is not None and counterparts.is_inserted(now):
        return None
    return LostCitation(
        clause=clause.number,
        id=clause.id,
        text=text,
        problem="points-nowhere" if now is None else "points-elsewhere",
        was=was,
        now=becomes[0] if becomes else None,
    )
