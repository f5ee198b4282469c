"""Redlines by looks: words struck through and underlined or coloured instead of tracked changes.

Comparison tools print them so. Words that are struck through are taken out; what is put in is
told by the company it keeps. An underlined heading, a blue link and a stressed word are no
mark-up: they do not stand beside words that are struck.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from clauseline.model.clause import OpKind

BESIDE: Final = 2
"""So often a plain underline has to stand beside struck words to be mark-up, or always."""
SHARE: Final = 0.05
"""So often at least, of all times: headings in a colour stand beside struck words, too."""
_NEARLY_ALL: Final = 0.8
_SPOKEN: Final = {"double": "double-underlined", None: ""}


class Look(Struct, frozen=True, kw_only=True, gc=False):
    """How words are set, as far as redlines go; None for no underline and for black."""

    struck: bool
    underline: str | None
    colour: str | None

    @property
    def plain(self) -> bool:
        """Whether nothing sets the words apart."""
        return self.underline is None and self.colour is None

    def __str__(self) -> str:
        line = _SPOKEN.get(self.underline, "underlined")
        colour = "" if self.colour is None else f"in the colour {self.colour}"
        return " ".join(filter(None, (line, colour)))


PLAIN: Final = Look(struck=False, underline=None, colour=None)


class Redline(Struct, frozen=True, kw_only=True):
    """A document marked up by looks: those of what is put in, and how often both occur.

    `taken_out` are the looks of words that could not be struck, and have the colour of those that
    were.
    """

    put_in: frozenset[Look]
    taken_out: frozenset[Look]
    struck_runs: int
    put_in_runs: int

    def kind_of(self, look: Look, *, heading: bool) -> OpKind:
        """What looks say of words; in a heading a plain underline says nothing."""
        if look.struck or look in self.taken_out:
            return "-"
        stressed = heading and look.colour is None and look.underline == "single"
        return "+" if look in self.put_in and not stressed else "="

    @property
    def evidence(self) -> str:
        """What was taken for mark-up, for a reader who has to judge it."""
        looks = " or ".join(sorted(map(str, self.put_in))) or "none"
        return (
            "there are no tracked changes, but words are marked up by their looks: "
            f"{_runs(self.struck_runs)} struck through, read as taken out, "
            f"{_runs(self.put_in_runs)} read as put in ({looks})"
        )


def redline_in(
    passages: Iterable[Sequence[Look]], headings: Iterable[Look] = (), *, sure: bool = False
) -> Redline | None:
    """The mark-up that the looks of neighbouring words make; None where there is none.

    Words are struck, or underlined twice in a colour, unless something else makes `sure`. What is
    underlined may stand in the passage before or after struck words, as a new paragraph does, or
    anywhere in their colour; what is only coloured in the same one, as a coloured heading does not.
    The looks of `headings` are counted, but what stands beside them says nothing.
    """
    seen = Counter(headings)
    beside: Counter[Look] = Counter()
    struck: Counter[str | None] = Counter()
    placed = [(number, look) for number, passage in enumerate(passages) for look in passage]
    struck.update(look.colour for _, look in placed if look.struck)
    for at, (passage, look) in enumerate(placed):
        if not look.struck and not look.plain:
            seen[look] += 1
            beside[look] += any(
                near.struck and (look.underline is not None or where == passage)
                for where, near in placed[max(at - 1, 0) : at + 2]
            )
    doubled = any(look.underline == "double" and look.colour for look in seen)
    if not (struck or doubled or sure):
        return None
    put_in = frozenset(
        look
        for look in seen
        if _is_mark_up(look, seen[look], beside[look])
        or _is_coloured_alike(look, struck, sure=sure)
    )
    taken_out = frozenset(_like_struck(struck, seen, put_in))
    return Redline(
        put_in=put_in,
        taken_out=taken_out,
        struck_runs=struck.total() + sum(seen[look] for look in taken_out),
        put_in_runs=sum(seen[look] for look in put_in),
    )


def _like_struck(
    struck: Counter[str | None], seen: Counter[Look], put_in: frozenset[Look]
) -> Iterator[Look]:
    """Looks without a line that have the colour of nearly all struck words, and are fewer.

    Where words that are put in have that colour as well, it is an author's and says nothing.
    """
    colour, most = struck.most_common(1)[0] if struck else (None, 0)
    if colour is None or most < _NEARLY_ALL * struck.total():
        return
    if any(look.colour == colour for look in put_in):
        return
    for look, count in seen.items():
        if look.colour == colour and look.underline is None and count < most:
            yield look


def _is_coloured_alike(look: Look, struck: Counter[str | None], *, sure: bool) -> bool:
    """Whether underlined words have the colour of struck ones; any does where none are."""
    if look.underline is None or look.colour is None:
        return False
    return look.colour in struck or (sure and not struck)


def _is_mark_up(look: Look, seen: int, beside: int) -> bool:
    """Whether a look marks what was put in, by how often it stands beside struck words.

    A double underline is used for nothing else; a coloured underline needs to be seen there once,
    any other look more often, so that a stressed word that happens to stand there is none.
    """
    if look.underline == "double":
        return True
    if look.underline is not None and look.colour is not None:
        return beside > 0
    return beside == seen or beside >= max(BESIDE, SHARE * seen)


def _runs(count: int) -> str:
    return f"{count} run{'' if count == 1 else 's'}"
