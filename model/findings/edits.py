"""Which old words gave way to which new ones, so that rules compare like with like."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Generic, Protocol, TypeVar

from msgspec import Struct

from clauseline.model.change import Op
from clauseline.model.sentences import Quotations, sentence_around

_ALL_BUT: Final = 0.9


class Spanned(Protocol):
    """Something that was found in a text, with its place."""

    @property
    def start(self) -> int:
        """Where it starts."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...


T = TypeVar("T", bound=Spanned)


class Edit(Struct, frozen=True):
    """A place where words gave way to others: its offsets in the old text and in the new."""

    old: int
    old_end: int
    new: int
    new_end: int


class Edited(Struct, frozen=True, kw_only=True):
    """A text of either version with the edits between them, in their order.

    `about` is what a table's row is about, for the text of a cell.
    """

    old: str
    new: str
    edits: tuple[Edit, ...]
    about: str | None = None

    def changed(self) -> Iterator[str]:
        """The words taken out and put in, without those around them."""
        for edit in self.edits:
            yield self.old[edit.old : edit.old_end]
            yield self.new[edit.new : edit.new_end]


class Replaced(Struct, Generic[T], frozen=True):
    """What gave way to what; either may be empty."""

    old: tuple[T, ...]
    new: tuple[T, ...]


def edited(ops: Sequence[Op], about: str | None = None) -> Edited:
    """The texts and edits that ops spell out."""
    old = new = ""
    edits: list[Edit] = []
    for op in ops:
        before = (len(old), len(new))
        old += op.text if op.kind != "+" else ""
        new += op.text if op.kind != "-" else ""
        if op.kind == "=":
            continue
        if edits and (edits[-1].old_end, edits[-1].new_end) == before:
            before = (edits[-1].old, edits.pop().new)
        edits.append(Edit(before[0], len(old), before[1], len(new)))
    return Edited(old=old, new=new, edits=tuple(edits), about=about)


def replaced(text: Edited, find: Callable[[str], Sequence[T]]) -> Iterator[Replaced[T]]:
    """What of a sort changed between two texts, each with what stands in its place.

    What stands in quotation marks is spoken of, not said, and left out.
    """
    old, new = (_unquoted(side, find(side)) for side in (text.old, text.new))
    for ours, theirs in _groups(text, old, new):
        yield Replaced(tuple(ours), tuple(theirs))


def one_for_one(text: Edited, find: Callable[[str], Sequence[T]]) -> Iterator[tuple[T, T]]:
    """The pairs among what was replaced of which there is no doubt.

    One gave way to one, and most of the other words of their sentence stayed.
    """
    for group in replaced(text, find):
        if len(group.old) == len(group.new) == 1:
            pair = (group.old[0], group.new[0])
            if stands_in_same_sentence(text, *pair):
                yield pair


def stands_in_same_sentence(text: Edited, old: Spanned, new: Spanned) -> bool:
    """Whether the sentences around two things are mostly the same but for these."""
    return kept_around_old(text, old) and kept_around_new(text, new)


def kept_around_old(text: Edited, old: Spanned) -> bool:
    """Whether most of the other words of an old sentence are still there."""
    return _is_mostly_kept(text.old, old, [(edit.old, edit.old_end) for edit in text.edits])


def kept_around_new(text: Edited, new: Spanned) -> bool:
    """Whether most of the other words of a new sentence were there before."""
    return _is_mostly_kept(text.new, new, [(edit.new, edit.new_end) for edit in text.edits])


def is_put_in(text: Edited, words: str) -> bool:
    """Whether words of the new text all but wholly stand where nothing stood before."""
    return _is_changed(text.new, words, [(edit.new, edit.new_end) for edit in text.edits])


def is_taken_out(text: Edited, words: str) -> bool:
    """Whether words of the old text are all but wholly gone."""
    return _is_changed(text.old, words, [(edit.old, edit.old_end) for edit in text.edits])


def _is_changed(text: str, words: str, changed: Sequence[tuple[int, int]]) -> bool:
    start = text.find(words)
    if not words or start < 0:
        return False
    return _overlap([(start, start + len(words))], changed) >= _ALL_BUT * len(words)


def _overlap(ones: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> int:
    return sum(
        max(0, min(last, stop) - max(first, begin))
        for first, last in ones
        for begin, stop in others
    )


def _is_mostly_kept(text: str, found: Spanned, changed: Sequence[tuple[int, int]]) -> bool:
    start, end = sentence_around(text, found.start, found.end)
    around = [(start, found.start), (found.end, end)]
    return 2 * _overlap(around, changed) <= sum(last - first for first, last in around)


def _unquoted(text: str, found: Sequence[T]) -> list[T]:
    quotations = Quotations(text)
    return [each for each in found if not quotations.hold(each.start, each.end)]


def _groups(text: Edited, old: Sequence[T], new: Sequence[T]) -> Iterator[tuple[list[T], list[T]]]:
    """What edits touch, and what shares kept words with it, tied together."""
    ties = _Ties()
    for at, edit in enumerate(text.edits):
        for place in _within(old, edit.old, edit.old_end):
            ties.tie(("edit", at), ("old", place))
        for place in _within(new, edit.new, edit.new_end):
            ties.tie(("edit", at), ("new", place))
    for start, end, shift in _kept(text):
        for place in _within(old, start, end):
            first, last = max(old[place].start, start), min(old[place].end, end)
            for other in _within(new, first + shift, last + shift):
                ties.tie(("old", place), ("new", other))
    for members in ties.groups():
        if any(kind == "edit" for kind, _ in members):
            yield (
                [old[at] for kind, at in sorted(members) if kind == "old"],
                [new[at] for kind, at in sorted(members) if kind == "new"],
            )


def _within(items: Sequence[Spanned], start: int, end: int) -> Iterator[int]:
    """The places of the items that a stretch of the text touches, or stands inside of."""
    return (at for at, item in enumerate(items) if item.start < end and start < item.end)


def _kept(text: Edited) -> Iterator[tuple[int, int, int]]:
    """The kept stretches: start and end in the old text, and what leads to the new one."""
    old = new = 0
    for edit in text.edits:
        yield old, edit.old, new - old
        old, new = edit.old_end, edit.new_end
    yield old, len(text.old), new - old


_Member = tuple[str, int]


class _Ties:
    """Groups that grow together as their members are tied."""

    def __init__(self) -> None:
        self._group: dict[_Member, list[_Member]] = {}

    def tie(self, one: _Member, other: _Member) -> None:
        ours = self._group.setdefault(one, [one])
        theirs = self._group.setdefault(other, [other])
        if ours is not theirs:
            ours.extend(theirs)
            for each in theirs:
                self._group[each] = ours

    def groups(self) -> list[list[_Member]]:
        return list({id(group): group for group in self._group.values()}.values())
