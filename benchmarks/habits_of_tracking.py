"""Drafting habits: tracked changes, read as accepted and as rejected."""

from __future__ import annotations

from drafting import Sheet, any_scheme, habit, outline, shown
from markup import BY, listed, paragraph, put_in, run, table, taken_out
from schemes import VIEWS, Count, Line, View

_MARK = {"kept": "", "inserted": "ins", "deleted": "del"}


class _Both:
    """A tracked document: a sheet with a count for each view."""

    def __init__(self, sheet: Sheet, deep: int = 4) -> None:
        self.sheet = sheet
        sheet.tracked = True
        self.scheme = any_scheme(sheet.chance, deep)
        sheet.define(0, self.scheme)
        sheet.instance(1, 0)
        self.counts = {view: Count(self.scheme) for view in VIEWS}

    def tell(self, view: View, at: int, words: str) -> None:
        """Notes the next numbered paragraph of a view."""
        count = self.counts[view]
        label = count.next(at)
        self.sheet.truth.add(Line(label, " ".join(words.split()), count.number(at)), (view,))

    def tell_both(self, at: int, words: str) -> None:
        """Notes the next numbered paragraph of both views."""
        for view in VIEWS:
            self.tell(view, at, words)


def _piece(words: str, state: str) -> str:
    return {"kept": run, "inserted": put_in, "deleted": taken_out}[state](words)


@habit("tracked: words within clauses")
def _words(sheet: Sheet) -> None:
    both = _Both(sheet)
    for at in outline(sheet.chance, len(both.scheme)):
        states = ["kept", *sheet.chance.choices(tuple(_MARK), k=3)]
        pieces = [(sheet.phrase() + " ", state) for state in states]
        both.sheet.body.append(paragraph("".join(_piece(*each) for each in pieces), listed(1, at)))
        for view in VIEWS:
            said = (words for words, state in pieces if view in shown((state,)))
            both.tell(view, at, "".join(said))


@habit("tracked: whole clauses put in and taken out")
def _clauses(sheet: Sheet) -> None:
    both = _Both(sheet)
    gone: tuple[int, str] | None = None
    for at in outline(sheet.chance, len(both.scheme)):
        if gone is not None and at <= gone[0]:
            gone = None
        if gone is None and at and sheet.chance.random() < 0.4:  # noqa: PLR2004 - two in five
            gone = (at, sheet.chance.choice(("inserted", "deleted")))
        state = gone[1] if gone else "kept"
        words = sheet.phrase()
        sheet.body.append(paragraph(_piece(words, state), listed(1, at), _MARK[state]))
        for view in shown((state,)):
            both.tell(view, at, words)


@habit("tracked: clauses joined and split")
def _joins(sheet: Sheet) -> None:
    both = _Both(sheet, 1)
    for _ in range(sheet.chance.randint(6, 10)):
        state = sheet.chance.choice(("kept", "inserted", "deleted"))
        first, second = sheet.phrase() + " ", sheet.phrase()
        sheet.body.append(paragraph(run(first), listed(1, 0), _MARK[state]))
        sheet.body.append(paragraph(run(second), listed(1, 0)))
        for view in VIEWS:
            if view in shown((state,)):
                both.tell(view, 0, first)
                both.tell(view, 0, second)
            else:
                both.tell(view, 0, first + second)


@habit("tracked: clauses moved")
def _moves(sheet: Sheet) -> None:
    both = _Both(sheet, 1)
    phrases = [sheet.phrase() for _ in range(sheet.chance.randint(6, 10))]
    source, target = sorted(sheet.chance.sample(range(len(phrases)), 2))
    moved = phrases[source]
    for at, words in enumerate(phrases):
        if at == source:
            piece = taken_out(moved, "moveFrom")
            sheet.body.append(paragraph(piece, listed(1, 0), "moveFrom"))
            both.tell("rejected", 0, moved)
            continue
        sheet.body.append(paragraph(run(words), listed(1, 0)))
        both.tell_both(0, words)
        if at == target:
            sheet.body.append(paragraph(put_in(moved, "moveTo"), listed(1, 0), "moveTo"))
            both.tell("accepted", 0, moved)


@habit("tracked: numbering and levels changed")
def _numbering(sheet: Sheet) -> None:
    both = _Both(sheet, 2)
    both.sheet.body.append(paragraph(run(lead := sheet.phrase()), listed(1, 0)))
    both.tell_both(0, lead)
    for _ in range(sheet.chance.randint(6, 12)):
        words = sheet.phrase()
        now, before = sheet.chance.choices((0, 1), k=2)
        former = f"<w:pPrChange {BY}><w:pPr>{listed(1, before)}</w:pPr></w:pPrChange>"
        changed = former if now != before else ""
        sheet.body.append(paragraph(run(words), listed(1, now) + changed))
        both.tell("accepted", now, words)
        both.tell("rejected", before, words)


@habit("tracked: rows of tables")
def _rows(sheet: Sheet) -> None:
    both = _Both(sheet, 1)
    for _ in range(sheet.chance.randint(2, 4)):
        lead = sheet.phrase()
        sheet.body.append(paragraph(run(lead), listed(1, 0)))
        both.tell_both(0, lead)
        rows, marks = [], {}
        for at in range(3):
            state = "kept" if not at else sheet.chance.choice(("inserted", "deleted"))
            words = (sheet.phrase(), sheet.phrase())
            rows.append(tuple(paragraph(_piece(each, state), "", _MARK[state]) for each in words))
            if state != "kept":
                marks[at] = _MARK[state]
            for each in words:
                sheet.truth.add(Line("", each, apart=True), shown((state,)))
        sheet.body.append(table(*rows, tracked=marks))


@habit("tracked: changes of two authors, one upon the other")
def _nested(sheet: Sheet) -> None:
    both = _Both(sheet)
    other = BY.replace("B. Reviser", "C. Reviewer").replace('"7"', '"8"')
    for at in outline(sheet.chance, len(both.scheme)):
        kept, twice, gone = sheet.phrase(), sheet.phrase(), sheet.phrase()
        inner = taken_out(f" {twice}").replace(BY, other)
        body = run(kept) + f"<w:ins {BY}>{inner}</w:ins>" + taken_out(f" {gone}")
        sheet.body.append(paragraph(body, listed(1, at)))
        both.tell("accepted", at, kept)
        both.tell("rejected", at, f"{kept} {gone}")
