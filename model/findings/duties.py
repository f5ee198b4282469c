"""Duties that a clause states in addition, or no longer."""

from __future__ import annotations

from collections.abc import Iterator

from clauseline.model.findings.edits import is_put_in, is_taken_out
from clauseline.model.findings.subject import Found, Subject


def duties(subject: Subject) -> Iterator[Found]:
    """Each sentence with a duty that was put into a clause or taken out of it.

    Where a clause both gains and loses a duty, its words were turned rather than a duty added:
    that is for the rules of obligations and actors to tell, or for nobody.
    """
    gained, lost, text = subject.duties.gained, subject.duties.lost, subject.text
    if gained and lost:
        return
    for duty in gained:
        if is_put_in(text, duty.text):
            yield Found(rule="duty-added", new=duty.text)
    for duty in lost:
        if is_taken_out(text, duty.text):
            yield Found(rule="duty-removed", old=duty.text)
