"""What can go wrong, as values.

ClauselineError
├── UnreadableFile    not what its name says, cut short, encrypted, empty
├── UnsafeFile        inflates past its limit, declares a document type, leaves its folder
├── InvalidCorpus     clauseline.yaml says something that cannot hold
└── NotFound          a document, version, clause or direction that is not there
"""

from __future__ import annotations

from functools import partial


class ClauselineError(Exception):
    """Bad input, as someone who has to act on it needs to know it.

    `reason` says what is wrong, `remedy` what to do; `file` and `place` (a line, a part, a
    paragraph) say where. Neither sentence ends in a full stop.
    """

    def __init__(
        self, reason: str, *, remedy: str, file: str | None = None, place: str | None = None
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy
        self.file = file
        self.place = place

    def __reduce__(self) -> tuple[partial[ClauselineError], tuple[()]]:
        """Lets an error cross from one process into another with all that it says."""
        again = partial(
            type(self), self.reason, remedy=self.remedy, file=self.file, place=self.place
        )
        return again, ()

    def __str__(self) -> str:
        where = ":".join(part for part in (self.file, self.place) if part)
        return f"{where + ': ' if where else ''}{self.reason}; {self.remedy}"


class UnreadableFile(ClauselineError):
    """A file that cannot be read for what its name says it is."""


class UnsafeFile(ClauselineError):
    """A file that is refused before it can do harm."""


class InvalidCorpus(ClauselineError):
    """A corpus whose register cannot hold."""


class NotFound(ClauselineError):
    """Something named that is not there."""
