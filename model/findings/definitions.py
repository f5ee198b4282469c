"""Terms that mean something else, that bear another name, that are newly defined or no longer."""

from __future__ import annotations

from collections.abc import Iterator

from clauseline.model.findings.subject import Found, Subject
from clauseline.model.words import plain


def definitions(subject: Subject) -> Iterator[Found]:
    """Each defined term whose meaning the change puts in, takes out or changes.

    A term that went while one of the same meaning came was renamed.
    """
    gone = {
        plain(each.old.text): each.term for each in subject.meanings if not each.new and each.old
    }
    come = {
        plain(each.new.text): each.term for each in subject.meanings if not each.old and each.new
    }
    renamed = {gone[words]: come[words] for words in gone if words in come}
    for each in subject.meanings:
        if each.term in renamed:
            yield Found(rule="term-renamed", old=each.term, new=renamed[each.term])
        elif each.term not in renamed.values():
            old = each.old.text if each.old else None
            new = each.new.text if each.new else None
            yield Found(rule=_rule(old, new), old=old, new=new, about=each.term)


def _rule(old: str | None, new: str | None) -> str:
    if old is None:
        return "definition-added"
    return "definition-removed" if new is None else "definition-changed"
