"""What each paragraph may begin with, and what comes after it: seen before anything is decided."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.ingest.structure.counters import Count
from clauseline.ingest.structure.labels import (
    Shape,
    TypedLabel,
    is_bullet_sign,
    shape_of,
    typed_label,
)
from clauseline.model.number import bare


class Seen(Struct, frozen=True, kw_only=True, gc=False):
    """A paragraph with the label that it bears or may bear.

    `before_number` says that a numbered paragraph comes next, `before_counted` that a list counts
    it, `next_shape` how the next label is written, `next_counters` what the next one of this
    label's shape counts.
    """

    paragraph: Paragraph
    label: Label | None = None
    typed: TypedLabel | None = None
    shape: Shape | None = None
    before_number: bool = False
    before_counted: bool = False
    next_shape: Shape | None = None
    next_counters: tuple[Count, ...] = ()


def look_at(paragraphs: Sequence[Paragraph]) -> Iterator[Seen]:
    """Each paragraph, seen together with those after it."""
    coming: dict[str, tuple[Count, ...]] = {}
    told: list[Seen] = []
    before: Seen | None = None
    next_shape: Shape | None = None
    for each in map(_see, reversed(paragraphs)):
        if each.shape is None or each.label is None:
            told.append(each if before is None else _leading_to(each, before))
            before = None
            continue
        next_counters = coming.get(each.shape.pattern, ())
        told.append(structs.replace(each, next_counters=next_counters, next_shape=next_shape))
        next_shape = each.shape
        coming[each.shape.pattern] = each.shape.counters
        before = None if each.label.bullet else each
    return reversed(told)


def _leading_to(paragraph: Seen, numbered: Seen) -> Seen:
    return structs.replace(paragraph, before_number=True, before_counted=numbered.typed is None)


def inner_label(words: str) -> TypedLabel | None:
    """The label that a clause's own words begin with: the first of a list in brackets, "(i)"."""
    inner = typed_label(words.lstrip()) if words else None
    if inner is None or not bare(inner.text).startswith("(") or not inner.rest.strip():
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
