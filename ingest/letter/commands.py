"""The service requests that a letter names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clauseline.model.direction import Command

_NUMBER = r"\d{1,2}(?:\.\d{1,2}){1,3}"
_REQUEST = (
    r"(?:SRVs?|SRs?|[Ss]ervice [Rr]eference [Vv]ariants?|[Ss]ervice [Rr]e(?:quest|ference)s?)"
)
_WORD = r"[A-Z][\w/-]*"
_NAME = rf"{_WORD}(?: (?:(?:of|and|for|to|the) )*{_WORD})*(?: \({_WORD}(?: {_WORD})*\))?"
_AFTER = re.compile(
    rf"\b{_REQUEST} (?P<srv>{_NUMBER})\s?[:,\u2013-]?\s?(?P<open>[(\"“\u2018']?)"
    rf"(?P<name>{_NAME})?"
    rf"(?P<close>[)\"”\u2019'.,;]?)"
)
_BEFORE = re.compile(rf"(?P<name>{_WORD}(?: {_WORD})+),? \(?{_REQUEST} (?P<srv>{_NUMBER})\b")
_MORE = re.compile(rf"\b{_REQUEST} {_NUMBER}(?:(?:, | and | or | to )(?:{_REQUEST} )?{_NUMBER})+")


def commands_in(texts: Sequence[str]) -> tuple[Command, ...]:
    """Every service request that texts name, once, in the order of its first mention.

    A request has the name that stands with its number in some place, else "".
    """
    names: dict[str, str] = {}
    for text in texts:
        for srv, name in _mentions(text):
            names[srv] = names.get(srv) or name
    return tuple(Command(srv=srv, name=name) for srv, name in names.items())


def _mentions(text: str) -> list[tuple[str, str]]:
    found = [(m.start("srv"), m["srv"], m["name"]) for m in _BEFORE.finditer(text)]
    found += [(m.start("srv"), m["srv"], _name(m)) for m in _AFTER.finditer(text)]
    for listed in _MORE.finditer(text):
        numbers = re.finditer(_NUMBER, listed[0])
        found += [(listed.start() + m.start(), m[0], "") for m in numbers]
    return [(srv, name) for _, srv, name in sorted(found, key=lambda mention: mention[0])]


def _name(match: re.Match[str]) -> str:
    """The words after a number, if they are a name: more than one, or set in brackets or quotes."""
    name = match["name"] or ""
    return name if " " in name or (match["open"] and match["close"]) else ""
