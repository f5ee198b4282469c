"""How paragraphs are set: by styles, one for each depth of headings and of clauses."""

from __future__ import annotations

from typing import Final

from msgspec import Struct, structs

DEEPEST: Final = 9
"""Word's outline has so many levels; what stands deeper is set as the deepest."""
HANGING: Final = 720
_STEP: Final = 567
PAGE_WIDTH: Final = 9026
"""The room between the margins, in twentieths of a point."""


class Look(Struct, frozen=True):
    """A paragraph's style; `left` and `hanging` where they are not the style's, in twentieths."""

    style: str
    left: int | None = None
    hanging: int = 0


class Setting(Struct, frozen=True, kw_only=True):
    """Where a clause stands: how deep in the tree, and below how many clauses that are numbered.

    `outlined` says that all above it, and it itself, are headings, and so parts of Word's outline.
    """

    depth: int = 0
    level: int = 0
    outlined: bool = True

    def below(self, *, groups: bool, headed: bool) -> Setting:
        """The setting of a clause within; one that only groups others does not indent them."""
        return structs.replace(
            self,
            depth=self.depth + 1,
            level=min(self.level + (not groups), DEEPEST),
            outlined=self.outlined and headed and self.depth < DEEPEST,
        )

    @property
    def margin(self) -> int:
        """Where the clause's words begin."""
        return margin_of(self.level)

    def heading(self, *, labelled: bool) -> Look:
        """The look of the clause's heading; `labelled` sets its number apart."""
        hanging = HANGING if labelled else 0
        if self.outlined:
            usual = labelled and self.level == self.depth
            return Look(f"Heading{self.depth}", None if usual else self.margin, hanging)
        if labelled:
            return Look(f"ClauseHeading{self.level}")
        return Look("ClauseHeading1", self.margin, 0)

    def clause(self) -> Look:
        """The look of words that begin with the clause's number."""
        return Look(f"Clause{self.level}")

    def text(self) -> Look:
        """The look of the clause's further words."""
        return Look(f"ClauseText{self.level}" if self.level else "BodyText")


def margin_of(level: int) -> int:
    """Where the words of a level begin, in twentieths of a point."""
    return HANGING + _STEP * (level - 1) if level else 0
