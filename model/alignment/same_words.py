"""Pairs of clauses that say the same, word for word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from typing import Final

from clauseline.model.alignment.entries import ROOT, Entry, Row
from clauseline.model.alignment.pairing import Pairing
from clauseline.model.alignment.similarity import Similarity
from clauseline.model.change import Match
from clauseline.model.sequences import Block, common_blocks

TELLING: Final = 5
"""Words from which on a text that occurs once says by itself which clause it is."""
_LONG: Final = 15
"""Words from which on a text cannot be another clause's with a value changed by chance."""
_LONG_RUN: Final = 8
"""Siblings in a row that are equal in both versions, and so not by chance."""
_NEAR: Final = 0.6
"""Likeness from which on a clause in the same place may be the same one with a value changed."""

_SAME_TEXT: Final = Match(by="text", confidence=1.0)


def pair_same_words(pairing: Pairing, similarity: Similarity) -> None:
    """Pairs what can be told from equal words: unique texts first, repeated ones by their place.

    Of texts that are repeated one may be left in either version once the others are paired.
    """
    pair_unique(pairing, similarity)
    pair_in_order(pairing)
    _pair_same_number(pairing)
    pair_in_order(pairing)
    pair_unique(pairing, similarity)
    pair_in_order(pairing)


def pair_in_order(pairing: Pairing) -> None:
    """Pairs equal texts that stand between the same neighbours under clauses already paired."""
    waiting = [(ROOT, ROOT), *pairing.matches]
    while waiting:
        parents = waiting.pop()
        waiting += list(_pair_children(pairing, *parents))


def _family(entry: Entry) -> tuple[Hashable, int]:
    return entry.family, entry.family_size


def _text(entry: Entry) -> tuple[Hashable, int]:
    return entry.key, len(entry.words)


def pair_unique(pairing: Pairing, similarity: Similarity) -> None:
    """Pairs clauses whose text, long enough to tell, occurs once among those without a partner.

    First by all that stands in them, then by their own words.
    """
    for told_by in (_family, _text):
        ours = _once(pairing.old, pairing.free_old(), told_by)
        theirs = _once(pairing.new, pairing.free_new(), told_by)
        pairs = [(place, theirs[key]) for key, place in ours.items() if key in theirs]
        for pair in _without_value_changes(pairing, pairs, similarity):
            pairing.pair(*pair, _SAME_TEXT)


def _once(
    row: Row, free: Iterable[int], told_by: Callable[[Entry], tuple[Hashable, int]]
) -> dict[Hashable, int]:
    places: dict[Hashable, list[int]] = {}
    for place in free:
        key, words = told_by(row.entries[place])
        if words >= TELLING:
            places.setdefault(key, []).append(place)
    return {key: found[0] for key, found in places.items() if len(found) == 1}


def _without_value_changes(
    pairing: Pairing, pairs: Iterable[tuple[int, int]], similarity: Similarity
) -> list[tuple[int, int]]:
    """Leaves out short texts that only happen to be what another clause's value became.

    Where 1(a) "Timeout: 30 seconds." became 60 and 2(a) 60 became 90, the words of 2(a) now stand
    in 1(a), and yet nothing moved: in both places stands a clause much like the one before.
    """
    kept = dict(pairs)
    numbers_old, numbers_new = pairing.old.numbered(), pairing.new.numbered()
    suspects = [old for old, new in kept.items() if _may_be_chance(pairing, old, new)]
    changed = bool(suspects)
    while changed:
        changed = False
        taken = set(kept.values())
        for old in [each for each in suspects if each in kept]:
            new = kept[old]
            before = numbers_old.get(pairing.new.entries[new].clause.number, [])
            after = numbers_new.get(pairing.old.entries[old].clause.number, [])
            in_old = [o for o in before if o not in kept and similarity.of(o, new) >= _NEAR]
            in_new = [n for n in after if n not in taken and similarity.of(old, n) >= _NEAR]
            if in_old or in_new:
                del kept[old]
                taken.discard(new)
                changed = True
    return list(kept.items())


def _may_be_chance(pairing: Pairing, old: int, new: int) -> bool:
    """Whether a short text turns up under a clause of another number."""
    entry, other = pairing.old.entries[old], pairing.new.entries[new]
    if len(entry.words) >= _LONG or entry.clause.number == other.clause.number:
        return False
    if ROOT in (entry.parent, other.parent):
        return entry.parent != other.parent
    above, below = pairing.old.entries[entry.parent], pairing.new.entries[other.parent]
    return above.key != below.key


def _pair_children(pairing: Pairing, old: int, new: int) -> list[tuple[int, int]]:
    ours, theirs = pairing.old.below(old), pairing.new.below(new)
    if all(map(pairing.has_new, ours)) or all(map(pairing.has_old, theirs)):
        return []
    left = [_symbol(pairing.old, place, pairing.new_of(place)) for place in ours]
    right = [_partner_symbol(pairing, place) for place in theirs]
    proof = _proof(left, right)
    found: list[tuple[int, int]] = []
    for block in common_blocks(left, right):
        firm = _is_firm(block, left, len(right), proof)
        for step in range(block.size):
            pair = ours[block.old + step], theirs[block.new + step]
            if pairing.are_free(*pair) and (firm or _same_tail(pairing, *pair)):
                pairing.pair(*pair, _SAME_TEXT)
                found.append(pair)
    return found


def _symbol(row: Row, place: int, partner: int | None) -> Hashable:
    """What a clause is compared by among its siblings: its partner, its words, or all below it."""
    if partner is not None:
        return ("paired", partner)
    entry = row.entries[place]
    return ("family", entry.family) if entry.children and not entry.key else entry.key


def _partner_symbol(pairing: Pairing, place: int) -> Hashable:
    return _symbol(pairing.new, place, None) if pairing.old_of(place) is None else ("paired", place)


def _proof(left: Sequence[Hashable], right: Sequence[Hashable]) -> set[Hashable]:
    """What proves by itself which sibling is which: partners, and texts said once on both sides."""
    counts, others = Counter(left), Counter(right)
    return {
        symbol
        for symbol, count in counts.items()
        if count == others[symbol] == 1
        and (isinstance(symbol, tuple) or str(symbol).count(" ") + 1 >= TELLING)
    }


def _is_firm(
    block: Block, left: Sequence[Hashable], right_size: int, proof: Collection[Hashable]
) -> bool:
    """Whether a run of equal siblings shows that they are the same.

    It does if it holds a proof, begins or ends both rows, or is long. A few clauses of a form that
    is repeated, "Not used.", show nothing.
    """
    old_end, new_end = block.old + block.size, block.new + block.size
    if block.size >= _LONG_RUN or block.old == block.new == 0:
        return True
    if old_end == len(left) and new_end == right_size:
        return True
    return any(symbol in proof for symbol in left[block.old : old_end])


def _same_tail(pairing: Pairing, old: int, new: int) -> bool:
    return pairing.old.entries[old].tail == pairing.new.entries[new].tail


def _pair_same_number(pairing: Pairing) -> None:
    """Pairs clauses of the same number and the same words, wherever that is said once."""
    theirs = pairing.new.numbered()
    for number, places in pairing.old.numbered().items():
        others = theirs.get(number, [])
        if len(places) != 1 or len(others) != 1 or not pairing.are_free(places[0], others[0]):
            continue
        if pairing.old.entries[places[0]].key == pairing.new.entries[others[0]].key != "":
            pairing.pair(places[0], others[0], _SAME_TEXT)
