"""Notes of two versions -> their calls in the text, and the part that holds their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from clauseline.model.clause import Note, walk
from clauseline.model.comparison.ops import text_ops
from clauseline.model.comparison.ordered_pairs import ordered_pairs
from clauseline.model.number import letter_value, roman_value
from clauseline.model.version import Version
from clauseline.site.writers.word.looks import Look
from clauseline.site.writers.word.markup import MAIN, Revisions, text
from clauseline.site.writers.word.units import Line, said
from clauseline.site.writers.word.weave import Call, End, Track, weave

_NOTE: Final = Look("FootnoteText")
_REFERENCE: Final = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
_SEPARATORS: Final = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
)


class Notes:
    """Gathers the notes of both versions, and gives each an identifier.

    Word counts them where it can count as either version does; else each call has its mark typed,
    and a note of which only the mark changed goes and comes again.
    """

    def __init__(self, versions: Sequence[Version], revisions: Revisions) -> None:
        self._manner = _manner([*map(_labels, versions)])
        self._counted = self._manner is not None
        self._revisions = revisions
        self._written: list[str] = []

    def calls(self, old: Sequence[Note], new: Sequence[Note]) -> Iterator[Call]:
        """The calls of a clause's notes, which are written with their changes marked."""
        for one, other in ordered_pairs([note.text for note in old], [note.text for note in new]):
            before = None if one is None else old[one]
            after = None if other is None else new[other]
            if before and after and not self._counted and before.label != after.label:
                yield self._call(before, None)
                yield self._call(None, after)
            else:
                yield self._call(before, after)

    def part(self) -> str:
        """The part that holds the notes, with the lines that Word sets above them."""
        notes = _SEPARATORS + "".join(self._written)
        return f'<w:footnotes xmlns:w="{MAIN}">{notes}</w:footnotes>'

    @property
    def manner(self) -> str:
        """How the section numbers its notes, where that is not 1, 2 and on."""
        if self._manner in (None, ("decimal", 1)):
            return ""
        form, start = self._manner
        counting = f'<w:numFmt w:val="{form}"/><w:numStart w:val="{start}"/>'
        return f"<w:footnotePr>{counting}</w:footnotePr>"

    def _call(self, old: Note | None, new: Note | None) -> Call:
        track: Track = "ins" if old is None else "del" if new is None else ""
        number = len(self._written) + 1
        either = new or old
        mark = None if self._counted or either is None else either.label
        sign = "<w:footnoteRef/>" if mark is None else text(mark, gone=track == "del")
        lead = f"<w:r>{_REFERENCE}{sign}</w:r><w:r>{text(' ', gone=track == 'del')}</w:r>"
        ours, theirs = _lines(old), _lines(new)
        pieces = weave(ours, theirs, text_ops(said(ours), said(theirs)))
        pieces[-1] = End("", _NOTE, _NOTE)  # the last paragraph goes with its note
        first, *more = self._revisions.paragraphs(pieces)
        head, end, rest = first.partition("</w:pPr>")
        words = head + end + self._revisions.tracked(track, lead) + rest + "".join(more)
        self._written.append(f'<w:footnote w:id="{number}">{words}</w:footnote>')
        return Call(track, number, mark)


def _lines(note: Note | None) -> Sequence[Line]:
    return [] if note is None else [Line(look=_NOTE, text=each) for each in note.text.split("\n")]


def _labels(version: Version) -> list[str]:
    return [note.label for clause in walk(version.clauses) for note in clause.notes]


def _manner(labels: Sequence[Sequence[str]]) -> tuple[str, int] | None:
    """The format and the start with which Word counts as all versions do; None where it cannot."""
    for form, value in _FORMATS.items():
        counts = [[value(label) for label in each] for each in labels if each]
        starts = {each[0] for each in counts} or {1}
        start = next(iter(starts))
        if len(starts) == 1 and start and all(_rises(each, start) for each in counts):
            return form, start
    return None


def _rises(counts: Sequence[int | None], start: int) -> bool:
    return list(counts) == [*range(start, start + len(counts))]


def _decimal(label: str) -> int | None:
    return int(label) if label.isascii() and label.isdecimal() and label[0] != "0" else None


_FORMATS: Final[dict[str, Callable[[str], int | None]]] = {
    "decimal": _decimal,
    "lowerRoman": lambda label: roman_value(label) if label.islower() else None,
    "lowerLetter": lambda label: letter_value(label) if label.islower() else None,
}
"""How Word may count notes, by the names of the standard, and what a label counts then."""
