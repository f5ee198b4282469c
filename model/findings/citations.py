"""Citations that were rewritten to name another clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from clauseline.model.findings.edits import one_for_one
from clauseline.model.findings.subject import Found, Subject
from clauseline.model.version import Reference


class _Cited(Struct, frozen=True, kw_only=True):
    """A citation as written, the clauses that it names, and where it stands."""

    text: str
    targets: tuple[str | None, ...]
    document: str | None
    start: int
    end: int


def citations(subject: Subject) -> Iterator[Found]:
    """Each citation that gave way to one of another clause, wherever the old clause is now."""
    if subject.change.partners:
        return
    text = subject.text
    sides = {text.old: _cited(subject.citations.old), text.new: _cited(subject.citations.new)}
    for old, new in one_for_one(text, lambda words: sides[words]):
        if _names_another(subject, old, new):
            yield Found(rule="citation-retargeted", old=old.text, new=new.text)


def _cited(references: Sequence[Reference]) -> tuple[_Cited, ...]:
    found: dict[tuple[int, str, str | None], list[str | None]] = {}
    for each in references:
        if each.start is not None:
            found.setdefault((each.start, each.text, each.document), []).append(each.target)
    return tuple(
        _Cited(
            text=text, targets=tuple(targets), document=document, start=start, end=start + len(text)
        )
        for (start, text, document), targets in found.items()
    )


def _names_another(subject: Subject, old: _Cited, new: _Cited) -> bool:
    """Whether it is sure that two citations name different clauses."""
    if old.document or new.document:
        return old.document == new.document and old.text != new.text
    ends = ((old.targets[0], new.targets[0]), (old.targets[-1], new.targets[-1]))
    if any(one is None or other is None for one, other in ends):
        return False
    return any(
        other not in subject.counterparts.new_numbers(one or "")
        and not subject.counterparts.is_doubtful(one or "")
        for one, other in ends
    )
