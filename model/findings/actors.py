"""Who acts: a duty or a power that is now another's."""

from __future__ import annotations

from collections.abc import Iterator

from clauseline.model.duties import UNCLEAR, Statement, statements_in
from clauseline.model.findings.edits import one_for_one
from clauseline.model.findings.subject import Found, Subject


def actors(subject: Subject) -> Iterator[Found]:
    """Each subject of a sentence that gave way to another, the verb being the same."""

    def named(text: str) -> tuple[Statement, ...]:
        said = statements_in(text, subject.cast)
        return tuple(each for each in said if each.actor != UNCLEAR)

    for text in subject.texts:
        for old, new in one_for_one(text, named):
            if old.verb == new.verb and not _is_same(old.actor, new.actor):
                about = None if old.verb == UNCLEAR else old.verb
                yield Found(rule="actor-changed", old=old.actor, new=new.actor, about=about)


def _is_same(old: str, new: str) -> bool:
    return old.removesuffix("s").casefold() == new.removesuffix("s").casefold()
