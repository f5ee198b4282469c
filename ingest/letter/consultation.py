"""The consultation behind a direction: when it ran, who answered, what it proposed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from clauseline.ingest.letter.answers import answers_in
from clauseline.ingest.letter.dates import date_at_start, dates_in
from clauseline.ingest.letter.sentences import sentences_of
from clauseline.model.clause import Clause, walk
from clauseline.model.direction import Consultation, Proposal

_CONSULTATION = re.compile(r"\bconsult(?:ation|ed)\b", re.IGNORECASE)
_RAN = re.compile(
    r"\b(?:ran|run|running|open|opened|held|place|conducted|undertaken|carried out|consulted"
    r"|consultation|consulting|period)\b"
    r"(?:(?!propos|\bmov|\bchang|\bextend|\bdate\b)[^.;]){0,60}?\b(?:between|from) ",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\b(?:opened|launched|published|issued|began|begun|commenced|started)\b(?: \w+){0,4}? on "
    r"|\b(?:ran|open|held|consulted)\b[^.;]{0,30}? from ",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r",? (?:we|the [\w ]{3,60}?) (?:consulted"
    r"|(?:launched|published|issued|opened|began) (?:a|its|our|the) (?:\w+ )?consultation\b"
    r"(?! response))",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\b(?:closed|ended|concluded|closing|closes?|(?:ran|open)\b[^.;]{0,40}? until)\b(?: on)? ",
    re.IGNORECASE,
)
_TO = re.compile(r",? ?(?:to|and|until|till|through|[-\u2013]) ?", re.IGNORECASE)
_AFTERWARDS = re.compile(
    r"\b(?:response|conclusion|decision|report|summary)s?\b[^.;]{0,40}$", re.IGNORECASE
)
_PROPOSED = re.compile(
    r"\b(?:(?:consultation|we|department|government|it) (?:also )?(?:had )?(?:proposed"
    r"|sought views on|consulted on|set out)|proposals? (?:were|was|included)"
    r"|consultation (?:included|contained)|views? (?:were|was) sought on|consulted on)\b",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"\b(?:consultation|we|department|government) (?:also |had )?proposed:? "
    r"(?P<what>(?:to |that |an? |the |[a-z\"“(]).+)",
    re.IGNORECASE,
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
    answers = answers_in(sentences)
    return Consultation(
        opened=opened,
        closed=closed,
        responses=answers.count,
        respondents=answers.respondents,
        proposals=_proposals(tree) or _inline_proposals(spoken),
    )


def _period(
    sentences: Sequence[str], made: dt.date | None
) -> tuple[dt.date | None, dt.date | None]:
    for sentence in sentences:
        for match in _RAN.finditer(sentence):
            rest = sentence[match.end() :]
            dates = dates_in(rest)
            if date_at_start(rest) and len(dates) > 1 and _TO.match(rest, dates[0].end):
                return dates[0].not_after(made), dates[1].not_after(made)
    opened = _leading(sentences, made) or _single(sentences, _OPENED, made)
    return opened, _single(sentences, _CLOSED, made)


def _leading(sentences: Sequence[str], made: dt.date | None) -> dt.date | None:
    """The day of "On 20 June 2019 we consulted"."""
    for sentence in sentences:
        date = date_at_start(sentence[3:]) if sentence.startswith("On ") else None
        if date and _BEGAN.match(sentence, 3 + date.end):
            return date.not_after(made)
    return None


def _single(
    sentences: Sequence[str], form: re.Pattern[str], made: dt.date | None
) -> dt.date | None:
    for sentence in sentences:
        for match in form.finditer(sentence):
            date = date_at_start(sentence[match.end() :])
            if date and not _AFTERWARDS.search(sentence[: match.start()]):
                return date.not_after(made)
    return None


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
