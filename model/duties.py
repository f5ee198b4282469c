"""Who must do what: the subject and the verb of each sentence that obliges or permits."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct, structs

from clauseline.model.clause import Clause, ClauseId
from clauseline.model.finding import Duty
from clauseline.model.obligations import Force, Modal, modals_in
from clauseline.model.sentences import Quotations, sentence_around
from clauseline.model.version import Definition

UNCLEAR: Final = "unclear"

_DETERMINER: Final = (
    r"(?:[Tt]he|[Ee]ach|[Ee]very|[Aa]ny|[Nn]o|[Aa]n?|[Aa]ll|[Bb]oth|[Ee]ither|[Nn]either)"
)
_PERSON: Final = (
    r"(?:agency|agents?|applicants?|authority|authorities|bank|board|body|bodies|borrower|bureau"
    r"|buyers?|client|clients|committee|company|companies|consultants?|consumers?|contractors?|courts?"
    r"|controller|corporation|council|customers?|department|director|directors|distributor"
    r"|discloser|employees?|employers?|firm|judge|tribunal|arbitrators?|guarantor|individual|individuals|issuer|landlords?|lender"
    r"|lessees?|lessors?|licensees?|licensors?|manager|member|members|minister|occupier"
    r"|operators?|organisations?|organizations?|owners?|parties|party|people|persons?|processor"
    r"|providers?|purchasers?|recipients?|regulator|sellers?|subcontractors?|suppliers?|tenants?"
    r"|trustees?|undertaker|users?|vendors?|workers?)"
)
_CAPITAL: Final = r"[A-Z][\w&\u2019'/-]*"
_LEADS: Final = (
    r"(?!(?:If|Where|When|For|In|On|At|To|Upon|After|Before|Unless|Until|Once|As|By|Under|Subject|From"
    r"|Notwithstanding|Except|Without|With|During|Following|Within|Provided|Consistent|Save)\b)"
)
_NAME: Final = rf"{_LEADS}{_CAPITAL}(?: (?:(?:of|for) (?:the )?)?{_CAPITAL})*"
_PHRASE: Final = rf"(?:{_DETERMINER} )?(?:{_NAME}|(?:(?!{_DETERMINER} )[a-z-]+ ){{0,2}}{_PERSON})"
_SUBJECT: Final = re.compile(
    rf"(?P<subject>{_PHRASE}(?:(?:,| and| or|, and|, or) {_PHRASE})*)"
    r"(?:,[^,;:]{1,160},)?\s*"
)
_RELATIVE: Final = re.compile(
    rf"(?P<subject>{_PHRASE}) (?:that|which|who|whose|to whom|to which|in whose)\b[^;:]*"
)
_BOUNDARY: Final = re.compile(
    r"(?:[,;] (?:and |or |but |then )?|: |\u2014 ?| (?:and|but|or|then) |(?<=[\d)]) )"
    rf"|(?<![^ ])(?:After|Before|On|Upon|During|Following|At|Within) {_DETERMINER} [\w-]+ "
)
_DETERMINERS: Final = re.compile(rf"\b{_DETERMINER} ")
_ADVERB: Final = (
    r"(?:(?:also|always|only|then|promptly|immediately|forthwith"
    r"|(?!(?:ap|re|com|sup|multi|im)ply\b|rely\b)[a-z]+ly|at all times)\b,? )*"
)
_VERB: Final = re.compile(
    rf"(?:,[^,;:]*,|:)? ?(?:\(\w{{1,4}}\) )?{_ADVERB}"
    rf"(?P<verb>(?:(?:be|BE) (?!an? |the |one |not ))?{_ADVERB}[a-z][a-z-]+)"
)
_STEM: Final = re.compile(r"(?:,[^:\u2014]*?,?)?[^\w:\u2014]*[:\u2014\u2013-]\s*$")
_FIRST_WORD: Final = re.compile(rf"{_ADVERB}(?P<verb>[a-z][a-z-]+)(?=[\s,;.]|$)")
_PASSIVE: Final = re.compile(
    r"(?:be|BE) (?:\w+ly )?(?:(?!need|proceed|succeed|exceed)\w+ed|\w+en|made|sent|kept|held|paid"
    r"|put|set|sold|told|read|done|borne|brought|built|found|left|lost|met|bound|sought|dealt|understood|drawn|shown|known|worn"
    r"|submitted|won)"
)  # fmt: skip
_BY: Final = re.compile(rf" by (?P<subject>{_PHRASE})(?![\w\u2019'-])")
_NO_NAME: Final = re.compile(r"(?:It|They|He|She|This|That|These|Those|Such|If|Where|When)\b")
_NOBODY: Final = re.compile(r"\b(?:Nothing|nothing|There|there)\b")


class Statement(Struct, frozen=True, kw_only=True):
    """One sentence's subject, its force and its verb; `start` and `end` are the subject's.

    The words do not always name who acts, or the verb: then it is "unclear".
    """

    actor: str
    force: Force
    verb: str
    start: int
    end: int
    sentence: tuple[int, int]
    is_stem: bool = False


class Cast(Struct, frozen=True):
    """The defined terms that are things, not persons, by what their meanings say."""

    things: frozenset[str] = frozenset()

    @classmethod
    def of(cls, definitions: Iterable[Definition]) -> Cast:
        """The cast that a version's definitions tell."""
        return cls(
            frozenset(
                each.term
                for each in definitions
                if _PERSONS.search(" ".join(each.text.split()[:_TELLING])) is None
                and _PERSONS.search(each.term) is None
            )
        )


_PERSONS: Final = re.compile(rf"\b{_PERSON}\b", re.IGNORECASE)
_TELLING: Final = 14
"""A meaning says within so many words whether it is of a person."""


def statements_in(text: str, cast: Cast = Cast()) -> tuple[Statement, ...]:  # noqa: B008 - a value
    """What each sentence of a text says that somebody must, may or should do.

    >>> [(one.actor, one.force, one.verb) for one in statements_in("Each Supplier shall keep it.")]
    [('Supplier', 'must', 'keep')]
    """
    quotations = Quotations(text)
    modals = [
        modal
        for modal in modals_in(text)
        if text[modal.start : modal.end] != "cannot" and not quotations.hold(modal.start, modal.end)
    ]
    found: list[Statement] = []
    for modal in modals:
        sentence = sentence_around(text, modal.start, modal.end)
        before = found[-1] if found and found[-1].sentence == sentence else None
        found.append(_statement(text, modal, sentence, before, cast))
    return tuple(found)


def _statement(
    text: str, modal: Modal, sentence: tuple[int, int], before: Statement | None, cast: Cast
) -> Statement:
    span = _subject(text, modal, sentence, before)
    verb = _VERB.match(text, modal.end, sentence[1])
    is_stem = _STEM.match(text, modal.end) is not None
    passive = verb is not None and _PASSIVE.fullmatch(verb["verb"]) is not None
    if passive and verb is not None:
        by = _BY.match(text, verb.end())
        span = by.span("subject") if by else (modal.start, modal.start)
    subject = text[span[0] : span[1]]
    actor = _actor(subject, cast)
    force = _forbidden(modal.force) if subject[:3] in ("No ", "no ") else modal.force
    return Statement(
        actor=actor,
        force=force,
        verb=verb["verb"].lower() if verb and not is_stem else UNCLEAR,
        start=span[0],
        end=span[1],
        sentence=sentence,
        is_stem=is_stem,
    )


def _forbidden(force: Force) -> Force:
    return "must not" if force in ("must", "may") else force


def _subject(
    text: str, modal: Modal, sentence: tuple[int, int], before: Statement | None
) -> tuple[int, int]:
    """Where the subject of a modal stands; an empty stretch where none is beyond doubt."""
    start = sentence[0]
    nobody = (modal.start, modal.start)
    if before is not None:
        joined = text[max(before.end, before.start, start) : modal.start]
        last = joined.rsplit(" and ", 1)
        if len(last) > 1 and not last[1].strip():
            return before.start, before.end
    lead = text[start : modal.start]
    if _NOBODY.match(lead.strip()):
        return nobody
    places = [0, *(found.end() for found in _BOUNDARY.finditer(lead))]
    for place in places:
        whole = _SUBJECT.fullmatch(lead, place)
        if whole is not None:
            return start + whole.start("subject"), start + whole.end("subject")
    relative = _RELATIVE.fullmatch(lead.rstrip())
    if relative is not None and ", " not in relative[0]:
        return start + relative.start("subject"), start + relative.end("subject")
    return nobody


def _actor(subject: str, cast: Cast) -> str:
    """The subject without its articles, each name in the singular of its definition."""
    named = " ".join(_DETERMINERS.sub("", subject).split())
    if not named or _NO_NAME.match(named) or named.endswith(("\u2019s", "'s")):
        return UNCLEAR
    return UNCLEAR if named in cast.things or named.removesuffix("s") in cast.things else named


def duties_of(
    clauses: Sequence[Clause], cast: Cast, wanted: Collection[ClauseId]
) -> Mapping[ClauseId, tuple[Duty, ...]]:
    """The duties that each of the wanted clauses states.

    A clause that ends "shall:" goes on in its sub-clauses.
    """
    return dict(_duties(clauses, None, cast, wanted))


def _duties(
    clauses: Iterable[Clause], stem: Statement | None, cast: Cast, wanted: Collection[ClauseId]
) -> Iterator[tuple[ClauseId, tuple[Duty, ...]]]:
    for clause in clauses:
        is_wanted = clause.id in wanted
        leads = any(child.id in wanted for child in clause.children)
        said = statements_in(clause.text, cast) if is_wanted or leads else ()
        if is_wanted:
            yield clause.id, tuple(_stated(clause, stem, said))
        opening = clause.text[: clause.closing].rstrip()
        stems = [one for one in said if one.is_stem and one.sentence[1] >= len(opening)]
        yield from _duties(clause.children, stems[-1] if stems else None, cast, wanted)


def _stated(clause: Clause, stem: Statement | None, said: Iterable[Statement]) -> Iterator[Duty]:
    """The duties of a clause, first the one that the clause above it leads to."""
    if stem is not None and clause.text:
        word = _FIRST_WORD.match(clause.text)
        first = structs.replace(stem, verb=word["verb"] if word else UNCLEAR)
        yield from _duty(clause, first, clause.text.split("\n", 1)[0])
    for one in said:
        if not one.is_stem:
            yield from _duty(clause, one, clause.text[slice(*one.sentence)].strip())


def _duty(clause: Clause, said: Statement, text: str) -> Iterator[Duty]:
    """What is said as a duty; nothing where it binds nobody."""
    if said.force in {"must", "must not"}:
        yield Duty(
            clause=clause.number,
            id=clause.id,
            actor=said.actor,
            verb=said.verb,
            kind="must" if said.force == "must" else "must not",
            text=text,
        )
