"""The findings of each change of a comparison."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct, structs

from clauseline.model.change import Change
from clauseline.model.clause import ClauseId
from clauseline.model.counterparts import Counterparts, citations_by_clause
from clauseline.model.duties import Cast
from clauseline.model.finding import Duties, Duty, Finding
from clauseline.model.findings.actors import actors
from clauseline.model.findings.citations import citations
from clauseline.model.findings.clauses import clauses, headings
from clauseline.model.findings.dates import dates
from clauseline.model.findings.definitions import definitions
from clauseline.model.findings.duties import duties
from clauseline.model.findings.edits import Edited, edited
from clauseline.model.findings.meanings import ChangedMeaning, where_made
from clauseline.model.findings.obligations import obligations
from clauseline.model.findings.rules import RULES
from clauseline.model.findings.subject import Citations, Found, Rule, Subject
from clauseline.model.findings.thresholds import thresholds
from clauseline.model.findings.time_limits import time_limits
from clauseline.model.version import Version

_WHOLE: Final[tuple[Rule, ...]] = (clauses, definitions)
"""What is looked for in every change of substance."""

_AMENDED: Final[tuple[Rule, ...]] = (
    time_limits,
    obligations,
    thresholds,
    dates,
    actors,
    duties,
    citations,
    headings,
)
"""What is looked for where words of a clause gave way to others."""

_ORDER: Final = {rule: place for place, rule in enumerate(RULES)}


class Context(Struct, frozen=True, kw_only=True):
    """What both versions say around their changes."""

    old: Version
    new: Version
    meanings: tuple[ChangedMeaning, ...]
    duties: Duties
    counterparts: Counterparts


def find(changes: Sequence[Change], context: Context) -> tuple[Change, ...]:
    """The changes, each with what the rules recognise in it.

    A clause that is unchanged, renumbered only, or changed in nothing but citations that follow a
    renumbering has no finding; one that changed in nothing but typography has that alone.
    """
    subjects = _Subjects(changes, context)
    return tuple(
        structs.replace(change, findings=_findings(subjects.of(change)))
        if has_substance(change)
        else change
        for change in changes
    )


def has_substance(change: Change) -> bool:
    """Whether anything happened to a clause beyond its number and citations that follow one."""
    return not change.consequential and not {*change.kinds} <= {"unchanged", "renumbered"}


class _Subjects:
    """Brings together what the rules need to know of each change."""

    def __init__(self, changes: Sequence[Change], context: Context) -> None:
        old, new = context.old, context.new
        self._context = context
        self._made = where_made(context.meanings, changes)
        self._citations = (citations_by_clause(old), citations_by_clause(new))
        self._cast = Cast.of((*old.definitions, *new.definitions))
        self._gained = _by_clause(context.duties.gained)
        self._lost = _by_clause(context.duties.lost)

    def of(self, change: Change) -> Subject:
        """What the rules see of a change."""
        before, after = self._citations
        old, new = (side.id if side else ClauseId("") for side in (change.old, change.new))
        return Subject(
            change=change,
            text=edited(change.ops),
            beside=tuple(_beside(change)),
            citations=Citations(old=before.get(old, ()), new=after.get(new, ())),
            meanings=self._made.get(change.id, ()),
            duties=Duties(
                gained=tuple(self._gained.get(new, ())), lost=tuple(self._lost.get(old, ()))
            ),
            counterparts=self._context.counterparts,
            cast=self._cast,
        )


def _by_clause(duties: Iterable[Duty]) -> Mapping[ClauseId, list[Duty]]:
    found: dict[ClauseId, list[Duty]] = {}
    for duty in duties:
        found.setdefault(duty.id, []).append(duty)
    return found


def _beside(change: Change) -> Iterator[Edited]:
    for cell in change.tables:
        if cell.kind == "amended":
            yield edited(cell.ops, cell.row_heading or None)
    yield from (edited(note.ops) for note in change.notes if note.kind == "amended")


def _findings(subject: Subject) -> tuple[Finding, ...]:
    found = sorted(_found(subject), key=lambda each: _ORDER[each.rule])
    return tuple(
        Finding(level=RULES[each.rule], **structs.asdict(each)) for each in dict.fromkeys(found)
    )


def _found(subject: Subject) -> Iterator[Found]:
    change = subject.change
    rules = list(_WHOLE)
    if change.tags == ("typographical",):
        yield Found(rule="typography-changed")
    elif change.old and change.new:
        rules += _AMENDED
    for rule in rules:
        yield from rule(subject)
