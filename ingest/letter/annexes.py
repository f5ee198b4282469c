"""The annexes that come with a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clauseline.ingest.letter.parts import Letter
from clauseline.model.direction import Annex

VERSION = (
    r"(?:[Vv]ersion|VERSION|[Ii]ssue)(?: (?:[Nn]o\.?|[Nn]umber))? (?:[A-Z]{1,5} )?"
    r"v?(?P<version>\d+(?:\.\d+)*[a-z]?)\b"
)
"""A pattern of a version: "Version AL 3.0" gives "3.0"."""

_ENTRY = re.compile(
    r"^(?P<label>(?:Annexe?|Attachment|Enclosure|Appendix) (?:[A-Z]{1,2}|\d{1,2}))\b"
    r"\s*[:.\u2013\u2014-]*\s*",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"^(?:Annex(?:es|ures)|Enclosures?|Attachments?|Appendices)\b(?! \d)", re.IGNORECASE
)
_AGAINST = re.compile(
    r"\b(?:marked[- ]up|mark-?up|redlined?|tracked(?: changes)?|compared"
    r"|showing (?:the )?changes)\b"
    r"[^()]*?\b(?:against|to|with|from|since)\b[^()]*?" + VERSION.replace("version>", "against>"),
    re.IGNORECASE,
)
_VERSION = re.compile(VERSION)
_SHORT_VERSION = re.compile(r"\b[vV](?P<version>\d+(?:\.\d+)+)\b")
_STATE = re.compile(
    r"\W*\((?:[^()]*\b(?:clean|marked|redline|tracked|compared|changes)\b[^()]*)\)\W*$",
    re.IGNORECASE,
)
_MORE = re.compile(r"^(?:\(|[a-z]|[Vv]ersion\b|[Ii]ssue \d|v\d)")
_DANGLES = re.compile(
    r"(?:[-\u2013,(&]|\b(?:of|the|and|for|to|in|against|version))$", re.IGNORECASE
)
_NAMED = re.compile(
    r"\b(?P<label>Annex [A-Z\d]{1,2}) (?:of|to) this (?:direction|letter|notice)\b", re.IGNORECASE
)


def annexes_of(letter: Letter) -> tuple[Annex, ...]:
    """The annexes listed after the letter; without a list, those that the direction names.

    An annex that is only named has no title. `version` is that of the annexed document and
    `marked_up_against` the version that its mark-up is set against, None for a clean text.
    """
    listed = [_annex(entry) for entry in _entries(letter.annexes)]
    if listed:
        return tuple({annex.label: annex for annex in reversed(listed)}.values())[::-1]
    labels = dict.fromkeys(m["label"] for text in letter.direction for m in _NAMED.finditer(text))
    return tuple(Annex(label=label, title="") for label in labels)


def _entries(lines: Sequence[str]) -> Iterator[str]:
    """The lines of each annex as one: a title may go on over several lines."""
    entry = ""
    for line in lines:
        if _ENTRY.search(line):
            if entry:
                yield entry
            entry = line
        elif entry and not _HEADING.search(line) and _goes_on(entry, line):
            entry = f"{entry} {line}"
        elif entry:
            break
    if entry:
        yield entry


def _goes_on(entry: str, line: str) -> bool:
    """Whether a line belongs to the entry: its title, a version, a bracket, a phrase's end."""
    label = _ENTRY.search(entry)
    if label and label.end() == len(entry):
        return True
    return not _STATE.search(entry) and bool(_MORE.search(line) or _DANGLES.search(entry))


def _annex(entry: str) -> Annex:
    label = _ENTRY.search(entry)
    name = label["label"] if label else ""
    rest = entry[label.end() :] if label else entry
    against = _AGAINST.search(rest)
    own = rest[: against.start()] if against else rest
    version = _VERSION.search(own) or _SHORT_VERSION.search(own)
    return Annex(
        label=name[:1].upper() + name[1:],
        title=_title(rest, version),
        version=version["version"] if version else None,
        marked_up_against=against["against"] if against else None,
    )


def _title(rest: str, version: re.Match[str] | None) -> str:
    """The title without its version and the bracket that says clean or marked up."""
    stated = _STATE.sub("", rest)
    title = rest[: version.start()] if version and version.start() else stated
    return title.strip().rstrip("(,;:-\u2013\u2014 ")
