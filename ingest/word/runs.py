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


class Runs:
    """Gathers a paragraph's runs, and the text boxes that hang on it."""

    def __init__(self, styles: Styles, style: str | None) -> None:
        self.runs: list[Run] = []
        self.boxes: list[Block] = []
        self.in_contents = False
        self.hidden_by_style = styles.hidden(style)
        self._styles = styles
        self._strong_by_style = self._strong = styles.strong(style)

    def look(self, looks: _Element | None) -> None:
        """Takes the looks of the run that follows."""
        if looks is None or not len(looks):
            self._strong = self._strong_by_style
            return
        own = strong_of(looks)
        if own is None and (style := value_of(looks, "rStyle")) is not None:
            own = self._styles.strong(style) or None
        self._strong = self._strong_by_style if own is None else own

    def hides(self, looks: _Element) -> bool:
        """Whether a run is hidden: by its own word, else by its character style's."""
        own = switch(looks, "vanish")
        if own is not None:
            return own
        style = value_of(looks, "rStyle")
        return style is not None and self._styles.hidden(style)

    def add(self, text: str, standing: Standing) -> None:
        """Adds words, to the run before where its standing is the same."""
        inserted, deleted = standing
        if self.runs:
            last = self.runs[-1]
            if (
                last.inserted == inserted
                and last.deleted == deleted
                and last.strong == self._strong
                and last.note is None
                and last.list_number is None
            ):
                text = last.text + text
                self.runs.pop()
        self.runs.append(Run(text=text, inserted=inserted, deleted=deleted, strong=self._strong))

    def call(self, note: NoteCall, standing: Standing) -> None:
        """Adds the call of a note."""
        inserted, deleted = standing
        self.runs.append(
            Run(text="", inserted=inserted, deleted=deleted, strong=self._strong, note=note)
        )

    def count(self, number: ListNumber, standing: Standing) -> None:
        """Adds a number that a list counts within the words."""
        inserted, deleted = standing
        self.runs.append(
            Run(
                text="", inserted=inserted, deleted=deleted, strong=self._strong, list_number=number
            )
        )
