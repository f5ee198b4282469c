"""Which clause of the new version is which of the old."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clauseline.model.alignment.entries import Row, row_of
from clauseline.model.alignment.likely import pair_likely
from clauseline.model.alignment.pairing import Pairing
from clauseline.model.alignment.same_form import pair_same_form
from clauseline.model.alignment.same_words import pair_in_order, pair_same_words
from clauseline.model.alignment.similarity import Similarity
from clauseline.model.change import Match
from clauseline.model.errors import NotFound
from clauseline.model.lookup import loose
from clauseline.model.version import Version


def align(old: Version, new: Version, settled: Sequence[tuple[str, str]] = ()) -> Pairing:
    """The pairs of old and new clauses, each with what it rests on and how sure it is.

    First what a person has settled, then clauses that say the same word for word, then those that
    likely are the same by their words, number, place and sub-clauses together. Raises NotFound for
    a settled number that no clause bears.
    """
    pairing = Pairing(row_of(old.clauses), row_of(new.clauses))
    _pair_settled(pairing, settled, (old.source.file, new.source.file))
    similarity = Similarity(pairing.old, pairing.new)
    pair_same_words(pairing, similarity)
    pair_same_form(pairing, similarity)
    pair_in_order(pairing)
    pair_likely(pairing, similarity)
    return pairing


def _pair_settled(
    pairing: Pairing, settled: Sequence[tuple[str, str]], files: tuple[str, str]
) -> None:
    if not settled:
        return
    ours, theirs = _by_number(pairing.old), _by_number(pairing.new)
    for number, other in settled:
        one = _named(ours, number, files[0])
        two = _named(theirs, other, files[1])
        if pairing.are_free(one, two):
            pairing.pair(one, two, Match(by="settled", confidence=1.0))


def _by_number(row: Row) -> dict[str, int]:
    """The first clause that bears each number, loosely written."""
    return {loose(number): places[0] for number, places in reversed(row.numbered().items())}


def _named(places: Mapping[str, int], number: str, file: str) -> int:
    if (place := places.get(loose(number))) is None:
        raise NotFound(
            f'no clause is numbered "{number}", which matches says has been paired',
            remedy="correct the number, or take the pair out of matches",
            file=file,
        )
    return place
