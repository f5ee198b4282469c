"""What each paragraph may begin with, and what comes after it: seen before anything is decided."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, structs

from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.ingest.structure.coming import Coming
from clauseline.ingest.structure.counters import Count
from clauseline.ingest.structure.labels import (
    Shape,
    TypedLabel,
    is_bullet_sign,
    shape_of,
    typed_label,
)
from clauseline.model.number import bare

_OPENS: Final = ("\u201c", "\u2018")
_CLOSES: Final = re.compile(r"[\u201d\u2019](?:[.,;:]|\s|and|or)*$")
_LONGEST_QUOTATION: Final = 60
"""So many paragraphs at most stand between two quotation marks, or the first is none."""
_CITED_WITH: Final = re.compile(r"(?:and|or|to) \(|(?:above|below)\b|of (?:clause|paragraph)\b|,")
"""How words go on that begin by citing a sub-clause: "(a) and (b) of clause 1 apply"."""


class Seen(Struct, frozen=True, kw_only=True, gc=False):
    """A paragraph with the label that it bears or may bear.

    `before_number` says that a numbered paragraph comes next, or words in bold that lead to one,
    `before_counted` that a list counts it, `next_shape` how the next label is written,
    `next_counters` what the next one of this label's shape counts, in each manner in which this one
    may count. `quoted` says that it stands between quotation marks that another paragraph opens or
    closes: it is another text's.
    """

    paragraph: Paragraph
    label: Label | None = None
    typed: TypedLabel | None = None
    shape: Shape | None = None
    before_number: bool = False
    before_counted: bool = False
    next_shape: Shape | None = None
    next_counters: tuple[Count, ...] = ()
    quoted: bool = False


def look_at(paragraphs: Sequence[Paragraph]) -> Iterator[Seen]:
    """Each paragraph, seen together with those after it."""
    coming = Coming()
    told: list[Seen] = []
    before: Seen | None = None
    next_shape: Shape | None = None
    for each in map(_see, reversed(paragraphs)):
        if each.shape is None or each.label is None:
            told.append(each if before is None else _leading_to(each, before))
            before = before if each.paragraph.strong and each.paragraph.text.strip() else None
            continue
        shape = coming.read(each.shape, each.label.text, each.paragraph.indent)
        next_counters = coming.after(shape)
        told.append(
            structs.replace(each, shape=shape, next_counters=next_counters, next_shape=next_shape)
        )
        next_shape = shape
        coming.put(shape, each.paragraph.indent)
        before = None if each.label.bullet else each
    quoted = _quoted(paragraphs)
    return (
        structs.replace(each, quoted=True) if at in quoted else each
        for at, each in enumerate(reversed(told))
    )


def _quoted(paragraphs: Sequence[Paragraph]) -> set[int]:
    """The places of paragraphs that quote numbered words of another text, to be put in there.

    The first opens with a quotation mark and a label and does not close it; the last closes it.
    """
    quoted: set[int] = set()
    opened: int | None = None
    for at, paragraph in enumerate(paragraphs):
        text = paragraph.text.strip()
        if opened is None:
            opens = text[:1] in _OPENS and _CLOSES.search(text) is None
            if opens and typed_label(text[1:]) is not None:
                opened = at
        elif _CLOSES.search(text) is not None:
            quoted.update(range(opened, at + 1))
            opened = None
        elif text[:1] in _OPENS or at - opened >= _LONGEST_QUOTATION:
            opened = None
    return quoted


def _leading_to(paragraph: Seen, numbered: Seen) -> Seen:
    return structs.replace(paragraph, before_number=True, before_counted=numbered.typed is None)


def inner_label(words: str) -> TypedLabel | None:
    """The label that a clause's own words begin with: the first of a list, "(i)" or ".1"."""
    inner = typed_label(words.lstrip()) if words else None
    if inner is None or not bare(inner.text).startswith(("(", ".")) or not inner.rest.strip():
        return None
    if _CITED_WITH.match(inner.rest):
        return None
    begins = any(counter.begins for counter in shape_of(inner.text).counters)
    return inner if begins else None


def _see(paragraph: Paragraph) -> Seen:
    label = paragraph.label
    if label is not None:
        return Seen(paragraph=paragraph, label=label, shape=shape_of(label.text, label.style))
    typed = typed_label(unicodedata.normalize("NFC", paragraph.text).lstrip())
    if typed is None:
        return Seen(paragraph=paragraph)
    label = Label(text=typed.text, bullet=is_bullet_sign(typed.text))
    return Seen(paragraph=paragraph, label=label, typed=typed, shape=shape_of(label.text))
