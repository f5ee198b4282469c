"""A paragraph's runs as they are gathered, neighbours of one standing joined."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lxml.etree import _Element

from clauseline.ingest.word.content import ListNumber, NoteCall, Run
from clauseline.ingest.word.names import W, value_of
from clauseline.ingest.word.properties import Revision
from clauseline.ingest.word.styles import Styles, strong_of

Standing = tuple[Revision | None, Revision | None]
"""By whom words were put in, and by whom they were taken out."""
KEPT: Final[Standing] = (None, None)

STRONG_LENGTH: Final = 250
"""Longer paragraphs, in characters, are no headings, so nobody asks how they are set."""
_LOOKS: Final = f"{W}rPr"


class Runs:
    """Gathers a paragraph's runs, and the text boxes that hang on it.

    `left_out` says that words of it were left out as a table of contents, `heads` that it is a
    heading.
    """

    __slots__ = (
        "_all_strong", "_length", "_pieces", "_runs", "_standing", "_styles", "boxes",
        "heads", "left_out", "style",
    )  # fmt: skip

    def __init__(self, styles: Styles, style: str | None) -> None:
        self.boxes: list[tuple[_Element, Standing]] = []
        self.left_out = False
        self.heads = False
        self.style = style
        self._styles = styles
        self._runs: list[Run] = []
        self._pieces: list[str] = []
        self._standing: Standing = KEPT
        self._length = 0
        self._all_strong = True

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs gathered so far."""
        self._close()
        return tuple(self._runs)

    @property
    def strong(self) -> bool:
        """Whether all words are bold or in capitals; False for a long paragraph."""
        return self._all_strong and 0 < self._length <= STRONG_LENGTH

    @property
    def text(self) -> str:
        """The words gathered so far, whatever their standing."""
        self._close()
        return "".join(run.text for run in self._runs)

    def add(self, text: str, standing: Standing, looks: _Element | None = None) -> None:
        """Adds words, to the run before where its standing is the same."""
        if standing is not self._standing and standing != self._standing:
            self._close()
            self._standing = standing
        self._pieces.append(text)
        self._length += len(text)
        if self._all_strong and self._length <= STRONG_LENGTH and not text.isspace():
            self._all_strong = is_strong(looks, self.style, self._styles)

    def call(self, note: NoteCall, standing: Standing) -> None:
        """Adds the call of a note."""
        self._close()
        inserted, deleted = standing
        self._runs.append(Run(text="", inserted=inserted, deleted=deleted, note=note))

    def count(self, number: ListNumber, standing: Standing) -> None:
        """Adds a number that a list counts within the words."""
        self._close()
        inserted, deleted = standing
        self._runs.append(Run(text="", inserted=inserted, deleted=deleted, list_number=number))

    def _close(self) -> None:
        if self._pieces:
            inserted, deleted = self._standing
            self._runs.append(Run(text="".join(self._pieces), inserted=inserted, deleted=deleted))
            self._pieces.clear()


def is_strong(looks: _Element | None, style: str | None, styles: Styles) -> bool:
    """Whether a run is set in bold or in capitals: by its own word, else by its styles."""
    own = strong_of(looks)
    if own is None and styles.run_strong(value_of(looks, "rStyle")):
        return True
    return styles.strong(style) if own is None else own


def all_strong(runs: Iterable[_Element], style: str | None, styles: Styles) -> bool:
    """Whether all the runs that have words are bold or in capitals."""
    return all(is_strong(run.find(_LOOKS), style, styles) for run in runs if _has_words(run))


def _has_words(run: _Element) -> bool:
    return any(text.text and not text.text.isspace() for text in run.iterchildren(f"{W}t"))
