"""The consultation behind a direction: when it ran, who answered, what it proposed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from clauseline.ingest.letter.counts import COUNT, count_of
from clauseline.ingest.letter.dates import dates_in
from clauseline.ingest.letter.sentences import sentences_of
from clauseline.model.clause import Clause, walk
from clauseline.model.direction import Consultation, Proposal, Respondent

_CONSULTATION = re.compile(r"\bconsult(?:ation|ed)\b", re.IGNORECASE)
_RAN = re.compile(
    r"\b(?:(?:ran|running|run|open(?:ed)?|held|took place|conducted|consulted[\w ]*?) (?:from|between)"
    r"|between|from)\b",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\b(?:opened|launched|published|issued|began|begun|commenced|started)\b(?: \w+){0,4}? on ",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\b(?:closed|ended|concluded|closing|ran until|closes?)\b(?: \w+)? ", re.IGNORECASE
)
_ANSWERS = r"(?:responses?|respondents?|replies|reply|answers?|submissions?|representations?)"
_RECEIVED = (
    re.compile(
        rf"\b[Tt]here (?:were|was) (?:a total of |only )?(?P<n>{COUNT}|no|a single|an?) (?:\w+ )?{_ANSWERS}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\breceived (?:a total of |only )?(?P<n>{COUNT}|no|a single|an?) (?:\w+ ){{0,2}}?{_ANSWERS}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<n>\b{COUNT}|\bno|\ba single) (?:\w+ )?{_ANSWERS} (?:to the consultation )?(?:were|was) received\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bconsultation\b[^.;]*? (?:received|attracted|drew|had|elicited) (?P<n>{COUNT}|no|a single) {_ANSWERS}\b",
        re.IGNORECASE,
    ),
    re.compile(rf"(?P<n>\b{COUNT}|\bno) (?:parties|organisations|stakeholders) responded\b", re.IGNORECASE),
)
_ARTICLE = r"(?:the |an? )?"
_FROM = re.compile(
    rf"(?P<n>\b{COUNT}|\bthe (?:others?|remain(?:ing|der)(?: \w+)?|rest)|\ban? further)"
    rf"(?: of (?:which|whom|these|them))? ?(?:responses? )?(?:being|were|was|came|come|is|are)? ?from"
    r" (?P<who>[^,;:.()]+?)(?=,| and (?:\w+ )?(?:\w+ )?(?:being |were |was |came )?from|;|\.|$)",
    re.IGNORECASE,
)
_LIST = re.compile(rf"\b{_ANSWERS}\b[^.]*?(?:from|:|namely) (?P<list>[^.]+)\.?$", re.IGNORECASE)
_ITEM = re.compile(
    rf"^(?:from )?(?P<n>{COUNT}|an?|the|one each) (?P<who>[\w\u2019'& /-]+)$", re.IGNORECASE
)
_SEPARATOR = re.compile(r"(?:, and |, | and |; and |; )(?:from )?")
_PROPOSED = re.compile(
    r"\b(?:(?:consultation|we|department|government|it) (?:also )?(?:had )?(?:proposed|sought views on"
    r"|consulted on|set out)|proposals? (?:were|was|included)|consultation (?:included|contained)"
    r"|views? (?:were|was) sought on|consulted on)\b",
    re.IGNORECASE,
)
_INLINE = re.compile(
    rf"{_PROPOSED.pattern}:? (?P<what>(?:to |that |an? |the |[a-z\"“(]).+)", re.IGNORECASE
)
_NEGATIVE = re.compile(
    r"\b(?:no consultation|not (?:been )?consult(?:ed)?|without consultation|future consultation"
    r"|will consult|intend to consult)\b",
    re.IGNORECASE,
)


def consultation_in(
    body: Sequence[str], tree: Sequence[Clause], made: dt.date | None
) -> Consultation | None:
    """What the letter says of its consultation; None where it says nothing of one.

    A year left out of its dates is taken from the date after it, else it is the last such day
    before the letter. A respondent whose number is not said is left out.
    """
    sentences = [s for text in body for s in sentences_of(text)]
    spoken = [s for s in sentences if _CONSULTATION.search(s) and not _NEGATIVE.search(s)]
    if not spoken:
        return None
    opened, closed = _period(spoken, made)
    responses, respondents = _answers(sentences)
    return Consultation(
        opened=opened,
        closed=closed,
        responses=responses,
        respondents=respondents,
        proposals=_proposals(tree) or _inline_proposals(spoken),
    )


def _period(
    sentences: Sequence[str], made: dt.date | None
) -> tuple[dt.date | None, dt.date | None]:
    for sentence in sentences:
        for match in _RAN.finditer(sentence):
            first, *others = (*dates_in(sentence[match.end() :]), None, None)
            second = others[0]
            if first and second and first.start <= 1 + len("the "):
                return first.not_after(made), second.not_after(made)
    return _single(sentences, _OPENED, made), _single(sentences, _CLOSED, made)


def _single(
    sentences: Sequence[str], form: re.Pattern[str], made: dt.date | None
) -> dt.date | None:
    for sentence in sentences:
        for match in form.finditer(sentence):
            dates = dates_in(sentence)
            found = next((d for d in dates if 0 <= d.start - match.end() <= len("on the ")), None)
            if found:
                return found.not_after(made)
    return None


def _answers(sentences: Sequence[str]) -> tuple[int | None, tuple[Respondent, ...]]:
    """How many answered, and who they were, by the first sentence that gives a number."""
    for place, sentence in enumerate(sentences):
        for form in _RECEIVED:
            if match := form.search(sentence):
                total = count_of(match["n"])
                around = (sentence[match.end() :], *sentences[place + 1 : place + 2])
                return total, _respondents(around, total)
    return None, ()


def _respondents(texts: Sequence[str], total: int | None) -> tuple[Respondent, ...]:
    for text in texts:
        found = tuple(_counted(text, total)) or tuple(_listed(text))
        if found and (total is None or sum(each.count for each in found) <= total):
            return found
    return ()


def _counted(text: str, total: int | None) -> Iterator[Respondent]:
    """ "two being from suppliers, the other from the Operator": the rest counts what is left."""
    left = total
    for match in _FROM.finditer(text):
        count = count_of(match["n"])
        if match["n"].lower() in ("a further", "an further"):
            count = 1
        if count is None:
            count = left
        if count is None:
            return
        left = None if left is None else left - count
        yield Respondent(who=_bare(match["who"]), count=count)


def _listed(text: str) -> Iterator[Respondent]:
    """ "from two suppliers, a network operator and the Panel": those with a number or an article."""
    match = _LIST.search("responses " + text)
    if match is None:
        return
    for piece in _SEPARATOR.split(match["list"]):
        item = _ITEM.match(piece.strip())
        count = (count_of(item["n"]) or 1) if item else 0
        if item and (item["n"].lower() != "the" or item["who"][:1].isupper()):
            yield Respondent(who=_bare(item["who"]), count=count)


def _bare(who: str) -> str:
    return re.sub(r"^(?:the|an?) ", "", who.strip(), flags=re.IGNORECASE)


def _proposals(tree: Sequence[Clause]) -> tuple[Proposal, ...]:
    """The sub-paragraphs of the paragraph that ends "The consultation proposed:", as cited."""
    for clause in walk(tree):
        last = sentences_of(clause.text)[-1:]
        if clause.children and last and _PROPOSED.search(last[0]) and last[0].endswith((":", "to")):
            return tuple(
                Proposal(label=child.number, text=" ".join(child.text.split()))
                for child in clause.children
            )
    return ()


def _inline_proposals(sentences: Sequence[str]) -> tuple[Proposal, ...]:
    """What one sentence says was proposed, in its own words and without a label."""
    found = (match for sentence in sentences if (match := _INLINE.search(sentence)))
    return tuple(Proposal(label="", text=match["what"].rstrip(" .")) for match in found)
