"""Passages -> words, each with what mark-up does to it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, structs

from clauseline.model.clause import MarkedOp, OpKind
from clauseline.model.reconciliation.passages import Passage, Unit, spelt
from clauseline.model.sequences import Block, common_blocks
from clauseline.model.words import Kind, tokens_of


class Word(Struct, frozen=True, gc=False):
    """A word or a sign of a clause: as it is compared, and where it stands in its passage."""

    key: str
    kind: Kind
    start: int
    end: int
    passage: str
    where: str
    number: str


class Column(Struct, frozen=True, kw_only=True, gc=False):
    """A word as the mark-up has it: before its changes, after them, or in both.

    `run` tells the stretches apart that are marked without a kept word or space between them,
    None for a kept word. `hand` is the author and the date of what is marked.
    """

    before: Word | None
    after: Word | None
    run: tuple[int, int] | None = None
    hand: tuple[str | None, str | None] = (None, None)

    @property
    def kind(self) -> OpKind:
        """What the mark-up does to the word."""
        if self.before is None:
            return "+"
        return "-" if self.after is None else "="


def words_of(units: Iterable[Unit]) -> list[Word]:
    """The words of clauses without mark-up."""
    return [
        word
        for unit in units
        for passage in unit.passages
        for word in _words(passage.after, passage.where, unit)
    ]


def columns_of(units: Iterable[Unit]) -> list[Column]:
    """The words of marked-up clauses, in the order of the mark-up."""
    passages = ((passage, unit) for unit in units for passage in unit.passages)
    return [
        column
        for count, (passage, unit) in enumerate(passages)
        for column in _columns(passage, unit, count)
    ]


def as_viewed(
    columns: Sequence[Column], before: Sequence[Word], after: Sequence[Word]
) -> list[Column]:
    """The columns with the words as the two views have them; none where these are others."""
    shown = [each.before.key for each in columns if each.before]
    said = [each.after.key for each in columns if each.after]
    if shown != [word.key for word in before] or said != [word.key for word in after]:
        return []
    ours, theirs = iter(before), iter(after)
    return [
        structs.replace(
            each,
            before=next(ours) if each.before else None,
            after=next(theirs) if each.after else None,
        )
        for each in columns
    ]


def columns_between(before: Sequence[Word], after: Sequence[Word]) -> list[Column]:
    """The words of two views of mark-up, where nothing tells what its author marked."""
    columns: list[Column] = []
    old = new = 0
    blocks = common_blocks([w.key for w in before], [w.key for w in after])
    for count, block in enumerate((*blocks, Block(len(before), len(after), 0))):
        run = (-1, count)
        columns += (Column(before=w, after=None, run=run) for w in before[old : block.old])
        columns += (Column(before=None, after=w, run=run) for w in after[new : block.new])
        old, new = block.old + block.size, block.new + block.size
        kept = zip(before[block.old : old], after[block.new : new], strict=True)
        columns += (Column(before=one, after=other) for one, other in kept)
    return columns


def spoken(words: Iterable[Word]) -> str:
    """The words as their text has them; those of different cells or paragraphs part by a line."""
    told: list[tuple[Word, Word]] = []
    for word in words:
        if told and (told[-1][1].passage, told[-1][1].where) == (word.passage, word.where):
            told[-1] = told[-1][0], word
        else:
            told.append((word, word))
    return "\n".join(first.passage[first.start : last.end] for first, last in told)


def keys_of(words: Iterable[Word]) -> list[str]:
    """The words as they are compared."""
    return [word.key for word in words]


def _words(text: str, where: str, unit: Unit) -> Iterator[Word]:
    end = 0
    for token in tokens_of(text):
        start, end = end, end + len(token.text)
        if token.kind != "space" and (key := spelt(token.text, loosely=unit.loosely)):
            yield Word(key, token.kind, start, end, text, where, unit.number)


def _columns(passage: Passage, unit: Unit, count: int) -> Iterator[Column]:
    before = list(_words(passage.before, passage.where, unit))
    if not passage.is_marked:
        yield from (Column(before=one, after=one) for one in before)
        return
    marks = _Marks(passage.ops, count)
    ours = [(marks.span(word, "-"), word) for word in before]
    theirs = [(marks.span(word, "+"), word) for word in _words(passage.after, passage.where, unit)]
    old = new = 0
    while old < len(ours) or new < len(theirs):
        one = ours[old] if old < len(ours) else None
        other = theirs[new] if new < len(theirs) else None
        if one and other and one[0] == other[0] and one[1].key == other[1].key:
            yield Column(before=one[1], after=other[1])
            old, new = old + 1, new + 1
        elif one and (other is None or one[0] <= other[0]):
            yield marks.column(one[0], before=one[1])
            old += 1
        elif other:
            yield marks.column(other[0], after=other[1])
            new += 1


class _Marks:
    """The ops of a passage, by the offset in all their words one after another."""

    def __init__(self, ops: Sequence[MarkedOp], passage: int) -> None:
        self._ops = ops
        self._passage = passage
        self._starts: list[int] = []
        self._runs: list[int] = []
        self._places: dict[OpKind, list[int]] = {"-": [], "+": []}
        start = run = 0
        for op in ops:
            self._starts.append(start)
            run += op.kind == "="
            self._runs.append(run)
            for kind, places in self._places.items():
                if op.kind in ("=", kind):
                    places.extend(range(start, start + len(op.text)))
            start += len(op.text)

    def span(self, word: Word, kind: OpKind) -> tuple[int, int]:
        """Where a word of the kept and the taken out, or of the kept and the put in, stands."""
        places = self._places[kind]
        return places[word.start], places[word.end - 1] + 1

    def column(
        self, span: tuple[int, int], before: Word | None = None, after: Word | None = None
    ) -> Column:
        """A marked word, with the run and the hand of the first mark within or beside it."""
        first = bisect_right(self._starts, span[0]) - 1
        last = bisect_left(self._starts, span[1])
        within = [*range(first, last), first - 1, last]
        marked = [at for at in within if 0 <= at < len(self._ops) and self._ops[at].kind != "="]
        at = marked[0] if marked else first
        op = self._ops[at]
        return Column(
            before=before,
            after=after,
            run=(self._passage, self._runs[at]),
            hand=(op.author, op.date),
        )
