"""Which version of the document a letter puts into force, and which it replaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from clauseline.ingest.letter.annexes import VERSION
from clauseline.ingest.letter.sentences import sentences_of
from clauseline.model.direction import Annex, Instrument

_REPLACES = re.compile(
    r"\b(?:replac(?:es?|ing)|supersed(?:es?|ing)|in (?:place|substitution) (?:of|for)|in lieu of"
    r"|from|previous|existing|current)\b(?: \w+){0,12}? (?:\()?" + VERSION
)
_PREVIOUS = re.compile(VERSION + r"\)?,?(?: of [^.,]{3,120}?)?,? (?:which was |as )?previously\b")

_ALONE = re.compile(rf"^(?:The new |New )?{VERSION} (?:replac|supersed)\w+ (?:[Vv]ersion|[Ii]ssue)")


class Versions(Struct, frozen=True, kw_only=True):
    """The version directed and the one it replaces, bare ("3.0"); `doubts` are in words."""

    version: str | None = None
    replaces: str | None = None
    doubts: tuple[str, ...] = ()


def versions_of(
    document: Instrument, annexes: Sequence[Annex], acts: Sequence[str], body: Sequence[str]
) -> Versions:
    """The versions that a letter names of its document, annexes first, then acts, then body.

    Only a version that stands with the document's name, short name or appendix counts, or with no
    name at all: the version of the code that it belongs to is another's. Where annexes and text
    disagree, the annexes hold, since they are what is directed, and there is a doubt.
    """
    texts = tuple(s for text in (*acts, *body) for s in sentences_of(text))
    annexed = _distinct(annex.version for annex in annexes)
    stated = _distinct(_stated(document, texts))
    marked = _distinct(annex.marked_up_against for annex in annexes)
    replaced = _distinct(_replaced(texts, document))
    version = next(iter((*annexed, *stated)), None)
    return Versions(
        version=version,
        replaces=next((old for old in (*marked, *replaced) if old != version), None),
        doubts=(
            *_disagreement(annexed, stated),
            *_several("are of several documents", _distinct(_titles(annexes))),
            *_several("bear several versions", annexed),
        ),
    )


def _distinct(versions: Iterator[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(version for version in versions if version))


def _titles(annexes: Sequence[Annex]) -> Iterator[str]:
    return (annex.title for annex in annexes if annex.version)


def _several(what: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return (f"the annexes {what}: {', '.join(names)}",) if names[1:] else ()


def _disagreement(annexed: tuple[str, ...], stated: tuple[str, ...]) -> tuple[str, ...]:
    if not annexed or not stated or set(annexed) & set(stated):
        return ()
    return (f"the letter speaks of version {stated[0]}, its annexes of {annexed[0]}",)


def _stated(document: Instrument, texts: Sequence[str]) -> Iterator[str]:
    """The versions that sentences give the document, those that are replaced left out."""
    forms = [form for form in _forms(document) if form]
    for text in texts:
        old = {m["version"] for m in _old(text)}
        for form in forms:
            yield from (m["version"] for m in form.finditer(text) if m["version"] not in old)


def _forms(document: Instrument) -> Iterator[re.Pattern[str]]:
    names = [name for name in (document.name, document.short, document.appendix) if name]
    if names:
        yield _ALONE
        subject = rf"(?:{'|'.join(map(re.escape, names))})"
        bracket = r"(?: \([^()]*\))?"
        yield re.compile(rf"\b{subject}{bracket}\)?,?(?: [-\u2013])? \(?(?:[Nn]ew )?{VERSION}")
        yield re.compile(rf"{VERSION} of (?:the )?(?:[A-Z]{{2,5}} )?{subject}")
        yield re.compile(rf"\b{subject}{bracket} \(?[vV](?P<version>\d+(?:\.\d+)+)")
        yield re.compile(rf"\b{subject}{bracket}[^.;]{{0,60}}? (?:as|with|by) {VERSION}")


def _replaced(texts: Sequence[str], document: Instrument) -> Iterator[str]:
    names = [name for name in (document.name, document.short, document.appendix) if name]
    for text in texts:
        if any(name in text for name in names) or _ALONE.search(text):
            yield from (match["version"] for match in _old(text))


def _old(text: str) -> Iterator[re.Match[str]]:
    yield from _REPLACES.finditer(text)
    yield from _PREVIOUS.finditer(text)
