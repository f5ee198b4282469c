"""Lines of one paragraph into its words; hyphens at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Final

from msgspec import Struct

_SOFT_HYPHEN: Final = "\u00ad"
_BROKEN: Final = re.compile(r"(?P<left>[^\W\d_][\w\u2019'-]*)-$")
_PREFIXES: Final = frozenset(("non", "self", "well", "ex", "e", "quasi", "cross", "all"))
"""Parts of words that are nearly always written with a hyphen."""
_KEPT_APART: Final = re.compile(r"(?:co|de|pre|re)-[eo]")
"""A prefix before a vowel that would run into its own: "re-open", "co-ordinate"."""
_SHORT: Final = frozenset(
    (
        *("ad", "add", "air", "all", "art", "bi", "bid", "big", "buy", "by", "co", "cut", "day"),
        *("de", "do", "due", "dry", "eco", "end", "far", "fee", "few", "for", "gas", "get", "go"),
        *("hot", "ice", "ill", "in", "key", "law", "log", "low", "map", "mid", "net", "new"),
        *("no", "non", "not", "off", "oil", "old", "on", "one", "opt", "out", "pan", "par"),
        *("pay", "per", "pre", "pro", "put", "re", "red", "run", "set", "she", "six", "so"),
        *("sub", "sun", "tax", "ten", "the", "tie", "to", "top", "tri", "two", "un", "up", "use"),
        *("van", "via", "vis", "war", "way", "web", "wet", "who", "win", "x", "yes", "you"),
    )
)
"""Words and prefixes of up to three letters that compounds begin with; "af" and "suf" are none."""
_SHORTEST: Final = 3
_SIGNS: Final = ("-", "/", "\\")
_GOES_ON: Final = re.compile(r"\w[-/\\]$")
"""A number with hyphens, an address or a path is broken after its sign, which stays."""
_WORD: Final = re.compile(r"[^\W_][\w\u2019'-]*[^\W_]|[^\W_]")
_LAST_WORD: Final = re.compile(r"[^\W_]+$")
_CLOSES: Final = re.compile(r"(?:[.,;:!?]|\u201d[.,;:]?)(?: |$)")
"""What has no space before it, but in the code of a program."""
_CITED: Final = re.compile(r"\d(?:\(\w{1,5}\))+$")
_CITED_ON: Final = re.compile(r"\([a-z]{1,5}\)")
"""A citation such as "4.12(b)(ii)" may be broken between its parts, which no space parts."""
_LEAST: Final = 2
"""So many words that are surely broken show that a text breaks its words, or one where often."""
_OFTEN: Final = 4
_SHARE: Final = 0.03
"""So often, of all lines, they end in a hyphen before what is no word, where words are broken."""
_TAIL: Final = 300
"""What a line ends with is told by so many of its last signs."""
_BROKEN_ADDRESSES: Final = (
    (re.compile(r"\S+@[\w-]*\.?$"), re.compile(r"[\w.-]*\.\w|[a-z]{2,4}\b")),
    (re.compile(r"(?:https?://|www\.)\S*$"), re.compile(r"[\w/?=&#%~-]*[./?=&#%~_]\S")),
)
"""How an address ends a line in the middle, and how it goes on."""


class Vocabulary(Struct, frozen=True):
    """The words of a text, in small letters, and whether it breaks words at the end of lines.

    `inner` are those that have others on both sides within a line. `spaced` says that its lines
    end in a space wherever they are broken at one, `often_spaced` that most do.
    """

    words: frozenset[str]
    breaks: bool = False
    inner: frozenset[str] = frozenset()
    spaced: bool = False
    often_spaced: bool = False

    def keeps_hyphen(self, left: str, right: str) -> bool:
        """Whether the hyphen between two parts of a word, at the end of a line, is the word's own.

        It is, unless the text elsewhere has the word in one piece and not with its hyphen; or
        nowhere, and the first part is no word at all, or the text breaks its words and the second
        part is no word of it.
        """
        whole, hyphened = (left + right).lower(), f"{left}-{right}".lower()
        if hyphened in self.words:
            return True
        if whole in self.words:
            return False
        if left.lower() in _PREFIXES or _KEPT_APART.match(hyphened):
            return True
        short = len(left) <= _SHORTEST and left.islower()
        if short and left not in _SHORT and left not in self.words:
            return False
        return not self.breaks or right.lower() in self.words

    def is_cut(self, left: str, right: str) -> bool:
        """Whether two lines part a word without a hyphen, as a cell does that is too narrow.

        The text has the word in one piece, and one of the parts nowhere within a line.
        """
        if not self.often_spaced:
            return False
        last, first = _LAST_WORD.search(left.lower()), _WORD.match(right.lower())
        if last is None or first is None:
            return False
        return last[0] + first[0] in self.words and not {last[0], first[0]} <= self.inner


def vocabulary_of(lines: Sequence[str]) -> Vocabulary:
    """The words that stand whole within a line, and whether the lines break others."""
    broken: list[tuple[str, str]] = []
    words: set[str] = set()
    inner: set[str] = set()
    left: str | None = None
    for line in lines:
        found = _WORD.findall(line.lower())
        inner.update(found[1:-1])
        if left is not None and found:
            broken.append((left, found.pop(0)))
        end = _BROKEN.search(line[-_TAIL:]) if line.endswith("-") else None
        left = None if end is None else end["left"]
        words.update(found if left is None else found[:-1])
    known = Vocabulary(frozenset(words))
    surely = sum(not known.keeps_hyphen(*parts) for parts in broken)
    unheard = {parts for parts in broken if parts[1].lower() not in known.words}
    often = len(unheard) >= max(_OFTEN, _SHARE * len(lines))
    return Vocabulary(
        known.words, breaks=surely >= (1 if often else _LEAST), inner=frozenset(inner)
    )


def join_lines(lines: Iterable[str], known: Vocabulary) -> str:
    """The words of a paragraph that was broken into `lines`.

    A soft hyphen is never part of a word; what becomes of any other, `seam` says.
    """
    joined = reduce(lambda before, line: _join(before, line, known), lines, "")
    return " ".join(joined.replace(_SOFT_HYPHEN, "").split())


def seam(before: str, line: str, known: Vocabulary) -> tuple[int, str]:
    """How two lines are joined: how many signs the first loses at its end, what comes between."""
    said = before.rstrip(" ")
    trailing = len(before) - len(said)
    said = said[-_TAIL:]
    if known.spaced and said and not said.endswith(("-", _SOFT_HYPHEN)):
        return 0, " " if trailing else ""
    if said.endswith(_SOFT_HYPHEN):
        return trailing + 1, ""
    is_cut = not trailing and (_CLOSES.match(line) or known.is_cut(said, line))
    if is_cut or _breaks_an_address(said, line) or _breaks_a_citation(said, line):
        return trailing, ""
    if not said.endswith(_SIGNS) or (known.spaced and trailing):
        return 0, " "
    broken = _BROKEN.search(said)
    right = _WORD.match(line)
    if not broken or not right or right[0][0].isdigit():
        goes_on = _GOES_ON.search(said) is not None and line[:1].isalnum()
        return (trailing, "") if goes_on else (0, " ")
    return trailing + (not known.keeps_hyphen(broken["left"], right[0])), ""


def _breaks_a_citation(before: str, line: str) -> bool:
    return _CITED_ON.match(line) is not None and _CITED.search(before) is not None


def _breaks_an_address(before: str, line: str) -> bool:
    word = before[before.rfind(" ") + 1 :]
    if "@" not in word and "://" not in word and "www." not in word:
        return False
    return any(end.search(word) and rest.match(line) for end, rest in _BROKEN_ADDRESSES)


def _join(before: str, line: str, known: Vocabulary) -> str:
    lost, between = seam(before, line, known)
    return f"{before[: len(before) - lost]}{between}{line}"
