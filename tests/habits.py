"""Word files of many drafting offices, made from a clause tree whose numbers are known.

The tree and its right answer come first; then an office's habit writes the file: styles or
direct numbering, one list or one a level, numbers by hand, content controls, split runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from hypothesis import strategies as st

from word import (
    definition,
    deleted,
    inserted,
    instance,
    level,
    numbered_style,
    p,
    run,
    start_at,
    style,
)

State = Literal["kept", "inserted", "deleted"]
View = Literal["accepted", "rejected"]

GONE: Final[dict[View, State]] = {"accepted": "deleted", "rejected": "inserted"}


@dataclass(frozen=True)
class Piece:
    """Words of one standing."""

    words: str
    state: State = "kept"


@dataclass(frozen=True)
class Draft:
    """A clause to be written: its words, those that go on after it, its sub-clauses."""

    pieces: tuple[Piece, ...]
    state: State = "kept"
    more: str = ""
    children: tuple[Draft, ...] = ()


@dataclass(frozen=True)
class Scheme:
    """How the levels of a document are numbered: formats, labels, and the number as cited."""

    name: str
    levels: tuple[tuple[str, str], ...]
    label: Callable[[Sequence[int]], str]
    number: Callable[[Sequence[int]], str]


def letter(value: int) -> str:
    return chr(96 + (value - 1) % 26 + 1) * ((value - 1) // 26 + 1)


def numeral(value: int) -> str:
    tens, units = divmod(value, 10)
    return "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[units]


def _decimal_label(at: Sequence[int]) -> str:
    return (f"{at[0]}.", f"{at[0]}.{at[-1]}", f"({letter(at[-1])})", f"({numeral(at[-1])})")[
        len(at) - 1
    ]


def _decimal_number(at: Sequence[int]) -> str:
    whole = ".".join(map(str, at[:2]))
    return whole + "".join(
        f"({write(value)})" for write, value in zip((letter, numeral), at[2:], strict=False)
    )


def _bracket_label(at: Sequence[int]) -> str:
    return (f"{at[0]}.", f"({at[-1]})", f"({letter(at[-1])})", f"({numeral(at[-1])})")[len(at) - 1]


def _bracket_number(at: Sequence[int]) -> str:
    return str(at[0]) + "".join(
        f"({write(value)})" for write, value in zip((str, letter, numeral), at[1:], strict=False)
    )


def _article_label(at: Sequence[int]) -> str:
    roman = numeral(at[0]).upper()
    return (f"Article {roman}", f"{at[0]}.{at[-1]:02d}", f"({letter(at[-1])})")[len(at) - 1]


def _article_number(at: Sequence[int]) -> str:
    if len(at) == 1:
        return numeral(at[0]).upper()
    return f"{at[0]}.{at[1]:02d}" + "".join(f"({letter(value)})" for value in at[2:])


SCHEMES: Final = (
    Scheme(
        "decimal",
        (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)")),
        _decimal_label,
        _decimal_number,
    ),
    Scheme(
        "brackets",
        (("decimal", "%1."), ("decimal", "(%2)"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)")),
        _bracket_label,
        _bracket_number,
    ),
    Scheme(
        "articles",
        (("upperRoman", "Article %1"), ("decimalZero", "%1.%2"), ("lowerLetter", "(%3)")),
        _article_label,
        _article_number,
    ),
)


def answer(drafts: Sequence[Draft], scheme: Scheme, view: View) -> list[tuple[str, str]]:
    """The number and the words of every clause that a view shows."""
    return list(_answer(drafts, scheme, view, ()))


def _answer(
    drafts: Sequence[Draft], scheme: Scheme, view: View, above: tuple[int, ...]
) -> Iterator[tuple[str, str]]:
    shown = [draft for draft in drafts if draft.state != GONE[view]]
    for count, draft in enumerate(shown, 1):
        words = "".join(each.words for each in draft.pieces if each.state != GONE[view])
        at = (*above, count)
        yield scheme.number(at), " ".join([*words.split(), *draft.more.split()])
        yield from _answer(draft.children, scheme, view, at)


@dataclass
class Habit:
    """How an office writes its files; `write` gives the body, the numbering and the styles."""

    scheme: Scheme
    how: Literal["direct", "styles", "inherited", "bound", "instances", "typed"]
    controls: bool = False
    typed_gap: str = "\t"
    _instances: list[str] = field(default_factory=list)

    def write(self, drafts: Sequence[Draft]) -> tuple[list[str], str, str]:
        self._instances.clear()
        body = list(self._paragraphs(drafts, (), 1))
        return body, self._numbering(), self._styles()

    def _paragraphs(
        self, drafts: Sequence[Draft], above: tuple[int, ...], list_id: int
    ) -> Iterator[str]:
        for count, draft in enumerate(drafts, 1):
            at = (*above, count)
            paragraph = self._paragraph(draft, at, list_id)
            yield _controlled(paragraph) if self.controls else paragraph
            if draft.more:
                yield p(draft.more, indent=720 * len(at))
            yield from self._paragraphs(draft.children, at, self._list_below(at, list_id))

    def _list_below(self, at: tuple[int, ...], list_id: int) -> int:
        """A list of its own below each clause, where each level has its own definition."""
        if self.how != "instances":
            return list_id
        new = len(self._instances) + 10
        self._instances.append(instance(new, len(at) + 1, start_at(0, 1)))
        return new

    def _paragraph(self, draft: Draft, at: tuple[int, ...], list_id: int) -> str:
        deep = len(at) - 1
        mark = {"kept": "", "inserted": "ins", "deleted": "del"}[draft.state]
        runs = "".join(_run(piece, draft.state) for piece in draft.pieces)
        if self.how == "typed":
            return p(run(f"{self.scheme.label(at)}{self.typed_gap}") + runs, indent=720 * len(at))
        if self.how == "instances":
            return p(runs, level=0, list_id=list_id, mark=mark, indent=720 * len(at))
        if self.how == "direct":
            return p(runs, level=deep, mark=mark)
        return p(runs, style=f"Clause{deep}", mark=mark)

    def _numbering(self) -> str:
        levels = [
            level(at, form, text, more=self._bound(at), indent=720 * (at + 1))
            for at, (form, text) in enumerate(self.scheme.levels)
        ]
        if self.how != "instances":
            return definition(1, *levels) + instance(1, 1)
        single = [
            definition(at + 1, level(0, form, text.replace(f"%{at + 1}", "%1")))
            for at, (form, text) in enumerate(self.scheme.levels)
        ]
        return "".join(single) + instance(1, 1) + "".join(self._instances)

    def _bound(self, at: int) -> str:
        legal = "<w:isLgl/>" if self.scheme.levels[at][0] == "decimalZero" else ""
        bound = f'<w:pStyle w:val="Clause{at}"/>' if self.how == "bound" else ""
        return bound + legal

    def _styles(self) -> str:
        names = range(len(self.scheme.levels))
        if self.how == "styles":
            return "".join(numbered_style(f"Clause{at}", at, 1) for at in names)
        if self.how == "inherited":
            return numbered_style("Clause0", 0, 1) + "".join(
                numbered_style(f"Clause{at}", at, based_on=f"Clause{at - 1}") for at in names[1:]
            )
        if self.how == "bound":
            return "".join(
                style(f"Clause{at}", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
                for at in names
            )
        return ""


def _controlled(paragraph: str) -> str:
    return f"<w:sdt><w:sdtContent>{paragraph}</w:sdtContent></w:sdt>"


def _run(piece: Piece, state: State) -> str:
    standing = piece.state if state == "kept" else state
    write = {"kept": run, "inserted": inserted, "deleted": deleted}[standing]
    return write(piece.words)


WORDS: Final = (
    *("the Operator", "shall notify", "each Supplier", "within 30 seconds", "of clause 4.1"),
    *("and", "a reading;", "is kept", "in writing.", "(the Code)", "caf\u00e9"),
)

said = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(
    lambda words: " ".join(words) + " "
)
states = st.sampled_from(("kept", "kept", "kept", "inserted", "deleted"))


def drafts(deep: int, *, tracked: bool) -> st.SearchStrategy[tuple[Draft, ...]]:
    """Clauses with sub-clauses down to a depth; the first piece of each is always kept."""
    pieces = st.tuples(said.map(Piece), *([st.builds(Piece, said, states)] * 2 if tracked else []))
    children = drafts(deep - 1, tracked=tracked) if deep > 1 else st.just(())
    one = st.builds(
        _settled,
        st.builds(
            Draft,
            pieces=pieces,
            state=states if tracked else st.just("kept"),
            more=st.one_of(st.just(""), st.just(""), said),
            children=children,
        ),
    )
    return st.lists(one, min_size=1, max_size=4).map(tuple)


def _settled(draft: Draft) -> Draft:
    """A clause taken out or put in goes as a whole, with all below it and no words after it."""
    return draft if draft.state == "kept" else _whole(draft.state, draft)


def _whole(state: State, draft: Draft) -> Draft:
    pieces = tuple(Piece(each.words) for each in draft.pieces)
    return Draft(pieces, state, "", tuple(_whole(state, each) for each in draft.children))
