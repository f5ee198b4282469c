"""Citations in a version's words, each with the clause that it names.

Better no link than a wrong one: what may belong to another instrument has no target, what names
nothing here has neither target nor document, and no rule looks beyond the sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Final

from msgspec import Struct, structs

from clauseline.model.citations.citation import Citation, Instrument, Within, citations_in
from clauseline.model.citations.instrument import Name, is_generic, name_at, names_in
from clauseline.model.citations.members import Member
from clauseline.model.citations.outline import Home, Outline
from clauseline.model.citations.resolution import Viewpoint, enclosing, named_clauses
from clauseline.model.citations.units import SCHEDULES, STATUTORY
from clauseline.model.clause import Clause
from clauseline.model.version import Definition, Reference

_SENTENCE_END: Final = re.compile(r"[.;?!][”\"\u2019)]* (?=[A-Z“\"\u2018(])|\n")
_BETWEEN: Final = re.compile(r"(?:[\u2019']s)?(?: |, | \(|, at | at )")
_LONGEST_GAP: Final = len("'s, at ")
_SUBORDINATE: Final = re.compile(
    r"\W*(?:where|if|when|under|in|subject|notwithstanding|without|unless|except|for|to|on|upon|as"
    r"|by|after|before|until|save|pursuant|once|while)\b",
    re.IGNORECASE,
)
_ACRONYM: Final = re.compile(
    r"\b(?!(?:AND|OR|IN|OF|TO|SEE|NOTE|BY|UNDER|THE|PART|ANNEX|CLAUSE)\b)([A-Z][A-Z0-9]{1,6}) $"
    r"|\b((?:\d+ )?(?:[A-Z][A-Za-z]*\. ?){2,}) $"
)
_OWN_KIND: Final = re.compile(
    r"this (?<=\bthis )(article|regulation|section|Article|Regulation|Section|Rule|Condition)\b"
)
"""A pattern that begins with letters, and not with an edge, is found fast."""
_LABEL_KIND: Final = re.compile(r"(article|regulation|section|rule|condition)\b", re.IGNORECASE)
_SELF: Final = re.compile(
    r"this (?:[a-z&]+ ){0,5}(?:agreement|approach|code|contract|deed|direction|document|instrument"
    r"|lease|licen[cs]e|manual|order|policy|protocol|regulations?|rules|scheme|specification"
    r"|standard|terms)s?(?=[.,;:)]|$|\n| (?:and|including|together|as|between|dated|made|with)\b)",
    re.IGNORECASE,
)


def find_references(
    clauses: Sequence[Clause], definitions: Sequence[Definition]
) -> tuple[Reference, ...]:
    """Every citation in the clauses' headings, words, notes and tables, in their order.

    A list or a range gives one reference for each clause it names. `target` is the number of a
    clause of this tree, or None; `document` the name of another instrument, or None. A citation
    that nothing shows to be of this document, such as "Article 5" where the document never calls
    a division of its own an article, is left out.

    >>> from clauseline.model.clause import Clause, ClauseId
    >>> one = Clause(id=ClauseId("a"), number="1", label="1", text="See clause 2.")
    >>> two = Clause(id=ClauseId("b"), number="2", label="2", text="See the SEC.")
    >>> [(reference.text, reference.target) for reference in find_references([one, two], ())]
    [('clause 2', '2')]
    """
    outline = Outline(clauses)
    meanings = {each.term.removeprefix("the "): each for each in definitions}
    document = _Document(
        outline=outline,
        meanings=meanings,
        terms=frozenset(meanings),
        own_kinds=_own_kinds(outline),
    )
    return tuple(found for home in outline.homes for found in _cited_by(document, home))


class _Document(Struct, frozen=True, kw_only=True):
    """What all citations of a version are read against."""

    outline: Outline
    meanings: Mapping[str, Definition]
    terms: frozenset[str]
    own_kinds: frozenset[str]


class _Passage(Struct, frozen=True, kw_only=True):
    """One text of a clause, with the other instruments that it names."""

    document: _Document
    text: str
    names: tuple[Name, ...]
    sentences: tuple[int, ...]
    """Where its sentences start."""

    def sentence_start(self, place: int) -> int:
        """Where the sentence starts that stands at a place."""
        return self.sentences[bisect_right(self.sentences, place) - 1]


class _Cited(Struct, frozen=True, kw_only=True):
    """What one number of a citation names; no number for "this clause"."""

    member: Member | None
    target: str | None = None
    document: str | None = None


def _own_kinds(outline: Outline) -> frozenset[str]:
    """The words, such as "article", that the document uses of its own divisions."""
    kinds = set[str]()
    for home in outline.homes:
        if label := _LABEL_KIND.match(home.clause.label):
            kinds.add(label[1].lower())
        kinds.update(kind.lower() for kind in _OWN_KIND.findall(home.clause.text))
    return frozenset(kinds)


def _cited_by(document: _Document, home: Home) -> Iterator[Reference]:
    """The references of one clause, without its children's."""
    clause = home.clause
    yield from _in_text(document, home, clause.heading, placed=False)
    yield from _in_text(document, home, clause.text, placed=True)
    cells = (cell for table in clause.tables for row in table.rows for cell in row)
    for text in (*(note.text for note in clause.notes), *cells):
        yield from _in_text(document, home, text, placed=False)


def _in_text(document: _Document, home: Home, text: str, *, placed: bool) -> Iterator[Reference]:
    citations = citations_in(text, document.terms)
    if not citations:
        return
    passage = _Passage(
        document=document,
        text=text,
        names=names_in(text),
        sentences=(0, *(end.end() for end in _SENTENCE_END.finditer(text))),
    )
    view = Viewpoint(outline=document.outline, home=home, meanings=document.meanings)
    last = 0
    for citation in citations:
        if last < passage.sentence_start(citation.start):
            view = structs.replace(view, earlier=None)
        cited = tuple(_cited(passage, view, citation))
        if cited and cited[-1].document is None:
            view, last = structs.replace(view, earlier=cited[-1].target), citation.start
        for each in cited:
            yield _worded(home, text, citation, each, placed=placed)


def _worded(home: Home, text: str, citation: Citation, cited: _Cited, *, placed: bool) -> Reference:
    """A reference with its own piece of the citation: "Clauses 1.1(a)", "(c)"."""
    member = cited.member
    start, end = citation.start, citation.end
    if member is not None and member is not citation.members[0]:
        start = member.start
    if member is not None and member is not citation.members[-1]:
        end = member.end
    return Reference(
        clause=home.clause.number,
        text=text[start:end],
        target=cited.target,
        document=cited.document,
        start=start if placed else None,
    )


def _cited(passage: _Passage, view: Viewpoint, citation: Citation) -> Iterator[_Cited]:
    """What a citation names: another instrument, clauses here, or nothing that is known."""
    name = _other_instrument(passage, citation)
    if name is not None:
        for member in citation.members:
            yield _Cited(member=member, document=name)
    elif not citation.members:
        if (target := enclosing(view, citation.unit)) is not None:
            yield _Cited(member=None, target=target)
    elif _is_absent_division(passage.document.outline, citation):
        for member in citation.members:
            yield _Cited(member=member, document=_division_name(citation, member))
    elif _is_own(passage, _outermost(citation)):
        for named in named_clauses(view, citation):
            yield _Cited(member=named.member, target=named.target)


def _other_instrument(passage: _Passage, citation: Citation) -> str | None:
    """The other instrument that a citation names, after its number or before it."""
    qualifier = _outermost(citation).qualifier
    if isinstance(qualifier, Instrument):
        if _means_this_document(passage, qualifier.name):
            return None
        return _full_name(passage, qualifier.name, citation.start)
    if qualifier is not None or not citation.members:
        return None
    return _acronym_before(passage.text, citation) or _name_before(passage, citation)


def _acronym_before(text: str, citation: Citation) -> str | None:
    """As in "SEC" in "SEC Section X5"; not in a heading all in capitals."""
    acronym = _ACRONYM.search(text, max(0, citation.start - 60), citation.start)
    is_shouted = text[citation.start : citation.start + 3].isupper()
    if acronym is None or is_shouted:
        return None
    return acronym[1] or acronym[2].strip()


def _name_before(passage: _Passage, citation: Citation) -> str | None:
    """The name in "the Meters Act 2001, section 4" and "the Licence (condition 3)"."""
    end = attrgetter("end")
    first = bisect_left(passage.names, citation.start - _LONGEST_GAP, key=end)
    for name in passage.names[first : bisect_right(passage.names, citation.start, key=end)]:
        if _touches(passage, name, citation):
            return None if _means_this_document(passage, name.text) else name.text
    return None


def _touches(passage: _Passage, name: Name, citation: Citation) -> bool:
    text = passage.text
    if not _BETWEEN.fullmatch(text, name.end, citation.start):
        return False
    opening = _SUBORDINATE.match(text, passage.sentence_start(name.start))
    introduces = text[name.end : citation.start] == ", " and opening is not None
    return not (introduces and citation.unit.kind not in STATUTORY)


def _full_name(passage: _Passage, name: str, place: int) -> str:
    """The name that a definition or an earlier word gives: "Meters Act 2001" for "the Act"."""
    if not is_generic(name):
        return name
    if (meaning := passage.document.meanings.get(name)) is not None:
        names = (name_at(meaning.text, 0, frozenset()), *reversed(names_in(meaning.text)))
        return next((each.text for each in names if each and _says_which(each, name)), name)
    start_of_sentence = passage.sentence_start(place)
    earlier = [n.text for n in passage.names if start_of_sentence <= n.start < place]
    return next((each for each in reversed(earlier) if name in each.split()), name)


def _says_which(name: Name, generic: str) -> bool:
    """Whether a name is one of the kind: "Meters Act 2001" for "Act"."""
    return name.text != generic and generic in name.text.split()


def _means_this_document(passage: _Passage, name: str) -> bool:
    meaning = passage.document.meanings.get(name)
    return meaning is not None and _SELF.match(meaning.text) is not None


def _is_absent_division(outline: Outline, citation: Citation) -> bool:
    """Whether "Appendix AH" is another document, as this one has no appendices at all."""
    outer = _outermost(citation)
    kind = outer.unit.kind
    return (
        kind in SCHEDULES
        and outer.qualifier is None
        and bool(outer.members)
        and not outline.has_kind(kind)
    )


def _division_name(citation: Citation, member: Member) -> str:
    outer = _outermost(citation)
    number = member.number if outer is citation else outer.members[0].number
    return f"{outer.unit.kind.capitalize()} {number}"


def _is_own(passage: _Passage, outermost: Citation) -> bool:
    """Whether a citation that names no other instrument can be taken for one of this document."""
    kind = outermost.unit.kind
    if outermost.qualifier is not None or kind not in STATUTORY:
        return True
    if passage.document.own_kinds:
        return kind in passage.document.own_kinds
    start = passage.sentence_start(outermost.start)
    named = any(start <= name.start < outermost.start for name in passage.names)
    return kind == "section" and not named


def _outermost(citation: Citation) -> Citation:
    while isinstance(citation.qualifier, Within):
        citation = citation.qualifier.outer
    return citation
