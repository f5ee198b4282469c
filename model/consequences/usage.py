"""Where a version uses the terms that it defines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from clauseline.model.clause import Clause

_WORD: Final = re.compile(r"\w[\w&/-]*")
_ENDING: Final = re.compile(r"(?:e?s)?(?:[\u2019'](?:s(?!\w))?)?(?![\w-])")


class Terms:
    """Finds defined terms in a text: the longest that stands at a place, in the plural too."""

    def __init__(self, terms: Iterable[str]) -> None:
        """Sorts the terms by the word that they begin with, so that a text is read once."""
        every = {each for each in terms if each}
        forms = {each.removesuffix("s"): each for each in every} | {each: each for each in every}
        self._forms = forms
        self._by_first: dict[str, list[str]] = {}
        for form in sorted(forms, key=lambda each: (-len(each), each)):
            if (first := _WORD.match(form)) is not None:
                for word in dict.fromkeys((first[0], f"{first[0]}s", f"{first[0]}es")):
                    self._by_first.setdefault(word, []).append(form)

    def used_in(self, text: str) -> Iterator[str]:
        """The terms that stand in a text, in the order of its words.

        >>> [*Terms(["Supplier", "Responsible Supplier"]).used_in("Any Responsible Suppliers may")]
        ['Responsible Supplier']
        """
        done = 0
        for word in _WORD.finditer(text):
            forms = self._by_first.get(word[0])
            if forms is None or word.start() < done:
                continue
            for form in forms:
                end = word.start() + len(form)
                if text.startswith(form, word.start()) and _ENDING.match(text, end):
                    yield self._forms[form]
                    done = end
                    break


def passages_of(clause: Clause) -> Iterator[str]:
    """The texts of a clause that may use a term: its words, its cells, its notes."""
    yield clause.text
    for table in clause.tables:
        for row in table.rows:
            yield from row
    yield from (note.text for note in clause.notes)
