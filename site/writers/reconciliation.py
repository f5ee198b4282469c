"""A reconciliation as plain text, for a terminal or a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from clauseline.model.reconciled import (
    Finding,
    NewDiffers,
    OldDiffers,
    Phantom,
    Reconciliation,
    Unmarked,
)
from clauseline.site.wording import count_of

_STEP = "  "


def write_reconciliation_text(found: Reconciliation) -> str:
    """A verdict, then each list under its heading, by clause; [-old-] and {+new+} words."""
    lines = [f"{found.marked.file}, between {found.old.file} and {found.new.file}", _verdict(found)]
    for heading, entries in _sections(found):
        if entries:
            lines += ["", heading]
            lines += [line for each in entries for line in _entry(each)]
    return "\n".join(lines) + "\n"


def _sections(found: Reconciliation) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
    return (
        ("Changed between the clean texts, but not marked", found.unmarked),
        ("Marked, but the same in both clean texts", found.phantom),
        ("With the changes rejected, not what the old text says", found.old_differs),
        ("With the changes accepted, not what the new text says", found.new_differs),
    )


def _verdict(found: Reconciliation) -> str:
    if found.agrees:
        return "the mark-up tells the whole difference between the clean texts, and nothing else"
    counts = (
        (len(found.unmarked), "unmarked change", "unmarked changes"),
        (len(found.phantom), "mark on unchanged words", "marks on unchanged words"),
        (len(found.old_differs), "difference from the old text", "differences from the old text"),
        (len(found.new_differs), "difference from the new text", "differences from the new text"),
    )
    return "; ".join(count_of(*each) for each in counts if each[0])


def _entry(finding: Finding) -> Iterator[str]:
    hand = ", ".join(filter(None, _hand(finding)))
    yield f"{_STEP}{finding.number or 'before the first clause'}{_about(finding)}" + (
        f"  ({hand})" if hand else ""
    )
    yield from (f"{_STEP * 3}{line}" for line in _words(finding))


def _about(finding: Finding) -> str:
    """What of the clause it is about, where it isn't simply its words."""
    if isinstance(finding, Phantom):
        return f", {finding.kind}" + ("" if finding.where == "text" else f", {finding.where}")
    if isinstance(finding, Unmarked) and finding.matter == "clause":
        return ", deleted" if finding.new_number is None else ", inserted"
    if finding.matter == "clause":
        return ", the whole clause"
    if finding.matter == "moved" and isinstance(finding, Unmarked):
        return f", moved (it was {finding.old_number})"
    if finding.matter != "words":
        return f", {finding.matter}"
    return "" if finding.where == "text" else f", {finding.where}"


def _hand(finding: Finding) -> tuple[str | None, ...]:
    return () if isinstance(finding, Unmarked) else (finding.author, finding.date)


def _words(finding: Finding) -> Iterable[str]:
    if isinstance(finding, Phantom):
        return _lines("", finding.text)
    if isinstance(finding, OldDiffers):
        return (*_lines("old text: ", finding.old), *_lines("mark-up:  ", finding.marked))
    if isinstance(finding, NewDiffers):
        return (*_lines("new text: ", finding.new), *_lines("mark-up:  ", finding.marked))
    if finding.old == finding.new:
        return _lines("", finding.new)
    old = f"[-{finding.old}-]" if finding.old else ""
    new = f"{{+{finding.new}+}}" if finding.new else ""
    return _lines("", old + new)


def _lines(name: str, text: str) -> Iterator[str]:
    for at, line in enumerate((text or "(nothing)").split("\n")):
        yield f"{name if at == 0 else ' ' * len(name)}{line}"
