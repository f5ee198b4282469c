"""The shapes in which a text defines a term.

verb        “Agent” means …                 “Agent” or “Representative” has the meaning given in …
            Agent means …                   among definitions only
entry       Agent: …                        among definitions only
bracket     … the Energy Act 2008 (the “Act”)
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

ANY_QUOTE: Final = re.compile(r"[“\"\u2018']")
"""The first check: without a quote there is a definition only among definitions."""

_QUOTE: Final = (
    r"(?:“[^”\n]{1,120}”|\"[^\"\n]{1,120}\""
    r"|\u2018[^\u2018\u2019\n]{1,120}\u2019(?!\w)|(?<!\w)'[^'\n]{1,120}'(?!\w))"
)
_TERMS: Final = rf"{_QUOTE}(?:(?:, ?| ?,? ?(?:and|or|and/or|and the|or the) ){_QUOTE})*"
_ASIDE: Final = (
    r"(?: \([^()\n]{1,120}\)|,? (?:in relation to|in respect of|when used)[^,;:\n]{1,120},?)?"
)
_MEANING_VERB: Final = (
    r"(?P<means>(?:(?:shall|will|each) )?means?\b(?: and includes?\b)?:?)"
    r"|(?P<verb>(?:(?:shall|will|each) )?"
    r"(?:includes?|ha(?:s|ve) (?:the )?(?:same )?(?:respective )?meanings?"
    r"|bears? the (?:same )?meaning|(?:is|are) (?:as )?(?:defined|construed)"
    r"|(?:is|are) to be construed)\b)"
)
_QUOTED_VERB: Final = re.compile(
    rf"(?=[“\"\u2018'])(?P<terms>{_TERMS}){_ASIDE},? (?:{_MEANING_VERB}) ?"
)
_WORD: Final = r"[\w&\u2019'/()-]*"
_PLAIN_TERM: Final = (
    rf"(?P<terms>[A-Z]{_WORD}(?: (?:of|and|for|the|to|in|or|[A-Z0-9(]{_WORD})){{0,9}})"
)
_NO_TERM: Final = (
    r"(?:All|An?|Any|Each|Every|For|If|In|No|References?|Such|The|These|This|Those|Where|Words"
    r"|(?i:example|note))\b"
)
_PLAIN_VERB: Final = re.compile(
    rf"(?!{_NO_TERM}){_PLAIN_TERM},? (?!includes?|refers?|(?:is|are) a )(?:{_MEANING_VERB}) ?"
)
_ENTRY: Final = re.compile(
    rf"(?!{_NO_TERM})(?:(?P<quoted>{_TERMS})|{_PLAIN_TERM})(?: ?: | [\u2013\u2014-] )(?=[A-Za-z(])"
)
_BRACKET: Final = re.compile(
    r" \((?P<lead>(?:(?:the|an?|each|together|collectively|hereinafter|hereafter|herein|referred"
    r"|to|as|being|such|any|all|and|or|in|this|these|those|known|called|defined|our|its|document)\b"
    rf",? ?|[a-z]+ (?=(?:\w+ )?being\b)){{0,9}}),?(?P<terms>{_TERMS})[^()“”\"\n]{{0,20}}\)"
)
_NOT_INLINE: Final = re.compile(r"\b(?:see|as defined in)\b", re.IGNORECASE)
_POINTING: Final = re.compile(r"(?:^|[ (])(?:see|also|under|in|called|cf\.)$", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.;] (?=[A-Z“\"\u2018(])|\n")
_GOES_ON: Final = re.compile(r"(?:[:,\u2014\u2013-]|(?:;|;? (?:and|or)))$")
_LEADS_ON: Final = re.compile(r" (?:and|or|but)$")
_NAME_LIKE: Final = re.compile(r"(?:the )?[A-Z0-9]")
_EDGES: Final = " “”\"\u2018\u2019'"


class Shape(Struct, frozen=True, kw_only=True):
    """Terms that a text defines together, and their meaning as written."""

    terms: tuple[str, ...]
    meaning: str


class _Start(Struct, frozen=True, kw_only=True):
    terms: tuple[str, ...]
    start: int
    meaning_start: int


def defined_in(text: str, *, among_definitions: bool) -> tuple[Shape, ...]:
    """The terms that a text defines, in its order.

    A meaning runs to the next definition of its paragraph, or to the paragraph's end; it goes on
    into the next paragraph where it ends in a colon, a comma, "and" or "or". It is "" where only
    sub-clauses hold it.

    >>> defined_in("“Fee” means a sum; “Agent” includes a broker.", among_definitions=False)[0]
    Shape(terms=('Fee',), meaning='a sum;')
    """
    starts = _starts(text, among_definitions=among_definitions)
    ends = [each.start for each in starts[1:]] + [len(text)]
    worded = [
        (each.start, Shape(terms=each.terms, meaning=_meaning(text, each.meaning_start, end)))
        for each, end in zip(starts, ends, strict=False)
    ]
    found = [*worded, *_in_brackets(text)]
    return tuple(shape for _, shape in sorted(found, key=lambda one: one[0]))


def _starts(text: str, *, among_definitions: bool) -> list[_Start]:
    """Where each definition with a verb begins, and where each entry of a list does."""
    found = {match.start(): _start(match) for match in _QUOTED_VERB.finditer(text)}
    if among_definitions:
        for place in (0, *(newline.end() for newline in re.finditer(r"\n", text))):
            match = _PLAIN_VERB.match(text, place) or _ENTRY.match(text, place)
            if match is not None and place not in found:
                found[place] = _start(match)
    return [found[place] for place in sorted(found)]


def _start(match: re.Match[str]) -> _Start:
    groups = match.groupdict()
    terms = groups.get("quoted") or groups["terms"]
    begins = match.start("verb") if groups.get("verb") else match.end()
    return _Start(terms=_split(terms), start=match.start(), meaning_start=begins)


def _split(terms: str) -> tuple[str, ...]:
    quoted = re.findall(_QUOTE, terms)
    return tuple(term.strip(_EDGES).rstrip(",") for term in quoted or [terms])


def _meaning(text: str, start: int, end: int) -> str:
    """The words of a meaning, without those that lead to the next definition."""
    sentences = [found.end() for found in _SENTENCE_END.finditer(text, start, end)]
    stop = sentences[-1] if sentences and end < len(text) else end
    lines = text[start:stop].split("\n")
    kept = [lines[0]]
    for line in lines[1:]:
        if not _GOES_ON.search(kept[-1].rstrip()):
            break
        kept.append(line)
    words = "\n".join(kept).strip().removeprefix(", ")
    return _LEADS_ON.sub("", words) if end < len(text) else words


def _in_brackets(text: str) -> list[tuple[int, Shape]]:
    """Terms in brackets; their meaning is what the sentence says before the bracket."""
    found: list[tuple[int, Shape]] = []
    for match in _BRACKET.finditer(text):
        if not _is_naming(match):
            continue
        ends = [end.end() for end in _SENTENCE_END.finditer(text, 0, match.start())]
        meaning = text[ends[-1] if ends else 0 : match.start()].strip()
        found.append((match.start(), Shape(terms=_split(match["terms"]), meaning=meaning)))
    return found


def _is_naming(match: re.Match[str]) -> bool:
    """Whether a bracket gives a name, '(the "Code")', and does not point to one, '(see "Code")'."""
    if _NOT_INLINE.search(match["lead"]) or _POINTING.search(match.string, 0, match.start()):
        return False
    terms = _split(match["terms"])
    return all(term[:1].isalpha() and (match["lead"] or _NAME_LIKE.match(term)) for term in terms)
