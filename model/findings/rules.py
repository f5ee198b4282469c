"""The table of rules: what a comparison can find, by the name that stays, and how much it weighs.

A rule's name is part of the interface: it is never given to anything else. Each is explained in
docs/findings.md. A file may change the levels.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from clauseline.model.finding import Level

LEVELS: Final[tuple[Level, ...]] = ("major", "minor", "editorial")
"""The weightiest first."""

RULES: Final[dict[str, Level]] = {
    "time-limit-lengthened": "major",
    "time-limit-shortened": "major",
    "time-limit-unit-changed": "major",
    "time-limit-added": "major",
    "time-limit-removed": "major",
    "obligation-to-permission": "major",
    "permission-to-obligation": "major",
    "prohibition-added": "major",
    "prohibition-removed": "major",
    "obligation-to-recommendation": "major",
    "recommendation-to-obligation": "major",
    "recommendation-to-permission": "minor",
    "permission-to-recommendation": "minor",
    "threshold-raised": "major",
    "threshold-lowered": "major",
    "amount-raised": "major",
    "amount-lowered": "major",
    "number-raised": "minor",
    "number-lowered": "minor",
    "date-changed": "major",
    "actor-changed": "major",
    "duty-added": "major",
    "duty-removed": "major",
    "definition-changed": "major",
    "definition-added": "minor",
    "definition-removed": "major",
    "term-renamed": "minor",
    "citation-retargeted": "major",
    "clause-withdrawn": "major",
    "clause-filled": "major",
    "clause-deleted": "major",
    "clause-inserted": "major",
    "clause-reserved": "editorial",
    "clause-moved": "minor",
    "clause-split": "minor",
    "clause-merged": "minor",
    "heading-changed": "editorial",
    "typography-changed": "editorial",
}
"""Every rule with its level, in the order in which a change's findings are told."""


def reaches(level: Level, least: Level) -> bool:
    """Whether a level weighs at least as much as another.

    >>> reaches("major", "minor"), reaches("editorial", "minor")
    (True, False)
    """
    return LEVELS.index(level) <= LEVELS.index(least)


def level_of(rule: str, levels: Mapping[str, Level]) -> Level:
    """The level of a rule, as `levels` may change it."""
    return levels.get(rule, RULES[rule])
