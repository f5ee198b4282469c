"""Words that do not agree -> what is told of them: number, place, words, author and date."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from clauseline.model.reconciled import NewDiffers, OldDiffers, Phantom, PhantomKind, Unmarked
from clauseline.model.reconciliation.columns import Column, Word, spoken
from clauseline.model.reconciliation.lines import Line, Region


class Teller(Struct, frozen=True):
    """Tells of the words of a group of clauses."""

    old: Line
    new: Line

    @property
    def _columns(self) -> Sequence[Column]:
        return self.old.columns

    def unmarked(self, old: Sequence[Word], new: Sequence[Word], low: int) -> Unmarked:
        """A change that the mark-up does not show, at a column."""
        before, after = _number(self.old, old, low), _number(self.new, new, low)
        return Unmarked(
            number=next(each for each in (after, before, "") if each is not None),
            old=spoken(old),
            new=spoken(new),
            matter="clause" if before is None or after is None else "words",
            where=(*new, *old)[0].where,
            old_number=before,
            new_number=after,
        )

    def phantom(self, columns: Sequence[int], words: Sequence[Word]) -> Phantom:
        """Words that are marked in some columns and that both clean texts have."""
        marked = [at for at in columns if self._columns[at].kind != "="]
        kinds = {self._columns[at].kind for at in marked}
        kind: PhantomKind = "inserted" if "+" in kinds else "deleted"
        author, date = self._columns[marked[0]].hand
        return Phantom(
            number=self._marked_number(marked[0]),
            text=spoken(words),
            kind="replaced" if len(kinds) > 1 else kind,
            where=_word(self._columns[marked[0]]).where,
            author=author,
            date=date,
        )

    def old_differs(self, old: Sequence[Word], region: Region) -> OldDiffers:
        """Words of the old text, and what the mark-up has there."""
        marked = _marked(self.old, region)
        author, date = self._hand(region)
        return OldDiffers(
            number=old[0].number if old else _number_beside(self.old, marked[0]),
            old=spoken(old),
            marked=spoken(marked),
            matter="words" if self.old.words and self.old.shown else "clause",
            where=(*old, *marked)[0].where,
            author=author,
            date=date,
        )

    def new_differs(self, new: Sequence[Word], region: Region) -> NewDiffers:
        """Words of the new text, and what the mark-up has there."""
        marked = _marked(self.new, region)
        author, date = self._hand(region)
        return NewDiffers(
            number=new[0].number if new else _number_beside(self.new, marked[0]),
            new=spoken(new),
            marked=spoken(marked),
            matter="words" if self.new.words and self.new.shown else "clause",
            where=(*new, *marked)[0].where,
            author=author,
            date=date,
        )

    def _marked_number(self, place: int) -> str:
        """The number that the mark-up gives the clause of a word, once all is accepted."""
        kept = (
            each.after.number
            for each in (*self._columns[place:], *self._columns[place::-1])
            if each.after is not None
        )
        return next(kept, _word(self._columns[place]).number)

    def _hand(self, region: Region) -> tuple[str | None, str | None]:
        columns = self._columns[max(region.low - 1, 0) : region.high + 1]
        return next((each.hand for each in columns if each.kind != "="), (None, None))


def _number(line: Line, words: Sequence[Word], low: int) -> str | None:
    """The number under which a clean text has words, or would have them; None for nowhere."""
    if words:
        return words[0].number
    if not line.words:
        return None
    before = [line.same[at] for at in range(low) if at in line.same]
    return line.words[before[-1] if before else 0].number


def _number_beside(line: Line, shown: Word) -> str:
    """The number in a clean text of the clause that has a word of the mark-up only."""
    beside = (
        line.words[place].number
        for at, place in line.same.items()
        if line.word(at).number == shown.number
    )
    return next(beside, shown.number)


def _marked(line: Line, region: Region) -> list[Word]:
    """The view's words in a region; of a single gap only those that the clean text has not."""
    if len(region.gaps) > 1:
        return line.view(region.low, region.high)
    return [line.word(at) for gap in region.gaps for at in line.lacking(gap)]


def _word(column: Column) -> Word:
    word = column.after or column.before
    assert word is not None  # noqa: S101 - a column has one or both
    return word
