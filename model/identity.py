"""Names for clauses that stay the same on every run and every machine."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b

from clauseline.model.clause import ClauseId

_NOT_IN_AN_ID = re.compile(r"[^\w.]+")


class Identities:
    """Gives each clause of one version an id, from its number or, where it has none, its words.

    An id is a valid HTML id and Akoma Ntoso eId. Where two clauses bear one number, the later
    one's id holds a digest of its words, so that an id does not pass to another clause when one
    is inserted before it.
    """

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._alike: dict[str, int] = {}

    def name(self, number: str, words: Iterable[str]) -> ClauseId:
        """The id of the next clause in the order of the document."""
        stem = _NOT_IN_AN_ID.sub("-", number).strip("-").lower()
        chosen = f"clause-{stem}" if stem else f"heading-{_digest(words)}"
        if chosen in self._given:
            chosen = f"clause-{stem or 'unnumbered'}-{_digest(words)}"
        attempt, count = chosen, self._alike.get(chosen, 1)
        while attempt in self._given:
            count += 1
            attempt = f"{chosen}-{count}"
        self._alike[chosen] = count
        self._given.add(attempt)
        return ClauseId(attempt)


def _digest(words: Iterable[str]) -> str:
    return blake2b("\n".join(words).encode(), digest_size=4).hexdigest()
