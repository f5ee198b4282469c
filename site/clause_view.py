"""Clauses made ready for a page: their words cut at citations, and what is said beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from clauseline.model.clause import Clause, ClauseId
from clauseline.model.version import Reference
from clauseline.site.addresses import within
from clauseline.site.history import Whereabouts

_DEEPEST_HEADING = 6


class Piece(Struct, frozen=True, kw_only=True):
    """Words that are set alike; `href` is set where they cite a clause of the same version."""

    text: str
    href: str | None = None


class ChangeMark(Struct, frozen=True, kw_only=True):
    """What happened to a clause since the version before, and where that is shown."""

    words: str
    was: str | None
    href: str


class ClauseView(Struct, frozen=True, kw_only=True):
    """A clause as a page shows it.

    `href` is its permanent link within the page. `level` is the level of its heading there (2 to
    6), `flush` says that it stands at its parent's margin, `gone` that no clause of the version
    in force carries it on. `dispute` leads to what the version's files say differently of it.
    """

    clause: Clause
    href: str
    level: int
    flush: bool
    opening: tuple[tuple[Piece, ...], ...]
    closing: tuple[tuple[Piece, ...], ...]
    mark: ChangeMark | None = None
    now: Whereabouts | None = None
    gone: bool = False
    notice: str | None = None
    dispute: str | None = None
    children: tuple[ClauseView, ...] = ()


class Surroundings(Struct, frozen=True, kw_only=True):
    """What a page knows about the clauses of one version, besides their own words.

    `now` is None where it is not known what became of the clauses.
    """

    citations: Mapping[str, Sequence[Reference]] = {}
    ids: Mapping[str, ClauseId] = {}
    marks: Mapping[ClauseId, ChangeMark] = {}
    notices: Mapping[str, str] = {}
    now: Mapping[ClauseId, Whereabouts] | None = None
    disputes: Mapping[ClauseId, str] = {}


def clause_views(
    clauses: Sequence[Clause], around: Surroundings, level: int = 2
) -> tuple[ClauseView, ...]:
    """The clauses and everything below them; `level` is that of the outermost headings."""
    return tuple(_view(clause, around, level) for clause in clauses)


def _view(clause: Clause, around: Surroundings, level: int) -> ClauseView:
    # Of clauses that share a number nothing says which of them a citation stands in.
    known = around.citations.get(clause.number, ()) if clause.number in around.ids else ()
    pieces = cited(clause.text, known, around.ids)
    cut = len(clause.text) if clause.closing is None else clause.closing
    below = min(level + 1, _DEEPEST_HEADING) if clause.heading else level
    return ClauseView(
        clause=clause,
        href=within("", clause.id),
        level=level,
        flush=_is_whole(clause),
        opening=_paragraphs(pieces, 0, cut),
        closing=_paragraphs(pieces, cut, len(clause.text)),
        mark=around.marks.get(clause.id),
        now=around.now.get(clause.id) if around.now is not None else None,
        gone=around.now is not None and clause.id not in around.now,
        notice=around.notices.get(clause.number),
        dispute=around.disputes.get(clause.id),
        children=clause_views(clause.children, around, below),
    )


def _is_whole(clause: Clause) -> bool:
    """Whether the label is the whole number, so that it needs no indent below its parent's."""
    return clause.number == "" or clause.label.rstrip(". ") == clause.number


def cited(
    text: str, references: Sequence[Reference], ids: Mapping[str, ClauseId]
) -> tuple[Piece, ...]:
    """A text cut at its citations; of two that overlap the first is the link.

    A citation without a place in the text, or of a clause that is not there, stays plain words.
    """
    pieces: list[Piece] = []
    done = 0
    for reference in sorted(references, key=_start):
        start, end = _start(reference), _start(reference) + len(reference.text)
        target = ids.get(reference.target or "")
        if target is None or start < done or text[start:end] != reference.text:
            continue
        pieces.append(Piece(text=text[done:start]))
        pieces.append(Piece(text=text[start:end], href=within("", target)))
        done = end
    return (*pieces, Piece(text=text[done:]))


def _start(reference: Reference) -> int:
    return -1 if reference.start is None else reference.start


def _paragraphs(pieces: Sequence[Piece], start: int, end: int) -> tuple[tuple[Piece, ...], ...]:
    """The pieces between two offsets of their text, by paragraph; empty paragraphs are left out."""
    lines: list[list[Piece]] = [[]]
    position = 0
    for piece in pieces:
        kept = piece.text[max(start - position, 0) : max(end - position, 0)]
        position += len(piece.text)
        first, *others = kept.split("\n")
        lines[-1].append(Piece(text=first, href=piece.href))
        lines.extend([Piece(text=other, href=piece.href)] for other in others)
    told = (tuple(piece for piece in line if piece.text) for line in lines)
    return tuple(line for line in told if any(piece.text.strip() for piece in line))
