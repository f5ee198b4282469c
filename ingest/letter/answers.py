"""How many answered a consultation, and who they were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from clauseline.ingest.letter.counts import COUNT, count_of
from clauseline.model.direction import Respondent

_ANSWERS = r"(?:responses?|respondents?|replies|reply|answers?|submissions?|representations?)"
_NUMBER = rf"(?P<n>\b{COUNT}|\bno|\ba single|\ban?)"
_ONLY = r"(?:a total of |only |just )?"
_RECEIVED = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\bthere (?:were|was|have been) {_ONLY}{_NUMBER} (?:\w+ )?{_ANSWERS}\b",
        rf"\b(?:received|(?:we|it|department) had) {_ONLY}{_NUMBER} (?:\w+ ){{0,2}}?{_ANSWERS}\b",
        rf"{_NUMBER} (?:\w+ )?{_ANSWERS} (?:to the consultation )?(?:were|was) received\b",
        rf"\bconsultation\b[^.;]*? (?:attracted|drew|had|elicited) {_ONLY}{_NUMBER} {_ANSWERS}\b",
        rf"{_NUMBER} (?:parties|organisations|stakeholders) responded\b",
        rf"\b(?:all|the) {_NUMBER} {_ANSWERS}\b",
    )
)
_REST = r"\bthe (?:others?|remain(?:ing|der)(?: \w+)?|rest)"
_COUNTED = re.compile(
    rf"(?P<n>\b{COUNT}|{_REST}|\ba further)(?: of (?:which|whom|these|them))?"
    r" ?(?:responses? )?(?:being|were|was|came|come|is|are)? ?from (?P<who>[^,;:.()]+?)"
    r"(?=,| and (?:\w+ ){0,2}(?:being |were |was |came )?from|;|\.|$)",
    re.IGNORECASE,
)
_LIST = re.compile(r"(?:\bfrom|:|\bnamely) (?P<list>[^.]+)\.?$", re.IGNORECASE)
_ITEM = re.compile(
    rf"^(?:from )?(?P<n>{COUNT}|an?|the)? ?(?P<who>\b[\w\u2019'& /-]+)$", re.IGNORECASE
)
_SEPARATOR = re.compile(r"(?:, and |, | and |; and |; )(?:from )?")


class Answers(Struct, frozen=True):
    """The number of answers, None where it is not said, and those who gave them."""

    count: int | None = None
    respondents: tuple[Respondent, ...] = ()


def answers_in(sentences: Sequence[str]) -> Answers:
    """Who answered, by the first sentence that gives a number and the one after it.

    A respondent counts by its number or article, or by what is left of the whole ("the others",
    or the only one in a list without a number); who cannot be counted so is left out.
    """
    for place, sentence in enumerate(sentences):
        for form in _RECEIVED:
            if match := form.search(sentence):
                total = count_of(match["n"])
                around = (sentence[match.end() :], *sentences[place + 1 : place + 2])
                return Answers(total, _respondents(around, total or 0))
    return Answers()


def _respondents(texts: Sequence[str], total: int) -> tuple[Respondent, ...]:
    for text in texts:
        found = tuple(_counted(text, total)) or tuple(_listed(text, total))
        if found and sum(each.count for each in found) <= total:
            return found
    return ()


def _counted(text: str, total: int) -> Iterator[Respondent]:
    """Each "two being from suppliers", "the other from the Operator"."""
    left = total
    for match in _COUNTED.finditer(text):
        rest = match["n"].lower()
        count = count_of(rest) or (1 if rest in ("the other", "a further") else left)
        left -= count
        yield Respondent(who=_bare(match["who"]), count=count)


def _listed(text: str, total: int) -> Iterator[Respondent]:
    """Each of "from two suppliers, a network operator and the Panel"."""
    match = _LIST.search(text)
    items = (
        [_ITEM.match(piece.strip()) for piece in _SEPARATOR.split(match["list"])] if match else []
    )
    counts = [_count(item) for item in items]
    left = total - sum(count or 0 for count in counts)
    for item, count in zip(items, counts, strict=True):
        number = left if count is None and counts.count(None) == 1 else count
        if item and number:
            yield Respondent(who=_bare(item["who"]), count=number)


def _count(item: re.Match[str] | None) -> int | None:
    if item is None or item["n"] is None:
        return None
    if item["n"].lower() == "the":
        return 1 if item["who"][:1].isupper() else None
    return count_of(item["n"])


def _bare(who: str) -> str:
    return re.sub(r"^(?:the|an?) ", "", who.strip(), flags=re.IGNORECASE)
