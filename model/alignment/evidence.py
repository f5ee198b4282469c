"""What speaks for two clauses being the same though their words differ.

Evidence adds up. Words say most, the more so the more there are; the number, the place between
the neighbours and the sub-clauses say the rest. A pair with a sum above 0 is likelier than not.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from clauseline.model.alignment.entries import Entry
from clauseline.model.alignment.neighbours import Neighbours
from clauseline.model.alignment.pairing import Pairing
from clauseline.model.alignment.similarity import Similarity

WORDS: Final = 5.0
"""What a likeness above `UNLIKE` is worth, as much again as one below it speaks against a pair."""
GREAT: Final = 1.0
"""From which on the words are what a pair rests on."""
UNLIKE: Final = 0.35
"""The likeness of two clauses that proves nothing: legal texts share as much by chance."""
ENOUGH_WORDS: Final = 8
"""Words of the shorter clause from which on likeness counts in full."""
NUMBER: Final = 1.0
EMPTIED: Final = 2.5
"""What the number is worth where a clause was emptied or filled between the same neighbours."""
PLACE: Final = 1.5
CHILDREN: Final = 3.0
AGAINST: Final = 1.5
"""What speaks against any pair before something speaks for it."""
FAR: Final = 2.0
"""What speaks against a pair in another place that has no phrases of its own in common."""
CUT: Final = 0.9
"""What it is worth, as likeness, that all phrases of a shorter clause are the longer one's own."""
OWN_PHRASES: Final = 0.3
"""The share of its own phrases that a clause must have kept to be found in another place."""


_NOT_USED: Final = re.compile(
    r"\W*(?:(?:this )?(?:clause|paragraph|section|schedule|part) )?(?:is )?"
    r"(?:intentionally |deliberately )?"
    r"(?:not used|no longer used|unused|reserved|deleted|omitted|repealed|revoked|removed|spare"
    r"|(?:left )?blank)\W*",
    re.IGNORECASE,
)


class Evidence(Struct, frozen=True, kw_only=True):
    """What speaks for two clauses being the same, by its source."""

    words: float
    number: float
    place: float
    children: float

    @property
    def total(self) -> float:
        """All of it, less what speaks against any pair."""
        return self.words + self.number + self.place + self.children - AGAINST

    @property
    def by(self) -> str:
        """What says most; likeness of words wherever that is great."""
        if self.words >= GREAT:
            return "text"
        said = {
            "text": self.words,
            "number": self.number,
            "place": self.place,
            "sub-clauses": self.children,
        }
        return max(said, key=lambda name: said[name])


class Judge(Struct, frozen=True, kw_only=True):
    """What pairs are judged by: those found so far, words, and neighbours in either version."""

    pairing: Pairing
    similarity: Similarity
    ours: Neighbours
    theirs: Neighbours


def evidence_for(judge: Judge, old: int, new: int) -> Evidence:
    """What speaks for an old and a new clause being the same."""
    pairing, similarity = judge.pairing, judge.similarity
    entry, other = pairing.old.entries[old], pairing.new.entries[new]
    enough = min(1.0, min(len(entry.words), len(other.words)) / ENOUGH_WORDS)
    same_number = entry.clause.number == other.clause.number != "" or (
        pairing.same_parent(old, new) and entry.tail == other.tail != ""
    )
    far = not same_number and not pairing.same_parent(old, new)
    children = _children(pairing, old, new)
    place = _place(judge, old, new)
    likeness = similarity.of(old, new)
    own = similarity.own_phrases(old, new) if likeness > UNLIKE else 0.0
    lost = far and children <= 0 and own < OWN_PHRASES
    cut = CUT * own if entry.depth == other.depth else 0.0
    return Evidence(
        words=WORDS * enough * (max(likeness, cut) - UNLIKE) - FAR * lost,
        number=(EMPTIED if place == 1 and _is_emptied(entry, other) else NUMBER) * same_number,
        place=PLACE * place,
        children=children,
    )


def _is_emptied(old: Entry, new: Entry) -> bool:
    """Whether one of the two only keeps the number from being given again."""
    return _NOT_USED.fullmatch(old.key) is not None or _NOT_USED.fullmatch(new.key) is not None


def _children(pairing: Pairing, old: int, new: int) -> float:
    """How many of the sub-clauses that have partners have them in each other."""
    partners = [pairing.new_of(child) for child in pairing.old.below(old)]
    partners = [child for child in partners if child is not None]
    others = [child for child in pairing.new.below(new) if pairing.old_of(child) is not None]
    if not partners and not others:
        return 0.0
    shared = sum(child is not None and pairing.new.parent(child) == new for child in partners)
    return CHILDREN * 2 * shared / (len(partners) + len(others)) - 1


def _place(judge: Judge, old: int, new: int) -> float:
    """From 0 to 1: under the same clause, after the same neighbour, before the same neighbour.

    Between other neighbours it is another place, though under the same clause.
    """
    if not judge.pairing.same_parent(old, new):
        return 0.0
    before = judge.ours.before[old] == judge.theirs.before[new]
    after = judge.ours.after[old] == judge.theirs.after[new]
    return (0.1, 0.7, 1.0)[before + after]
