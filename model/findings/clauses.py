"""What happened to a clause as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from clauseline.model.change import Side
from clauseline.model.findings.subject import Found, Subject

_HELD: Final = re.compile(
    r"[\[(]?\s*"
    r"(?:(?:this |the )?(?:clause|paragraph|section|part|schedule|annex|appendix|provision)"
    r"(?: [\w.()]+)? (?:is |has been )?)?(?:intentionally )?"
    r"(?:not (?:in )?used?|no longer used|reserved|omitted|deleted|withdrawn|revoked|repealed"
    r"|spent|blank|left blank|void)(?: intentionally)?(?: for future use)?\s*[\])]?\.?[\])]?",
    re.IGNORECASE,
)


def clauses(subject: Subject) -> Iterator[Found]:
    """The clause put in, taken out, withdrawn, moved, split or merged."""
    change = subject.change
    old, new = change.old, change.new
    if old is None and new is not None:
        yield Found(rule="clause-reserved" if is_held(new) else "clause-inserted")
    elif new is None and old is not None:
        if not is_held(old):
            yield Found(rule="clause-deleted")
    elif old is not None and new is not None:
        if is_held(new) and not is_held(old):
            yield Found(rule="clause-withdrawn", old=_words(old), new=_words(new))
        elif is_held(old) and not is_held(new):
            yield Found(rule="clause-filled", old=_words(old), new=_words(new))
        for kind in change.kinds:
            if kind in ("moved", "split", "merged"):
                yield Found(rule=f"clause-{kind}", old=old.number, new=new.number)


def headings(subject: Subject) -> Iterator[Found]:
    """A heading that says something else."""
    change = subject.change
    if change.old and change.new and change.heading_ops:
        yield Found(rule="heading-changed", old=change.old.heading, new=change.new.heading)


def is_held(side: Side) -> bool:
    """Whether a clause only keeps its number, as "Not used." and "[Reserved]" do."""
    return _HELD.fullmatch(_words(side)) is not None


def _words(side: Side) -> str:
    return " ".join((side.text or side.heading).split())
