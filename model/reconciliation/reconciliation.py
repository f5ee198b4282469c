"""Mark-up and both clean texts -> where they do not agree."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from clauseline.model.reconciled import (
    Finding,
    NewDiffers,
    OldDiffers,
    Phantom,
    Reconciliation,
    Unmarked,
)
from clauseline.model.reconciliation.columns import words_of
from clauseline.model.reconciliation.grouping import Links, groups_of
from clauseline.model.reconciliation.linking import NEW, OLD, Text, text_of
from clauseline.model.reconciliation.places import place_findings
from clauseline.model.reconciliation.words import word_findings
from clauseline.model.version import Version


class MarkUp(Struct, frozen=True, kw_only=True):
    """Official mark-up in its three views, as they are read from one file."""

    rejected: Version
    marked: Version
    accepted: Version


def reconcile(markup: MarkUp, old: Version, new: Version) -> Reconciliation:
    """Whether mark-up tells the whole difference between two clean texts, and nothing else.

    White space and the form of quotation marks and dashes make no difference; between files of two
    formats neither do hyphens within words, bullet signs and headings without a number.
    """
    formats = {each.source.reader for each in (markup.marked, old, new)}
    texts = tuple(
        text_of(each, flat=formats != {"docx"})
        for each in (old, markup.rejected, markup.marked, markup.accepted, new)
    )
    found = [*_findings(texts)]
    return Reconciliation(
        marked=markup.marked.source,
        old=old.source,
        new=new.source,
        agrees=not found,
        unmarked=tuple(each for each in found if isinstance(each, Unmarked)),
        phantom=tuple(each for each in found if isinstance(each, Phantom)),
        old_differs=tuple(each for each in found if isinstance(each, OldDiffers)),
        new_differs=tuple(each for each in found if isinstance(each, NewDiffers)),
    )


def _findings(texts: tuple[Text, ...]) -> Iterator[Finding]:
    """Every difference, in the order of the mark-up."""
    links = Links.between(texts)
    for group in groups_of(texts, links):
        yield from place_findings(group, links)
        if not group.is_plain:
            old, new = (words_of(group.units(which)) for which in (OLD, NEW))
            yield from word_findings(old, group.columns, new)
