"""Lengths of time: longer or shorter, by how much; put in, taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from clauseline.model.durations import Duration, durations_in, iso_length
from clauseline.model.findings.edits import (
    Edited,
    kept_around_new,
    kept_around_old,
    replaced,
    stands_in_same_sentence,
)
from clauseline.model.findings.subject import Found, Subject

_LIMITS: Final = re.compile(
    r"\b(?:within|not? (?:later|more|less) than|at least|at most|not exceeding|up to"
    r"|a (?:period|maximum|minimum) of|every|after|before the end of) (?:the )?$",
    re.IGNORECASE,
)


def time_limits(subject: Subject) -> Iterator[Found]:
    """What happened to each length of time of which there is no doubt what took its place."""
    for text in subject.texts:
        for group in replaced(text, durations_in):
            match group.old, group.new:
                case (old,), (new,) if stands_in_same_sentence(text, old, new):
                    yield from _changed(text, old, new)
                case (), (new,) if _is_added(text, new):
                    yield Found(rule="time-limit-added", new=new.written, about=text.about)
                case (old,), () if _is_removed(text, old):
                    yield Found(rule="time-limit-removed", old=old.written, about=text.about)
                case _:
                    pass


def _changed(text: Edited, old: Duration, new: Duration) -> Iterator[Found]:
    if not (old.sure and new.sure):
        return
    if old.scale != new.scale:
        yield Found(
            rule="time-limit-unit-changed",
            old=old.written,
            new=new.written,
            about=text.about,
            unclear=f"{_named(old)} and {_named(new)} cannot be compared",
        )
    elif old.size != new.size:
        longer = new.size > old.size
        yield Found(
            rule="time-limit-lengthened" if longer else "time-limit-shortened",
            old=old.written,
            new=new.written,
            about=text.about,
            by=_difference(old, new),
        )


def _named(length: Duration) -> str:
    """The unit in the plural, as a sentence names it: "Working Days", "hours"."""
    return length.scale if length.scale.endswith("Days") else f"{length.unit}s"


def _difference(old: Duration, new: Duration) -> str:
    size = abs(new.size - old.size)
    if old.scale.endswith("Days"):
        return f"{size} {old.scale if size != 1 else old.scale[:-1]}"
    return iso_length(old.scale, size, old.unit if old.unit == new.unit else "")


def _is_added(text: Edited, new: Duration) -> bool:
    limits = _LIMITS.search(text.new[: new.start]) is not None
    return limits and not _is_stated(text.old, new) and kept_around_new(text, new)


def _is_removed(text: Edited, old: Duration) -> bool:
    limits = _LIMITS.search(text.old[: old.start]) is not None
    return limits and not _is_stated(text.new, old) and kept_around_old(text, old)


def _is_stated(text: str, length: Duration) -> bool:
    """Whether a text states a length too, so that it may only have moved."""
    return any(
        (each.scale, each.size) == (length.scale, length.size) for each in durations_in(text)
    )
