"""A paragraph's runs as they are gathered, neighbours of one standing joined."""

from __future__ import annotations

from typing import Final

from lxml.etree import _Element

from clauseline.ingest.word.content import Block, ListNumber, NoteCall, Run
from clauseline.ingest.word.names import switch, value_of
from clauseline.ingest.word.properties import Revision
from clauseline.ingest.word.styles import Styles, strong_of

Standing = tuple[Revision | None, Revision | None]
"""By whom words were put in, and by whom they were taken out."""
KEPT: Final[Standing] = (None, None)

STRONG_LENGTH: Final = 250
"""Longer paragraphs, in characters, are no headings, so nobody asks how they are set."""


class Runs:
    """Gathers a paragraph's runs, and the text boxes that hang on it."""

    def __init__(self, styles: Styles, style: str | None) -> None:
        self.boxes: list[Block] = []
        self.in_contents = False
        self._runs: list[Run] = []
        self._pieces: list[str] = []
        self._standing: Standing = KEPT
        self._styles = styles
        self._style = style
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

    def add(self, text: str, standing: Standing, looks: _Element | None = None) -> None:
        """Adds words, to the run before where its standing is the same."""
        if standing is not self._standing and standing != self._standing:
            self._close()
            self._standing = standing
        self._pieces.append(text)
        self._length += len(text)
        if self._all_strong and self._length <= STRONG_LENGTH and not text.isspace():
            self._all_strong = self.is_strong(looks)

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

    def hides(self, looks: _Element | None) -> bool:
        """Whether a run is hidden: by its own word, else by its styles."""
        own = switch(looks, "vanish")
        if own is not None:
            return own
        style = value_of(looks, "rStyle")
        if style is not None and self._styles.hidden(style):
            return True
        return self._styles.hidden(self._style)

    def is_strong(self, looks: _Element | None) -> bool:
        """Whether a run is set in bold or in capitals: by its own word, else by its styles."""
        own = strong_of(looks)
        if own is None and (style := value_of(looks, "rStyle")) is not None:
            own = self._styles.strong(style) or None
        return self._styles.strong(self._style) if own is None else own

    def _close(self) -> None:
        if self._pieces:
            inserted, deleted = self._standing
            self._runs.append(Run(text="".join(self._pieces), inserted=inserted, deleted=deleted))
            self._pieces.clear()
