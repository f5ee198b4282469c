"""What binds: duties that became permissions, permissions that became duties, prohibitions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clauseline.model.findings.edits import one_for_one
from clauseline.model.findings.subject import Found, Subject
from clauseline.model.obligations import Force, modals_in

_SORTS: Final[dict[Force, str]] = {
    "must": "obligation",
    "may": "permission",
    "need not": "permission",
    "should": "recommendation",
    "must not": "prohibition",
    "should not": "discouragement",
}
_RULES: Final = {
    ("obligation", "permission"): "obligation-to-permission",
    ("permission", "obligation"): "permission-to-obligation",
    ("obligation", "recommendation"): "obligation-to-recommendation",
    ("recommendation", "obligation"): "recommendation-to-obligation",
    ("recommendation", "permission"): "recommendation-to-permission",
    ("permission", "recommendation"): "permission-to-recommendation",
    ("obligation", "prohibition"): "prohibition-added",
    ("permission", "prohibition"): "prohibition-added",
    ("recommendation", "prohibition"): "prohibition-added",
    ("discouragement", "prohibition"): "prohibition-added",
    ("prohibition", "obligation"): "prohibition-removed",
    ("prohibition", "permission"): "prohibition-removed",
    ("prohibition", "recommendation"): "prohibition-removed",
    ("prohibition", "discouragement"): "prohibition-removed",
}


def obligations(subject: Subject) -> Iterator[Found]:
    """Each "shall", "may" or "shall not" that gave way to one of another sort."""
    for text in subject.texts:
        for old, new in one_for_one(text, modals_in):
            rule = _RULES.get((_SORTS[old.force], _SORTS[new.force]))
            if rule is not None:
                yield Found(
                    rule=rule,
                    old=text.old[old.start : old.end],
                    new=text.new[new.start : new.end],
                )
