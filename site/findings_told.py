"""Findings and what they lead to, as people read them."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from typing import Final

from clauseline.model.change import Comparison
from clauseline.model.duties import UNCLEAR
from clauseline.model.finding import Duty, Finding, LostCitation, Reason, TermProblem
from clauseline.model.findings.rules import LEVELS
from clauseline.site.wording import beginning, cited_as, listed, long_date

_LONG: Final = 12
_SHOWN: Final = frozenset({"heading-changed", "clause-withdrawn", "clause-filled"})
"""Rules whose old and new words the change itself shows."""

_LENGTH: Final = re.compile(r"P(T?)(\d+(?:\.\d+)?)([SMHDWY])")
_UNITS: Final = {
    "TS": "second", "TM": "minute", "TH": "hour",
    "D": "day", "W": "week", "M": "month", "Y": "year",
}  # fmt: skip
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")

_PROBLEMS: Final = {
    "used-not-defined": "used but not defined",
    "defined-not-used": "defined but not used",
    "defined-twice": "defined twice",
}


def rule_told(finding: Finding) -> str:
    """A rule's name as words: "time limit lengthened"."""
    return finding.rule.replace("-", " ")


def finding_told(finding: Finding) -> str:
    """What was found: "SRV 1.6, 30 seconds to 90 seconds, by 60 seconds"; "" for a whole clause.

    Definitions and headings are shown by the change itself.
    """
    parts = [finding.about] if finding.about is not None else []
    if not (finding.rule.startswith("definition-") or finding.rule in _SHOWN):
        sides = [_spoken(words) for words in (finding.old, finding.new) if words is not None]
        parts += [" to ".join(sides)] if sides else []
    if finding.by is not None:
        parts.append(f"by {_spoken(finding.by)}")
    if finding.unclear is not None:
        parts.append(f"unclear, since {finding.unclear}")
    return ", ".join(parts)


def _spoken(words: str) -> str:
    """A length or a date as people say it, other words cut where they are long."""
    if length := _LENGTH.fullmatch(words):
        unit = _UNITS[length[1] + length[3]]
        return f"{length[2]} {unit}{'' if length[2] == '1' else 's'}"
    if _DATE.fullmatch(words):
        return long_date(dt.date.fromisoformat(words))
    return beginning(words, _LONG)


def levels_told(comparison: Comparison) -> str:
    """How many findings there are of each level: "3 major and 1 minor"; "" where there are none."""
    counted = Counter(found.level for change in comparison.changes for found in change.findings)
    return listed([f"{counted[level]:,} {level}" for level in LEVELS if counted[level]])


def reason_told(reason: Reason) -> str:
    """Why a clause is affected: "it uses “Fee”; clause 3 changed, by way of clause 1.1"."""
    verb, words = (
        ("uses", reason.term) if reason.kind == "definition" else ("cites", reason.citation)
    )
    changed, *way = [cited_as(each) for each in reason.path[:-1]]
    told = f"it {verb} “{words}”; {changed} changed"
    return f"{told}, by way of {listed(way)}" if way else told


def lost_told(lost: LostCitation) -> str:
    """What is wrong with a citation that was left behind."""
    now = f"is now {cited_as(lost.now)}" if lost.now else "is gone"
    points = "names another clause" if lost.problem == "points-elsewhere" else "names no clause"
    return f"“{lost.text}” {points}: the old {cited_as(lost.was)} {now}"


def duty_told(duty: Duty) -> str:
    """A duty by actor and verb: "DCC must keep"; "unclear who must keep"."""
    actor = "unclear who" if duty.actor == UNCLEAR else duty.actor
    verb = "do, unclear what" if duty.verb == UNCLEAR else duty.verb
    return f"{actor} {duty.kind} {verb}"


def problem_told(problem: TermProblem) -> str:
    """What is wrong with a term: "“Fee” is used but not defined (clause 2 and clause 3)"."""
    where = listed([cited_as(each) for each in problem.clauses[:3] if each])
    more = len(problem.clauses) - 3
    where += f" and {more} more" if more > 0 else ""
    return f"“{problem.term}” is {_PROBLEMS[problem.problem]} ({where})"
