"""Which document a letter directs: its name, its short name, its place in the code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clauseline.model.direction import Annex, Instrument

_WORD = r"[A-Z][\w\u2019'&/-]*"
NAME = rf"{_WORD}(?: (?:(?:of|and|for|to|the|in|on|with|&) )*{_WORD})+"
"""A pattern of a document's name: words with capitals, small words between them."""

_SHORT = r"(?: \((?:the )?[\"“\u2018']?(?P<short>[A-Z][\w-]*)[\"”\u2019']?\))"
_APPENDIX = r"(?:Appendix|Schedule) (?:[A-Z]{1,3}\d{0,2}|\d{1,2}[A-Z]?)\b(?! (?:to|of) this)"
_FOLLOWED = (
    r",? \(?(?:(?:as )?(?:previously|currently|first|last|originally|so)?,? ?(?:designated|set out"
    r"|contained|incorporated|attached|annexed|published|in the form|included)|[Vv]ersion|as"
    r" (?:Appendix|Schedule|set)|which|is|be|shall|should|will|to be|\()"
)
_DOES = r"(?:re-?)?(?:designates?|incorporates?|amends?|modif(?:y|ies)|replaces?)"
_NO_DOCUMENT = re.compile(
    r"\b(?:Secretary of State|Government|Department|Authority|Minister|Panel|Licen[cs]e|Company"
    r"|Limited|Ltd|Act|Annex|Section|Condition|Administrator|Programme)\b"
)
_DASH = r"\s*[-\u2013\u2014:,(]\s*(?:the )?"
_FORMS = (
    re.compile(rf"\b[Tt]he (?P<name>{NAME}){_SHORT}?(?={_FOLLOWED})"),
    re.compile(rf"\b{_APPENDIX}{_DASH}(?P<name>{NAME})"),
    re.compile(rf"\b{_DOES} (?:and incorporates? )?(?:the |a (?:new|revised) )?(?P<name>{NAME})"),
)
_IN_BODY = (
    re.compile(
        rf"\b[Tt]he (?P<name>{NAME}){_SHORT}? (?:was|is|has been|should be|will be|is to be)\b"
        r"[^.]*?\bdesignated"
    ),
    re.compile(rf"\bversion of (?:the )?(?:[A-Z]{{2,5}} )?{_APPENDIX}{_DASH}(?P<name>{NAME})"),
    re.compile(
        rf"\b(?:[Vv]ersion(?: [\w.]+)? of|re-?designat(?:e|es|ing)) (?:the )?(?P<name>{NAME})"
    ),
)
_PLACE = re.compile(rf"\b{_APPENDIX}")
_PLACE_AS = re.compile(rf"\bas (?:the )?(?P<place>{_APPENDIX})")


def instrument_of(acts: Sequence[str], annexes: Sequence[Annex], body: Sequence[str]) -> Instrument:
    """The document that is directed, as the acts name it, else the annexes, else the body.

    `short` is the name in brackets after the full one, `appendix` the place "as" which the
    document is designated.
    """
    name = _first_name(_names(acts, annexes, body))
    texts = (*acts, *body)
    return Instrument(
        name=name,
        short=_short(name, texts) if name else None,
        appendix=_appendix(name, acts, annexes, body),
    )


def _names(acts: Sequence[str], annexes: Sequence[Annex], body: Sequence[str]) -> Iterator[str]:
    for form in _FORMS:
        for act in acts:
            yield from (match["name"] for match in form.finditer(act))
    for annex in annexes:
        yield name_in_title(annex.title)
    for form in _IN_BODY:
        for text in body:
            yield from (match["name"] for match in form.finditer(text))


def name_in_title(title: str) -> str:
    """The document's name within an annex's title: "SEC Appendix AL - Name" without its place."""
    name = re.sub(rf"^.*?\b{_APPENDIX}(?:{_DASH})?", "", title).strip(" ()-\u2013")
    return name if re.fullmatch(NAME, name) else ""


def _first_name(names: Iterator[str]) -> str | None:
    return next((name for name in names if name and not _NO_DOCUMENT.search(name)), None)


def _short(name: str, texts: Sequence[str]) -> str | None:
    form = re.compile(rf"{re.escape(name)},? ?{_SHORT}")
    found = (match["short"] for text in texts for match in form.finditer(text))
    return next(found, None)


def _appendix(
    name: str | None, acts: Sequence[str], annexes: Sequence[Annex], body: Sequence[str]
) -> str | None:
    placed = (m["place"] for text in (*acts, *body) for m in _PLACE_AS.finditer(text))
    titled = (m[0] for annex in annexes for m in _PLACE.finditer(annex.title))
    acted = (m[0] for text in acts for m in _PLACE.finditer(text))
    named = (m[0] for text in body if name is None or name in text for m in _PLACE.finditer(text))
    for places in (placed, titled, acted, named):
        if place := next(places, None):
            return place
    return None
