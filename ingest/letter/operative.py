"""The direction itself: under which powers it is made, what it does, what it leaves standing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from clauseline.ingest.letter.sentences import sentences_of

_DOES = (
    r"(?:directs?|(?:re-?)?designates?|incorporates?|modif(?:y|ies)|amends?|replaces?|varies|vary"
    r"|revokes?|determines?)"
)
_DONE = (
    r"(?:(?:re-?)?(?:designated|incorporated)|directed|modified|amended|replaced|substituted"
    r"|revoked|inserted|varied|made)"
)
_WHO = (
    r"(?:Secretar(?:y|ies) of State|Ministers?|Authority|Department|Regulator|Board|Panel|I|[Ww]e)"
)
_OPERATIVE = (
    re.compile(rf"\bhereby (?:\w+ ){{0,2}}(?:{_DOES}|{_DONE})\b"),
    re.compile(rf"\b{_WHO} (?:now |today )?{_DOES}(?: that\b| as follows|,|:| the\b| [A-Z])"),
    re.compile(
        rf"\b{_WHO},? (?:in exercise of|pursuant to|under|acting under)\b.{{3,400}}?[,)] {_DOES}\b"
    ),
    re.compile(r"\b(?:gives?|makes?|issues?) (?:this|the following) direction\b"),
)
_PURPOSE = re.compile(r"^(?:\W*)(?:This|The following) direction is (?:made|given|issued)\b")
_PROVISION = (
    r"(?:standard |special )?(?:Conditions?|conditions?|Sections?|sections?|[Pp]aragraphs?"
    r"|[Cc]lauses?|Articles?|articles?|[Rr]egulations?|Schedules?|Parts?|Rules?)\b"
)
_POWERS = re.compile(
    r"\b(?:[Pp]ursuant to|[Ii]n (?:the )?exercise of (?:the|its|his|her|my|our|their) powers?"
    r"(?: conferred (?:on|upon) (?:it|him|her|them|me|us|the [\w ]+?))?(?: (?:under|in|by"
    r"|conferred by|given by|contained in|set out in))?|[Bb]y virtue of"
    r"|[Ii]n accordance with|[Aa]cting under"
    rf"|[Uu]nder) (?=(?:the powers? in )?{_PROVISION})(?P<powers>.+)"
)
_POWERS_END = re.compile(
    rf",? (?:and )?(?:the {_WHO}|hereby|having consulted|after consultation|following consultation"
    rf"|{_DOES} (?:that|as follows)|I (?:hereby )?{_DOES}|we (?:hereby )?{_DOES})\b|\.$|;|:"
)
_NEXT_POWER = re.compile(
    rf"(?:,? and (?:of |by |under |pursuant to )?|, (?:of |by |under )?)(?={_PROVISION})"
)
_SAVING = re.compile(
    r"\bwithout prejudice to\b|\b(?:shall|does|do|will) not (?:\w+ )?(?:affect|invalidate)\b"
    r"|\bcontinuing effect\w*|\bcontinues? (?:to have|in) (?:effect|force)\b"
    r"|\bhave effect as if\b|\bNothing in this direction\b"
    r"|\bremains? (?:valid|in force|effective)\b",
)
_DIRECTS_THAT = re.compile(rf"\b{_DOES} that,? ")


class Passage(Struct, frozen=True):
    """A paragraph of the direction, and whether it bears a number or a letter."""

    text: str
    labelled: bool = False


def is_operative(sentence: str) -> bool:
    """Whether a sentence is one by which the writer directs, designates or amends, here and now."""
    return any(form.search(sentence) for form in _OPERATIVE) or bool(_PURPOSE.search(sentence))


def directs(sentence: str) -> bool:
    """Whether a sentence does something, beyond saying for what the direction is made."""
    return any(form.search(sentence) for form in _OPERATIVE)


def powers_in(direction: Sequence[str]) -> tuple[str, ...]:
    """The powers under which the direction is made, each in the letter's own words."""
    for sentence in _sentences(direction):
        if is_operative(sentence) and (match := _POWERS.search(sentence)):
            named = re.sub(r"^the powers? in ", "", match["powers"])
            end = _POWERS_END.search(named)
            return tuple(_each_power(named[: end.start()] if end else named))
    return ()


def powers_in_title(title: str) -> tuple[str, ...]:
    """The powers that a title names: "DIRECTION UNDER SECTION X2.4(b) OF THE CODE"."""
    match = re.search(rf"\b(?:under|pursuant to) (?=(?:{_PROVISION}))", title, re.IGNORECASE)
    return tuple(_each_power(title[match.end() :])) if match else ()


def acts_in(passages: Sequence[Passage]) -> tuple[str, ...]:
    """The statements by which the direction does what it does, in the letter's own words.

    We read "acts" as the acts of the direction, not as Acts of Parliament. Where a sentence says
    under which powers somebody "directs that", the statement is what follows, and after "directs
    as follows:" each paragraph with a label. Any other sentence is given whole, such as the one
    that says for the purposes of which licences, codes and statutes the direction is made.
    """
    acts: list[str] = []
    leads = False
    for passage in passages:
        operative = [s for s in sentences_of(passage.text) if is_operative(s)]
        leads = (leads and passage.labelled) or any(s.endswith(":") for s in operative)
        listed = leads and passage.labelled
        acts += [passage.text.rstrip(" .")] if listed else map(_statement, operative)
    return tuple(dict.fromkeys(acts))


def savings_in(direction: Sequence[str]) -> tuple[str, ...]:
    """The sentences that keep what was done before, or that the direction leaves standing."""
    return tuple(s for s in _sentences(direction) if _SAVING.search(s) and not directs(s))


def _sentences(paragraphs: Sequence[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from sentences_of(paragraph)


def _each_power(named: str) -> Iterator[str]:
    for power in _NEXT_POWER.split(named):
        if power.strip(" ,.;"):
            yield power.strip(" ,.;")


def _statement(sentence: str) -> str:
    match = _DIRECTS_THAT.search(sentence)
    return (sentence[match.end() :] if match else sentence).rstrip(" .")
