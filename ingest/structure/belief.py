"""Whether a label typed by hand is one: what stands around it has to make sense of it.

Each rule looks at one sort of evidence and judges, or passes; the first that judges decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from clauseline.ingest.structure.counters import follows_any
from clauseline.ingest.structure.labels import Shape, TypedLabel
from clauseline.ingest.structure.node import Node
from clauseline.ingest.structure.placing import Home, root_of
from clauseline.ingest.structure.sight import Seen
from clauseline.model.number import RESTARTING, bare, container_of, leading_word, undrafted


class Case(Struct, frozen=True, kw_only=True, gc=False):
    """A label typed by hand, where it would belong, and the clause that was opened last."""

    seen: Seen
    typed: TypedLabel
    home: Home
    top: Node


class Verdict(Struct, frozen=True, kw_only=True, gc=False):
    """Whether a label is believed, and the doubt that a reader should know of."""

    believed: bool
    doubt: str = ""


_OPENING: Final = re.compile(
    r"(?:The|An?|No|Each|Every|Any|All|Both|Either|Neither|Some|Such|This|That|These|Those|"
    r"If|Where|When|Whenever|While|Unless|Until|Once|Subject|Except|For|From|In|On|At|Within|"
    r"Before|After|Upon|Under|With|Without|Not|Nothing|There|It|We|You|He|She|They|Who|What|Which|"
    r"Our|Your|Their|Its)\b(?!\.)"
)
"""Words that open a sentence and are no name."""
_FOUR_FIGURES: Final = re.compile(r"\d{4}")
_ENDS_A_SENTENCE: Final = re.compile(r"[.;:]\W*$")
_YES: Final = Verdict(believed=True)
_NO: Final = Verdict(believed=False)


def judge(case: Case) -> Verdict:
    """The verdict on a label; one that nothing speaks for stays words."""
    for rule in RULES:
        verdict = rule(case)
        if verdict is not None:
            return verdict
    if case.typed.strength == "likely":
        doubt = f"{case.typed.text} may be a number or the paragraph's first word"
        return Verdict(believed=False, doubt=doubt)
    return _NO


def _names_document(case: Case) -> Verdict | None:
    """Before the first clause "Appendix AL" is the document's own name.

    A document may consist of schedules; then the next one follows.
    """
    if root_of(case.top).children or container_of(case.typed.text) not in RESTARTING:
        return None
    counters = case.seen.shape.counters if case.seen.shape else ()
    goes_on = any(follows_any(case.seen.next_counters, each) for each in counters)
    return None if goes_on else _NO


def _quoted(case: Case) -> Verdict | None:
    """Numbers by hand in words to be inserted elsewhere are those of that other text.

    The document's own numbers are counted by its lists there, and its next schedule follows the
    last; where all numbers are typed, only quotation marks tell.
    """
    if case.seen.quoted and case.top.quotes:
        return _NO
    if case.top.series is None or not case.top.quotes:
        return None
    return None if _next_division(case) else _NO


def _next_division(case: Case) -> bool:
    last, shape = case.home.parent.last_labelled, case.seen.shape
    if last is None or last.shape is None or last.counter is None or shape is None:
        return False
    alike = last.container is not None and last.shape.pattern == shape.pattern
    return alike and follows_any(shape.counters, last.counter)


def _refers(case: Case) -> Verdict | None:
    """Alone under a bare "SCHEDULE", "Regulation 4" is the provision that refers to it."""
    word = leading_word(case.typed.text)
    alone = word and container_of(case.typed.text) is None and not case.typed.rest
    return _NO if alone and case.top.is_bare_division else None


def _stands_alone(case: Case) -> Verdict | None:
    """Alone before the first clause, "(CC)" that nothing follows is no label."""
    if case.typed.rest or not case.home.jumps or root_of(case.top).children:
        return None
    counters = case.seen.shape.counters if case.seen.shape else ()
    leads = any(follows_any(case.seen.next_counters, each) for each in counters)
    return None if leads else _NO


def _may_be_a_year(case: Case) -> Verdict | None:
    """A number of four figures is one only where it goes on from the one before."""
    doubtful = case.typed.strength == "possible" and case.home.jumps
    return _NO if doubtful and _FOUR_FIGURES.match(case.typed.text) else None


def _certain(case: Case) -> Verdict | None:
    """A label that a tab sets off is one, even where it jumps."""
    if case.typed.strength != "certain":
        return None
    return _jump(case) if case.home.jumps else _YES


def _comes_again(case: Case) -> Verdict | None:
    """A doubtful number that is the next one's too is only words, where no heading bears it."""
    doubtful = case.typed.strength == "possible" and case.seen.paragraph.outline is None
    return _NO if doubtful and case.home.counter in case.seen.next_counters else None


def _makes_a_list(case: Case) -> Verdict | None:
    """A number that goes on from the one before, or that the next one goes on from."""
    counter = case.home.counter
    if counter is None:
        return None
    leads = follows_any(case.seen.next_counters, counter)
    if case.home.jumps:
        return _jump(case) if leads else None
    return _YES if leads or not counter.begins else None


def _set_as_heading(case: Case) -> Verdict | None:
    """A number before words that are set as a heading."""
    paragraph = case.seen.paragraph
    set_as_one = paragraph.outline is not None or paragraph.strong
    return _YES if set_as_one and not case.home.jumps else None


def _belongs(case: Case) -> Verdict | None:
    """A number that holds its parent's, or the first of a schedule."""
    counter = case.home.counter
    if case.home.jumps or counter is None:
        return None
    first = case.home.parent.container in RESTARTING and case.typed.strength == "likely"
    return _YES if case.home.held or (first and counter.begins) else None


def _leads_below(case: Case) -> Verdict | None:
    """The label after it begins a list of another shape, as "(a)" after "1.", or holds it."""
    shape, coming = case.seen.shape, case.seen.next_shape
    if shape is None or coming is None or _of_one_list(shape, coming):
        return None
    if not any(counter.begins for counter in coming.counters):
        return None
    if case.home.jumps:
        return _jump(case) if coming.stem == f"{bare(case.typed.text)}." else None
    return _YES


def _looks_like_nothing_else(case: Case) -> Verdict | None:
    """By their look alone "(a)", "a)" and "Schedule 1" are labels."""
    text = undrafted(case.typed.text)
    if case.home.jumps or case.typed.strength != "likely":
        return None
    looks_so = text.startswith("(") or text.endswith(")") or container_of(text) is not None
    return _YES if looks_so else None


def _begins_a_sentence(case: Case) -> Verdict | None:
    """Reads the only one of its list, before a sentence: "A. The fees are due".

    Before other words it may be part of a name or an address: "A. Smith", "1. Victoria Street".
    """
    counter, rest = case.home.counter, case.typed.rest
    if case.home.jumps or counter is None or not counter.begins or case.typed.strength != "likely":
        return None
    whole = counter.style == "decimal" and rest[:1].isupper() and _ENDS_A_SENTENCE.search(rest)
    return _YES if whole or _OPENING.match(rest) else None


def _of_one_list(one: Shape, other: Shape) -> bool:
    """Whether two labels are written alike: "1." and "2.", but not "A." and "1."."""
    styles = {each.style for each in one.counters}
    alike = any(each.style in styles for each in other.counters)
    return one.pattern == other.pattern and alike


RULES: Final[tuple[Callable[[Case], Verdict | None], ...]] = (
    _names_document,
    _quoted,
    _refers,
    _stands_alone,
    _may_be_a_year,
    _certain,
    _comes_again,
    _makes_a_list,
    _set_as_heading,
    _belongs,
    _leads_below,
    _looks_like_nothing_else,
    _begins_a_sentence,
)
"""The evidence, in the order in which it is heard."""


def _jump(case: Case) -> Verdict:
    doubt = f"the number {case.typed.text} does not follow the one before it"
    return Verdict(believed=True, doubt=doubt)
